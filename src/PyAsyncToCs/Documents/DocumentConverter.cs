using System.Collections.Immutable;
using System.Globalization;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Documents;

/// <summary>Converts the Python in a document, block by block.</summary>
public static class DocumentConverter
{
    /// <summary>
    /// Converts every block of Python in a document. A later block knows the names of the earlier ones: its C# carries
    /// copies of the earlier definitions that it uses, so that each file is complete by itself.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="format">How it marks its Python.</param>
    /// <param name="options">How to convert; null for the defaults.</param>
    /// <returns>The blocks in the document's order; a block that is not Python has diagnostics and no C#.</returns>
    public static ImmutableArray<ConvertedBlock> Convert(SourceText document, DocumentFormat format, ConversionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= new ConversionOptions();
        var blocks = Link(document, format, options.PythonVersion);
        return [.. blocks.Select(block => Convert(block, options))];
    }

    /// <summary>Finds the blocks of a document and makes each complete, without converting them.</summary>
    internal static List<LinkedBlock> Link(SourceText document, DocumentFormat format, PythonVersion version)
    {
        var lines = DocumentLines.Of(document);
        var found = format == DocumentFormat.Markdown
            ? MarkdownExtractor.Extract(document, lines)
            : ReStructuredTextExtractor.Extract(document, lines);

        // A snippet may await at module level, as in the asyncio REPL.
        var options = new ParseOptions(version, TopLevelAwait: true);
        List<(DocumentBlock Block, ParseResult Parsed)> blocks = [];
        foreach (var block in found)
        {
            var parsed = PythonParser.Parse(new SourceText(block.Text.Text, document.Path), options);
            if (block.IsDeclared || PythonEvidence.IsPython(parsed))
            {
                blocks.Add((block, parsed));
            }
        }

        var headings = new Headings(document, lines, found, format);
        var digits = Math.Max(2, blocks.Count.ToString(CultureInfo.InvariantCulture).Length);
        var linker = new BlockLinker();
        List<LinkedBlock> linked = [];
        foreach (var (block, parsed) in blocks)
        {
            var (text, prelude) = parsed.Success ? linker.Link(block.Text, parsed) : (block.Text, 0);
            var number = (linked.Count + 1).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
            var name = $"{number}_{headings.Above(block.Start)}.cs";
            linked.Add(new LinkedBlock(name, document.GetLine(block.Start), text, prelude));
        }

        return linked;
    }

    private static ConvertedBlock Convert(LinkedBlock block, ConversionOptions options)
    {
        var source = new SourceText(block.Text.Text, block.Text.Document.Path);
        var result = Transpiler.Convert(source, options with { PreludeLength = block.PreludeLength });
        ImmutableArray<Diagnostic> diagnostics = [.. result.Diagnostics.Select(diagnostic => ToDocument(diagnostic, block.Text))];
        return new ConvertedBlock(block.Name, block.Line, result with { Diagnostics = diagnostics });
    }

    private static Diagnostic ToDocument(Diagnostic diagnostic, MappedText text)
    {
        var start = text.ToDocument(diagnostic.Start);
        return diagnostic with
        {
            Source = text.Document,
            Start = start,
            End = Math.Max(start, text.ToDocument(diagnostic.End)),
        };
    }
}

/// <summary>A block that is complete by itself.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Line">The 1-based line of the document at which the block begins.</param>
/// <param name="Text">Its text: copies of earlier definitions, then its own.</param>
/// <param name="PreludeLength">How much of the text the copies are.</param>
internal sealed record LinkedBlock(string Name, int Line, MappedText Text, int PreludeLength);
