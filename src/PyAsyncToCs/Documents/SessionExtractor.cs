using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Documents;

/// <summary>Finds interactive sessions that stand in the running text (doctest blocks).</summary>
internal static class SessionExtractor
{
    /// <summary>Adds every run of lines from a <c>&gt;&gt;&gt;</c> to the next blank line.</summary>
    /// <param name="blocks">Receives the blocks.</param>
    /// <param name="document">The document.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="taken">The lines that belong to another block.</param>
    public static void AddSessions(List<DocumentBlock> blocks, SourceText document, DocumentLine[] lines, bool[] taken)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (taken[i] || !BlockReader.IsPrompt(document.Text, lines[i]))
            {
                continue;
            }

            var first = i;
            while (i < lines.Length && !taken[i] && !BlockReader.IsBlank(document.Text, lines[i]))
            {
                i++;
            }

            if (BlockReader.Read(document, lines[first..i], isDeclared: true) is { } block)
            {
                blocks.Add(block);
            }
        }
    }
}
