using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Objects whose attributes the program makes (<c>types.SimpleNamespace</c>).</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax NewNamespace(CallExpr call)
    {
        if (call.Args.Length > 0 || call.Keywords.Any(k => k.Arg is null))
        {
            throw Unsupported(call, "this namespace");
        }

        var type = _types.Of(_model.TypeOf(call));
        return call.Keywords.Length == 0 ? Cs.New(type) : DictInitializer(type, call.Keywords.Select(k => ((ExpressionSyntax)Cs.Str(k.Arg!), Expression(k.Value))));
    }
}
