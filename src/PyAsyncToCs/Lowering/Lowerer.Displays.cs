using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax ListDisplay(ListExpr l)
    {
        var slot = _model.NodeSlots.GetValueOrDefault((l, "item"));
        var items = l.Elts.Select(e => e is StarredExpr s ? Cs.Spread(Iterable(s.Value)) : slot is null ? Expression(e) : ExpressionAs(e, slot));
        return Cs.Collection([.. items]);
    }

    private ExpressionSyntax SetDisplay(SetExpr s)
    {
        var slot = _model.NodeSlots[(s, "item")];
        return Cs.Collection([.. s.Elts.Select(e => e is StarredExpr star ? Cs.Spread(Iterable(star.Value)) : ExpressionAs(e, slot))]);
    }

    private ExpressionSyntax TupleDisplay(TupleExpr t, PyType target)
    {
        if (_model.TypeOf(t) is InstanceType)
        {
            var items = Cs.Collection([.. t.Elts.Select(e => e is StarredExpr s ? Cs.Spread(Iterable(s.Value)) : Expression(e))]);
            return IsDynamic(target) && target is not NeverType ? Cs.Cast(_types.Of(_model.TypeOf(t)), items) : items;
        }

        if (target is InstanceType { Class.Name: "tuple" or "list" or "Iterable" } variable && variable.Class.IsUser == false)
        {
            return Cs.Collection([.. t.Elts.Select(e => ExpressionAs(e, variable.Args[0]))]);
        }

        var wanted = target as TupleType ?? (TupleType)_model.TypeOf(t);
        var parts = t.Elts.Select((e, i) => i < wanted.Items.Length ? ExpressionAs(e, wanted.Items[i]) : Expression(e)).ToList();
        if (target is not TupleType and not NeverType && wanted != target)
        {
            // A place for anything gives a display inside no type.
            parts = [.. parts.Select((item, i) => item.IsKind(SyntaxKind.NullLiteralExpression) ? Cs.Cast(Cs.Type("object?"), item) : i < wanted.Items.Length ? Typed(item, wanted.Items[i].Type) : item)];
        }

        return TupleOf(parts);
    }

    private static ExpressionSyntax TupleOf(IReadOnlyList<ExpressionSyntax> items) => items.Count switch
    {
        0 => Cs.Call("ValueTuple.Create"),
        1 => Cs.Call("ValueTuple.Create", items[0]),
        _ => Cs.Tuple(items),
    };

    private ExpressionSyntax DictDisplay(DictExpr d)
    {
        var key = _model.NodeSlots.GetValueOrDefault((d, "key"));
        var value = _model.NodeSlots.GetValueOrDefault((d, "value"));
        var type = _types.Of(_model.TypeOf(d));
        if (d.Keys.Length == 0)
        {
            return Cs.New(type);
        }

        if (d.Keys.Any(k => k is null))
        {
            var parts = d.Keys.Select((k, i) => k is null
                ? EntriesAs(d.Values[i], key!, value!)
                : DictInitializer(type, [(KeyAs(k, key!), ExpressionAs(d.Values[i], value!))]));
            return CallHelper("PyDict", "Merge", [.. parts]);
        }

        return DictInitializer(type, d.Keys.Select((k, i) => (KeyAs(k!, key!), ExpressionAs(d.Values[i], value!))));
    }

    /// <summary>A key for a dict: C# has no None among the keys of its own dictionaries.</summary>
    private ExpressionSyntax KeyAs(Expr node, Slot key)
    {
        var value = ExpressionAs(node, key);
        return !key.Type.AllowsNone && ((_types.Text(key) == "string" && _model.TypeOf(node).AllowsNone && _model.TypeOf(node).WithoutNone == PyType.Str) || _types.Text(key) == "object?" || (_types.Text(key) == "object" && (_model.TypeOf(node).AllowsNone || (value is InvocationExpressionSyntax && IsDynamic(_model.TypeOf(node)))))) && value is not (LiteralExpressionSyntax or PostfixUnaryExpressionSyntax) ? Cs.Forgive(value) : value;
    }

    /// <summary>The entries of a dict that is unpacked into one with other types.</summary>
    private ExpressionSyntax EntriesAs(Expr node, Slot key, Slot value)
    {
        var dict = Expression(node);
        var type = _model.TypeOf(node).WithoutNone;
        if (type is UnionType && _types.Text(type) == "object" && type.Parts.Where(p => p is InstanceType part && part.Class.AsBase(part, Types.DictClass) is not null).ToList() is [var only])
        {
            // Only its dictionary can be unpacked.
            (dict, type) = (ParenthesizedExpression(Cs.Cast(_types.Of(only), Cs.Forgive(dict))), only);
        }

        if (type is InstanceType { Class: { IsUser: false } listed } lister && listed.AsBase(lister, Types.DictClass) is null && listed.FindMethod("keys") is not null
            && listed.FindMethod("items") is { Meaning.Template: not null } listing)
        {
            var pairs = CatalogTemplate(listing, lister, new() { ["self"] = dict });
            return CallHelper("PyDict", "Of", lister.Args is { Length: 2 } given ? WidenedPairs(pairs, [.. given], Types.Dict(key, value)) : pairs);
        }

        if (type is not InstanceType i || i.Class.AsBase(i, Types.DictClass) is not { Args: [var ownKey, var ownValue] } || (_types.Text(ownKey) == _types.Text(key) && _types.Text(ownValue) == _types.Text(value)))
        {
            return dict;
        }

        var entry = Cs.Id("entry");
        return Cs.CallMember(dict, "Select", Cs.Lambda(["entry"], Cs.New(Cs.Type($"KeyValuePair<{_types.Text(key)}, {_types.Text(value)}>"), Cs.Member(entry, "Key"), _types.Text(value) == "object" ? Cs.Forgive(Cs.Member(entry, "Value")) : Cs.Member(entry, "Value"))));
    }

    private static ExpressionSyntax DictInitializer(TypeSyntax type, IEnumerable<(ExpressionSyntax Key, ExpressionSyntax Value)> entries) =>
        ObjectCreationExpression(type, null, InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            SeparatedList<ExpressionSyntax>(entries.Select(e => AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression,
                ImplicitElementAccess(BracketedArgumentList(SingletonSeparatedList(Argument(e.Key)))),
                type is GenericNameSyntax { TypeArgumentList.Arguments: [_, var value] } ? Cs.TargetTyped(e.Value, value) : e.Value)))));
}
