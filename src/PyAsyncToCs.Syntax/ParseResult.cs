using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax;

/// <summary>What a parse gives: the tree, the comments, and the errors.</summary>
/// <param name="Source">The text that was parsed.</param>
/// <param name="Module">The tree; with errors, the statements that could be read.</param>
/// <param name="Comments">Every comment, in source order.</param>
/// <param name="Errors">What CPython would reject, in source order, at most one for a statement.</param>
public sealed record ParseResult(
    SourceText Source,
    ModuleNode Module,
    ImmutableArray<Comment> Comments,
    ImmutableArray<SyntaxError> Errors)
{
    /// <summary>Whether the text is Python.</summary>
    public bool Success => Errors.IsEmpty;
}

/// <summary>A comment.</summary>
/// <param name="Start">Offset of the <c>#</c>.</param>
/// <param name="End">Offset just past the last character, before the line end.</param>
/// <param name="OwnLine">Whether nothing but white space stands before it on its line.</param>
public sealed record Comment(int Start, int End, bool OwnLine);

/// <summary>An error that CPython would report as SyntaxError, IndentationError or TabError.</summary>
/// <param name="Message">The cause, in CPython's wording where there is one.</param>
/// <param name="Start">Offset of the first character at fault.</param>
/// <param name="End">Offset just past it.</param>
/// <param name="Hint">What to write instead, or null.</param>
public sealed record SyntaxError(string Message, int Start, int End, string? Hint = null);
