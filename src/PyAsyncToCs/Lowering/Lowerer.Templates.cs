using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Concurrency;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>What the places of a catalog template stand for beyond plain arguments (docs/stubs.md).</summary>
internal sealed partial class Lowerer
{
    /// <summary>The template that holds for this program: for its target, its text, its use of seeds.</summary>
    private string? TemplateOf(CatalogMeaning meaning) => ChosenTemplate(meaning) is not { } template || !_model.HasFrozenSetKeys ? ChosenTemplate(meaning)
        : template.EndsWith(FrozenSuffix, StringComparison.Ordinal) ? $"PyFrozenSets.Of({template[..^FrozenSuffix.Length]})"
        : template == "FrozenSet<$T>.Empty" ? "new PyFrozenSet<$T>([])"
        : template;

    /// <summary>A template of dicts, for one that may have None among its keys.</summary>
    private string ForNullKeys(string template, PyType dict) => !_model.IsNullKeyed(dict) ? template
        : template.Replace("PyDefaultDict<", "PyNullKeyDict<", StringComparison.Ordinal).Replace("PyCounter<", "PyNullKeyCounter<", StringComparison.Ordinal).Replace("(Dictionary<$T, int>)", "", StringComparison.Ordinal).Replace("PyDict.PopLast($self)", "$self.PopLast()", StringComparison.Ordinal);

    private const string FrozenSuffix = ".ToFrozenSet()";

    private string? ChosenTemplate(CatalogMeaning meaning)
    {
        if (meaning.ThreadsTemplate is { } threads && ThreadsTakeTurns)
        {
            return threads;
        }

        if (meaning.InterruptTemplate is { } interrupts && _model.Interrupts == InterruptKind.RaisesInWaits)
        {
            return interrupts;
        }

        if (OnAsyncio && meaning.AsyncioTemplate is { } asyncio)
        {
            return asyncio;
        }

        if (!OnAsyncio && meaning.BclTemplate is { } bcl)
        {
            return bcl;
        }

        if (_model.OnlyPlainText && meaning.PlainTemplate is { } plain)
        {
            return plain;
        }

        return meaning.UnseededTemplate is { } unseeded && !IsSeeded ? unseeded : meaning.Template;
    }

    /// <summary>Whether the program starts threads and has no coroutines: then its threads take turns, as CPython's do.</summary>
    private bool ThreadsTakeTurns => _plan.Fact(() => _model.Functions.Values.All(f => !f.IsAsync)
        && _model.Imports.Any(i => (i.Value is ImportFromStmt from ? from.Module : i.Key.Name) is "threading" or "concurrent.futures" or "multiprocessing"));

    /// <summary>Whether the program can make its random numbers come out the same again.</summary>
    private bool IsSeeded => _plan.Fact(() => _model.ExprTypes.Values.Any(t =>
        t is FunctionType { Function: { IsStub: true, Name: "seed" or "getstate" or "setstate" } } or ClassType { Class: { IsUser: false, Name: "Random" } }));

    /// <summary>The arguments of a <c>*args</c> place: one collection, which the template's call takes apart again.</summary>
    private ExpressionSyntax VariadicArgument(IReadOnlyList<Expr> arguments, ParameterSymbol parameter, CallTarget target) =>
        Cs.Collection([.. arguments.Select(a => a is StarredExpr s ? Cs.Spread(VariadicItems(s.Value, parameter)) : StubArgument(a, parameter, target))]);

    /// <summary>Unpacked arguments; None among them, where the function takes none, is an exception in Python, too.</summary>
    private ExpressionSyntax VariadicItems(Expr items, ParameterSymbol parameter) =>
        ElementType(_model.TypeOf(items)) is { AllowsNone: true, IsNone: false } && parameter.Declared is PrimitiveType { IsNone: false } declared && !TypeMapper.IsValueType(declared)
            ? Cs.CallMember(Iterable(items), "Select", Cs.Lambda(["item"], Cs.Forgive(Cs.Id("item"))))
            : Iterable(items);

    /// <summary>
    /// Adds the places that types fill: <c>$T</c> is the type itself, <c>$repr_T</c> a function that gives its text,
    /// <c>$class_T</c> its Python name, and <c>$args_order_T</c> what orders its values, no argument where .NET's own order is Python's.
    /// </summary>
    private void AddTypePlaces(Dictionary<string, ExpressionSyntax> places, string template, TypeArguments types)
    {
        foreach (var (name, slot) in types.Names.Zip(types.Slots))
        {
            if (!template.Contains(name, StringComparison.Ordinal))
            {
                continue;
            }

            if (HasPlace(template, "$" + name))
            {
                places.TryAdd(name, _types.Of(slot));
            }

            if (HasPlace(template, "$class_" + name))
            {
                places["class_" + name] = Cs.Str(ClassNameOf(slot.Type));
            }

            if (HasPlace(template, "$args_order_" + name))
            {
                places["args_order_" + name] = Cs.Collection(NeedsComparer(slot.Type) && slot.Type is not NeverType ? [Comparer(slot.Type, _module.Node!)] : []);
            }

            if (HasPlace(template, "$repr_" + name))
            {
                places["repr_" + name] = ItemFunction(slot.Type, 0);
            }
        }
    }

    /// <summary>The template of a catalog method that is not written as a call: an operator, a property, a text.</summary>
    private ExpressionSyntax CatalogTemplate(FunctionSymbol method, InstanceType? receiver, Dictionary<string, ExpressionSyntax> places)
    {
        var template = TemplateOf(method.Meaning!) ?? throw new UnsupportedException(method.Name);
        foreach (var ns in method.Meaning!.Usings)
        {
            _usings.Add(ns);
        }

        if (receiver is not null)
        {
            template = ForNullKeys(template, receiver);
            AddTypePlaces(places, template, TypeArguments.Of(receiver));
        }

        return Template(template, places);
    }

    /// <summary>An operand as the method's declared parameter wants it.</summary>
    private ExpressionSyntax CatalogOperand(Expr operand, FunctionSymbol method, InstanceType receiver)
    {
        if (method.Parameters[1].Declared is not TypeParamType p)
        {
            return method.Parameters[1].Declared is PrimitiveType declared ? ExpressionAs(operand, declared) : Expression(operand);
        }

        var index = receiver.Class.TypeParams.IndexOf(p.Name);
        return index >= 0 ? ExpressionAs(operand, receiver.Args[index]) : Expression(operand);
    }

    /// <summary>A catalog class's operator, by the first signature that takes the other operand; null where none does.</summary>
    private ExpressionSyntax? CatalogOperator(string name, ExpressionSyntax operand, InstanceType type, PyType? otherType, Func<ExpressionSyntax>? other)
    {
        if (type.Class.FindMethod(name) is not { IsStub: true } method)
        {
            return null;
        }

        if (otherType is null || other is null)
        {
            return method.Meaning?.Template is null ? null : CatalogTemplate(method, type, new() { ["self"] = operand });
        }

        if (!Inferrer.Accepts(method, otherType))
        {
            return null;
        }

        method = Inferrer.PickOverload(method, [otherType]);
        return method.Meaning?.Template is null ? null : CatalogTemplate(method, type, new() { ["self"] = operand, [method.Parameters[1].Name] = other() });
    }

    private static string ClassNameOf(PyType type) => type switch
    {
        PrimitiveType p => p.Name,
        TupleType => "tuple",
        InstanceType { Class: { IsUser: false } cls } => cls.Name,
        InstanceType { Class: var user } => "__main__." + user.Name,
        _ => "object",
    };

    private static bool HasPlace(string template, string place)
    {
        for (var at = template.IndexOf(place, StringComparison.Ordinal); at >= 0; at = template.IndexOf(place, at + 1, StringComparison.Ordinal))
        {
            var end = at + place.Length;
            if (end == template.Length || !(char.IsLetterOrDigit(template[end]) || template[end] == '_'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The arguments that a call gives, each with its parameter's name (<c>$args_named</c>); the first ones without where they stand in order.</summary>
    private static ExpressionSyntax NamedArguments(CallTarget target, Dictionary<string, ExpressionSyntax> places, string? except = null, HashSet<string>? passed = null)
    {
        var list = new List<ArgumentSyntax>();
        var skipped = false;
        foreach (var (parameter, arguments) in target.Bound)
        {
            if ((arguments.Count == 0 && passed?.Contains(parameter.Name) != true) || parameter.Name == except)
            {
                skipped = true;
            }
            else
            {
                list.Add(skipped || parameter.Kind == ParameterKind.KeywordOnly ? Cs.NamedArg(NameStyle.Camel(parameter.Name), places[parameter.Name]) : Argument(places[parameter.Name]));
            }
        }

        return InvocationExpression(Cs.Id("__named"), ArgumentList(SeparatedList(list)));
    }

    private Dictionary<string, ExpressionSyntax> NamedPlaces(CallExpr call, CallTarget target)
    {
        if (call.Keywords.Any(k => k.Arg is null) || call.Args.Any(a => a is StarredExpr))
        {
            throw Unsupported(call, "a call that unpacks its arguments");
        }

        var places = target.Bound.Where(b => b.Arguments.Count > 0).ToDictionary(b => b.Parameter.Name, b => StubArgument(b.Arguments[0], b.Parameter, target));
        places["args_named"] = NamedArguments(target, places);
        return places;
    }

    /// <summary>Puts the items of a variadic place into the argument list it stands in.</summary>
    private static ExpressionSyntax WithVariadics(ExpressionSyntax template, Dictionary<string, ExpressionSyntax> places)
    {
        var lists = template.DescendantNodesAndSelf().OfType<ArgumentListSyntax>().Where(list => list.Arguments.Any(a => Spliced(a, places) is not null)).ToList();
        return lists.Count == 0 ? template : template.ReplaceNodes(
            lists,
            (original, _) => original.WithArguments(SeparatedList(original.Arguments.SelectMany(a => Spliced(a, places) ?? [a]))));
    }

    /// <summary><c>$b + 1</c> with a number in its place is the next number.</summary>
    private static ExpressionSyntax Folded(ExpressionSyntax template, Dictionary<string, ExpressionSyntax> places)
    {
        var sums = template.DescendantNodesAndSelf().OfType<BinaryExpressionSyntax>().Where(b => b.IsKind(SyntaxKind.AddExpression)).ToList();
        return sums.Count == 0 ? template : template.ReplaceNodes(
            sums,
            (original, rewritten) => original is { Left: IdentifierNameSyntax { Identifier.Text: var name }, Right: LiteralExpressionSyntax { Token.Value: int step } }
                && name.StartsWith("__", StringComparison.Ordinal) && places.TryGetValue(name[2..], out var value) && value is LiteralExpressionSyntax { Token.Value: int start }
                    ? Cs.Int(start + (long)step)
                    : rewritten);
    }

    private static IEnumerable<ArgumentSyntax>? Spliced(ArgumentSyntax argument, Dictionary<string, ExpressionSyntax> places)
    {
        if (argument.Expression is not IdentifierNameSyntax { Identifier.Text: var name } || !name.StartsWith("__args", StringComparison.Ordinal) || !places.TryGetValue(name[2..], out var value))
        {
            return null;
        }

        return value switch
        {
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "__named" } } named => named.ArgumentList.Arguments,
            CollectionExpressionSyntax items when items.Elements.All(e => e is ExpressionElementSyntax) => items.Elements.Select(e => Argument(((ExpressionElementSyntax)e).Expression)),
            _ => null,
        };
    }

    /// <summary>A function passed to a catalog function: a method group, a lambda, or a class or catalog function wrapped in one.</summary>
    private ExpressionSyntax CatalogCallback(Expr argument, CallableType formal, CallTarget target)
    {
        var parameters = formal.Parameters.Select((_, i) => formal.Parameters.Length == 1 ? "x" : $"x{i + 1}").ToArray();
        switch (_model.TypeOf(argument))
        {
            case ClassType { Class: { IsUser: true } cls }:
                return Cs.Lambda(parameters, Cs.New(Cs.Type(cls.CsPath), [.. parameters.Select(Cs.Id)]));
            case InstanceType { Class: { IsUser: true } callable } when parameters.Length != 1 && callable.FindMethod("__call__") is { IsStub: false }:
                return Cs.Member(Receiver(argument), "Invoke");
            case ClassType { Class: { IsUser: false, Name: "str" or "repr" } } when parameters.Length == 1 && formal.Parameters[0].Type is AnyType or NeverType:
                return Helper("PyText", "Str");
            case ClassType { Class: { IsUser: false } made } when parameters.Length == 0:
                return Cs.Lambda([], EmptyValue(made, formal, target, argument));
            case FunctionType { Function: { IsStub: true, Name: "min" or "max", Owner: null } extreme } when parameters.Length == 2 && formal.Parameters[0].Type is TypeParamType number && target.TypeArguments.TryGetValue(number.Name, out var compared) && compared.Type.IsNumeric:
                return Cs.Name(extreme.Name == "max" ? "Math.Max" : "Math.Min");
            case FunctionType { Function: { IsStub: false } own } type when argument is NameExpr or AttributeExpr && TakesMore(own, type.Receiver is not null, parameters.Length):
                // What has a default is given here.
                var callee = argument is AttributeExpr a && own.Owner is not null ? Cs.Member(own.IsStatic || own.IsClassMethod ? Cs.Name(own.Owner.CsPath) : Receiver(a.Value), MethodName(own)) : FunctionReference(own);
                return Cs.Lambda(parameters, Cs.Call(callee, [.. parameters.Select(Cs.Id)]));
            default:
                if (parameters.Length == 1 && formal.Parameters[0].Type is TypeParamType p && target.TypeArguments.TryGetValue(p.Name, out var element))
                {
                    _callbackElements[argument] = element.Type;
                }

                return argument is LambdaExpr { Body: var tested } lambda && formal.Result.Type == PyType.Bool && _model.TypeOf(tested) is not (PrimitiveType { Name: "bool" } or AnyType or NeverType)
                    ? Predicate(lambda)
                    : CallbackFor(argument);
        }
    }

    /// <summary>Whether a function is called with more arguments than it needs, and has parameters for them.</summary>
    private static bool TakesMore(FunctionSymbol function, bool isBound, int count)
    {
        var own = (isBound ? function.CallerParameters : function.Parameters).Where(p => p.Kind is ParameterKind.Normal or ParameterKind.PositionalOnly).ToList();
        return own.Count(p => p.Default is null) < count && own.Count >= count;
    }

    /// <summary>A lambda that is asked for the truth of its value.</summary>
    private ExpressionSyntax Predicate(LambdaExpr lambda) => InLambda(() =>
    {
        string[] names = [.. _model.Functions[lambda].Parameters.Select(p => VariableOfParameter(p).CsName = _frame.Parameter(p.Name))];
        return (ExpressionSyntax)Cs.Lambda(names, Condition(lambda.Body));
    });

    /// <summary>What a builtin class gives when called with nothing: <c>defaultdict(list)</c>.</summary>
    private ExpressionSyntax EmptyValue(ClassSymbol cls, CallableType formal, CallTarget target, Expr node)
    {
        switch (cls.Name)
        {
            case "int":
                return Cs.Int(0);
            case "float":
                return Number(0);
            case "bool":
                return Cs.False;
            case "str":
                return Cs.Str("");
        }

        var slot = formal.Result.Type is TypeParamType p && target.TypeArguments.TryGetValue(p.Name, out var found) ? found : formal.Result;
        return cls.Name is "list" or "set" ? Cs.Collection([])
            : cls.CsType is not null ? MadeBy(node, cls, slot)
            : throw Unsupported(node, $"'{cls.Name}' as a factory");
    }

    /// <summary>What a catalog class gives when something calls it with nothing, written as such a call is.</summary>
    private ExpressionSyntax MadeBy(Expr factory, ClassSymbol cls, Slot slot)
    {
        var init = cls.FindMethod("__init__");
        if (slot.Type.WithoutNone is not InstanceType made || made.Class != cls
            || init?.Overloads.Prepend(init).FirstOrDefault(o => o.Meaning is not null && o.Parameters.Skip(1).All(p => p.Default is not null || p.IsVariadic)) is not { } empty)
        {
            return Cs.New(_types.Of(slot));
        }

        var call = new CallExpr(factory, [], [], factory.Start, factory.End);
        _model.Calls[call] = new CallTarget
        {
            Function = empty,
            Constructed = cls,
            Bound = [.. empty.Parameters.Skip(1).Select(p => new BoundParameter(p, []))],
            TypeArguments = TypeArguments.Of(made),
        };
        _model.ExprTypes[call] = made;
        return Construct(call, cls);
    }
}
