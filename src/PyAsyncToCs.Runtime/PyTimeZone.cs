using System.Globalization;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>timezone</c>, an offset that may have a name, and <c>ZoneInfo</c>, a place's rules.</summary>
public class PyTimeZone : IPyRepr, IEquatable<PyTimeZone>
{
    private readonly TimeZoneInfo? _place;
    private readonly TimeSpan _offset;
    private readonly string? _name;

    /// <summary>One that a derived class says the rules of.</summary>
    protected internal PyTimeZone()
    {
    }

    private PyTimeZone(TimeSpan offset, string? name) => (_offset, _name) = (offset, name);

    private PyTimeZone(TimeZoneInfo place) => (_place, _name) = (place, place.Id);

    /// <summary><c>timezone.utc</c>.</summary>
    public static PyTimeZone Utc { get; } = new(TimeSpan.Zero, null);

    /// <summary>The key of a place.</summary>
    public string Key => _name ?? "";

    /// <summary>Whether a derived class says its rules.</summary>
    private bool IsOwn => GetType() != typeof(PyTimeZone);

    /// <summary><c>utcoffset(dt)</c>, as a derived class has it.</summary>
    public virtual TimeSpan? Utcoffset(PyZonedDateTime dt) => throw new NotImplementedException("a tzinfo subclass must implement utcoffset()");

    /// <summary><c>dst(dt)</c>, as a derived class has it.</summary>
    public virtual TimeSpan? Dst(PyZonedDateTime dt) => throw new NotImplementedException("a tzinfo subclass must implement dst()");

    /// <summary><c>tzname(dt)</c>, as a derived class has it.</summary>
    public virtual string? Tzname(PyZonedDateTime dt) => throw new NotImplementedException("a tzinfo subclass must implement tzname()");

    /// <summary><c>timezone(offset, name)</c>.</summary>
    public static PyTimeZone Of(TimeSpan offset, string? name = null)
    {
        if (offset.Duration() >= TimeSpan.FromDays(1))
        {
            throw new ArgumentException($"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {PyTimeDelta.Repr(offset)}.");
        }

        return offset == TimeSpan.Zero && name is null ? Utc : new PyTimeZone(offset, name);
    }

    /// <summary><c>ZoneInfo(key)</c>.</summary>
    public static PyTimeZone Named(string key)
    {
        try
        {
            return new PyTimeZone(TimeZoneInfo.FindSystemTimeZoneById(key));
        }
        catch (TimeZoneNotFoundException)
        {
            throw new KeyNotFoundException(PyText.Quote($"No time zone found with key {key}"));
        }
    }

    /// <summary>The zone of this machine, at a time.</summary>
    public static PyTimeZone Local(DateTime utc) => new(TimeZoneInfo.Local.GetUtcOffset(utc), new PyTimeZone(TimeZoneInfo.Local).Abbreviation(TimeZoneInfo.Local.GetUtcOffset(utc), TimeZoneInfo.Local.IsDaylightSavingTime(utc)));

    /// <summary>How far a local time is from UTC; a time that comes twice is the first, or with <paramref name="fold"/> the second.</summary>
    public TimeSpan Offset(DateTime local, int fold = 0)
    {
        if (_place is null)
        {
            return IsOwn ? Utcoffset(new(local, this, fold)) ?? TimeSpan.Zero : _offset;
        }

        return _place.IsAmbiguousTime(local)
            ? fold == 0 ? _place.GetAmbiguousTimeOffsets(local).Max() : _place.GetAmbiguousTimeOffsets(local).Min()
            : _place.GetUtcOffset(local);
    }

    /// <summary>The local time at a time of UTC, and whether it is the second of its kind.</summary>
    public (DateTime Local, int Fold) FromUtc(DateTime utc)
    {
        if (IsOwn)
        {
            // As tzinfo.fromutc() goes about it: the standard time first, then what daylight saving adds there.
            var standard = utc + (Offset(utc) - (Daylight(utc) ?? TimeSpan.Zero));
            return (DateTime.SpecifyKind(standard + (Daylight(standard) ?? TimeSpan.Zero), DateTimeKind.Unspecified), 0);
        }

        var offset = _place?.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)) ?? _offset;
        var local = DateTime.SpecifyKind(utc + offset, DateTimeKind.Unspecified);
        return (local, _place?.IsAmbiguousTime(local) == true && offset != Offset(local) ? 1 : 0);
    }

    /// <summary><c>tzname()</c>.</summary>
    public string Name(DateTime local, int fold = 0)
    {
        if (IsOwn)
        {
            return Tzname(new(local, this, fold)) ?? "";
        }

        if (_place is not null)
        {
            var offset = Offset(local, fold);
            return Abbreviation(offset, offset != _place.BaseUtcOffset || (!_place.IsInvalidTime(local) && _place.IsDaylightSavingTime(DateTime.SpecifyKind(local - offset, DateTimeKind.Utc))));
        }

        return _name ?? (_offset == TimeSpan.Zero ? "UTC" : "UTC" + Text(_offset, ":"));
    }

    /// <summary><c>dst()</c>, of a place.</summary>
    public TimeSpan? Daylight(DateTime local, int fold = 0) => IsOwn ? Dst(new(local, this, fold)) : _place is null ? null : Offset(local, fold) - _place.BaseUtcOffset;

    /// <summary>An offset as text, <c>+05:30</c>.</summary>
    public static string Text(TimeSpan offset, string separator)
    {
        var size = offset.Duration();
        return $"{(offset < TimeSpan.Zero ? "-" : "+")}{size.Hours:00}{separator}{size.Minutes:00}{(size.Seconds > 0 ? $"{separator}{size.Seconds:00}" : "")}";
    }

    /// <inheritdoc/>
    public bool Equals(PyTimeZone? other) => IsOwn || other?.IsOwn == true ? ReferenceEquals(this, other) : other is not null && _offset == other._offset && _place?.Id == other._place?.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PyTimeZone);

    /// <inheritdoc/>
    public override int GetHashCode() => IsOwn ? System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this) : HashCode.Combine(_offset, _place?.Id);

    /// <inheritdoc/>
    public override string ToString() => _place is not null ? Key : Name(default);

    /// <inheritdoc/>
    public virtual string Repr() => _place is not null ? $"zoneinfo.ZoneInfo(key={PyText.Quote(Key)})"
        : ReferenceEquals(this, Utc) ? "datetime.timezone.utc"
        : $"datetime.timezone({PyTimeDelta.Repr(_offset)}{(_name is null ? "" : $", {PyText.Quote(_name)}")})";

    /// <summary>What the place calls an offset: the last name that its file gives it (RFC 9636).</summary>
    private string Abbreviation(TimeSpan offset, bool isDaylight)
    {
        string? found = null;
        var path = Path.Combine("/usr/share/zoneinfo", Key == "Local" ? "../../../etc/localtime" : Key);
        if (File.Exists(path))
        {
            var file = File.ReadAllBytes(path);
            int Count(int index) => (file[20 + index * 4] << 24) | (file[21 + index * 4] << 16) | (file[22 + index * 4] << 8) | file[23 + index * 4];
            var types = 44 + Count(3) * 5;
            var names = types + Count(4) * 6;
            var order = Enumerable.Range(0, Count(3)).Select(i => (int)file[44 + Count(3) * 4 + i]).Prepend(0);
            foreach (var type in order.Select(i => types + i * 6))
            {
                var seconds = (file[type] << 24) | (file[type + 1] << 16) | (file[type + 2] << 8) | file[type + 3];
                if (seconds == (int)offset.TotalSeconds && (file[type + 4] != 0) == isDaylight)
                {
                    var start = names + file[type + 5];
                    found = Encoding.ASCII.GetString(file, start, Array.IndexOf(file, (byte)0, start) - start);
                }
            }
        }

        return found ?? Text(offset, "");
    }
}
