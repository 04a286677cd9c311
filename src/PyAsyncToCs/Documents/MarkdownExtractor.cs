using Markdig;
using Markdig.Syntax;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Documents;

/// <summary>Finds the Python in Markdown, and in text that is written like it.</summary>
internal static class MarkdownExtractor
{
    private static readonly Lazy<MarkdownPipeline> _blocksOnly = new(() =>
    {
        // Emphasis and links are of no interest here, and deep ones run into the parser's limit.
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        return builder.Build();
    });

    /// <summary>Finds the code blocks, and the interactive sessions that stand in the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lines">Its lines.</param>
    /// <returns>The blocks in the document's order; those that are not declared are still to be judged.</returns>
    public static List<DocumentBlock> Extract(SourceText document, DocumentLine[] lines)
    {
        List<DocumentBlock> blocks = [];
        var taken = new bool[lines.Length];
        foreach (var code in CodeBlocks(document.Text))
        {
            var from = document.GetLine(code.Span.Start) - 1;
            var to = document.GetLine(Math.Clamp(code.Span.End, code.Span.Start, document.Text.Length)) - 1;
            Array.Fill(taken, true, from, to - from + 1);

            var says = code is FencedCodeBlock fence ? PythonLanguages.Says(Info(fence)) : null;
            if (says != false && BlockReader.Read(document, Lines(document, code), says == true) is { } block)
            {
                blocks.Add(block);
            }
        }

        SessionExtractor.AddSessions(blocks, document, lines, taken);
        blocks.Sort((a, b) => a.Start.CompareTo(b.Start));
        return blocks;
    }

    private static IEnumerable<CodeBlock> CodeBlocks(string text)
    {
        try
        {
            return Markdown.Parse(text, _blocksOnly.Value).Descendants<CodeBlock>();
        }
        catch (ArgumentException)
        {
            // Quotes or lists nested more than a hundred deep: no document that shows code.
            return [];
        }
    }

    private static string Info(FencedCodeBlock fence) => fence.Info + (fence.Arguments is { Length: > 0 } more ? " " + more : "");

    /// <summary>The lines of a code block at their places in the document, without what encloses it (quotes, lists).</summary>
    private static List<DocumentLine> Lines(SourceText document, CodeBlock code)
    {
        List<DocumentLine> lines = [];
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var slice = code.Lines.Lines[i].Slice;
            var start = slice.Start;
            if (!ReferenceEquals(slice.Text, document.Text))
            {
                // The parser expanded a tab into a text of its own: only the line's place is known.
                start = code.Lines.Lines[i].Position;
            }

            start = Math.Clamp(start, 0, document.Text.Length);
            var line = document.GetLine(start);
            lines.Add(new DocumentLine(start, document.GetLineStart(line) + document.GetLineText(line).Length));
        }

        return lines;
    }
}
