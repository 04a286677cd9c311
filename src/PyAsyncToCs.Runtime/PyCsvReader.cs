using System.Collections;
using System.ComponentModel;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>csv.reader</c>.</summary>
/// <param name="lines">The lines; a quoted field may go over several.</param>
/// <param name="dialect">The usual one, or <c>excel-tab</c>.</param>
/// <param name="delimiter">What separates the fields.</param>
/// <param name="quotechar">What quotes them.</param>
/// <param name="skipinitialspace">Whether spaces behind a delimiter are left out.</param>
public sealed class PyCsvReader(IEnumerable<string> lines, string dialect = "excel", string delimiter = ",", string quotechar = "\"", bool skipinitialspace = false) : IEnumerable<List<string>>
{
    private readonly IEnumerator<string> _lines = lines.GetEnumerator();
    private readonly string _delimiter = dialect == "excel-tab" ? "\t" : delimiter;

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
            if (quoted && c == quotechar[0])
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
            else if (c == _delimiter[0])
            {
                row.Add(field.ToString());
                field.Clear();
                wasQuoted = false;
            }
            else if (c == quotechar[0] && field.Length == 0 && !wasQuoted)
            {
                quoted = wasQuoted = true;
            }
            else if (c != ' ' || !skipinitialspace || field.Length > 0)
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
public sealed class PyCsvDictReader : IEnumerable<Dictionary<string, string>>
{
    private readonly PyCsvReader _reader;
    private readonly string? _missing;
    private List<string>? _names;

    /// <summary>Reads some lines, the first of which names the fields unless they are given.</summary>
    public PyCsvDictReader(IEnumerable<string> f, IEnumerable<string>? fieldnames = null, string? restkey = null, string? restval = null, string delimiter = ",", string quotechar = "\"", bool skipinitialspace = false)
    {
        _ = restkey;
        (_reader, _missing, _names) = (new PyCsvReader(f, "excel", delimiter, quotechar, skipinitialspace), restval, fieldnames?.ToList());
    }

    /// <summary>The names of the fields.</summary>
    public List<string> FieldNames => _names ??= _reader.FirstOrDefault() ?? [];

    /// <summary>How many lines were read.</summary>
    public int LineNumber => _reader.LineNumber;

    /// <inheritdoc/>
    public IEnumerator<Dictionary<string, string>> GetEnumerator()
    {
        _ = FieldNames;
        foreach (var row in _reader.Where(row => row.Count > 0))
        {
            yield return FieldNames.Select((name, i) => (name, i < row.Count ? row[i] : _missing!)).ToDictionary();
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Python's <c>csv.Error</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("Error")]
public sealed class PyCsvException(string message = "") : Exception(message);
