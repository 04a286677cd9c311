using System.Globalization;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>datetime</c> where a program uses time zones: a local time, and the zone that it is in, or none.</summary>
/// <param name="Local">The time as a clock there shows it.</param>
/// <param name="Zone">The zone; null for a naive time.</param>
/// <param name="Fold">1 for the second of two times that clocks show when they are set back.</param>
public readonly record struct PyZonedDateTime(DateTime Local, PyTimeZone? Zone, int Fold = 0) : IComparable<PyZonedDateTime>, IComparable, IPyRepr
{
    /// <summary>The time in UTC; of a naive time, itself.</summary>
    private DateTime Utc => Zone is null ? Local : Local - Zone.Offset(Local, Fold);

    /// <summary><c>datetime(…)</c>, with CPython's errors.</summary>
    public static PyZonedDateTime Of(int year, int month, int day, int hour = 0, int minute = 0, int second = 0, int microsecond = 0, PyTimeZone? tzinfo = null, int fold = 0) =>
        new(PyDateTime.Of(year, month, day, hour, minute, second, microsecond), tzinfo, fold);

    /// <summary><c>datetime.now(tz)</c>.</summary>
    public static PyZonedDateTime Now(PyTimeZone? tz = null) => tz is null ? new(PyDateTime.Now(), null) : FromUtc(PyDateTime.Now(TimeZoneInfo.Utc), tz);

    /// <summary><c>datetime.fromtimestamp(timestamp, tz)</c>.</summary>
    public static PyZonedDateTime FromTimestamp(double timestamp, PyTimeZone? tz = null) =>
        tz is null ? new(PyDateTime.FromTimestamp(timestamp), null) : FromUtc(PyDateTime.FromTimestamp(timestamp, TimeZoneInfo.Utc), tz);

    /// <summary><c>datetime.fromisoformat(text)</c>.</summary>
    public static PyZonedDateTime FromIso(string text)
    {
        var offset = Regex.Match(text, @"(?<=\d\d[T ].*)(Z|[+-]\d\d(:?\d\d(:?\d\d)?)?)$");
        try
        {
            var local = DateTime.SpecifyKind(PyDateTime.FromIso(offset.Success ? text[..offset.Index] : text), DateTimeKind.Unspecified);
            return new(local, offset.Success ? ZoneOf(offset.Value) : null);
        }
        catch (ArgumentException)
        {
            throw new ArgumentException($"Invalid isoformat string: {PyText.Quote(text)}");
        }
    }

    /// <summary><c>datetime.strptime(text, format)</c>.</summary>
    public static PyZonedDateTime Parse(string text, string format)
    {
        var local = PyTimeParser.Parse(text, format, out var offset);
        return new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset is null ? null : ZoneOf(offset));
    }

    /// <summary><c>datetime.combine(date, time, zone)</c>.</summary>
    public static PyZonedDateTime Combine(DateOnly date, TimeOnly time, PyTimeZone? tzinfo = null) => new(date.ToDateTime(time), tzinfo);

    /// <summary><c>time + delta</c>.</summary>
    public static PyZonedDateTime operator +(PyZonedDateTime time, TimeSpan delta) => new(time.Local + delta, time.Zone);

    /// <summary><c>time - delta</c>.</summary>
    public static PyZonedDateTime operator -(PyZonedDateTime time, TimeSpan delta) => new(time.Local - delta, time.Zone);

    /// <summary><c>a - b</c>: within one zone, by the clock.</summary>
    public static TimeSpan operator -(PyZonedDateTime a, PyZonedDateTime b) =>
        (a.Zone is null) != (b.Zone is null) ? throw new InvalidCastException("can't subtract offset-naive and offset-aware datetimes")
        : ReferenceEquals(a.Zone, b.Zone) ? a.Local - b.Local
        : a.Utc - b.Utc;

    /// <summary><c>a &lt; b</c>.</summary>
    public static bool operator <(PyZonedDateTime a, PyZonedDateTime b) => a.CompareTo(b) < 0;

    /// <summary><c>a &gt; b</c>.</summary>
    public static bool operator >(PyZonedDateTime a, PyZonedDateTime b) => a.CompareTo(b) > 0;

    /// <summary><c>a &lt;= b</c>.</summary>
    public static bool operator <=(PyZonedDateTime a, PyZonedDateTime b) => a.CompareTo(b) <= 0;

    /// <summary><c>a &gt;= b</c>.</summary>
    public static bool operator >=(PyZonedDateTime a, PyZonedDateTime b) => a.CompareTo(b) >= 0;

    /// <summary><c>a == b</c>: one moment, wherever.</summary>
    public bool Equals(PyZonedDateTime other) => (Zone is null) == (other.Zone is null) && (ReferenceEquals(Zone, other.Zone) ? Local == other.Local : Utc == other.Utc);

    /// <inheritdoc/>
    public override int GetHashCode() => Utc.Ticks.GetHashCode();

    int IComparable.CompareTo(object? obj) => CompareTo((PyZonedDateTime)obj!);

    /// <inheritdoc/>
    public int CompareTo(PyZonedDateTime other) =>
        (Zone is null) != (other.Zone is null) ? throw new InvalidCastException("can't compare offset-naive and offset-aware datetimes")
        : ReferenceEquals(Zone, other.Zone) ? Local.CompareTo(other.Local)
        : Utc.CompareTo(other.Utc);

    /// <summary><c>time.replace(…)</c>, all but the zone.</summary>
    public PyZonedDateTime Replaced(int? year = null, int? month = null, int? day = null, int? hour = null, int? minute = null, int? second = null, int? microsecond = null, int? fold = null) =>
        new(PyDateTime.Replaced(Local, year, month, day, hour, minute, second, microsecond), Zone, fold ?? Fold);

    /// <summary><c>time.replace(tzinfo=zone)</c>.</summary>
    public PyZonedDateTime In(PyTimeZone? zone) => new(Local, zone, Fold);

    /// <summary><c>time.astimezone(tz)</c>; a naive time is local.</summary>
    public PyZonedDateTime InZone(PyTimeZone? tz = null)
    {
        var utc = Zone is null ? DateTime.SpecifyKind(Local, DateTimeKind.Local).ToUniversalTime() : Utc;
        return ReferenceEquals(tz, Zone) && tz is not null ? this : FromUtc(utc, tz ?? PyTimeZone.Local(utc));
    }

    /// <summary><c>time.timestamp()</c>.</summary>
    public double Timestamp() => Zone is null ? PyDateTime.Timestamp(Local) : (Utc - DateTime.UnixEpoch).Ticks / 10 / 1e6;

    /// <summary><c>time.utcoffset()</c>.</summary>
    public TimeSpan? UtcOffset() => Zone?.Offset(Local, Fold);

    /// <summary><c>time.dst()</c>.</summary>
    public TimeSpan? Daylight() => Zone?.Daylight(Local, Fold);

    /// <summary><c>time.tzname()</c>.</summary>
    public string? ZoneName() => Zone?.Name(Local, Fold);

    /// <summary><c>time.isoformat(sep, timespec)</c>.</summary>
    public string Iso(string sep = "T", string timespec = "auto") =>
        PyDateTime.Iso(Local, sep, timespec) + (UtcOffset() is { } offset ? PyTimeZone.Text(offset, ":") : "");

    /// <summary><c>time.strftime(format)</c>.</summary>
    public string Format(string format)
    {
        var offset = UtcOffset() is { } given ? PyTimeZone.Text(given, "") : "";
        var name = ZoneName() ?? "";
        return PyTime.Format(Local, Regex.Replace(format, "%.", code => code.Value switch { "%z" => offset, "%Z" => name.Replace("%", "%%", StringComparison.Ordinal), _ => code.Value }));
    }

    /// <inheritdoc/>
    public override string ToString() => Iso(" ");

    /// <inheritdoc/>
    public string Repr() => $"{PyDateTime.Repr(Local)[..^1]}{(Fold == 1 ? ", fold=1" : "")}{(Zone is null ? "" : $", tzinfo={Zone.Repr()}")})";

    private static PyZonedDateTime FromUtc(DateTime utc, PyTimeZone zone)
    {
        var (local, fold) = zone.FromUtc(utc);
        return new(local, zone, fold);
    }

    private static PyTimeZone ZoneOf(string text)
    {
        if (text == "Z")
        {
            return PyTimeZone.Utc;
        }

        var digits = text[1..].Replace(":", "", StringComparison.Ordinal).PadRight(6, '0');
        var size = new TimeSpan(int.Parse(digits[..2], CultureInfo.InvariantCulture), int.Parse(digits[2..4], CultureInfo.InvariantCulture), int.Parse(digits[4..6], CultureInfo.InvariantCulture));
        return PyTimeZone.Of(text[0] == '-' ? -size : size);
    }
}
