using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private void Unpack(Expr target, Expr value)
    {
        var items = target is TupleExpr t ? t.Elts : ((ListExpr)target).Elts;
        if (value is TupleExpr or ListExpr && items.All(i => i is not StarredExpr))
        {
            var values = value is TupleExpr tuple ? tuple.Elts : ((ListExpr)value).Elts;
            if (values.Length == items.Length && values.All(v => v is not StarredExpr))
            {
                UnpackDisplay(items, values);
                return;
            }
        }

        UnpackWritten(target, Expression(value), _model.TypeOf(value));
    }

    /// <summary><c>a, b = x, y</c>: separate declarations where the new names do not occur on the right, else one tuple assignment.</summary>
    private void UnpackDisplay(IReadOnlyList<Expr> targets, IReadOnlyList<Expr> values)
    {
        if (targets.All(t => t is NameExpr n && _frame.Placement.DeclaredAt.Contains(n)))
        {
            for (var i = 0; i < targets.Count; i++)
            {
                Store(targets[i], null, _model.TypeOf(values[i]), values[i]);
            }

            return;
        }

        var simple = targets.All(t => t is NameExpr or AttributeExpr or SubscriptExpr) && targets.OfType<SubscriptExpr>().All(s => s.Slice is not SliceExpr && IsListOrDict(s.Value));
        if (!simple || !MayEvaluateTargetsFirst(targets, values))
        {
            var names = values.Select(v => (Name: _frame.Fresh("item"), Value: v)).ToList();
            foreach (var (name, value) in names)
            {
                Emit(Cs.Local(_types.Of(_model.TypeOf(value)), name, Expression(value)));
            }

            for (var i = 0; i < targets.Count; i++)
            {
                Store(targets[i], Cs.Id(names[i].Name), _model.TypeOf(values[i]), null);
            }

            return;
        }

        var right = new List<ExpressionSyntax>();
        var left = new List<ExpressionSyntax>();
        for (var i = 0; i < targets.Count; i++)
        {
            var place = Place(targets[i], out var slot);
            left.Add(targets[i] is NameExpr n && _frame.Placement.DeclaredAt.Contains(n)
                ? DeclarationExpression(_types.Of(slot), SingleVariableDesignation(Identifier(((IdentifierNameSyntax)place).Identifier.Text)))
                : place);
            right.Add(ExpressionAs(values[i], slot));
        }

        Emit(Cs.Assign(Cs.Tuple(left), Cs.Tuple(right)));
    }

    /// <summary>
    /// C# evaluates what is in the targets before the values, Python after them and each after the assignments to its
    /// left (language reference, 7.2): whether no difference can be seen.
    /// </summary>
    private bool MayEvaluateTargetsFirst(IReadOnlyList<Expr> targets, IReadOnlyList<Expr> values)
    {
        var assigned = new HashSet<object>();
        var isCalled = values.Any(v => NodesOf<Expr>(v).Any(e => e is CallExpr or AwaitExpr or NamedExpr or YieldExpr or YieldFromExpr));
        foreach (var target in targets)
        {
            Expr[] parts = target switch
            {
                AttributeExpr a => [a.Value],
                SubscriptExpr s => [s.Value, s.Slice],
                _ => [],
            };
            var read = parts.SelectMany(NodesOf<Expr>).ToList();
            if (read.Any(e => e is CallExpr or AwaitExpr or NamedExpr)
                || read.Any(e => PlaceKey(e) is { } place && (assigned.Contains(place) || (isCalled && !IsReceiverName(e)))))
            {
                return false;
            }

            if (PlaceKey(target) is { } key)
            {
                assigned.Add(key);
            }
        }

        return true;
    }

    private bool IsReceiverName(Expr node) => node is NameExpr name && _model.SymbolOf(name) is { } symbol && IsReceiver(symbol);

    private object? PlaceKey(Expr node) => node switch
    {
        NameExpr name => _model.SymbolOf(name),
        AttributeExpr a => a.Attr,
        _ => null,
    };

    private void UnpackWritten(Expr target, ExpressionSyntax value, PyType type)
    {
        IReadOnlyList<DataclassField>? fields = null;
        if (type is InstanceType { Class: { IsUser: true } named } && IsNamedTuple(named))
        {
            fields = [.. DataclassField.All(named)];
            type = new TupleType([.. fields.Select(f => f.Attribute.Slot)]);
        }

        if (type is InstanceType { Class: { IsUser: false } parts } && parts.Attributes.GetValueOrDefault("__match_args__") is { CsName: { } member, Slot.Type: TupleType kept } && kept.Items.Length == (target is TupleExpr several ? several.Elts : ((ListExpr)target).Elts).Length)
        {
            (value, type) = (Cs.Member(value, member), kept);
        }

        string Item(int i) => fields is null ? $"Item{i + 1}" : MemberName(fields[i].Attribute);
        var items = target is TupleExpr t ? t.Elts : ((ListExpr)target).Elts;
        if (Inferrer.TupleFor(type, items) is { } meant)
        {
            (value, type) = (Cs.Cast(_types.Of(meant), type.AllowsNone ? Cs.Forgive(value) : value), meant);
        }

        if (items.Length > 1 && items.Any(i => i is not NameExpr name || !IsIgnored(name)) && Deconstructed(target, type) is { } names)
        {
            Emit(Cs.Assign(DeclarationExpression(Cs.Id("var"), names), value));
            return;
        }

        if (type is TupleType tuple && tuple.Items.Length == items.Length && items.All(i => i is NameExpr) && items.Length > 1)
        {
            if (items.All(i => !_frame.Placement.DeclaredAt.Contains(i)))
            {
                Emit(Cs.Assign(Cs.Tuple(items.Select(i => IsIgnored((NameExpr)i) ? Cs.Id("_") : Place(VariableOf(i)))), value));
                return;
            }
        }

        if (type is TupleType known && items.All(i => i is not StarredExpr) && known.Items.Length == items.Length)
        {
            var whole = value as IdentifierNameSyntax;
            if (whole is null)
            {
                whole = Cs.Id(_frame.Fresh("items"));
                Emit(Cs.Local(null, whole.Identifier.Text, value));
            }

            for (var i = 0; i < items.Length; i++)
            {
                if (items[i] is NameExpr ignored && IsIgnored(ignored))
                {
                    continue;
                }

                Store(items[i], Cs.Member(whole, Item(i)), known.Items[i].Type, null);
            }

            return;
        }

        if (type is TupleType fixedItems && fixedItems.Items.Length >= items.Length - 1 && items.Count(i => i is StarredExpr) == 1)
        {
            UnpackTuple(items, value, fixedItems, Item);
            return;
        }

        UnpackSequence(items, value, type);
    }

    /// <summary>New names for the items of a tuple, and of the tuples in it; null where some are not new, or not of the items' types.</summary>
    private ParenthesizedVariableDesignationSyntax? Deconstructed(Expr target, PyType type)
    {
        var items = target is TupleExpr t ? t.Elts : ((ListExpr)target).Elts;
        if (type is not TupleType tuple || tuple.Items.Length != items.Length || items.Length < 2)
        {
            return null;
        }

        var names = new List<VariableDesignationSyntax>();
        foreach (var (item, slot) in items.Zip(tuple.Items))
        {
            VariableDesignationSyntax? name = item switch
            {
                NameExpr n when IsIgnored(n) || (IsFresh(n) && _types.Text(VariableOf(n).Slot) == _types.Text(slot)) => Designation(n),
                TupleExpr or ListExpr => Deconstructed(item, slot.Type),
                _ => null,
            };
            if (name is null)
            {
                return null;
            }

            names.Add(name);
        }

        return ParenthesizedVariableDesignation(SeparatedList(names));
    }

    /// <summary><c>first, *rest = pair</c>, where it is known how many items there are.</summary>
    private void UnpackTuple(IReadOnlyList<Expr> items, ExpressionSyntax value, TupleType type, Func<int, string> member)
    {
        var whole = Cs.Id(_frame.Fresh("items"));
        Emit(Cs.Local(null, whole.Identifier.Text, value));
        var rest = type.Items.Length - items.Count + 1;
        var at = 0;
        foreach (var item in items)
        {
            if (item is not StarredExpr star)
            {
                if (item is not NameExpr ignored || !IsIgnored(ignored))
                {
                    Store(item, Cs.Member(whole, member(at)), type.Items[at].Type, null);
                }

                at++;
                continue;
            }

            if (star.Value is not NameExpr unused || !IsIgnored(unused))
            {
                var kept = Cs.Collection([.. Enumerable.Range(at, rest).Select(i => (ExpressionSyntax)Cs.Member(whole, member(i)))]);
                Store(star.Value, star.Value is NameExpr n ? Cs.Cast(_types.Of(VariableOf(n).Slot), kept) : kept, StarType(star, _model.TypeOf(star.Value)), null);
            }

            at += rest;
        }
    }

    private void UnpackSequence(IReadOnlyList<Expr> items, ExpressionSyntax value, PyType type)
    {
        var name = _frame.Fresh("items");
        value = Typed(value, type);
        var star = items.ToList().FindIndex(i => i is StarredExpr);
        // With a star the items are read as what they are taken for: what is left over is a list of them.
        var isCast = star >= 0 && IsDynamic(type) && IsDynamic(ElementType(type));
        var unpacked = star < 0
            ? CallHelper("PyIter", "Unpack", Cs.ReadOnce(AsEnumerable(value, type)), Cs.Int(items.Count))
            : CallHelper("PyIter", "UnpackAtLeast", isCast ? Cs.Call(GenericHelper("PyDynamicItems", "Each", Cs.Type("object")), value) : AsEnumerable(value, type), Cs.Int(items.Count - 1));
        Emit(Cs.Local(null, name, unpacked));
        var list = Cs.Id(name);
        ExpressionSyntax Known(ExpressionSyntax item) => IsDynamic(type) && !isCast ? Cs.Forgive(item) : item;
        for (var i = 0; i < items.Count; i++)
        {
            if ((items[i] is StarredExpr starred ? starred.Value : items[i]) is NameExpr ignored && IsIgnored(ignored))
            {
                continue;
            }

            var itemType = items[i] is StarredExpr s ? _model.TypeOf(s.Value) : ElementType(type);
            if (i == star)
            {
                var end = items.Count - 1 - i;
                Store(((StarredExpr)items[i]).Value, Known(Cs.Index(list, RangeExpression(i == 0 ? null : Cs.Int(i), end == 0 ? null : PrefixUnaryExpression(SyntaxKind.IndexExpression, Cs.Int(end))))), StarType((StarredExpr)items[i], itemType), null);
            }
            else
            {
                Store(items[i], Known(Cs.Index(list, star >= 0 && i > star ? PrefixUnaryExpression(SyntaxKind.IndexExpression, Cs.Int(items.Count - i)) : Cs.Int(i))), itemType, null);
            }
        }
    }

    private PyType StarType(StarredExpr star, PyType fallback) => star.Value is NameExpr n ? VariableOf(n).Slot.Type : fallback;
}
