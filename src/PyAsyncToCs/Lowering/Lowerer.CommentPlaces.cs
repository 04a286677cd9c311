using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Comments that stand elsewhere than before a statement: within one, beside a clause, at the end of a block.</summary>
internal sealed partial class Lowerer
{
    private static readonly string[] s_clauses = ["else", "elif", "except", "finally", "case"];

    private static readonly string[] s_tools =
        ["-*-", "coding", "vim:", "type:", "noqa", "pylint:", "mypy:", "pyright:", "ruff:", "isort:", "flake8:", "fmt:", "yapf:", "nosec", "pragma:"];

    /// <summary>Whether a comment is to be written here: it speaks to more than Python's tools, and stands nowhere yet.</summary>
    private bool Place(Syntax.Comment comment)
    {
        var text = Source.Text[(comment.Start + 1)..comment.End].TrimStart();
        return !Array.Exists(s_tools, tool => text.StartsWith(tool, StringComparison.Ordinal)) && _placedComments.Add(comment.Start);
    }

    /// <summary>
    /// The comments in a statement that are not written yet when it is: beside the first line of an <c>if</c> or a loop, at
    /// the items of a list. C# has them before the statement.
    /// </summary>
    private IEnumerable<Syntax.Comment> CommentsWithin(Stmt stmt)
    {
        var all = _module.Parsed!.Comments;
        for (var i = FirstAtOrAfter(stmt.Start); i < all.Length && all[i].Start < stmt.End; i++)
        {
            if (!_placedComments.Contains(all[i].Start))
            {
                yield return all[i];
            }
        }
    }

    /// <summary>A comment beside an attribute of a class, or before it, says something of that: <c>name: …</c>; null for any other.</summary>
    private string? AttributeText(Syntax.Comment comment, Stmt stmt)
    {
        if (stmt is not ClassDefStmt cls)
        {
            return null;
        }

        // Of several lines the first one says it.
        var line = Source.GetLine(comment.Start) + (comment.OwnLine ? 1 : 0);
        if (comment.OwnLine && line > 2 && Source.GetLineText(line - 2).TrimStart().StartsWith("#"))
        {
            return null;
        }

        while (comment.OwnLine && line < Source.LineCount && Source.GetLineText(line).TrimStart().StartsWith("#"))
        {
            line++;
        }

        var target = cls.Body.Where(s => s.Start != s.End && Source.GetLine(comment.OwnLine ? s.Start : s.End) == line).Select(s => s is AnnAssignStmt a ? a.Target : s is AssignStmt { Targets: [var only] } ? only : null).OfType<NameExpr>().FirstOrDefault();
        return target is null ? null : $"// {target.Id}: {CommentText(comment)[2..].Trim()}";
    }

    /// <summary>The comments beside <c>else:</c> or <c>except E:</c>, and before it, where a statement is the first behind it.</summary>
    private List<Syntax.Comment> CommentsOfClause(int start)
    {
        var line = Source.GetLine(start) - 1;
        while (line > 0 && Source.GetLineText(line).IsWhiteSpace())
        {
            line--;
        }

        if (line == 0)
        {
            return [];
        }

        var text = Source.GetLineText(line);
        var header = text.TrimStart();
        var indent = text.Length - header.Length;
        if (indent >= Source.GetColumn(start) - 1 || !IsClause(header))
        {
            return [];
        }

        var at = Source.GetLineStart(line) + indent;
        var comments = CommentsBefore(at);
        var all = _module.Parsed!.Comments;
        var beside = FirstAtOrAfter(at);
        if (beside < all.Length && all[beside].Start < start && Source.GetLine(all[beside].Start) == line)
        {
            comments.Add(all[beside]);
        }

        return comments;
    }

    private static bool IsClause(ReadOnlySpan<char> header)
    {
        foreach (var word in s_clauses)
        {
            if (header.StartsWith(word) && (header.Length == word.Length || !(char.IsLetterOrDigit(header[word.Length]) || header[word.Length] == '_')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comment, by its column, ends the block before a statement rather than begins with the statement.</summary>
    private bool IsInBlockBefore(Syntax.Comment comment, int start)
    {
        var column = Source.GetColumn(comment.Start);
        if (column <= Source.GetColumn(start))
        {
            return false;
        }

        for (var line = Source.GetLine(comment.Start) - 1; line > 0; line--)
        {
            var text = Source.GetLineText(line);
            var code = text.TrimStart();
            if (code.Length > 0 && code[0] != '#')
            {
                return text.Length - code.Length >= column - 1;
            }
        }

        return false;
    }

    /// <summary>The comments behind a block's last statement, as far in as it; those of a block that does nothing, too.</summary>
    private SyntaxTriviaList CommentsAtEnd(IReadOnlyList<Stmt> body, bool isEmpty)
    {
        if (body.Count == 0 || body[^1].Start == body[^1].End || body[0].Start == body[0].End)
        {
            return default;
        }

        var all = _module.Parsed!.Comments;
        var column = Source.GetColumn(body[0].Start);
        List<Syntax.Comment> comments = [];
        if (isEmpty)
        {
            var before = CommentsBefore(body[0].Start);
            comments.AddRange([.. CommentsOfClause(before.Count > 0 ? before[0].Start : body[0].Start), .. before, .. body.SelectMany(CommentsWithin)]);
        }

        var line = Source.GetLine(body[^1].End);
        for (var i = FirstAtOrAfter(body[^1].End); i < all.Length; i++)
        {
            var next = Source.GetLine(all[i].Start);
            if (!all[i].OwnLine && next == line)
            {
                // Of a statement that is there it is written beside it.
                comments.AddRange(isEmpty ? [all[i]] : []);
                continue;
            }

            if (!all[i].OwnLine || Source.GetColumn(all[i].Start) < column || !OnlyBlankOrComment(line + 1, next - 1) || all[i].Start < _options.PreludeLength != body[^1].Start < _options.PreludeLength)
            {
                break;
            }

            comments.Add(all[i]);
        }

        return [.. comments.Where(Place).Select(c => SyntaxFactory.Comment(CommentText(c)))];
    }

    /// <summary>A file with the comments that end the Python: behind its statements, or at the end.</summary>
    /// <param name="unit">The file.</param>
    /// <param name="statements">How many of its members are the module's own statements.</param>
    private CompilationUnitSyntax WithEnd(CompilationUnitSyntax unit, int statements)
    {
        var comments = CommentsAtEnd(_module.Node!.Body, isEmpty: false);
        if (comments.Count == 0)
        {
            return unit;
        }

        if (statements == 0 || statements >= unit.Members.Count)
        {
            return unit.WithEndOfFileToken(Token([EndOfLine("\n"), .. comments], SyntaxKind.EndOfFileToken, default));
        }

        var next = unit.Members[statements];
        return unit.WithMembers(unit.Members.Replace(next, next.WithTriviaBefore([EndOfLine("\n"), .. comments, EndOfLine("\n")])));
    }

    /// <summary>A block with the comments before its closing brace that end the Python's.</summary>
    private BlockSyntax Closed(BlockSyntax block, IReadOnlyList<Stmt> body)
    {
        var comments = CommentsAtEnd(body, isEmpty: block.Statements.Count == 0);
        return comments.Count == 0 ? block : block.WithCloseBraceToken(Token(comments, SyntaxKind.CloseBraceToken, default));
    }
}
