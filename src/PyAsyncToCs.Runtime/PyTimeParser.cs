using System.Globalization;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>strptime</c>, in the C locale.</summary>
public static class PyTimeParser
{
    /// <summary><c>ssl.cert_time_to_seconds(text)</c>.</summary>
    public static int CertificateSeconds(string text) => checked((int)(Parse(text, "%b %d %H:%M:%S %Y GMT") - DateTime.UnixEpoch).TotalSeconds);

    /// <summary><c>datetime.strptime(text, format)</c> of a time without a zone, or in UTC.</summary>
    public static DateTime Parse(string text, string format)
    {
        var time = Parse(text, format, out var offset);
        return offset is null ? time
            : offset is "Z" || offset.All(c => c is '0' or ':' or '+' or '-') ? DateTime.SpecifyKind(time, DateTimeKind.Utc)
            : throw Mismatch(text, format);
    }

    /// <summary><c>datetime.strptime(text, format)</c>: the time by the clock, and the offset as it is written, if there is one.</summary>
    public static DateTime Parse(string text, string format, out string? offset)
    {
        var (year, month, day, hour, minute, second, fraction) = (1900, 1, 1, 0, 0, 0, 0);
        var isPm = (bool?)null;
        var dayOfYear = 0;
        offset = null;
        var at = 0;
        format = format.Replace("%T", "%H:%M:%S", StringComparison.Ordinal).Replace("%F", "%Y-%m-%d", StringComparison.Ordinal).Replace("%R", "%H:%M", StringComparison.Ordinal);
        for (var i = 0; i < format.Length; i++)
        {
            if (char.IsWhiteSpace(format[i]))
            {
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                continue;
            }

            if (format[i] != '%' || i + 1 == format.Length)
            {
                at = at < text.Length && text[at] == format[i] ? at + 1 : throw Mismatch();
                continue;
            }

            switch (format[++i])
            {
                case 'Y':
                    year = Number(4, 4);
                    break;
                case 'y':
                    year = Number(2, 2) is var two && two < 69 ? 2000 + two : 1900 + two;
                    break;
                case 'm':
                    month = Number(1, 2);
                    break;
                case 'd':
                    day = Number(1, 2);
                    break;
                case 'j':
                    dayOfYear = Number(1, 3);
                    break;
                case 'H' or 'I':
                    hour = Number(1, 2);
                    break;
                case 'M':
                    minute = Number(1, 2);
                    break;
                case 'S':
                    second = Number(1, 2);
                    break;
                case 'f':
                    var start = at;
                    fraction = Number(1, 6);
                    for (var digits = at - start; digits < 6; digits++)
                    {
                        fraction *= 10;
                    }

                    break;
                case 'B':
                    month = Name(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames) + 1;
                    break;
                case 'b' or 'h':
                    month = Name(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames) + 1;
                    break;
                case 'A':
                    Name(CultureInfo.InvariantCulture.DateTimeFormat.DayNames);
                    break;
                case 'a':
                    Name(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames);
                    break;
                case 'p':
                    isPm = Name(["AM", "PM"]) == 1;
                    break;
                case 'z':
                    offset = Offset();
                    break;
                case 'Z':
                    Name(["UTC", "GMT"]);
                    break;
                case '%':
                    at = at < text.Length && text[at] == '%' ? at + 1 : throw Mismatch();
                    break;
                default:
                    throw new ArgumentException($"'{format[i]}' is a bad directive in format '{format}'");
            }
        }

        if (at < text.Length)
        {
            throw new ArgumentException($"unconverted data remains: {text[at..]}");
        }

        hour = isPm is { } pm ? hour % 12 + (pm ? 12 : 0) : hour;
        if (month is < 1 or > 12 || hour > 23 || minute > 59 || second > 61 || day is < 1 or > 31)
        {
            throw Mismatch();
        }

        var time = PyDateTime.Of(year, month, day, hour, minute, second, fraction);
        return dayOfYear > 0 ? time.AddDays(dayOfYear - time.DayOfYear) : time;

        string Offset()
        {
            var found = Regex.Match(text[at..], @"^(?:[+-]\d\d:?[0-5]\d(?::?[0-5]\d)?|Z)", RegexOptions.CultureInvariant | RegexOptions.ECMAScript);
            at += found.Success ? found.Length : throw Mismatch();
            return found.Value;
        }

        int Number(int least, int most)
        {
            var start = at;
            while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            return at - start >= least ? int.Parse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture) : throw Mismatch();
        }

        int Name(string[] names)
        {
            for (var n = 0; n < names.Length; n++)
            {
                if (names[n].Length > 0 && string.Compare(text, at, names[n], 0, names[n].Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    at += names[n].Length;
                    return n;
                }
            }

            throw Mismatch();
        }

        ArgumentException Mismatch() => PyTimeParser.Mismatch(text, format);
    }

    private static ArgumentException Mismatch(string text, string format) => new($"time data {PyText.Quote(text)} does not match format {PyText.Quote(format)}");
}
