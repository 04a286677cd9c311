namespace PyAsyncToCs.Documents;

/// <summary>A block of Python found in a document.</summary>
/// <param name="Text">Its text, without the document's indentation and prompts.</param>
/// <param name="Start">Where it begins in the document.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsDeclared">Whether the document says that it is Python; else it counts only when it parses and looks so.</param>
internal sealed record DocumentBlock(MappedText Text, int Start, int End, bool IsDeclared);

/// <summary>A line of a document, without its line end.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset just past its last one.</param>
internal readonly record struct DocumentLine(int Start, int End);
