using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>The values that instances of classes derived from <c>str</c>, <c>int</c> or <c>float</c> hold.</summary>
internal sealed partial class Lowerer
{
    /// <summary>The instances that are just written, whose value is read.</summary>
    private readonly HashSet<Expr> _heldReads = [];

    private ExpressionSyntax HeldRead(Expr node, PyType whole)
    {
        var read = _model.TypeOf(node);
        _model.ExprTypes[node] = whole;
        try
        {
            return IsTextOrHolder(whole) ? Cs.Forgive(Cs.CallMember(Receiver(node), "ToString")) : HeldValue(Expression(node), ((InstanceType)whole).Class);
        }
        finally
        {
            _model.ExprTypes[node] = read;
            _heldReads.Remove(node);
        }
    }

    /// <summary>Whether instances of a class say what they are in JSON.</summary>
    private bool HasJsonValue(ClassSymbol cls) => WritesJson && cls.HeldClass is not null && cls.Attributes.ContainsKey(ClassSymbol.HeldName);

    private static PropertyDeclarationSyntax JsonValue(ExpressionSyntax value) => PropertyDeclaration(Cs.Type("object?"), "Value")
        .WithExplicitInterfaceSpecifier(ExplicitInterfaceSpecifier(IdentifierName("IPyJson")))
        .WithExpressionBody(ArrowExpressionClause(value)).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));

    /// <summary>What is text wherever text is asked for; not where instances show themselves in another way, for C# would show the text.</summary>
    private ConversionOperatorDeclarationSyntax? ConversionToText(ClassSymbol cls) =>
        cls.HeldClass is { Name: "str" } held && cls.Attributes.ContainsKey(ClassSymbol.HeldName) && !Descendants(cls).Prepend(cls).Any(c => Inferrer.ShowsItself(c, held))
            ? ConversionOperatorDeclaration(Token(SyntaxKind.ImplicitKeyword), Cs.Type("string"))
                .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.StaticKeyword)))
                .WithParameterList(ParameterList(SingletonSeparatedList(Parameter(Identifier("holder")).WithType(Cs.Type(SelfText(cls))))))
                .WithExpressionBody(ArrowExpressionClause(HeldValue(Cs.Id("holder"), cls)))
                .WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
            : null;

    /// <summary>An instance equals the plain value that it holds, where a place holds both.</summary>
    private ExpressionSyntax EqualToPlain(ClassSymbol cls, ClassSymbol held, ExpressionSyntax same) => cls.MeetsPlainValues
        ? Cs.Conditional(
            IsPatternExpression(Cs.Id("obj"), DeclarationPattern(_types.Of(ClassSymbol.PrimitiveOf(held)), SingleVariableDesignation(Identifier("plain")))),
            Cs.Equal(HeldValue(ThisExpression(), cls), Cs.Id("plain")),
            same)
        : same;

    /// <summary>Text, or what holds one: both are written as that text.</summary>
    private bool IsTextOrHolder(PyType type) => type is UnionType u && u.Members.All(m => m == PyType.Str || m is InstanceType { Class.HeldClass.Name: "str" });

    private ExpressionSyntax HeldValue(ExpressionSyntax value, ClassSymbol cls) =>
        value is ThisExpressionSyntax ? Cs.Id(MemberName(cls.FindAttribute(ClassSymbol.HeldName)!)) : Cs.Member(Cs.Primary(value), MemberName(cls.FindAttribute(ClassSymbol.HeldName)!));
}
