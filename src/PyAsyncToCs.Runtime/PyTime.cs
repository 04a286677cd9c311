using System.Globalization;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>strftime</c> and <c>strptime</c>, in the C locale.</summary>
public static class PyTime
{
    /// <summary><c>format(value, directives)</c> of what is a date or a time only when the program runs.</summary>
    public static string FormatAny(object? value, string format) => value switch
    {
        DateTime time => Format(time, format),
        DateOnly day => Format(day.ToDateTime(TimeOnly.MinValue), format),
        TimeOnly time => Format(new DateOnly(1900, 1, 1).ToDateTime(time), format),
        _ => PyFormat.Format(value, format),
    };

    /// <summary><c>time.strftime(format)</c>.</summary>
    public static string Format(DateTime time, string format)
    {
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                text.Append(format[i]);
                continue;
            }

            var code = format[++i];
            if (code == '-' && i + 1 < format.Length)
            {
                var field = Field(time, format[++i]).TrimStart('0');
                text.Append(field.Length == 0 ? "0" : field);
                continue;
            }

            text.Append(Field(time, code));
        }

        return text.ToString();
    }

    /// <summary>Seconds in whole nanoseconds.</summary>
    public static long Nanoseconds(double seconds) => (long)(seconds * 1e9);

    private static string Field(DateTime time, char code)
    {
        var invariant = CultureInfo.InvariantCulture;
        return code switch
        {
            'Y' => time.Year.ToString(invariant),
            'y' => time.ToString("yy", invariant),
            'm' => time.ToString("MM", invariant),
            'd' => time.ToString("dd", invariant),
            'e' => time.Day.ToString(invariant).PadLeft(2),
            'H' => time.ToString("HH", invariant),
            'I' => time.ToString("hh", invariant),
            'M' => time.ToString("mm", invariant),
            'S' => time.ToString("ss", invariant),
            'f' => time.ToString("ffffff", invariant),
            'p' => time.ToString("tt", invariant),
            'A' => time.ToString("dddd", invariant),
            'a' => time.ToString("ddd", invariant),
            'B' => time.ToString("MMMM", invariant),
            'b' or 'h' => time.ToString("MMM", invariant),
            'j' => time.DayOfYear.ToString("000", invariant),
            'w' => ((int)time.DayOfWeek).ToString(invariant),
            'u' => (((int)time.DayOfWeek + 6) % 7 + 1).ToString(invariant),
            'U' => ((time.DayOfYear + 6 - (int)time.DayOfWeek) / 7).ToString("00", invariant),
            'W' => ((time.DayOfYear + 6 - ((int)time.DayOfWeek + 6) % 7) / 7).ToString("00", invariant),
            'V' => ISOWeek.GetWeekOfYear(time).ToString("00", invariant),
            'G' => ISOWeek.GetYear(time).ToString(invariant),
            'F' => time.ToString("yyyy-MM-dd", invariant),
            'T' => time.ToString("HH:mm:ss", invariant),
            'R' => time.ToString("HH:mm", invariant),
            'D' => time.ToString("MM/dd/yy", invariant),
            'c' => time.ToString("ddd MMM ", invariant) + time.Day.ToString(invariant).PadLeft(2) + time.ToString(" HH:mm:ss yyyy", invariant),
            'x' => time.ToString("MM/dd/yy", invariant),
            'X' => time.ToString("HH:mm:ss", invariant),
            'z' => time.Kind == DateTimeKind.Utc ? "+0000" : "",
            'Z' => time.Kind == DateTimeKind.Utc ? "UTC" : "",
            'n' => "\n",
            't' => "\t",
            '%' => "%",
            _ => "%" + code,
        };
    }
}
