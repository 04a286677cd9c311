using System.Globalization;

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

    Console.WriteLine($"{warm} warm readings, highest average {PyText.Fixed(highest!.Value, 1)}");
}

/// <summary>Arithmetic of Python's floats, where .NET's differs.</summary>
file static class PyFloat
{
    /// <summary><c>a / b</c>, which Python refuses for zero.</summary>
    public static double TrueDiv(double a, double b) =>
        b == 0 ? throw new DivideByZeroException("float division by zero") : a / b;
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
}

/// <summary>What Python knows of a character. CPython 3.13 has Unicode 15.1, .NET 10 has 16.</summary>
file static class PyUnicode
{
    /// <summary>The code point at <paramref name="index"/>: a whole pair, or a lone surrogate as itself.</summary>
    public static int CodeAt(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    /// <summary>The text of one code point; a surrogate stands for itself.</summary>
    public static string Character(int code) =>
        code is >= 0xD800 and < 0xE000 ? ((char)code).ToString() : char.ConvertFromUtf32(code);
}
