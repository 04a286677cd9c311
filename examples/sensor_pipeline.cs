using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Net.Sockets;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

// A pipeline of async generators: read, convert, average, warn.

List<int> readings = [680, 689, 700, 725, 770, 820, 815, 790, 730, 695];

await MainAsync();

static async IAsyncEnumerable<int> ReadSensorAsync(List<int> readings2)
{
    foreach (var raw in readings2)
    {
        await Task.Delay(TimeSpan.FromSeconds(0.001));
        yield return raw;
    }
}

/// <summary>Turns the raw value, tenths of a degree Fahrenheit, into degrees Celsius.</summary>
static async IAsyncEnumerable<double> ToCelsiusAsync(IAsyncEnumerable<int> source)
{
    await foreach (var raw in source)
    {
        yield return (raw / 10.0 - 32) * 5 / 9;
    }
}

static async IAsyncEnumerable<double> MovingAverageAsync(IAsyncEnumerable<double> source, int size = 3)
{
    List<double> window = [];
    await foreach (var value in source)
    {
        window.Add(value);
        if (window.Count > size)
        {
            PyList.Pop(window, 0);
        }

        yield return PyFloat.TrueDiv(PyIter.SumFloats(window), window.Count);
    }
}

async Task MainAsync()
{
    var warm = 0;
    double? highest = null;
    var averages = MovingAverageAsync(ToCelsiusAsync(ReadSensorAsync(readings)));
    await foreach (var average in averages)
    {
        var mark = average > 24 ? "*" : "";
        Console.WriteLine(PySplit.RStrip($"{PyText.Fixed(average, 2),6} {mark}"));
        if (mark.Length > 0)
        {
            warm += 1;
        }

        if (highest is null || average > highest.Value)
        {
            highest = average;
        }
    }

    Console.WriteLine($"{warm} warm readings, highest average {PyFormat.Format(highest, ".1f")}");
}

/// <summary>A value that stands for another where it is written as JSON.</summary>
internal interface IPyJson
{
    object? Value { get; }
}

/// <summary>An object whose Python <c>repr</c> differs from its <c>str</c>, which is <see cref="object.ToString"/>.</summary>
internal interface IPyRepr
{
    string Repr();
}

/// <summary>Python's <c>datetime</c> on .NET's <see cref="DateTime"/>: of kind Utc where it is aware, of no kind where it is naive.</summary>
file static class PyDateTime
{
    /// <summary><c>repr(time)</c>.</summary>
    public static string Repr(DateTime time)
    {
        var fraction = time.Ticks / 10 % 1_000_000;
        var tail = fraction > 0 ? $", {time.Second}, {fraction}" : time.Second > 0 ? $", {time.Second}" : "";
        return $"datetime.datetime({time.Year}, {time.Month}, {time.Day}, {time.Hour}, {time.Minute}{tail}{(time.Kind == DateTimeKind.Utc ? ", tzinfo=datetime.timezone.utc" : "")})";
    }

    public static string Repr(DateOnly date) => $"datetime.date({date.Year}, {date.Month}, {date.Day})";
}

/// <summary>Python's OverflowError: a result that a float or a C integer cannot hold.</summary>
internal class NumberOverflowException(string message = "") : ArithmeticException(message);

/// <summary>Which .NET exception stands for which of Python's; docs/exceptions.md has the table.</summary>
file static class PyException
{
    /// <summary><c>type(e).__name__</c>.</summary>
    public static string TypeName(Exception error) => error is SocketException socket
        ? socket.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => "ConnectionRefusedError",
            SocketError.ConnectionReset => "ConnectionResetError",
            SocketError.ConnectionAborted => "ConnectionAbortedError",
            SocketError.Shutdown => "BrokenPipeError",
            SocketError.TimedOut => "TimeoutError",
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "gaierror",
            _ => "OSError",
        }
        : TypeNameOf(error.GetType());

    /// <summary>The Python name of an exception type; for the program's own types what their attribute says.</summary>
    public static string TypeNameOf(Type type)
    {
        if (type.GetCustomAttribute<DisplayNameAttribute>(inherit: false) is { DisplayName: var own })
        {
            return own;
        }

        while (true)
        {
            var name = type.Name switch
            {
                "ArgumentException" or "FormatException" => "ValueError",
                "ArgumentNullException" or "InvalidCastException" => "TypeError",
                "ArgumentOutOfRangeException" or "IndexOutOfRangeException" => "IndexError",
                "ArithmeticException" => "ArithmeticError",
                "DecoderFallbackException" => "UnicodeDecodeError",
                "DirectoryNotFoundException" or "FileNotFoundException" => "FileNotFoundError",
                "DivideByZeroException" => "ZeroDivisionError",
                "EncoderFallbackException" => "UnicodeEncodeError",
                "EndOfStreamException" => "EOFError",
                "AggregateException" or "ExceptionGroup" => "ExceptionGroup",
                "IOException" => "OSError",
                "InsufficientExecutionStackException" => "RecursionError",
                "InvalidOperationException" => "RuntimeError",
                "JsonException" or "JsonDecodeException" => "JSONDecodeError",
                "KeyNotFoundException" => "KeyError",
                "MissingMemberException" or "NullReferenceException" => "AttributeError",
                "NotImplementedException" => "NotImplementedError",
                "NumberOverflowException" => "OverflowError",
                "OperationCanceledException" => "CancelledError",
                "OutOfMemoryException" => "MemoryError",
                "TimeoutException" => "TimeoutError",
                "UnauthorizedAccessException" => "PermissionError",
                "FrozenInstanceException" => "FrozenInstanceError",
                "GeneratorExitException" => "GeneratorExit",
                "KeyboardInterruptException" => "KeyboardInterrupt",
                "StopAsyncIterationException" => "StopAsyncIteration",
                "StopIterationException" => "StopIteration",
                "SystemErrorException" => "SystemError",
                "SystemExitException" => "SystemExit",
                "WarningException" => "Warning",
                "AssertionException"
                    or "AttributeException"
                    or "BlockingIOException"
                    or "BrokenPipeException"
                    or "BufferException"
                    or "ChildProcessException"
                    or "ConnectionAbortedException"
                    or "ConnectionException"
                    or "ConnectionRefusedException"
                    or "ConnectionResetException"
                    or "FileExistsException"
                    or "FloatingPointException"
                    or "ImportException"
                    or "InterruptedException"
                    or "IsADirectoryException"
                    or "LookupException"
                    or "ModuleNotFoundException"
                    or "NameException"
                    or "NotADirectoryException"
                    or "ProcessLookupException"
                    or "ReferenceException"
                    or "SyntaxException"
                    or "UnboundLocalException"
                    or "UnicodeException" => type.Name[..^"Exception".Length] + "Error",
                "CalledProcessException"
                    or "InvalidStateException"
                    or "BrokenBarrierException"
                    or "IncompleteReadException"
                    or "LimitOverrunException" => type.Name[..^"Exception".Length] + "Error",
                "QueueEmptyException"
                    or "QueueFullException"
                    or "QueueShutDownException"
                    or "TimeoutExpiredException" => type.Name[..^"Exception".Length],
                "Exception" => "Exception",
                _ => type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true ? null : type.Name,
            };
            if (name is not null)
            {
                return name;
            }

            type = type.BaseType!;
        }
    }

    /// <summary>What <c>str(e)</c> gives; .NET's own texts become CPython's where there is one.</summary>
    public static string Str(Exception error) => error switch
    {
        OperationCanceledException { Message: "The operation was canceled." or "A task was canceled." } => "",
        TimeoutException { Message: "The operation has timed out." } => "",
        ArgumentOutOfRangeException { ParamName: "index" } => "list index out of range",
        IndexOutOfRangeException { Message: "Index was outside the bounds of the array." } => "list index out of range",
        DivideByZeroException { Message: "Attempted to divide by zero." } => "division by zero",
        InsufficientExecutionStackException
            when error.Message.StartsWith("Insufficient stack", StringComparison.Ordinal) =>
            "maximum recursion depth exceeded",
        FileNotFoundException { FileName: { } file } => $"[Errno 2] No such file or directory: {PyText.Quote(file)}",
        KeyNotFoundException
            when error.Message.Split("The given key '") is ["", var rest]
                && rest.LastIndexOf('\'') is >= 0 and var end => PyText.Quote(rest[..end]),
        _ => error.Message,
    };

    /// <summary>What <c>repr(e)</c> gives, <c>ValueError('x')</c>.</summary>
    public static string Repr(Exception error)
    {
        var text = Str(error);
        return error is IPyRepr own
            ? own.Repr()
            : TypeName(error) + error switch
            {
                AggregateException group => $"({PyText.Quote(text)}, {PyText.ListText(group.InnerExceptions, Repr)})",
                _ when error.Data["repr"] is string args => args,
                KeyNotFoundException => $"({text})",
                _ => text.Length == 0 ? "()" : $"({PyText.Quote(text)})",
            };
    }
}

/// <summary>Arithmetic of Python's floats, where .NET's differs.</summary>
file static class PyFloat
{
    /// <summary><c>a / b</c>, which Python refuses for zero.</summary>
    public static double TrueDiv(double a, double b) =>
        b == 0 ? throw new DivideByZeroException("float division by zero") : a / b;
}

/// <summary><c>format(value, spec)</c>, Python's format specification language.</summary>
file static class PyFormat
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
        IFormattable own and not (Enum or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan or Guid) =>
            own.ToString(spec, CultureInfo.InvariantCulture),
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

        var digits = parsed.Type is 'd' or 'n'
            ? BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture)
            : Radix(BigInteger.Abs(value), parsed.Type);
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
        var text = !double.IsFinite(number)
            ? PyText.Float(number)
            : spec.Type switch
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
            return (alternate || !digits.Contains('.') ? digits : digits.TrimEnd('0').TrimEnd('.'))
                + scientific[split..];
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
        return string.Concat(bits
            .Chunk(3)
            .Select(three => (char)('0' + (three[0] - '0') * 4 + (three[1] - '0') * 2 + three[2] - '0')));
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
        return room <= 0
            ? lead + body
            : spec.Align switch
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

        var precision = Take(".") == '\0'
            ? -1
            : Count() ?? throw new ArgumentException("Format specifier missing precision");
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

        return new Spec(
            fill.Length == 0 ? " " : fill,
            align,
            sign,
            noNegativeZero,
            alternate,
            width,
            grouping,
            precision,
            type);

        char Take(string options) => at < spec.Length && options.Contains(spec[at]) ? spec[at++] : '\0';

        int? Count()
        {
            var start = at;
            while (at < spec.Length && char.IsAsciiDigit(spec[at]))
            {
                at++;
            }

            return at == start ? null
                : int.TryParse(spec.AsSpan(start, at - start), CultureInfo.InvariantCulture, out var count) ? count
                : throw new ArgumentException("Too many decimal digits in format string");
        }
    }

    private static ArgumentException UnknownCode(char type, string typeName) =>
        new($"Unknown format code {Code(type)} for object of type '{typeName}'");

    private static string Code(char type) => type is > ' ' and < '\x80' ? $"'{type}'" : $@"'\x{(int)type:x}'";

    /// <summary>A format specification, taken apart.</summary>
    private sealed record Spec(
        string Fill,
        char Align,
        char Sign,
        bool NoNegativeZero,
        bool Alternate,
        int Width,
        char Grouping,
        int Precision,
        char Type);
}

/// <summary>Arithmetic of Python's ints, for any of .NET's integer types.</summary>
file static class PyInt
{
    /// <summary><paramref name="value"/> times two to the <paramref name="shift"/>, rounded once.</summary>
    private static double RoundToEven(BigInteger value, int shift)
    {
        var extra = (int)Math.Max(value.GetBitLength() - 53, -1074 - shift);
        if (extra > 0)
        {
            var half = BigInteger.One << (extra - 1);
            var rest = value & ((BigInteger.One << extra) - 1);
            value >>= extra;
            value += rest > half || (rest == half && !value.IsEven) ? 1 : 0;
            shift += extra;
        }

        return Math.ScaleB((double)value, shift);
    }

    /// <summary><c>float(n)</c>, correctly rounded.</summary>
    public static double ToFloat(BigInteger value)
    {
        var result = RoundToEven(BigInteger.Abs(value), 0);
        return double.IsInfinity(result) ? throw new NumberOverflowException("int too large to convert to float")
            : value.Sign < 0 ? -result
            : result;
    }
}

/// <summary>Python's functions over iterables, where LINQ's differ.</summary>
file static class PyIter
{
    /// <summary><c>sum</c> of floats: with the compensation for rounding that CPython has since 3.12.</summary>
    public static double SumFloats(IEnumerable<double> items, double start = 0)
    {
        var (sum, lost) = (start, 0.0);
        foreach (var item in items)
        {
            var next = sum + item;
            lost += Math.Abs(sum) >= Math.Abs(item) ? sum - next + item : item - next + sum;
            sum = next;
        }

        return double.IsFinite(lost) ? sum + lost : sum;
    }
}

/// <summary>Python's operations on lists, where .NET's differ.</summary>
file static class PyList
{
    /// <summary><c>list.pop(index)</c>.</summary>
    public static T Pop<T>(List<T> list, int index = -1)
    {
        var at = Index(list.Count, index, list.Count == 0 ? "pop from empty list" : "pop index out of range");
        var value = list[at];
        list.RemoveAt(at);
        return value;
    }

    /// <summary>The index counted from the start, or IndexError.</summary>
    private static int Index(int count, int index, string error) =>
        (index < 0 ? index + count : index) is >= 0 and var at && at < count
            ? at
            : throw new IndexOutOfRangeException(error);
}

/// <summary>Cutting strings: <c>split</c>, <c>splitlines</c>, <c>strip</c>.</summary>
file static class PySplit
{
    /// <summary>Whether <c>str.isspace</c> and <c>strip</c> take it for a blank: .NET's, and four separators.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\x1C' and <= '\x1F';

    /// <summary><c>text.rstrip()</c>, or of the characters given.</summary>
    public static string RStrip(string text, string? chars = null)
    {
        var end = text.Length;
        while (end > 0
            && (end > 1 && char.IsSurrogatePair(text[end - 2], text[end - 1]) ? 2 : 1) is var size
            && IsStripped(text, end - size, chars))
        {
            end -= size;
        }

        return text[..end];
    }

    private static bool IsStripped(string text, int at, string? chars) =>
        chars is null
            ? IsSpace(text[at])
            : chars.Contains(PyUnicode.Character(PyUnicode.CodeAt(text, at)), StringComparison.Ordinal);
}

/// <summary>Text as Python prints it, where .NET's differs.</summary>
file static class PyText
{
    /// <summary>A float with so many digits behind the point: the spec <c>.2f</c>.</summary>
    public static string Fixed(double value, int digits) =>
        double.IsFinite(value) ? value.ToString($"F{digits}", CultureInfo.InvariantCulture) : Float(value);

    /// <summary>The shortest text that reads back as <paramref name="value"/>, with a decimal point or an exponent.</summary>
    public static string Float(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return Math.Abs(value) switch
        {
            double.NaN => "nan",
            double.PositiveInfinity => value > 0 ? "inf" : "-inf",
            // Which notation .NET chooses here changes with its version; a decimal holds all the digits.
            >= 1e15 and < 1e17 =>
                decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(
                    Math.Abs(value) < 1e16 ? "0.0#" : "0.################e+00",
                    CultureInfo.InvariantCulture),
            _ => text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text.ToLowerInvariant(),
        };
    }

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

        static string Part(double part) =>
            Float(part) is var text && text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }

    /// <summary>A value's own text, in no particular culture: for ints, and for objects that say it in ToString.</summary>
    public static string Plain<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

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
        IEnumerable<KeyValuePair<TKey, TValue>> items,
        Func<TKey, string>? key = null,
        Func<TValue, string>? value = null) =>
        $"{{{string.Join(", ", items.Select(item => $"{(key ?? Plain)(item.Key)}: {(value ?? Plain)(item.Value)}"))}}}";

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
        var text = time.ToString(
            time is DateOnly ? "yyyy-MM-dd" : time is TimeOnly ? "HH:mm:ss.ffffff" : "yyyy-MM-dd HH:mm:ss.ffffff",
            CultureInfo.InvariantCulture);
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
            case ITuple or IDictionary or ICollection or IEnumerable
                when outer.Any(seen => ReferenceEquals(seen, value)):
                return PyType.Name(value) switch
                {
                    "list" => "[...]",
                    "dict" => "{...}",
                    "tuple" => "(...)",
                    var name => name + "(...)"
                };
        }

        outer.Add(value);
        var result = value switch
        {
            ITuple tuple =>
                TupleText(Enumerable.Range(0, tuple.Length).Select(i => tuple[i]), item => Inner(item, outer)),
            IDictionary dict =>
                DictText(
                    dict.Keys.Cast<object?>().Zip(dict.Values.Cast<object?>(), KeyValuePair.Create),
                    key => Inner(key, outer),
                    item => Inner(item, outer)),
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

/// <summary>Python's <c>datetime.timedelta</c>: whole microseconds, and days that carry the sign.</summary>
file static class PyTimeDelta
{
    /// <summary><c>delta.days</c>: rounded down.</summary>
    public static int Days(TimeSpan delta) => (int)Math.Floor(delta.Ticks / (decimal)TimeSpan.TicksPerDay);

    /// <summary><c>delta.seconds</c>: what is left of the day.</summary>
    public static int Seconds(TimeSpan delta) =>
        (int)((delta.Ticks - Days(delta) * TimeSpan.TicksPerDay) / TimeSpan.TicksPerSecond);

    /// <summary><c>delta.microseconds</c>: what is left of the second.</summary>
    public static int Microseconds(TimeSpan delta) =>
        (int)((delta.Ticks - Days(delta) * TimeSpan.TicksPerDay) % TimeSpan.TicksPerSecond / 10);

    /// <summary><c>str(delta)</c>.</summary>
    public static string Str(TimeSpan delta)
    {
        var (days, seconds, fraction) = (Days(delta), Seconds(delta), Microseconds(delta));
        var text =
            $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}{(fraction > 0 ? $".{fraction:000000}" : "")}";
        return days == 0 ? text : $"{days} day{(Math.Abs(days) == 1 ? "" : "s")}, {text}";
    }

    /// <summary><c>repr(delta)</c>.</summary>
    public static string Repr(TimeSpan delta)
    {
        (string, int)[] parts =
        [
            ("days", Days(delta)),
            ("seconds", Seconds(delta)),
            ("microseconds", Microseconds(delta))
        ];
        var text = string.Join(", ", parts.Where(part => part.Item2 != 0).Select(part => $"{part.Item1}={part.Item2}"));
        return $"datetime.timedelta({(text.Length == 0 ? "0" : text)})";
    }

    private static TimeSpan Microseconds(decimal count) =>
        TimeSpan.FromTicks((long)Math.Round(count, MidpointRounding.ToEven) * 10);
}

/// <summary>Python's <c>datetime.time</c> on .NET's <see cref="TimeOnly"/>.</summary>
file static class PyTimeOfDay
{
    /// <summary><c>repr(time)</c>.</summary>
    public static string Repr(TimeOnly time)
    {
        var fraction = time.Ticks / 10 % 1_000_000;
        return $"datetime.time({time.Hour}, {time.Minute}{(fraction > 0 ? $", {time.Second}, {fraction}" : time.Second > 0 ? $", {time.Second}" : "")})";
    }
}

/// <summary>Python's names for types.</summary>
file static class PyType
{
    /// <summary><c>type(value).__name__</c>.</summary>
    public static string Name(object? value) => value switch
    {
        null => "NoneType",
        Exception error => PyException.TypeName(error),
        ITuple => "tuple",
        _ => NameOf(value.GetType()),
    };

    /// <summary><c>repr(type)</c>.</summary>
    public static string Repr(Type type) =>
        type.Name == NameOf(type)
                && type.Namespace is null or not ("System" or "System.Collections.Generic" or "PyAsyncToCs.Runtime")
                && !type.Name.StartsWith("Py", StringComparison.Ordinal)
            ? $"<class '__main__.{type.Name}'>"
            : $"<class '{NameOf(type)}'>";

    /// <summary>The <c>__name__</c> of a type.</summary>
    public static string NameOf(Type type)
    {
        if (type.IsAssignableTo(typeof(Type)))
        {
            return "type";
        }

        if (type == typeof(int) || type == typeof(long) || type == typeof(BigInteger))
        {
            return "int";
        }

        return type.Name.Split('`')[0] switch
        {
            "Double" => "float",
            "Boolean" => "bool",
            "String" => "str",
            "Byte[]" => "bytes",
            "Complex" => "complex",
            "Object" => "object",
            "Void" => "NoneType",
            "List" => type == typeof(List<byte>) ? "bytearray" : "list",
            "Dictionary" or "OrderedDictionary" => "dict",
            "HashSet" or "PySet" => "set",
            "ValueTuple" or "ImmutableArray" => "tuple",
            "PyRange" or "RangeIterator" => "range",
            "KeyCollection" => "dict_keys",
            "ValueCollection" => "dict_values",
            "PyDefaultDict" or "PyDeque" => type.Name.Split('`')[0][2..].ToLowerInvariant(),
            "PyCounter" or "PyOrderedDict" or "PyChainMap" or "PyDecimal" or "PyFraction" =>
                type.Name.Split('`')[0][2..],
            "DateTime" => "datetime",
            "DateOnly" => "date",
            "TimeOnly" => "time",
            "TimeSpan" => "timedelta",
            var name when name.EndsWith("FrozenSet", StringComparison.Ordinal) => "frozenset",
            var name when typeof(Exception).IsAssignableFrom(type) => PyException.TypeNameOf(type),
            var name => type.IsArray || typeof(IList).IsAssignableFrom(type) ? "list" : name,
        };
    }
}

/// <summary>What Python knows of a character. CPython 3.13 has Unicode 15.1, .NET 10 has 16.</summary>
file static class PyUnicode
{
    /// <summary>Pairs of bounds: what Unicode 16 added, and .NET therefore knows but Python does not.</summary>
    private static ReadOnlySpan<int> NewerThanPython =>
    [
        0x897, 0x897, 0x1B4E, 0x1B4F, 0x1B7F, 0x1B7F, 0x1C89, 0x1C8A, 0x2427, 0x2429, 0x31E4, 0x31E5, 0xA7CB, 0xA7CD,
        0xA7DA, 0xA7DC, 0x105C0, 0x105F3, 0x10D40, 0x10D8F, 0x10EC2, 0x10EFC, 0x11380, 0x113E2, 0x116D0, 0x116E3,
        0x11BC0, 0x11BF9, 0x11F5A, 0x11F5A, 0x13460, 0x143FA, 0x16100, 0x16139, 0x16D40, 0x16D79, 0x18CFF, 0x18CFF,
        0x1CC00, 0x1CEB3, 0x1E5D0, 0x1E5FF, 0x1F8B2, 0x1F8C1, 0x1FA89, 0x1FA8F, 0x1FABE, 0x1FABE, 0x1FAC6, 0x1FAC6,
        0x1FADC, 0x1FADF, 0x1FAE9, 0x1FAE9, 0x1FBCB, 0x1FBEF,
    ];

    /// <summary>The general category of a code point, as of Unicode 15.1.</summary>
    public static UnicodeCategory Category(int code)
    {
        var at = NewerThanPython.BinarySearch(code);
        if (at >= 0 || ~at % 2 == 1)
        {
            return UnicodeCategory.OtherNotAssigned;
        }

        return code == 0x1171E ? UnicodeCategory.NonSpacingMark : CharUnicodeInfo.GetUnicodeCategory(code);
    }

    /// <summary>Whether <c>repr</c> shows the code point as it is (<c>str.isprintable</c>).</summary>
    public static bool IsPrintable(int code) =>
        code is >= ' ' and < 127
            || (code > 127
                && Category(code) is not (UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.Surrogate
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.SpaceSeparator));

    /// <summary>The code point at <paramref name="index"/>: a whole pair, or a lone surrogate as itself.</summary>
    public static int CodeAt(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    /// <summary>The text of one code point; a surrogate stands for itself.</summary>
    public static string Character(int code) =>
        code is >= 0xD800 and < 0xE000 ? ((char)code).ToString() : char.ConvertFromUtf32(code);

    /// <summary>The length in code points.</summary>
    public static int Length(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            length -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return length;
    }

    /// <summary>The UTF-16 offset of a code point.</summary>
    public static int Offset(string text, int index)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') < 0)
        {
            return Math.Min(index, text.Length);
        }

        var at = 0;
        for (; index > 0 && at < text.Length; index--)
        {
            at += CodeAt(text, at) > 0xFFFF ? 2 : 1;
        }

        return at;
    }
}
