using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>The attributes of what argparse reads: <c>add_argument("--n", type=int)</c> gives <c>args.n</c> its type.</summary>
internal sealed partial class Inferrer
{
    private void NoteArgument(CallExpr node)
    {
        if (stubs.Load("argparse")?.Members.GetValueOrDefault("Namespace") is not ClassSymbol space || ArgumentName(node) is not { } name)
        {
            return;
        }

        Expr? Given(string key) => node.Keywords.FirstOrDefault(k => k.Arg == key)?.Value;
        var slot = OpenAttribute(space, name).Slot;
        var isOption = node.Args is [ConstantExpr { Value: string flag }, ..] && flag.StartsWith('-');
        var (action, nargs, fallback) = ((Given("action") as ConstantExpr)?.Value as string, (Given("nargs") as ConstantExpr)?.Value, Given("default"));
        var isList = nargs is "*" or "+" or "..." or long;
        var value = Given("type") is { } type ? ConvertedArgument(type) : PyType.Str;
        if (Given("type") is { } kept && model.TypeOf(kept) is ClassType { Class: { IsUser: true, IsEnum: true } members })
        {
            members.IsLookedUp = true;
        }

        if (isList)
        {
            value = ListOf(node, "values", value);
        }

        value = action switch
        {
            "store_true" or "store_false" => PyType.Bool,
            "count" => PyType.Int,
            "append" => ListOf(node, "items", value),
            "store_const" when Given("const") is { } constant => model.TypeOf(constant),
            "help" or "version" => PyType.Never,
            _ when Given("action") is { } kind and not ConstantExpr => kind is AttributeExpr or NameExpr ? PyType.Bool : PyType.Any,
            _ => value,
        };
        Flow(slot, value);
        var isSuppressed = action is "store_true" or "store_false" or "help" or "version";
        if (fallback is not null && !(Given("type") is not null && fallback is ConstantExpr { Value: string }))
        {
            Flow(slot, model.TypeOf(fallback));
        }
        else if (fallback is null && !isSuppressed && (isOption ? Given("required") is not ConstantExpr { Value: true } : nargs is "?"))
        {
            Flow(slot, PyType.None);
        }

        if (nargs is "?" && Given("const") is { } bare)
        {
            Flow(slot, model.TypeOf(bare));
        }
    }

    /// <summary>The attribute that <c>add_argument</c> or <c>add_subparsers</c> makes.</summary>
    private static string? ArgumentName(CallExpr node)
    {
        if (node.Keywords.FirstOrDefault(k => k.Arg == "dest") is { Value: ConstantExpr { Value: string dest } })
        {
            return dest;
        }

        var flags = node.Args.OfType<ConstantExpr>().Select(a => a.Value).OfType<string>().ToList();
        return flags.FirstOrDefault(f => f.StartsWith("--", StringComparison.Ordinal))?[2..].Replace('-', '_') ?? flags.FirstOrDefault()?.TrimStart('-');
    }

    private InstanceType ListOf(CallExpr node, string role, PyType item)
    {
        var slot = NodeSlot(node, role);
        Flow(slot, item);
        return Types.List(slot);
    }

    private PyType ConvertedArgument(Expr type)
    {
        var callee = model.TypeOf(type);
        var text = NodeSlot(type, "text");
        Flow(text, PyType.Str);
        switch (callee)
        {
            case FunctionType { Function: { IsStub: false } f }:
                f.IsReferenced = true;
                f.IsUsedAsValue = true;
                if (f.CallerParameters.FirstOrDefault() is { } parameter)
                {
                    Flow(parameter.Slot, PyType.Str);
                }

                return f.CallResult(Types);
            case ClassType { Class: { IsUser: true } cls }:
                return cls.Self;
            default:
                return CallbackResult(new CallableType([text], new Slot("value")), callee, TypeArguments.None, type);
        }
    }

    /// <summary>The tuple that a format of <c>struct</c> gives.</summary>
    private TupleType Unpacked(CallExpr node, string format)
    {
        var types = StructFormat.Items(format).SelectMany(item => Enumerable.Repeat(
            item.Code switch
            {
                's' or 'p' or 'c' => PyType.Bytes,
                'd' or 'f' or 'e' => PyType.Float,
                '?' => PyType.Bool,
                _ => PyType.Int,
            },
            item.Count));
        return new TupleType([.. types.Select((type, i) =>
        {
            var slot = NodeSlot(node, $"item{i}");
            Flow(slot, type);
            return slot;
        })]);
    }
}
