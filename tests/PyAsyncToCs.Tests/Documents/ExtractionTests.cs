using PyAsyncToCs.Documents;
using PyAsyncToCs.Syntax;
using Xunit;

namespace PyAsyncToCs.Tests.Documents;

public class ExtractionTests
{
    [Fact]
    public void Markdown_fences_of_every_shape()
    {
        var blocks = Markdown(
            """
            # Title
            ```python
            a = 1
            ```
            ~~~~ PY title="x"
            b = 1
            ```
            ~~~~
            - item

                ```python3 {linenos=true}
                if c:

                    c = 1
                ```
            > ```{.python}
            > d = 1
            > ```
            ```bash
            pip install x
            ```
            ```{code-block} python
            e = 1
            ```
            """);
        Assert.Equal(["a = 1\n", "b = 1\n```\n", "if c:\n\n    c = 1\n", "d = 1\n", "e = 1\n"], blocks.Select(b => b.Text.Text));
        Assert.All(blocks, block => Assert.True(block.IsDeclared));
    }

    [Fact]
    public void Fences_without_a_language_and_indented_code_are_still_to_be_judged()
    {
        var blocks = Markdown("```\nx = 1\n```\n\ntext\n\n    y = 2\n\nend\n");
        Assert.Equal([("x = 1\n", false), ("y = 2\n", false)], blocks.Select(b => (b.Text.Text, b.IsDeclared)));
    }

    [Fact]
    public void Transcripts_lose_their_prompts_and_output()
    {
        var blocks = Markdown(
            """
            ```pycon
            >>> async def f():
            ...     return 1
            ...
            >>> await f()
            1
            ... not code
            >>>
            ```
            Text with an example:

            >>> 1 + 1
            2

            Not one: >>> 3
            """);
        Assert.Equal(["async def f():\n    return 1\n\nawait f()\n\n", "1 + 1\n"], blocks.Select(b => b.Text.Text));
    }

    [Fact]
    public void A_fence_that_is_never_closed_goes_to_the_end() =>
        Assert.Equal(["a = 1\n"], Markdown("```python\na = 1").Select(b => b.Text.Text));

    [Fact]
    public void Restructured_text()
    {
        var blocks = Rst(
            """
            Title
            =====

            .. code-block:: python
               :linenos:
               :caption: x

               a = 1

               b = 2

            A paragraph::

                c = 3

            .. code-block:: console

               $ pip install x

            .. note::

               .. code:: python3

                  d = 4

            Example:

            >>> e = 5
            >>> e
            5

            .. sourcecode::

               f = 6
            """);
        Assert.Equal(
            [("a = 1\n\nb = 2\n", true), ("c = 3\n", false), ("d = 4\n", true), ("e = 5\ne\n", true), ("f = 6\n", false)],
            blocks.Select(b => (b.Text.Text, b.IsDeclared)));
    }

    [Fact]
    public void Offsets_lead_back_to_the_document()
    {
        const string text = "text\r\n- list\r\n\r\n  ```python\r\n  first = 1\r\n  second = 2\r\n  ```\r\n";
        var block = Assert.Single(Markdown(text));
        Assert.Equal("first = 1\nsecond = 2\n", block.Text.Text);
        foreach (var word in new[] { "first", "second", "2" })
        {
            Assert.Equal(
                text.IndexOf(word, StringComparison.Ordinal),
                block.Text.ToDocument(block.Text.Text.IndexOf(word, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("python", true)]
    [InlineData("Python3 linenos", true)]
    [InlineData("{.python .numberLines}", true)]
    [InlineData("py{1,3}", true)]
    [InlineData("", null)]
    [InlineData("pythonic", false)]
    [InlineData("text", false)]
    [InlineData("a-language-with-a-very-long-name", false)]
    public void Languages(string info, bool? expected) => Assert.Equal(expected, PythonLanguages.Says(info));

    private static List<DocumentBlock> Markdown(string text)
    {
        var document = new SourceText(text, "x.md");
        return MarkdownExtractor.Extract(document, DocumentLines.Of(document));
    }

    private static List<DocumentBlock> Rst(string text)
    {
        var document = new SourceText(text, "x.rst");
        return ReStructuredTextExtractor.Extract(document, DocumentLines.Of(document));
    }
}
