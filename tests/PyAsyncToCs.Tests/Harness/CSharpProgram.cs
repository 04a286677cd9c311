using PyAsyncToCs.Corpus;
using Xunit;

namespace PyAsyncToCs.Tests.Harness;

/// <summary>Compiles and runs C# programs in tests.</summary>
internal static class CSharpProgram
{
    // One for the whole test process: its hosts are child processes that end with it.
    private static readonly ProgramRunner s_runner = new();

    /// <summary>The warnings and errors of a program.</summary>
    public static IReadOnlyList<string> Problems(string text) => CSharpCompiler.Compile(text).Problems;

    /// <summary>Runs a program that compiles without a warning.</summary>
    public static Task<ProgramOutput> RunAsync(string text, string input = "", double seconds = 20, bool alone = false)
    {
        var compiled = CSharpCompiler.Compile(text);
        Assert.Empty(compiled.Problems);
        return s_runner.RunAsync(text, compiled.Assembly!, input, seconds, alone);
    }
}
