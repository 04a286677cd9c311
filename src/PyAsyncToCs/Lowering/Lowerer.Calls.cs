using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax Call(CallExpr call)
    {
        if (Inferrer.IsSuper(call))
        {
            return BaseExpression();
        }

        if (SureError(call) is { } error)
        {
            return error;
        }

        if (call is { Func: NameExpr { Id: "float" } toFloat, Args: [ConstantExpr { Value: string special }], Keywords.IsEmpty: true } && IsBuiltin(toFloat) && SpecialFloat(special) is { } named)
        {
            return Cs.Name(named);
        }

        if (call is { Func: NameExpr { Id: var reader } function, Args: [var items, ..] } && IterationFunctions.Contains(reader) && (call.Args.Length == 1 || reader is not ("max" or "min")) && IsBuiltin(function) && LibraryValueName(items) is { } value)
        {
            throw Unsupported(call, $"'{reader}' of '{value}', which holds no items,");
        }

        // A plain function that gives a coroutine makes it when it is called.
        if (IsCoroutine(_model.TypeOf(call)) && !_startInPlace.Contains(call) && _model.TypeOf(call.Func) is FunctionType { Function: { IsAsync: false, IsStub: false } maker } && !_model.IsFreelyCalled(_model.TypeOf(call.Func)) && IsNamedCall(call, maker))
        {
            return CallUser(call, maker);
        }

        if (IsCoroutine(_model.TypeOf(call)) && !_startInPlace.Contains(call) && _model.TypeOf(call.Func).WithoutNone is InstanceType { Class: { IsUser: true } cls } && cls.FindMethod("__call__") is { IsStub: false, IsAsync: false } invoke)
        {
            return CallOfObject(call, invoke);
        }

        // A coroutine that was kept is there already.
        if (GivesKept(call))
        {
            return KeptCoroutine(call);
        }

        // A coroutine object that is not awaited on the spot is a function that starts it.
        if (IsCoroutine(_model.TypeOf(call)) && !_startInPlace.Contains(call))
        {
            return GivesCoroutineObject(call) ? CallUser(call, ((FunctionType)_model.TypeOf(call.Func).WithoutNone).Function) : CoroutineValue(call);
        }

        return CallNow(call);
    }

    /// <summary>Whether a call names its function, as against calling what a variable or an attribute holds.</summary>
    private bool IsNamedCall(CallExpr call, FunctionSymbol function) => call.Func switch
    {
        NameExpr name => _model.SymbolOf(name) is { } symbol && (symbol.Function == function || symbol.Definitions is [Alias, ..]),
        AttributeExpr a => _model.AttributeTargets.GetValueOrDefault(a) is not (AttributeSymbol or FunctionSymbol { IsProperty: true }),
        _ => false,
    };

    private readonly HashSet<CallExpr> _taking = [];

    /// <summary>Whether a call of the library takes a coroutine from where it was kept: <c>coros.pop()</c>, <c>next(coros)</c>.</summary>
    private bool GivesKept(CallExpr call) => IsCoroutine(_model.TypeOf(call)) && !_taking.Contains(call)
        && _model.Calls.GetValueOrDefault(call)?.Function is { IsStub: true, IsAsync: false, DeclaredReturn: TypeParamType or UnionType };

    private ExpressionSyntax KeptCoroutine(CallExpr call)
    {
        _taking.Add(call);
        try
        {
            return Cs.Primary(CallNow(call));
        }
        finally
        {
            _taking.Remove(call);
        }
    }

    /// <summary>Writes a call as it runs; for a coroutine, the started task.</summary>
    private ExpressionSyntax CallNow(CallExpr call)
    {
        if (!OnAsyncio && _model.NoPlainForm.TryGetValue(call, out var why))
        {
            throw NeedsLoop(call, $"'{Source.Text[call.Func.Start..call.Func.End]}' ({why})");
        }

        if (call is { Func: AttributeExpr { Attr: "__str__", Value: var parent }, Args.Length: 0 } && Inferrer.IsSuper(parent) && _frame.Class is { IsException: true } failing && failing.Bases.All(b => b.Class.FindMethod("__str__") is not { IsStub: false }))
        {
            return Cs.Member(BaseExpression(), "Message");
        }

        if ((CallOfSeveral(call) ?? CallOfClasses(call) ?? ConstructedOfSeveral(call)) is { } several)
        {
            return several;
        }

        if (GivesKept(call))
        {
            return Cs.Call(KeptCoroutine(call));
        }

        var callee = _model.TypeOf(call.Func).WithoutNone;
        if (IsFreeCall(call))
        {
            return FreeCall(call);
        }

        switch (callee)
        {
            case UndefinedType u:
                var undefined = _model.UndefinedFunctions[u.Name];
                return Cs.Call((UndefinedInProgram && _plan.Project is null && _frame.Class is not null ? "Program." : "") + NameStyle.Method(u.Name, undefined.IsAsync), [.. call.Args.Select(a => Expression(a is StarredExpr several ? several.Value : a))]);
            case ClassType c:
                return Construct(call, c.Class);
            case FunctionType { Function: { IsStub: true, Owner: not null }, Receiver: InstanceType } when call.Func is not AttributeExpr taken || HoldsFunction(taken):
                // A catalog object's method that was passed as a value.
                return Cs.Call(Expression(call.Func), [.. call.Args.Select(Expression)]);
            case FunctionType { Function: { IsStub: true } stub } f:
                return CallStub(call, stub, f.Receiver);
            case FunctionType { Function: { IsAsync: false, IsStub: false } maker } when GivesCoroutineObject(call):
                return Cs.Call(CallUser(call, maker));
            case FunctionType { Function: var function }:
                return CallUser(call, function);
            case CallableType when OfProtocol(call) is { } method:
                return CallUser(call, method);
            case CallableType callable when call.Keywords.IsEmpty && call.Args is [.., StarredExpr { Value: NameExpr rest }] && call.Args.Length <= callable.Parameters.Length && call.Args.Count(a => a is StarredExpr) == 1
                && _model.TypeOf(rest) is InstanceType { Class: { IsUser: false, Name: "tuple" or "list" }, Args: [var item] }:
                var given = call.Args.Length - 1;
                return Cs.Call(Expression(call.Func), [.. call.Args[..^1].Select((a, i) => ExpressionAs(a, callable.Parameters[i])),
                    .. callable.Parameters.Skip(given).Select((p, i) => Convert(_types.Text(item) == _types.Text(p) ? Cs.Index(Expression(rest), Cs.Int(i)) : Cs.Cast(_types.Of(p), Cs.Index(Expression(rest), Cs.Int(i))), item.Type, p.Type))]);
            case CallableType callable when call.Keywords.Length > 0 || call.Args.Length != callable.Parameters.Length || call.Args.Any(a => a is StarredExpr):
                throw Unsupported(call, "a call of a function value with other arguments than it has parameters");
            case CallableType callable:
                return Cs.Call(Receiver(call.Func), [.. call.Args.Select((a, i) => i < callable.Parameters.Length ? ExpressionAs(a, callable.Parameters[i]) : Expression(a))]);
            case InstanceType { Class: { IsUser: true } cls } when cls.FindMethod("__call__") is { IsStub: false } invoke:
                return !invoke.IsAsync && IsCoroutine(_model.TypeOf(call)) ? Cs.Call(CallOfObject(call, invoke)) : CallOfObject(call, invoke);
            default:
                if (DynamicCall(call) is { } dynamic)
                {
                    return dynamic;
                }

                if (call.Func is AttributeExpr member && _model.TypeOf(member.Value) is { } owner and not (NeverType or AnyType or UnionType))
                {
                    throw Unsupported(call, $"'{member.Attr}' of {owner}");
                }

                if (_model.DeclaredTypeOf(call.Func).IsNone)
                {
                    // Python raises, where the call is reached at all.
                    return CallHelper("PyException", "Thrown", Cs.New(Cs.Type("InvalidCastException"), Cs.Str("'NoneType' object is not callable")));
                }

                throw Unsupported(call, call.Func is NameExpr name && _model.SymbolOf(name) is null && BuiltinNames.Contains(name.Id) ? $"the builtin '{name.Id}'" : $"a call of {callee}");
        }
    }

    private ExpressionSyntax CallOfObject(CallExpr call, FunctionSymbol invoke) =>
        InvocationExpression(Cs.Member(Receiver(call.Func), "Invoke"), Arguments(call, invoke));

    /// <summary>Whether an attribute is a variable that a function was put into: <c>self.push = items.append</c>.</summary>
    private bool HoldsFunction(AttributeExpr member) =>
        _model.AttributeTargets.GetValueOrDefault(member) is AttributeSymbol { Owner.IsUser: true, IsClassLevel: false } or AttributeSymbol { Owner.IsUser: true, IsInstanceLevel: true } or FunctionSymbol { IsProperty: true, IsStub: false };

    /// <summary>Whether a function is called by its name, its module's in front of it or not, as against the value of a variable.</summary>
    private bool IsNamed(Expr callee, FunctionSymbol function) => callee switch
    {
        NameExpr name => _model.SymbolOf(name) is not { Entity: null, Definitions: [not Alias, ..] },
        AttributeExpr member => function.Owner is null && (_model.SymbolOf(member) is { } symbol
            ? symbol.Function == function || symbol.Definitions is [Alias]
            : _model.TypeOf(member.Value) is ModuleType),
        _ => false,
    };

    private ExpressionSyntax CallUser(CallExpr call, FunctionSymbol function)
    {
        if (function is { Name: "__exit__" or "__aexit__", IsStub: false, Owner: { } left } && call.Func is AttributeExpr { Value: var manager } && call.Keywords.IsEmpty)
        {
            return IsDisposable(left) ? Cs.CallMember(Receiver(manager), function.IsAsync ? "DisposeAsync" : "Dispose") : Cs.CallMember(Receiver(manager), MethodName(function), ExitArgument(call));
        }

        if (function.Decorators.Count > 0)
        {
            throw Unsupported(call, $"a call of the decorated '{function.Name}'");
        }

        ExpressionSyntax target;
        if (call.Func is AttributeExpr a && function.Owner is not null && !HoldsFunction(a))
        {
            var isOnClass = _model.TypeOf(a.Value) is ClassType && function is { IsMethod: true, IsClassMethod: false } && !Inferrer.IsSuper(a.Value);
            if (isOnClass && (call.Args is not [not StarredExpr, ..] || function.IsGeneric || IsOverridden(function.Owner, function.Name)))
            {
                throw Unsupported(call, "a method called on its class");
            }

            if (Inferrer.IsSuper(a.Value) && function.Name == "__init__")
            {
                throw Unsupported(call, "'super().__init__()' here");
            }

            if (!isOnClass && ByClassOfReceiver(call, a, function) is { } dispatched)
            {
                return dispatched;
            }

            target = isOnClass ? Cs.Member(Receiver(call.Args[0]), MethodName(function))
                : function.IsStatic || function.IsClassMethod
                ? _frame.Class == function.Owner && function.Owner.TypeParams.IsEmpty ? Cs.Id(MethodName(function)) : Cs.Member(OwnerOf(function, call), MethodName(function))
                : a.Value is NameExpr n && IsThis(n) ? Cs.Id(MethodName(function)) : Cs.Member(Receiver(a.Value), MethodName(function));
        }
        else
        {
            if (!IsNamed(call.Func, function))
            {
                return InvokeDelegate(call, function);
            }

            target = FunctionReference(function);
        }

        var written = InvocationExpression(function.IsGeneric ? WithTypeArguments(target, call, function) : target, Arguments(call, function));
        return function.IsAsync ? written : AsOwnClass(written, call, _model.TypeOf(call));
    }

    /// <summary>What a method of a base returns of itself, as the derived class that it was called on.</summary>
    private ExpressionSyntax AsOwnClass(ExpressionSyntax written, CallExpr call, PyType type) =>
        type is InstanceType { Class: { IsUser: true } cls } && _model.TypeOf(call.Func) is FunctionType { Function: { ReturnsSelf: true, Owner: { } owner } } && owner != cls && cls.IsSubclassOf(owner) && !IsProtocol(owner)
            ? Cs.Cast(_types.Of(type), written)
            : written;

    /// <summary>The arguments of a call of the program's own function: in the parameters' order, named where one is skipped.</summary>
    private ArgumentListSyntax Arguments(CallExpr call, FunctionSymbol function)
    {
        var target = _model.Calls.GetValueOrDefault(call) ?? throw Unsupported(call, "this call");
        return Arguments(call, target, function.CallerParameters.ToList());
    }

    private string ParameterName(ParameterSymbol parameter) =>
        parameter.Field is { } field ? FieldParameterName(field, field.Owner) : parameter.Node is null ? NameStyle.Camel(parameter.Name) : VariableOfParameter(parameter).CsName ??= NameStyle.Camel(parameter.Name);

    private ExpressionSyntax Construct(CallExpr call, ClassSymbol cls)
    {
        if (cls.IsUser && cls.IsEnum)
        {
            return EnumByValue(call, cls);
        }

        if (cls.MissingMembers() is { Count: > 0 } missing)
        {
            var names = string.Join(", ", missing.Select(m => $"'{m}'"));
            return Cs.Cast(Cs.Type(cls.CsPath), CallHelper("PyException", "Thrown", Cs.New(Cs.Type("InvalidCastException"), Cs.Str(
                $"Can't instantiate abstract class {cls.Name} without an implementation for abstract method{(missing.Count > 1 ? "s" : "")} {names}"))));
        }

        if (!cls.IsUser)
        {
            if (cls.IsException && !IsMadeOfSeveral(cls, call))
            {
                return NewException(cls, call.Args, null, call);
            }

            return _model.Calls.GetValueOrDefault(call) is { Function: { } init } target
                ? CallStubBound(call, init, null, target)
                : cls.CsType is not null ? Cs.New(_types.Of(_model.TypeOf(call))) : throw Unsupported(call, $"'{cls.Name}()'");
        }

        var bound = _model.Calls.GetValueOrDefault(call) ?? throw Unsupported(call, "this call");
        var type = _types.Of(_model.TypeOf(call));
        if (bound.Function is { IsStub: true } && cls.Lineage().Any(c => c.IsBase))
        {
            return call.Args.Length + call.Keywords.Length == 0 ? Cs.New(type) : throw Unsupported(call, $"arguments of '{cls.Name}', whose constructor is inherited,");
        }

        if (bound.Function is { IsStub: true })
        {
            // An exception without a constructor of its own: its text is its arguments'.
            return KeepingArguments(Cs.New(type, ExceptionArguments(cls, call.Args)), call, cls);
        }

        var parameters = bound.Function is { } ctor ? ctor.CallerParameters.ToList() : bound.Bound.Select(b => b.Parameter).ToList();
        var made = ObjectCreationExpression(type, Arguments(call, bound, parameters), null);
        return cls.IsException && bound.Function?.Def is { } def && !NodesOf<CallExpr>(def).Any(Inferrer.IsSuper) ? KeepingArguments(made, call, cls) : made;
    }

    private static readonly Dictionary<string, ExpressionSyntax> Templates = [];

    [GeneratedRegex(@"\$(?=[A-Za-z_])")]
    private static partial Regex PlaceMark();

    /// <summary>A catalog template with its places filled; helpers it names are noted.</summary>
    private ExpressionSyntax Template(string template, Dictionary<string, ExpressionSyntax> places)
    {
        ExpressionSyntax parsed;
        lock (Templates)
        {
            if (!Templates.TryGetValue(template, out parsed!))
            {
                parsed = CSharpReader.Expression(PlaceMark().Replace(template, "__"));
                Templates.Add(template, parsed);
            }
        }

        parsed = _plan.Qualifier.Qualify(Folded(WithVariadics(parsed, places), places));
        var filled = (ExpressionSyntax)new PlaceFiller(name => name.Identifier.Text.StartsWith("__", StringComparison.Ordinal)
            && places.TryGetValue(name.Identifier.Text[2..], out var value) ? Fit(name, value) : name).Visit(parsed);
        foreach (var access in filled.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>())
        {
            if (access.Expression is SimpleNameSyntax { Identifier.Text: var type } && (type.StartsWith("Py", StringComparison.Ordinal) || type == "Asyncio"))
            {
                _ = Helper(type, access.Name.Identifier.Text);
            }
        }

        foreach (var created in filled.DescendantNodesAndSelf().OfType<ObjectCreationExpressionSyntax>())
        {
            NoteHelperType(created.Type.ToString().Split('<')[0].Trim());
        }

        return filled.WithoutLayout();
    }

    /// <summary>A value in a template's place, with parentheses where the place binds tighter.</summary>
    private static ExpressionSyntax Fit(SyntaxNode place, ExpressionSyntax value) => place.Parent switch
    {
        MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax => Cs.Primary(value),
        CastExpressionSyntax or PrefixUnaryExpressionSyntax or AwaitExpressionSyntax => Cs.Operand(value, Precedence.Unary),
        BinaryExpressionSyntax b => Cs.Operand(value, Precedence.Of(b.Kind()) + (b.Right == place ? 1 : 0)),
        _ => value,
    };
}
