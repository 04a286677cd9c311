using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Comments, blank lines and docstrings, at the statement they belong to.</summary>
internal sealed partial class Lowerer
{
    private readonly HashSet<int> _placedComments = [];

    /// <summary>Puts the comments that stand before a statement, and a blank line that does, before its C#.</summary>
    private T WithComments<T>(T node, Stmt stmt)
        where T : SyntaxNode
    {
        if (stmt.Start == stmt.End)
        {
            // Made for the statement behind it, which has the comments.
            return node;
        }

        var trivia = default(SyntaxTriviaList);
        var start = stmt switch
        {
            FunctionDefStmt { DecoratorList: [var first, ..] } => first.Start,
            ClassDefStmt { DecoratorList: [var first, ..] } => first.Start,
            _ => stmt.Start,
        };
        List<Syntax.Comment> comments = [.. CommentsBefore(start), .. CommentsWithin(stmt)];
        comments.InsertRange(0, CommentsOfClause(comments.Count > 0 && comments[0].Start < start ? comments[0].Start : start));
        var top = comments.Count > 0 && comments[0].Start < start ? comments[0].Start : start;
        if (HasBlankLineBefore(top))
        {
            trivia = trivia.Add(EndOfLine("\n"));
        }

        for (var i = 0; i < comments.Count; i++)
        {
            if (!Place(comments[i]))
            {
                continue;
            }

            // An end of line stands for an empty line: the printer ends a comment's own line.
            if (i > 0 && comments[i].Start < start && Source.GetLine(comments[i].Start) > Source.GetLine(comments[i - 1].Start) + 1)
            {
                trivia = trivia.Add(EndOfLine("\n"));
            }

            trivia = trivia.Add(SyntaxFactory.Comment(AttributeText(comments[i], stmt) ?? CommentText(comments[i])));
        }

        if (comments.Count > 0 && Source.GetLine(start) > Source.GetLine(comments[^1].Start) + 1)
        {
            trivia = trivia.Add(EndOfLine("\n"));
        }

        if (_options.LineDirectives)
        {
            trivia = trivia.Add(LineDirective(stmt));
        }

        return trivia.Count == 0 ? node : node.WithTriviaBefore(trivia);
    }

    /// <summary>Leads a debugger from what follows to a statement's line.</summary>
    private SyntaxTrivia LineDirective(Stmt stmt) =>
        ParseLeadingTrivia($"#line {Source.GetLine(stmt.Start)} \"{(_options.PathInDirectives?.Invoke(Source.Path) ?? Source.Path).Replace('"', '_').ReplaceLineEndings("_")}\"\n")[0];

    /// <summary>Helpers have no line in the Python.</summary>
    public MemberDeclarationSyntax[] WithoutLines(IReadOnlyList<MemberDeclarationSyntax> helpers) =>
        _options.LineDirectives && helpers is [var first, ..]
            ? [first.WithTriviaBefore(TriviaList(ParseLeadingTrivia("#line default\n")[0])), .. helpers.Skip(1)]
            : [.. helpers];

    /// <summary>Comments that begin the file and stand before nothing that came out as C#, as an import does not.</summary>
    private List<SyntaxTrivia> HeaderComments(ModuleNode module)
    {
        var header = new List<SyntaxTrivia>();
        foreach (var c in module.Body.IsEmpty ? [] : CommentsBefore(module.Body[0].Start))
        {
            if (Place(c))
            {
                header.Add(SyntaxFactory.Comment(CommentText(c)));
            }
        }

        return header;
    }

    private string CommentText(Syntax.Comment comment)
    {
        var text = Printable(Source.Text[(comment.Start + 1)..comment.End].TrimStart('#', '!'));
        return ("// " + text.Trim()).TrimEnd();
    }

    private List<Syntax.Comment> CommentsBefore(int start)
    {
        var all = _module.Parsed!.Comments;
        var index = FirstAtOrAfter(start);
        var result = new List<Syntax.Comment>();
        var line = Source.GetLine(start);
        for (var i = index - 1; i >= 0 && all[i].OwnLine; i--)
        {
            var commentLine = Source.GetLine(all[i].Start);
            if (!OnlyBlankOrComment(commentLine + 1, line - 1) || all[i].Start < _options.PreludeLength != start < _options.PreludeLength || IsInBlockBefore(all[i], start))
            {
                break;
            }

            line = commentLine;
            if (Source.Text.AsSpan(all[i].Start).StartsWith("#!") && all[i].Start == 0)
            {
                break;
            }

            result.Add(all[i]);
        }

        result.Reverse();
        return result;
    }

    private bool OnlyBlankOrComment(int from, int to)
    {
        for (var line = from; line <= to; line++)
        {
            var text = Source.GetLineText(line).Trim();
            if (text.Length > 0 && text[0] != '#')
            {
                return false;
            }
        }

        return true;
    }

    private int FirstAtOrAfter(int offset)
    {
        var all = _module.Parsed!.Comments;
        int low = 0, high = all.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private bool HasBlankLineBefore(int start)
    {
        var line = Source.GetLine(start);
        return line > 1 && Source.GetLineText(line - 1).Trim().Length == 0 && start > 0 && _frame.Out.Count > 0;
    }

    /// <summary>Puts the comment at the end of a statement's line behind its C#.</summary>
    private T WithTrailing<T>(T node, Stmt stmt)
        where T : SyntaxNode
    {
        if (stmt is IfStmt or ForStmt or WhileStmt or TryStmt or WithStmt or MatchStmt or FunctionDefStmt or ClassDefStmt)
        {
            return node;
        }

        var all = _module.Parsed!.Comments;
        var index = FirstAtOrAfter(stmt.End);
        if (index < all.Length && !all[index].OwnLine && Source.GetLine(all[index].Start) == Source.GetLine(stmt.End) && Place(all[index]))
        {
            return node.WithTrailingTrivia(node.GetTrailingTrivia().Add(SyntaxFactory.Comment(CommentText(all[index]))));
        }

        return node;
    }

    private T WithDocumentation<T>(T node, FunctionSymbol function)
        where T : SyntaxNode =>
        function.Def!.Body is [ExprStmt { Value: ConstantExpr { Value: string text } }, ..] ? WithSummary(node, text) : node;

    private static T WithSummary<T>(T node, string docstring)
        where T : SyntaxNode
    {
        var lines = docstring.Trim().Split('\n').Select(l => Printable(l.Trim())).ToList();
        var summary = lines.TakeWhile(l => l.Length > 0).Select(Xml).ToList();
        var trivia = default(SyntaxTriviaList);
        if (summary.Count == 0)
        {
            return node;
        }

        if (summary.Count == 1)
        {
            Add($"/// <summary>{summary[0]}</summary>");
        }
        else
        {
            Add("/// <summary>");
            foreach (var line in summary)
            {
                Add("/// " + line);
            }

            Add("/// </summary>");
        }

        var rest = lines.Skip(summary.Count).SkipWhile(l => l.Length == 0).Select(Xml).ToList();
        if (rest.Count > 0)
        {
            Add("/// <remarks>");
            foreach (var line in rest)
            {
                Add(("/// " + line).TrimEnd());
            }

            Add("/// </remarks>");
        }

        return node.WithTriviaBefore(trivia);

        void Add(string line) => trivia = trivia.Add(SyntaxFactory.Comment(line));
    }

    private static string Xml(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
