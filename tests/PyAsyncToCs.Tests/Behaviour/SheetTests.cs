using PyAsyncToCs.Corpus;
using PyAsyncToCs.Documents;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Tests.Harness;
using Xunit;

namespace PyAsyncToCs.Tests.Behaviour;

/// <summary>The cheat sheet as one document: later blocks know the names of the earlier ones.</summary>
public sealed class SheetTests
{
    private static readonly string s_folder = Path.Combine(Repository.Corpus, "sheet");

    [Fact]
    public void EveryBlockIsFound() => Assert.Equal(7, Blocks().Count);

    [Theory]
    [InlineData(0, "1_basics")]
    [InlineData(1, "2_gather")]
    [InlineData(2, "document/3_create_task")]
    [InlineData(3, "4_sleep")]
    [InlineData(4, "5_context_manager")]
    [InlineData(5, "6_iteration")]
    [InlineData(6, "7_errors")]
    public async Task EachBlockBehavesAsInCPython(int index, string recorded)
    {
        var block = Blocks()[index];
        Assert.DoesNotContain(block.Result.Diagnostics, diagnostic => diagnostic.Severity == Diagnostics.Severity.Error);
        var run = await CSharpProgram.RunAsync(block.Result.CSharp!);
        var expected = CorpusProgram.Read(Path.Combine(s_folder, recorded + ".py"));
        Assert.Equal((expected.Output, expected.ExitCode), (run.Output, run.ExitCode));
    }

    private static IReadOnlyList<ConvertedBlock> Blocks()
    {
        var path = Path.Combine(s_folder, "cheat-sheet.txt");
        return DocumentConverter.Convert(new SourceText(File.ReadAllText(path), "cheat-sheet.txt"), DocumentFormat.Markdown);
    }
}
