using System.Globalization;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>datetime</c> on .NET's <see cref="DateTime"/>: of kind Utc where it is aware, of no kind where it is naive.</summary>
public static class PyDateTime
{
    /// <summary><c>datetime(…)</c>, with CPython's errors.</summary>
    public static DateTime Of(int year, int month, int day, int hour = 0, int minute = 0, int second = 0, int microsecond = 0, TimeZoneInfo? tzinfo = null)
    {
        DateOf(year, month, day);
        Check(hour, 23, "hour must be in 0..23");
        Check(minute, 59, "minute must be in 0..59");
        Check(second, 59, "second must be in 0..59");
        Check(microsecond, 999999, "microsecond must be in 0..999999");
        return new DateTime(year, month, day, hour, minute, second, KindOf(tzinfo)).AddTicks(microsecond * 10L);
    }

    /// <summary><c>date(year, month, day)</c>, with CPython's errors.</summary>
    public static DateOnly DateOf(int year, int month, int day)
    {
        if (year is < 1 or > 9999)
        {
            throw new ArgumentException($"year {year} is out of range");
        }

        if (month is < 1 or > 12)
        {
            throw new ArgumentException("month must be in 1..12");
        }

        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : throw new ArgumentException("day is out of range for month");
    }

    /// <summary><c>datetime.now(zone)</c>, in whole microseconds.</summary>
    public static DateTime Now(TimeZoneInfo? zone = null) =>
        zone is null ? DateTime.SpecifyKind(Whole(DateTime.Now), DateTimeKind.Unspecified) : DateTime.SpecifyKind(Whole(DateTime.UtcNow), KindOf(zone));

    /// <summary><c>datetime.fromtimestamp(seconds, zone)</c>.</summary>
    public static DateTime FromTimestamp(double seconds, TimeZoneInfo? zone = null)
    {
        var time = DateTime.UnixEpoch.AddTicks((long)Math.Round((decimal)seconds * 1_000_000, MidpointRounding.ToEven) * 10);
        return zone is null ? DateTime.SpecifyKind(time.ToLocalTime(), DateTimeKind.Unspecified) : DateTime.SpecifyKind(time, KindOf(zone));
    }

    /// <summary><c>time.timestamp()</c>.</summary>
    public static double Timestamp(DateTime time) =>
        ((time.Kind == DateTimeKind.Utc ? time : DateTime.SpecifyKind(time, DateTimeKind.Local).ToUniversalTime()) - DateTime.UnixEpoch).Ticks / 10 / 1e6;

    /// <summary><c>time.tzinfo</c>.</summary>
    public static TimeZoneInfo? ZoneOf(DateTime time) => time.Kind == DateTimeKind.Utc ? TimeZoneInfo.Utc : null;

    /// <summary><c>time.replace(…)</c>.</summary>
    public static DateTime Replaced(DateTime time, int? year = null, int? month = null, int? day = null, int? hour = null, int? minute = null, int? second = null, int? microsecond = null) =>
        Of(year ?? time.Year, month ?? time.Month, day ?? time.Day, hour ?? time.Hour, minute ?? time.Minute, second ?? time.Second, microsecond ?? (int)(time.Ticks / 10 % 1_000_000), ZoneOf(time));

    /// <summary><c>date.replace(…)</c>.</summary>
    public static DateOnly Replaced(DateOnly date, int? year = null, int? month = null, int? day = null) =>
        DateOf(year ?? date.Year, month ?? date.Month, day ?? date.Day);

    /// <summary><c>time.isoformat(separator, precision)</c>.</summary>
    public static string Iso(DateTime time, string separator = "T", string precision = "auto")
    {
        var fraction = time.Ticks / 10 % 1_000_000;
        var format = precision switch
        {
            "hours" => "HH",
            "minutes" => "HH:mm",
            "seconds" => "HH:mm:ss",
            "milliseconds" => "HH:mm:ss.fff",
            "microseconds" => "HH:mm:ss.ffffff",
            "auto" => fraction == 0 ? "HH:mm:ss" : "HH:mm:ss.ffffff",
            _ => throw new ArgumentException("Unknown timespec value"),
        };
        return time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + separator + time.ToString(format, CultureInfo.InvariantCulture)
            + (time.Kind == DateTimeKind.Utc ? "+00:00" : "");
    }

    /// <summary><c>repr(time)</c>.</summary>
    public static string Repr(DateTime time)
    {
        var fraction = time.Ticks / 10 % 1_000_000;
        var tail = fraction > 0 ? $", {time.Second}, {fraction}" : time.Second > 0 ? $", {time.Second}" : "";
        return $"datetime.datetime({time.Year}, {time.Month}, {time.Day}, {time.Hour}, {time.Minute}{tail}{(time.Kind == DateTimeKind.Utc ? ", tzinfo=datetime.timezone.utc" : "")})";
    }

    /// <summary><c>repr(date)</c>.</summary>
    public static string Repr(DateOnly date) => $"datetime.date({date.Year}, {date.Month}, {date.Day})";

    /// <summary><c>datetime.fromisoformat(text)</c>.</summary>
    public static DateTime FromIso(string text)
    {
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.fff", "yyyy-MM-ddTHH:mm:ss.ffffff", "yyyyMMdd", "yyyyMMddTHHmm", "yyyyMMddTHHmmss", "yyyy-MM-ddTHH"];
        var isUtc = text.EndsWith('Z') || text.EndsWith("+00:00", StringComparison.Ordinal);
        var local = isUtc ? text[..^(text.EndsWith('Z') ? 1 : 6)] : text;
        var normal = (local.Length > 10 && local[10] == ' ' ? local[..10] + "T" + local[11..] : local).Replace(',', '.');
        normal = Regex.Replace(normal, @"(?<=:\d\d\.)\d+$", digits => digits.Value.PadRight(6, '0')[..6]);
        if (normal.Contains('W') && normal.Split('T') is [var week, .. var rest] && rest.Length < 2)
        {
            normal = DateFromIso(week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + string.Concat(rest.Select(part => "T" + part));
        }

        return DateTime.TryParseExact(normal, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? DateTime.SpecifyKind(time, isUtc ? DateTimeKind.Utc : DateTimeKind.Unspecified)
            : throw new ArgumentException($"Invalid isoformat string: {PyText.Quote(text)}");
    }

    /// <summary><c>date.fromisoformat(text)</c>.</summary>
    public static DateOnly DateFromIso(string text) =>
        Regex.Match(text, @"\A(\d{4})(-?)(\d\d)\2(\d\d)\z") is { Success: true } day
            ? DateOf(int.Parse(day.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(day.Groups[3].Value, CultureInfo.InvariantCulture), int.Parse(day.Groups[4].Value, CultureInfo.InvariantCulture))
            : Regex.Match(text, @"\A(\d{4})(-?)W(\d\d)(?:\2([1-7]))?\z") is { Success: true } week && int.Parse(week.Groups[3].Value, CultureInfo.InvariantCulture) is > 0 and var number && number <= ISOWeek.GetWeeksInYear(int.Parse(week.Groups[1].Value, CultureInfo.InvariantCulture))
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(int.Parse(week.Groups[1].Value, CultureInfo.InvariantCulture), number, (DayOfWeek)(week.Groups[4].Success ? int.Parse(week.Groups[4].Value, CultureInfo.InvariantCulture) % 7 : 1)))
            : throw new ArgumentException($"Invalid isoformat string: {PyText.Quote(text)}");

    /// <summary><c>date.isocalendar()</c>.</summary>
    public static PyIsoDate IsoCalendar(DateOnly date)
    {
        var time = date.ToDateTime(TimeOnly.MinValue);
        return new PyIsoDate(ISOWeek.GetYear(time), ISOWeek.GetWeekOfYear(time), ((int)time.DayOfWeek + 6) % 7 + 1);
    }

    /// <summary><c>time.utcoffset()</c>.</summary>
    public static TimeSpan? UtcOffset(DateTime time) => time.Kind == DateTimeKind.Utc ? TimeSpan.Zero : null;

    /// <summary><c>time.tzname()</c>.</summary>
    public static string? ZoneName(DateTime time) => time.Kind == DateTimeKind.Utc ? "UTC" : null;

    /// <summary><c>time.astimezone(utc)</c>; a naive time is local.</summary>
    public static DateTime InZone(DateTime time, TimeZoneInfo zone) =>
        KindOf(zone) == time.Kind ? time : DateTime.SpecifyKind(time, DateTimeKind.Local).ToUniversalTime();

    private static DateTimeKind KindOf(TimeZoneInfo? zone) =>
        zone is null ? DateTimeKind.Unspecified : zone == TimeZoneInfo.Utc ? DateTimeKind.Utc : throw new NotSupportedException("a time zone other than UTC");

    private static DateTime Whole(DateTime time) => time.AddTicks(-(time.Ticks % 10));

    private static void Check(int value, int most, string message)
    {
        if (value < 0 || value > most)
        {
            throw new ArgumentException(message);
        }
    }
}
