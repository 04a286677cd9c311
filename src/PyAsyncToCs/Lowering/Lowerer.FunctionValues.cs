using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Functions as values: method groups where their parameters are a delegate's, else lambdas that call them.</summary>
internal sealed partial class Lowerer
{
    /// <summary>A delegate has the required parameters, and the optional ones that some call through a value gives.</summary>
    private ExpressionSyntax FunctionValue(FunctionSymbol function, ExpressionSyntax reference, AttributeExpr? bound = null)
    {
        if (_model.IsFreelyCalled(new FunctionType(function, bound is null ? null : _model.TypeOf(bound.Value))))
        {
            return FunctionObject(function, reference, bound);
        }

        var parameters = function.CallerParameters.ToList();
        var makesCoroutine = function is { IsAsync: false, Def: not null } && IsCoroutine(function.Return.Type);
        var makesIterator = function is { IsGenerator: true, IsAsync: false } && !_model.IsStepped(function);
        if (parameters.All(p => p.IsInDelegate) && !makesCoroutine && !makesIterator)
        {
            return reference;
        }

        var names = parameters.Where(p => p.IsInDelegate).ToDictionary(p => p, p => NameStyle.Camel(p.Name));
        var arguments = new List<ArgumentSyntax>();
        foreach (var parameter in CsOrder(parameters))
        {
            if (names.TryGetValue(parameter, out var name))
            {
                arguments.Add(Argument(Cs.Id(name)));
            }
            else if (parameter.Kind == ParameterKind.KwArgs)
            {
                arguments.Add(Argument(Cs.Collection([])));
            }
            else if (parameter is { Default: { } value } && CallerFills(parameter))
            {
                arguments.Add(Argument(ExpressionAs(value, parameter.Slot)));
            }
        }

        ExpressionSyntax called = InvocationExpression(reference, ArgumentList(SeparatedList(arguments)));
        if (makesIterator)
        {
            // Whoever calls a function that is a value may keep its iterator.
            UseType("PyIterator");
            called = Cs.New(_types.Of(function.CallResult(Types)), called);
        }

        return Cs.Lambda([.. names.Values], makesCoroutine ? Cs.Call(called) : called);
    }

    /// <summary><c>C.method</c>, which takes the object as its first argument.</summary>
    private ExpressionSyntax UnboundMethod(FunctionSymbol method)
    {
        if (_model.IsFreelyCalled(new FunctionType(method, null)))
        {
            return UnboundObject(method);
        }

        var names = _frame.Names.Mark;
        var self = _frame.Fresh(NameStyle.Camel(method.Owner!.Name));
        var value = FunctionValue(method, Cs.Member(Cs.Id(self), MethodName(method)));
        var parameters = method.CallerParameters.Where(p => p.IsInDelegate).Select(p => _frame.Fresh(NameStyle.Camel(p.Name))).ToList();
        var shape = TypeJoiner.AsCallable(new FunctionType(method, null))!;
        _frame.Restore(names);
        return Cs.Lambda([self, .. parameters], value is LambdaExpressionSyntax
            ? Invoked(value, new CallableType([.. shape.Parameters.Skip(1)], shape.Result), [.. parameters.Select(Cs.Id)])
            : Cs.Call(value, [.. parameters.Select(Cs.Id)]));
    }

    /// <summary><c>C.method</c> as an object that is called with any arguments.</summary>
    private ExpressionSyntax UnboundObject(FunctionSymbol method)
    {
        var mark = _frame.Names.Mark;
        var name = _frame.Fresh("a");
        var taken = InLambda(() => ArgumentsFrom(Cs.Id(name), method.Parameters)).Arguments;
        var call = InvocationExpression(Cs.Member(Cs.Primary(taken[0].Expression), MethodName(method)), ArgumentList(SeparatedList(taken.Skip(1))));
        UseType("PyFunction");
        _frame.Restore(mark);
        return NewFunctionObject(Cs.Str(method.ShownName), Body([name], call, method.CallResult(Types), method.Return), null, method.IsAsync && !method.IsGenerator, method.Def);
    }

    /// <summary>Calls a function through a variable, an item or a result: by position, with the required arguments.</summary>
    private ExpressionSyntax InvokeDelegate(CallExpr call, FunctionSymbol function)
    {
        var target = _model.Calls.GetValueOrDefault(call) ?? throw Unsupported(call, "this call");
        if (target.HasUnpacking || target.Bound.Any(b => b is { Parameter.IsVariadic: true, Arguments.Count: > 0 }) || target.Keywords is { Keys.Length: > 0 })
        {
            throw Unsupported(call, "a call through a variable with variable arguments");
        }

        HoistUnpacked(target, call);
        var arguments = new List<ArgumentSyntax>();
        foreach (var (parameter, given) in target.Bound.Where(b => b.Parameter.IsInDelegate))
        {
            if (given.Count == 0 && (parameter.Default is null || !IsConstantDefault(parameter.Default)))
            {
                throw Unsupported(call, $"a call through a variable without the argument '{parameter.Name}'");
            }

            arguments.Add(Argument(ExpressionAs(given.Count > 0 ? given[0] : parameter.Default!, parameter.Slot)));
        }

        var called = Receiver(call.Func);
        if (called is LambdaExpressionSyntax)
        {
            // A lambda that is called where it stands has no type of its own.
            called = Cs.Cast(_types.Of(_model.TypeOf(call.Func)), ParenthesizedExpression(called));
        }

        return InvocationExpression(Cs.Primary(called), ArgumentList(SeparatedList(arguments)));
    }

    /// <summary>The variable that holds a lambda's default, evaluated where the lambda is: <c>lambda i=i: …</c>.</summary>
    private string BoundInLambda(ParameterSymbol parameter)
    {
        if (_frame.CanHoist)
        {
            if (parameter.Default is NameExpr given && IsFixed(given) && !IsCounter(given) && _types.Text(parameter.Slot) == _types.Text(_model.TypeOf(given)) && Expression(given) is IdentifierNameSyntax own)
            {
                return own.Identifier.Text;
            }

            var name = _frame.Fresh(NameStyle.Camel(parameter.Name));
            Emit(Cs.Local(_types.Of(parameter.Slot), name, ExpressionAs(parameter.Default!, parameter.Slot)));
            return name;
        }

        // A variable of a comprehension or a parameter is a new one for every lambda already.
        return IsFixed(parameter.Default!) && Expression(parameter.Default!) is IdentifierNameSyntax same
            ? same.Identifier.Text
            : throw Unsupported(parameter.Default!, "this default value of a lambda");
    }

    /// <summary>Whether a name may be the one variable of a counting loop, which all its rounds share.</summary>
    private bool IsCounter(NameExpr name) =>
        _model.SymbolOf(name) is { Definitions: [NameExpr defined] } && Parents.GetValueOrDefault(defined) is ForStmt { Iter: CallExpr { Func: NameExpr { Id: "range" } } };

    /// <summary>Whether a call is one that C# has only as a statement.</summary>
    private bool IsStatementCall(CallExpr call) =>
        _model.TypeOf(call.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "print" } };

    /// <summary>A lambda that another turn of the loop calls: nobody takes its result.</summary>
    private ExpressionSyntax CallbackLambda(LambdaExpr l)
    {
        var function = _model.Functions[l];
        if (_model.IsFreelyCalled(_model.TypeOf(l)) || function.Parameters.Any(p => p.IsVariadic))
        {
            return Expression(l);
        }

        BindDefaults(function);
        return LambdaOfStatement(function, new ExprStmt(l.Body, l.Body.Start, l.Body.End));
    }

    /// <summary>A lambda whose body is a statement in C#.</summary>
    private LambdaExpressionSyntax LambdaOfStatement(FunctionSymbol function, Stmt statement)
    {
        var (outer, canHoist, taken) = (_frame.Out, _frame.CanHoist, _frame.Names.Mark);
        _frame.Out = [];
        _frame.CanHoist = true;
        try
        {
            var names = LambdaParameters(function);
            Statements([statement]);
            return _frame.Out is [ExpressionStatementSyntax { Expression: var only }]
                ? Cs.Lambda(names, only is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "_" }, Right: InvocationExpressionSyntax called } ? called : only)
                : Cs.Lambda(names, Cs.Block(_frame.Out));
        }
        finally
        {
            _frame.Out = outer;
            _frame.CanHoist = canHoist;
            _frame.Restore(taken);
        }
    }

    /// <summary><c>f() if test else g()</c>, whose value nobody takes, as the statement that does the one or the other.</summary>
    private static IfStmt AsStatement(IfExpr choice) => new(
        choice.Test,
        [new ExprStmt(choice.Body, choice.Body.Start, choice.Body.End)],
        IsNone(choice.OrElse) ? [] : [new ExprStmt(choice.OrElse, choice.OrElse.Start, choice.OrElse.End)],
        choice.Start,
        choice.End);

    /// <summary>
    /// Python evaluates all arguments before it makes text of the first: what a later call could still change is kept in
    /// variables until then.
    /// </summary>
    private void HoistBeforeText(IReadOnlyList<Expr> arguments)
    {
        var changing = arguments.ToList().FindLastIndex(a => NodesOf<Expr>(a).Any(Changes));
        if (_frame.CanHoist && changing > 0 && arguments.Take(changing).Any(a => a is NameExpr or AttributeExpr or SubscriptExpr && IsChangeable(_model.TypeOf(a))))
        {
            // All arguments have their values before the first becomes text.
            foreach (var argument in arguments.Take(changing + 1).Where(a => a is not (NameExpr or ConstantExpr or JoinedStrExpr or StarredExpr) && !_replaced.ContainsKey(a) && !_model.TypeOf(a).IsNone))
            {
                var kept = _frame.Fresh("shown");
                Emit(Cs.Local(null, kept, Typed(Expression(argument), _model.TypeOf(argument))));
                _replaced[argument] = Cs.Id(kept);
            }
        }

        // A loop that awaits stands before the statement: what comes first in Python is evaluated before it.
        var looped = arguments.ToList().FindLastIndex(a => NodesOf<Expr>(a).Any(IsAwaitingLoop));
        var built = arguments.ToList().FindLastIndex(a => NodesOf<DictCompExpr>(a).Any());
        if (arguments.Take(Math.Max(built, 0)).Any(a => NodesOf<CallExpr>(a).Any(c => _model.TypeOf(c.Func) is FunctionType { Function.IsStub: false })))
        {
            // So does the loop that builds a dictionary: it must not see what came later in Python, nor miss what came first.
            looped = Math.Max(looped, built);
        }

        foreach (var argument in arguments.Take(_frame.CanHoist ? looped : 0).Where(a => NodesOf<Expr>(a).Any(e => e is CallExpr or AttributeExpr or SubscriptExpr) && a is not StarredExpr && !_replaced.ContainsKey(a) && !_model.TypeOf(a).IsNone))
        {
            var kept = _frame.Fresh("shown");
            Emit(Cs.Local(null, kept, Typed(Expression(argument), _model.TypeOf(argument))));
            _replaced[argument] = Cs.Id(kept);
        }

        var calls = arguments.Where(a => !_replaced.ContainsKey(a) && a is CallExpr c && _model.TypeOf(c.Func) is FunctionType { Function.IsStub: false } && _model.TypeOf(c) is not InstanceType { Class.Name: "Coroutine" }).ToList();
        if (!_frame.CanHoist || calls.Count < 2 || !calls.Take(calls.Count - 1).Any(c => _model.TypeOf(c).WithoutNone is InstanceType))
        {
            return;
        }

        foreach (var call in calls)
        {
            var name = _frame.Fresh("shown");
            Emit(Cs.Local(null, name, Expression(call)));
            _replaced[call] = Cs.Id(name);
        }
    }

    private static readonly HashSet<string> ChangingMethods = ["append", "add", "pop", "popleft", "popitem", "remove", "discard", "insert", "extend", "update", "setdefault", "clear", "appendleft", "heappop", "heappush", "heappushpop", "heapreplace"];

    /// <summary>Whether a call, or the getter of a property, changes a container, or an object of the program.</summary>
    private bool Changes(Expr node) => node is CallExpr { Func: var called }
        ? !_model.TypeOf(node).IsNone && (_model.TypeOf(called) is CallableType || ChangesSomething(node, []))
        : ChangesSomething(node, []);

    private bool ChangesSomething(Expr node, HashSet<FunctionSymbol> seen) => node switch
    {
        CallExpr { Func: AttributeExpr { Attr: var name } } when ChangingMethods.Contains(name) => true,
        CallExpr { Func: NameExpr { Id: "next" } next } when _model.TypeOf(next) is FunctionType { Function.IsStub: true } => true,
        CallExpr call => _model.TypeOf(call.Func) is FunctionType { Function: { IsStub: false, IsGenerator: false } function } && Implementations(function).Any(f => ChangesSomething(f, seen)),
        AttributeExpr { Context: ExprContext.Load } member => _model.AttributeTargets.GetValueOrDefault(member) is FunctionSymbol { IsProperty: true, IsStub: false } getter && Implementations(getter).Any(f => ChangesSomething(f, seen)),
        _ => false,
    };

    private bool ChangesSomething(FunctionSymbol function, HashSet<FunctionSymbol> seen) => seen.Add(function) && function.Def is { } def
        && NodesOf<Expr>(def).Any(e => e is AttributeExpr { Context: not ExprContext.Load } or SubscriptExpr { Context: not ExprContext.Load } || ChangesSomething(e, seen));

    /// <summary>A method and those that override it.</summary>
    private static IEnumerable<FunctionSymbol> Implementations(FunctionSymbol method) => method.Owner is not { } owner
        ? [method]
        : [method, .. owner.Subclasses.Select(c => c.Methods.GetValueOrDefault(method.Name)).OfType<FunctionSymbol>().SelectMany(Implementations), .. owner.Subclasses.Where(c => !c.Methods.ContainsKey(method.Name)).SelectMany(c => c.Subclasses).Select(c => c.Methods.GetValueOrDefault(method.Name)).OfType<FunctionSymbol>()];

    private bool IsChangeable(PyType type) => type.WithoutNone.Parts.Any(p => p is InstanceType { Class: { IsUser: true, IsEnum: false } or { IsUser: false, Name: "list" or "dict" or "set" or "bytearray" or "deque" or "defaultdict" or "Counter" or "OrderedDict" } });

    /// <summary>Whether a function of the program is written by its name alone, which has no type of its own in C#.</summary>
    private bool IsBareFunction(Expr node, ExpressionSyntax value) =>
        value is IdentifierNameSyntax or MemberAccessExpressionSyntax && _model.TypeOf(node) is FunctionType { Function: { IsStub: false, IsGeneric: false, Def: not null } };
}
