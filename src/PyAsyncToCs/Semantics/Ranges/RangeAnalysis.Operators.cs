using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Operators.</summary>
internal sealed partial class RangeAnalysis
{
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
                var result = Combine(b, type);
                value = type.IsNumeric && result.IsEmpty && model.TypeOf(b.Left) is InstanceType ? Unmapped(b) : result;
            }

            _known[b] = value;
            if (_recording)
            {
                Record(b, value);
            }
        }

        return value;
    }

    /// <summary>An operator between containers, whose result holds what its operands hold, or of a class of the program's, whose method tells the number.</summary>
    private Number Combine(BinOpExpr node, PyType type)
    {
        var made = Number.None;
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
                    if (instance.Class.FindMethod(dunder) is { Parameters: [_, var parameter, ..] } method)
                    {
                        Flow(parameter.Slot, _known.GetValueOrDefault(other, Number.None));
                        made = type.IsNumeric ? Number.Join(made, Read(method.Return)) : made;
                    }
                }
            }
        }

        return made;
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
        foreach (var (type, open) in ((Interval, Interval)[])[(IntervalMath.Int, IntervalMath.OpenInt), (IntervalMath.Long, IntervalMath.OpenLong)])
        {
            if (result.Fits(type))
            {
                return result;
            }

            if (left.Fits(type) && right.Fits(type))
            {
                if (!IntervalMath.IsOpen(left, open) && !IntervalMath.IsOpen(right, open))
                {
                    continue;
                }

                var isStep = op is BinaryOperator.Add or BinaryOperator.Sub && (IsSmall(left) || IsSmall(right));
                if (_recording && node is not null && !isStep)
                {
                    model.Unproven.Add(node);
                }

                return IntervalMath.Meet(result, open);
            }
        }

        return result;

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
}
