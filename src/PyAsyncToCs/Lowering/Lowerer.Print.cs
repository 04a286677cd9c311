using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    /// <summary><c>print(…)</c> as a statement.</summary>
    private void Print(CallExpr call)
    {
        HoistBeforeText(call.Args);
        string separator = " ", end = "\n";
        ExpressionSyntax? sepValue = null, endValue = null;
        var writer = "Console";
        foreach (var keyword in call.Keywords)
        {
            switch (keyword.Arg)
            {
                case "sep":
                    if (keyword.Value is ConstantExpr { Value: string s })
                    {
                        separator = s;
                    }
                    else if (keyword.Value is not ConstantExpr { Value: null })
                    {
                        sepValue = Expression(keyword.Value);
                    }

                    break;
                case "end":
                    if (keyword.Value is ConstantExpr { Value: string e })
                    {
                        end = e;
                    }
                    else if (keyword.Value is not ConstantExpr { Value: null })
                    {
                        endValue = Expression(keyword.Value);
                    }

                    break;
                case "file":
                    writer = keyword.Value is AttributeExpr { Attr: "stderr" } ? "Console.Error" : keyword.Value is AttributeExpr { Attr: "stdout" } or ConstantExpr { Value: null } ? "Console"
                        : IsRepeatable(keyword.Value) && _model.TypeOf(keyword.Value) is InstanceType { Class: { IsUser: false } file } && file.HasBase("TextIO") ? Expression(keyword.Value).ToString()
                        : ChosenFile(keyword.Value);
                    break;
                case "flush":
                    break;
                default:
                    throw Unsupported(call, "this 'print'");
            }
        }

        if (call.Args.Any(a => a is StarredExpr) || sepValue is not null)
        {
            var joined = call.Args is [StarredExpr only]
                ? Texts(only.Value)
                : Cs.Cast(Cs.Type("string[]"), Cs.Collection([.. call.Args.Select(a => a is StarredExpr star ? Cs.Spread(Texts(star.Value, beside: true)) : TextOf(a))]));
            Emit(Write(writer, Cs.Call("string.Join", sepValue ?? Cs.Str(separator), joined), end, endValue));
            return;
        }

        if (call.Args is [var single] && _model.TypeOf(single) is PrimitiveType { Name: "str" or "int" or "bool" } && end == "\n" && endValue is null && single is not ConstantExpr)
        {
            Emit(Cs.Call($"{writer}.WriteLine", Expression(single)));
            return;
        }

        // Written once: what stands in it may be hoisted.
        var parts = Join(call.Args, separator, StrParts).ToList();
        if (call.Args.Length == 1 && end == "\n" && endValue is null && parts is [{ IsString: false, Value: { } value, Alignment: null, Format: null }])
        {
            // A number that may be an int or a float would be written as the double that it converts to.
            Emit(Cs.Call($"{writer}.WriteLine", _model.IsMixedNumber(_model.TypeOf(call.Args[0])) ? Cs.CallMember(value, "ToString") : value));
            return;
        }

        if (end == "\n" && endValue is null)
        {
            Emit(call.Args.Length == 0 ? Cs.Call($"{writer}.WriteLine") : Cs.Call($"{writer}.WriteLine", Interpolated(parts)));
            return;
        }

        Emit(Write(writer, parts, end, endValue));
    }

    /// <summary>The text of each item of a sequence.</summary>
    private ExpressionSyntax Texts(Expr sequence, bool beside = false)
    {
        var element = ElementType(_model.TypeOf(sequence));
        var source = ConsumedInPlace(sequence);
        return element switch
        {
            PrimitiveType { Name: "str" } => source,
            PrimitiveType { Name: "int" or "bool" } when !beside => source,
            _ => Cs.CallMember(source, "Select", Cs.Lambda(["x"], Interpolated(ValueText(Cs.Id("x"), element, repr: false, null)))),
        };
    }

    private ExpressionSyntax Write(string writer, ExpressionSyntax text, string end, ExpressionSyntax? endValue) =>
        end == "\n" && endValue is null ? Cs.Call($"{writer}.WriteLine", text) : Write(writer, [new TextPart(null, text, true)], end, endValue);

    private static ExpressionSyntax Write(string writer, List<TextPart> parts, string end, ExpressionSyntax? endValue)
    {
        parts.Add(endValue is null ? Literal(end) : new TextPart(null, endValue, true));
        return Cs.Call($"{writer}.Write", Interpolated(parts));
    }

    /// <summary>The name of a variable for a file that an expression chooses; none is standard output.</summary>
    private string ChosenFile(Expr file)
    {
        var type = _model.TypeOf(file);
        if (!_frame.CanHoist || !(type.WithoutNone is InstanceType { Class: { IsUser: false } kind } && kind.HasBase("TextIO")))
        {
            throw Unsupported(file, "'print' to this file");
        }

        var name = _frame.Fresh("file");
        Emit(Cs.Local(null, name, type.AllowsNone ? Cs.Binary(SyntaxKind.CoalesceExpression, Cs.Operand(Expression(file), Precedence.Coalesce), Cs.Name("Console.Out")) : Expression(file)));
        return name;
    }
}
