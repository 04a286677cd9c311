using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>
/// Prints a Roslyn tree whose tokens carry no layout. Roslyn's own <c>NormalizeWhitespace</c> recurses (a sum of 20,000
/// terms ends it) and never wraps a line; this printer walks with a stack of its own and is linear in the tree's size.
/// </summary>
/// <remarks>
/// What trivia means here: comments in front of the first token of a statement, member, type, switch arm or case come out
/// on lines of their own; an end of line among them is one empty line; a comment behind a token stays behind it; comments
/// in front of a closing brace belong to what the brace closes. All other trivia is dropped.
/// </remarks>
internal sealed partial class CSharpPrinter
{
    private readonly LayoutBuilder _layout = new();
    private readonly Stack<Step> _steps = new();
    private readonly List<Step> _expansion = [];
    private readonly HashSet<SyntaxNode> _breakable = [];
    private static readonly LayoutItem s_none = new();

    private CSharpPrinter()
    {
    }

    /// <summary>Prints a whole file.</summary>
    /// <param name="unit">The tree.</param>
    /// <returns>The text, in lines of at most 120 columns where they can be broken, ended by a line feed.</returns>
    internal static string Print(CompilationUnitSyntax unit)
    {
        var printer = new CSharpPrinter();
        printer._steps.Push(Step.Of(unit));
        printer.Run();
        return LayoutWriter.Write(printer._layout.Finish());
    }

    private void Run()
    {
        while (_steps.TryPop(out var step))
        {
            switch (step.Kind)
            {
                case StepKind.Token:
                    _layout.Token(step.Token, withLeading: true);
                    break;
                case StepKind.TokenAlone:
                    _layout.Token(step.Token, withLeading: false);
                    break;
                case StepKind.CommentsBefore:
                    _layout.CommentsBeforeClose(step.Token);
                    break;
                case StepKind.Layout:
                    _layout.Add(step.Item);
                    break;
                default:
                    Expand(step.Node!);
                    break;
            }
        }
    }

    private void Expand(SyntaxNode node)
    {
        _expansion.Clear();
        if (!ExpandMember(node) && !ExpandStatement(node) && !ExpandExpression(node))
        {
            AddChildren(node);
        }

        for (var i = _expansion.Count - 1; i >= 0; i--)
        {
            _steps.Push(_expansion[i]);
        }
    }

    private void AddChildren(SyntaxNode node)
    {
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.IsToken)
            {
                Add(child.AsToken());
            }
            else
            {
                Add(child.AsNode());
            }
        }
    }

    private void Add(SyntaxNode? node)
    {
        if (node is not null)
        {
            _expansion.Add(Step.Of(node));
        }
    }

    private void Add(SyntaxToken token)
    {
        if (!token.IsKind(SyntaxKind.None))
        {
            _expansion.Add(new Step { Kind = StepKind.Token, Token = token });
        }
    }

    private void Add(LayoutKind kind, bool space = false) =>
        _expansion.Add(new Step { Kind = StepKind.Layout, Item = new LayoutItem { Kind = kind, Space = space } });

    private void AddHardLine(bool blank = false, bool mayBeBlank = true) => _expansion.Add(new Step
    {
        Kind = StepKind.Layout,
        Item = new LayoutItem { Kind = LayoutKind.HardLine, Blank = blank, MayBeBlank = mayBeBlank },
    });

    private void AddAll<T>(SyntaxList<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            Add(node);
        }
    }

    private void AddAll(SyntaxTokenList tokens)
    {
        foreach (var token in tokens)
        {
            Add(token);
        }
    }

    /// <summary>A brace that opens lines of their own.</summary>
    private void OpenBrace(SyntaxToken brace)
    {
        AddHardLine();
        Add(brace);
        Add(LayoutKind.Indent);
        AddHardLine(mayBeBlank: false);
    }

    /// <summary>The brace that closes them, with the comments in front of it still inside.</summary>
    private void CloseBrace(SyntaxToken brace, bool isEmpty)
    {
        if (!isEmpty || LayoutBuilder.HasComment(brace.LeadingTrivia))
        {
            if (!isEmpty)
            {
                AddHardLine();
            }

            _expansion.Add(new Step { Kind = StepKind.CommentsBefore, Token = brace });
        }

        Add(LayoutKind.Outdent);
        AddHardLine(mayBeBlank: false);
        _expansion.Add(new Step { Kind = StepKind.TokenAlone, Token = brace });
    }

    private enum StepKind : byte
    {
        Node,
        Token,
        TokenAlone,
        CommentsBefore,
        Layout,
    }

    private sealed class Step
    {
        public StepKind Kind;
        public SyntaxNode? Node;
        public SyntaxToken Token;
        public LayoutItem Item = s_none;

        public static Step Of(SyntaxNode node) => new() { Kind = StepKind.Node, Node = node };
    }
}
