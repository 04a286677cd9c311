using PyAsyncToCs.Semantics;

namespace PyAsyncToCs.Lowering;

/// <summary>Which .NET exception stands for which Python one (docs/exceptions.md).</summary>
internal static class ExceptionTable
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["BaseException"] = "Exception",
        ["Exception"] = "Exception",
        ["ArithmeticError"] = "ArithmeticException",
        ["FloatingPointError"] = "FloatingPointException",
        ["OverflowError"] = "NumberOverflowException",
        ["ZeroDivisionError"] = "DivideByZeroException",
        ["AssertionError"] = "AssertionException",
        ["AttributeError"] = "MissingMemberException",
        ["BlockingIOError"] = "BlockingIOException",
        ["BrokenPipeError"] = "BrokenPipeException",
        ["BufferError"] = "BufferException",
        ["ChildProcessError"] = "ChildProcessException",
        ["ConnectionAbortedError"] = "ConnectionAbortedException",
        ["ConnectionError"] = "ConnectionException",
        ["ConnectionRefusedError"] = "ConnectionRefusedException",
        ["ConnectionResetError"] = "ConnectionResetException",
        ["EOFError"] = "EndOfStreamException",
        ["IndexError"] = "ArgumentOutOfRangeException",
        ["KeyError"] = "KeyNotFoundException",
        ["LookupError"] = "LookupException",
        ["MemoryError"] = "OutOfMemoryException",
        ["OSError"] = "IOException",
        ["FileNotFoundError"] = "FileNotFoundException",
        ["FileExistsError"] = "FileExistsException",
        ["FrozenInstanceError"] = "FrozenInstanceException",
        ["GeneratorExit"] = "GeneratorExitException",
        ["ImportError"] = "ImportException",
        ["InterruptedError"] = "InterruptedException",
        ["IsADirectoryError"] = "IsADirectoryException",
        ["ModuleNotFoundError"] = "ModuleNotFoundException",
        ["NameError"] = "NameException",
        ["NotADirectoryError"] = "NotADirectoryException",
        ["ProcessLookupError"] = "ProcessLookupException",
        ["ReferenceError"] = "ReferenceException",
        ["SyntaxError"] = "SyntaxException",
        ["SystemError"] = "SystemErrorException",
        ["UnboundLocalError"] = "UnboundLocalException",
        ["UnicodeError"] = "UnicodeException",
        ["UnicodeDecodeError"] = "DecoderFallbackException",
        ["UnicodeEncodeError"] = "EncoderFallbackException",
        ["PermissionError"] = "UnauthorizedAccessException",
        ["TimeoutError"] = "TimeoutException",
        ["RuntimeError"] = "InvalidOperationException",
        ["NotImplementedError"] = "NotImplementedException",
        ["RecursionError"] = "InsufficientExecutionStackException",
        ["TypeError"] = "InvalidCastException",
        ["ValueError"] = "ArgumentException",
        ["CancelledError"] = "OperationCanceledException",
        ["SystemExit"] = "SystemExitException",
        ["KeyboardInterrupt"] = "KeyboardInterruptException",
        ["JSONDecodeError"] = "JsonDecodeException",
        ["InvalidStateError"] = "InvalidStateException",
        ["QueueEmpty"] = "QueueEmptyException",
        ["QueueFull"] = "QueueFullException",
        ["QueueShutDown"] = "QueueShutDownException",
        ["IncompleteReadError"] = "IncompleteReadException",
        ["LimitOverrunError"] = "LimitOverrunException",
        ["CalledProcessError"] = "CalledProcessException",
        ["TimeoutExpired"] = "TimeoutExpiredException",
        ["BrokenBarrierError"] = "BrokenBarrierException",
        ["Warning"] = "WarningException",
        ["ExceptionGroup"] = "ExceptionGroup",
        ["BaseExceptionGroup"] = "ExceptionGroup",
        ["StopIteration"] = "StopIterationException",
        ["StopAsyncIteration"] = "StopAsyncIterationException",
    };

    private static readonly HashSet<string> Filtered =
    [
        "ConnectionError", "OSError", "RuntimeError", "TypeError", "LookupError", "AttributeError", "ArithmeticError", "UnicodeError", "FileNotFoundError", "IndexError", "ValueError",
    ];

    /// <summary>Whether a clause for a builtin exception may catch further .NET types, which a filter picks.</summary>
    public static bool IsCaughtByFilter(ClassSymbol cls) => IsBuiltin(cls) && Filtered.Contains(cls.Name);

    /// <summary>Whether it is Python's own, not one of a library that has its name (<c>requests.ConnectionError</c>).</summary>
    public static bool IsBuiltin(ClassSymbol cls) => cls.CsType is null or "object";

    /// <summary>The .NET type of a builtin exception: its own row's, or the nearest base's that has one.</summary>
    public static string TypeOf(ClassSymbol cls)
    {
        foreach (var candidate in cls.Lineage())
        {
            if (candidate is { IsUser: false, CsType: { } own } && own != "object")
            {
                return own;
            }

            if (Types.TryGetValue(candidate.Name, out var type))
            {
                return type;
            }
        }

        return "Exception";
    }
}
