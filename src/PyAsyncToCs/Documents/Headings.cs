using System.Globalization;
using System.Text;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Documents;

/// <summary>The headings of a document, for the names of its blocks.</summary>
internal sealed class Headings
{
    private const string Underlines = "=-~^\"'`#*+.:_";
    private const int MaxSlug = 40;

    private readonly List<(int Offset, string Slug)> _headings = [];

    /// <summary>Finds the headings.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="blocks">Its blocks: what stands in them is no heading.</param>
    /// <param name="format">How it is written.</param>
    public Headings(SourceText document, DocumentLine[] lines, IReadOnlyList<DocumentBlock> blocks, DocumentFormat format)
    {
        var next = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            while (next < blocks.Count && blocks[next].End <= lines[i].Start)
            {
                next++;
            }

            if (next < blocks.Count && lines[i].End >= blocks[next].Start)
            {
                continue;
            }

            if (Title(document.Text, lines, i, format) is { Length: > 0 } slug)
            {
                _headings.Add((lines[i].Start, slug));
            }
        }
    }

    /// <summary>The slug of the nearest heading above an offset.</summary>
    public string Above(int offset)
    {
        var index = _headings.BinarySearch((offset, ""), Comparer<(int Offset, string Slug)>.Create((a, b) => a.Offset.CompareTo(b.Offset)));
        index = index >= 0 ? index : ~index - 1;
        return index < 0 ? "block" : _headings[index].Slug;
    }

    private static string? Title(string text, DocumentLine[] lines, int index, DocumentFormat format)
    {
        var line = text.AsSpan(lines[index].Start, lines[index].End - lines[index].Start);
        var hashes = line.Length - line.TrimStart('#').Length;
        if (format == DocumentFormat.Markdown && hashes is > 0 and <= 6 && line.Length > hashes && line[hashes] is ' ' or '\t')
        {
            return Slug(line[hashes..].Trim().TrimEnd('#'));
        }

        // A line of text over a line of one punctuation character.
        if (line.IsWhiteSpace() || line[0] is ' ' or '\t' || index + 1 == lines.Length)
        {
            return null;
        }

        var below = text.AsSpan(lines[index + 1].Start, lines[index + 1].End - lines[index + 1].Start).TrimEnd();
        var isUnderline = below.Length >= 3
            && (format == DocumentFormat.Markdown ? below[0] is '=' or '-' : Underlines.Contains(below[0]))
            && below.TrimStart(below[0]).IsEmpty;
        return isUnderline ? Slug(line) : null;
    }

    private static string Slug(ReadOnlySpan<char> title)
    {
        // "2. Running tasks" has a number of its own; the file's comes from the block's place.
        var digits = title.Length - title.TrimStart("0123456789").Length;
        if (digits > 0 && digits < title.Length && title[digits] is '.' or ')')
        {
            title = title[(digits + 1)..];
        }

        var slug = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(Rune.ToLower(rune, CultureInfo.InvariantCulture));
            }
            else if (slug.Length > 0 && slug[^1] != '_')
            {
                slug.Append('_');
            }
        }

        var text = slug.ToString().TrimEnd('_');
        if (text.Length <= MaxSlug)
        {
            return text;
        }

        var cut = text.LastIndexOf('_', MaxSlug);
        return cut > 0 ? text[..cut] : text[..(char.IsHighSurrogate(text[MaxSlug - 1]) ? MaxSlug - 1 : MaxSlug)];
    }
}
