using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>A test of a variable's type in C#, <c>x is T</c> or <c>x is not T</c>.</summary>
/// <param name="Node">The test.</param>
/// <param name="Name">The variable.</param>
/// <param name="Type">The type that is asked for.</param>
/// <param name="IsNegated">Whether it asks for the contrary.</param>
internal sealed record TypeTest(ExpressionSyntax Node, string Name, TypeSyntax Type, bool IsNegated)
{
    /// <summary>The test that a node is; null for another node.</summary>
    public static TypeTest? Of(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression, Left: IdentifierNameSyntax name, Right: TypeSyntax type } test => new(test, name.Identifier.ValueText, type, false),
        IsPatternExpressionSyntax { Expression: IdentifierNameSyntax name, Pattern: TypePatternSyntax { Type: var type } } test => new(test, name.Identifier.ValueText, type, false),
        IsPatternExpressionSyntax { Expression: IdentifierNameSyntax name, Pattern: UnaryPatternSyntax { Pattern: TypePatternSyntax { Type: var type } } } test => new(test, name.Identifier.ValueText, type, true),
        _ => null,
    };

    /// <summary>Whether a cast is sure to succeed behind it, and gives the same; an error's base may stand for it where it is used at once.</summary>
    public bool IsOf(CastExpressionSyntax cast)
    {
        var (wanted, type) = (cast.Type.ToString().TrimEnd('?'), Type.ToString());
        return wanted == type || (wanted == "Exception" && type.EndsWith("Exception", StringComparison.Ordinal) && Whole(cast).Parent is MemberAccessExpressionSyntax or ArgumentSyntax { Parent: ArgumentListSyntax });
    }

    /// <summary>A cast with the parentheses and the <c>!</c> around it.</summary>
    public static SyntaxNode Whole(SyntaxNode cast) =>
        cast.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } ? Whole(cast.Parent) : cast;

    /// <summary>The test that keeps what it finds.</summary>
    /// <param name="name">What to call it.</param>
    public ExpressionSyntax Naming(string name)
    {
        PatternSyntax found = DeclarationPattern(Type, SingleVariableDesignation(Identifier(name)));
        var holder = Node switch
        {
            BinaryExpressionSyntax test => test.Left,
            _ => ((IsPatternExpressionSyntax)Node).Expression,
        };
        return IsPatternExpression(holder, IsNegated ? UnaryPattern(Token(SyntaxKind.NotKeyword), found) : found);
    }

    /// <summary>What a reader would call a value of the type.</summary>
    public string Wanted => Type switch
    {
        PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } => "text",
        PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.BoolKeyword } => "flag",
        PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DoubleKeyword } => "real",
        PredefinedTypeSyntax => "number",
        ArrayTypeSyntax => "items",
        TupleTypeSyntax => "tuple",
        QualifiedNameSyntax { Right.Identifier.ValueText: var name } => Wording(name),
        SimpleNameSyntax { Identifier.ValueText: var name } => Wording(name),
        _ => "found",
    };

    private static string Wording(string type) => type switch
    {
        _ when type.EndsWith("Exception", StringComparison.Ordinal) => "error",
        "BigInteger" or "PyNumber" or "PyDecimal" or "PyFraction" or "Complex" => "number",
        "List" => "list",
        "Dictionary" or "OrderedDictionary" => "dictionary",
        "HashSet" => "set",
        "DateTime" or "PyZonedDateTime" => "time",
        _ when type.Length > 2 && type.StartsWith("Py", StringComparison.Ordinal) && char.IsUpper(type[2]) => NameStyle.Global(type[2..]),
        _ => NameStyle.Global(type),
    };

    /// <summary>The code that runs only where the variable is of the type, as C# knows it too (C# spec, definite assignment).</summary>
    public List<TextSpan> Regions()
    {
        var regions = new List<TextSpan>();
        var isTrue = !IsNegated;
        for (SyntaxNode node = Node; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ParenthesizedExpressionSyntax:
                    continue;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }:
                    isTrue = !isTrue;
                    continue;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when isTrue:
                    regions.AddRange(both.Left == node ? [both.Right.FullSpan] : []);
                    continue;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } any when !isTrue:
                    regions.AddRange(any.Left == node ? [any.Right.FullSpan] : []);
                    continue;
                case ConditionalExpressionSyntax choice when choice.Condition == node:
                    regions.Add((isTrue ? choice.WhenTrue : choice.WhenFalse).FullSpan);
                    break;
                case WhileStatementSyntax loop when loop.Condition == node && isTrue:
                    regions.Add(loop.Statement.FullSpan);
                    break;
                case IfStatementSyntax branch when branch.Condition == node:
                    regions.AddRange(isTrue ? [branch.Statement.FullSpan] : branch.Else is { } other ? [other.Statement.FullSpan] : EndsInJump(branch.Statement) ? Following(branch) : []);
                    break;
            }

            break;
        }

        return regions;
    }

    /// <summary>Whether the end of a statement is not reached.</summary>
    public static bool EndsInJump(StatementSyntax body) =>
        (body is BlockSyntax { Statements: [.., var last] } ? last : body) is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax
            or YieldStatementSyntax { RawKind: (int)SyntaxKind.YieldBreakStatement };

    private static IEnumerable<TextSpan> Following(StatementSyntax statement) =>
        statement.Parent is BlockSyntax or SwitchSectionSyntax ? [TextSpan.FromBounds(statement.FullSpan.End, statement.Parent.FullSpan.End)] : [];

    /// <summary>The items that a query takes by their type, <c>items.Where(x => x is T).Select(x => (T)x)</c>, and the type; null for another call.</summary>
    public static (ExpressionSyntax Items, TypeSyntax Type)? Filtered(InvocationExpressionSyntax call) =>
        Lambda(call, "Select") is ({ } filtered, { ExpressionBody: { } body } select) && Cs.Unparen(body) is CastExpressionSyntax { Expression: var cast } found
            && Lambda(filtered, "Where") is ({ } items, { ExpressionBody: { } condition } where) && Of(condition) is { IsNegated: false } test
            && test.Name == where.Parameter.Identifier.ValueText && test.IsOf(found)
            && (cast is PostfixUnaryExpressionSyntax known ? known.Operand : cast) is IdentifierNameSyntax item && item.Identifier.ValueText == select.Parameter.Identifier.ValueText
            ? (items, test.Type)
            : null;

    /// <summary>The same as <see cref="Filtered"/> in one call.</summary>
    public static ExpressionSyntax OfType(InvocationExpressionSyntax call) =>
        Filtered(call) is var (items, type)
            ? InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, items, GenericName(Identifier("OfType"), TypeArgumentList(SingletonSeparatedList(type)))))
            : call;

    private static (ExpressionSyntax Receiver, SimpleLambdaExpressionSyntax Lambda)? Lambda(ExpressionSyntax call, string method) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver }, ArgumentList.Arguments: [{ Expression: SimpleLambdaExpressionSyntax lambda }] } && name == method
            ? (receiver, lambda)
            : null;
}
