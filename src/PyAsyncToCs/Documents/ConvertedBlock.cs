namespace PyAsyncToCs.Documents;

/// <summary>What became of one block of Python in a document.</summary>
/// <param name="Name">The name of its file: its number and the heading above it, as in <c>01_basics.cs</c>.</param>
/// <param name="Line">The 1-based line of the document at which the block begins.</param>
/// <param name="Result">The C# and the diagnostics; these are about the document's own lines.</param>
public sealed record ConvertedBlock(string Name, int Line, ConversionResult Result);
