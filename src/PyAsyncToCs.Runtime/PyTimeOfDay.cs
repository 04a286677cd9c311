using System.Globalization;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>datetime.time</c> on .NET's <see cref="TimeOnly"/>.</summary>
public static class PyTimeOfDay
{
    /// <summary>The zone of a time of day: none.</summary>
    public static TimeZoneInfo? NoZone => null;

    /// <summary><c>time(…)</c>, with CPython's errors.</summary>
    public static TimeOnly Of(int hour = 0, int minute = 0, int second = 0, int microsecond = 0) =>
        TimeOnly.FromDateTime(PyDateTime.Of(1, 1, 1, hour, minute, second, microsecond));

    /// <summary><c>time.replace(…)</c>.</summary>
    public static TimeOnly Replaced(TimeOnly time, int? hour = null, int? minute = null, int? second = null, int? microsecond = null) =>
        Of(hour ?? time.Hour, minute ?? time.Minute, second ?? time.Second, microsecond ?? (int)(time.Ticks / 10 % 1_000_000));

    /// <summary><c>time.isoformat(precision)</c>.</summary>
    public static string Iso(TimeOnly time, string precision = "auto") =>
        PyDateTime.Iso(new DateTime(1900, 1, 1).Add(time.ToTimeSpan()), "T", precision)[11..];

    /// <summary><c>time.fromisoformat(text)</c>.</summary>
    public static TimeOnly FromIso(string text) =>
        TimeOnly.TryParseExact(Regex.Replace(text.TrimStart('T').Replace(',', '.'), @"(?<=:\d\d\.)\d+$", digits => digits.Value.PadRight(6, '0')[..6]), ["HH", "HH:mm", "HH:mm:ss", "HH:mm:ss.fff", "HH:mm:ss.ffffff", "HHmm", "HHmmss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new ArgumentException($"Invalid isoformat string: {PyText.Quote(text)}");

    /// <summary><c>repr(time)</c>.</summary>
    public static string Repr(TimeOnly time)
    {
        var fraction = time.Ticks / 10 % 1_000_000;
        return $"datetime.time({time.Hour}, {time.Minute}{(fraction > 0 ? $", {time.Second}, {fraction}" : time.Second > 0 ? $", {time.Second}" : "")})";
    }
}
