using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax StrJoin(CallExpr call)
    {
        var separator = Expression(((AttributeExpr)call.Func).Value);
        var items = call.Args[0];
        if (_model.TypeOf(items) == PyType.Str)
        {
            return Cs.Call("string.Join", separator, CallHelper("PyStr", "Chars", Expression(items)));
        }

        _callbackElements[items] = PyType.Str;
        if (IsJson(ElementType(_model.TypeOf(items))))
        {
            return Cs.Call("string.Join", separator, Cs.CallMember(ConsumedInPlace(items), "Select", Cs.Lambda(["item"], Cs.Member(Cs.Id("item"), "Text"))));
        }

        return Cs.Call("string.Join", separator, Streamed(ConsumedInPlace(items), items));
    }

    private static ExpressionSyntax AsObjects(ExpressionSyntax items) =>
        Cs.CastItems(items, Cs.Type("object?"));

    private ExpressionSyntax StrFormat(CallExpr call)
    {
        var template = (AttributeExpr)call.Func;
        List<ExpressionSyntax> args = [Expression(template.Value), Cs.Cast(Cs.Type("object?[]"), Cs.Collection([.. call.Args.Select(a => a is StarredExpr s ? Cs.Spread(AsObjects(Iterable(s.Value))) : Boxed(a))]))];
        if (call.Keywords is [{ Arg: null, Value: var unpacked }])
        {
            args.Add(Cs.CallMember(Receiver(unpacked), "ToDictionary", Cs.Lambda(["item"], Cs.Member(Cs.Id("item"), "Key")), Cs.Lambda(["item"], Cs.Cast(Cs.Type("object?"), Cs.Member(Cs.Id("item"), "Value")))));
        }
        else if (call.Keywords.Length > 0)
        {
            args.Add(NamedValues(call, []));
        }

        return CallHelper("PyTemplate", "Format", [.. args]);
    }
}
