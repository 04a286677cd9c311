using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Bytes literals and their sums (language reference, 2.4).</summary>
internal sealed partial class Lowerer
{
    /// <summary>What bytes add to a longer collection: the parts of a sum, the text of a literal without an array of its own.</summary>
    private static IEnumerable<ExpressionSyntax> BytesParts(ExpressionSyntax bytes) => bytes switch
    {
        CastExpressionSyntax { Expression: CollectionExpressionSyntax sum } => sum.Elements.Select(e => e is SpreadElementSyntax spread ? Cs.Spread(spread.Expression) : ((ExpressionElementSyntax)e).Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.Utf8StringLiteralExpression } text } } => [Cs.Spread(text)],
        _ => [Cs.Spread(bytes)],
    };

    private static ExpressionSyntax Bytes(ImmutableArray<byte> bytes)
    {
        if (bytes.All(b => b is >= 0x20 and < 0x7f or (byte)'\n' or (byte)'\r' or (byte)'\t'))
        {
            var text = string.Concat(bytes.Select(b => (char)b));
            var token = Cs.Str(text).Token.Text + "u8";
            return Cs.CallMember(LiteralExpression(SyntaxKind.Utf8StringLiteralExpression, Token(default, SyntaxKind.Utf8StringLiteralToken, token, text, default)), "ToArray");
        }

        return Cs.Cast(Cs.Type("byte[]"), Cs.Collection(bytes.Select(b => Cs.Int(b))));
    }
}
