using System.Collections.Immutable;
using System.Text;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>What the pattern says of the results of the <c>re</c> module.</summary>
internal sealed partial class Inferrer
{
    /// <summary>Whether some pattern of the program has groups that may take no part in a match.</summary>
    private bool _hasOptionalGroups;

    private PyType GroupType => _hasOptionalGroups ? _joiner.Join(PyType.Str, PyType.None) : PyType.Str;

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
                var one = node.Args is [] or [ConstantExpr { Value: 0L }] or [AttributeExpr { Attr: "lastgroup" or "lastindex" }] ? PyType.Str : GroupType;
                return node.Args.Length < 2 ? one : new TupleType([.. node.Args.Select((a, _) => GroupSlot(a, one))]);
            case "re_groups":
                return Types.VarTuple(GroupSlot(node, GroupType));
            case "re_groupdict":
                return Types.Dict(new Slot(PyType.Str), GroupSlot(node, GroupType));
            default:
                return null;
        }
    }

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
        var optional = pattern is null || PatternGroups.Of(pattern).IsOptional;
        if (optional && !_hasOptionalGroups)
        {
            _hasOptionalGroups = true;
            _joiner.Changed = true;
        }
    }
}
