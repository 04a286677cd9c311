namespace PyAsyncToCs.Syntax.Literals;

/// <summary>What is wrong with a literal, in CPython's wording.</summary>
/// <param name="Message">The text of the SyntaxError.</param>
/// <param name="Start">Offset of the first character at fault, in UTF-16 units of the source text.</param>
/// <param name="End">Offset just past it.</param>
internal sealed record LiteralError(string Message, int Start, int End);
