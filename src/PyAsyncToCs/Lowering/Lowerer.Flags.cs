using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Flags as a C# enum of bits (library reference, <c>enum.Flag</c>).</summary>
internal sealed partial class Lowerer
{
    private static bool IsFlag(ClassSymbol cls) => FlagMembers.IsFlag(cls);

    private static bool IsFlag(PyType type) => type is InstanceType { Class: var cls } && IsFlag(cls);

    private EnumDeclarationSyntax FlagDeclaration(ClassSymbol cls)
    {
        var members = FlagMembers.Of(cls)!.Select(m =>
            WithComments(EnumMemberDeclaration(Cs.Escaped(EnumMemberName(cls, m.Member.Name))).WithEqualsValue(EqualsValueClause(FlagValue(cls, m.Member, m.Value))), (Stmt)m.Member.Definitions[0]));
        return WithClassSummary(cls, SyntaxFactory.EnumDeclaration(cls.CsName!)
            .WithAttributeLists(SingletonList(AttributeList(SingletonSeparatedList(SyntaxFactory.Attribute(CSharpReader.Name("Flags"))))))
            .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword)))
            .WithMembers(SeparatedList(members)));
    }

    private ExpressionSyntax FlagValue(ClassSymbol cls, AttributeSymbol member, long value)
    {
        ExpressionSyntax? Combined(Expr? node) => node switch
        {
            NameExpr name when cls.Attributes.ContainsKey(name.Id) => Cs.Id(EnumMemberName(cls, name.Id)),
            BinOpExpr { Op: BinaryOperator.BitOr } both when Combined(both.Left) is { } left && Combined(both.Right) is { } right => Cs.Binary(SyntaxKind.BitwiseOrExpression, left, right),
            _ => null,
        };
        return Combined(member.Default) ?? NumberAsWritten(member.Default, value);
    }

    /// <summary>The members of one bit, without those that only rename another.</summary>
    private static IEnumerable<(AttributeSymbol Member, long Value)> CanonicalFlags(ClassSymbol cls) =>
        FlagMembers.Of(cls)!.Where(m => System.Numerics.BitOperations.IsPow2(m.Value)).DistinctBy(m => m.Value);

    /// <summary>The members of one bit, which iterating over the class gives.</summary>
    private ExpressionSyntax FlagsOf(ClassSymbol cls) => Cs.Cast(
        Cs.Type(cls.CsName + "[]"),
        Cs.Collection([.. CanonicalFlags(cls).Select(m => Cs.Member(Cs.Name(cls.CsPath), EnumMemberName(cls, m.Member.Name)))]));

    private ExpressionSyntax? FlagOperation(BinaryOperator op, ExpressionSyntax left, PyType leftType, Func<ExpressionSyntax> right, PyType rightType) =>
        IsFlag(leftType) && rightType == PyType.Int && ((InstanceType)leftType).Class is var mixed && mixed.HasBase("IntFlag")
            ? FlagOperation(op, left, leftType, () => Cs.Cast(Cs.Type(mixed.CsPath), right()), leftType)
            : IsFlag(leftType) && leftType.SameAs(rightType)
            ? op switch
            {
                BinaryOperator.BitOr => Cs.Binary(SyntaxKind.BitwiseOrExpression, left, right()),
                BinaryOperator.BitAnd => Cs.Binary(SyntaxKind.BitwiseAndExpression, left, right()),
                BinaryOperator.BitXor => Cs.Binary(SyntaxKind.ExclusiveOrExpression, left, right()),
                _ => null,
            }
            : null;

    private List<TextPart> FlagText(ExpressionSyntax value, ClassSymbol cls, bool repr) =>
        IsIntEnum(cls) && !repr
            ? [new TextPart(null, Cs.Cast(Cs.Type("int"), value))]
            : [new TextPart(null, CallHelper("PyFlag", repr ? "Repr" : "Str", value, Cs.Str(cls.Name)), true)];
}
