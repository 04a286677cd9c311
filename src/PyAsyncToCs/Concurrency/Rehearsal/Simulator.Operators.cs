using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

internal sealed partial class Simulator
{
    /// <summary>Whether a value is true; null where that is not known.</summary>
    private static bool? Truth(object? value) => value switch
    {
        null => false,
        bool b => b,
        long i => i != 0,
        double d => d != 0,
        string s => s.Length > 0,
        SequenceValue { IsOneShot: true } or GeneratorValue => true,
        SequenceValue { IsKnown: true } s => (s.Of?.Items.Count ?? s.Items.Count) > 0,
        DictValue { IsKnown: true } d => d.Items.Count > 0,
        FunctionValue or ClassValue or RehearsedFuture or LoopValue => true,
        ObjectValue o => o.Class.FindMethod("__bool__") is null && o.Class.FindMethod("__len__") is null ? true : null,
        _ => null,
    };

    /// <summary>Whether a value is true, where the program asks.</summary>
    private async Routine<bool?> TestAsync(object? value, Node node)
    {
        switch (value)
        {
            case SequenceValue { Kind: not SequenceKind.Tuple, IsOneShot: false } or DictValue or OpaqueValue:
                Touch(value, AccessKind.Read, node);
                return Truth(value);
            case ObjectValue { Class: { IsUser: true } cls } o when (cls.FindMethod("__bool__") ?? cls.FindMethod("__len__")) is { IsStub: false } method:
                return Truth(await InvokeAsync(new FunctionValue(method, null, o), [], [], node));
            default:
                return Truth(value);
        }
    }

    private async Routine<object?> BinaryAsync(Node node, object? left, BinaryOperator op, object? right)
    {
        left = left is bool x ? (x ? 1L : 0L) : left;
        right = right is bool y ? (y ? 1L : 0L) : right;
        switch (left, right)
        {
            case (long a, long b):
                return Integer(a, op, b);
            case (long or double, long or double):
                return Real(Convert.ToDouble(left, null), op, Convert.ToDouble(right, null));
            case (string s, string t) when op == BinaryOperator.Add:
                return s + t;
            case (string s, long n) when op == BinaryOperator.Mult && n * s.Length < 10_000:
                return n <= 0 ? "" : string.Concat(Enumerable.Repeat(s, (int)n));
            case (SequenceValue s, SequenceValue t) when op == BinaryOperator.Add:
                Touch(s, node is AugAssignStmt ? AccessKind.Write : AccessKind.Read, node);
                Touch(t, AccessKind.Read, node);
                if (node is AugAssignStmt && s.Kind == SequenceKind.List)
                {
                    s.IsKnown &= t.IsKnown && _uncertain == 0;
                    s.Items.AddRange(t.Items);
                    return s;
                }

                return new SequenceValue([.. s.Items, .. t.Items], s.Kind) { IsKnown = s.IsKnown && t.IsKnown };
            case (SequenceValue s, long n) when op == BinaryOperator.Mult && node is not AugAssignStmt:
                return n * s.Items.Count < 10_000
                    ? new SequenceValue([.. Enumerable.Repeat(s.Items, (int)Math.Max(0, n)).SelectMany(i => i)], s.Kind) { IsKnown = s.IsKnown }
                    : new SequenceValue([], s.Kind) { IsKnown = false };
            case (ObjectValue o, _) when o.Class.IsUser || right is ObjectValue { Class.IsUser: true }:
                var name = op switch { BinaryOperator.Add => "__add__", BinaryOperator.Sub => "__sub__", BinaryOperator.Mult => "__mul__", BinaryOperator.Div => "__truediv__", _ => "" };
                return o.Class.FindMethod(name) is { IsStub: false } method && node is not AugAssignStmt
                    ? await InvokeAsync(new FunctionValue(method, null, o), [right], [], node)
                    : throw Lost(node, "this operator is not followed");
            case (OpaqueValue, _) when node is AugAssignStmt:
                Touch(left, AccessKind.Write, node);
                ReadWhole(right, node);
                return left;
            case (string, _) when op == BinaryOperator.Mod:
                await TextOfAsync(right, node);
                return Unknown.Value;
            case (string, long or double or null) or (long or double or null, string) or (null, long or double) or (long or double, null) when op == BinaryOperator.Add:
                throw Raise("TypeError", "unsupported operand types");
            case (SequenceValue or DictValue, _):
                Touch(left, node is AugAssignStmt ? AccessKind.Write : AccessKind.Read, node);
                if (right is SequenceValue or DictValue)
                {
                    Touch(right, AccessKind.Read, node);
                }

                Forget(left, node is AugAssignStmt);
                return node is AugAssignStmt ? left : Unknown.Value;
            default:
                MayFail(node, op is BinaryOperator.Div or BinaryOperator.FloorDiv or BinaryOperator.Mod && right is not (long or double) ? "ZeroDivisionError" : "TypeError");
                return Unknown.Value;
        }
    }

    private static void Forget(object? container, bool isChanged)
    {
        if (isChanged && container is SequenceValue s)
        {
            s.IsKnown = false;
        }
        else if (isChanged && container is DictValue d)
        {
            d.IsKnown = false;
        }
    }

    private object Integer(long a, BinaryOperator op, long b)
    {
        try
        {
            checked
            {
                switch (op)
                {
                    case BinaryOperator.Add:
                        return a + b;
                    case BinaryOperator.Sub:
                        return a - b;
                    case BinaryOperator.Mult:
                        return a * b;
                    case BinaryOperator.Div or BinaryOperator.FloorDiv or BinaryOperator.Mod when b == 0:
                        throw Raise("ZeroDivisionError", op == BinaryOperator.Div ? "division by zero" : "integer division or modulo by zero");
                    case BinaryOperator.Div:
                        return (double)a / b;
                    case BinaryOperator.FloorDiv:
                        return (a / b) - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
                    case BinaryOperator.Mod:
                        return ((a % b) + b) % b;
                    case BinaryOperator.Pow when b is >= 0 and < 64:
                        var power = 1L;
                        for (var i = 0; i < b; i++)
                        {
                            power *= a;
                        }

                        return power;
                    case BinaryOperator.Pow when b < 0 && a != 0:
                        return Math.Pow(a, b);
                    case BinaryOperator.BitAnd:
                        return a & b;
                    case BinaryOperator.BitOr:
                        return a | b;
                    case BinaryOperator.BitXor:
                        return a ^ b;
                }
            }
        }
        catch (OverflowException)
        {
        }

        return Unknown.Value;
    }

    private object Real(double a, BinaryOperator op, double b) => op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Sub => a - b,
        BinaryOperator.Mult => a * b,
        BinaryOperator.Div => b == 0 ? throw Raise("ZeroDivisionError", "float division by zero") : a / b,
        BinaryOperator.FloorDiv when b != 0 => Math.Floor(a / b),
        BinaryOperator.Pow => Math.Pow(a, b),
        _ => Unknown.Value,
    };

    private async Routine<object?> CompareAsync(CompareExpr c, Frame frame)
    {
        var left = await EvalAsync(c.Left, frame);
        for (var i = 0; i < c.Ops.Length; i++)
        {
            var right = await EvalAsync(c.Comparators[i], frame);
            var result = await CompareAsync(c, left, c.Ops[i], right);
            if (result is null)
            {
                return i == c.Ops.Length - 1 ? Unknown.Value : throw Lost(c, "this comparison is not known");
            }

            if (result == false)
            {
                return false;
            }

            left = right;
        }

        return true;
    }

    private async Routine<bool?> CompareAsync(Node node, object? left, CompareOperator op, object? right)
    {
        switch (op)
        {
            case CompareOperator.Is or CompareOperator.IsNot:
                return IsSame(left, right) is { } same ? same == (op == CompareOperator.Is) : null;
            case CompareOperator.In or CompareOperator.NotIn:
                return await ContainsAsync(node, right, left) is { } inside ? inside == (op == CompareOperator.In) : null;
        }

        if (left is ObjectValue { Class: { IsUser: true, IsEnum: false } cls } o)
        {
            var name = op switch { CompareOperator.Eq or CompareOperator.NotEq => "__eq__", CompareOperator.Lt => "__lt__", CompareOperator.LtE => "__le__", CompareOperator.Gt => "__gt__", _ => "__ge__" };
            if (cls.FindMethod(name) is { IsStub: false } method)
            {
                return Truth(await InvokeAsync(new FunctionValue(method, null, o), [right], [], node)) is { } truth ? truth == (op != CompareOperator.NotEq) : null;
            }

            ReadWhole(left, node);
            ReadWhole(right, node);
            return op is CompareOperator.Eq or CompareOperator.NotEq && !cls.IsDataclass && right is ObjectValue or null ? ReferenceEquals(left, right) == (op == CompareOperator.Eq) : null;
        }

        ReadWhole(left, node);
        ReadWhole(right, node);
        return Order(left, right) is { } order
            ? op switch
            {
                CompareOperator.Eq => order == 0,
                CompareOperator.NotEq => order != 0,
                CompareOperator.Lt => order < 0,
                CompareOperator.LtE => order <= 0,
                CompareOperator.Gt => order > 0,
                _ => order >= 0,
            }
            : op is CompareOperator.Eq or CompareOperator.NotEq && AreEqual(left, right) is { } equal ? equal == (op == CompareOperator.Eq) : null;
    }

    private static bool? IsSame(object? a, object? b) =>
        (a is null && b == Unknown.Something) || (b is null && a == Unknown.Something) ? false
        : a is Unknown or OpaqueValue || b is Unknown or OpaqueValue ? null
        : a is null or bool || b is null or bool ? Equals(a, b)
        : a is long or double or string ? null
        : ReferenceEquals(a, b);

    private static bool? AreEqual(object? a, object? b) => (a, b) switch
    {
        (Unknown known, null) when known == Unknown.Something => false,
        (Unknown, _) or (_, Unknown) or (OpaqueValue, _) or (_, OpaqueValue) => null,
        (null, _) or (_, null) => a is null && b is null,
        (SequenceValue s, SequenceValue t) => s.IsKnown && t.IsKnown && s.Kind == t.Kind && s.Kind != SequenceKind.Set
            ? s.Items.Count == t.Items.Count && s.Items.Zip(t.Items).All(p => AreEqual(p.First, p.Second) == true) ? true
                : s.Items.Count != t.Items.Count || s.Items.Zip(t.Items).Any(p => AreEqual(p.First, p.Second) == false) ? false : null
            : null,
        (bool or long or double or string, bool or long or double or string) => Order(a, b) is { } order ? order == 0 : a.GetType() == b.GetType() && a.Equals(b),
        (ObjectValue { Class.IsEnum: true }, _) or (_, ObjectValue { Class.IsEnum: true }) => ReferenceEquals(a, b),
        _ => null,
    };

    private static int? Order(object? a, object? b) => (a is bool x ? (x ? 1L : 0L) : a, b is bool y ? (y ? 1L : 0L) : b) switch
    {
        (long i, long j) => i.CompareTo(j),
        (long or double, long or double) => Convert.ToDouble(a, null).CompareTo(Convert.ToDouble(b, null)),
        (string s, string t) => string.CompareOrdinal(s, t),
        (SequenceValue { IsKnown: true, Kind: SequenceKind.Tuple } s, SequenceValue { IsKnown: true, Kind: SequenceKind.Tuple } t) => OrderItems(s.Items, t.Items),
        _ => null,
    };

    private static int? OrderItems(List<object?> a, List<object?> b)
    {
        foreach (var (first, second) in a.Zip(b))
        {
            var order = Order(first, second);
            if (order != 0)
            {
                return order;
            }
        }

        return a.Count.CompareTo(b.Count);
    }

    private async Routine<bool?> ContainsAsync(Node node, object? container, object? item)
    {
        switch (container)
        {
            case string text:
                return item is string part ? text.Contains(part, StringComparison.Ordinal) : null;
            case DictValue dict:
                Touch(dict, AccessKind.Read, node);
                return dict.IsKnown && item is not Unknown ? dict.Items.ContainsKey(item ?? new NoneKey()) : null;
            case SequenceValue list:
                Touch(list, AccessKind.Read, node);
                var equal = list.Items.Select(i => ReferenceEquals(i, item) && item is not Unknown ? true : AreEqual(i, item)).ToList();
                return !list.IsKnown ? null : equal.Contains(true) ? true : equal.Contains(null) ? null : false;
            case ObjectValue { Class: { IsUser: true } cls } o when cls.FindMethod("__contains__") is { IsStub: false } method:
                return Truth(await InvokeAsync(new FunctionValue(method, null, o), [item], [], node));
            case ObjectValue:
                throw Lost(node, "what this contains is not known");
            default:
                ReadWhole(container, node);
                return null;
        }
    }
}
