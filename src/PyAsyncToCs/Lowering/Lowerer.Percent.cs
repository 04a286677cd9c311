using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>
/// <c>"…" % values</c> (Python's library reference, "printf-style String Formatting"): an interpolated string where
/// the template is a literal and the types are known.
/// </summary>
internal sealed partial class Lowerer
{
    [GeneratedRegex(@"%(?<left>-)?(?<width>[1-9][0-9]{0,3})?(?:\.(?<digits>[0-9]{1,2}))?(?<kind>[sdirf%])", RegexOptions.ExplicitCapture)]
    private static partial Regex PercentField { get; }

    /// <summary>The text of a template with its values, or null where a field asks for what C# has no words for.</summary>
    private ExpressionSyntax? PercentText(string template, Expr values)
    {
        ImmutableArray<Expr> given = values is TupleExpr t ? t.Elts : [values];
        if (given.Any(v => v is StarredExpr) || (values is not TupleExpr && _model.TypeOf(values) is not (PrimitiveType or InstanceType { Class.IsUser: true })))
        {
            return null;
        }

        var fields = PercentField.Matches(template);
        var converted = fields.Where(f => f.Groups["kind"].Value != "%").ToList();
        if (converted.Count != given.Length || template.Count(c => c == '%') != fields.Sum(f => f.Value.Count(c => c == '%')))
        {
            return null;
        }

        if (converted.Zip(given).Any(pair => !IsPlainField(pair.First, _model.TypeOf(pair.Second))))
        {
            return null;
        }

        var parts = new List<TextPart>();
        var end = 0;
        var next = 0;
        foreach (Match field in fields)
        {
            parts.Add(Literal(template[end..field.Index]));
            parts.AddRange(field.Groups["kind"].Value == "%" ? [Literal("%")] : Field(field, given[next++]));
            end = field.Index + field.Length;
        }

        parts.Add(Literal(template[end..]));
        return Interpolated(parts);
    }

    private bool IsPlainField(Match field, PyType type) => field.Groups["kind"].Value switch
    {
        "s" or "r" => !field.Groups["digits"].Success,
        "f" => IsNumber(type) && type != PyType.Bool && !(type == PyType.Int && _types.Text(type) == "BigInteger"),
        _ => type == PyType.Int && !field.Groups["digits"].Success,
    };

    private List<TextPart> Field(Match field, Expr value)
    {
        int? width = field.Groups["width"] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) * (field.Groups["left"].Success ? -1 : 1) : null;
        var parts = field.Groups["kind"].Value switch
        {
            "r" => ReprPart(value),
            "f" => [new TextPart(null, CallHelper("PyText", "Fixed", Expression(value), Cs.Int(field.Groups["digits"] is { Success: true } places ? int.Parse(places.Value, CultureInfo.InvariantCulture) : 6)), true)],
            _ => StrParts(value),
        };
        return width is null ? parts
            : parts is [{ Value: { }, Alignment: null } only] ? [only with { Alignment = width }]
            : [new TextPart(null, Interpolated(parts), true, width)];
    }
}
