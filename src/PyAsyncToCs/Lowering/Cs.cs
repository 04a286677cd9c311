using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Builds C# syntax nodes; parentheses appear where precedence asks for them.</summary>
internal static class Cs
{
    public static readonly ExpressionSyntax Null = LiteralExpression(SyntaxKind.NullLiteralExpression);

    public static readonly ExpressionSyntax True = LiteralExpression(SyntaxKind.TrueLiteralExpression);

    public static readonly ExpressionSyntax False = LiteralExpression(SyntaxKind.FalseLiteralExpression);

    public static readonly ExpressionSyntax Default = LiteralExpression(SyntaxKind.DefaultLiteralExpression);

    public static IdentifierNameSyntax Id(string name) => IdentifierName(name);

    public static ExpressionSyntax Bool(bool value) => value ? True : False;

    public static ExpressionSyntax Int(long value) =>
        value < 0
            ? PrefixUnaryExpression(SyntaxKind.UnaryMinusExpression, LiteralExpression(SyntaxKind.NumericLiteralExpression, value == int.MinValue || value < -int.MaxValue ? Literal(value.ToString(System.Globalization.CultureInfo.InvariantCulture).TrimStart('-'), 0L) : Literal((int)-value)))
            : LiteralExpression(SyntaxKind.NumericLiteralExpression, value <= int.MaxValue ? Literal((int)value) : Literal(value));

    public static ExpressionSyntax Big(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue
            ? Int((long)value)
            : Call(Member(Id("BigInteger"), "Parse"), Str(value.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static LiteralExpressionSyntax Str(string value) =>
        LiteralExpression(SyntaxKind.StringLiteralExpression, StringLiteral.Token(value));

    public static ExpressionSyntax Member(ExpressionSyntax target, string name) =>
        name == "Count" && Walked(target) is var array && array != target ? Member(array, "Length")
        : MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Primary(target), IdentifierName(Escaped(name)));

    /// <summary>A list that is only gone through: of the parts of a text, <c>text.Split(',').ToList()</c>, the array does.</summary>
    public static ExpressionSyntax Walked(ExpressionSyntax list) => list is InvocationExpressionSyntax
    {
        ArgumentList.Arguments.Count: 0,
        Expression: MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "ToList",
            Expression: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Split" },
                ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax }],
            } array,
        },
    }
        ? array
        : list;

    /// <summary>An iterator that nothing else reads: what it is made of does.</summary>
    public static ExpressionSyntax ReadOnce(ExpressionSyntax iterator) =>
        iterator is ObjectCreationExpressionSyntax { Type: GenericNameSyntax { Identifier.ValueText: "PyIterator" }, ArgumentList.Arguments: [{ Expression: InvocationExpressionSyntax source }] } ? source : iterator;

    /// <summary>A name as C# reads it: one of its keywords with an <c>@</c>.</summary>
    public static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary><c>items.Cast&lt;T&gt;()</c>.</summary>
    public static ExpressionSyntax CastItems(ExpressionSyntax items, TypeSyntax type) =>
        Call(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Primary(items), (SimpleNameSyntax)Generic("Cast", type)));

    public static ExpressionSyntax Generic(string name, params TypeSyntax[] types) =>
        GenericName(Identifier(name), TypeArgumentList(SeparatedList(types)));

    public static InvocationExpressionSyntax Call(ExpressionSyntax function, params ReadOnlySpan<ExpressionSyntax> args) =>
        InvocationExpression(Primary(function), Args(args));

    public static InvocationExpressionSyntax Call(string function, params ReadOnlySpan<ExpressionSyntax> args) => Call(Name(function), args);

    public static InvocationExpressionSyntax CallMember(ExpressionSyntax target, string name, params ReadOnlySpan<ExpressionSyntax> args) =>
        InvocationExpression(Member(s_walking.Contains(name) ? Walked(target) : target, name), Args(args));

    private static readonly HashSet<string> s_walking =
        ["Select", "Where", "SelectMany", "Order", "OrderDescending", "OrderBy", "OrderByDescending", "Zip", "Any", "All", "Contains", "First", "Last", "Skip", "Take", "ToHashSet", "Concat", "Sum"];

    /// <summary>A dotted name.</summary>
    public static ExpressionSyntax Name(string dotted)
    {
        var parts = dotted.Split('.');
        ExpressionSyntax result = IdentifierName(parts[0]);
        for (var i = 1; i < parts.Length; i++)
        {
            result = Member(result, parts[i]);
        }

        return result;
    }

    public static ArgumentListSyntax Args(params ReadOnlySpan<ExpressionSyntax> args)
    {
        var list = new List<ArgumentSyntax>();
        foreach (var arg in args)
        {
            list.Add(Argument(arg));
        }

        return ArgumentList(SeparatedList(list));
    }

    public static ArgumentSyntax NamedArg(string name, ExpressionSyntax value) =>
        Argument(NameColon(IdentifierName(name)), default, value);

    public static ElementAccessExpressionSyntax Index(ExpressionSyntax target, params ReadOnlySpan<ExpressionSyntax> args) =>
        ElementAccessExpression(Primary(args is [not RangeExpressionSyntax] ? Walked(target) : target), BracketedArgumentList(Args(args).Arguments));

    public static ExpressionSyntax Await(ExpressionSyntax value) => AwaitExpression(Operand(value, Precedence.Unary));

    public static ExpressionSyntax Not(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax l when l.IsKind(SyntaxKind.TrueLiteralExpression) => False,
        LiteralExpressionSyntax l when l.IsKind(SyntaxKind.FalseLiteralExpression) => True,
        PrefixUnaryExpressionSyntax p when p.IsKind(SyntaxKind.LogicalNotExpression) => Unparen(p.Operand),
        BinaryExpressionSyntax b when Inverse(b.Kind()) is { } kind => BinaryExpression(kind, b.Left, b.Right),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.GreaterThanExpression, Left: MemberAccessExpressionSyntax { Name.Identifier.Text: "Length" or "Count" } size, Right: LiteralExpressionSyntax { Token.Text: "0" } } => Equal(size, Int(0)),
        BinaryExpressionSyntax { Right: TypeSyntax type } b when b.IsKind(SyntaxKind.IsExpression) => IsPatternExpression(b.Left, UnaryPattern(TypePattern(type))),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax c } i => IsPatternExpression(i.Expression, UnaryPattern(c)),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax u } i => IsPatternExpression(i.Expression, u.Pattern),
        IsPatternExpressionSyntax { Pattern: BinaryPatternSyntax { Left: RelationalPatternSyntax low, Right: RelationalPatternSyntax high } ints } i when ints.HasAnnotation(OfInts) =>
            IsPatternExpression(i.Expression, BinaryPattern(SyntaxKind.OrPattern, Beyond(low), Beyond(high))),
        IsPatternExpressionSyntax { Pattern: BinaryPatternSyntax both } i when both.IsKind(SyntaxKind.AndPattern) && both.Left is RelationalPatternSyntax => IsPatternExpression(i.Expression, UnaryPattern(ParenthesizedPattern(both))),
        IsPatternExpressionSyntax { Pattern: BinaryPatternSyntax any } i when any.IsKind(SyntaxKind.OrPattern) => IsPatternExpression(i.Expression, UnaryPattern(ParenthesizedPattern(any))),
        _ => PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Operand(value, Precedence.Unary)),
    };

    /// <summary>Marks a range of ints: what lies outside is below or above, where a float may be no number.</summary>
    public static SyntaxAnnotation OfInts { get; } = new("ints");

    private static RelationalPatternSyntax Beyond(RelationalPatternSyntax bound) => RelationalPattern(
        Token(bound.OperatorToken.Kind() switch
        {
            SyntaxKind.GreaterThanToken => SyntaxKind.LessThanEqualsToken,
            SyntaxKind.GreaterThanEqualsToken => SyntaxKind.LessThanToken,
            SyntaxKind.LessThanToken => SyntaxKind.GreaterThanEqualsToken,
            _ => SyntaxKind.GreaterThanToken,
        }),
        bound.Expression);

    // Only == and != invert safely: with NaN, !(a < b) is not a >= b.
    private static SyntaxKind? Inverse(SyntaxKind kind) => kind switch
    {
        SyntaxKind.EqualsExpression => SyntaxKind.NotEqualsExpression,
        SyntaxKind.NotEqualsExpression => SyntaxKind.EqualsExpression,
        _ => null,
    };

    public static ExpressionSyntax Unary(SyntaxKind kind, ExpressionSyntax value)
    {
        var operand = Operand(value, Precedence.Unary);

        // `- -x` must not become `--x`.
        return PrefixUnaryExpression(kind, operand is PrefixUnaryExpressionSyntax ? ParenthesizedExpression(operand) : operand);
    }

    public static ExpressionSyntax Binary(SyntaxKind kind, ExpressionSyntax left, ExpressionSyntax right)
    {
        var precedence = Precedence.Of(kind);
        if (kind is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression && right is LiteralExpressionSyntax { Token.Text: "0" })
        {
            left = WithoutSign(left);
        }

        // `??` leans right, the others left.
        return kind == SyntaxKind.CoalesceExpression
            ? BinaryExpression(kind, Operand(left, precedence + 1), Operand(right, precedence))
            : BinaryExpression(kind, Operand(left, precedence), Operand(right, precedence + 1));
    }

    /// <summary>A remainder of which only counts whether it is 0: there C#'s, which has the sign of the dividend, says the same.</summary>
    private static ExpressionSyntax WithoutSign(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "PyInt" }, Name.Identifier.Text: "Mod" }, ArgumentList.Arguments: [var dividend, { Expression: LiteralExpressionSyntax { Token.Value: > 0 } divisor }] }
            ? Binary(SyntaxKind.ModuloExpression, dividend.Expression, divisor)
            : value;

    public static ExpressionSyntax Equal(ExpressionSyntax left, ExpressionSyntax right) => Binary(SyntaxKind.EqualsExpression, left, right);

    public static ExpressionSyntax And(ExpressionSyntax left, ExpressionSyntax right) => Binary(SyntaxKind.LogicalAndExpression, left, right);

    public static ExpressionSyntax Or(ExpressionSyntax left, ExpressionSyntax right) => Binary(SyntaxKind.LogicalOrExpression, left, right);

    public static ExpressionSyntax IsNull(ExpressionSyntax value) =>
        IsPatternExpression(Operand(value, Precedence.Relational), ConstantPattern(Null));

    public static ExpressionSyntax IsNotNull(ExpressionSyntax value) =>
        IsPatternExpression(Operand(value, Precedence.Relational), UnaryPattern(ConstantPattern(Null)));

    public static ExpressionSyntax IsType(ExpressionSyntax value, TypeSyntax type) =>
        BinaryExpression(SyntaxKind.IsExpression, Operand(value, Precedence.Relational), type);

    public static ExpressionSyntax Conditional(ExpressionSyntax test, ExpressionSyntax yes, ExpressionSyntax no) =>
        ConditionalExpression(Operand(test, Precedence.Coalesce), yes, no);

    public static ExpressionSyntax Cast(TypeSyntax type, ExpressionSyntax value)
    {
        if (Unparen(value) is ConditionalExpressionSyntax { WhenTrue: CastExpressionSyntax chosen } choice && chosen.Type.IsEquivalentTo(type))
        {
            // The choice is of that type already.
            return ParenthesizedExpression(choice);
        }

        var operand = Operand(value, Precedence.Unary);

        // `(T)-x` reads as a subtraction to a person, and to the parser where T is a name.
        return CastExpression(type, operand is PrefixUnaryExpressionSyntax p && !p.IsKind(SyntaxKind.LogicalNotExpression) ? ParenthesizedExpression(operand) : operand);
    }

    public static ExpressionSyntax Assign(ExpressionSyntax target, ExpressionSyntax value, SyntaxKind kind = SyntaxKind.SimpleAssignmentExpression) =>
        AssignmentExpression(kind, target, value);

    public static ExpressionSyntax Forgive(ExpressionSyntax value) =>
        value is PostfixUnaryExpressionSyntax ? value : PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, Primary(value));

    /// <summary>A value without what says that it is not null.</summary>
    public static ExpressionSyntax Unforgive(ExpressionSyntax value) =>
        value is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven ? forgiven.Operand : value;

    public static ExpressionSyntax Checked(ExpressionSyntax value) =>
        value is CheckedExpressionSyntax ? value : CheckedExpression(SyntaxKind.CheckedExpression, value);

    public static ExpressionSyntax Collection(IEnumerable<ExpressionSyntax> items) =>
        CollectionExpression(SeparatedList(items.Select(i => i is RangeExpressionSyntax { LeftOperand: null, RightOperand: { } spread }
            ? SpreadElement(spread)
            : (CollectionElementSyntax)ExpressionElement(i))));

    /// <summary>Marks an expression as spread, for <see cref="Collection"/>.</summary>
    public static ExpressionSyntax Spread(ExpressionSyntax value) => RangeExpression(null, value);

    public static ExpressionSyntax Tuple(IEnumerable<ExpressionSyntax> items) =>
        TupleExpression(SeparatedList(items.Select(Argument)));

    public static ExpressionSyntax New(TypeSyntax type, params ReadOnlySpan<ExpressionSyntax> args) =>
        ObjectCreationExpression(type, Args(args), null);

    public static ParameterSyntax Param(string name) => Parameter(Identifier(name));

    public static LambdaExpressionSyntax Lambda(string[] parameters, CSharpSyntaxNode body, bool isAsync = false)
    {
        LambdaExpressionSyntax lambda = parameters.Length == 1
            ? SimpleLambdaExpression(Param(parameters[0]), body)
            : ParenthesizedLambdaExpression(ParameterList(SeparatedList(parameters.Select(Param))), body);
        return isAsync ? lambda.WithAsyncKeyword(Token(SyntaxKind.AsyncKeyword)) : lambda;
    }

    public static TypeSyntax Type(string text) => CSharpReader.Type(text);

    public static ExpressionStatementSyntax Stmt(ExpressionSyntax value) => ExpressionStatement(value);

    public static LocalDeclarationStatementSyntax Local(TypeSyntax? type, string name, ExpressionSyntax? value) =>
        LocalDeclarationStatement(VariableDeclaration(
            type ?? IdentifierName("var"),
            SingletonSeparatedList(VariableDeclarator(Identifier(name), null, value switch
            {
                null => null,
                CollectionExpressionSyntax when type is not null => EqualsValueClause(TargetTyped(value, type)),
                _ => EqualsValueClause(value),
            }))));

    /// <summary>What a field begins with, whose type is written beside it: there <c>new(…)</c> says as much.</summary>
    public static ExpressionSyntax Initial(ExpressionSyntax value, TypeSyntax type) => TargetTyped(value, type) switch
    {
        ObjectCreationExpressionSyntax { ArgumentList: { } arguments } made when AreEquivalent(made.Type, type is NullableTypeSyntax { ElementType: var inner } ? inner : type) =>
            ImplicitObjectCreationExpression(arguments, made.Initializer),
        var initial => initial,
    };

    /// <summary>A container where its type is written beside it: there <c>new()</c> or <c>[]</c> says as much.</summary>
    public static ExpressionSyntax TargetTyped(ExpressionSyntax value, TypeSyntax type)
    {
        var place = type is NullableTypeSyntax { ElementType: var inner } ? inner : type;
        switch (value)
        {
            case ObjectCreationExpressionSyntax { Type: GenericNameSyntax { Identifier.Text: "Dictionary" or "HashSet" or "List" } made } creation when AreEquivalent(made, place):
                return creation is { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null or { Expressions.Count: 0 } }
                    ? CollectionExpression()
                    : ImplicitObjectCreationExpression(creation.ArgumentList ?? ArgumentList(), creation.Initializer);
            case CollectionExpressionSyntax collection when place is ArrayTypeSyntax or GenericNameSyntax { Identifier.Text: "List" }:
                var item = place is ArrayTypeSyntax array ? array.ElementType : ((GenericNameSyntax)place).TypeArgumentList.Arguments[0];
                return collection.WithElements(SeparatedList(collection.Elements.Select(e => e is ExpressionElementSyntax element ? element.WithExpression(TargetTyped(element.Expression, item)) : e)));
            default:
                return value;
        }
    }

    public static BlockSyntax Block(IEnumerable<StatementSyntax> statements) => SyntaxFactory.Block(List(statements));

    public static ThrowStatementSyntax Throw(ExpressionSyntax? value) => ThrowStatement(value);

    /// <summary>An expression fit to stand before <c>.</c>, <c>(</c> or <c>[</c>.</summary>
    public static ExpressionSyntax Primary(ExpressionSyntax value) =>
        value is CastExpressionSyntax { Type: ArrayTypeSyntax } ? Operand(AsArray(value), Precedence.Primary) : Operand(value, Precedence.Primary);

    /// <summary>Listed items that nobody else holds, as an array: <c>new[] { 1, 2 }</c> for <c>(List&lt;int&gt;)[1, 2]</c>; other values as they are.</summary>
    public static ExpressionSyntax AsArray(ExpressionSyntax value)
    {
        if ((value is ParenthesizedExpressionSyntax { Expression: var inside } ? inside : value) is not CastExpressionSyntax { Expression: CollectionExpressionSyntax { Elements.Count: > 0 } list } cast || list.Elements.Any(e => e is not ExpressionElementSyntax))
        {
            return value;
        }

        var item = cast.Type switch
        {
            ArrayTypeSyntax { RankSpecifiers.Count: 1 } array => array.ElementType,
            GenericNameSyntax { Identifier.ValueText: "List", TypeArgumentList.Arguments: [var only] } => only,
            _ => null,
        };
        if (item is null)
        {
            return value;
        }

        var items = InitializerExpression(SyntaxKind.ArrayInitializerExpression, SeparatedList(list.Elements.Select(e => ((ExpressionElementSyntax)e).Expression), list.Elements.GetSeparators()));
        return items.Expressions.All(e => IsPlainlyOf(e, item))
            ? ImplicitArrayCreationExpression(items)
            : ArrayCreationExpression(ArrayType(item, SingletonList(ArrayRankSpecifier(SingletonSeparatedList<ExpressionSyntax>(OmittedArraySizeExpression())))), items);
    }

    /// <summary>Whether C# gives an expression a type without being told it.</summary>
    private static bool IsPlainlyOf(ExpressionSyntax value, TypeSyntax type) => (value, type) switch
    {
        (TupleExpressionSyntax items, TupleTypeSyntax types) => items.Arguments.Count == types.Elements.Count && items.Arguments.Select((a, i) => IsPlainlyOf(a.Expression, types.Elements[i].Type)).All(b => b),
        (PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax number }, _) => IsPlainlyOf(number, type),
        (InterpolatedStringExpressionSyntax, PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }) => true,
        (LiteralExpressionSyntax literal, PredefinedTypeSyntax named) => literal.Token.Value switch
        {
            string => named.Keyword.IsKind(SyntaxKind.StringKeyword),
            int => named.Keyword.IsKind(SyntaxKind.IntKeyword),
            double => named.Keyword.IsKind(SyntaxKind.DoubleKeyword),
            bool => named.Keyword.IsKind(SyntaxKind.BoolKeyword),
            _ => false,
        },
        (ObjectCreationExpressionSyntax made, _) => AreEquivalent(made.Type, type),
        (MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner }, IdentifierNameSyntax named) => owner.Identifier.ValueText == named.Identifier.ValueText,
        _ => false,
    };

    /// <summary>An expression with parentheses where its precedence is lower than asked for.</summary>
    public static ExpressionSyntax Operand(ExpressionSyntax value, int precedence) =>
        Precedence.Of(value) >= precedence ? value : ParenthesizedExpression(value);

    public static ExpressionSyntax Unparen(ExpressionSyntax value) =>
        value is ParenthesizedExpressionSyntax p ? p.Expression : value;
}
