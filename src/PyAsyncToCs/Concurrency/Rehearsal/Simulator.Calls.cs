using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

internal sealed partial class Simulator
{
    private const int DeepestCall = 60;

    private async Routine<object?> CallAsync(CallExpr call, Frame frame)
    {
        Step(call);
        var type = _model.TypeOf(call.Func);
        if (type is FunctionType { Function: { IsStub: true } stub })
        {
            return await StubAsync(call, stub, frame);
        }

        if (Inferrer.IsSuper(call))
        {
            return Unknown.Value;
        }

        var callee = await EvalAsync(call.Func, frame);
        var (args, keywords) = await ArgumentsAsync(call, frame);
        switch (callee)
        {
            case FunctionValue f:
                return await InvokeAsync(f, args, keywords, call);
            case ClassValue c:
                return await ConstructAsync(c, args, keywords, call);
            case ObjectValue { Class: { IsUser: true } cls } o when cls.FindMethod("__call__") is { IsStub: false } invoke:
                return await InvokeAsync(new FunctionValue(invoke, null, o), args, keywords, call);
            case OpaqueValue when type is ClassType { Class.IsUser: false }:
            case Unknown when type is ClassType { Class.IsUser: false }:
                return await ConstructAsync(ClassOf(((ClassType)type).Class), args, keywords, call);
            default:
                throw Lost(call, "what is called here is not known");
        }
    }

    private async Routine<(List<object?> Args, Dictionary<string, object?> Keywords)> ArgumentsAsync(CallExpr call, Frame frame)
    {
        var args = new List<object?>();
        foreach (var arg in call.Args)
        {
            if (arg is StarredExpr star)
            {
                if (!await EachAsync(await EvalAsync(star.Value, frame), star, false, item =>
                {
                    args.Add(item);
                    return Routine.FromResult(true);
                }))
                {
                    throw Lost(star, "how many there are is not known");
                }
            }
            else
            {
                args.Add(await EvalAsync(arg, frame));
            }
        }

        var keywords = new Dictionary<string, object?>();
        foreach (var keyword in call.Keywords)
        {
            var value = await EvalAsync(keyword.Value, frame);
            if (keyword.Arg is not null)
            {
                keywords[keyword.Arg] = value;
            }
            else if (value is DictValue { IsKnown: true } dict)
            {
                foreach (var (key, item) in dict.Items)
                {
                    keywords[(string)key] = item;
                }
            }
            else
            {
                throw Lost(keyword, "these arguments are not known");
            }
        }

        return (args, keywords);
    }

    private async Routine<object?> InvokeAsync(FunctionValue callee, List<object?> args, Dictionary<string, object?> keywords, Node node)
    {
        var function = callee.Function;
        if (function.Node is null || function.IsStub)
        {
            throw Lost(node, "what is called here is not known");
        }

        if (_loop.Current.Functions.Count > DeepestCall)
        {
            throw Lost(node, "the calls are nested too deeply to be followed");
        }

        var frame = new Frame(function, callee.Around ?? ModuleFrame);
        await BindAsync(callee, args, keywords, frame, node);
        var body = function.Def?.Body;
        if (function.IsGenerator)
        {
            return new GeneratorValue(async generator =>
            {
                frame.Generator = generator;
                await BodyAsync(body!, frame);
            });
        }

        async Routine<object?> RunAsync()
        {
            _waitingCoroutines -= function.IsAsync ? 1 : 0;
            var functions = _loop.Current.Functions;
            functions.Add(function);
            try
            {
                if (function.Node is LambdaExpr lambda)
                {
                    return await EvalAsync(lambda.Body, frame);
                }

                await BodyAsync(body!, frame);
                return frame.Returned;
            }
            finally
            {
                functions.RemoveAt(functions.Count - 1);
            }
        }

        _waitingCoroutines += function.IsAsync ? 1 : 0;
        return function.IsAsync ? new CoroutineValue(function, RunAsync, Seen(_loop.Current)) : await RunAsync();
    }

    private Frame? _moduleFrame;

    private Frame ModuleFrame => _moduleFrame!;

    /// <summary>A function with the defaults that its parameters have where it is made.</summary>
    private async Routine<FunctionValue> FunctionAsync(FunctionSymbol function, Frame frame)
    {
        Dictionary<ParameterSymbol, object?>? defaults = null;
        foreach (var parameter in function.Parameters)
        {
            if (parameter.Default is { } value)
            {
                (defaults ??= [])[parameter] = await EvalAsync(value, frame);
            }
        }

        return new FunctionValue(function, frame) { Defaults = defaults };
    }

    private async Routine BindAsync(FunctionValue callee, List<object?> args, Dictionary<string, object?> keywords, Frame frame, Node node)
    {
        var function = callee.Function;
        var values = callee.Receiver is null ? args : [callee.Receiver, .. args];
        var next = 0;
        var used = 0;
        foreach (var parameter in function.Parameters)
        {
            object? value;
            if (parameter.Kind == ParameterKind.VarArgs)
            {
                value = new SequenceValue(values[Math.Min(next, values.Count)..], SequenceKind.Tuple);
                next = values.Count;
            }
            else if (parameter.Kind == ParameterKind.KwArgs)
            {
                var rest = new DictValue();
                foreach (var (name, given) in keywords.Where(k => !function.Parameters.Any(p => p.Name == k.Key && !p.IsVariadic)))
                {
                    rest.Items[name] = given;
                    used++;
                }

                value = rest;
            }
            else if (parameter.Kind != ParameterKind.KeywordOnly && next < values.Count)
            {
                value = values[next++];
            }
            else if (keywords.TryGetValue(parameter.Name, out value))
            {
                used++;
            }
            else if (callee.Defaults?.TryGetValue(parameter, out value) ?? false)
            {
                // It was computed where the function was made.
            }
            else if (parameter.Default is { } fallback)
            {
                value = await EvalAsync(fallback, frame.Around ?? frame);
            }
            else
            {
                throw Lost(node, "this call does not fit its function");
            }

            if (parameter.Symbol is { } symbol)
            {
                frame.Variables[symbol] = value;
            }
        }

        if (next < values.Count || used < keywords.Count)
        {
            throw Lost(node, "this call does not fit its function");
        }
    }

    private async Routine<object?> ConstructAsync(ClassValue c, List<object?> args, Dictionary<string, object?> keywords, CallExpr call)
    {
        var cls = c.Class;
        if (cls.IsEnum)
        {
            return c.Attributes.FirstOrDefault(m => AreEqual(m.Value, args.FirstOrDefault()) == true) is { Key: { } name } found ? EnumMember(c, name, found.Value) : throw Lost(call, "which member this is is not known");
        }

        if (!cls.IsUser && !cls.IsException)
        {
            return await ConstructCatalogAsync(cls, args, keywords, call);
        }

        var made = new ObjectValue(cls) { Attributes = { } };
        if (cls.IsException)
        {
            made.Attributes["args"] = new SequenceValue(args, SequenceKind.Tuple);
        }

        if (cls.FindMethod("__init__") is { IsStub: false } init)
        {
            await InvokeAsync(new FunctionValue(init, null, made), args, keywords, call);
        }
        else if (cls.IsDataclass)
        {
            await FillAsync(made, args, keywords, call);
        }
        else if (!cls.IsException && cls.Bases.Any(b => !b.Class.IsUser && b.Class.Name is not ("ABC" or "object" or "Protocol" or "Generic")))
        {
            throw Lost(call, "this class is not followed");
        }

        return made;
    }

    private async Routine FillAsync(ObjectValue made, List<object?> args, Dictionary<string, object?> keywords, CallExpr call)
    {
        var next = 0;
        var fields = made.Class.Lineage().Reverse().SelectMany(c => c.Attributes.Values.Where(a => a.Owner == c && a.Annotation is not null && !(a.Annotation is SubscriptExpr { Value: NameExpr { Id: "ClassVar" } }))).ToList();
        foreach (var field in fields)
        {
            object? value;
            if (next < args.Count)
            {
                value = args[next++];
            }
            else if (!keywords.TryGetValue(field.Name, out value))
            {
                value = field.Default switch
                {
                    CallExpr { Func: NameExpr { Id: "field" } or AttributeExpr { Attr: "field" } } f when f.Keywords.FirstOrDefault(k => k.Arg == "default_factory") is { } factory =>
                        await MakeAsync(factory.Value, call),
                    CallExpr { Func: NameExpr { Id: "field" } or AttributeExpr { Attr: "field" } } f when f.Keywords.FirstOrDefault(k => k.Arg == "default") is { } plain =>
                        await EvalAsync(plain.Value, ModuleFrame),
                    CallExpr { Func: NameExpr { Id: "field" } } => throw Lost(call, "this field is not followed"),
                    { } expr => await EvalAsync(expr, ModuleFrame),
                    null => throw Lost(call, "this call does not fit its class"),
                };
            }

            made.Attributes[field.Name] = value;
        }

        if (made.Class.FindMethod("__post_init__") is { IsStub: false } post)
        {
            await InvokeAsync(new FunctionValue(post, null, made), [], [], call);
        }
    }

    private async Routine<object?> MakeAsync(Expr factory, CallExpr call) => await EvalAsync(factory, ModuleFrame) switch
    {
        FunctionValue f => await InvokeAsync(f, [], [], call),
        ClassValue c => await ConstructAsync(c, [], [], call),
        _ => throw Lost(call, "what this makes is not known"),
    };
}
