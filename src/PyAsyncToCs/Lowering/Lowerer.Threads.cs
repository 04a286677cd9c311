using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Threads of the <c>threading</c> module.</summary>
internal sealed partial class Lowerer
{
    private bool? _showsThreadNames;

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

        var made = (ObjectCreationExpressionSyntax)NewThread(call, target, type);
        return BoundArgument(call, target, "name") is null && BoundArgument(call, target, "target") is { } runs && TargetName(runs) is { } name && ShowsThreadNames()
            ? made.AddArgumentListArguments(Cs.NamedArg("targetName", Cs.Str(name)))
            : made;
    }

    // A thread without a name of its own is named after what it runs.
    private string? TargetName(Expr runs) => _model.TypeOf(runs) is FunctionType { Function: var function } ? (function.Name == "lambda" ? "<lambda>" : function.Name)
        : runs is AttributeExpr attribute ? attribute.Attr
        : null;

    private bool ShowsThreadNames() => _showsThreadNames ??= Source.Text.Contains("current_thread", StringComparison.Ordinal)
        || Source.Text.Contains("threadName", StringComparison.Ordinal)
        || BaseFlattener.Nodes(_module.Parsed!.Module).Any(n => n is AttributeExpr { Attr: "name", Value: var value } && _model.TypeOf(value) is InstanceType { Class: { IsUser: false, Name: "Thread" } });

    /// <summary><c>HTTPServer(address, Handler)</c>, <c>TCPServer(address, Handler)</c>: each request has a new object of that class.</summary>
    private ExpressionSyntax NewHttpServer(CallExpr call, CallTarget target)
    {
        var type = target.Function!.Owner!.Name.EndsWith("HTTPServer", StringComparison.Ordinal) ? "PyHttpServer" : "PySocketServer";
        UseType(type);
        var address = ExpressionAs(BoundArgument(call, target, "server_address")!, target.Bound[0].Parameter.Slot);
        var made = BoundArgument(call, target, "RequestHandlerClass") is { } given && _model.TypeOf(given) is ClassType { Class: { IsUser: true } handler } && handler.FindMethod("__init__") is not { IsStub: false }
            ? Cs.Lambda([], Cs.New(Cs.Type(handler.CsPath)))
            : throw Unsupported(call, "a server whose handlers are not made by a class of the program");
        return target.Function.Owner.Name.StartsWith("Threading", StringComparison.Ordinal) ? Cs.New(Cs.Type(type), address, made, Cs.True) : Cs.New(Cs.Type(type), address, made);
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
