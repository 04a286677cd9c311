using PyAsyncToCs.Syntax;
using PyAsyncToCs.Tests.Harness;
using Xunit;

namespace PyAsyncToCs.Tests.Snapshots;

/// <summary>The text of the C# where how it reads is the point; that it behaves is the corpus tests' business.</summary>
public sealed class ReadabilitySnapshots
{
    [Theory]
    [InlineData("gallery/shapes")]
    [InlineData("gallery/timeouts")]
    [InlineData("style/comments_everywhere")]
    [InlineData("types/rebinding")]
    [InlineData("types/positions_handed_round")]
    [InlineData("types/checked_sums")]
    [InlineData("types/generic_lists_and_repositories")]
    [InlineData("types/generic_caches_and_trees")]
    public async Task Text(string name)
    {
        var path = Path.Combine(Repository.Corpus, name + ".py");
        var result = Transpiler.Convert(new SourceText(File.ReadAllText(path), name + ".py"));
        await Verifier.Verify(WithoutHelpers(result.CSharp!), "cs").UseDirectory("Verified").UseTextForParameters(name);
    }

    /// <summary>The program alone: the helpers behind it have tests of their own.</summary>
    private static string WithoutHelpers(string text)
    {
        var first = new[] { "file static class ", "internal " }
            .Select(start => text.IndexOf("\n" + start, StringComparison.Ordinal))
            .Where(index => index >= 0)
            .DefaultIfEmpty(text.Length)
            .Min();
        var end = first < text.Length ? text.LastIndexOf("\n\n", first, StringComparison.Ordinal) + 1 : first;
        return text[..end];
    }
}
