using System.Collections.Immutable;
using System.Numerics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class RangeAnalysis
{
    /// <summary>What each expression gave when it was last evaluated.</summary>
    private readonly Dictionary<Expr, Number> _known = new(ReferenceEqualityComparer.Instance);

    private Number Eval(Expr node)
    {
        var value = Compute(node);
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
            case AttributeExpr attribute:
                return model.AttributeTargets.GetValueOrDefault(attribute) switch
                {
                    AttributeSymbol a => a.Slot,
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
                        return dict.Args[1];
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
                result = cls.Attributes.Values.Where(a => a.IsClassLevel).Aggregate(result, (sum, a) => Number.Join(sum, Read(a.Slot)));
            }
            else if (cls.FindMethod(node.Attr) is { IsProperty: true } property)
            {
                result = Number.Join(result, property.IsStub ? Unknown(property.DeclaredReturn!) : Read(property.Return));
            }
            else if (cls.FindAttribute(node.Attr) is { } attribute)
            {
                result = Number.Join(result, cls.IsUser ? Read(attribute.Slot) : Unknown(attribute.Slot.Type));
            }
        }

        return result.IsEmpty ? Unmapped(node) : result;
    }

    private Number BinaryChain(BinOpExpr node)
    {
        var chain = new Stack<BinOpExpr>();
        Expr left = node;
        while (left is BinOpExpr b)
        {
            chain.Push(b);
            left = b.Left;
        }

        var value = Eval(left);
        while (chain.TryPop(out var b))
        {
            var right = Eval(b.Right);
            var type = model.TypeOf(b);
            if (type.Parts.Any(p => p.IsNumeric) && !value.IsEmpty && !right.IsEmpty)
            {
                value = Operate(b.Op, value, right, b, type.Parts.Any(p => ReferenceEquals(p, PyType.Float)));
            }
            else
            {
                Combine(b, type);
                value = type.IsNumeric && model.TypeOf(b.Left) is InstanceType ? Unmapped(b) : Number.None;
            }

            _known[b] = value;
            if (_recording)
            {
                Record(b, value);
            }
        }

        return value;
    }

    /// <summary>An operator between containers: what it makes holds what its operands hold.</summary>
    private void Combine(BinOpExpr node, PyType type)
    {
        if (type is InstanceType { Class.IsUser: false } result)
        {
            LengthenAll(result, MostSteps, node);
            foreach (var operand in (Expr[])[node.Left, node.Right])
            {
                if (model.TypeOf(operand) is InstanceType { Class.IsUser: false } source)
                {
                    for (var i = 0; i < Math.Min(source.Args.Length, result.Args.Length); i++)
                    {
                        Flow(result.Args[i], Read(source.Args[i]));
                    }
                }
                else if (result.Args is [var only])
                {
                    Flow(only, ItemOf(model.TypeOf(operand)));
                }
            }
        }

        foreach (var (user, other) in ((Expr, Expr)[])[(node.Left, node.Right), (node.Right, node.Left)])
        {
            if (model.TypeOf(user) is InstanceType { Class.IsUser: true } instance)
            {
                var name = Inferrer.DunderOf(node.Op);
                foreach (var dunder in (string[])["__" + name + "__", "__r" + name + "__", "__i" + name + "__"])
                {
                    if (instance.Class.FindMethod(dunder) is { Parameters: [_, var parameter, ..] })
                    {
                        Flow(parameter.Slot, _known.GetValueOrDefault(other, Number.None));
                    }
                }
            }
        }
    }

    /// <summary>One arithmetic operation.</summary>
    private Number Operate(BinaryOperator op, Number x, Number y, Expr? node, bool isFloat)
    {
        if (x.IsEmpty || y.IsEmpty)
        {
            return Number.None;
        }

        if (isFloat || op == BinaryOperator.Div)
        {
            var (a, b) = (x.Floor, y.Floor);
            var exact = !y.Ints.IsEmpty && y.Ints.Low == y.Ints.High ? (double?)y.Ints.Low : null;
            var least = op switch
            {
                BinaryOperator.Add => a + b,
                BinaryOperator.Sub when exact is { } by => a - by,
                BinaryOperator.Mult when a >= 0 && b >= 0 => a * b,
                BinaryOperator.Div when exact is > 0 => a / exact.Value,
                BinaryOperator.Div or BinaryOperator.Pow or BinaryOperator.FloorDiv or BinaryOperator.Mod when a >= 0 && b >= 0 => 0,
                BinaryOperator.Mod when b >= 0 => 0,
                _ => double.NegativeInfinity,
            };
            return new Number(Interval.Empty, double.IsNaN(least) ? double.NegativeInfinity : least);
        }

        var (l, r) = (x.Ints, y.Ints);
        var range = op switch
        {
            BinaryOperator.Add => IntervalMath.Add(l, r),
            BinaryOperator.Sub => IntervalMath.Add(l, IntervalMath.Negate(r)),
            BinaryOperator.Mult => IntervalMath.Multiply(l, r),
            BinaryOperator.FloorDiv => IntervalMath.FloorDivide(l, r),
            BinaryOperator.Mod => IntervalMath.Modulo(l, r),
            BinaryOperator.Pow => IntervalMath.Power(l, r),
            BinaryOperator.LShift => IntervalMath.ShiftLeft(l, r),
            BinaryOperator.RShift => IntervalMath.ShiftRight(l, r),
            BinaryOperator.BitAnd => IntervalMath.And(l, r),
            BinaryOperator.BitOr or BinaryOperator.BitXor => IntervalMath.Or(l, r),
            _ => Interval.All,
        };
        var width = Math.Max(x.Width, y.Width);
        if (op is BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mult or BinaryOperator.FloorDiv)
        {
            range = Confined(range, l, r, node, op);
        }

        return new Number(range, null, op is BinaryOperator.RShift ? x.Width : Math.Max(width, IntWidths.Of(range)));
    }

    /// <summary>
    /// Arithmetic on a number from outside, of which only its C# type is known, stays in that type: it is noted as unproven,
    /// unless it only adds a small constant.
    /// </summary>
    private Interval Confined(Interval result, Interval left, Interval right, Expr? node, BinaryOperator op)
    {
        foreach (var type in (Interval[])[IntervalMath.Int, IntervalMath.Long])
        {
            if (result.Fits(type))
            {
                return result;
            }

            if (left.Fits(type) && right.Fits(type))
            {
                if (!IsOpen(left, type) && !IsOpen(right, type))
                {
                    continue;
                }

                var isStep = op is BinaryOperator.Add or BinaryOperator.Sub && (IsSmall(left) || IsSmall(right));
                if (_recording && node is not null && !isStep)
                {
                    model.Unproven.Add(node);
                }

                return IntervalMath.Meet(result, type);
            }
        }

        return result;

        static bool IsOpen(Interval x, Interval type) => x.Low == type.Low || x.High == type.High;

        static bool IsSmall(Interval x) => x.Low >= -1024 && x.High <= 1024;
    }

    private Number Unary(UnaryOpExpr u)
    {
        var operand = Eval(u.Operand);
        if (u.Op == UnaryOperator.Not)
        {
            return new Number(IntervalMath.Bit);
        }

        if (operand.IsEmpty)
        {
            return operand;
        }

        if (operand.Ints.IsEmpty)
        {
            return new Number(Interval.Empty, u.Op == UnaryOperator.UAdd ? operand.Least : u.Operand is ConstantExpr { Value: double d } ? -d : double.NegativeInfinity);
        }

        var range = u.Op switch
        {
            UnaryOperator.USub => IntervalMath.Negate(operand.Ints),
            UnaryOperator.Invert => IntervalMath.Add(IntervalMath.Negate(operand.Ints), Interval.Of(-1)),
            _ => operand.Ints,
        };
        range = Confined(range, operand.Ints, Interval.Of(0), u, BinaryOperator.Sub);
        return new Number(range, operand.Least is null ? null : double.NegativeInfinity, Math.Max(u.Operand is ConstantExpr ? 0 : operand.Width, IntWidths.Of(range)));
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
            else if (model.TypeOf(d.Values[i]) is InstanceType spread && spread.Class.AsBase(spread, model.Types.DictClass) is { } dict)
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
                InstanceType i when i.Class.FindMethod("__getitem__") is { IsStub: false } get => ReadCall(get, index),
                _ => ItemOf(part),
            });
        }

        return result.IsEmpty && !model.TypeOf(s.Value).Parts.OfType<TupleType>().Any() ? Unmapped(s) : result;
    }

    private Number ReadCall(FunctionSymbol method, Number argument)
    {
        if (method.Parameters.Count > 1)
        {
            Flow(method.Parameters[1].Slot, argument);
        }

        return Read(method.Return);
    }

    private Number Iterate(Expr iterated, bool isAsync)
    {
        Eval(iterated);
        if (iterated is CallExpr { Func: NameExpr { Id: "range" } } range && IsBuiltin(range.Func))
        {
            return OfInts(RangeItems(range)) with { Width = 0 } is var items && IntWidths.Of(items.Ints) is var width ? items with { Width = width } : Number.None;
        }

        return isAsync ? AsyncItemOf(model.TypeOf(iterated)) : ItemOf(model.TypeOf(iterated));
    }

    /// <summary>The numbers that iterating over a value of a type gives.</summary>
    private Number ItemOf(PyType type)
    {
        var result = Number.None;
        foreach (var part in type.WithoutNone.Parts)
        {
            result = Number.Join(result, part switch
            {
                PrimitiveType p when p == PyType.Bytes => new Number(new Interval(0, 255)),
                TupleType t => t.Items.Aggregate(Number.None, (sum, item) => Number.Join(sum, Read(item))),
                InstanceType i when i.Class == model.Types.RangeClass => OfInts(_ranges),
                InstanceType i when i.Class.AsBase(i, model.Types.IterableClass) is { } iterable => Read(iterable.Args[0]),
                InstanceType i when i.Class.FindMethod("__iter__") is { } iter => iter.CallResult(model.Types) is InstanceType { Class.IsUser: true } own
                    ? own.Class.FindMethod("__next__") is { } next ? Read(next.Return) : Number.None
                    : ItemOf(iter.CallResult(model.Types)),
                InstanceType i when i.Class.FindMethod("__next__") is { } next => Read(next.Return),
                InstanceType i when i.Class.FindMethod("__getitem__") is { IsStub: false } get => ReadCall(get, new Number(new Interval(0, MostSteps))),
                _ => Number.None,
            });
        }

        return result;
    }

    private Number AsyncItemOf(PyType type)
    {
        var result = Number.None;
        foreach (var part in type.WithoutNone.Parts.OfType<InstanceType>())
        {
            result = Number.Join(result, part.Class.AsBase(part, model.Types.AsyncIterableClass) is { } iterable ? Read(iterable.Args[0])
                : part.Class.FindMethod("__aiter__") is not { } iter ? Number.None
                : iter.CallResult(model.Types) is InstanceType own && own.Class.FindMethod("__anext__") is { IsStub: false } next ? Read(next.Return)
                : AsyncItemOf(iter.CallResult(model.Types)));
        }

        return result;
    }

    /// <summary>The type of the items, for targets that are unpacked.</summary>
    private PyType ItemTypeOf(PyType type)
    {
        foreach (var part in type.WithoutNone.Parts)
        {
            switch (part)
            {
                case TupleType { Items: [var first, ..] }:
                    return first.Type;
                case InstanceType i when (i.Class.AsBase(i, model.Types.IterableClass) ?? i.Class.AsBase(i, model.Types.AsyncIterableClass)) is { } iterable:
                    return iterable.Args[0].Type;
                case InstanceType i when (i.Class.FindMethod("__next__") ?? i.Class.FindMethod("__anext__")) is { } next:
                    return next.Return.Type;
                case InstanceType i when (i.Class.FindMethod("__iter__") ?? i.Class.FindMethod("__aiter__")) is { } iter && iter.CallResult(model.Types) is var iterator && !iterator.SameAs(part):
                    return ItemTypeOf(iterator);
            }
        }

        return PyType.Any;
    }

    private Number AwaitedOf(PyType type)
    {
        var result = Number.None;
        foreach (var part in type.Parts.OfType<InstanceType>())
        {
            if (part.Class.AsBase(part, model.Types.AwaitableClass) is { } awaitable)
            {
                result = Number.Join(result, Read(awaitable.Args[0]));
            }
            else if (part.Class.FindMethod("__await__") is { } method)
            {
                result = Number.Join(result, Read(method.Return));
            }
        }

        return result;
    }

    private Number Entered(Expr context, Number entered)
    {
        _ = entered;
        foreach (var part in model.TypeOf(context).Parts.OfType<InstanceType>())
        {
            if ((part.Class.FindMethod("__enter__") ?? part.Class.FindMethod("__aenter__")) is { IsStub: false } enter)
            {
                return Read(enter.Return);
            }
        }

        return Number.None;
    }
}
