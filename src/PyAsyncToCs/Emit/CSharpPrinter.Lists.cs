using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>Lists in brackets, braces and parentheses.</summary>
internal sealed partial class CSharpPrinter
{
    private void Collection(CollectionExpressionSyntax collection)
    {
        Add(LayoutKind.Begin);
        if (collection.Parent is EqualsValueClauseSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax)
        {
            Add(LayoutKind.Line, space: true);
        }

        Add(collection.OpenBracketToken);
        if (collection.Elements.Count > 0)
        {
            Add(LayoutKind.IndentIfBroken);
            Add(LayoutKind.Line);
            Separated(collection.Elements, AllShort(collection) ? LayoutKind.FillLine : LayoutKind.Line);
            Add(LayoutKind.OutdentIfBroken);
            Add(LayoutKind.Line);
        }

        Add(collection.CloseBracketToken);
        Add(LayoutKind.End);
    }

    private static bool AllShort(CollectionExpressionSyntax collection)
    {
        foreach (var element in collection.Elements)
        {
            if (element is not ExpressionElementSyntax { Expression: LiteralExpressionSyntax or IdentifierNameSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } })
            {
                return false;
            }
        }

        return true;
    }

    private void Braced<T>(SyntaxToken open, SeparatedSyntaxList<T> items, SyntaxToken close, bool onNewLine)
        where T : SyntaxNode
    {
        Add(LayoutKind.Begin);
        if (onNewLine)
        {
            Add(LayoutKind.Line, space: true);
        }

        Add(open);
        Add(LayoutKind.IndentIfBroken);
        Add(LayoutKind.Line, space: true);
        if (items.Count > 0)
        {
            Separated(items, LayoutKind.Line);
            Add(LayoutKind.OutdentIfBroken);
            Add(LayoutKind.Line, space: true);
        }
        else
        {
            Add(LayoutKind.OutdentIfBroken);
        }

        Add(close);
        Add(LayoutKind.End);
    }

    private void Enclosed<T>(SyntaxToken open, SeparatedSyntaxList<T> items, SyntaxToken close)
        where T : SyntaxNode
    {
        // One thing alone moves to the next line only where that makes it fit.
        Add(items.Count == 1 ? LayoutKind.BeginWhole : LayoutKind.Begin);
        Add(open);
        if (items.Count > 0)
        {
            Add(LayoutKind.IndentIfBroken);
            Add(LayoutKind.Line);
            Separated(items, LayoutKind.Line);
            Add(LayoutKind.OutdentIfBroken);
        }

        Add(close);
        Add(LayoutKind.End);
    }

    private void Separated<T>(SeparatedSyntaxList<T> items, LayoutKind line)
        where T : SyntaxNode
    {
        var remaining = items.Count;
        foreach (var item in items.GetWithSeparators())
        {
            AddItem(item);
            if (item.IsNode)
            {
                remaining--;
            }
            else if (remaining > 0)
            {
                Add(line, space: true);
            }
        }
    }

    private void AddItem(SyntaxNodeOrToken item)
    {
        if (item.IsToken)
        {
            Add(item.AsToken());
        }
        else
        {
            Add(item.AsNode());
        }
    }
}
