using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>
/// Format specs (Python's library reference, "Format Specification Mini-Language") that .NET's alignment and format
/// strings, or a one-line helper, say as well.
/// </summary>
internal sealed partial class Lowerer
{
    /// <summary><c>[&lt;&gt;][width][,][.digits][f%]</c>: the specs of a number with a fixed number of digits.</summary>
    [GeneratedRegex(@"\A(?<align>[<>])?(?<width>[1-9][0-9]{0,3})?(?<comma>,)?(?:\.(?<digits>[0-9]{1,2})(?<kind>[f%])|d?)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DecimalSpec { get; }

    /// <summary>A number with a fixed number of digits behind the point, or with its thousands apart.</summary>
    private List<TextPart>? DecimalFormat(string spec, PyType type, FormattedValueExpr node)
    {
        if (DecimalSpec.Match(spec) is not { Success: true } match || !IsNumber(type) || type == PyType.Bool || node.Conversion > 0)
        {
            return null;
        }

        var value = _model.TypeOf(node.Value).AllowsNone ? Receiver(node.Value) : Expression(node.Value);
        int? width = match.Groups["width"] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) * (match.Groups["align"].Value == "<" ? -1 : 1) : null;
        var hasComma = match.Groups["comma"].Success;
        if (match.Groups["digits"] is not { Success: true } places)
        {
            if (type != PyType.Int || !hasComma)
            {
                return null;
            }

            _usings.Add("System.Globalization");
            return [new TextPart(null, Cs.CallMember(value, "ToString", Cs.Str("N0"), Cs.Name("CultureInfo.InvariantCulture")), true, width)];
        }

        if (type == PyType.Int && _types.Text(type) == "BigInteger")
        {
            return null;
        }

        // As a double, a number that may be of several kinds is what it is.
        if (_model.IsMixedNumber(type) && value is MemberAccessExpressionSyntax { Name.Identifier.Text: "Value" } boxed && (boxed.Expression is not IdentifierNameSyntax || !_model.DeclaredTypeOf(node.Value).AllowsNone)
            && (node.Value is not AttributeExpr { Attr: "value" } || boxed.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Value" }))
        {
            value = boxed.Expression;
        }

        var isPercent = match.Groups["kind"].Value == "%";
        if (isPercent)
        {
            value = Cs.Binary(SyntaxKind.MultiplyExpression, value, type == PyType.Float ? Cs.Int(100) : SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal("100.0", 100.0)));
        }

        ExpressionSyntax count = Cs.Int(int.Parse(places.Value, CultureInfo.InvariantCulture));
        var text = hasComma ? CallHelper("PyText", "Grouped", value, count) : CallHelper("PyText", "Fixed", value, count);
        if (!isPercent)
        {
            return [new TextPart(null, text, true, width)];
        }

        return width is null ? [new TextPart(null, text, true), Literal("%")] : [new TextPart(null, Interpolated([new TextPart(null, text, true), Literal("%")]), true, width)];
    }

    /// <summary>The helper that formats a value of a type.</summary>
    private static string FormatMember(PyType type) => type switch
    {
        PrimitiveType { Name: "str" } => "Text",
        PrimitiveType { Name: "int" } => "Int",
        PrimitiveType { Name: "float" } => "Float",
        _ => "Format",
    };

    /// <summary>A spec that .NET's alignment says as well.</summary>
    private (int? Alignment, string? Format)? PlainFormat(string spec, PyType type, FormattedValueExpr node)
    {
        if (spec.Length == 0)
        {
            return null;
        }

        if (type == PyType.Str && !_model.HasAstralText && spec[0] is '<' or '>' && int.TryParse(spec.AsSpan(1), out var width) && width > 0 && spec[1] != '0')
        {
            return (spec[0] == '<' ? -width : width, null);
        }

        if (type == PyType.Int && _types.Text(type) == "int")
        {
            var digits = spec.TrimStart('>').TrimEnd('d');
            if (digits.All(char.IsAsciiDigit) && int.TryParse(digits, out width) && width > 0 && digits[0] != '0' && spec.Length - digits.Length <= 2)
            {
                return (width, null);
            }

            if (digits.Length > 1 && digits[0] == '0' && int.TryParse(digits, out width) && spec[0] != '>' && IsNonNegativeValue(node.Value))
            {
                return (null, new string('0', width));
            }
        }

        return null;
    }

    /// <summary><c>[[fill]align]width</c>: the specs that only make a text wider.</summary>
    [GeneratedRegex(@"\A(?:(?<fill>[^{}])?(?<align>[<>^]))?(?<width>[1-9][0-9]{0,3})?\z", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex PaddingSpec { get; }

    /// <summary>A text that is written in the program, made wider; null where the spec says more.</summary>
    private static string? PaddedText(string text, string spec)
    {
        if (text.Any(char.IsSurrogate) || PaddingSpec.Match(spec) is not { Success: true } match || !match.Groups["width"].Success)
        {
            return null;
        }

        var fill = match.Groups["fill"] is { Success: true } given ? given.Value[0] : ' ';
        var width = int.Parse(match.Groups["width"].Value, CultureInfo.InvariantCulture);
        return match.Groups["align"].Value switch
        {
            ">" => text.PadLeft(width, fill),
            "^" => text.PadLeft(text.Length + (Math.Max(width - text.Length, 0) / 2), fill).PadRight(width, fill),
            _ => text.PadRight(width, fill),
        };
    }

    /// <summary>A text in a width that is computed: <c>{name:&lt;{width}}</c>; null where .NET's padding does not say the same.</summary>
    private InvocationExpressionSyntax? PaddedTo(ExpressionSyntax value, PyType type, JoinedStrExpr spec)
    {
        if (type != PyType.Str || _model.HasAstralText || spec.Values is not [.. var before, FormattedValueExpr { Conversion: <= 0, FormatSpec: null, Value: var width }]
            || _model.TypeOf(width) != PyType.Int || _types.Text(_model.TypeOf(width)) != "int" || !IsNonNegativeValue(width)
            || (before.IsEmpty ? "" : before is [ConstantExpr { Value: string text }] ? text : null) is not { } aligned
            || PaddingSpec.Match(aligned) is not { Success: true } match || match.Groups["width"].Success || match.Groups["align"].Value == "^")
        {
            return null;
        }

        ExpressionSyntax[] fill = match.Groups["fill"] is { Success: true } given ? [SyntaxFactory.LiteralExpression(SyntaxKind.CharacterLiteralExpression, SyntaxFactory.Literal(given.Value[0]))] : [];
        return Cs.CallMember(value, match.Groups["align"].Value == ">" ? "PadLeft" : "PadRight", [Expression(width), .. fill]);
    }

    private bool IsNonNegativeValue(Expr node) => _model.Ranges.TryGetValue(node, out var range) && !range.IsEmpty && range.Low >= 0;
}
