using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>What the pattern says of the results of the <c>re</c> module.</summary>
internal sealed partial class Inferrer
{
    /// <summary>The groups of the program's patterns, by number and by name, that may take no part in a match.</summary>
    private readonly HashSet<string> _optionalGroups = [];

    /// <summary>Whether some pattern is not known, so that any group may take no part.</summary>
    private bool _hasUnknownPattern;

    /// <summary>What <c>groupdict</c> gives, by the place of its values.</summary>
    private readonly HashSet<Slot> _groupDicts = new(ReferenceEqualityComparer.Instance);

    private PyType GroupType => _hasUnknownPattern || _optionalGroups.Count > 0 ? OptionalText : PyType.Str;

    private PyType OptionalText => _joiner.Join(PyType.Str, PyType.None);

    private bool AlwaysMatches(Expr group) => !_hasUnknownPattern
        && group is ConstantExpr { Value: { } key and (string or long) } && !_optionalGroups.Contains(Convert.ToString(key, CultureInfo.InvariantCulture)!);

    /// <summary>The value of a group's name in what <c>groupdict</c> gives, where that group always takes part.</summary>
    private PyType GroupOf(SubscriptExpr node, PyType container, PyType value)
    {
        if (container is InstanceType { Args: [_, var values] } && value.AllowsNone && AlwaysMatches(node.Slice) && _groupDicts.Any(d => ReferenceEquals(d.Root, values.Root)))
        {
            model.DeclaredTypes[node] = value;
            return value.WithoutNone;
        }

        model.DeclaredTypes.Remove(node);
        return value;
    }

    private PyType? RegexResult(string intrinsic, CallExpr node, PyType? receiver)
    {
        var isMethod = receiver is InstanceType;
        var pattern = !isMethod && node.Args is [ConstantExpr { Value: string or ImmutableArray<byte> } constant, ..] ? constant.Value as string ?? Encoding.Latin1.GetString([.. (ImmutableArray<byte>)constant.Value!]) : null;
        var kind = !isMethod && node.Args is [var given, ..] && model.TypeOf(given) == PyType.Bytes ? PyType.Bytes : PyType.Str;
        if (!isMethod)
        {
            NoteOptionalGroups(pattern);
        }

        switch (intrinsic)
        {
            case "re_compile":
                return stubs.Load("re")?.Members[kind == PyType.Bytes ? "BytesPattern" : "Pattern"] is ClassSymbol cls ? new InstanceType(cls, [FindAllItem(node, pattern, kind)]) : null;
            case "re_findall" when !isMethod:
                return Types.List(FindAllItem(node, pattern, kind));
            case "re_group":
                return node.Args.Length < 2 ? OneGroup(node.Args) : new TupleType([.. node.Args.Select((a, _) => GroupSlot(a, OneGroup([a])))]);
            case "re_groups":
                return Types.VarTuple(GroupSlot(node, GroupType));
            case "re_groupdict":
                var values = GroupSlot(node, GroupType);
                _groupDicts.Add(values);
                return Types.Dict(new Slot(PyType.Str), values);
            default:
                return null;
        }
    }

    private PyType OneGroup(ImmutableArray<Expr> group) => group switch
    {
        [] or [ConstantExpr { Value: 0L }] or [AttributeExpr { Attr: "lastgroup" or "lastindex" }] => PyType.Str,
        [var one] when AlwaysMatches(one) => PyType.Str,
        _ => GroupType,
    };

    private Slot GroupSlot(Expr argument, PyType type)
    {
        var slot = NodeSlot(argument, "group");
        Flow(slot, type);
        return slot;
    }

    private Slot FindAllItem(CallExpr node, string? pattern, PyType kind)
    {
        var count = pattern is null ? 0 : PatternGroups.Of(pattern).Count;
        var slot = NodeSlot(node, "found");
        if (count < 2)
        {
            Flow(slot, kind);
            return slot;
        }

        var text = NodeSlot(node, "group");
        Flow(text, kind);
        Flow(slot, new TupleType([.. Enumerable.Repeat(text, count)]));
        return slot;
    }

    private void NoteOptionalGroups(string? pattern)
    {
        var (count, isUnknown) = (_optionalGroups.Count, _hasUnknownPattern);
        _hasUnknownPattern |= pattern is null;
        _optionalGroups.UnionWith(pattern is null ? [] : PatternGroups.Of(pattern).Optional);
        _joiner.Changed |= _optionalGroups.Count != count || _hasUnknownPattern != isUnknown;
    }
}
