using System.Collections.Immutable;
using System.Numerics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class RangeAnalysis
{
    /// <summary>What each expression gave when it was last evaluated.</summary>
    private readonly Dictionary<Expr, Number> _known = new(ReferenceEqualityComparer.Instance);

    private Number Eval(Expr node)
    {
        var value = Compute(node);
        if (model.HeldReads.TryGetValue(node, out var whole) && (whole as InstanceType)?.Class.FindAttribute(ClassSymbol.HeldName) is { } held)
        {
            value = Read(held.Slot);
        }

        if (value.IsEmpty && model.TypeOf(node) is InstanceType { Class: { IsUser: true, IsEnum: true } members } && (members.HasBase("IntEnum") || members.HasBase("IntFlag")))
        {
            value = ValuesOf(members, value);
        }

        _known[node] = value;
        if (_recording)
        {
            Record(node, value);
        }

        return value;
    }

    private void Record(Expr node, Number value)
    {
        if (!value.Ints.IsEmpty)
        {
            model.Ranges[node] = value.Ints;
            model.Widths[node] = value.Width;
        }

        if (!value.IsEmpty && double.IsFinite(value.Floor))
        {
            model.Delays[node] = value.Floor;
        }
    }

    private static Number OfInts(Interval range) => new(range, null, IntWidths.Of(range));

    private Number Compute(Expr node)
    {
        switch (node)
        {
            case ConstantExpr c:
                return c.Value switch
                {
                    bool => new Number(IntervalMath.Bit),
                    long i => OfInts(Interval.Of(i)),
                    BigInteger i => new Number(Interval.Of(i), null, 2),
                    double d => new Number(Interval.Empty, d),
                    _ => Number.None,
                };
            case NameExpr n:
                if (model.TypeOf(n) is FunctionType { Function.IsStub: false } named)
                {
                    Escape(named.Function);
                }

                return ReadVariable(n) is { } variable ? ReadName(n, variable) : model.VariableOf(n) is { } other ? Read(other.Slot) : Unmapped(n);
            case AttributeExpr global when model.SymbolOf(global) is not null:
                if (model.TypeOf(global) is FunctionType { Function.IsStub: false } member)
                {
                    Escape(member.Function);
                }

                return model.VariableOf(global) is { } place ? Read(place.Slot) : Unmapped(global);
            case AttributeExpr a:
                Eval(a.Value);
                return Member(a);
            case CallExpr c:
                return Call(c);
            case BinOpExpr b:
                return BinaryChain(b);
            case UnaryOpExpr u:
                return Unary(u);
            case BoolOpExpr b:
                var facts = new Dictionary<Variable, Interval>(_facts);
                var all = Number.None;
                foreach (var value in b.Values)
                {
                    all = Number.Join(all, Eval(value));
                    Assume(value, b.Op == BoolOperator.And);
                }

                _facts = facts;
                return ReferenceEquals(model.TypeOf(b), PyType.Bool) ? new Number(IntervalMath.Bit) : all;
            case CompareExpr c:
                Eval(c.Left);
                foreach (var comparator in c.Comparators)
                {
                    Eval(comparator);
                }

                return new Number(IntervalMath.Bit);
            case IfExpr i:
                Eval(i.Test);
                var before = new Dictionary<Variable, Interval>(_facts);
                Assume(i.Test, true);
                var yes = Eval(i.Body);
                _facts = new(before);
                Assume(i.Test, false);
                var no = Eval(i.OrElse);
                _facts = before;
                return Number.Join(yes, no);
            case NamedExpr w:
                var assigned = Eval(w.Value);
                Assign(w.Target, w.Value, assigned);
                return assigned;
            case AwaitExpr a:
                Eval(a.Value);
                return AwaitedOf(model.TypeOf(a.Value));
            case ListExpr l:
                Display(l, l.Elts);
                return Number.None;
            case SetExpr s:
                Display(s, s.Elts);
                return Number.None;
            case TupleExpr t:
                Display(t, t.Elts);
                return Number.None;
            case DictExpr d:
                Dictionary(d);
                return Number.None;
            case ListCompExpr or SetCompExpr or GeneratorExpr or DictCompExpr:
                Comprehend(node, [.. GeneratorsOf(node)], 0);
                return Number.None;
            case LambdaExpr l:
                Lambda(l);
                return Number.None;
            case SubscriptExpr s:
                return Subscript(s);
            case YieldExpr y:
                if (y.Value is not null && _function is not null)
                {
                    Flow(_function.Yield, Eval(y.Value));
                }

                return _function is null ? Number.None : Read(_function.Send);
            case YieldFromExpr y:
                Eval(y.Value);
                if (_function is not null)
                {
                    Flow(_function.Yield, ItemOf(model.TypeOf(y.Value)));
                }

                return model.TypeOf(y.Value) is InstanceType { Class: var g } generator && g == model.Types.GeneratorClass ? Read(generator.Args[2]) : Number.None;
            default:
                List<Node> children = [];
                node.AddChildren(children);
                foreach (var child in children.OfType<Expr>())
                {
                    Eval(child);
                }

                return Number.None;
        }
    }

    private Number Unmapped(Expr node) => _force ? Unknown(model.TypeOf(node)) : Number.None;

    private Number ReadName(NameExpr name, Variable variable)
    {
        var value = Read(variable.Slot);
        return !value.Ints.IsEmpty && _facts.TryGetValue(variable, out var fact)
            ? value with { Ints = IntervalMath.Meet(value.Ints, fact) is { IsEmpty: false } met ? met : value.Ints }
            : value;
    }

    private Slot? SlotOf(Expr target)
    {
        switch (target)
        {
            case NameExpr name:
                return model.VariableOf(name)?.Slot ?? model.SymbolOf(name)?.TheVariable.Slot;
            case AttributeExpr global when model.SymbolOf(global) is { } symbol:
                return model.VariableOf(global)?.Slot ?? symbol.TheVariable.Slot;
            case AttributeExpr attribute:
                return model.AttributeTargets.GetValueOrDefault(attribute) switch
                {
                    AttributeSymbol a => SeenBy(a.Slot, model.TypeOf(attribute.Value).WithoutNone, a.Owner),
                    FunctionSymbol { Setter: not null } f => f.Setter!.Parameters[1].Slot,
                    FunctionSymbol { IsSetter: true } f => f.Parameters[1].Slot,
                    _ => null,
                };
            case SubscriptExpr { Slice: not SliceExpr } subscript:
                foreach (var part in model.TypeOf(subscript.Value).WithoutNone.Parts.OfType<InstanceType>())
                {
                    if (part.Class.AsBase(part, model.Types.ListClass) is { } list)
                    {
                        return list.Args[0];
                    }

                    if (part.Class.AsBase(part, model.Types.DictClass) is { } dict)
                    {
                        // A Counter's counts are ints, however long it counts.
                        return part.Class is { IsUser: false, Name: "Counter" } ? null : dict.Args[1];
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private void Escape(FunctionSymbol function)
    {
        if (_escaped.Add(function))
        {
            _changed = true;
        }
    }

    /// <summary>What the members of an enum stand for, joined to other numbers.</summary>
    private Number ValuesOf(ClassSymbol members, Number others) =>
        members.Attributes.Values.Where(a => a.IsClassLevel).Aggregate(others, (sum, a) => Number.Join(sum, Read(a.Slot)));

    private Number Member(AttributeExpr node)
    {
        if (model.TypeOf(node) is FunctionType { Function.IsStub: false } method)
        {
            Escape(method.Function);
        }

        var result = Number.None;
        foreach (var part in model.TypeOf(node.Value).WithoutNone.Parts)
        {
            var cls = (part as InstanceType)?.Class ?? (part as ClassType)?.Class;
            if (cls is null)
            {
                continue;
            }

            if (cls is { IsUser: true, IsEnum: true } && node.Attr is "value" or "_value_")
            {
                result = ValuesOf(cls, result);
            }
            else if (cls.FindMethod(node.Attr) is { IsProperty: true } property)
            {
                result = Number.Join(result, property.IsStub ? Unknown(property.DeclaredReturn!) : Read(SeenBy(property.Return, part, property.Owner)));
            }
            else if (cls.FindAttribute(node.Attr) is { } attribute)
            {
                result = Number.Join(result, cls.IsUser ? Read(SeenBy(attribute.Slot, part, attribute.Owner)) : Unknown(attribute.Slot.Type));
            }
        }

        return result.IsEmpty ? Unmapped(node) : result;
    }

    private void Display(Expr node, ImmutableArray<Expr> items)
    {
        var slot = model.NodeSlots.GetValueOrDefault((node, "item"));
        foreach (var item in items)
        {
            var value = Eval(item);
            if (item is StarredExpr starred)
            {
                value = ItemOf(model.TypeOf(starred.Value));
            }

            if (slot is not null)
            {
                Flow(slot, value);
            }

            if (model.NodeSlots.TryGetValue((item, "tuple item"), out var own))
            {
                Flow(own, value);
            }
        }

        if (slot is not null)
        {
            Lengthen(slot, LengthOf(node), node);
        }

        WidenAwaitables(node, items);
    }

    private void Dictionary(DictExpr d)
    {
        var key = model.NodeSlots.GetValueOrDefault((d, "key"));
        var value = model.NodeSlots.GetValueOrDefault((d, "value"));
        for (var i = 0; i < d.Keys.Length; i++)
        {
            var item = Eval(d.Values[i]);
            if (d.Keys[i] is { } k)
            {
                Flow(key!, Eval(k));
                Flow(value!, item);
            }
            else if (model.TypeOf(d.Values[i]) is InstanceType spread && (spread.Class.AsBase(spread, model.Types.DictClass) ?? (spread.Class is { IsUser: false, Name: "ChainMap" } ? spread : null)) is { } dict)
            {
                Flow(key!, Read(dict.Args[0]));
                Flow(value!, Read(dict.Args[1]));
            }
        }

        if (key is not null)
        {
            Lengthen(key, d.Keys.Any(k => k is null) ? MostSteps : d.Keys.Length, d);
        }
    }

    private void Comprehend(Expr node, ImmutableArray<Comprehension> generators, int index)
    {
        if (index < generators.Length)
        {
            var generator = generators[index];
            var item = Iterate(generator.Iter, generator.IsAsync);
            Repeated(generator.IsAsync ? MostAsyncSteps : LengthOf(generator.Iter), () =>
            {
                AssignItem(generator.Target, generator.Iter, item, generator.IsAsync);
                foreach (var test in generator.Ifs)
                {
                    Eval(test);
                    Assume(test, true);
                }

                Comprehend(node, generators, index + 1);
                return 0;
            });
            return;
        }

        switch (node)
        {
            case DictCompExpr d:
                Flow(model.NodeSlots[(d, "key")], Eval(d.Key));
                Flow(model.NodeSlots[(d, "value")], Eval(d.Value));
                Lengthen(model.NodeSlots[(d, "key")], LengthOf(d), d);
                break;
            default:
                var elt = node switch
                {
                    ListCompExpr l => l.Elt,
                    SetCompExpr s => s.Elt,
                    _ => ((GeneratorExpr)node).Elt,
                };
                var slot = model.NodeSlots[(node, "item")];
                Flow(slot, Eval(elt));
                Lengthen(slot, LengthOf(node), node);
                break;
        }
    }

    private void Lambda(LambdaExpr l)
    {
        var function = model.Functions[l];
        Escape(function);
        var (outer, facts, trips) = (_function, _facts, _trips);
        _function = function;
        _facts = [];
        _trips = MostSteps;
        Parameters(function);
        Flow(function.Return, Eval(l.Body));
        _function = outer;
        _facts = facts;
        _trips = trips;
    }

    private Number Subscript(SubscriptExpr s)
    {
        Eval(s.Value);
        var index = Eval(s.Slice);
        if (s.Slice is SliceExpr)
        {
            return Number.None;
        }

        var result = Number.None;
        foreach (var part in model.TypeOf(s.Value).WithoutNone.Parts)
        {
            result = Number.Join(result, part switch
            {
                TupleType t when index.Ints.Low == index.Ints.High && index.Ints.Low is { } i && i < t.Items.Length && i >= -t.Items.Length => Read(t.Items[(int)(i < 0 ? i + t.Items.Length : i)]),
                InstanceType i when i.Class.AsBase(i, model.Types.DictClass) is { } dict => Read(dict.Args[1]),
                InstanceType { Class.IsUser: true } i when ItemKindSplitter.IsSplit(i.Class, "__getitem__") => model.TypeOf(s.Slice).WithoutNone.Parts
                    .Aggregate(Number.None, (sum, kind) => Number.Join(sum, ReadCall(ItemKindSplitter.Find(i.Class, "__getitem__", kind)!, index, i))),
                InstanceType i when i.Class.FindMethod("__getitem__") is { IsStub: false } get => ReadCall(get, index, i),
                InstanceType i when i.Class.FindMethod("__getitem__") is { IsStub: true, Owner: { } owner, DeclaredReturn: TypeParamType declared } && owner.TypeParams.IndexOf(declared.Name) is >= 0 and var place && i.Class.AsBase(i, owner) is { } seen => Read(seen.Args[place]),
                _ => ItemOf(part),
            });
        }

        return result.IsEmpty && !model.TypeOf(s.Value).Parts.OfType<TupleType>().Any() ? Unmapped(s) : result;
    }
}
