using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace PyAsyncToCs.Lowering;

/// <summary>Python names as .NET writes them.</summary>
internal static class NameStyle
{
    // Types that converted code names: a class of the program must not hide them.
    private static readonly HashSet<string> Reserved =
    [
        "System", "Task", "Console", "List", "Dictionary", "HashSet", "Math", "String", "Object", "Exception", "Random", "Path", "File", "Directory", "Timer",
        "Queue", "Stack", "Thread", "Program", "Type", "Action", "Func", "Lazy", "Index", "Range", "Buffer", "Environment", "Convert",
        "Enumerable", "Asyncio", "Channel", "TimeSpan", "DateTime", "Enum", "Array", "Tuple", "Version", "Guid", "Uri", "Attribute",
        "Delegate", "EventArgs", "Double", "Int32", "Int64", "Char", "Boolean", "Decimal", "Single", "Byte", "Parallel", "Monitor", "Lock",
        "Barrier", "Nullable", "Activator", "Process", "BigInteger", "Complex", "CultureInfo", "StringComparison", "CancellationToken", "PyTask",
        "KeyValuePair", "IComparable", "Comparer", "GC", "Interlocked", "ValueTask", "Stream", "StringBuilder", "Regex", "Encoding", "Socket",
        "EventLoop", "Handle", "Releaser", "WaiterQueue", "BinaryHeap", "FutureAwaiter", "GatheringFuture",

        // Helpers of the runtime that have no prefix.
        "AsyncBarrier", "AsyncBaseProtocol", "AsyncBlock", "AsyncBoundedSemaphore", "AsyncCondition", "AsyncDatagramProtocol", "AsyncEvent",
        "AsyncExitStack", "AsyncGeneratorContext", "AsyncGeneratorSteps", "AsyncGeneratorYield", "AsyncLifoQueue", "AsyncLock",
        "AsyncPriorityQueue", "AsyncProcess", "AsyncProtocol", "AsyncQueue", "AsyncRunner", "AsyncSemaphore", "AsyncServer",
        "AsyncStreamReader", "AsyncStreamWriter", "AsyncSubprocessProtocol", "AsyncTimeout", "AsyncTransport", "CompletionIterator",
        "ContextBlock", "ContextMissing", "ContextToken", "ContextVar", "ExceptStar", "ExceptionContext", "ExceptionGroup", "ExitStack",
        "GeneratorContext", "GeneratorSteps", "GeneratorYield", "OrderedDictionary", "ProcessStream", "ReturnWhen", "ServerSocket",
        "StreamTransport", "TaskFactory", "TaskGroup", "ThreadPoolExecutor",
    ];

    // Types whose static members converted code or its helpers call: a function at the top of a file would hide them in all of it.
    private static readonly HashSet<string> StaticTypes =
    [
        "Activator", "Array", "Buffer", "Comparer", "Console", "Convert", "Encoding", "Enum", "Enumerable", "Environment", "File", "Guid", "Interlocked",
        "Math", "Path", "Random", "Regex", "Task", "Tuple", "Type", "Asyncio", "Char", "String", "Directory",
        "BigInteger", "CultureInfo", "DateTime", "Monitor", "Stopwatch", "Thread", "Timeout", "TimeSpan",
    ];

    public static string Pascal(string name) => Words(name, upperFirst: true);

    public static string Camel(string name)
    {
        var text = Words(name, upperFirst: false);
        return SyntaxFacts.GetKeywordKind(text) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(text) is SyntaxKind.AwaitKeyword or SyntaxKind.VarKeyword or SyntaxKind.FieldKeyword or SyntaxKind.YieldKeyword or SyntaxKind.AsyncKeyword
            ? "@" + text
            : text;
    }

    /// <summary>A variable of a file's top level, where two more words begin a declaration: <c>record["a"] = 1;</c> would be read as a type.</summary>
    public static string Global(string name) => Camel(name) is var text && text is "record" or "extension" ? "@" + text : text;

    public static string Method(string name, bool isAsync, bool isLocal = false)
    {
        var text = Pascal(name);
        text = !isAsync && isLocal && StaticTypes.Contains(text) ? text + "Value" : text;
        return isAsync && !text.EndsWith("Async", StringComparison.Ordinal) ? text + "Async" : text;
    }

    /// <summary>A type parameter: <c>T</c> and <c>TKey</c> are .NET's own way, others get the letter.</summary>
    public static string TypeParameter(string name)
    {
        var text = Pascal(name.Trim('_'));
        return text.Length <= 2 || (text[0] == 'T' && char.IsUpper(text[1])) ? text : "T" + text;
    }

    public static string Class(string name)
    {
        var text = Pascal(name);
        return Reserved.Contains(text) ? text + "Type" : text;
    }

    private static string Words(string name, bool upperFirst)
    {
        var isConstant = name.All(c => !char.IsLower(c)) && name.Any(char.IsLetter);
        var text = new StringBuilder(name.Length);
        var start = true;
        var first = true;
        var previousUpper = false;
        foreach (var c in name)
        {
            if (c == '_')
            {
                start = true;
                continue;
            }

            if (first)
            {
                text.Append(upperFirst ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
            }
            else if (start)
            {
                text.Append(char.ToUpperInvariant(c));
            }
            else if (isConstant && name.Length > 2)
            {
                text.Append(char.ToLowerInvariant(c));
            }
            else
            {
                // `HTTPServer` as a local is `httpServer`.
                text.Append(!upperFirst && previousUpper && text.Length > 0 && char.IsLower(text[0]) && text.ToString().Equals(name[..text.Length].ToLowerInvariant(), StringComparison.Ordinal) && char.IsUpper(c) ? char.ToLowerInvariant(c) : c);
            }

            previousUpper = char.IsUpper(c);
            first = false;
            start = false;
        }

        if (text.Length == 0)
        {
            return "_";
        }

        if (!SyntaxFacts.IsIdentifierStartCharacter(text[0]))
        {
            text.Insert(0, '_');
        }

        return text.ToString();
    }
}
