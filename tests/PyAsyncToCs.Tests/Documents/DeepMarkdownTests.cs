using PyAsyncToCs.Documents;
using PyAsyncToCs.Syntax;
using Xunit;

namespace PyAsyncToCs.Tests.Documents;

public class DeepMarkdownTests
{
    [Fact]
    public void Deep_nesting_is_no_trouble()
    {
        foreach (var deep in new[]
        {
            new string('>', 20_000) + " x",
            string.Concat(Enumerable.Range(0, 200).Select(i => new string(' ', 2 * i) + "- x\n")),
            new string('[', 20_000) + new string('*', 20_000),
            new string('\t', 500) + "x",
        })
        {
            var document = new SourceText(deep + "\n\n```python\nx = 1\n```\n", "x.md");
            Assert.NotNull(MarkdownExtractor.Extract(document, DocumentLines.Of(document)));
        }
    }
}
