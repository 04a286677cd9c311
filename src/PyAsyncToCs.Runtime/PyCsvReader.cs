using System.Collections;
using System.ComponentModel;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>csv.reader</c>.</summary>
/// <typeparam name="T">What the program keeps in the rows: the texts, and what it replaces them with.</typeparam>
public sealed class PyCsvReader<T> : PyIterator<List<T>>
{
    private readonly PyCsvRows _rows;

    /// <summary>Reads some lines; a quoted field may go over several.</summary>
    public PyCsvReader(IEnumerable<string> lines, string dialect = "excel", string? delimiter = null, string? quotechar = null, bool? skipinitialspace = null)
        : this(new PyCsvRows(lines, PyCsvDialect.Get(dialect), delimiter, quotechar, skipinitialspace))
    {
    }

    private PyCsvReader(PyCsvRows rows)
        : base(rows.Select(row => row.ConvertAll(text => (T)(object)text))) => _rows = rows;

    /// <summary>How many lines were read.</summary>
    public int LineNumber => _rows.LineNumber;
}

/// <summary>The rows of comma-separated lines.</summary>
/// <param name="lines">The lines.</param>
/// <param name="dialect">The kind of file.</param>
/// <param name="delimiter">What separates the fields, unless the dialect says it.</param>
/// <param name="quotechar">What quotes them.</param>
/// <param name="skipinitialspace">Whether spaces behind a delimiter are left out.</param>
public sealed class PyCsvRows(IEnumerable<string> lines, PyCsvDialect dialect, string? delimiter, string? quotechar, bool? skipinitialspace) : IEnumerable<List<string>>
{
    private readonly IEnumerator<string> _lines = lines.GetEnumerator();
    private readonly char _delimiter = (delimiter ?? dialect.Delimiter)[0];
    private readonly char _quote = (quotechar ?? dialect.Quote)[0];
    private readonly bool _skipsSpace = skipinitialspace ?? dialect.SkipsSpace;

    /// <summary>How many lines were read.</summary>
    public int LineNumber { get; private set; }

    /// <inheritdoc/>
    public IEnumerator<List<string>> GetEnumerator()
    {
        while (_lines.MoveNext())
        {
            yield return Row();
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<string> Row()
    {
        var row = new List<string>();
        var (field, quoted, wasQuoted) = (new StringBuilder(), false, false);
        var line = Line();
        for (var at = 0; ; at++)
        {
            if (at == line.Length)
            {
                if (!quoted)
                {
                    break;
                }

                field.Append('\n');
                if (!_lines.MoveNext())
                {
                    field.Length--;
                    break;
                }

                (line, at) = (Line(), -1);
                continue;
            }

            var c = line[at];
            if (quoted && c == _quote)
            {
                if (at + 1 < line.Length && line[at + 1] == c)
                {
                    field.Append(c);
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (quoted)
            {
                field.Append(c);
            }
            else if (c == _delimiter)
            {
                row.Add(field.ToString());
                field.Clear();
                wasQuoted = false;
            }
            else if (c == _quote && field.Length == 0 && !wasQuoted)
            {
                quoted = wasQuoted = true;
            }
            else if (c != ' ' || !_skipsSpace || field.Length > 0)
            {
                field.Append(c);
            }
        }

        if (row.Count > 0 || field.Length > 0 || wasQuoted)
        {
            row.Add(field.ToString());
        }

        return row;
    }

    private string Line()
    {
        LineNumber++;
        return _lines.Current.TrimEnd('\n').TrimEnd('\r');
    }
}

/// <summary>Python's <c>csv.DictReader</c>.</summary>
/// <typeparam name="TValue">What the program keeps in the rows: the texts, and what it replaces them with.</typeparam>
public sealed class PyCsvDictReader<TValue> : IEnumerable<Dictionary<string, TValue>>
{
    private readonly PyCsvRows _reader;
    private readonly string? _restKey;
    private readonly string? _missing;
    private List<string>? _names;

    /// <summary>Reads some lines, the first of which names the fields unless they are given.</summary>
    public PyCsvDictReader(IEnumerable<string> f, IEnumerable<string>? fieldnames = null, string? restkey = null, string? restval = null, string dialect = "excel", string? delimiter = null, string? quotechar = null, bool? skipinitialspace = null) =>
        (_reader, _restKey, _missing, _names) = (new PyCsvRows(f, PyCsvDialect.Get(dialect), delimiter, quotechar, skipinitialspace), restkey, restval, fieldnames?.ToList());

    /// <summary>The names of the fields.</summary>
    public List<string> FieldNames => _names ??= _reader.FirstOrDefault() ?? [];

    /// <summary>How many lines were read.</summary>
    public int LineNumber => _reader.LineNumber;

    /// <inheritdoc/>
    public IEnumerator<Dictionary<string, TValue>> GetEnumerator()
    {
        _ = FieldNames;
        foreach (var row in _reader.Where(row => row.Count > 0))
        {
            yield return row.Count > FieldNames.Count
                ? throw new NotSupportedException($"a row with more fields than names (restkey {_restKey ?? "None"})")
                : FieldNames.Select((name, i) => (name, (TValue)(object)(i < row.Count ? row[i] : _missing!))).ToDictionary();
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Python's <c>csv.Error</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("Error")]
public sealed class PyCsvException(string message = "") : Exception(message);
