using System.Globalization;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>datetime.timedelta</c>: whole microseconds, and days that carry the sign.</summary>
public static class PyTimeDelta
{
    /// <summary><c>timedelta(…)</c> of numbers that may have fractions, rounded to microseconds.</summary>
    public static TimeSpan Of(double days = 0, double seconds = 0, double microseconds = 0, double milliseconds = 0, double minutes = 0, double hours = 0, double weeks = 0) =>
        Microseconds((decimal)(days + weeks * 7) * 86_400_000_000 + (decimal)(seconds + minutes * 60 + hours * 3600) * 1_000_000 + (decimal)(microseconds + milliseconds * 1000));

    /// <summary><c>timedelta(**parts)</c>.</summary>
    public static TimeSpan OfParts<T>(IEnumerable<KeyValuePair<string, T>> parts)
    {
        var given = parts.ToDictionary(part => part.Key, part => Convert.ToDouble(part.Value, CultureInfo.InvariantCulture));
        double Take(string name) => given.Remove(name, out var value) ? value : 0;
        var delta = Of(Take("days"), Take("seconds"), Take("microseconds"), Take("milliseconds"), Take("minutes"), Take("hours"), Take("weeks"));
        return given.Count == 0 ? delta : throw new MissingMethodException($"timedelta() got an unexpected keyword argument '{given.Keys.First()}'");
    }

    /// <summary><c>divmod(a, b)</c>.</summary>
    public static (int, TimeSpan) DivMod(TimeSpan a, TimeSpan b) => ((int)PyInt.FloorDiv(a.Ticks, b.Ticks), TimeSpan.FromTicks(PyInt.Mod(a.Ticks, b.Ticks)));

    /// <summary><c>delta * factor</c>.</summary>
    public static TimeSpan Times(TimeSpan delta, double factor) => Microseconds(delta.Ticks / 10 * (decimal)factor);

    /// <summary><c>delta / divisor</c>.</summary>
    public static TimeSpan DividedBy(TimeSpan delta, double divisor) =>
        divisor == 0 ? throw new DivideByZeroException("division by zero") : Microseconds(delta.Ticks / 10 / (decimal)divisor);

    /// <summary><c>delta.days</c>: rounded down.</summary>
    public static int Days(TimeSpan delta) => (int)Math.Floor(delta.Ticks / (decimal)TimeSpan.TicksPerDay);

    /// <summary><c>delta.seconds</c>: what is left of the day.</summary>
    public static int Seconds(TimeSpan delta) => (int)((delta.Ticks - Days(delta) * TimeSpan.TicksPerDay) / TimeSpan.TicksPerSecond);

    /// <summary><c>delta.microseconds</c>: what is left of the second.</summary>
    public static int Microseconds(TimeSpan delta) => (int)((delta.Ticks - Days(delta) * TimeSpan.TicksPerDay) % TimeSpan.TicksPerSecond / 10);

    /// <summary><c>str(delta)</c>.</summary>
    public static string Str(TimeSpan delta)
    {
        if (delta == TimeSpan.MaxValue || delta == TimeSpan.MinValue)
        {
            // Python's go further than .NET's: as limits to compare with they do as well, and they look alike.
            return delta > TimeSpan.Zero ? "999999999 days, 23:59:59.999999" : "-999999999 days, 0:00:00";
        }

        var (days, seconds, fraction) = (Days(delta), Seconds(delta), Microseconds(delta));
        var text = $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}{(fraction > 0 ? $".{fraction:000000}" : "")}";
        return days == 0 ? text : $"{days} day{(Math.Abs(days) == 1 ? "" : "s")}, {text}";
    }

    /// <summary><c>repr(delta)</c>.</summary>
    public static string Repr(TimeSpan delta)
    {
        (string, int)[] parts = [("days", Days(delta)), ("seconds", Seconds(delta)), ("microseconds", Microseconds(delta))];
        var text = string.Join(", ", parts.Where(part => part.Item2 != 0).Select(part => $"{part.Item1}={part.Item2}"));
        return $"datetime.timedelta({(text.Length == 0 ? "0" : text)})";
    }

    private static TimeSpan Microseconds(decimal count) => TimeSpan.FromTicks((long)Math.Round(count, MidpointRounding.ToEven) * 10);
}
