using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>time.struct_time</c>.</summary>
/// <param name="Time">The time it stands for.</param>
public sealed record PyTimeTuple(DateTime Time) : ITuple
{
    /// <summary>The items' number.</summary>
    public int Length => 9;

    /// <summary>The day of the week, from Monday's 0.</summary>
    public int Weekday => ((int)Time.DayOfWeek + 6) % 7;

    /// <summary>Whether daylight saving time holds; -1 where that is not known.</summary>
    public int IsDst { get; init; } = -1;

    /// <summary>An item.</summary>
    public int this[int index] => (index < 0 ? index + 9 : index) switch
    {
        0 => Time.Year,
        1 => Time.Month,
        2 => Time.Day,
        3 => Time.Hour,
        4 => Time.Minute,
        5 => Time.Second,
        6 => Weekday,
        7 => Time.DayOfYear,
        8 => IsDst,
        _ => throw new ArgumentOutOfRangeException(null, "tuple index out of range"),
    };

    /// <summary><c>tuple[start:stop:step]</c>.</summary>
    public ImmutableArray<int> Slice(int? start, int? stop, int? step) => [.. PySlice.Indexes(Length, start, stop, step).Select(i => this[i])];

    object? ITuple.this[int index] => this[index];

    /// <summary>Of a time.</summary>
    public static PyTimeTuple Of(DateTime time) => new(time);

    /// <summary><c>time.gmtime(seconds)</c>.</summary>
    public static PyTimeTuple Gm(double? seconds = null) => new(seconds is { } given ? DateTime.UnixEpoch.AddSeconds(Math.Floor(given)) : DateTime.UtcNow) { IsDst = 0 };

    /// <summary><c>time.localtime(seconds)</c>.</summary>
    public static PyTimeTuple Local(double? seconds = null)
    {
        var time = Gm(seconds).Time.ToLocalTime();
        return new(time) { IsDst = time.IsDaylightSavingTime() ? 1 : 0 };
    }

    /// <summary><c>time.mktime(tuple)</c>.</summary>
    public static double Seconds(PyTimeTuple time) => (DateTime.SpecifyKind(time.Time, DateTimeKind.Local).ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds;

    /// <summary><c>calendar.timegm(tuple)</c>.</summary>
    public static int UtcSeconds(PyTimeTuple time) => (int)(DateTime.SpecifyKind(time.Time, DateTimeKind.Utc) - DateTime.UnixEpoch).TotalSeconds;

    /// <summary>What <c>repr</c> gives.</summary>
    public string Repr() => $"time.struct_time(tm_year={Time.Year}, tm_mon={Time.Month}, tm_mday={Time.Day}, tm_hour={Time.Hour}, tm_min={Time.Minute}, tm_sec={Time.Second}, tm_wday={Weekday}, tm_yday={Time.DayOfYear}, tm_isdst={IsDst})";
}
