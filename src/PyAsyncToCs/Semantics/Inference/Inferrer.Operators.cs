using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    private PyType BinaryChain(BinOpExpr node)
    {
        // A long sum leans to the left; its operands are evaluated in a loop.
        var chain = new Stack<BinOpExpr>();
        Expr left = node;
        while (left is BinOpExpr b)
        {
            chain.Push(b);
            left = b.Left;
        }

        var type = Eval(left);
        while (chain.TryPop(out var b))
        {
            type = Binary(b.Op, type, Eval(b.Right), b, inPlace: false);
            model.ExprTypes[b] = type;
        }

        return type;
    }

    private PyType Binary(BinaryOperator op, PyType left, PyType right, Node node, bool inPlace)
    {
        if (left is NeverType || right is NeverType)
        {
            // `[] + unknown`, `unknown * 2`: what is known of one side is the best guess when forced.
            return _force ? (left is NeverType ? right : left) : PyType.Never;
        }

        var result = PyType.Never;
        var isUnknown = false;
        HashSet<PyType> lefts = [];
        HashSet<PyType> rights = [];
        foreach (var l in left.WithoutNone.Parts)
        {
            foreach (var r in right.WithoutNone.Parts)
            {
                var one = BinaryOne(op, l, r, node, inPlace);
                if (one is AnyType)
                {
                    isUnknown = true;
                    continue;
                }

                lefts.Add(l);
                rights.Add(r);
                result = _joiner.Join(result, one);
            }
        }

        if (lefts.Count == 0)
        {
            return isUnknown ? PyType.Any : PyType.Never;
        }

        // What Python would raise a TypeError for is not the operand's type here.
        if (ShowsTypeErrors)
        {
            return result;
        }

        if (node is BinOpExpr operation)
        {
            NoteUse(operation.Left, left, lefts);
            NoteUse(operation.Right, right, rights);
        }
        else if (node is AugAssignStmt augmented)
        {
            NoteUse(augmented.Value, right, rights);
        }

        return result;
    }

    private bool? _showsTypeErrors;

    /// <summary>Whether the program catches a TypeError and may show its text: then operations raise Python's.</summary>
    private bool ShowsTypeErrors => _showsTypeErrors ??= model.Modules.SelectMany(m => BaseFlattener.Nodes(m.Node!)).OfType<ExceptHandler>().Any(h => h is { Name: not null, Type: { } caught } && BaseFlattener.Nodes(caught).Any(n => n is NameExpr { Id: "TypeError" }));

    private bool IsTuple(PyType type) => type is TupleType || (type is InstanceType { Class: var cls } && cls == Types.TupleClass);

    /// <summary>The items of two tuples, one of them of any length.</summary>
    private InstanceType WithItems(InstanceType tuple, PyType other, Node node)
    {
        Flow(tuple.Args[0], ElementOf(other, node));
        return tuple;
    }

    /// <summary>A member of an IntEnum or a StrEnum is a number or a text where it is computed with.</summary>
    private static PyType EnumValue(PyType type) => type is not InstanceType { Class: { IsUser: true, IsEnum: true } cls } ? type
        : cls.HasBase("IntEnum") || cls.HasBase("int") ? PyType.Int
        : cls.IsTextEnum ? PyType.Str
        : type;

    private PyType BinaryOne(BinaryOperator op, PyType left, PyType right, Node node, bool inPlace)
    {
        left = EnumValue(left);
        right = EnumValue(right);
        if (left.IsNumeric && right.IsNumeric)
        {
            return Arithmetic(op, left, right, node);
        }

        if (ReferenceEquals(left, PyType.Complex) || ReferenceEquals(right, PyType.Complex))
        {
            return PyType.Complex;
        }

        if (left is InstanceType { Class: { IsUser: true, IsEnum: true } } && (left.SameAs(right) || (right == PyType.Int && ((InstanceType)left).Class.HasBase("IntFlag"))) && op is BinaryOperator.BitOr or BinaryOperator.BitAnd or BinaryOperator.BitXor && FlagMembers.IsFlag(((InstanceType)left).Class))
        {
            return left;
        }

        switch (left, op, right)
        {
            case (PrimitiveType { Name: "str" }, BinaryOperator.Mod, _):
                return PyType.Str;
            case (PrimitiveType { Name: "bytes" }, BinaryOperator.Mod, _):
                return PyType.Bytes;
            case (PrimitiveType { Name: "str" or "bytes" } s, BinaryOperator.Mult, _) when right.IsNumeric || IsJson(right):
                return s;
            case (_, BinaryOperator.Mult, PrimitiveType { Name: "str" or "bytes" } s) when left.IsNumeric:
                return s;
            case (PrimitiveType { Name: "str" or "bytes" } s, BinaryOperator.Add, _):
                return s;
            case (InstanceType { Class.Name: "list" } l, BinaryOperator.Mult, _) when right.IsNumeric && !l.Class.IsUser:
                return l;
            case (_, BinaryOperator.Mult, InstanceType { Class.Name: "list" } l) when left.IsNumeric && !l.Class.IsUser:
                return l;
            case (TupleType t, BinaryOperator.Add, TupleType u):
                return new TupleType([.. t.Items, .. u.Items]);
            case (InstanceType { Class: var tuple } t, BinaryOperator.Add, InstanceType or TupleType) when tuple == Types.TupleClass && IsTuple(right):
                return WithItems(t, right, node);
            case (TupleType, BinaryOperator.Add, InstanceType { Class: var tuple } t) when tuple == Types.TupleClass:
                return WithItems(t, left, node);
            case (TupleType t, BinaryOperator.Mult, _):
                return Types.VarTuple(UnitedItems(node, t));
            case (_, BinaryOperator.Mult, TupleType t) when left.IsNumeric:
                return Types.VarTuple(UnitedItems(node, t));
            case (InstanceType { Class: var tuple } t, BinaryOperator.Mult, _) when tuple == Types.TupleClass && right.IsNumeric:
                return t;
            case (InstanceType { Class.Name: "list" } l, BinaryOperator.Add, _) when !l.Class.IsUser:
                if (inPlace)
                {
                    Flow(l.Args[0], ElementOf(right, node));
                    return l;
                }

                var sum = NodeSlot(node, "item");
                Flow(sum, l.Args[0].Type);
                Flow(sum, ElementOf(right, node));
                return Types.List(sum);
            case (InstanceType { Class: var cls } l, BinaryOperator.BitOr or BinaryOperator.BitAnd or BinaryOperator.Sub or BinaryOperator.BitXor, InstanceType r)
                when cls == Types.SetClass || cls == Types.FrozenSetClass:
                var set = inPlace ? l.Args[0] : NodeSlot(node, "item");
                Flow(set, l.Args[0].Type);
                if (op is BinaryOperator.BitOr or BinaryOperator.BitXor && r.Args is [var others])
                {
                    Flow(set, others.Type);
                }

                return inPlace ? l : new InstanceType(cls, [set]);
            case (InstanceType { Class: var cls } l, BinaryOperator.BitOr, InstanceType r) when cls == Types.DictClass && r.Class.AsBase(r, Types.DictClass) is { } other:
                var key = inPlace ? l.Args[0] : NodeSlot(node, "key");
                var value = inPlace ? l.Args[1] : NodeSlot(node, "value");
                Flow(key, l.Args[0].Type);
                Flow(value, l.Args[1].Type);
                Flow(key, other.Args[0].Type);
                Flow(value, other.Args[1].Type);
                return inPlace ? l : Types.Dict(key, value);
        }

        if (inPlace && op is BinaryOperator.BitOr && left is InstanceType { Class: var updated } kept && updated == Types.DictClass && ElementOf(right, node) is TupleType { Items: [var newKey, var newValue] })
        {
            Flow(kept.Args[0], newKey.Type);
            Flow(kept.Args[1], newValue.Type);
            return kept;
        }

        var name = DunderOf(op);
        if (inPlace && left is InstanceType augmented && augmented.Class.FindMethod("__i" + name + "__") is { } own)
        {
            return Dunder(own, augmented, right, node);
        }

        if (left is InstanceType read && IsJson(read) && TakesJson(right, name) is { } calculated)
        {
            return Dunder(calculated, (InstanceType)right, left, node);
        }

        if (left is InstanceType x && x.Class.FindMethod("__" + name + "__") is { } method && (!method.IsStub || Accepts(method, right)))
        {
            return Dunder(method, x, right, node);
        }

        if (right is InstanceType y && y.Class.FindMethod("__r" + name + "__") is { } reflected)
        {
            return Dunder(reflected, y, left, node);
        }

        return PyType.Any;
    }

    /// <summary>The mirrored operator of a library's number that calculates with what was read from JSON; null where it has none.</summary>
    internal static FunctionSymbol? TakesJson(PyType type, string operation) =>
        type is InstanceType { Class: { IsUser: false } cls } && !IsJson(type) && cls.FindMethod($"__r{operation}__") is { IsStub: true } mirrored
            && mirrored.Overloads.Prepend(mirrored).FirstOrDefault(m => m.Parameters.Count > 1 && m.Parameters[1].Declared is { } taken && IsJson(taken)) is { } taker ? taker : null;

    /// <summary>Whether one of a catalog operator's signatures takes an operand.</summary>
    internal static bool Accepts(FunctionSymbol method, PyType operand) =>
        method.Overloads.Prepend(method).Any(m => m.Parameters.Count > 1 && Assignable(m.Parameters[1].Declared, operand));

    private PyType Dunder(FunctionSymbol method, InstanceType receiver, PyType? argument, Node node)
    {
        method.IsReferenced = true;
        if (method.IsStub)
        {
            method = argument is null ? method : PickOverload(method, [argument]);
            if (argument is not null && method.Parameters.Count > 1 && node is Expr written)
            {
                FlowFormal(method.Parameters[1].Declared, argument, Completed(method, ArgumentsOf(receiver, method.Owner!), node), written);
            }

            return method.DeclaredReturn is InstanceType { Class.Name: "Self" } ? receiver : ResultOf(method, receiver, node);
        }

        if (argument is not null && method.Parameters.Count > 1)
        {
            FlowParameter(method.Parameters[1], argument, receiver, method.Owner!, node);
        }

        return GivenBy(method, receiver);
    }

    internal static string DunderOf(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "add",
        BinaryOperator.Sub => "sub",
        BinaryOperator.Mult => "mul",
        BinaryOperator.MatMult => "matmul",
        BinaryOperator.Div => "truediv",
        BinaryOperator.FloorDiv => "floordiv",
        BinaryOperator.Mod => "mod",
        BinaryOperator.Pow => "pow",
        BinaryOperator.LShift => "lshift",
        BinaryOperator.RShift => "rshift",
        BinaryOperator.BitOr => "or",
        BinaryOperator.BitXor => "xor",
        _ => "and",
    };

    private static PyType Arithmetic(BinaryOperator op, PyType left, PyType right, Node node)
    {
        var isFloat = ReferenceEquals(left, PyType.Float) || ReferenceEquals(right, PyType.Float);
        switch (op)
        {
            case BinaryOperator.Div:
                return PyType.Float;
            case BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor when ReferenceEquals(left, PyType.Bool) && ReferenceEquals(right, PyType.Bool):
                return PyType.Bool;
            case BinaryOperator.Pow when !isFloat:
                // An int to a negative power is a float; only a literal tells.
                return node is BinOpExpr { Right: UnaryOpExpr { Op: UnaryOperator.USub } } ? PyType.Float : PyType.Int;
            default:
                return isFloat ? PyType.Float : PyType.Int;
        }
    }

    private PyType Unary(UnaryOpExpr node, PyType operand)
    {
        var result = PyType.Never;
        foreach (var part in operand.WithoutNone.Parts.Select(p => IsFlag(p) ? p : EnumValue(p)))
        {
            if (IsFlag(part))
            {
                result = _joiner.Join(result, part);
            }
            else if (part is InstanceType instance)
            {
                var name = node.Op switch
                {
                    UnaryOperator.USub => "__neg__",
                    UnaryOperator.UAdd => "__pos__",
                    _ => "__invert__",
                };
                result = _joiner.Join(result, instance.Class.FindMethod(name) is { } method ? Dunder(method, instance, null, node) : PyType.Any);
            }
            else
            {
                result = _joiner.Join(result, ReferenceEquals(part, PyType.Bool) ? PyType.Int : part);
            }
        }

        return result;

        static bool IsFlag(PyType part) => part is InstanceType { Class: { IsEnum: true } cls } && FlagMembers.IsFlag(cls);
    }

    private PyType Subscript(SubscriptExpr node)
    {
        var container = Eval(node.Value);
        var index = Eval(node.Slice);
        return OfParts(node.Value, container, part => SubscriptOf(node, part, index));
    }

    private PyType SubscriptOf(SubscriptExpr node, PyType container, PyType index)
    {
        var isSlice = node.Slice is SliceExpr || index is InstanceType { Class: { IsUser: false, Name: "slice" } };
        switch (container)
        {
            case InstanceType { Class.IsUser: false } i when node.Slice is SliceExpr && i.Class.FindMethod("__getslice__") is { } part:
                return Dunder(part, i, null, node);
            case PrimitiveType { Name: "str" }:
                return PyType.Str;
            case PrimitiveType { Name: "bytes" }:
                return isSlice ? PyType.Bytes : PyType.Int;
            case TupleType t when ConstantIndex(node.Slice) is { } i:
                i = i < 0 ? i + t.Items.Length : i;
                return i >= 0 && i < t.Items.Length ? t.Items[i].Type : PyType.Any;
            case TupleType t when node.Slice is SliceExpr slice && ConstantSlice(slice, t.Items.Length) is { } places:
                return new TupleType([.. places.Select(at => t.Items[at])]) { IsList = t.IsList };
            case TupleType t:
                return isSlice ? Types.VarTuple(UnitedItems(node, t)) : UnitedItems(node, t).Type;
            case ClassType c:
                // `list[int]`, `Queue[str]` in an expression: the class itself.
                if (c.Class is { IsEnum: true, IsUser: true } members && !(node.Slice is ConstantExpr { Value: string name } && members.Attributes.ContainsKey(name)))
                {
                    members.IsLookedUp = members.IsLookedUpByName = true;
                }

                return (c.Class.IsEnum && c.Class.IsUser) || (IsListed(c.Class) && index == PyType.Str) ? c.Class.Self : c;
            case InstanceType i when i.Class.AsBase(i, Types.ListClass) is { } list:
                return isSlice ? list : list.Args[0].Type;
            case InstanceType i when i.Class.AsBase(i, Types.TupleClass) is { } tuple:
                return isSlice ? tuple : tuple.Args[0].Type;
            case InstanceType i when i.Class == Types.SequenceClass && !isSlice:
                return i.Args[0].Type;
            case InstanceType i when i.Class.AsBase(i, Types.DictClass) is { } dict:
                if (i.Class.Name == "defaultdict" && dict.Args[0].Type is NeverType && index is not (NeverType or AnyType))
                {
                    // A look-up makes the entry.
                    Flow(dict.Args[0], index);
                }
                else if (_force && !(IsJson(index.WithoutNone) && dict.Args[0].Type is PrimitiveType) && !IsPlaceOfAnother(node, dict, index) && !IsOfOtherKind(dict.Args[0].Type, index.WithoutNone) && !index.WithoutNone.Parts.Any(p => dict.Args[0].Type.Parts.Any(p.SameAs)))
                {
                    Flow(dict.Args[0], index);
                }

                return GroupOf(node, dict, ValueAt(dict.Args[1], node.Slice));
            case InstanceType i when i.Class == Types.RangeClass:
                return isSlice ? i : PyType.Int;
            case InstanceType i when Keyed(i, "__getitem__", node.Slice) is { } item:
                return item.Slot.Type.WithoutNone;
            case InstanceType { Class.IsUser: true } i when node.Slice is SliceExpr parts && i.Class.FindMethod(ItemMethodSplitter.SliceMethod) is { IsStub: false, Parameters.Count: 4 } slicing:
                slicing.IsReferenced = true;
                Expr?[] bounds = [parts.Lower, parts.Upper, parts.Step];
                for (var b = 0; b < bounds.Length; b++)
                {
                    Flow(slicing.Parameters[b + 1].Slot, bounds[b] is { } bound ? model.TypeOf(bound) : PyType.None);
                }

                return slicing.CallResult(Types);
            case InstanceType { Class.IsUser: true } i when ItemKindSplitter.IsSplit(i.Class, "__getitem__"):
                return index is NeverType ? index : index.WithoutNone.Parts.Aggregate((PyType)PyType.Never, (sum, part) => _joiner.Join(sum, Dunder(ItemKindSplitter.Find(i.Class, "__getitem__", part)!, i, part, node)));
            case InstanceType { Class: { IsUser: false, Name: "Match" } }:
                return OneGroup([node.Slice]);
            case InstanceType i when i.Class.FindMethod("__getitem__") is { } method:
                return Dunder(method, i, index, node);
            case InstanceType { Class: { IsUser: true } named } when named.HasBase("NamedTuple") && (node.Slice is SliceExpr || ConstantIndex(node.Slice) is not null):
                return SubscriptOf(node, new TupleType([.. DataclassField.All(named).Select(f => f.Attribute.Slot)]), index);
            case NeverType:
                return PyType.Never;
            default:
                return PyType.Any;
        }
    }

    /// <summary>Whether an index of a value of several kinds counts items, and so is no key of the dict that the value may be as well.</summary>
    private bool IsPlaceOfAnother(SubscriptExpr node, InstanceType dict, PyType index) =>
        index == PyType.Int && dict.Args[0].Type is not NeverType && !dict.Args[0].Type.Parts.Contains(PyType.Int)
        && model.TypeOf(node.Value).WithoutNone is UnionType several && several.Members.Any(m => m == PyType.Str || m is TupleType || (m is InstanceType { Class: var cls } && (cls == Types.ListClass || cls == Types.TupleClass)));

    /// <summary>The attribute that a constant key of a catalog class stands for: Python has a dict where C# has properties.</summary>
    internal static AttributeSymbol? Keyed(InstanceType instance, string method, Expr key) =>
        instance.Class.FindMethod(method) is { IsStub: true, Meaning.Intrinsic: "keyed" } && key is ConstantExpr { Value: string name } ? instance.Class.FindAttribute(name) : null;
}
