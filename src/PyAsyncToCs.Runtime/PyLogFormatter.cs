using System.Globalization;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>logging.Formatter</c>.</summary>
/// <param name="fmt">The text with places; null for the message alone.</param>
/// <param name="datefmt">How the time is written; null for ISO's form with milliseconds.</param>
/// <param name="style">What the places look like: <c>%(name)s</c>, <c>{name}</c>, <c>$name</c>.</param>
public class PyLogFormatter(string? fmt = null, string? datefmt = null, string style = "%")
{
    /// <summary><c>format(record)</c>.</summary>
    public virtual string Format(PyLogRecord record)
    {
        var fields = record.Fields(FormatTime(record, datefmt));
        var text = style switch
        {
            "{" => PyTemplate.Format(fmt ?? "{message}", [], fields),
            "$" => Regex.Replace(fmt ?? "$message", @"\$\{?(\w+)\}?", place => PyText.Str(fields[place.Groups[1].Value])),
            _ => PyPercent.Format(fmt ?? "%(message)s", fields),
        };
        return record.Error is { } error
            ? $"{text}\n{FormatException(error)}"
            : text;
    }

    /// <summary><c>formatException(exc_info)</c>.</summary>
    public virtual string FormatException(Exception error) =>
        $"Traceback (most recent call last):\n{PyType.Name(error)}{(PyException.Str(error) is { Length: > 0 } message ? ": " + message : "")}";

    /// <summary><c>formatTime(record, datefmt)</c>.</summary>
    public virtual string FormatTime(PyLogRecord record, string? datefmt = null) => datefmt is null
        ? record.Time.ToString("yyyy-MM-dd HH:mm:ss,fff", CultureInfo.InvariantCulture)
        : PyTime.Format(record.Time, datefmt);
}
