using PyAsyncToCs.Corpus;
using PyAsyncToCs.Documents;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Tests.Harness;
using Xunit;

namespace PyAsyncToCs.Tests.Snapshots;

/// <summary>The text of the C# for the cheat sheet's blocks, alone and as a document.</summary>
public sealed class SheetSnapshots
{
    public static TheoryData<string> Programs() =>
    [
        .. CorpusProgram.Find(Path.Combine(Repository.Corpus, "sheet"))
            .Select(path => Path.GetRelativePath(Repository.Corpus, path).Replace('\\', '/')),
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Alone(string path)
    {
        var source = File.ReadAllText(Path.Combine(Repository.Corpus, path));
        var result = Transpiler.Convert(new SourceText(source, path));
        await Verifier.Verify(result.CSharp!, "cs").UseDirectory("Verified").UseTextForParameters(Path.ChangeExtension(path, null));
    }

    [Fact]
    public async Task AsDocument()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Corpus, "sheet", "cheat-sheet.txt"));
        var blocks = DocumentConverter.Convert(new SourceText(text, "cheat-sheet.txt"), DocumentFormat.Markdown);
        var all = string.Join("\n", blocks.Select(block => $"// {block.Name}, line {block.Line}\n\n{block.Result.CSharp}"));
        await Verifier.Verify(all, "cs").UseDirectory("Verified");
    }
}
