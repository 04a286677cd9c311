namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>sys</c>, as far as .NET has no such thing.</summary>
public static class PySys
{
    /// <summary><c>sys.argv</c>: the program and what follows it.</summary>
    public static List<string> Argv { get; } = [.. Environment.GetCommandLineArgs()];

    /// <summary><c>sys.version</c>: of .NET, not of a Python.</summary>
    public static string Version => System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription;

    /// <summary><c>sys.builtin_module_names</c>, of CPython 3.13 on Linux.</summary>
    public static System.Collections.Immutable.ImmutableArray<string> BuiltinModules { get; } =
    [
        "_abc", "_ast", "_codecs", "_collections", "_functools", "_imp", "_io", "_locale", "_operator", "_signal", "_sre", "_stat",
        "_string", "_suggestions", "_symtable", "_sysconfig", "_thread", "_tokenize", "_tracemalloc", "_typing", "_warnings", "_weakref",
        "atexit", "builtins", "errno", "faulthandler", "gc", "itertools", "marshal", "posix", "pwd", "sys", "time",
    ];

    /// <summary><c>sys.setrecursionlimit</c>: .NET's stack has its own limit.</summary>
    public static void SetRecursionLimit(int limit) => ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

    /// <summary><c>sys.executable</c>: the Python that is on the path, for programs that start another one.</summary>
    public static string Executable() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "python3"), Path.Combine(folder, "python") })
        .FirstOrDefault(File.Exists, "python3");
}
