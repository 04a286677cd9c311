using System.Runtime.CompilerServices;
using PyAsyncToCs.Syntax;
using Xunit;

namespace PyAsyncToCs.Tests.Examples;

/// <summary>The C# beside each example, and in the README, is what the converter makes of the Python.</summary>
public class ExampleTests
{
    public static TheoryData<string> Names => [.. Found];

    private static IEnumerable<string> Found =>
        Directory.EnumerateFiles(Path.Combine(Root(), "examples"), "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_csharp_beside_an_example_is_the_converters(string name)
    {
        var path = Path.Combine(Root(), "examples", name);
        var result = Transpiler.Convert(new SourceText(File.ReadAllText(path + ".py"), name + ".py"));
        Assert.False(result.HasMarkedConstructs);
        if (Environment.GetEnvironmentVariable("UPDATE_EXAMPLES") == "1")
        {
            File.WriteAllText(path + ".cs", result.CSharp);
        }

        Assert.Equal(File.ReadAllText(path + ".cs"), result.CSharp, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void There_are_some() => Assert.True(Found.Count() >= 2);

    [Fact]
    public void The_readme_shows_what_the_converter_makes()
    {
        var path = Path.Combine(Root(), "README.md");
        var readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        var example = readme.IndexOf("<!-- example:", StringComparison.Ordinal);
        var python = Fence(readme, "python", example);
        var csharp = Fence(readme, "csharp", python.End);
        var result = Transpiler.Convert(new SourceText(readme[python.Start..python.End], "README.md"));
        Assert.Empty(result.Diagnostics);
        if (Environment.GetEnvironmentVariable("UPDATE_EXAMPLES") == "1")
        {
            File.WriteAllText(path, readme[..csharp.Start] + result.CSharp + readme[csharp.End..]);
            return;
        }

        Assert.Equal(readme[csharp.Start..csharp.End], result.CSharp);
    }

    private static (int Start, int End) Fence(string text, string language, int from)
    {
        var opening = $"```{language}\n";
        var start = text.IndexOf(opening, from, StringComparison.Ordinal) + opening.Length;
        return (start, text.IndexOf("```\n", start, StringComparison.Ordinal));
    }

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));
}
