using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Tests.Harness;

/// <summary>Where things are in a working copy.</summary>
internal static class Repository
{
    /// <summary>The root folder.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    /// <summary>The folder of the corpus.</summary>
    public static string Corpus { get; } = Path.Combine(Root, "tests", "corpus");

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
