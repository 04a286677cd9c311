using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Threads of the <c>threading</c> module.</summary>
internal sealed partial class Lowerer
{
    /// <summary><c>Thread(target=f, args=(x,))</c>: the function with its arguments, evaluated now, is a delegate.</summary>
    private ExpressionSyntax NewThread(CallExpr call, CallTarget target)
    {
        var isTimer = target.Function!.Owner!.Name == "Timer";
        UseType(isTimer ? "PyTimer" : "PyThread");
        var type = Cs.Type(isTimer ? "PyTimer" : "PyThread");
        if (isTimer)
        {
            return Cs.New(type, Expression(BoundArgument(call, target, "interval")!), DeferredCall(call));
        }

        return NewThread(call, target, type);
    }

    /// <summary><c>HTTPServer(address, Handler)</c>: each request has a new object of that class.</summary>
    private ExpressionSyntax NewHttpServer(CallExpr call, CallTarget target)
    {
        UseType("PyHttpServer");
        var address = ExpressionAs(BoundArgument(call, target, "server_address")!, target.Bound[0].Parameter.Slot);
        var made = BoundArgument(call, target, "RequestHandlerClass") is { } given && _model.TypeOf(given) is ClassType { Class: { IsUser: true } handler } && handler.FindMethod("__init__") is not { IsStub: false }
            ? Cs.Lambda([], Cs.New(Cs.Type(handler.CsPath)))
            : throw Unsupported(call, "a server whose handlers are not made by a class of the program");
        return target.Function!.Owner!.Name == "ThreadingHTTPServer" ? Cs.New(Cs.Type("PyHttpServer"), address, made, Cs.True) : Cs.New(Cs.Type("PyHttpServer"), address, made);
    }

    private ExpressionSyntax NewThread(CallExpr call, CallTarget target, TypeSyntax type)
    {
        List<ArgumentSyntax> args = [];
        if (BoundArgument(call, target, "target") is not (null or ConstantExpr { Value: null }))
        {
            args.Add(Microsoft.CodeAnalysis.CSharp.SyntaxFactory.Argument(DeferredCall(call)));
        }

        foreach (var option in new[] { "name", "daemon" })
        {
            if (BoundArgument(call, target, option) is { } given)
            {
                args.Add(Cs.NamedArg(option, Expression(given)));
            }
        }

        return ((ObjectCreationExpressionSyntax)Cs.New(type)).WithArgumentList(Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ArgumentList(Microsoft.CodeAnalysis.CSharp.SyntaxFactory.SeparatedList(args)));
    }
}
