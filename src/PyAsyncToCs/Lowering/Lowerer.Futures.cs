using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>The members of futures and tasks.</summary>
internal sealed partial class Lowerer
{
    /// <summary>What may be a task, as the future that it is where its result is set.</summary>
    private ExpressionSyntax AsFuture(Expr node, ExpressionSyntax future) =>
        _model.TypeOf(node).WithoutNone is var type && IsFutureOrTask(type)
            ? ParenthesizedExpression(Cs.Cast(Cs.Type($"PyFuture<{(((InstanceType)type).Args[0].Type is PrimitiveType { IsNone: true } or NeverType ? "object?" : _types.Text(((InstanceType)type).Args[0]))}>"), future))
            : future;

    private ExpressionSyntax FutureMember(CallExpr call)
    {
        var member = (AttributeExpr)call.Func;
        var owner = Receiver(member.Value);
        if (OnAsyncio)
        {
            return member.Attr switch
            {
                "result" => _model.TypeOf(call).IsNone ? Cs.CallMember(Cs.CallMember(owner, "GetAwaiter"), "GetResult") : Cs.Member(owner, "Result"),
                "done" => Cs.Member(owner, "Done"),
                "cancelled" => Cs.Member(owner, "Cancelled"),
                "cancel" => Cs.CallMember(owner, "Cancel", [.. call.Args.Concat(call.Keywords.Select(k => k.Value)).Where(a => a is not ConstantExpr { Value: null }).Select(a => _model.TypeOf(a).WithoutNone == PyType.Str ? Expression(a) : TextOf(a))]),
                "exception" => Cs.CallMember(owner, "GetException"),
                "get_name" => Cs.Member(owner, "Name"),
                "set_name" => Cs.Assign(Cs.Member(owner, "Name"), TextOf(call.Args[0])),
                "get_loop" => Cs.CallMember(owner, "GetLoop"),
                "cancelling" => Cs.CallMember(owner, "Cancelling"),
                "uncancel" => Cs.CallMember(owner, "Uncancel"),
                "set_result" => Cs.CallMember(AsFuture(member.Value, owner), "SetResult", [.. call.Args.Select(a => _model.TypeOf(member.Value).WithoutNone is InstanceType { Args: [var result] } ? ExpressionAs(a, result) : Expression(a))]),
                "set_exception" => Cs.CallMember(AsFuture(member.Value, owner), "SetException", [.. call.Args.Select(a => Exception(a, null))]),
                _ => throw Unsupported(call, $"'{member.Attr}' of a task"),
            };
        }

        return member.Attr switch
        {
            "result" => _model.TypeOf(call).IsNone || _model.TypeOf(call) is NeverType || _model.TasksFail ? Cs.CallMember(Cs.CallMember(owner, "GetAwaiter"), "GetResult") : Cs.Member(owner, "Result"),
            "exception" => ConditionalAccessExpression(Cs.Member(owner, "Exception"), MemberBindingExpression((SimpleNameSyntax)Cs.Id("InnerException"))),
            "cancel" when call.Args.Length == 0 && CancelCall(member.Value) is { } cancel => cancel,
            "done" => Cs.Member(owner, "IsCompleted"),
            "cancelled" => Cs.Member(owner, "IsCanceled"),
            _ => throw NeedsLoop(call, $"'{member.Attr}' of a task"),
        };
    }
}
