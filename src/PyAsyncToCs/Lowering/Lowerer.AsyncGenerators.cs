using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Async generators and iterators that are used by hand.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax AsyncGeneratorMember(CallExpr call, string intrinsic)
    {
        var member = (AttributeExpr)call.Func;
        var type = (InstanceType)_model.TypeOf(member.Value).WithoutNone;
        var generator = Receiver(member.Value);
        return intrinsic switch
        {
            "agen_aclose" => Cs.CallMember(generator, "CloseAsync"),
            "agen_asend" => Cs.CallMember(generator, "SendAsync", ExpressionAs(call.Args[0], type.Args[1])),
            "agen_athrow" => Cs.CallMember(generator, "ThrowAsync", RaisedValue(call.Args[0])),
            "agen_anext" => Cs.CallMember(generator, "NextAsync"),
            _ => generator,
        };
    }

    /// <summary><c>aiter(x)</c>: what is its own iterator stays what it is.</summary>
    private ExpressionSyntax AsyncIterator(CallExpr call, Expr iterable)
    {
        var type = _model.TypeOf(iterable).WithoutNone;
        if (type is not InstanceType { Class: { IsUser: true } cls })
        {
            return Expression(iterable);
        }

        var start = Cs.CallMember(Receiver(iterable), "GetAsyncEnumerator");
        return _model.TypeOf(call) is InstanceType { Class.IsUser: true } made && IsOwnAsyncIterator(made.Class)
            ? IsOwnAsyncIterator(cls) && ReturnsSelfOnly(cls.Methods["__aiter__"]) ? Expression(iterable) : Cs.Cast(_types.Of(made), start)
            : throw Unsupported(call, "'aiter' of this");
    }

    /// <summary><c>(f(x) async for x in source)</c>: an async iterator in a local function of its own.</summary>
    private ExpressionSyntax AsyncGeneratorExpression(GeneratorExpr node)
    {
        var item = _model.NodeSlots[(node, "item")];
        var isStepped = _model.TypeOf(node) is InstanceType { Args: [_, var sent] } && _model.SteppedGenerators.Contains(sent.Root);
        var (outer, canHoist, names) = (_frame.Out, _frame.CanHoist, _frame.Names.Mark);
        if (!isStepped && !canHoist)
        {
            throw Unsupported(node, "an async generator expression here");
        }

        var steps = isStepped ? _frame.Fresh("steps") : "";
        _frame.Out = [];
        _frame.CanHoist = true;
        BlockSyntax body;
        try
        {
            ComprehensionLoop(node.Generators, 0, () => Emit(isStepped
                ? Cs.Stmt(Cs.Await(Cs.CallMember(Cs.Id(steps), "Yield", ExpressionAs(node.Elt, item))))
                : SyntaxFactory.YieldStatement(SyntaxKind.YieldReturnStatement, ExpressionAs(node.Elt, item))));
            body = Cs.Block(_frame.Out);
        }
        finally
        {
            _frame.Out = outer;
            _frame.CanHoist = canHoist;
            _frame.Restore(names);
        }

        if (isStepped)
        {
            UseType("PyAsyncGenerator");
            UseType("AsyncGeneratorSteps");
            return Cs.New(_types.Of(_model.TypeOf(node)), Cs.Lambda([steps], body, isAsync: true));
        }

        var name = _frame.Fresh("Items");
        Emit(SyntaxFactory.LocalFunctionStatement(Cs.Type($"IAsyncEnumerable<{_types.Text(item)}>"), name)
            .WithModifiers(SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.AsyncKeyword)))
            .WithBody(body));
        return Cs.Call(name);
    }

    private static bool ReturnsSelfOnly(FunctionSymbol aiter) => aiter.Def!.Body.Count(s => !IsDocstring(s)) == 1;

    /// <summary><c>anext(x)</c> and <c>anext(x, default)</c>.</summary>
    private ExpressionSyntax AsyncNext(CallExpr call, Expr iterator, Expr? fallback)
    {
        var type = _model.TypeOf(iterator).WithoutNone;
        var item = ((InstanceType)_model.TypeOf(call)).Args[0];
        switch (type)
        {
            case InstanceType generator when generator.Class == Types.AsyncGeneratorClass:
                return fallback is null ? Cs.CallMember(Receiver(iterator), "NextAsync")
                    : _types.Text(item) == _types.Text(generator.Args[0]) ? Cs.CallMember(Receiver(iterator), "NextOrAsync", ExpressionAs(fallback, item))
                    : SyntaxFactory.InvocationExpression(
                        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Receiver(iterator), (SimpleNameSyntax)Cs.Generic("NextOrAsync", _types.Of(item))),
                        SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList([SyntaxFactory.Argument(ExpressionAs(fallback, item)), SyntaxFactory.Argument(Cs.Lambda(["x"], Cs.Id("x")))])));
            case InstanceType { Class: { IsUser: true } cls } when IsOwnAsyncIterator(cls):
                return fallback is null ? CallHelper("Asyncio", "Next", Expression(iterator))
                    : _types.Text(cls.Methods["__anext__"].Return) == _types.Text(item) ? CallHelper("Asyncio", "NextOr", Expression(iterator), ExpressionAs(fallback, item))
                    : CallHelper("Asyncio", "NextOr", Expression(iterator), Cs.Cast(_types.Of(item), Cs.Operand(ExpressionAs(fallback, item), Precedence.Unary)), Cs.Lambda(["x"], Cs.Id("x")));
            default:
                throw Unsupported(call, "'anext' of this");
        }
    }
}
