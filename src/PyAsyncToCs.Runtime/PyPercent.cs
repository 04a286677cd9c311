using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>template % arguments</c>.</summary>
public static class PyPercent
{
    /// <summary>Fills the template from a tuple, a dict, or one value that is neither.</summary>
    public static string Format(string template, object? arguments)
    {
        var result = new StringBuilder();
        var queue = new Queue<object?>(arguments switch
        {
            ITuple tuple => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]),
            IStructuralEquatable and not Array => ((IEnumerable)arguments).Cast<object?>(),
            _ => [arguments],
        });
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] == '%')
            {
                result.Append(Field(template, ref at, queue, arguments as IDictionary));
            }
            else
            {
                result.Append(template[at]);
            }
        }

        return queue.Count == 0 || arguments is not (ITuple or IStructuralEquatable) and (IDictionary or IList)
            ? result.ToString()
            : throw new InvalidCastException("not all arguments converted during string formatting");
    }

    /// <summary>Formats the field whose <c>%</c> is at <paramref name="at"/>, which moves to its last character.</summary>
    private static string Field(string template, ref int at, Queue<object?> arguments, IDictionary? mapping)
    {
        at++;
        if (at < template.Length && template[at] == '(')
        {
            var value = Lookup(Key(template, ref at), mapping);
            arguments.Clear();
            arguments.Enqueue(value);
        }

        var flags = "";
        for (; at < template.Length && "-+ #0".Contains(template[at]); at++)
        {
            flags += template[at];
        }

        var width = Count(template, ref at, arguments) ?? 0;
        if (width < 0)
        {
            (width, flags) = (-width, flags + '-');
        }

        var precision = -1;
        if (at < template.Length && template[at] == '.')
        {
            at++;
            precision = Math.Max(Count(template, ref at, arguments) ?? 0, 0);
        }

        at += at < template.Length && template[at] is 'h' or 'l' or 'L' ? 1 : 0;
        if (at >= template.Length)
        {
            throw new ArgumentException("incomplete format");
        }

        if (template[at] == '%' && template[at - 1] == '%')
        {
            return "%";
        }

        var argument = arguments.TryDequeue(out var next) ? next is IPyJson { Value: var held } ? held : next : throw NotEnough();
        var text = template[at] switch
        {
            's' => Cut(PyText.Str(argument), precision),
            'r' => Cut(PyText.Repr(argument), precision),
            'a' => Cut(PyText.Ascii(PyText.Repr(argument)), precision),
            'c' => Character(argument),
            'd' or 'i' or 'u' or 'o' or 'x' or 'X' => Whole(argument, template[at], flags, precision),
            'e' or 'E' or 'f' or 'F' or 'g' or 'G' =>
                PyFormat.Float(Real(argument), $"{Sign(flags)}{(flags.Contains('#') ? "#" : "")}{(precision < 0 ? "" : $".{precision}")}{template[at]}"),
            var code => throw new ArgumentException(
                $"unsupported format character '{(code is >= ' ' and < (char)127 ? code : '?')}' (0x{PyUnicode.CodeAt(template, at):x}) at index {PyUnicode.Length(template[..at])}"),
        };
        return Pad(text, width, flags, zeros: flags.Contains('0') && !"srac".Contains(template[at]));
    }

    /// <summary>Reads a <c>(key)</c>, which may hold balanced parentheses.</summary>
    private static string Key(string template, ref int at)
    {
        var start = ++at;
        for (var depth = 1; at < template.Length; at++)
        {
            depth += template[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return template[start..at++];
            }
        }

        throw new ArgumentException("incomplete format key");
    }

    private static object? Lookup(string key, IDictionary? mapping) =>
        mapping is null ? throw new InvalidCastException("format requires a mapping")
        : mapping.Contains(key) ? mapping[key]
        : throw new KeyNotFoundException(PyText.Quote(key));

    /// <summary>Reads a number, or <c>*</c>, which takes the next argument.</summary>
    private static int? Count(string template, ref int at, Queue<object?> arguments)
    {
        if (at < template.Length && template[at] == '*')
        {
            at++;
            return (arguments.TryDequeue(out var value) ? value : throw NotEnough()) switch
            {
                int number => number,
                bool truth => truth ? 1 : 0,
                long or BigInteger => throw new NumberOverflowException("Python int too large to convert to C int"),
                _ => throw new InvalidCastException("* wants int"),
            };
        }

        var start = at;
        while (at < template.Length && char.IsAsciiDigit(template[at]))
        {
            at++;
        }

        return at == start ? null : int.Parse(template.AsSpan(start, at - start), CultureInfo.InvariantCulture);
    }

    private static string Whole(object? value, char type, string flags, int precision)
    {
        var code = type is 'i' or 'u' ? 'd' : type;
        var number = value switch
        {
            int small => small,
            long wide => wide,
            BigInteger big => big,
            bool truth => truth ? 1 : 0,
            double real when code == 'd' => PyInt.FromFloat(real),
            IPyReal real when code == 'd' => PyInt.FromFloat(real.ToDouble()),
            _ => throw new InvalidCastException(
                $"%{type} format: {(code == 'd' ? "a real number" : "an integer")} is required, not {PyType.Name(value)}"),
        };
        var digits = PyFormat.Int(BigInteger.Abs(number), code.ToString()).PadLeft(Math.Max(precision, 0), '0');
        var prefix = flags.Contains('#') && code != 'd' ? $"0{code}" : "";
        return (number.Sign < 0 ? "-" : Sign(flags)) + prefix + digits;
    }

    private static double Real(object? value) => value switch
    {
        double number => number,
        bool truth => truth ? 1 : 0,
        int or long or BigInteger => PyInt.ToFloat(value is BigInteger big ? big : Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        IPyReal real => real.ToDouble(),
        _ => throw new InvalidCastException($"must be real number, not {PyType.Name(value)}"),
    };

    private static string Character(object? value) => value switch
    {
        string text when PyUnicode.Length(text) == 1 => text,
        int or bool when Convert.ToInt32(value, CultureInfo.InvariantCulture) is >= 0 and <= 0x10FFFF and var code => PyUnicode.Character(code),
        int or bool or long or BigInteger => throw new NumberOverflowException("%c arg not in range(0x110000)"),
        _ => throw new InvalidCastException("%c requires int or char"),
    };

    private static string Sign(string flags) => flags.Contains('+') ? "+" : flags.Contains(' ') ? " " : "";

    private static string Cut(string text, int precision) => precision < 0 ? text : text[..PyUnicode.Offset(text, precision)];

    private static string Pad(string text, int width, string flags, bool zeros)
    {
        var room = width - PyUnicode.Length(text);
        if (room <= 0)
        {
            return text;
        }

        if (flags.Contains('-') || !zeros)
        {
            return flags.Contains('-') ? text + new string(' ', room) : new string(' ', room) + text;
        }

        var lead = text[0] is '-' or '+' or ' ' ? 1 : 0;
        lead += text.Length > lead + 1 && text[lead] == '0' && text[lead + 1] is 'x' or 'X' or 'o' ? 2 : 0;
        return text[..lead] + new string('0', room) + text[lead..];
    }

    private static InvalidCastException NotEnough() => new("not enough arguments for format string");
}
