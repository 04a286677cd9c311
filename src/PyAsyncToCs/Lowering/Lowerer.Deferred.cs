using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Calls that another turn of the loop or another thread makes: <c>loop.call_later(1, f, x)</c>.</summary>
internal sealed partial class Lowerer
{
    /// <summary>The function with its arguments, evaluated now, as a delegate without parameters.</summary>
    /// <param name="call">The call that has it run later.</param>
    /// <param name="takesResult">Whether somebody gets what the function gives.</param>
    private ExpressionSyntax DeferredCall(CallExpr call, bool takesResult = false)
    {
        if (!_model.Deferred.TryGetValue(call, out var made))
        {
            throw Unsupported(call, "this function run later");
        }

        if (IsCoroutine(_model.TypeOf(made)))
        {
            throw Unsupported(made, "this function run later");
        }

        if (made.Func is LambdaExpr alone && made.Args.Length + made.Keywords.Length == 0)
        {
            return takesResult ? Expression(alone) : CallbackLambda(alone);
        }

        if (IsMethodGroup(made))
        {
            return Expression(made.Func);
        }

        var kept = new List<Expr>();
        try
        {
            if (made.Func is LambdaExpr || (made.Func is AttributeExpr { Value: var owner } && _model.TypeOf(owner) is not ModuleType && !IsFixedPlace(owner)))
            {
                Keep(made.Func is AttributeExpr a ? a.Value : made.Func, "target", kept);
            }

            foreach (var argument in made.Args.Concat(made.Keywords.Select(k => k.Value)).Select(a => a is StarredExpr star ? star.Value : a).Where(e => !IsFixed(e) || IsUnpackedList(e, made)))
            {
                Keep(argument, argument is NameExpr n ? NameStyle.Camel(n.Id) : "argument", kept, made);
            }

            return Cs.Lambda([], CallBody(made));
        }
        finally
        {
            kept.ForEach(node => _replaced.Remove(node));
        }
    }

    /// <summary>A callback of a future: it gets the future, as the kind that it was added to.</summary>
    private ExpressionSyntax DoneCallback(CallExpr call)
    {
        if (!OnAsyncio)
        {
            throw NeedsLoop(call, "a callback of a task");
        }

        var member = (AttributeExpr)call.Func;
        var made = _model.Deferred[call];
        ExpressionSyntax callback;
        if (made.Func is LambdaExpr lambda)
        {
            callback = CallbackLambda(lambda);
        }
        else if (_model.TypeOf(made.Func) is FunctionType { Function: { IsStub: false, Def: not null, Decorators.Count: 0 } function } && function.CallerParameters.Count() == 1 && !IsCoroutine(_model.TypeOf(made)))
        {
            callback = Expression(made.Func);
        }
        else if (made.Func is CallExpr || _model.TypeOf(made.Func) is CallableType)
        {
            callback = Expression(made.Func);
        }
        else
        {
            var kept = new List<Expr>();
            if (made.Func is AttributeExpr { Value: var owner } && _model.TypeOf(owner) is not ModuleType && !IsFixedPlace(owner))
            {
                Keep(owner, "target", kept);
            }

            var done = _frame.Fresh("done");
            _replaced[member.Value] = Cs.Id(done);
            kept.Add(member.Value);
            callback = Cs.Lambda([done], CallBody(made));
            kept.ForEach(node => _replaced.Remove(node));
            _frame.Names.Remove(done);
        }

        return Cs.CallMember(Receiver(member.Value), member.Attr == "add_done_callback" ? "AddDoneCallback" : "RemoveDoneCallback", callback);
    }

    /// <summary>Evaluates an expression now, for code that runs later.</summary>
    private void Keep(Expr node, string wanted, List<Expr> kept, CallExpr? call = null)
    {
        if (!_frame.CanHoist)
        {
            throw Unsupported(node, "an argument computed here for a later call");
        }

        var value = call is null ? Expression(node) : Snapshot(node, call);
        var name = _frame.Fresh(wanted);
        Emit(Cs.Local(NeedsTypeToHoist(node) ? _types.Of(_model.TypeOf(node)) : null, name, value));
        _replaced[node] = Cs.Id(name);
        kept.Add(node);
    }

    /// <summary>Whether an object is the same one later: a name bound once, or an attribute that only the constructor sets.</summary>
    private bool IsFixedPlace(Expr node) => node switch
    {
        AttributeExpr { Value: var owner } a => IsFixedPlace(owner) && _model.AttributeTargets.GetValueOrDefault(a) is AttributeSymbol { IsMutated: false, Owner.IsUser: true },
        _ => IsFixed(node),
    };

    /// <summary>Whether a function without arguments is written by its name: one of the program's own that gives nothing, or is asked for its result.</summary>
    private bool IsMethodGroup(CallExpr made) =>
        made.Args.Length + made.Keywords.Length == 0
        && _model.TypeOf(made.Func) is FunctionType { Function: { IsStub: false, Def: not null, Decorators.Count: 0 } function }
        && (made.Func is NameExpr || (made.Func is AttributeExpr { Value: var owner } && IsFixedPlace(owner)))
        && function.CallerParameters.All(p => p.Default is null && !p.IsVariadic)
        && function.Return.Type is PrimitiveType { IsNone: true } or NeverType;

    /// <summary>A call as the body of a lambda: its expression, or the statements that it takes.</summary>
    private CSharpSyntaxNode CallBody(CallExpr call)
    {
        var (outer, canHoist, names) = (_frame.Out, _frame.CanHoist, _frame.Names.Mark);
        _frame.Out = [];
        _frame.CanHoist = true;
        try
        {
            if (!StatementCall(call))
            {
                Emit(CallNow(call));
            }

            return _frame.Out is [ExpressionStatementSyntax only] ? only.Expression : Cs.Block(_frame.Out);
        }
        finally
        {
            _frame.Out = outer;
            _frame.CanHoist = canHoist;
            _frame.Restore(names);
        }
    }
}
