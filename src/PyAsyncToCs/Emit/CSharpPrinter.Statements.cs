using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>Statements: what begins a line, and how far in.</summary>
internal sealed partial class CSharpPrinter
{
    private bool ExpandStatement(SyntaxNode node)
    {
        switch (node)
        {
            case BlockSyntax block:
                Block(block);
                return true;
            case ElseClauseSyntax clause:
                AddHardLine(mayBeBlank: false);
                Add(clause.ElseKeyword);
                if (clause.Statement is IfStatementSyntax)
                {
                    Add(clause.Statement);
                }
                else
                {
                    Embedded(clause.Statement);
                }

                return true;
            case CatchClauseSyntax or FinallyClauseSyntax:
                AddHardLine(mayBeBlank: false);
                AddChildren(node);
                return true;
            case SwitchStatementSyntax statement:
                Switch(statement);
                return true;
            case LabeledStatementSyntax statement:
                AddAll(statement.AttributeLists);
                Add(statement.Identifier);
                Add(statement.ColonToken);
                AddHardLine(mayBeBlank: false);
                Add(statement.Statement);
                return true;
            case DoStatementSyntax statement:
                Add(statement.DoKeyword);
                Embedded(statement.Statement);
                AddHardLine(mayBeBlank: false);
                Add(statement.WhileKeyword);
                Add(statement.OpenParenToken);
                Add(statement.Condition);
                Add(statement.CloseParenToken);
                Add(statement.SemicolonToken);
                return true;
            case IfStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax
                or LockStatementSyntax or FixedStatementSyntax or UsingStatementSyntax:
                Header(node);
                return true;
            default:
                return false;
        }
    }

    private void Header(SyntaxNode node)
    {
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.IsToken)
            {
                Add(child.AsToken());
            }
            else if (child.AsNode() is StatementSyntax statement)
            {
                Embedded(statement);
            }
            else
            {
                Add(child.AsNode());
            }
        }
    }

    private void Embedded(StatementSyntax statement)
    {
        switch (statement)
        {
            case BlockSyntax:
                Add(statement);
                break;
            case UsingStatementSyntax when statement.Parent is UsingStatementSyntax:
                AddHardLine(mayBeBlank: false);
                Add(statement);
                break;
            default:
                Add(LayoutKind.Indent);
                AddHardLine(mayBeBlank: false);
                Add(statement);
                Add(LayoutKind.Outdent);
                break;
        }
    }

    private void Block(BlockSyntax block)
    {
        if (block.Statements.Count == 0 && block.Parent is AnonymousFunctionExpressionSyntax
            && !LayoutBuilder.HasComment(block.CloseBraceToken.LeadingTrivia))
        {
            AddChildren(block);
            return;
        }

        // A block that is a statement of its own already stands at the start of a line; the hard line is then a no-op.
        OpenBrace(block.OpenBraceToken);
        Statements(block.Statements);
        CloseBrace(block.CloseBraceToken, block.Statements.Count == 0);
    }

    private void Statements(SyntaxList<StatementSyntax> statements)
    {
        StatementSyntax? previous = null;
        foreach (var statement in statements)
        {
            if (previous is not null)
            {
                AddHardLine(IsApart(previous, statement));
            }

            Add(statement);
            previous = statement;
        }
    }

    private void Switch(SwitchStatementSyntax statement)
    {
        AddAll(statement.AttributeLists);
        Add(statement.SwitchKeyword);
        Add(statement.OpenParenToken);
        Add(statement.Expression);
        Add(statement.CloseParenToken);
        OpenBrace(statement.OpenBraceToken);
        var isFirst = true;
        foreach (var section in statement.Sections)
        {
            foreach (var label in section.Labels)
            {
                NextLine(ref isFirst, blank: false);
                Add(label);
            }

            Add(LayoutKind.Indent);
            AddHardLine(mayBeBlank: false);
            Statements(section.Statements);
            Add(LayoutKind.Outdent);
        }

        CloseBrace(statement.CloseBraceToken, statement.Sections.Count == 0);
    }

    private static bool IsApart(StatementSyntax first, StatementSyntax second) =>
        first is LocalFunctionStatementSyntax || second is LocalFunctionStatementSyntax || EndsWithBlock(first);

    private static bool EndsWithBlock(StatementSyntax statement)
    {
        while (true)
        {
            switch (statement)
            {
                case BlockSyntax or TryStatementSyntax or SwitchStatementSyntax or CheckedStatementSyntax or UnsafeStatementSyntax:
                    return true;
                case IfStatementSyntax { Else: { } clause }:
                    statement = clause.Statement;
                    break;
                case IfStatementSyntax inner:
                    statement = inner.Statement;
                    break;
                case ForStatementSyntax inner:
                    statement = inner.Statement;
                    break;
                case CommonForEachStatementSyntax inner:
                    statement = inner.Statement;
                    break;
                case WhileStatementSyntax inner:
                    statement = inner.Statement;
                    break;
                case UsingStatementSyntax inner:
                    statement = inner.Statement;
                    break;
                case LockStatementSyntax inner:
                    statement = inner.Statement;
                    break;
                case FixedStatementSyntax inner:
                    statement = inner.Statement;
                    break;
                case LabeledStatementSyntax inner:
                    statement = inner.Statement;
                    break;
                default:
                    return false;
            }
        }
    }
}
