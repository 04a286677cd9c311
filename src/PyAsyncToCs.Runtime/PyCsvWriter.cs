using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>csv.writer</c>.</summary>
public sealed class PyCsvWriter
{
    private readonly TextWriter _file;
    private readonly PyCsvDialect _dialect;

    /// <summary>Writes rows.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="dialect">The kind of file.</param>
    /// <param name="delimiter">What separates the fields, unless the dialect says it.</param>
    /// <param name="quotechar">What quotes them.</param>
    /// <param name="quoting">Which are quoted: 0 those that need it, 1 all, 2 all but numbers, 3 none.</param>
    /// <param name="lineterminator">What ends a row.</param>
    public PyCsvWriter(TextWriter file, string dialect = "excel", string? delimiter = null, string? quotechar = null, int? quoting = null, string? lineterminator = null)
    {
        var known = PyCsvDialect.Get(dialect);
        _file = file;
        _dialect = new(delimiter ?? known.Delimiter, quotechar ?? known.Quote, known.SkipsSpace, quoting ?? known.Quoting, lineterminator ?? known.LineEnd);
    }

    /// <summary><c>writerow(row)</c>.</summary>
    public int WriteRow(object row)
    {
        var fields = Items(row).Select(Field).ToList();
        var line = (fields is [""] ? "\"\"" : string.Join(_dialect.Delimiter, fields)) + _dialect.LineEnd;
        _file.Write(line);
        return line.Length;
    }

    /// <summary><c>writerows(rows)</c>.</summary>
    public void WriteRows(IEnumerable rows)
    {
        foreach (var row in rows)
        {
            WriteRow(row!);
        }
    }

    // A tuple with names has its fields in the order of its constructor.
    private static IEnumerable<object?> Items(object row) => row switch
    {
        ITuple tuple => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]),
        IEnumerable items => items.Cast<object?>(),
        _ => row.GetType().GetConstructors()[0].GetParameters().Select(field => row.GetType().GetProperty(field.Name!, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)!.GetValue(row)),
    };

    private string Field(object? item)
    {
        var value = item is IPyJson json ? json.Value : item;
        var text = value is null ? "" : PyText.Str(value);
        var isQuoted = _dialect.Quoting switch
        {
            1 => true,
            2 => value is not (int or long or double or bool or System.Numerics.BigInteger),
            3 => false,
            _ => text.Contains(_dialect.Delimiter, StringComparison.Ordinal) || text.AsSpan().IndexOfAny("\r\n" + _dialect.Quote) >= 0,
        };
        return isQuoted ? _dialect.Quote + text.Replace(_dialect.Quote, _dialect.Quote + _dialect.Quote, StringComparison.Ordinal) + _dialect.Quote : text;
    }
}

/// <summary>Python's <c>csv.DictWriter</c>.</summary>
public sealed class PyCsvDictWriter
{
    private readonly PyCsvWriter _writer;
    private readonly List<string> _names;
    private readonly string _missing;
    private readonly bool _refusesOthers;

    /// <summary>Writes dicts with some fields.</summary>
    public PyCsvDictWriter(TextWriter f, IEnumerable<string> fieldnames, string restval = "", string extrasaction = "raise", string dialect = "excel", string? delimiter = null, string? quotechar = null, int? quoting = null, string? lineterminator = null) =>
        (_writer, _names, _missing, _refusesOthers) = (new PyCsvWriter(f, dialect, delimiter, quotechar, quoting, lineterminator), [.. fieldnames], restval, extrasaction == "raise");

    /// <summary><c>writeheader()</c>.</summary>
    public int WriteHeader() => _writer.WriteRow(_names);

    /// <summary><c>writerow(row)</c>.</summary>
    /// <exception cref="ArgumentException">It has other fields.</exception>
    public int WriteRow<TValue>(Dictionary<string, TValue> row) =>
        _refusesOthers && row.Keys.Where(key => !_names.Contains(key)).ToList() is { Count: > 0 } others
            ? throw new ArgumentException($"dict contains fields not in fieldnames: {string.Join(", ", others.Select(PyText.Quote))}")
            : _writer.WriteRow(_names.Select(name => row.TryGetValue(name, out var value) ? (object?)value : _missing));

    /// <summary><c>writerows(rows)</c>.</summary>
    public void WriteRows<TValue>(IEnumerable<Dictionary<string, TValue>> rows)
    {
        foreach (var row in rows)
        {
            WriteRow(row);
        }
    }
}
