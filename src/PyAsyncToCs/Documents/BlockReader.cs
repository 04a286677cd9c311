using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Documents;

/// <summary>Turns the lines of a block into Python text: takes off the common indentation, and the prompts of a transcript.</summary>
internal static class BlockReader
{
    private const string Prompt = ">>>";
    private const string Continuation = "...";

    /// <summary>Reads a block.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lines">The block's lines.</param>
    /// <param name="isDeclared">Whether the document says that it is Python.</param>
    /// <returns>The block, or null when nothing is in it.</returns>
    public static DocumentBlock? Read(SourceText document, IReadOnlyList<DocumentLine> lines, bool isDeclared)
    {
        var text = document.Text;
        var first = 0;
        while (first < lines.Count && IsBlank(text, lines[first]))
        {
            first++;
        }

        if (first == lines.Count)
        {
            return null;
        }

        var builder = new MappedText.Builder(document);
        if (IsPrompt(text, lines[first]))
        {
            AddTranscript(builder, text, lines);
            isDeclared = true;
        }
        else
        {
            AddDedented(builder, text, lines, first);
        }

        return new DocumentBlock(builder.Build(), lines[first].Start, lines[^1].End, isDeclared);
    }

    /// <summary>Whether a line begins an example of an interactive session.</summary>
    public static bool IsPrompt(string text, DocumentLine line) => After(text, line, Prompt) is not null;

    /// <summary>Whether a line holds white space only.</summary>
    public static bool IsBlank(string text, DocumentLine line) =>
        text.AsSpan(line.Start, line.End - line.Start).IsWhiteSpace();

    /// <summary>How many white space characters a line begins with.</summary>
    public static int Indentation(string text, DocumentLine line)
    {
        var span = text.AsSpan(line.Start, line.End - line.Start);
        return span.Length - span.TrimStart(" \t").Length;
    }

    private static void AddDedented(MappedText.Builder builder, string text, IReadOnlyList<DocumentLine> lines, int first)
    {
        ReadOnlySpan<char> common = text.AsSpan(lines[first].Start, Indentation(text, lines[first]));
        foreach (var line in lines)
        {
            if (!IsBlank(text, line))
            {
                var span = text.AsSpan(line.Start, line.End - line.Start);
                common = common[..common.CommonPrefixLength(span)];
            }
        }

        foreach (var line in lines.Skip(first))
        {
            // A blank line may be shorter than the indentation.
            builder.AddLine(Math.Min(line.Start + common.Length, line.End), line.End);
        }
    }

    private static void AddTranscript(MappedText.Builder builder, string text, IReadOnlyList<DocumentLine> lines)
    {
        var inExample = false;
        foreach (var line in lines)
        {
            var start = After(text, line, Prompt) ?? (inExample ? After(text, line, Continuation) : null);
            inExample = start is not null;
            if (start is { } from)
            {
                builder.AddLine(from, line.End);
            }
        }
    }

    /// <summary>Where a line goes on after a prompt and its one space (<c>doctest</c> asks for the space), or null.</summary>
    private static int? After(string text, DocumentLine line, string prompt)
    {
        var start = line.Start + Indentation(text, line);
        if (!text.AsSpan(start, line.End - start).StartsWith(prompt, StringComparison.Ordinal))
        {
            return null;
        }

        start += prompt.Length;
        return start == line.End ? start : text[start] == ' ' ? start + 1 : null;
    }
}
