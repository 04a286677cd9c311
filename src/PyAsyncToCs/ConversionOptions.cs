namespace PyAsyncToCs;

/// <summary>What converted coroutines run on.</summary>
public enum AsyncTarget
{
    /// <summary>The plainest target that behaves the same, chosen for each entry point.</summary>
    Auto,

    /// <summary>The base class library: <c>Task</c>, <c>Task.Delay</c>, <c>Task.WhenAll</c>.</summary>
    Bcl,

    /// <summary>The asyncio-compatible event loop of PyAsyncToCs.Runtime.</summary>
    Asyncio,
}

/// <summary>How to convert.</summary>
public sealed record ConversionOptions
{
    /// <summary>What converted coroutines run on.</summary>
    public AsyncTarget Async { get; init; } = AsyncTarget.Auto;

    /// <summary>Whether to say for each entry point what it runs on and which line decided it (PAC2003).</summary>
    public bool ExplainAsync { get; init; }

    /// <summary>Which Python syntax is accepted.</summary>
    public Syntax.PythonVersion PythonVersion { get; init; } = Syntax.PythonVersion.Python314;

    /// <summary>The name of a folder's project: its root namespace and the name of its project file.</summary>
    public string ProjectName { get; init; } = "Converted";

    /// <summary>The modules that stand beside a file that is converted alone: an import of one is told as such.</summary>
    public IReadOnlySet<string> ModulesBeside { get; init; } = new HashSet<string>();

    /// <summary>The one script of a folder that is wanted: it and the modules that it imports are converted. Null for all.</summary>
    public string? Script { get; init; }

    /// <summary>Whether <c>#line</c> directives lead stack traces and debuggers to the Python.</summary>
    public bool LineDirectives { get; init; }

    /// <summary>How many threads convert a folder. The output does not depend on it.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// How many characters at the start of the text are copies of definitions from elsewhere in the same document:
    /// they come out after the text's own definitions, and no diagnostic is reported in them.
    /// </summary>
    public int PreludeLength { get; init; }
}
