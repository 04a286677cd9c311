using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Documents;

/// <summary>The lines of a document.</summary>
internal static class DocumentLines
{
    /// <summary>Lists them, without their line ends.</summary>
    public static DocumentLine[] Of(SourceText document)
    {
        var lines = new DocumentLine[document.LineCount];
        for (var i = 0; i < lines.Length; i++)
        {
            var start = document.GetLineStart(i + 1);
            lines[i] = new DocumentLine(start, start + document.GetLineText(i + 1).Length);
        }

        return lines;
    }
}
