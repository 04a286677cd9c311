using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Text as Python prints it, where .NET's differs.</summary>
public static class PyText
{
    /// <summary>A float with so many digits behind the point: the spec <c>.2f</c>.</summary>
    public static string Fixed(double value, int digits) => double.IsFinite(value) ? value.ToString($"F{digits}", CultureInfo.InvariantCulture) : Float(value);

    /// <summary>A float with its thousands apart and so many digits behind the point: the spec <c>,.2f</c>.</summary>
    public static string Grouped(double value, int digits) => double.IsFinite(value) ? value.ToString($"N{digits}", CultureInfo.InvariantCulture) : Float(value);

    /// <summary>The shortest text that reads back as <paramref name="value"/>, with a decimal point or an exponent.</summary>
    public static string Float(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return Math.Abs(value) switch
        {
            double.NaN => "nan",
            double.PositiveInfinity => value > 0 ? "inf" : "-inf",
            // Which notation .NET chooses here changes with its version; a decimal holds all the digits.
            >= 1e15 and < 1e17 => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
                .ToString(Math.Abs(value) < 1e16 ? "0.0#" : "0.################e+00", CultureInfo.InvariantCulture),
            _ => text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text.ToLowerInvariant(),
        };
    }

    /// <summary>The text that a function makes of a value, which is computed once.</summary>
    public static string Shown<T>(T value, Func<T, string> text) => text(value);

    /// <summary><c>True</c> or <c>False</c>.</summary>
    public static string Bool(bool value) => value ? "True" : "False";

    /// <summary>The <c>repr</c> of a string: in quotes, with escapes for what cannot be printed.</summary>
    public static string Quote(string text)
    {
        var quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var result = new StringBuilder().Append(quote);
        for (var i = 0; i < text.Length; i++)
        {
            var code = PyUnicode.CodeAt(text, i);
            _ = code switch
            {
                '\\' => result.Append(@"\\"),
                '\n' => result.Append(@"\n"),
                '\r' => result.Append(@"\r"),
                '\t' => result.Append(@"\t"),
                _ when code == quote => result.Append('\\').Append(quote),
                _ when PyUnicode.IsPrintable(code) => result.Append(text, i, code > 0xFFFF ? 2 : 1),
                < 0x100 => result.Append($@"\x{code:x2}"),
                < 0x10000 => result.Append($@"\u{code:x4}"),
                _ => result.Append($@"\U{code:x8}"),
            };
            i += code > 0xFFFF ? 1 : 0;
        }

        return result.Append(quote).ToString();
    }

    /// <summary>The <c>repr</c> of a string with everything beyond ASCII escaped too (<c>ascii()</c>).</summary>
    public static string Ascii(string repr)
    {
        var result = new StringBuilder();
        for (var i = 0; i < repr.Length; i++)
        {
            var code = PyUnicode.CodeAt(repr, i);
            i += code > 0xFFFF ? 1 : 0;
            _ = code switch
            {
                < 0x80 => result.Append((char)code),
                < 0x100 => result.Append($@"\x{code:x2}"),
                < 0x10000 => result.Append($@"\u{code:x4}"),
                _ => result.Append($@"\U{code:x8}"),
            };
        }

        return result.ToString();
    }

    /// <summary>The <c>repr</c> of bytes, <c>b'…'</c>.</summary>
    public static string BytesText(IEnumerable<byte> bytes)
    {
        var data = bytes.ToArray();
        var quote = data.Contains((byte)'\'') && !data.Contains((byte)'"') ? '"' : '\'';
        var result = new StringBuilder("b").Append(quote);
        foreach (var value in data)
        {
            _ = value switch
            {
                (byte)'\\' => result.Append(@"\\"),
                (byte)'\n' => result.Append(@"\n"),
                (byte)'\r' => result.Append(@"\r"),
                (byte)'\t' => result.Append(@"\t"),
                _ when value == quote => result.Append('\\').Append(quote),
                >= 32 and < 127 => result.Append((char)value),
                _ => result.Append($@"\x{value:x2}"),
            };
        }

        return result.Append(quote).ToString();
    }

    /// <summary>The <c>repr</c> of a bytearray, where CPython escapes every single quote.</summary>
    public static string ByteArrayText(IEnumerable<byte> bytes) =>
        $"bytearray({(BytesText(bytes) is var text && text[1] == '"' ? text.Replace("'", @"\'") : text)})";

    /// <summary>The text of a complex number: <c>(1+2j)</c>, <c>3j</c>.</summary>
    public static string ComplexText(Complex value)
    {
        var imaginary = Part(value.Imaginary) + "j";
        if (value.Real == 0 && !double.IsNegative(value.Real))
        {
            return imaginary;
        }

        return $"({Part(value.Real)}{(imaginary[0] == '-' ? "" : "+")}{imaginary})";

        static string Part(double part) => Float(part) is var text && text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }

    /// <summary>A value's own text, in no particular culture: for ints, and for objects that say it in ToString.</summary>
    public static string Plain<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary><c>None</c>, or the text of what is there.</summary>
    public static string OrNone<T>(T? value, Func<T, string> repr)
        where T : class => value is null ? "None" : repr(value);

    /// <summary><c>None</c>, or the text of what is there.</summary>
    public static string OrNone<T>(T? value, Func<T, string> repr)
        where T : struct => value is { } present ? repr(present) : "None";

    /// <summary>The text of a list, <c>[1, 2]</c>, each item by <paramref name="repr"/>.</summary>
    public static string ListText<T>(IEnumerable<T> items, Func<T, string>? repr = null) =>
        $"[{string.Join(", ", items.Select(repr ?? Plain))}]";

    /// <summary>The text of a tuple of any length, <c>(1, 2)</c> or <c>(1,)</c>, each item by <paramref name="repr"/>.</summary>
    public static string TupleText<T>(IEnumerable<T> items, Func<T, string>? repr = null)
    {
        var texts = items.Select(repr ?? Plain).ToArray();
        return texts.Length == 1 ? $"({texts[0]},)" : $"({string.Join(", ", texts)})";
    }

    /// <summary>The text of a set, <c>{1, 2}</c> or <c>set()</c>, each item by <paramref name="repr"/>.</summary>
    public static string SetText<T>(IReadOnlyCollection<T> items, Func<T, string>? repr = null) =>
        items.Count == 0 ? "set()" : $"{{{string.Join(", ", items.Select(repr ?? Plain))}}}";

    /// <summary>The text of a frozenset, <c>frozenset({1, 2})</c>, each item by <paramref name="repr"/>.</summary>
    public static string FrozenSetText<T>(IReadOnlyCollection<T> items, Func<T, string>? repr = null) =>
        items.Count == 0 ? "frozenset()" : $"frozenset({{{string.Join(", ", items.Select(repr ?? Plain))}}})";

    /// <summary>The text of a dict, <c>{'a': 1}</c>, its keys and values by the two functions.</summary>
    public static string DictText<TKey, TValue>(
        IEnumerable<KeyValuePair<TKey, TValue>> items, Func<TKey, string>? key = null, Func<TValue, string>? value = null) =>
        $"{{{string.Join(", ", items.Select(item => $"{(key ?? Plain)(item.Key)}: {(value ?? Plain)(item.Value)}"))}}}";

    /// <summary>What <c>str</c> gives for None, a number, a text, or an object that says it in ToString.</summary>
    public static string Scalar(object? value) => value as string ?? ScalarRepr(value);

    /// <summary>What <c>repr</c> gives for the same.</summary>
    public static string ScalarRepr(object? value) => value switch
    {
        null => "None",
        string text => Quote(text),
        double number => Float(number),
        _ => Plain(value),
    };

    /// <summary>What <c>str</c> gives for a value whose type is only known when the program runs.</summary>
    public static string Str(object? value) => value switch
    {
        string text => text,
        Exception error => PyException.Str(error),
        Enum member => $"{member.GetType().Name}.{member}",
        IPyRepr and not ITuple => value.ToString()!,
        DateTime or DateOnly or TimeOnly => Moment((IFormattable)value),
        TimeSpan delta => PyTimeDelta.Str(delta),
        _ => Repr(value),
    };

    private static string Moment(IFormattable time)
    {
        var text = time.ToString(time is DateOnly ? "yyyy-MM-dd" : time is TimeOnly ? "HH:mm:ss.ffffff" : "yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        return text.Replace(".000000", "") + (time is DateTime { Kind: DateTimeKind.Utc } ? "+00:00" : "");
    }

    /// <summary>What <c>repr</c> gives for a value whose type is only known when the program runs.</summary>
    public static string Repr(object? value) => Inner(value, []);

    /// <summary>The <c>repr</c> of a value inside the containers <paramref name="outer"/>, which it may hold again.</summary>
    private static string Inner(object? value, List<object> outer)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case null:
                return "None";
            case bool truth:
                return Bool(truth);
            case string text:
                return Quote(text);
            case double number:
                return Float(number);
            case Complex complex:
                return ComplexText(complex);
            case byte[] bytes:
                return BytesText(bytes);
            case List<byte> bytes:
                return ByteArrayText(bytes);
            case IPyRepr self:
                return self.Repr();
            case Exception error:
                return PyException.Repr(error);
            case DateTime time:
                return PyDateTime.Repr(time);
            case DateOnly date:
                return PyDateTime.Repr(date);
            case TimeOnly time:
                return PyTimeOfDay.Repr(time);
            case TimeSpan delta:
                return PyTimeDelta.Repr(delta);
            case Enum member:
                return $"<{member.GetType().Name}.{member}: {member:D}>";
            case Type type:
                return PyType.Repr(type);
            case ITuple or IDictionary or ICollection or IEnumerable when outer.Any(seen => ReferenceEquals(seen, value)):
                return PyType.Name(value) switch { "list" => "[...]", "dict" => "{...}", "tuple" => "(...)", var name => name + "(...)" };
        }

        outer.Add(value);
        var result = value switch
        {
            ITuple tuple => TupleText(Enumerable.Range(0, tuple.Length).Select(i => tuple[i]), item => Inner(item, outer)),
            IDictionary dict => DictText(
                dict.Keys.Cast<object?>().Zip(dict.Values.Cast<object?>(), KeyValuePair.Create), key => Inner(key, outer), item => Inner(item, outer)),
            IEnumerable items => PyType.Name(value) switch
            {
                "list" => ListText(items.Cast<object?>(), item => Inner(item, outer)),
                "tuple" => TupleText(items.Cast<object?>(), item => Inner(item, outer)),
                "set" => SetText([.. items.Cast<object?>()], item => Inner(item, outer)),
                "frozenset" => FrozenSetText([.. items.Cast<object?>()], item => Inner(item, outer)),
                _ => Plain(value),
            },
            _ => Plain(value),
        };
        outer.RemoveAt(outer.Count - 1);
        return result;
    }
}
