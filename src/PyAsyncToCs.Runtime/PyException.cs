using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Which .NET exception stands for which of Python's; docs/exceptions.md has the table.</summary>
public static class PyException
{
    /// <summary><c>type(e).__name__</c>.</summary>
    public static string TypeName(Exception error) => error is SocketException socket
        ? socket.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => "ConnectionRefusedError",
            SocketError.ConnectionReset => "ConnectionResetError",
            SocketError.ConnectionAborted => "ConnectionAbortedError",
            SocketError.Shutdown => "BrokenPipeError",
            SocketError.TimedOut => "TimeoutError",
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "gaierror",
            _ => "OSError",
        }
        : TypeNameOf(error.GetType());

    /// <summary>The Python name of an exception type; for the program's own types what their attribute says.</summary>
    public static string TypeNameOf(Type type)
    {
        if (type.GetCustomAttribute<DisplayNameAttribute>(inherit: false) is { DisplayName: var own })
        {
            return own;
        }

        while (true)
        {
            var name = type.Name switch
            {
                "ArgumentException" or "FormatException" => "ValueError",
                "ArgumentNullException" or "InvalidCastException" => "TypeError",
                "ArgumentOutOfRangeException" or "IndexOutOfRangeException" => "IndexError",
                "ArithmeticException" => "ArithmeticError",
                "DecoderFallbackException" => "UnicodeDecodeError",
                "DirectoryNotFoundException" or "FileNotFoundException" => "FileNotFoundError",
                "DivideByZeroException" => "ZeroDivisionError",
                "EncoderFallbackException" => "UnicodeEncodeError",
                "EndOfStreamException" => "EOFError",
                "AggregateException" or "ExceptionGroup" => "ExceptionGroup",
                "IOException" => "OSError",
                "InsufficientExecutionStackException" => "RecursionError",
                "InvalidOperationException" => "RuntimeError",
                "JsonException" or "JsonDecodeException" => "JSONDecodeError",
                "KeyNotFoundException" => "KeyError",
                "MissingMemberException" or "NullReferenceException" => "AttributeError",
                "NotImplementedException" => "NotImplementedError",
                "NumberOverflowException" => "OverflowError",
                "OperationCanceledException" => "CancelledError",
                "OutOfMemoryException" => "MemoryError",
                "TimeoutException" => "TimeoutError",
                "UnauthorizedAccessException" => "PermissionError",
                "FrozenInstanceException" => "FrozenInstanceError",
                "GeneratorExitException" => "GeneratorExit",
                "KeyboardInterruptException" => "KeyboardInterrupt",
                "StopAsyncIterationException" => "StopAsyncIteration",
                "StopIterationException" => "StopIteration",
                "SystemErrorException" => "SystemError",
                "SystemExitException" => "SystemExit",
                "WarningException" => "Warning",
                "AssertionException" or "AttributeException" or "BlockingIOException" or "BrokenPipeException" or "BufferException"
                    or "ChildProcessException" or "ConnectionAbortedException" or "ConnectionException"
                    or "ConnectionRefusedException" or "ConnectionResetException" or "FileExistsException"
                    or "FloatingPointException" or "ImportException" or "InterruptedException" or "IsADirectoryException"
                    or "LookupException" or "ModuleNotFoundException" or "NameException" or "NotADirectoryException"
                    or "ProcessLookupException" or "ReferenceException" or "SyntaxException" or "UnboundLocalException" or "UnicodeException"
                    => type.Name[..^"Exception".Length] + "Error",
                "CalledProcessException" or "InvalidStateException" or "BrokenBarrierException" or "IncompleteReadException" or "LimitOverrunException" =>
                    type.Name[..^"Exception".Length] + "Error",
                "QueueEmptyException" or "QueueFullException" or "QueueShutDownException" or "TimeoutExpiredException" => type.Name[..^"Exception".Length],
                "Exception" => "Exception",
                _ => type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true ? null : type.Name,
            };
            if (name is not null)
            {
                return name;
            }

            type = type.BaseType!;
        }
    }

    /// <summary>What <c>str(e)</c> gives; .NET's own texts become CPython's where there is one.</summary>
    public static string Str(Exception error) => error switch
    {
        OperationCanceledException { Message: "The operation was canceled." or "A task was canceled." } => "",
        TimeoutException { Message: "The operation has timed out." } => "",
        ArgumentOutOfRangeException { ParamName: "index" } => "list index out of range",
        IndexOutOfRangeException { Message: "Index was outside the bounds of the array." } => "list index out of range",
        DivideByZeroException { Message: "Attempted to divide by zero." } => "division by zero",
        InsufficientExecutionStackException when error.Message.StartsWith("Insufficient stack", StringComparison.Ordinal) => "maximum recursion depth exceeded",
        FileNotFoundException { FileName: { } file } => $"[Errno 2] No such file or directory: {PyText.Quote(file)}",
        KeyNotFoundException when error.Message.Split("The given key '") is ["", var rest] && rest.LastIndexOf('\'') is >= 0 and var end =>
            PyText.Quote(rest[..end]),
        _ => error.Message,
    };

    /// <summary>What <c>str</c> gives for an exception, or for what <see cref="PyText.Scalar"/> is for.</summary>
    public static string StrOrScalar(object? value) => value is Exception error ? Str(error) : PyText.Scalar(value);

    /// <summary>What <c>repr</c> gives for the same.</summary>
    public static string ReprOrScalar(object? value) => value is Exception error ? Repr(error) : PyText.ScalarRepr(value);

    /// <summary>What <c>repr(e)</c> gives, <c>ValueError('x')</c>.</summary>
    public static string Repr(Exception error)
    {
        var text = Str(error);
        return error is IPyRepr own ? own.Repr() : TypeName(error) + error switch
        {
            AggregateException group => $"({PyText.Quote(text)}, {PyText.ListText(group.InnerExceptions, Repr)})",
            _ when error.Data["repr"] is string args => args,
            KeyNotFoundException => $"({text})",
            _ => text.Length == 0 ? "()" : $"({PyText.Quote(text)})",
        };
    }

    /// <summary><c>e.args</c>: what <see cref="WithArgs"/> kept, else the message alone.</summary>
    public static ImmutableArray<object?> Args(Exception error) =>
        error.Data["args"] is object?[] kept ? [.. kept] : Str(error) is not { Length: > 0 } text ? [] : [error is KeyNotFoundException ? Key(text) : text];

    /// <summary>The key in the text of a KeyError, which is its <c>repr</c>.</summary>
    private static object Key(string repr) =>
        repr.Length > 1 && repr[0] is '\'' or '"' && repr[^1] == repr[0] && !repr.Contains('\\') ? repr[1..^1]
        : int.TryParse(repr, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : repr;

    /// <summary>The text of an exception with these arguments.</summary>
    public static string ArgsText(params object?[] args) => args switch
    {
        [] => "",
        [var only] => PyText.Str(only),
        _ => $"({string.Join(", ", args.Select(PyText.Repr))})",
    };

    /// <summary>Keeps the arguments of an exception that has not just one string.</summary>
    public static T WithArgs<T>(T error, params object?[] args)
        where T : Exception
    {
        error.Data["args"] = args;
        error.Data["repr"] = $"({string.Join(", ", args.Select(PyText.Repr))})";
        return error;
    }

    /// <summary>Throws, in the place of a value, once the operands have theirs.</summary>
    public static object Thrown(Exception error, params ReadOnlySpan<object?> operands) => throw error;

    /// <summary>Throws, where the compiler need not know that nothing follows.</summary>
    public static void Raise(Exception error) => throw error;

    /// <summary><c>raise error from cause</c>, for <see cref="Cause"/>.</summary>
    public static T From<T>(T error, Exception cause)
        where T : Exception
    {
        error.Data["cause"] = cause;
        return error;
    }

    /// <summary><c>e.__cause__</c>: what <see cref="From"/> kept.</summary>
    public static Exception? Cause(Exception error) =>
        error.Data["cause"] as Exception ?? (error is TimeoutException or InvalidOperationException { InnerException: StopIterationException } ? error.InnerException : null);

    /// <summary>Keeps which exception was being handled when another was raised, for <see cref="Context"/>.</summary>
    public static T During<T>(T error, Exception handled)
        where T : Exception
    {
        if (!ReferenceEquals(error, handled))
        {
            error.Data["context"] = handled;
        }

        return error;
    }

    /// <summary>Tells an exception on its way what was being handled when it was raised; the filter of a clause that catches nothing.</summary>
    /// <returns>Never true.</returns>
    public static bool IsRaisedDuring(Exception raised, Exception? handled)
    {
        var first = raised;
        while (handled is not null && !ReferenceEquals(first, handled))
        {
            if (Context(first) is not { } earlier)
            {
                first.Data["context"] = handled;
                break;
            }

            first = earlier;
        }

        return false;
    }

    /// <summary><c>e.__context__</c>: what <see cref="During"/> kept.</summary>
    public static Exception? Context(Exception error) => error.Data["context"] as Exception;

    /// <summary><c>e.add_note(note)</c>.</summary>
    public static void AddNote(Exception error, string note)
    {
        if (error.Data["notes"] is not List<string> notes)
        {
            error.Data["notes"] = notes = [];
        }

        notes.Add(note);
    }

    /// <summary><c>e.__notes__</c>: what <see cref="AddNote"/> added.</summary>
    public static List<string> Notes(Exception error) =>
        error.Data["notes"] as List<string> ?? throw new MissingMemberException($"'{TypeName(error)}' object has no attribute '__notes__'");

    /// <summary><c>getattr(e, "__notes__", [])</c>.</summary>
    public static List<string> AllNotes(Exception error) => error.Data["notes"] as List<string> ?? [];

    /// <summary><c>e.errno</c> of an OSError, from its arguments or by its type.</summary>
    public static int ErrorNumber(Exception error) => error.Data["args"] is object?[] and [int number, ..] ? number : error switch
    {
        FileNotFoundException or DirectoryNotFoundException => 2,
        UnauthorizedAccessException => 13,
        FileExistsException => 17,
        NotADirectoryException => 20,
        IsADirectoryException => 21,
        BrokenPipeException => 32,
        ConnectionAbortedException => 103,
        ConnectionResetException => 104,
        ConnectionRefusedException or SocketException { SocketErrorCode: SocketError.ConnectionRefused } => 111,
        _ when Str(error) is var text && text.StartsWith("[Errno ", StringComparison.Ordinal) => int.Parse(text.AsSpan(7, text.IndexOf(']', StringComparison.Ordinal) - 7), CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException("the number of this OSError is not known"),
    };

    /// <summary><c>e.strerror</c> of an OSError.</summary>
    public static string ErrorText(Exception error) =>
        error.Data["args"] is object?[] and [_, string text, ..] ? text
        : Str(error) is var all && all.StartsWith("[Errno ", StringComparison.Ordinal) && all.IndexOf("] ", StringComparison.Ordinal) is >= 0 and var end
            ? all[(end + 2)..].Split(": '")[0]
            : all;

    /// <summary><c>e.filename</c> of an OSError.</summary>
    public static string ErrorFile(Exception error) =>
        error.Data["args"] is object?[] and [_, _, string file, ..] ? file
        : Str(error).Split(": '") is [_, var path, ..] ? path[..path.IndexOf('\'')]
        : throw new NotSupportedException("the file of this OSError is not known");

    /// <summary>The last line of CPython's report of an uncaught exception, <c>ValueError: text</c>.</summary>
    public static string Report(Exception error)
    {
        var name = QualifiedName(error);
        return Str(error) is { Length: > 0 } text ? $"{name}: {text}" : name;
    }

    /// <summary>The name of an exception's class, after its module's where that is one of the library's.</summary>
    public static string QualifiedName(Exception error)
    {
        var isOwn = !error.GetType().Name.StartsWith("Py", StringComparison.Ordinal);
        return TypeName(error) switch
        {
            "CancelledError" => "asyncio.exceptions.CancelledError",
            "InvalidStateError" or "BrokenBarrierError" or "IncompleteReadError" or "LimitOverrunError" => "asyncio.exceptions." + TypeName(error),
            "JSONDecodeError" => "json.decoder.JSONDecodeError",
            "QueueEmpty" or "QueueFull" or "QueueShutDown" => "asyncio.queues." + TypeName(error),
            "gaierror" => "socket.gaierror",
            var other when isOwn => other,
            "NoSectionError" or "NoOptionError" or "DuplicateSectionError" or "DuplicateOptionError" or "MissingSectionHeaderError" or "ParsingError" => "configparser." + TypeName(error),
            "IntegrityError" or "OperationalError" or "ProgrammingError" or "DatabaseError" => "sqlite3." + TypeName(error),
            "InvalidOperation" or "DivisionByZero" => "decimal." + TypeName(error),
            "CalledProcessError" or "TimeoutExpired" => "subprocess." + TypeName(error),
            "ArgumentTypeError" or "ArgumentError" => "argparse." + TypeName(error),
            "PatternError" => "re.PatternError",
            var other => other,
        };
    }

    /// <summary>Whether <c>except classes</c> catches it, for classes that are the value of an expression.</summary>
    public static bool IsAny(Exception error, object classes) => classes switch
    {
        Type type => type.Name switch
        {
            "Exception" => IsException(error),
            "ArgumentException" => IsValueError(error),
            "ArgumentOutOfRangeException" => IsIndexError(error),
            "ArithmeticException" => IsArithmeticError(error),
            "ConnectionException" => IsConnectionError(error),
            "FileNotFoundException" => IsFileNotFoundError(error),
            "InvalidCastException" => IsTypeError(error),
            "InvalidOperationException" => IsRuntimeError(error),
            "IOException" => IsOSError(error),
            "LookupException" => IsLookupError(error),
            "MissingMemberException" => IsAttributeError(error),
            _ => type.IsInstanceOfType(error),
        },
        ITuple tuple => Enumerable.Range(0, tuple.Length).Any(i => IsAny(error, tuple[i]!)),
        _ => ((IEnumerable)classes).Cast<object>().Any(one => IsAny(error, one)),
    };

    /// <summary><c>raise error from None</c>: the exception that was being handled is not shown.</summary>
    public static T FromNone<T>(T error)
        where T : Exception
    {
        error.Data["suppressed"] = true;
        return error;
    }

    /// <summary><c>e.__suppress_context__</c>.</summary>
    public static bool SuppressesContext(Exception error) => error.Data["suppressed"] is true || Cause(error) is not null;

    /// <summary>Whether <c>except Exception</c> catches it: not cancellation, not an exit, not our own range guard.</summary>
    public static bool IsException(Exception error) => error is not (OperationCanceledException or OverflowException or BaseException);

    /// <summary>Whether <c>except ArithmeticError</c> catches it.</summary>
    public static bool IsArithmeticError(Exception error) => error is ArithmeticException and not OverflowException;

    /// <summary>Whether <c>except AttributeError</c> catches it.</summary>
    public static bool IsAttributeError(Exception error) => error is MissingMemberException or NullReferenceException;

    /// <summary><c>getattr(x, name, other)</c> of an object that makes attributes when they are asked for.</summary>
    public static T ReadOr<T>(Func<T> read, T other)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (IsAttributeError(error))
        {
            return other;
        }
    }

    /// <summary><c>hasattr(x, name)</c> of an object that makes attributes when they are asked for.</summary>
    public static bool Reads(Func<object?> read)
    {
        try
        {
            _ = read();
            return true;
        }
        catch (Exception error) when (IsAttributeError(error))
        {
            return false;
        }
    }

    /// <summary>Whether <c>except ConnectionError</c> catches it.</summary>
    public static bool IsConnectionError(Exception error) => error is ConnectionException or SocketException
    {
        SocketErrorCode: SocketError.ConnectionRefused or SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown,
    };

    /// <summary>Whether <c>except FileNotFoundError</c> catches it.</summary>
    public static bool IsFileNotFoundError(Exception error) => error is FileNotFoundException or DirectoryNotFoundException;

    /// <summary>Whether <c>except IndexError</c> catches it.</summary>
    public static bool IsIndexError(Exception error) => error is IndexOutOfRangeException or ArgumentOutOfRangeException;

    /// <summary>Whether <c>except LookupError</c> catches it.</summary>
    public static bool IsLookupError(Exception error) => error is KeyNotFoundException or LookupException || IsIndexError(error);

    /// <summary>Whether <c>except OSError</c> catches it.</summary>
    public static bool IsOSError(Exception error) =>
        error is (IOException and not EndOfStreamException) or UnauthorizedAccessException or SocketException or TimeoutException;

    /// <summary>Whether <c>except RuntimeError</c> catches it.</summary>
    public static bool IsRuntimeError(Exception error) =>
        error is InvalidOperationException or NotImplementedException or InsufficientExecutionStackException;

    /// <summary>Whether <c>except TypeError</c> catches it.</summary>
    public static bool IsTypeError(Exception error) => error is InvalidCastException or ArgumentNullException;

    /// <summary>Whether <c>except UnicodeError</c> catches it.</summary>
    public static bool IsUnicodeError(Exception error) => error is DecoderFallbackException or EncoderFallbackException or UnicodeException;

    /// <summary>Whether <c>except ValueError</c> catches it.</summary>
    public static bool IsValueError(Exception error) => error is FormatException
        or (ArgumentException and not ArgumentOutOfRangeException and not ArgumentNullException)
        || TypeName(error) == "JSONDecodeError";
}
