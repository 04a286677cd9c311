using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using PyAsyncToCs.Runtime;

namespace PyAsyncToCs.Tests.Runtime;

/// <summary>Reads the Python literals that record_runtime.py writes.</summary>
internal sealed class PyLiteral(string text)
{
    private int _at;

    public static object? Parse(string text) => new PyLiteral(text).Value();

    /// <summary>The items of a tuple of any length.</summary>
    public static object?[] Arguments(string text) => [.. new PyLiteral(text).Items('(', ')')];

    /// <summary>The items of a tuple or list.</summary>
    public static object?[] Sequence(object? value) => value is ITuple tuple
        ? [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])]
        : [.. ((IEnumerable)value!).Cast<object?>()];

    private object? Value()
    {
        Skip();
        var c = text[_at];
        if (c is '\'' or '"')
        {
            return Text();
        }

        if (c == 'b' && text[_at + 1] is '\'' or '"')
        {
            _at++;
            return Text().Select(ch => (byte)ch).ToArray();
        }

        if (c == '[')
        {
            return Items('[', ']');
        }

        if (c == '(')
        {
            var start = _at;
            var items = Items('(', ')');
            return _comma || items.Count == 0 ? Tuple(items) : throw new FormatException(text[start..]);
        }

        if (c == '{')
        {
            return Braces();
        }

        if (char.IsLetter(c))
        {
            return Named();
        }

        return Number();
    }

    private bool _comma;

    private List<object?> Items(char open, char close)
    {
        Expect(open);
        List<object?> items = [];
        var comma = false;
        for (Skip(); text[_at] != close; Skip())
        {
            items.Add(Value());
            Skip();
            if (text[_at] == ',')
            {
                comma = true;
                _at++;
            }
        }

        Expect(close);
        _comma = comma;
        return items;
    }

    private static object Tuple(List<object?> items) => items switch
    {
        [] => ValueTuple.Create(),
        [var a] => ValueTuple.Create(a),
        [var a, var b] => (a, b),
        [var a, var b, var c] => (a, b, c),
        [var a, var b, var c, var d] => (a, b, c, d),
        [var a, var b, var c, var d, var e] => (a, b, c, d, e),
        _ => items.ToImmutableArray(),
    };

    private object Braces()
    {
        Expect('{');
        Skip();
        if (text[_at] == '}')
        {
            _at++;
            return new Dictionary<object, object?>(PyEq.Comparer);
        }

        var first = Value();
        Skip();
        if (text[_at] != ':')
        {
            var set = new HashSet<object?>(PyEq.Comparer!) { first };
            while (text[_at] != '}')
            {
                Expect(',');
                Skip();
                set.Add(Value());
                Skip();
            }

            _at++;
            return set;
        }

        _at++;
        var dict = new Dictionary<object, object?>(PyEq.Comparer) { [first!] = Value() };
        for (Skip(); text[_at] != '}'; Skip())
        {
            Expect(',');
            var key = Value()!;
            Skip();
            Expect(':');
            dict[key] = Value();
        }

        _at++;
        return dict;
    }

    private object? Named()
    {
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] == '_'))
        {
            _at++;
        }

        var name = text[start.._at];
        if (_at >= text.Length || text[_at] != '(')
        {
            return name switch
            {
                "None" => null,
                "True" => true,
                "False" => false,
                "inf" => double.PositiveInfinity,
                "nan" => double.NaN,
                _ => throw new FormatException(name),
            };
        }

        var items = Items('(', ')');
        return (name, items) switch
        {
            ("complex", [double re, double im]) => new Complex(re, im),
            ("bytearray", [byte[] bytes]) => bytes.ToList(),
            ("frozenset", []) => System.Collections.Frozen.FrozenSet<object?>.Empty,
            ("frozenset", [HashSet<object?> set]) => System.Collections.Frozen.FrozenSet.ToFrozenSet(set, PyEq.Comparer!),
            ("set", []) => new HashSet<object?>(PyEq.Comparer!),
            ("range", [int start1, int stop, int step]) => new PyRange(start1, stop, step),
            ("range", [int start1, int stop]) => new PyRange(start1, stop),
            _ => throw new FormatException(name),
        };
    }

    private object Number()
    {
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '.' or '_'
            || (text[_at] is '-' or '+' && (_at == start || (text[_at - 1] == 'e' && !text.AsSpan(start).StartsWith("0x"))))))
        {
            _at++;
        }

        var number = text[start.._at];
        if (number == "-inf")
        {
            return double.NegativeInfinity;
        }

        if (number.AsSpan().IndexOfAny('.', 'e') >= 0)
        {
            return double.Parse(number, CultureInfo.InvariantCulture);
        }

        var big = BigInteger.Parse(number, CultureInfo.InvariantCulture);
        if (big >= int.MinValue && big <= int.MaxValue)
        {
            return (int)big;
        }

        return big >= long.MinValue && big <= long.MaxValue ? (object)(long)big : big;
    }

    private string Text()
    {
        var quote = text[_at++];
        var result = new StringBuilder();
        while (text[_at] != quote)
        {
            if (text[_at] != '\\')
            {
                result.Append(text[_at++]);
                continue;
            }

            var digits = text[++_at] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0)
            {
                result.Append(PyUnicode.Character(int.Parse(text.AsSpan(_at + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            }
            else
            {
                result.Append(text[_at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var c => c });
            }

            _at += digits + 1;
        }

        _at++;
        return result.ToString();
    }

    private void Skip()
    {
        while (_at < text.Length && text[_at] == ' ')
        {
            _at++;
        }
    }

    private void Expect(char c)
    {
        if (text[_at++] != c)
        {
            throw new FormatException($"{c} expected at {_at - 1} of {text}");
        }
    }
}
