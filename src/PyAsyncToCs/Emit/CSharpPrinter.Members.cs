using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>Files, namespaces, types and members.</summary>
internal sealed partial class CSharpPrinter
{
    private bool ExpandMember(SyntaxNode node)
    {
        switch (node)
        {
            case CompilationUnitSyntax unit:
                Unit(unit);
                return true;
            case FileScopedNamespaceDeclarationSyntax space:
                AttributeLines(space.AttributeLists);
                AddAll(space.Modifiers);
                Add(space.NamespaceKeyword);
                Add(space.Name);
                Add(space.SemicolonToken);
                UsingsAndMembers(space.Externs, space.Usings, space.Members, separated: true);
                return true;
            case NamespaceDeclarationSyntax space:
                AttributeLines(space.AttributeLists);
                AddAll(space.Modifiers);
                Add(space.NamespaceKeyword);
                Add(space.Name);
                OpenBrace(space.OpenBraceToken);
                UsingsAndMembers(space.Externs, space.Usings, space.Members, separated: false);
                CloseBrace(space.CloseBraceToken, space.Members.Count + space.Usings.Count + space.Externs.Count == 0);
                Add(space.SemicolonToken);
                return true;
            case GlobalStatementSyntax global:
                AttributeLines(global.AttributeLists);
                AddAll(global.Modifiers);
                Add(global.Statement);
                return true;
            case EnumDeclarationSyntax declaration:
                Enumeration(declaration);
                return true;
            case TypeDeclarationSyntax declaration:
                Type(declaration);
                return true;
            case AccessorListSyntax list:
                Accessors(list);
                return true;
            case MemberDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax:
                Signature(node);
                return true;
            case ConstructorInitializerSyntax:
                Add(LayoutKind.Indent);
                AddHardLine(mayBeBlank: false);
                AddChildren(node);
                Add(LayoutKind.Outdent);
                return true;
            case ArrowExpressionClauseSyntax arrow:
                Add(arrow.ArrowToken);
                MovableBody(arrow.Expression);
                return true;
            case BaseListSyntax list:
                Add(LayoutKind.Begin);
                Add(LayoutKind.IndentIfBroken);
                Add(LayoutKind.Line, space: true);
                Add(list.ColonToken);
                Add(LayoutKind.Begin);
                Add(LayoutKind.IndentIfBroken);
                Separated(list.Types, LayoutKind.Line);
                Add(LayoutKind.OutdentIfBroken);
                Add(LayoutKind.End);
                Add(LayoutKind.OutdentIfBroken);
                Add(LayoutKind.End);
                return true;
            case ParameterListSyntax list:
                Enclosed(list.OpenParenToken, list.Parameters, list.CloseParenToken);
                return true;
            case BracketedParameterListSyntax list:
                Enclosed(list.OpenBracketToken, list.Parameters, list.CloseBracketToken);
                return true;
            case AttributeArgumentListSyntax list:
                Enclosed(list.OpenParenToken, list.Arguments, list.CloseParenToken);
                return true;
            default:
                return false;
        }
    }

    private void Unit(CompilationUnitSyntax unit)
    {
        var isFirst = true;
        foreach (var list in unit.AttributeLists)
        {
            NextLine(ref isFirst, blank: false);
            Add(list);
        }

        // Attributes of the assembly stand behind the directives in a file.
        var attributes = _expansion.ToArray();
        _expansion.Clear();
        UsingsAndMembers(unit.Externs, unit.Usings, unit.Members, separated: false, attributes);
        if (unit.Members.Count + unit.Usings.Count + unit.Externs.Count + attributes.Length > 0)
        {
            AddHardLine();
        }

        Add(unit.EndOfFileToken);
    }

    private void UsingsAndMembers(
        SyntaxList<ExternAliasDirectiveSyntax> externs,
        SyntaxList<UsingDirectiveSyntax> usings,
        SyntaxList<MemberDeclarationSyntax> members,
        bool separated,
        Step[]? attributes = null)
    {
        var isFirst = !separated;
        var blank = separated;
        foreach (var alias in externs)
        {
            NextLine(ref isFirst, blank);
            Add(alias);
            blank = false;
        }

        foreach (var directive in usings)
        {
            NextLine(ref isFirst, blank);
            Add(directive);
            blank = false;
        }

        if (attributes is { Length: > 0 })
        {
            NextLine(ref isFirst, blank: true);
            _expansion.AddRange(attributes);
        }

        MemberDeclarationSyntax? previous = null;
        foreach (var member in members)
        {
            NextLine(ref isFirst, previous is null || IsApart(previous, member));
            Add(member);
            previous = member;
        }
    }

    private void NextLine(ref bool isFirst, bool blank)
    {
        if (!isFirst)
        {
            AddHardLine(blank);
        }

        isFirst = false;
    }

    private static bool IsApart(MemberDeclarationSyntax first, MemberDeclarationSyntax second) => (first, second) switch
    {
        (GlobalStatementSyntax one, GlobalStatementSyntax two) => IsApart(one.Statement, two.Statement),
        (BaseFieldDeclarationSyntax, BaseFieldDeclarationSyntax { AttributeLists.Count: 0 }) =>
            LayoutBuilder.HasComment(second.GetLeadingTrivia()),
        _ => true,
    };

    private void Type(TypeDeclarationSyntax declaration)
    {
        AttributeLines(declaration.AttributeLists);
        foreach (var child in declaration.ChildNodesAndTokens())
        {
            if (child.IsToken)
            {
                var token = child.AsToken();
                if (token == declaration.OpenBraceToken)
                {
                    OpenBrace(token);
                    UsingsAndMembers(default, default, declaration.Members, separated: false);
                }
                else if (token == declaration.CloseBraceToken)
                {
                    CloseBrace(token, declaration.Members.Count == 0);
                }
                else
                {
                    Add(token);
                }
            }
            else if (child.AsNode() is { } part and not AttributeListSyntax and not MemberDeclarationSyntax
                && !IsLaterConstraint(part))
            {
                AddPart(part, declaration.ConstraintClauses);
            }
        }
    }

    private void Enumeration(EnumDeclarationSyntax declaration)
    {
        AttributeLines(declaration.AttributeLists);
        AddAll(declaration.Modifiers);
        Add(declaration.EnumKeyword);
        Add(declaration.Identifier);
        Add(declaration.BaseList);
        OpenBrace(declaration.OpenBraceToken);
        var isFirst = true;
        foreach (var item in declaration.Members.GetWithSeparators())
        {
            if (item.IsToken)
            {
                Add(item.AsToken());
                continue;
            }

            var member = (EnumMemberDeclarationSyntax)item.AsNode()!;
            NextLine(ref isFirst, blank: member.AttributeLists.Count > 0 || LayoutBuilder.HasComment(member.GetLeadingTrivia()));
            Add(member);
        }

        CloseBrace(declaration.CloseBraceToken, declaration.Members.Count == 0);
        Add(declaration.SemicolonToken);
    }

    /// <summary>Attributes on lines of their own, then the rest in order, with the constraints on lines of their own.</summary>
    private void Signature(SyntaxNode node)
    {
        var constraints = node switch
        {
            MethodDeclarationSyntax method => method.ConstraintClauses,
            LocalFunctionStatementSyntax function => function.ConstraintClauses,
            DelegateDeclarationSyntax declaration => declaration.ConstraintClauses,
            _ => default,
        };
        var inLine = node is AccessorDeclarationSyntax { Parent: AccessorListSyntax list } && IsOneLine(list);
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.IsToken)
            {
                Add(child.AsToken());
            }
            else if (child.AsNode() is AttributeListSyntax attributes)
            {
                Add(attributes);
                if (!inLine)
                {
                    AddHardLine(mayBeBlank: false);
                }
            }
            else if (child.AsNode() is { } part && !IsLaterConstraint(part))
            {
                AddPart(part, constraints);
            }
        }
    }

    private static bool IsLaterConstraint(SyntaxNode node) =>
        node is TypeParameterConstraintClauseSyntax && node.Parent switch
        {
            TypeDeclarationSyntax type => type.ConstraintClauses[0] != node,
            MethodDeclarationSyntax method => method.ConstraintClauses[0] != node,
            LocalFunctionStatementSyntax function => function.ConstraintClauses[0] != node,
            DelegateDeclarationSyntax declaration => declaration.ConstraintClauses[0] != node,
            _ => false,
        };

    private void AddPart(SyntaxNode part, SyntaxList<TypeParameterConstraintClauseSyntax> constraints)
    {
        if (part is not TypeParameterConstraintClauseSyntax)
        {
            Add(part);
            return;
        }

        Add(LayoutKind.Indent);
        foreach (var clause in constraints)
        {
            AddHardLine(mayBeBlank: false);
            Add(clause);
        }

        Add(LayoutKind.Outdent);
    }

    private void AttributeLines(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            Add(list);
            AddHardLine(mayBeBlank: false);
        }
    }

    private void Accessors(AccessorListSyntax list)
    {
        if (IsOneLine(list))
        {
            AddChildren(list);
            return;
        }

        OpenBrace(list.OpenBraceToken);
        AccessorDeclarationSyntax? previous = null;
        foreach (var accessor in list.Accessors)
        {
            if (previous is not null)
            {
                AddHardLine(blank: previous.Body is not null || accessor.Body is not null);
            }

            Add(accessor);
            previous = accessor;
        }

        CloseBrace(list.CloseBraceToken, list.Accessors.Count == 0);
    }

    private static bool IsOneLine(AccessorListSyntax list)
    {
        foreach (var accessor in list.Accessors)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null || accessor.AttributeLists.Count > 0
                || LayoutBuilder.HasComment(accessor.GetLeadingTrivia()) || LayoutBuilder.HasComment(accessor.GetTrailingTrivia()))
            {
                return false;
            }
        }

        return !LayoutBuilder.HasComment(list.CloseBraceToken.LeadingTrivia);
    }
}
