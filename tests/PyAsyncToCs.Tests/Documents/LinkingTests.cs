using PyAsyncToCs.Documents;
using PyAsyncToCs.Syntax;
using Xunit;

namespace PyAsyncToCs.Tests.Documents;

public class LinkingTests
{
    [Fact]
    public void A_block_carries_what_it_uses_of_the_earlier_ones()
    {
        var blocks = Link(
            """
            import asyncio
            import sys

            async def task(n):
                await asyncio.sleep(n)

            def unused():
                pass
            """,
            """
            async def main():
                await task(1)

            asyncio.run(main())
            """);
        Assert.Equal(0, blocks[0].PreludeLength);
        Assert.Equal(
            """
            import asyncio
            async def task(n):
                await asyncio.sleep(n)


            """,
            Prelude(blocks[1]));
        Assert.EndsWith("asyncio.run(main())\n", blocks[1].Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_latest_definition_before_the_block_wins()
    {
        var blocks = Link("def f(): return 1", "def f(): return 2", "print(f())", "def f(): return 3");
        Assert.Equal("def f(): return 2\n\n", Prelude(blocks[2]));
    }

    [Fact]
    public void What_the_block_defines_itself_is_not_copied()
    {
        var blocks = Link(
            "def f(): return g()\ndef g(): return 1\nx = 1\ny = 1",
            "def g(): return 2\nx = 2\nprint(f(), x, [y for y in [1]])");
        Assert.Equal("def f(): return g()\n\n", Prelude(blocks[1]));
    }

    [Fact]
    public void A_name_that_is_read_before_it_is_bound_is_needed()
    {
        var blocks = Link("total = 1\nother = 1\nname = 1", "total += 1", "x = 1", "other = other + 1\nfor name in [name]: pass");
        Assert.Equal("total = 1\n\n", Prelude(blocks[1]));
        Assert.Equal("other = 1\n\n", Prelude(blocks[3]));
    }

    [Fact]
    public void A_value_that_only_running_a_block_makes_is_not_copied_and_hides_the_older_one()
    {
        var blocks = Link("data = []\nn = 1", "data = load()\nprint(n)", "print(data, n)");
        Assert.Equal("n = 1\n\n", Prelude(blocks[2]));
    }

    [Theory]
    [InlineData("import os.path", "os.getcwd()", true)]
    [InlineData("from math import pi as p, e", "print(p)", true)]
    [InlineData("lock = asyncio.Semaphore(3)", "print(lock)", true)]
    [InlineData("WORDS = {'a': [1, -2.5], **{}}", "print(WORDS)", true)]
    [InlineData("try:\n    import uvloop\nexcept ImportError:\n    uvloop = None", "print(uvloop)", true)]
    [InlineData("f = lambda: print('x')", "f()", true)]
    [InlineData("x: int = 3", "print(x)", true)]
    [InlineData("x = input()", "print(x)", false)]
    [InlineData("x = await f()", "print(x)", false)]
    [InlineData("if __name__ == '__main__':\n    x = 1", "print(x)", false)]
    [InlineData("for x in range(3): pass", "print(x)", false)]
    [InlineData("x = 1", "def f(x): return x", false)]
    [InlineData("x = 1", "def f():\n    x = 2\n    return x", false)]
    [InlineData("x = 1", "def f():\n    global x\n    x = 2", true)]
    [InlineData("x = 1", "class A:\n    x = 2\n    def f(self): return x", true)]
    [InlineData("x = 1", "class A:\n    x = 2\n    y = x", false)]
    [InlineData("x = 1", "def f(a=x): pass", true)]
    [InlineData("x = 1", "def f[x](a: x): pass", false)]
    [InlineData("x = 1", "print(f'{x!r:>{10}}')", true)]
    [InlineData("x = 1", "a.x = x.y", true)]
    [InlineData("x = 1", "a.x = 2", false)]
    [InlineData("x = 1", "print([x for x in range(3)])", false)]
    [InlineData("x = 1", "print([y for y in x])", true)]
    [InlineData("x = 1", "print([(x := y) for y in [1]], x)", false)]
    [InlineData("x = 1", "match 1:\n    case x: print(x)", false)]
    [InlineData("x = 1", "try: pass\nexcept E as x: print(x)", false)]
    [InlineData("class x: pass", "def f() -> x: ...", true)]
    public void Scopes(string earlier, string later, bool isCopied) =>
        Assert.Equal(isCopied ? earlier + "\n\n" : "", Prelude(Link(earlier, later)[1]));

    [Fact]
    public void Decorators_and_the_comment_above_come_along()
    {
        var blocks = Link("x = 1\n\n# Not this.\n\n# Adds.\n# Well.\n@cache\n@other(1)\ndef f(): ...", "f()");
        Assert.Equal("# Adds.\n# Well.\n@cache\n@other(1)\ndef f(): ...\n\n", Prelude(blocks[1]));
    }

    [Fact]
    public void Offsets_in_a_prelude_lead_to_the_definition()
    {
        var document = Document("def f():\n    return 1", "print(f(), missing)");
        var block = DocumentConverter.Link(document, DocumentFormat.Markdown, PythonVersion.Python314)[1];
        foreach (var word in new[] { "return 1", "missing" })
        {
            Assert.Equal(
                document.Text.IndexOf(word, StringComparison.Ordinal),
                block.Text.ToDocument(block.Text.Text.IndexOf(word, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_future_import_stays_the_first()
    {
        var blocks = Link("from __future__ import annotations\nx = 1", "from __future__ import annotations\ny: int = x", "print(annotations)");
        Assert.Equal("from __future__ import annotations\nx = 1\n\n", Prelude(blocks[1]));
        Assert.EndsWith("\n\n\ny: int = x\n", blocks[1].Text.Text, StringComparison.Ordinal);
        Assert.Equal("", Prelude(blocks[2]));
    }

    [Fact]
    public void Names_come_from_the_headings()
    {
        var document = new SourceText(
            """
            ```python
            a = 1
            ```
            Title
            =====
            ## 2) `asyncio.gather`: *many* at once ##
            ```python
            # no heading
            b = 1
            ```
            ```
            ['output']
            ```
            ```
            c = 1
            ```
            1. Über alles
            ---
            ```python
            d = 1
            ```
            """,
            "x.md");
        var names = DocumentConverter.Link(document, DocumentFormat.Markdown, PythonVersion.Python314).Select(block => block.Name);
        Assert.Equal(["01_block.cs", "02_asyncio_gather_many_at_once.cs", "03_asyncio_gather_many_at_once.cs", "04_über_alles.cs"], names);
    }

    [Fact]
    public void A_block_that_is_not_python_stays_when_it_says_it_is()
    {
        var document = new SourceText("```python\nx = = 1\n```\n```\nx = = 1\n```\n```\nhello\n```\n", "x.md");
        Assert.Equal("x = = 1\n", Assert.Single(DocumentConverter.Link(document, DocumentFormat.Markdown, PythonVersion.Python314)).Text.Text);
    }

    [Fact]
    public void A_thousand_blocks_are_no_trouble()
    {
        var many = string.Concat(Enumerable.Range(0, 1000).Select(i => $"```python\nx{i} = x{Math.Max(0, i - 1)}\n```\n\n"));
        Assert.Equal(1000, DocumentConverter.Link(new SourceText(many, "x.md"), DocumentFormat.Markdown, PythonVersion.Python314).Count);
    }

    private static SourceText Document(params string[] blocks) =>
        new("# Title\n\n" + string.Join("\ntext\n\n", blocks.Select(block => $"```python\n{block}\n```\n")), "x.md");

    private static List<LinkedBlock> Link(params string[] blocks) =>
        DocumentConverter.Link(Document(blocks), DocumentFormat.Markdown, PythonVersion.Python314);

    private static string Prelude(LinkedBlock block) => block.Text.Text[..block.PreludeLength];
}
