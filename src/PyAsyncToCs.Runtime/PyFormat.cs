using System.Globalization;
using System.Numerics;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary><c>format(value, spec)</c>, Python's format specification language.</summary>
public static class PyFormat
{
    /// <summary>Formats a value whose type is only known when the program runs.</summary>
    public static string Format(object? value, string spec) => value switch
    {
        string text => Text(text, spec),
        bool truth => spec.Length == 0 ? PyText.Bool(truth) : Int(truth ? 1 : 0, spec, "bool"),
        int number => Int(number, spec),
        long number => Int(number, spec),
        BigInteger number => Int(number, spec),
        double number => Float(number, spec),
        Complex number => ComplexNumber(number, spec),
        IFormattable own and not (Enum or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan or Guid) => own.ToString(spec, CultureInfo.InvariantCulture),
        _ when spec.Length == 0 => PyText.Str(value),
        IPyJson { Value: var held } => Format(held, spec),
        _ => throw new InvalidCastException($"unsupported format string passed to {PyType.Name(value)}.__format__"),
    };

    /// <summary>Formats a string.</summary>
    public static string Text(string text, string spec)
    {
        var parsed = Parse(spec, "str", '<', 's');
        var problem = parsed switch
        {
            { Type: not 's' } => throw UnknownCode(parsed.Type, "str"),
            { Sign: ' ' } => "Space",
            { Sign: not '\0' } => "Sign",
            { NoNegativeZero: true } => "Negative zero coercion (z)",
            { Alternate: true } => "Alternate form (#)",
            { Align: '=' } => "'=' alignment",
            _ => null,
        };
        if (problem is not null)
        {
            throw new ArgumentException($"{problem} not allowed in string format specifier");
        }

        return Pad("", parsed.Precision >= 0 ? text[..PyUnicode.Offset(text, parsed.Precision)] : text, parsed);
    }

    /// <summary>Formats an int; <paramref name="typeName"/> is what an error calls it.</summary>
    public static string Int(BigInteger value, string spec, string typeName = "int")
    {
        var parsed = Parse(spec, typeName, '>', 'd');
        if (parsed.Type is 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%')
        {
            return Float(PyInt.ToFloat(value), spec);
        }

        if (!"bcdoxXn".Contains(parsed.Type))
        {
            throw UnknownCode(parsed.Type, typeName);
        }

        if (parsed.Precision >= 0)
        {
            throw new ArgumentException("Precision not allowed in integer format specifier");
        }

        if (parsed.NoNegativeZero)
        {
            throw new ArgumentException("Negative zero coercion (z) not allowed in integer format specifier");
        }

        if (parsed.Type == 'c')
        {
            return Pad("", Character(value, parsed), parsed);
        }

        var digits = parsed.Type is 'd' or 'n' ? BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture) : Radix(BigInteger.Abs(value), parsed.Type);
        var prefix = parsed is { Alternate: true, Type: not ('d' or 'n') } ? $"0{parsed.Type}" : "";
        return Number(value.Sign < 0, prefix, digits, parsed);
    }

    /// <summary>Formats a float.</summary>
    public static string Float(double value, string spec)
    {
        var parsed = Parse(spec, "float", '>', '\0');
        if (!"\0eEfFgGn%".Contains(parsed.Type))
        {
            throw UnknownCode(parsed.Type, "float");
        }

        var text = Digits(value, parsed);
        return Number(text[0] == '-', "", text.TrimStart('-'), parsed);
    }

    /// <summary>Formats a complex number.</summary>
    public static string ComplexNumber(Complex value, string spec)
    {
        var parsed = Parse(spec, "complex", '>', '\0');
        if (!"\0eEfFgGn".Contains(parsed.Type))
        {
            throw UnknownCode(parsed.Type, "complex");
        }

        if (parsed.Fill == "0")
        {
            throw new ArgumentException("Zero padding is not allowed in complex format specifier");
        }

        if (parsed.Align == '=')
        {
            throw new ArgumentException("'=' alignment flag is not allowed in complex format specifier");
        }

        var bare = parsed.Type == '\0';
        var part = parsed with { Width = 0, Type = !bare ? parsed.Type : parsed.Precision < 0 ? 'r' : 'g' };
        if (bare && value.Real == 0 && !double.IsNegative(value.Real))
        {
            return Pad("", Part(value.Imaginary, part) + "j", parsed);
        }

        var text = $"{Part(value.Real, part)}{Part(value.Imaginary, part with { Sign = '+' })}j";
        return Pad("", bare ? $"({text})" : text, parsed);

        static string Part(double part, Spec spec)
        {
            var digits = Digits(part, spec);
            return Number(digits[0] == '-', "", digits.TrimStart('-'), spec);
        }
    }

    /// <summary>The digits of a float as type and precision want them, with a minus sign where it is negative.</summary>
    private static string Digits(double value, Spec spec)
    {
        var percent = spec.Type == '%';
        var precision = spec.Precision < 0 ? 6 : spec.Precision;
        var number = percent ? value * 100 : value;
        var text = !double.IsFinite(number) ? PyText.Float(number) : spec.Type switch
        {
            'f' or 'F' or '%' => Fixed(number, precision, spec.Alternate),
            'e' or 'E' => Exponent(number, precision, spec.Alternate),
            'r' => TrimPoint(PyText.Float(number), spec.Alternate),
            '\0' when spec.Precision < 0 => PyText.Float(number),
            '\0' => General(number, Math.Max(precision, 1), spec.Alternate, Math.Max(precision, 1) - 1),
            _ => General(number, Math.Max(precision, 1), spec.Alternate, Math.Max(precision, 1)),
        };
        if (spec.NoNegativeZero && text[0] == '-' && text.AsSpan(1).IndexOfAnyExcept("0.e+") < 0)
        {
            text = text[1..];
        }

        text = spec.Type is 'E' or 'F' or 'G' ? text.ToUpperInvariant() : text;
        return percent ? text + "%" : text;
    }

    /// <summary>So many digits after the point.</summary>
    private static string Fixed(double value, int precision, bool alternate) =>
        value.ToString($"F{precision}", CultureInfo.InvariantCulture) + (alternate && precision == 0 ? "." : "");

    /// <summary>One digit, so many after the point, and an exponent of two digits or more.</summary>
    private static string Exponent(double value, int precision, bool alternate)
    {
        var text = value.ToString($"E{precision}", CultureInfo.InvariantCulture);
        var exponent = int.Parse(text.AsSpan(text.IndexOf('E') + 1), CultureInfo.InvariantCulture);
        var point = alternate && precision == 0 ? "." : "";
        return string.Create(CultureInfo.InvariantCulture, $"{text[..text.IndexOf('E')]}{point}e{exponent:+00;-00}");
    }

    /// <summary>So many digits, with an exponent where the number has more than <paramref name="limit"/> before the point.</summary>
    private static string General(double value, int precision, bool alternate, int limit)
    {
        var scientific = Exponent(value, precision - 1, alternate);
        var split = scientific.IndexOf('e');
        var exponent = value == 0 ? 0 : int.Parse(scientific.AsSpan(split + 1), CultureInfo.InvariantCulture);
        if (exponent < -4 || exponent >= limit)
        {
            var digits = scientific[..split];
            return (alternate || !digits.Contains('.') ? digits : digits.TrimEnd('0').TrimEnd('.')) + scientific[split..];
        }

        var text = Fixed(value, Math.Max(precision - 1 - exponent, 0), alternate);
        text = alternate || !text.Contains('.') ? text : text.TrimEnd('0').TrimEnd('.');
        return limit < precision && !text.Contains('.') ? text + ".0" : text;
    }

    /// <summary>A float's text without <c>.0</c>, as complex numbers have it.</summary>
    private static string TrimPoint(string text, bool alternate) =>
        !text.EndsWith(".0", StringComparison.Ordinal) ? text : alternate ? text[..^1] : text[..^2];

    /// <summary>The digits of an int in base 2, 8 or 16.</summary>
    private static string Radix(BigInteger value, char type)
    {
        if (type != 'o')
        {
            var text = value.ToString(type.ToString(), CultureInfo.InvariantCulture).TrimStart('0');
            return text.Length == 0 ? "0" : text;
        }

        var bits = value.ToString("B", CultureInfo.InvariantCulture).TrimStart('0');
        bits = bits.PadLeft(Math.Max((bits.Length + 2) / 3, 1) * 3, '0');
        return string.Concat(bits.Chunk(3).Select(three => (char)('0' + (three[0] - '0') * 4 + (three[1] - '0') * 2 + three[2] - '0')));
    }

    /// <summary>The one character of type <c>c</c>.</summary>
    private static string Character(BigInteger code, Spec spec)
    {
        if (spec.Sign != '\0' || spec.Alternate)
        {
            throw new ArgumentException($"{(spec.Sign != '\0' ? "Sign" : "Alternate form (#)")} not allowed with integer format specifier 'c'");
        }

        if (code < long.MinValue || code > long.MaxValue)
        {
            throw new NumberOverflowException("Python int too large to convert to C long");
        }

        return code < 0 || code > 0x10FFFF
            ? throw new NumberOverflowException("%c arg not in range(0x110000)")
            : PyUnicode.Character((int)code);
    }

    /// <summary>Puts sign, prefix, grouped digits and padding together.</summary>
    private static string Number(bool negative, string prefix, string digits, Spec spec)
    {
        var lead = (negative ? "-" : spec.Sign is '+' or ' ' ? spec.Sign.ToString() : "") + prefix;
        if (spec.Grouping != '\0')
        {
            var inHex = spec.Type is 'x' or 'X';
            var whole = 0;
            while (whole < digits.Length && (inHex || char.IsAsciiDigit(digits[whole])))
            {
                whole++;
            }

            var room = spec is { Fill: "0", Align: '=' } ? spec.Width - lead.Length - (digits.Length - whole) : 0;
            digits = Group(digits[..whole], spec, room) + digits[whole..];
        }

        return Pad(lead, digits, spec);
    }

    /// <summary>Puts separators between the digits, and zeros before them to fill the room there is.</summary>
    private static string Group(string digits, Spec spec, int room)
    {
        var size = spec.Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3;
        var groups = new List<string>();
        for (var left = digits.Length; left > 0 || (room > 0 && digits.Length > 0);)
        {
            var length = Math.Min(size, Math.Max(Math.Max(left, room), 1));
            var taken = Math.Min(left, length);
            groups.Add(digits.Substring(left - taken, taken).PadLeft(length, '0'));
            left -= taken;
            room -= length;
            if (left > 0 || room > 0)
            {
                room--;
                // A separator alone does not fill the room: a digit stands before it.
                room = left == 0 ? Math.Max(room, 1) : room;
            }
        }

        groups.Reverse();
        return string.Join(spec.Grouping, groups);
    }

    /// <summary>Fills a text up to its width.</summary>
    private static string Pad(string lead, string body, Spec spec)
    {
        var room = spec.Width - PyUnicode.Length(lead) - PyUnicode.Length(body);
        return room <= 0 ? lead + body : spec.Align switch
        {
            '<' => lead + body + Fill(room),
            '^' => Fill(room / 2) + lead + body + Fill(room - room / 2),
            '=' => lead + Fill(room) + body,
            _ => Fill(room) + lead + body,
        };

        string Fill(int count) => string.Concat(Enumerable.Repeat(spec.Fill, count));
    }

    /// <summary>Reads a specification; what is not said has the value that its type gives it.</summary>
    private static Spec Parse(string spec, string typeName, char align, char type)
    {
        var at = 0;
        var fill = "";
        var aligned = false;
        var first = spec.Length == 0 ? 0 : PyUnicode.CodeAt(spec, 0) > 0xFFFF ? 2 : 1;
        if (first > 0 && first < spec.Length && "<>=^".Contains(spec[first]))
        {
            fill = spec[..first];
            at = first;
        }

        if (Take("<>=^") is var given && given != '\0')
        {
            (align, aligned) = (given, true);
        }

        var sign = Take(" +-");
        var noNegativeZero = Take("z") != '\0';
        var alternate = Take("#") != '\0';
        if (fill.Length == 0 && Take("0") != '\0')
        {
            fill = "0";
            align = !aligned && align == '>' ? '=' : align;
        }

        var width = Count() ?? 0;
        var grouping = Take(",");
        if (Take("_") != '\0')
        {
            grouping = grouping == '\0' ? '_' : throw new ArgumentException("Cannot specify both ',' and '_'.");
        }

        if (grouping == '_' && Take(",") != '\0')
        {
            throw new ArgumentException("Cannot specify both ',' and '_'.");
        }

        var precision = Take(".") == '\0' ? -1 : Count() ?? throw new ArgumentException("Format specifier missing precision");
        if (at < spec.Length)
        {
            type = spec.Length - at == 1
                ? spec[at]
                : throw new ArgumentException($"Invalid format specifier '{spec}' for object of type '{typeName}'");
        }

        if (grouping != '\0' && !("deEfFgG%\0".Contains(type) || (grouping == '_' && "boxX".Contains(type))))
        {
            throw new ArgumentException($"Cannot specify '{grouping}' with {Code(type)}.");
        }

        return new Spec(fill.Length == 0 ? " " : fill, align, sign, noNegativeZero, alternate, width, grouping, precision, type);

        char Take(string options) => at < spec.Length && options.Contains(spec[at]) ? spec[at++] : '\0';

        int? Count()
        {
            var start = at;
            while (at < spec.Length && char.IsAsciiDigit(spec[at]))
            {
                at++;
            }

            return at == start ? null : int.TryParse(spec.AsSpan(start, at - start), CultureInfo.InvariantCulture, out var count)
                ? count
                : throw new ArgumentException("Too many decimal digits in format string");
        }
    }

    private static ArgumentException UnknownCode(char type, string typeName) =>
        new($"Unknown format code {Code(type)} for object of type '{typeName}'");

    private static string Code(char type) => type is > ' ' and < '\x80' ? $"'{type}'" : $@"'\x{(int)type:x}'";

    /// <summary>A format specification, taken apart.</summary>
    private sealed record Spec(
        string Fill, char Align, char Sign, bool NoNegativeZero, bool Alternate, int Width, char Grouping, int Precision, char Type);
}
