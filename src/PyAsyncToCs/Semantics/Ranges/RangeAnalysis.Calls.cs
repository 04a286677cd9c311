using System.Numerics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class RangeAnalysis
{
    /// <summary>The items of all ranges of the program, for ranges that are kept in variables.</summary>
    private Interval _ranges = Interval.Empty;

    private Number Call(CallExpr node)
    {
        // The function itself is called, not used as a value.
        if (node.Func is AttributeExpr method)
        {
            Eval(method.Value);
        }
        else if (node.Func is not NameExpr)
        {
            Eval(node.Func);
        }

        foreach (var arg in node.Args)
        {
            Eval(arg is StarredExpr s ? s.Value : arg);
        }

        foreach (var keyword in node.Keywords)
        {
            Eval(keyword.Value);
        }

        if (!model.Calls.TryGetValue(node, out var target))
        {
            return CallValue(node);
        }

        foreach (var made in target.Made)
        {
            Eval(made);
        }

        if (target.Function is { IsStub: true } stub)
        {
            return CallStub(node, target, stub);
        }

        if (target.Function is { } function)
        {
            NoteCall(function, node);
            foreach (var sub in function.Owner is { } owner ? owner.Subclasses : [])
            {
                NoteOverrides(sub, function.Name, node);
            }
        }

        FlowArguments(target);
        foreach (var other in PartsOf(node).Where(o => o != target))
        {
            FlowArguments(other);
        }

        return target.Constructed is null && target.Function is { IsAsync: false, IsGenerator: false } called ? Read(SeenIn(called.Return, target.TypeArguments)) : Number.None;
    }

    private ILookup<CallExpr, CallTarget>? _parts;

    /// <summary>What a call of a value of several kinds calls.</summary>
    private IEnumerable<CallTarget> PartsOf(CallExpr node) =>
        (_parts ??= model.PartCalls.Where(p => !p.Key.Function.IsStub).Select(p => (p.Key.Node, p.Value)).Concat(model.PartConstructions.Select(p => (p.Key.Node, p.Value))).ToLookup(p => p.Node, p => p.Value))[node];

    private void FlowArguments(CallTarget target)
    {
        foreach (var (parameter, arguments) in target.Bound)
        {
            foreach (var argument in arguments)
            {
                var value = argument is StarredExpr s ? ItemOf(model.TypeOf(s.Value)) : _known.GetValueOrDefault(argument, Number.None);
                if (parameter.Declared is null)
                {
                    Flow(parameter.Slot, value);
                }
                else
                {
                    FlowFormal(parameter.Declared, argument is StarredExpr more ? ItemTypeOf(model.TypeOf(more.Value)) : model.TypeOf(argument), value, target.TypeArguments);
                }
            }
        }
    }

    private void NoteOverrides(ClassSymbol cls, string name, Node site)
    {
        if (cls.Methods.TryGetValue(name, out var method))
        {
            NoteCall(method, site);
        }

        foreach (var sub in cls.Subclasses)
        {
            NoteOverrides(sub, name, site);
        }
    }

    private Number CallValue(CallExpr node)
    {
        foreach (var part in model.TypeOf(node.Func).Parts)
        {
            if (part is CallableType c)
            {
                for (var i = 0; i < c.Parameters.Length && i < node.Args.Length; i++)
                {
                    Flow(c.Parameters[i], _known.GetValueOrDefault(node.Args[i], Number.None));
                }

                return Read(c.Result);
            }
        }

        return Unmapped(node);
    }

    private Number CallStub(CallExpr node, CallTarget target, FunctionSymbol stub)
    {
        foreach (var (parameter, arguments) in target.Bound)
        {
            foreach (var argument in arguments)
            {
                var type = argument is StarredExpr s ? ItemTypeOf(model.TypeOf(s.Value)) : model.TypeOf(argument);
                var value = argument is StarredExpr starred ? ItemOf(model.TypeOf(starred.Value)) : _known.GetValueOrDefault(argument, Number.None);
                FlowFormal(parameter.Declared, type, value, target.TypeArguments);
            }
        }

        if (target.Constructed is not null && node.Args is [var items] && model.TypeOf(node) is InstanceType made && made.Class.AsBase(made, model.Types.DictClass) is { } dict)
        {
            FlowEntries(dict, model.TypeOf(items));
        }

        Sized(node, stub);
        Special(node, stub);
        var declared = stub.DeclaredReturn is { } result ? ResultOf(node, stub, result, target.TypeArguments) : Number.None;
        if (stub.IsAsync || model.NodeSlots.ContainsKey((node, "awaited")))
        {
            if (model.NodeSlots.TryGetValue((node, "awaited"), out var awaited))
            {
                Flow(awaited, declared);
            }

            return Number.None;
        }

        return declared;
    }

    /// <summary>The numbers that <c>dict(other)</c> takes over.</summary>
    private void FlowEntries(InstanceType dict, PyType source)
    {
        foreach (var part in source.Parts.OfType<InstanceType>())
        {
            if (part.Class.AsBase(part, model.Types.DictClass) is { } other)
            {
                Flow(dict.Args[0], Read(other.Args[0]));
                Flow(dict.Args[1], Read(other.Args[1]));
            }
            else if (ItemTypeOf(part) is TupleType { Items: [var key, var value] })
            {
                Flow(dict.Args[0], Read(key));
                Flow(dict.Args[1], Read(value));
            }
        }
    }

    /// <summary>Lets an argument's numbers flow to where a stub's declared parameter sends them.</summary>
    private void FlowFormal(PyType? formal, PyType actual, Number value, TypeArguments map)
    {
        switch (formal)
        {
            case TypeParamType p when map.TryGetValue(p.Name, out var slot):
                Flow(slot, value);
                break;
            case UnionType u:
                foreach (var member in u.Members)
                {
                    FlowFormal(member, actual, value, map);
                }

                break;
            case TupleType f when actual is TupleType t:
                for (var i = 0; i < f.Items.Length && i < t.Items.Length; i++)
                {
                    FlowFormal(f.Items[i].Type, t.Items[i].Type, Read(t.Items[i]), map);
                }

                break;
            case InstanceType { Class.Name: "Iterable" or "Iterator" or "tuple", Args: [var item, ..] }:
                FlowFormal(item.Type, ItemTypeOf(actual), ItemOf(actual), map);
                break;
            case InstanceType { Class.Name: "AsyncIterable", Args: [var item, ..] }:
                FlowFormal(item.Type, ItemTypeOf(actual), AsyncItemOf(actual), map);
                break;
            case InstanceType { Class.Name: "Awaitable" or "Coroutine", Args: [var item, ..] }:
                FlowFormal(item.Type, PyType.Any, AwaitedOf(actual), map);
                break;
            case CallableType c:
                FlowCallback(c, actual, map);
                break;
        }
    }

    private void FlowCallback(CallableType formal, PyType actual, TypeArguments map)
    {
        foreach (var part in actual.Parts)
        {
            if (part is FunctionType { Function.IsStub: false } f)
            {
                var parameters = (f.Receiver is not null ? f.Function.CallerParameters : f.Function.Parameters).ToList();
                for (var i = 0; i < formal.Parameters.Length && parameters.Count > 0; i++)
                {
                    if (formal.Parameters[i].Type is TypeParamType p && map.TryGetValue(p.Name, out var given))
                    {
                        Flow(parameters[Math.Min(i, parameters.Count - 1)].Slot, Read(given));
                    }
                }

                FlowFormal(formal.Result.Type, f.Function.CallResult(model.Types), f.Function is { IsAsync: false, IsGenerator: false } ? Read(f.Function.Return) : Number.None, map);
            }
            else if (part is CallableType c)
            {
                for (var i = 0; i < formal.Parameters.Length && i < c.Parameters.Length; i++)
                {
                    if (formal.Parameters[i].Type is TypeParamType p && map.TryGetValue(p.Name, out var given))
                    {
                        Flow(c.Parameters[i], Read(given));
                    }
                }

                FlowFormal(formal.Result.Type, c.Result.Type, Read(c.Result), map);
            }
            else if (part is FunctionType { Function: { Name: "len" or "ord" } })
            {
                FlowFormal(formal.Result.Type, PyType.Int, new Number(new Interval(0, MostSteps)), map);
            }
        }
    }
}
