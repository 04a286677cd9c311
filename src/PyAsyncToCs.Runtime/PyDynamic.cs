using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's operators on values whose kind only shows when the program runs.</summary>
public static class PyDynamic
{
    /// <summary><c>a + b</c>.</summary>
    public static object Add(object? a, object? b) => (a, b) switch
    {
        (string x, string y) => x + y,
        (IList x, IList y) when PyType.Name(a) == "list" && PyType.Name(b) == "list" => Joined(x, y),
        (ITuple or IList, ITuple or IList) when PyType.Name(a) == "tuple" && PyType.Name(b) == "tuple" => ImmutableArray.CreateRange(PyDynamicItems.Each(a).Concat(PyDynamicItems.Each(b))),
        (DateTime time, TimeSpan span) => time + span,
        (TimeSpan span, DateTime time) => time + span,
        (DateOnly day, TimeSpan span) => day.AddDays(span.Days),
        (TimeSpan x, TimeSpan y) => x + y,
        _ => Calculate("+", a, b, (x, y) => x + y, (x, y) => x + y),
    };

    /// <summary><c>a - b</c>.</summary>
    public static object Subtract(object? a, object? b) => (a, b) switch
    {
        (DateTime x, DateTime y) => x - y,
        (DateTime time, TimeSpan span) => time - span,
        (DateOnly x, DateOnly y) => TimeSpan.FromDays(x.DayNumber - y.DayNumber),
        (DateOnly day, TimeSpan span) => day.AddDays(-span.Days),
        (TimeSpan x, TimeSpan y) => x - y,
        _ when AreSets(a, b) => Set(Items(a).Except(Items(b), PyEq.Comparer)),
        _ => Calculate("-", a, b, (x, y) => x - y, (x, y) => x - y),
    };

    /// <summary><c>a * b</c>.</summary>
    public static object Multiply(object? a, object? b) => (a, b) switch
    {
        (string text, int or long or bool) => Repeated(text, b),
        (int or long or bool, string text) => Repeated(text, a),
        (IList or ITuple, int or long or bool) => Repeated(a, b),
        (int or long or bool, IList or ITuple) => Repeated(b, a),
        _ => Calculate("*", a, b, (x, y) => x * y, (x, y) => x * y),
    };

    /// <summary><c>a / b</c>.</summary>
    public static object Divide(object? left, object? right)
    {
        var (a, b) = (Plain(left), Plain(right));
        return Own("/", a, b) is { } own ? own
            : !IsNumber(a) || !IsNumber(b) ? throw Unsupported("/", a, b)
            : a is double || b is double ? PyFloat.TrueDiv(Float(a), Float(b))
            : PyInt.TrueDiv(Whole(a), Whole(b));
    }

    /// <summary><c>a // b</c>.</summary>
    public static object FloorDivide(object? a, object? b) => Calculate("//", a, b, PyInt.FloorDiv, PyFloat.FloorDiv);

    /// <summary><c>a % b</c>.</summary>
    public static object Modulo(object? a, object? b) => a is string template ? PyPercent.Format(template, b!) : Calculate("%", a, b, PyInt.Mod, PyFloat.Mod);

    /// <summary><c>a ** b</c>.</summary>
    public static object Power(object? a, object? b) => b is int and < 0
        ? PyFloat.Pow(Float(a), Float(b))
        : Calculate("**", a, b, (x, y) => BigInteger.Pow(x, (int)y), PyFloat.Pow);

    /// <summary><c>a &amp; b</c>.</summary>
    public static object And(object? a, object? b) => AreSets(a, b) ? Set(Items(a).Where(new HashSet<object?>(Items(b), PyEq.Comparer).Contains)) : Bits("&", a, b, (x, y) => x & y);

    /// <summary><c>a | b</c>.</summary>
    public static object Or(object? a, object? b) => AreSets(a, b) ? Set(Items(a).Concat(Items(b)))
        : (a, b) is (IDictionary x, IDictionary y) ? Merged(x, y)
        : Bits("|", a, b, (x, y) => x | y);

    /// <summary><c>a ^ b</c>.</summary>
    public static object Xor(object? a, object? b) => Bits("^", a, b, (x, y) => x ^ y);

    /// <summary><c>a &lt;&lt; b</c>.</summary>
    public static object ShiftLeft(object? a, object? b) => Bits("<<", a, b, (x, y) => x << (int)y);

    /// <summary><c>a &gt;&gt; b</c>.</summary>
    public static object ShiftRight(object? a, object? b) => Bits(">>", a, b, (x, y) => x >> (int)y);

    /// <summary><c>-a</c>.</summary>
    public static object Negate(object? a) => IsNumber(Plain(a)) ? Calculate("-", 0, a, (x, y) => x - y, (_, y) => -y) : throw new InvalidCastException($"bad operand type for unary -: '{PyType.Name(a)}'");

    /// <summary><c>abs(a)</c>.</summary>
    public static object Abs(object? a) => PyOrder.Compare(a, 0) < 0 ? Negate(a) : a!;

    /// <summary><c>round(value, digits)</c>.</summary>
    public static object Round(object? value, object? digits = null) => value is not double number ? Smallest(Whole(value))
        : digits is null ? Smallest(PyFloat.Round(number))
        : PyFloat.RoundTo(number, (int)Long(digits));

    /// <summary>Whether <c>a &lt; b</c>, for numbers also where one is no number (NaN).</summary>
    public static bool Less(object? a, object? b) => a is not double.NaN && b is not double.NaN && PyOrder.Compare(a, b) < 0;

    /// <summary>Whether <c>a &lt;= b</c>.</summary>
    public static bool LessOrEqual(object? a, object? b) => a is not double.NaN && b is not double.NaN && PyOrder.Compare(a, b) <= 0;

    /// <summary><c>sum(items)</c>.</summary>
    public static object Sum(IEnumerable items, object? start = null)
    {
        object total = start ?? 0;
        var lost = 0.0;
        foreach (var item in items)
        {
            var next = Add(total, item);
            if (total is double sum && item is double added && next is double more)
            {
                // CPython makes up for what rounding loses.
                lost += Math.Abs(sum) >= Math.Abs(added) ? sum - more + added : added - more + sum;
            }

            total = next;
        }

        return total is double floats && lost != 0 && double.IsFinite(lost) ? floats + lost : total;
    }

    /// <summary>A number as a float.</summary>
    public static double Float(object? value) => value switch
    {
        double number => number,
        BigInteger number => (double)number,
        bool or int or long => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        IPyJson { Value: double or BigInteger or bool or int or long } plain => Float(plain.Value),
        IPyReal real => real.ToDouble(),
        _ => throw new InvalidCastException($"must be real number, not {PyType.Name(value)}"),
    };

    /// <summary><c>int(value)</c>.</summary>
    public static object ToInt(object? value) => value is string text ? Smallest(PyInt.Parse(text)) : value is double number ? Smallest(new BigInteger(Math.Truncate(number))) : Smallest(Whole(value));

    /// <summary><c>float(value)</c>.</summary>
    public static double ToFloat(object? value) => value is string text ? PyFloat.Parse(text) : Float(value);

    /// <summary>A number as an int of 64 bits.</summary>
    public static long Long(object? value) => checked((long)Whole(value));

    /// <summary>A number as an int of any size.</summary>
    public static BigInteger Whole(object? value) => value switch
    {
        BigInteger number => number,
        bool or int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        IPyJson { Value: BigInteger or bool or int or long } plain => Whole(plain.Value),
        _ => throw new InvalidCastException($"'{PyType.Name(value)}' object cannot be interpreted as an integer"),
    };

    /// <summary>A number as a float, or None.</summary>
    public static double? FloatOrNone(object? value) => value is null ? null : Float(value);

    /// <summary>A number that may be an int or a float, or None.</summary>
    public static PyNumber? NumberOrNone(object? value) => value is null ? null : Number(value);

    /// <summary>A number that may be an int or a float.</summary>
    public static PyNumber Number(object? value) => value switch
    {
        double number => number,
        bool truth => truth,
        PyNumber number => number,
        _ => Whole(value),
    };

    private static bool IsNumber(object? value) => value is int or double or long or bool or BigInteger;

    private static object Calculate(string sign, object? left, object? right, Func<BigInteger, BigInteger, BigInteger> whole, Func<double, double, double> real)
    {
        var (a, b) = (Plain(left), Plain(right));
        return Own(sign, a, b) is { } own ? own
            : !IsNumber(a) || !IsNumber(b) ? throw Unsupported(sign, a, b)
            : a is double || b is double ? real(Float(a), Float(b))
            : Smallest(whole(Whole(a), Whole(b)));
    }

    /// <summary>What numbers of the library give, a Decimal for one.</summary>
    private static object? Own(string sign, object? a, object? b) =>
        (a as IPyArithmetic)?.Calculate(sign, b, isRight: false) ?? (b as IPyArithmetic)?.Calculate(sign, a, isRight: true);

    /// <summary>A value without what marks its kind.</summary>
    private static object? Plain(object? value) => value is IPyJson { Value: var inner } ? inner : value;

    /// <summary>An int as the smallest type that holds it: two equal ones are then boxed alike.</summary>
    private static object Smallest(BigInteger value) =>
        value >= int.MinValue && value <= int.MaxValue ? (object)(int)value
        : value >= long.MinValue && value <= long.MaxValue ? (object)(long)value
        : (object)value;

    private static string Repeated(string text, object? count) => PyStr.Repeat(text, (int)Math.Clamp(Long(count), 0, int.MaxValue));

    private static object Repeated(object sequence, object? count)
    {
        var times = (int)Math.Clamp(Long(count), 0, int.MaxValue);
        return sequence switch
        {
            List<int> list => PyList.Repeat(list, times),
            List<string> list => PyList.Repeat(list, times),
            List<double> list => PyList.Repeat(list, times),
            _ when PyType.Name(sequence) == "tuple" => ImmutableArray.CreateRange(Enumerable.Repeat(PyDynamicItems.Each(sequence), times).SelectMany(items => items)),
            _ => PyList.Repeat([.. PyDynamicItems.Each(sequence)], times),
        };
    }

    private static bool AreSets(object? a, object? b) => PyType.Name(a) is "set" or "frozenset" && PyType.Name(b) is "set" or "frozenset";

    private static IEnumerable<object?> Items(object? set) => ((IEnumerable)set!).Cast<object?>();

    private static HashSet<object?> Set(IEnumerable<object?> items) => new(items, PyEq.Comparer);

    private static Dictionary<object, object?> Merged(IDictionary a, IDictionary b)
    {
        var merged = new Dictionary<object, object?>();
        foreach (var dict in (IDictionary[])[a, b])
        {
            foreach (DictionaryEntry entry in dict)
            {
                merged[entry.Key] = entry.Value;
            }
        }

        return merged;
    }

    private static object Bits(string sign, object? left, object? right, Func<BigInteger, BigInteger, BigInteger> whole)
    {
        var (a, b) = (Plain(left), Plain(right));
        return a is bool && b is bool && sign is "&" or "|" or "^" ? sign == "&" ? (bool)a! & (bool)b! : sign == "|" ? (bool)a! | (bool)b! : (bool)a! ^ (bool)b!
            : a is double || b is double || !IsNumber(a) || !IsNumber(b) ? throw Unsupported(sign, a, b)
            : Smallest(whole(Whole(a), Whole(b)));
    }

    private static object Joined(IList a, IList b) => (a, b) switch
    {
        (List<int> x, List<int> y) => x.Concat(y).ToList(),
        (List<string> x, List<string> y) => x.Concat(y).ToList(),
        (List<double> x, List<double> y) => x.Concat(y).ToList(),
        _ => a.Cast<object?>().Concat(b.Cast<object?>()).ToList(),
    };

    private static InvalidCastException Unsupported(string sign, object? a, object? b) => sign == "+" && PyType.Name(a) is ("str" or "list" or "tuple") and var kind
        ? new($"can only concatenate {kind} (not \"{PyType.Name(b)}\") to {kind}")
        : new($"unsupported operand type(s) for {(sign == "**" ? "** or pow()" : sign)}: '{PyType.Name(a)}' and '{PyType.Name(b)}'");
}
