namespace PyAsyncToCs.Syntax;

/// <summary>The versions of Python whose syntax can be asked for.</summary>
public enum PythonVersion
{
    /// <summary>Python 3.13.</summary>
    Python313,

    /// <summary>Python 3.14: t-strings (PEP 750) and <c>except A, B:</c> (PEP 758).</summary>
    Python314,
}

/// <summary>How to read a text.</summary>
/// <param name="Version">The version whose syntax is accepted.</param>
/// <param name="TopLevelAwait">Whether <c>await</c>, <c>async for</c> and <c>async with</c> may stand at module level, as in the asyncio REPL.</param>
public sealed record ParseOptions(PythonVersion Version = PythonVersion.Python314, bool TopLevelAwait = false)
{
    /// <summary>Python 3.14, a file.</summary>
    public static ParseOptions Default { get; } = new();
}
