using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>What the catalog's functions may do that are not looked into.</summary>
internal sealed partial class Simulator
{
    /// <summary>A catalog function that is not looked into.</summary>
    private object? Opaque(CallExpr call, string? module, IReadOnlyList<object?> args)
    {
        if (args.Any(a => a is FunctionValue f && _effects.Of(f.Function) is { Effect: true } or { Suspends: true }) || args.Any(a => a is CoroutineValue or RehearsedFuture or GeneratorValue))
        {
            throw Lost(call, "what this does with its arguments is not known");
        }

        var isPure = module is not null && s_pureModules.Contains(module);
        foreach (var arg in args)
        {
            ReadWhole(arg, call);
            if (!isPure && arg is ObjectValue)
            {
                throw Lost(call, "what this does with its arguments is not known");
            }

            if (arg is OpaqueValue || (!isPure && arg is SequenceValue or DictValue))
            {
                Touch(arg, AccessKind.Write, call);
                Forget(arg, true);
            }
        }

        if (!isPure)
        {
            Touch(module is "logging" or "sys" or "builtins" ? _output : _world, AccessKind.Write, call);
        }

        return Unknown.Value;
    }

    /// <summary>Reads a value with all that it holds.</summary>
    private void ReadWhole(object? value, Node node)
    {
        if (!IsConcurrent || value is not (SequenceValue or DictValue or ObjectValue or OpaqueValue))
        {
            return;
        }

        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<object?>([value]);
        while (stack.TryPop(out var part))
        {
            if (part is not (SequenceValue or DictValue or ObjectValue or OpaqueValue) || !seen.Add(part))
            {
                continue;
            }

            Step(node);
            switch (part)
            {
                case SequenceValue { Kind: SequenceKind.Tuple, Of: null } tuple:
                    Push(tuple.Items);
                    break;
                case SequenceValue list:
                    Touch(list.Of ?? (object)list, list.IsOneShot ? AccessKind.Write : AccessKind.Read, node);
                    Push(list.Items);
                    break;
                case DictValue dict:
                    Touch(dict, AccessKind.Read, node);
                    Push(dict.Items.Values);
                    break;
                case ObjectValue { Class.IsEnum: false } o:
                    foreach (var name in o.Attributes.Keys.ToList())
                    {
                        TouchPart(o, name, AccessKind.Read, node);
                    }

                    Push(o.Attributes.Values);
                    break;
                case OpaqueValue:
                    Touch(part, AccessKind.Read, node);
                    break;
            }
        }

        void Push(IEnumerable<object?> items)
        {
            foreach (var item in items)
            {
                stack.Push(item);
            }
        }
    }

    /// <summary>What gives each item of a list, a dictionary or a text once.</summary>
    private GeneratorValue Iterator(object? source, Node node) => new(async generator => await EachAsync(source, node, false, async item =>
    {
        await generator.YieldAsync(item);
        return true;
    }));

    /// <summary><c>count</c> or <c>cycle</c>: it never ends by itself.</summary>
    private object Endless(CallExpr call, string name, List<object?> args, Dictionary<string, object?> keywords)
    {
        if (name == "count")
        {
            var start = args.Count > 0 ? args[0] : keywords.GetValueOrDefault("start", 0L);
            var step = args.Count > 1 ? args[1] : keywords.GetValueOrDefault("step", 1L);
            return start is long first && step is long by ? new GeneratorValue(async generator =>
            {
                for (var i = first; true; i += by)
                {
                    Step(call);
                    await generator.YieldAsync(i);
                }
            }) : throw Lost(call, "what this counts is not known");
        }

        return args is [SequenceValue { IsKnown: true, IsOneShot: false, Kind: not SequenceKind.Set } source] ? new GeneratorValue(async generator =>
        {
            var items = source.Items.ToList();
            for (var i = 0; items.Count > 0; i = (i + 1) % items.Count)
            {
                Step(call);
                await generator.YieldAsync(items[i]);
            }
        }) : throw Lost(call, "over what this runs is not known");
    }

    private static SequenceValue OneShot(List<object?> items) => new(items) { IsOneShot = true };

    private static SequenceValue OneShot(SequenceValue list) => new(list.Items) { IsOneShot = true, IsKnown = list.IsKnown };
}
