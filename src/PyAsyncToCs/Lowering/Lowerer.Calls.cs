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

        // A plain function that gives a coroutine makes it when it is called.
        if (IsCoroutine(_model.TypeOf(call)) && !_startInPlace.Contains(call) && _model.TypeOf(call.Func) is FunctionType { Function: { IsAsync: false, IsStub: false } maker } && !_model.IsFreelyCalled(_model.TypeOf(call.Func)) && call.Func is NameExpr or AttributeExpr)
        {
            return CallUser(call, maker);
        }

        // A coroutine object that is not awaited on the spot is a function that starts it.
        if (IsCoroutine(_model.TypeOf(call)) && !_startInPlace.Contains(call))
        {
            return GivesCoroutineObject(call) ? CallUser(call, ((FunctionType)_model.TypeOf(call.Func).WithoutNone).Function) : CoroutineValue(call);
        }

        return CallNow(call);
    }

    /// <summary>Writes a call as it runs; for a coroutine, the started task.</summary>
    private ExpressionSyntax CallNow(CallExpr call)
    {
        if (!OnAsyncio && _model.NoPlainForm.TryGetValue(call, out var why))
        {
            throw Unsupported(call, $"'{Source.Text[call.Func.Start..call.Func.End]}' on target bcl ({why})");
        }

        if (call is { Func: AttributeExpr { Attr: "__str__", Value: var parent }, Args.Length: 0 } && Inferrer.IsSuper(parent) && _frame.Class is { IsException: true } failing && failing.Bases.All(b => b.Class.FindMethod("__str__") is not { IsStub: false }))
        {
            return Cs.Member(BaseExpression(), "Message");
        }

        if (CallOfSeveral(call) is { } several)
        {
            return several;
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
                return Cs.Call(NameStyle.Method(u.Name, undefined.IsAsync), [.. call.Args.Select(Expression)]);
            case ClassType c:
                return Construct(call, c.Class);
            case FunctionType { Function: { IsStub: true, Owner: not null }, Receiver: InstanceType } when call.Func is not AttributeExpr:
                // A catalog object's method that was passed as a value.
                return Cs.Call(Expression(call.Func), [.. call.Args.Select(Expression)]);
            case FunctionType { Function: { IsStub: true } stub } f:
                return CallStub(call, stub, f.Receiver);
            case FunctionType { Function: { IsAsync: false, IsStub: false } maker } when GivesCoroutineObject(call):
                return Cs.Call(CallUser(call, maker));
            case FunctionType { Function: var function }:
                return CallUser(call, function);
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
                return InvocationExpression(Cs.Member(Receiver(call.Func), "Invoke"), Arguments(call, invoke));
            default:
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
        if (call.Func is AttributeExpr a && function.Owner is not null)
        {
            if (_model.TypeOf(a.Value) is ClassType && function.IsMethod && !function.IsClassMethod && !Inferrer.IsSuper(a.Value))
            {
                throw Unsupported(call, "a method called on its class");
            }

            if (Inferrer.IsSuper(a.Value) && function.Name == "__init__")
            {
                throw Unsupported(call, "'super().__init__()' here");
            }

            target = function.IsStatic || function.IsClassMethod
                ? _frame.Class == function.Owner ? Cs.Id(MethodName(function)) : Cs.Member(Cs.Id(function.Owner.CsName!), MethodName(function))
                : a.Value is NameExpr n && IsThis(n) ? Cs.Id(MethodName(function)) : Cs.Member(Receiver(a.Value), MethodName(function));
        }
        else
        {
            if (call.Func is not NameExpr name || _model.SymbolOf(name) is { Entity: null, Definitions: [not Alias, ..] })
            {
                return InvokeDelegate(call, function);
            }

            target = FunctionReference(function);
        }

        var written = InvocationExpression(target, Arguments(call, function));
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
            return Cs.Cast(Cs.Type(cls.CsName!), CallHelper("PyException", "Thrown", Cs.New(Cs.Type("InvalidCastException"), Cs.Str(
                $"Can't instantiate abstract class {cls.Name} without an implementation for abstract method{(missing.Count > 1 ? "s" : "")} {names}"))));
        }

        if (!cls.IsUser)
        {
            if (cls.IsException)
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

    private ExpressionSyntax CallStub(CallExpr call, FunctionSymbol stub, PyType? receiver)
    {
        var target = _model.Calls.GetValueOrDefault(call) ?? throw Unsupported(call, $"'{stub.Name}' with these arguments");
        return CallStubBound(call, target.Function ?? stub, receiver, target);
    }

    private ExpressionSyntax CallStubBound(CallExpr call, FunctionSymbol stub, PyType? receiver, CallTarget target)
    {
        if (call.Keywords.FirstOrDefault(k => k.Arg is not null && !target.Bound.Any(b => b.Arguments.Contains(k.Value))) is { } unknown)
        {
            throw Unsupported(unknown, $"the argument '{unknown.Arg}' of '{stub.Name}'");
        }

        if (call.Args.Any(a => a is not StarredExpr && !target.Bound.Any(b => b.Arguments.Contains(a))))
        {
            throw Unsupported(call, $"'{stub.Name}' with these arguments");
        }

        if (call.Func is AttributeExpr { Value: var text } && stub.Owner is { IsUser: false, Name: "str" } && IsTextEnum(_model.TypeOf(text).WithoutNone))
        {
            _textReceivers.Add(text);
        }

        if (!target.HasUnpacking && target.Bound.Any(b => b.Arguments.Count == 0 && b.Parameter is { Default: null, Kind: not (ParameterKind.VarArgs or ParameterKind.KwArgs) }))
        {
            throw Unsupported(call, $"'{stub.Name}' without an argument that it needs");
        }

        var meaning = stub.Meaning!;
        if (meaning.Intrinsic is { } intrinsic)
        {
            return Intrinsic(intrinsic, call, stub, receiver, target);
        }

        var template = meaning.StatementTemplate is { } statement && _statementCall == call ? statement : TemplateOf(meaning);
        if (template is null)
        {
            ReportUnknown(call, stub.Name);
            throw new UnsupportedException(stub.Name);
        }

        foreach (var ns in meaning.Usings)
        {
            _usings.Add(ns);
        }

        var places = new Dictionary<string, ExpressionSyntax>();
        if (call.Func is AttributeExpr a && receiver is not null and not ClassType)
        {
            places["self"] = IsDynamic(_model.TypeOf(a.Value)) && !IsDynamic(receiver) ? FromObject(Receiver(a.Value), receiver, null) : Receiver(a.Value);
        }

        foreach (var (parameter, arguments) in target.Bound)
        {
            places[parameter.Name] = arguments switch
            {
                _ when parameter.Kind == ParameterKind.VarArgs => VariadicArgument(arguments, parameter, target),
                [] => parameter.Default is { } value ? DefaultOf(value) : throw Unsupported(call, $"'{stub.Name}' with these arguments"),
                [var one] => StubArgument(one, parameter, target),
                _ => throw Unsupported(call, "this call"),
            };
        }

        if (call.Keywords.Any(k => k.Arg is null) || (target.HasUnpacking && call.Args.Any(a => a is StarredExpr) && target.Bound.All(b => b.Parameter.Kind != ParameterKind.VarArgs)))
        {
            throw Unsupported(call, "a call that unpacks its arguments");
        }

        AddTypePlaces(places, template, target.TypeArguments);
        if (template.Contains("$args_named", StringComparison.Ordinal))
        {
            places["args_named"] = NamedArguments(target, places);
            if (template.Split("$args_named_but_") is [_, var rest])
            {
                var except = new string([.. rest.TakeWhile(c => char.IsLetter(c) || c == '_')]);
                places["args_named_but_" + except] = NamedArguments(target, places, except);
            }
        }

        var written = Template(template, places);
        return meaning.Returns == "BigInteger" ? NarrowedInt(written, call) : written;
    }

    private ExpressionSyntax DefaultOf(Expr value) => value is ConstantExpr or UnaryOpExpr ? value is ConstantExpr c ? Constant(c) : Expression(value) : Cs.Default;

    private ExpressionSyntax StubArgument(Expr argument, ParameterSymbol parameter, CallTarget target)
    {
        var type = _model.TypeOf(argument);
        switch (parameter.Declared)
        {
            case InstanceType { Class.Name: "Iterable" }:
                return Iterable(argument);
            case TypeParamType p when target.TypeArguments.TryGetValue(p.Name, out var slot):
                return ExpressionAs(argument, slot);
            case CallableType callable:
                return CatalogCallback(argument, callable, target);
            case PrimitiveType declared:
                return ExpressionAs(argument, declared);
            case UnionType optional when optional.WithoutNone == PyType.Int && type == PyType.Int:
                return IntExpression(argument);
            case UnionType:
                return ExpressionAs(argument, type);
            case InstanceType { Class.Name: "object" } when argument is TupleExpr:
                return Boxed(argument);
            case InstanceType when type is UnionType { AllowsNone: true } && !TypeMapper.IsValueType(type.WithoutNone):
                return Cs.Forgive(Untyped(argument));
            case InstanceType:
                return Untyped(argument);
            default:
                return Expression(argument);
        }
    }

    /// <summary>A catalog function as a value: <c>key=len</c>, <c>map(str, …)</c>.</summary>
    private ExpressionSyntax StubAsValue(FunctionSymbol stub, Expr? receiver, Node node)
    {
        var candidates = stub.Overloads.Prepend(stub).Where(f => f.Meaning?.Template is not null).ToList();
        if (candidates.Count == 0 && stub.Meaning?.Intrinsic == "future" && receiver is not null && OnAsyncio && stub.Name is "set_result" or "set_exception")
        {
            return Cs.Member(Receiver(receiver), NameStyle.Pascal(stub.Name));
        }

        if (candidates.Count == 0 && receiver is null && stub.Owner is null && node is Expr taken && stub.Parameters.All(p => p.Default is not null || p.IsVariadic))
        {
            // What is written for a call without arguments.
            var call = new CallExpr(taken, [], [], taken.Start, taken.End);
            _model.Calls[call] = new CallTarget { Function = stub, Bound = [], TypeArguments = new Dictionary<string, Slot>() };
            _model.ExprTypes[call] = stub.CallResult(Types);
            return Cs.Lambda([], InLambda(() => CallStub(call, stub, null)));
        }

        if (candidates.Count == 0)
        {
            throw Unsupported(node, $"'{stub.Name}' as a value");
        }

        var function = candidates[0];
        foreach (var ns in function.Meaning!.Usings)
        {
            _usings.Add(ns);
        }

        var parameters = function.Parameters.Skip(receiver is not null ? 1 : 0).Where(p => p.Default is null && !p.IsVariadic).Select(p => NameStyle.Camel(p.Name)).ToList();
        var places = new Dictionary<string, ExpressionSyntax>();
        if (receiver is not null)
        {
            places["self"] = Receiver(receiver);
        }
        else if (stub.Owner is not null && !stub.IsStatic)
        {
            parameters = ["x", .. parameters.Skip(1)];
            places["self"] = Cs.Id("x");
        }

        foreach (var p in function.Parameters.Skip(receiver is not null || (stub.Owner is not null && !stub.IsStatic) ? 1 : 0))
        {
            places[p.Name] = p.Default is { } value ? DefaultOf(value) : Cs.Id(NameStyle.Camel(p.Name));
        }

        return Cs.Lambda([.. parameters], Template(function.Meaning!.Template!, places));
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

        parsed = Folded(WithVariadics(parsed, places), places);
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
