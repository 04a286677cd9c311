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

/// <summary>Where the helpers come from that converted programs use.</summary>
public enum RuntimeKind
{
    /// <summary>What is used of them stands in the output.</summary>
    Inline,

    /// <summary>The output refers to the package PyAsyncToCs.Runtime.</summary>
    Package,

    /// <summary>The output has <c>using PyAsyncToCs.Runtime;</c>, and whoever takes it sees to the rest.</summary>
    None,
}

/// <summary>How a script is laid out.</summary>
public enum ScriptLayout
{
    /// <summary>Top-level statements, then functions, then types.</summary>
    Script,

    /// <summary>A static class with <c>Main</c>, in a namespace, as a file of a project.</summary>
    Class,
}

/// <summary>Who says that nullable reference types are on.</summary>
public enum NullableContext
{
    /// <summary>The project does.</summary>
    Enable,

    /// <summary>Each file does.</summary>
    File,

    /// <summary>Nobody: the annotations stand, without the compiler's warnings.</summary>
    Disable,
}

/// <summary>The oldest .NET that the output is for.</summary>
public enum TargetFramework
{
    /// <summary>.NET 10.</summary>
    Net10,

    /// <summary>.NET 9.</summary>
    Net9,

    /// <summary>.NET 8, with C# 13.</summary>
    Net8,
}

/// <summary>How to convert.</summary>
public sealed record ConversionOptions
{
    /// <summary>What converted coroutines run on.</summary>
    public AsyncTarget Async { get; init; } = AsyncTarget.Auto;

    /// <summary>Whether to say for each entry point what it runs on and which line decided it (PAC2003).</summary>
    public bool ExplainAsync { get; init; }

    /// <summary>Stubs of libraries, which come before the converter's own.</summary>
    public IReadOnlyList<StubSource> Stubs { get; init; } = [];

    /// <summary>Which Python syntax is accepted.</summary>
    public Syntax.PythonVersion PythonVersion { get; init; } = Syntax.PythonVersion.Python314;

    /// <summary>What the folder itself is imported as, where it is a package: its modules may name each other so. Null where it is none.</summary>
    public string? PackageName { get; init; }

    /// <summary>The name of a folder's project: its root namespace and the name of its project file.</summary>
    public string ProjectName { get; init; } = "Converted";

    /// <summary>The root namespace, with dots; null for the project's name. In a script's layout only the types of a folder have one.</summary>
    public string? Namespace { get; init; }

    /// <summary>How a script that is converted alone is laid out.</summary>
    public ScriptLayout Layout { get; init; }

    /// <summary>Who says that nullable reference types are on.</summary>
    public NullableContext Nullable { get; init; }

    /// <summary>The oldest .NET that the output is for.</summary>
    public TargetFramework TargetFramework { get; init; }

    /// <summary>Where helpers come from.</summary>
    public RuntimeKind Runtime { get; init; }

    /// <summary>Whether a module of a name stands beside a file that is converted alone: an import of it is told as such. Null where none does.</summary>
    public Func<string, bool>? HasModuleBeside { get; init; }

    /// <summary>The one script of a folder that is wanted: it and the modules that it imports are converted. Null for all.</summary>
    public string? Script { get; init; }

    /// <summary>Whether <c>#line</c> directives lead stack traces and debuggers to the Python.</summary>
    public bool LineDirectives { get; init; }

    /// <summary>What <c>#line</c> directives say for the path of a Python file, seen from the C# file. Null for the path as it is.</summary>
    public Func<string, string>? PathInDirectives { get; init; }

    /// <summary>Whether the results carry <see cref="ConversionResult.Facts"/>.</summary>
    public bool CollectsFacts { get; init; }

    /// <summary>How many threads convert a folder. The output does not depend on it.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Is told how much of a folder is done, from 0 to 1, on any thread.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>Whether a fault of the converter is thrown, for tests to find it, rather than told at its place.</summary>
    internal bool ThrowsOnFault { get; init; }

    /// <summary>
    /// How many characters at the start of the text are copies of definitions from elsewhere in the same document:
    /// they come out after the text's own definitions, and no diagnostic is reported in them.
    /// </summary>
    public int PreludeLength { get; init; }
}
