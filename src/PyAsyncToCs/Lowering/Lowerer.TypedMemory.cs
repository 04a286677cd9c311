using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Arrays of numbers, and views of bytes as numbers.</summary>
internal sealed partial class Lowerer
{
    /// <summary><c>array("i", items)</c>.</summary>
    private ExpressionSyntax NewArray(CallExpr call)
    {
        if (call.Args is not [ConstantExpr { Value: string code }, ..] || _model.TypeOf(call) is not InstanceType { Args: [{ Type: PrimitiveType }] } type || code is "u" or "w")
        {
            throw Unsupported(call, "an array of these items");
        }

        UseType("PyArray");
        return call.Args.Length == 1 ? Cs.New(_types.Of(type), Expression(call.Args[0]))
            : _model.TypeOf(call.Args[1]) == PyType.Bytes ? Cs.Call(Cs.Member(_types.Of(type), "OfBytes"), Expression(call.Args[0]), Expression(call.Args[1]))
            : Cs.Call(Cs.Member(_types.Of(type), "Of"), Expression(call.Args[0]), Iterable(call.Args[1]));
    }

    /// <summary><c>view.cast("i", shape=[2, 3])</c>.</summary>
    private ExpressionSyntax MemoryCast(CallExpr call)
    {
        if (call.Func is not AttributeExpr cast || _model.TypeOf(call) is not InstanceType { Args: [var item] })
        {
            throw Unsupported(call, "a view of these items");
        }

        UseType("PyArrayView");
        var shape = call.Args.Length > 1 ? call.Args[1] : call.Keywords.FirstOrDefault(k => k.Arg == "shape")?.Value;
        List<ExpressionSyntax> args = [Expression(call.Args[0])];
        if (shape is not null)
        {
            args.Add(Cs.Collection([.. (shape is TupleExpr t ? t.Elts : ((ListExpr)shape).Elts).Select(Expression)]));
        }

        return Cs.Call(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Receiver(cast.Value), (SimpleNameSyntax)Cs.Generic("Cast", _types.Of(item))), [.. args]);
    }
}
