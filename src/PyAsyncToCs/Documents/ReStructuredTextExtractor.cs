using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Documents;

/// <summary>
/// Finds the Python in reStructuredText: code directives, literal blocks after <c>::</c>, and doctest blocks
/// (reStructuredText Markup Specification, "Literal Blocks", "Doctest Blocks"; Sphinx, "Showing code examples").
/// </summary>
internal sealed class ReStructuredTextExtractor
{
    private static readonly string[] _directives =
        ["code-block::", "code::", "sourcecode::", "testcode::", "doctest::", "ipython::"];

    private readonly SourceText _document;
    private readonly DocumentLine[] _lines;
    private readonly bool[] _taken;
    private readonly List<DocumentBlock> _blocks = [];

    private ReStructuredTextExtractor(SourceText document, DocumentLine[] lines)
    {
        _document = document;
        _lines = lines;
        _taken = new bool[lines.Length];
    }

    /// <summary>Finds the blocks.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lines">Its lines.</param>
    /// <returns>The blocks in the document's order; those that are not declared are still to be judged.</returns>
    public static List<DocumentBlock> Extract(SourceText document, DocumentLine[] lines)
    {
        var extractor = new ReStructuredTextExtractor(document, lines);
        extractor.ReadIndentedBlocks();
        SessionExtractor.AddSessions(extractor._blocks, document, lines, extractor._taken);
        extractor._blocks.Sort((a, b) => a.Start.CompareTo(b.Start));
        return extractor._blocks;
    }

    private void ReadIndentedBlocks()
    {
        for (var i = 0; i < _lines.Length;)
        {
            var line = _document.Text.AsSpan(_lines[i].Start, _lines[i].End - _lines[i].Start).Trim();
            if (Directive(line) is { } language)
            {
                i = ReadBlock(i, language);
            }
            else if (line.EndsWith("::") && !line.StartsWith(".. "))
            {
                i = ReadBlock(i, null);
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>What a directive says of the language; nothing when it is none that shows code.</summary>
    private static Language? Directive(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(".. "))
        {
            return null;
        }

        var content = line[3..].TrimStart();
        foreach (var directive in _directives)
        {
            if (content.StartsWith(directive, StringComparison.OrdinalIgnoreCase))
            {
                var argument = content[directive.Length..];
                return new Language(directive is "testcode::" or "doctest::" or "ipython::" ? true : PythonLanguages.Says(argument));
            }
        }

        return null;
    }

    /// <summary>Reads the indented lines after a line, and returns where to go on.</summary>
    private int ReadBlock(int opening, Language? language)
    {
        var text = _document.Text;
        var outer = BlockReader.Indentation(text, _lines[opening]);
        var first = opening + 1;
        if (language is not null)
        {
            // The directive's options stand right below it.
            while (first < _lines.Length && text.AsSpan(_lines[first].Start, _lines[first].End - _lines[first].Start).TrimStart().StartsWith(":"))
            {
                first++;
            }
        }

        var end = first;
        for (var i = first; i < _lines.Length; i++)
        {
            if (BlockReader.IsBlank(text, _lines[i]))
            {
                continue;
            }

            if (BlockReader.Indentation(text, _lines[i]) <= outer)
            {
                break;
            }

            end = i + 1;
        }

        if (end == first || (language is null && !BlockReader.IsBlank(text, _lines[first])))
        {
            return opening + 1;
        }

        Array.Fill(_taken, true, opening, end - opening);
        var says = language?.IsPython;
        if (says != false && BlockReader.Read(_document, _lines[first..end], says == true) is { } block)
        {
            _blocks.Add(block);
        }

        return end;
    }

    /// <param name="IsPython">Whether the language is Python; null when nothing is said.</param>
    private readonly record struct Language(bool? IsPython);
}
