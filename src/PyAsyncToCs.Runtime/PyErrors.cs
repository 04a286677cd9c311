using System.ComponentModel;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's AssertionError.</summary>
public class AssertionException(string message = "") : Exception(message);

/// <summary>Python's BaseException: what derives from it, <c>except Exception</c> does not catch.</summary>
public class BaseException(string message = "") : Exception(message);

/// <summary>Python's BufferError.</summary>
public class BufferException(string message = "") : Exception(message);

/// <summary>Python's GeneratorExit.</summary>
public class GeneratorExitException(string message = "") : BaseException(message);

/// <summary>Python's ImportError.</summary>
public class ImportException(string message = "") : Exception(message);

/// <summary>Python's ModuleNotFoundError.</summary>
public class ModuleNotFoundException(string message = "") : ImportException(message);

/// <summary>Python's KeyboardInterrupt.</summary>
public class KeyboardInterruptException(string message = "") : BaseException(message);

/// <summary>Python's LookupError itself; its kinds are KeyNotFoundException and IndexOutOfRangeException.</summary>
public class LookupException(string message = "") : Exception(message);

/// <summary>Python's NameError.</summary>
public class NameException(string message = "") : Exception(message);

/// <summary>Python's UnboundLocalError.</summary>
public class UnboundLocalException(string message = "") : NameException(message);

/// <summary>Python's OverflowError: a result that a float or a C integer cannot hold.</summary>
/// <remarks>.NET's OverflowException is the range guard of converted programs, which no <c>except</c> catches.</remarks>
public class NumberOverflowException(string message = "") : ArithmeticException(message);

/// <summary>Python's FloatingPointError.</summary>
public class FloatingPointException(string message = "") : ArithmeticException(message);

/// <summary>Python's dataclasses.FrozenInstanceError.</summary>
public class FrozenInstanceException(string message = "") : MissingMemberException(message);

/// <summary>Python's ReferenceError.</summary>
public class ReferenceException(string message = "") : Exception(message);

/// <summary>Python's StopAsyncIteration.</summary>
public class StopAsyncIterationException(string message = "") : Exception(message);

/// <summary>Python's StopIteration, with what the generator returned.</summary>
public class StopIterationException(string message = "", object? value = null) : Exception(message)
{
    /// <summary>What the generator returned.</summary>
    public object? Value { get; } = value;
}

/// <summary>Python's SyntaxError.</summary>
public class SyntaxException(string message = "") : Exception(message);

/// <summary>Python's IndentationError.</summary>
[DisplayName("IndentationError")]
public class IndentationException(string message = "") : SyntaxException(message);

/// <summary>Python's TabError.</summary>
[DisplayName("TabError")]
public class TabException(string message = "") : IndentationException(message);

/// <summary>Python's SystemError.</summary>
public class SystemErrorException(string message = "") : Exception(message);

/// <summary>Python's UnicodeError itself; its kinds are .NET's DecoderFallbackException and EncoderFallbackException.</summary>
public class UnicodeException(string message = "") : ArgumentException(message);

/// <summary>Python's Warning, and its kinds.</summary>
public class WarningException(string message = "") : Exception(message);
