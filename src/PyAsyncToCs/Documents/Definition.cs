namespace PyAsyncToCs.Documents;

/// <summary>A top-level statement that a later block can carry a copy of.</summary>
/// <param name="Block">The number of its block.</param>
/// <param name="Start">Where it begins in the block's text, with its decorators and the comment above it.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Names">The names that it binds and reads.</param>
internal sealed record Definition(int Block, int Start, int End, StatementNames Names);
