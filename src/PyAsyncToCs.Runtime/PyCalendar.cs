using System.Globalization;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>calendar</c>, in the C locale.</summary>
public static class PyCalendar
{
    /// <summary><c>day_name</c>.</summary>
    public static List<string> DayNames { get; } = [.. Enumerable.Range(1, 7).Select(day => DateTimeFormatInfo.InvariantInfo.DayNames[day % 7])];

    /// <summary><c>day_abbr</c>.</summary>
    public static List<string> DayAbbreviations { get; } = [.. DayNames.Select(name => name[..3])];

    /// <summary><c>month_name</c>: the first is empty.</summary>
    public static List<string> MonthNames { get; } = ["", .. DateTimeFormatInfo.InvariantInfo.MonthNames[..12]];

    /// <summary><c>month_abbr</c>: the first is empty.</summary>
    public static List<string> MonthAbbreviations { get; } = [.. MonthNames.Select(name => name.Length > 3 ? name[..3] : name)];

    /// <summary><c>weekday(year, month, day)</c>.</summary>
    public static int Weekday(int year, int month, int day) => ((int)new DateTime(year, month, day).DayOfWeek + 6) % 7;

    /// <summary><c>leapdays(first, second)</c>.</summary>
    public static int LeapDays(int first, int second) => Enumerable.Range(first, Math.Max(0, second - first)).Count(DateTime.IsLeapYear);

    /// <summary><c>monthcalendar(year, month)</c>.</summary>
    public static List<List<int>> Weeks(int year, int month)
    {
        var first = Weekday(year, month, 1);
        var days = DateTime.DaysInMonth(year, month);
        return [.. Enumerable.Range(0, (first + days + 6) / 7).Select(week => Enumerable.Range(week * 7 - first + 1, 7).Select(day => day >= 1 && day <= days ? day : 0).ToList())];
    }

    /// <summary><c>month(year, month)</c>.</summary>
    public static string Month(int year, int month)
    {
        var title = $"{MonthNames[month]} {year}";
        var left = (20 - title.Length) / 2 + ((20 - title.Length) & 20 & 1);
        var lines = Weeks(year, month).Select(week => string.Join(' ', week.Select(day => day == 0 ? "  " : $"{day,2}")).TrimEnd());
        return string.Concat(lines.Prepend("Mo Tu We Th Fr Sa Su").Prepend(new string(' ', left) + title).Select(line => line + "\n"));
    }
}
