using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Concurrency;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>The functions of asyncio as plain tasks.</summary>
internal sealed partial class Lowerer
{
    /// <summary>Names that stand for started tasks though Python has coroutines there.</summary>
    private readonly HashSet<Symbol> _startedNames = [];

    private ExpressionSyntax PlainAsyncioCall(string intrinsic, CallExpr call, CallTarget target)
    {
        switch (intrinsic)
        {
            case "ensure_future" when IsCoroutine(_model.TypeOf(call.Args[0])):
                return Started(call.Args[0]);
            case "to_thread" or "run_in_executor":
                return Cs.Call("Task.Run", DeferredCall(call, takesResult: true));
            case "new_queue":
                _usings.Add("System.Threading.Channels");
                var item = _types.Of(((InstanceType)_model.TypeOf(call)).Args[0]);
                return BoundArgument(call, target, "maxsize") is { } size and not ConstantExpr { Value: 0L }
                    ? Cs.Call(ChannelFactory("CreateBounded", item), Expression(size))
                    : Cs.Call(ChannelFactory("CreateUnbounded", item));
            case "run_until_complete":
                return _model.Interrupts == InterruptKind.RaisesInRun ? WaitedFor(CallHelper("PyInterrupt", "RunAsync", CoroutineArgument(call.Args[0]))) : WaitedFor(CallNow((CallExpr)call.Args[0]));
            case "wait":
                var isFirst = BoundArgument(call, target, "return_when") is AttributeExpr { Attr: "FIRST_COMPLETED" } or NameExpr { Id: "FIRST_COMPLETED" };
                if (!isFirst && Parents[Parents[call]] is ExprStmt)
                {
                    // Waits for all, and throws what none of them threw.
                    return Cs.Call("Task.WhenAny", Cs.Call("Task.WhenAll", Iterable(call.Args[0])));
                }

                return isFirst ? CallHelper("PyTasks", "Wait", Iterable(call.Args[0]), Cs.True) : CallHelper("PyTasks", "Wait", Iterable(call.Args[0]));
            case "group_create_task":
                return GroupTask(call);
            case "wait_for":
                return PlainWaitFor(call, target);
            default:
                throw NeedsLoop(call, $"'{Source.Text[call.Func.Start..call.Func.End]}'");
        }
    }

    private ExpressionSyntax PlainGather(CallExpr call, bool exceptions, PyType outcome)
    {
        if (exceptions)
        {
            var first = call.Args[0] is StarredExpr spread ? ElementType(_model.TypeOf(spread.Value)) : _model.TypeOf(call.Args[0]);
            var hasResult = first is InstanceType { Args: [{ Type: not (PrimitiveType { IsNone: true } or NeverType) }] };
            var sameType = call.Args.Select(a => _types.Text(a is StarredExpr s ? ElementType(_model.TypeOf(s.Value)) : _model.TypeOf(a))).Distinct().Count() == 1;
            return CallHelper("PyTasks", hasResult && sameType ? "Outcomes" : "Failures", call.Args is [StarredExpr all] ? [TaskSequence(all.Value)] : [.. call.Args.Select(Started)]);
        }

        if (outcome is TupleType)
        {
            return CallHelper("PyTasks", "WhenAll", [.. call.Args.Select(a => _model.TypeOf(a) is InstanceType { Args: [{ Type: PrimitiveType { IsNone: true } or NeverType }] } ? CallHelper("PyTasks", "NoResult", Started(a)) : Started(a))]);
        }

        return call.Args switch
        {
            [StarredExpr star] => Cs.Call("Task.WhenAll", TaskSequence(star.Value)),
            _ when call.Args.Any(a => a is StarredExpr) => Cs.Call("Task.WhenAll", Cs.Collection([.. call.Args.Select(a => a is StarredExpr s ? Cs.Spread(TaskSequence(s.Value)) : Started(a))])),
            _ => Cs.Call("Task.WhenAll", [.. call.Args.Select(Started)]),
        };
    }

    /// <summary><c>async with lock</c>: taken before the block, released whatever happens in it.</summary>
    private void PlainLock(WithStmt w, int index, WithItem item)
    {
        var held = Receiver(item.ContextExpr);
        if (item.ContextExpr is not (NameExpr or AttributeExpr { Value: NameExpr }))
        {
            var name = _frame.Fresh("gate");
            Emit(Cs.Local(null, name, held));
            held = Cs.Id(name);
        }

        Emit(Cs.Await(Cs.CallMember(held, "WaitAsync", CancellationArgument())));
        Emit(TryStatement(Inner(w, index), default, FinallyClause(Cs.Block([Cs.Stmt(Cs.CallMember(held, "Release"))]))));
    }

    /// <summary><c>for next in asyncio.as_completed(…)</c>: the tasks as they end.</summary>
    private bool PlainCompletions(ForStmt f)
    {
        if (OnAsyncio || f.Iter is CallExpr refused && _model.NoPlainForm.ContainsKey(refused) || f is not { Iter: CallExpr call, Target: NameExpr target } || _model.TypeOf(call.Func) is not FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "as_completed" } })
        {
            return false;
        }

        _startedNames.Add(_model.SymbolOf(target)!);
        var element = ElementType(_model.TypeOf(call.Args[0]));
        var tasks = call.Args[0] is ListExpr list ? Cs.Collection([.. list.Elts.Select(Started)]) : TaskSequence(call.Args[0]);
        if (tasks is CollectionExpressionSyntax && element is InstanceType { Args: [var result] })
        {
            tasks = Cs.New(Cs.Type($"List<{_types.TaskOf(result)}>"), tasks);
            tasks = ((ObjectCreationExpressionSyntax)tasks).ArgumentList!.Arguments[0].Expression;
        }

        var mark = _frame.Names.Mark;
        var name = IsFresh(target) ? NameOf(VariableOf(target)) : _frame.Fresh("done");
        if (!IsFresh(target))
        {
            VariableOf(target).CsName = name;
        }

        Emit(((ForEachStatementSyntax)ForEachStatement(Cs.Id("var"), Identifier(name), Cs.Call("Task.WhenEach", tasks), Block(f.Body))).WithAwaitKeyword(Token(SyntaxKind.AwaitKeyword)));
        _frame.Restore(mark);
        return true;
    }

    /// <summary>Statements about what plain tasks do not have: the loop as an object, the count of what a queue that nobody joins still owes.</summary>
    private bool IsOfTheLoop(Expr value) => !OnAsyncio && !(value is CallExpr made && _model.NoPlainForm.ContainsKey(made)) && (_model.TypeOf(value) is InstanceType { Class: { Name: "AbstractEventLoop", IsUser: false } }
        || (value is CallExpr { Func: var func } && _model.TypeOf(func) is FunctionType { Function: { IsStub: true } f } && (f is { StubModule: "asyncio", Name: "set_event_loop" } || f is { Owner.Name: "AbstractEventLoop", Name: "close" } or { Owner.Name: "Queue", Name: "task_done", StubModule: "asyncio" })));

    private static MemberAccessExpressionSyntax ChannelFactory(string name, TypeSyntax item) =>
        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Cs.Id("Channel"), (SimpleNameSyntax)Cs.Generic(name, item));
}
