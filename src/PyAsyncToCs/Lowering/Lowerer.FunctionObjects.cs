using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>A callable as an object that any arguments can be given to; null where it is none, or is one already.</summary>
    private ExpressionSyntax? FunctionObject(Expr node, PyType target)
    {
        if (node is BoolOpExpr { Op: BoolOperator.Or, Values: [NameExpr given, var other] } && _model.TypeOf(given) is { AllowsNone: true } optional && optional.WithoutNone is InstanceType { Class: var owner } && !HasTruthMethod(owner)
            && FunctionObject(given, optional.WithoutNone, target) is { } first && FunctionObject(other, target) is { } second)
        {
            return ConditionalExpression(Cs.IsNull(Expression(given)), second, first);
        }

        return FunctionObject(node, _model.TypeOf(node), target);
    }

    private ExpressionSyntax? FunctionObject(Expr node, PyType type, PyType target)
    {
        if (!(_model.IsFreelyCalled(target.WithoutNone) || HoldsFunctionObjects(target) || (target.WithoutNone is AnyType && type is FunctionType { Function: not null }) || (IsDynamic(target) && type is FunctionType { Function: { IsStub: true, Owner: null } taken, Receiver: null } && HasBody(taken))) || (_model.IsFreelyCalled(type.WithoutNone) && !IsLooseName(node) && !IsPartialCall(node)) || !IsCallable(type))
        {
            return null;
        }

        UseType("PyFunction");
        switch (type)
        {
            case FunctionType { Function: { Node: LambdaExpr lambda } function } when ReferenceEquals(lambda, node):
                return LambdaObject(lambda, function);
            case FunctionType { Function: { IsStub: false, IsMethod: true, IsClassMethod: false } method } when node is AttributeExpr { Value: var named } && _model.TypeOf(named) is ClassType:
                return UnboundObject(method);
            case FunctionType { Function.IsStub: false } when node is AttributeExpr late && IsOneOfSeveral(late) && PartsOf(late) is [var only]:
                return AsPart(late, only.Part, only.Target, Cs.Cast(_types.Of(only.Part), Receiver(late.Value)), () => FunctionObject(node, type, target));
            case FunctionType { Function: { IsStub: false } function } when Reference(node, function) is { } reference:
                return FunctionObject(function, reference, node as AttributeExpr);
            case ClassType { Class: var cls }:
                return NewFunctionObject(cls.Name, Constructed(cls, node), cls.IsUser ? TypeOfExpression(_types.Of(cls.Self)) : cls.IsException ? TypeOfExpression(Cs.Type(ExceptionTable.TypeOf(cls))) : Cs.Str(cls.Name), isAsync: false);
            case InstanceType { Class: var cls } when cls.FindMethod("__call__") is { } call:
                return IsBoundOnce(node)
                    ? NewFunctionObject(cls.Name, Body(call, Cs.Member(Receiver(node), "Invoke")), Expression(node), call.IsAsync)
                    : BoundFunction(Receiver(node), cls.Name, self => Body(call, Cs.Member(self, "Invoke")), call.IsAsync);
            case FunctionType { Function: { IsStub: true } stub }:
                return NewFunctionObject(stub.Name, StubBody(stub, node), Cs.Str(stub.Name), isAsync: false);
            default:
                return TypeJoiner.AsCallable(type) is not { } shape ? null
                    : node is CallExpr or AwaitExpr or IfExpr or SubscriptExpr ? BoundFunction(Expression(node) is var made && made is LambdaExpressionSyntax ? Cs.Cast(_types.Of(new CallableType(shape.Parameters, new Slot(shape.Result.Type))), ParenthesizedExpression(made)) : made, "<function>", function => Body(shape, function), IsCoroutine(shape.Result.Type))
                    : NewFunctionObject("<function>", Body(shape, Expression(node)), Expression(node), IsCoroutine(shape.Result.Type));
        }
    }

    /// <summary>Whether functions are objects in a place that may hold other values too.</summary>
    private bool HoldsFunctionObjects(PyType place) => place is UnionType several && IsDynamic(several) && several.Members.Any(_model.IsFreelyCalled);

    /// <summary>Whether an expression is <c>partial(f, …)</c>, which C# has a lambda for whatever becomes of it.</summary>
    private bool IsPartialCall(Expr node) => node is CallExpr call && _model.TypeOf(call.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "partial" } };

    /// <summary>Whether an expression names a builtin that is a function object where it is a value.</summary>
    private bool IsLooseName(Expr node) => _model.TypeOf(node) is FunctionType { Function.IsLoose: true }
        && (node is NameExpr name ? _model.SymbolOf(name) is null or { Definitions: [Alias] } : node is AttributeExpr a && _model.TypeOf(a.Value) is ModuleType);

    private ExpressionSyntax FunctionObject(FunctionSymbol function, ExpressionSyntax reference, AttributeExpr? bound)
    {
        UseType("PyFunction");
        var name = function.ShownName;
        if (bound is not null && function.IsMethod && !function.IsClassMethod && !IsBoundOnce(bound.Value))
        {
            return BoundFunction(Receiver(bound.Value), name, self => Body(function, Cs.Member(self, MethodName(function))), function.IsAsync && !function.IsGenerator);
        }

        ExpressionSyntax? identity = bound is not null && function.IsMethod ? Cs.Tuple([Receiver(bound.Value), Cs.Str(name)])
            : function.Scope is { Parent.Kind: ScopeKind.Module } && function.Node is FunctionDefStmt ? Cs.Str(name)
            // Each making of a local function is one of its own, which its delegate tells.
            : reference is IdentifierNameSyntax && bound is null && !function.IsGeneric && function.Node is FunctionDefStmt && IsTakenAgain(function) ? Cs.Cast(Cs.Type("Delegate"), reference)
            : null;
        var body = Body(function, reference);
        var shown = WrappedName(function) ?? Cs.Str(name);
        if (function.Return.Type.IsNone && identity is null or LiteralExpressionSyntax && body is ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 0, ExpressionBody: InvocationExpressionSyntax { Expression: IdentifierNameSyntax called, ArgumentList.Arguments.Count: 0 } })
        {
            // The delegate itself tells that two are the same function.
            return NewFunctionObject(shown, called, null, isAsync: false, function.Def);
        }

        return NewFunctionObject(shown, body, identity, function.IsAsync && !function.IsGenerator, function.Def);
    }

    /// <summary>Whether a function is a value in several places, which the program may compare.</summary>
    private bool IsTakenAgain(FunctionSymbol function) => ProgramNodes<NameExpr>()
        .Where(n => n.Id == function.Name && n.Context == ExprContext.Load && !(Parents.GetValueOrDefault(n) is CallExpr call && ReferenceEquals(call.Func, n)))
        .Skip(1)
        .Any();

    private bool AsksForCoroutineFunctions => _plan.Fact(() => ProgramNodes<Expr>().Any(e => e is NameExpr { Id: "iscoroutinefunction" } or AttributeExpr { Attr: "iscoroutinefunction" }));

    /// <summary>Whether an expression is a name that means one object as long as it can be seen.</summary>
    private bool IsBoundOnce(Expr node) => node is NameExpr n && _model.VariableOf(n) is not { Definitions.Count: > 1 };

    /// <summary>A function object of a method: its receiver is evaluated once, where the method is taken.</summary>
    private ExpressionSyntax BoundFunction(ExpressionSyntax receiver, string name, Func<ExpressionSyntax, LambdaExpressionSyntax> body, bool isAsync)
    {
        var self = _frame.Fresh("self");
        var lambda = body(Cs.Id(self));
        var marksAsync = isAsync && AsksForCoroutineFunctions;
        string[] taken = lambda is SimpleLambdaExpressionSyntax { Parameter.Identifier.Text: var arguments } ? [self, arguments] : marksAsync ? [self, _frame.Fresh("a")] : [self];
        var call = lambda.Block is { } block ? Cs.Lambda(taken, block) : Cs.Lambda(taken, lambda.ExpressionBody!);
        return Cs.Call(marksAsync ? "PyFunction.BoundAsync" : "PyFunction.Bound", receiver, Cs.Str(name), call);
    }

    /// <summary>The name of the function that a wrapper takes its own from.</summary>
    private ExpressionSyntax? WrappedName(FunctionSymbol function) => function.Wrapped is not { } wrapped ? null
        : _model.IsFreelyCalled(_model.TypeOf(wrapped)) ? Cs.Member(Receiver(wrapped), "Name")
        : _model.TypeOf(wrapped) switch
        {
            FunctionType f => Cs.Str(f.Function.ShownName),
            ClassType c => Cs.Str(c.Class.Name),
            _ => null,
        };

    private ExpressionSyntax NewFunctionObject(string name, ExpressionSyntax body, ExpressionSyntax? identity, bool isAsync, FunctionDefStmt? documented = null) =>
        NewFunctionObject(Cs.Str(name), body, identity, isAsync, documented);

    private ExpressionSyntax NewFunctionObject(ExpressionSyntax name, ExpressionSyntax body, ExpressionSyntax? identity, bool isAsync, FunctionDefStmt? documented = null)
    {
        var arguments = new List<ArgumentSyntax> { Argument(name), Argument(body) };
        if (identity is not null)
        {
            arguments.Add(Argument(identity));
        }

        if (isAsync && AsksForCoroutineFunctions)
        {
            if (body is ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 0 } bare)
            {
                // Only the constructor for any arguments can mark a coroutine function.
                arguments[1] = Argument(bare.Block is { } block ? Cs.Lambda([_frame.Fresh("a")], block) : Cs.Lambda([_frame.Fresh("a")], bare.ExpressionBody!));
            }

            arguments.Add(identity is null ? Cs.NamedArg("isAsync", Cs.True) : Argument(Cs.True));
        }

        var doc = documented?.Body is [ExprStmt { Value: ConstantExpr { Value: string text } }, ..] && _model.ReadsDocs ? CleanDoc(text) : null;
        return ObjectCreationExpression(Cs.Type("PyFunction"), ArgumentList(SeparatedList(arguments)), doc is null ? null : InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            SingletonSeparatedList<ExpressionSyntax>(AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, IdentifierName("Doc"), Cs.Str(doc)))));
    }

    /// <summary>A lambda as a function object: its parameters are variables of its body.</summary>
    private ExpressionSyntax LambdaObject(LambdaExpr lambda, FunctionSymbol function)
    {
        UseType("PyFunction");
        foreach (var parameter in function.Parameters.Where(p => p.Default is { } value && !IsFixed(value)))
        {
            _replaced[parameter.Default!] = Cs.Id(BoundInLambda(parameter));
        }

        var (outer, canHoist, taken) = (_frame.Out, _frame.CanHoist, _frame.Names.Mark);
        _frame.Out = [];
        _frame.CanHoist = true;
        try
        {
            var name = _frame.Fresh("a");
            var arguments = ArgumentsFrom(Cs.Id(name), function.Parameters).Arguments;
            foreach (var (parameter, argument) in CsOrder(function.Parameters).Zip(arguments))
            {
                var variable = VariableOfParameter(parameter);
                variable.CsName = _frame.Fresh(NameStyle.Camel(parameter.Name));
                if (parameter.Symbol is { IsRead: true })
                {
                    Emit(Cs.Local(parameter.IsVariadic ? _types.Of(variable.Slot) : null, variable.CsName, argument.Expression));
                }
            }

            var isVoid = function.Return.Type.IsNone || (lambda.Body is CallExpr && _model.TypeOf(lambda.Body).IsNone);
            if (!isVoid)
            {
                var written = Smallest(AsObject(Expression(lambda.Body), _model.TypeOf(lambda.Body)), _model.TypeOf(lambda.Body), _model.Widths.GetValueOrDefault(lambda.Body));
                Emit(ReturnStatement(IsCoroutine(_model.TypeOf(lambda.Body)) ? CoroutineObject(written, _model.TypeOf(lambda.Body)) : written));
            }
            else
            {
                if (lambda.Body is not CallExpr call || !StatementCall(call))
                {
                    var written = Bare(lambda.Body);
                    if (written is InvocationExpressionSyntax or AssignmentExpressionSyntax)
                    {
                        Emit(written);
                    }
                }
            }

            InlineOnlyArgument(_frame.Out);
            string[] given = function.Parameters.Count > 0 ? [name] : [];
            LambdaExpressionSyntax body = _frame.Out is [ReturnStatementSyntax { Expression: { } only }] ? Cs.Lambda(given, only)
                : isVoid && _frame.Out is [ExpressionStatementSyntax { Expression: InvocationExpressionSyntax done }] ? Cs.Lambda(given, done)
                : Cs.Lambda(given, Cs.Block(_frame.Out));
            return NewFunctionObject("<lambda>", body, null, isAsync: false);
        }
        finally
        {
            _frame.Out = outer;
            _frame.CanHoist = canHoist;
            _frame.Restore(taken);
        }
    }

    /// <summary>An argument that is read once stands where it is read.</summary>
    private static void InlineOnlyArgument(List<StatementSyntax> body)
    {
        if (body is not [LocalDeclarationStatementSyntax { Declaration: { Type.IsVar: true, Variables: [{ Initializer.Value: { } value, Identifier.Text: var variable }] } }, var last and (ReturnStatementSyntax or ExpressionStatementSyntax)]
            || last.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.Text == variable && !(n.Parent is MemberAccessExpressionSyntax member && member.Name == n)).ToList() is not [var only]
            || only.Parent is AssignmentExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 } || only.Ancestors().TakeWhile(n => n != last).Any(n => n is AnonymousFunctionExpressionSyntax))
        {
            return;
        }

        body.Clear();
        body.Add(last.ReplaceNode(only, value));
    }

    /// <summary>A coroutine in a function that starts it, as what any of them is.</summary>
    private static ExpressionSyntax CoroutineObject(ExpressionSyntax coroutine, PyType type)
    {
        var started = Cs.Await(Cs.Call(Cs.Primary(coroutine is LambdaExpressionSyntax ? Cs.Cast(Cs.Type("Func<Task>"), coroutine) : coroutine)));
        return ((InstanceType)type).Args[0].Type is PrimitiveType { IsNone: true } or NeverType
            ? Cs.Cast(Cs.Type("Func<Task<object?>>"), ParenthesizedExpression(Cs.Lambda([], Cs.Block([Cs.Stmt(started), ReturnStatement(Cs.Null)]), isAsync: true)))
            : coroutine is LambdaExpressionSyntax { Body: ExpressionSyntax inner }
                ? Cs.Cast(Cs.Type("Func<Task<object?>>"), ParenthesizedExpression(Cs.Lambda([], Cs.Await(inner), isAsync: true)))
                : Cs.Cast(Cs.Type("Func<Task<object?>>"), ParenthesizedExpression(Cs.Lambda([], Cs.Await(Cs.Call(Cs.Primary(coroutine))), isAsync: true)));
    }

    /// <summary>The function that an expression names, for a call; null where it is a value.</summary>
    private ExpressionSyntax? Reference(Expr node, FunctionSymbol function) => node switch
    {
        NameExpr n when _model.SymbolOf(n) is { } symbol && (symbol.Function == function || symbol.Definitions is [Alias]) => FunctionReference(function),
        AttributeExpr a when function.Owner is not null && !IsOneOfSeveral(a) && _model.AttributeTargets.GetValueOrDefault(a) is FunctionSymbol => Cs.Member(function.IsStatic || function.IsClassMethod ? Cs.Name(function.Owner.CsPath) : Receiver(a.Value), MethodName(function)),
        AttributeExpr a when _model.TypeOf(a.Value) is ModuleType => FunctionReference(function),
        _ => null,
    };

    private LambdaExpressionSyntax Body(FunctionSymbol function, ExpressionSyntax reference)
    {
        var parameters = function.CallerParameters.ToList();
        var taken = _frame.Names.Mark;
        var name = _frame.Fresh("a");
        var body = Body(parameters.Count > 0 ? [name] : [], InvocationExpression(reference, InLambda(() => ArgumentsFrom(Cs.Id(name), parameters))), function.CallResult(Types), function.Return);
        _frame.Restore(taken);
        return body;
    }

    private LambdaExpressionSyntax Body(CallableType shape, ExpressionSyntax value)
    {
        var name = _frame.Fresh("a");
        var call = Invoked(value, shape, [.. shape.Parameters.Select((p, i) => GetArgument(Cs.Id(name), _types.Of(p), Cs.Int(i), Cs.Str($"arg{i}")))]);
        return Body([name], call, shape.Result.Type, shape.Result);
    }

    /// <summary>A call of a function value; a lambda, which has no type where it stands, is written out.</summary>
    private ExpressionSyntax Invoked(ExpressionSyntax function, CallableType shape, ExpressionSyntax[] arguments)
    {
        if (function is not LambdaExpressionSyntax lambda)
        {
            return Cs.Call(Cs.Primary(function), arguments);
        }

        IReadOnlyList<ParameterSyntax> parameters = lambda is SimpleLambdaExpressionSyntax { Parameter: var only } ? [only] : [.. ((ParenthesizedLambdaExpressionSyntax)lambda).ParameterList.Parameters];
        if (lambda.ExpressionBody is not { } body || parameters.Count != arguments.Length)
        {
            return Cs.Call(Cs.Cast(_types.Of(shape), ParenthesizedExpression(function)), arguments);
        }

        var given = parameters.Zip(arguments).ToDictionary(p => p.First.Identifier.Text, p => p.Second);
        return body.ReplaceNodes(
            body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(n => given.ContainsKey(n.Identifier.Text) && !(n.Parent is MemberAccessExpressionSyntax member && member.Name == n)),
            (n, _) => given[n.Identifier.Text]);
    }

    /// <summary>What a call gives, as an object: a coroutine is a function that starts it.</summary>
    private LambdaExpressionSyntax Body(string[] taken, ExpressionSyntax call, PyType result, Slot slot)
    {
        if (IsCoroutine(result))
        {
            var started = Smallest(Cs.Await(call), ((InstanceType)result).Args[0].Type, IntWidth.Of(slot.Range));
            var coroutine = ((InstanceType)result).Args[0].Type is PrimitiveType { IsNone: true } or NeverType
                ? Cs.Lambda([], Cs.Block([Cs.Stmt(started), ReturnStatement(Cs.Null)]), isAsync: true)
                : Cs.Lambda([], started, isAsync: true);
            return Cs.Lambda(taken, Cs.Cast(Cs.Type("Func<Task<object?>>"), ParenthesizedExpression(coroutine)));
        }

        return result.IsNone || result is NeverType
            ? call is InvocationExpressionSyntax ? Cs.Lambda(taken, call) : Cs.Lambda(taken, Cs.Block([Cs.Stmt(call), ReturnStatement(Cs.Null)]))
            : Cs.Lambda(taken, Smallest(AsObject(call, result), result, IntWidth.Of(slot.Range)));
    }

    /// <summary>An int as the object that any int of its size is.</summary>
    private ExpressionSyntax Smallest(ExpressionSyntax value, PyType type, int width) => type == PyType.Int && width > 0 ? CallHelper("PyDynamic", "ToInt", value) : value;

    private LambdaExpressionSyntax Constructed(ClassSymbol cls, Node node)
    {
        if (cls.IsException && (!cls.IsUser || cls.FindMethod("__init__") is not { IsStub: false }))
        {
            return MadeException(cls, node);
        }

        var name = _frame.Fresh("a");
        if (cls.IsUser && !cls.IsEnum)
        {
            var init = cls.FindMethod("__init__");
            var parameters = init is { IsStub: false } ? init.CallerParameters.ToList() : Inferrer.FieldParameters(cls);
            return Cs.Lambda(parameters.Count > 0 ? [name] : [], ObjectCreationExpression(Cs.Type(cls.CsPath), InLambda(() => ArgumentsFrom(Cs.Id(name), parameters)), null));
        }

        var value = GetArgument(Cs.Id(name), Cs.Type("object?"), Cs.Int(0), Cs.Str("x"));
        return Cs.Lambda([name], cls.Name switch
        {
            "str" => CallHelper("PyText", "Str", value),
            "int" => CallHelper("PyDynamic", "ToInt", value),
            "float" => CallHelper("PyDynamic", "ToFloat", value),
            "bool" => CallHelper("PyTruth", "Of", value),
            "list" => Cs.CallMember(CallHelper("PyDynamicItems", "Each", value), "ToList"),
            "tuple" => Cs.CallMember(CallHelper("PyDynamicItems", "Each", value), "ToImmutableArray"),
            "set" => CallHelper("PyDynamicItems", "ToSet", value),
            "dict" => Cs.Call(GenericHelper("PyDynamicMethods", "ToDict", Cs.Type("object"), Cs.Type("object?")), value),
            _ => throw Unsupported(node, $"the class '{cls.Name}' as a value"),
        });
    }

    private static readonly HashSet<string> WithBodies =
    [
        "add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "and_", "or_", "xor", "lt", "le", "gt", "ge", "eq", "ne", "neg", "not_", "getitem", "contains",
        "abs", "len", "max", "min", "sum", "any", "all", "sorted", "round", "divmod", "print", "hypot",
    ];

    /// <summary>Whether a catalog function has a form for arguments of any kind.</summary>
    private static bool HasBody(FunctionSymbol stub) => WithBodies.Contains(stub.Name);

    private LambdaExpressionSyntax StubBody(FunctionSymbol stub, Expr node)
    {
        var taken = _frame.Names.Mark;
        var name = _frame.Fresh("a");
        _frame.Restore(taken);
        ExpressionSyntax At(int index) => GetArgument(Cs.Id(name), Cs.Type("object?"), Cs.Int(index), Cs.Str($"arg{index}"));
        ExpressionSyntax Two(string member) => CallHelper("PyDynamic", member, At(0), At(1));
        ExpressionSyntax All() => Cs.Call(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Cs.Id(name), (SimpleNameSyntax)Cs.Generic("Rest", Cs.Type("object?"))), Cs.Int(0));
        return stub.Name switch
        {
            "add" => Cs.Lambda([name], Two("Add")),
            "sub" => Cs.Lambda([name], Two("Subtract")),
            "mul" => Cs.Lambda([name], Two("Multiply")),
            "truediv" => Cs.Lambda([name], Two("Divide")),
            "floordiv" => Cs.Lambda([name], Two("FloorDivide")),
            "mod" => Cs.Lambda([name], Two("Modulo")),
            "pow" => Cs.Lambda([name], Two("Power")),
            "and_" => Cs.Lambda([name], Two("And")),
            "or_" => Cs.Lambda([name], Two("Or")),
            "xor" => Cs.Lambda([name], Two("Xor")),
            "lt" => Cs.Lambda([name], Two("Less")),
            "le" => Cs.Lambda([name], Two("LessOrEqual")),
            "gt" => Cs.Lambda([name], CallHelper("PyDynamic", "Less", At(1), At(0))),
            "ge" => Cs.Lambda([name], CallHelper("PyDynamic", "LessOrEqual", At(1), At(0))),
            "eq" => Cs.Lambda([name], CallHelper("PyEq", "AreEqual", At(0), At(1))),
            "ne" => Cs.Lambda([name], Cs.Not(CallHelper("PyEq", "AreEqual", At(0), At(1)))),
            "neg" => Cs.Lambda([name], CallHelper("PyDynamic", "Negate", At(0))),
            "not_" => Cs.Lambda([name], Cs.Not(CallHelper("PyTruth", "Of", At(0)))),
            "getitem" => Cs.Lambda([name], CallHelper("PyDynamicItems", "At", At(0), At(1))),
            "contains" => Cs.Lambda([name], CallHelper("PyDynamicItems", "Contains", At(0), At(1))),
            "abs" => Cs.Lambda([name], CallHelper("PyDynamic", "Abs", At(0))),
            "len" => Cs.Lambda([name], CallHelper("PyDynamicItems", "Length", At(0))),
            "max" or "min" => Cs.Lambda([name], CallHelper("PyDynamicItems", stub.Name == "max" ? "Max" : "Min", All())),
            "hypot" => Cs.Lambda([name], Cs.CallMember(All(), "Aggregate", LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal("0.0", 0.0)), Cs.Lambda(["x", "y"], Cs.CallMember(Cs.Type("double"), "Hypot", Cs.Id("x"), CallHelper("PyDynamic", "Float", Cs.Id("y")))))),
            "sum" => Cs.Lambda([name], CallHelper("PyDynamic", "Sum", CallHelper("PyDynamicItems", "Each", At(0)))),
            "any" or "all" => Cs.Lambda([name], Cs.CallMember(CallHelper("PyDynamicItems", "Each", At(0)), stub.Name == "any" ? "Any" : "All", Helper("PyTruth", "Of"))),
            "sorted" => Cs.Lambda([name], Cs.CallMember(Cs.CallMember(CallHelper("PyDynamicItems", "Each", At(0)), "Order", Cs.Call(GenericHelper("PyOrder", "Comparer", Cs.Type("object?")))), "ToList")),
            "round" => Cs.Lambda([name], CallHelper("PyDynamic", "Round", At(0), GetArgument(Cs.Id(name), Cs.Type("object?"), Cs.Int(1), Cs.Str("ndigits"), Cs.Null))),
            "divmod" => Cs.Lambda([name], Cs.Tuple([Two("FloorDivide"), Two("Modulo")])),
            "print" => Cs.Lambda([name], Cs.Call("Console.WriteLine", Cs.Call("string.Join", Cs.Str(" "), Cs.CallMember(All(), "Select", Helper("PyText", "Str"))))),
            _ when stub is { Meaning.Template: { } template, Owner.Name: "str", Parameters: [var only] } && node is AttributeExpr { Value: NameExpr { Id: "str" } } =>
                Cs.Lambda([name], Template(template, new() { [only.Name] = GetArgument(Cs.Id(name), Cs.Type("string"), Cs.Int(0), Cs.Str(only.Name)) })),
            _ when stub.Owner is null && stub.Parameters.Count == 0 && Expression(node) is LambdaExpressionSyntax { ExpressionBody: { } called } => Cs.Lambda([name], called),
            _ when TypeJoiner.AsCallable(_model.TypeOf(node)) is { } shape && stub.Owner is not null => Body(shape, Expression(node)),
            _ => throw Unsupported(node, $"'{stub.Name}' as a value"),
        };
    }
}
