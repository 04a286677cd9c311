using System.Data.Common;

namespace PyAsyncToCs.Runtime;

/// <summary>asyncpg's <c>Record</c>: a row, by the names and by the places of its columns.</summary>
public sealed class PyRecord : IPyRepr
{
    private readonly string[] _names;
    private readonly object?[] _values;

    private PyRecord(string[] names, object?[] values) => (_names, _values) = (names, values);

    /// <summary>How many columns there are.</summary>
    public int Count => _values.Length;

    /// <summary>The value at a place, from the end where that is negative.</summary>
    public object? this[int index] => _values[index < 0 ? index + Count : index];

    /// <summary>The value of a column.</summary>
    public object? this[string name] => _values[Array.IndexOf(_names, name) is >= 0 and var at ? at : throw new KeyNotFoundException(PyText.Quote(name))];

    /// <summary>The row that a reader stands at.</summary>
    public static PyRecord Read(DbDataReader reader)
    {
        var values = new object[reader.FieldCount];
        reader.GetValues(values);
        return new([.. Enumerable.Range(0, values.Length).Select(reader.GetName)], [.. values.Select(value => value is DBNull ? null : value)]);
    }

    /// <summary><c>record.get(name, fallback)</c>.</summary>
    public object? Get(string name, object? fallback = null) => Contains(name) ? this[name] : fallback;

    /// <summary><c>name in record</c>.</summary>
    public bool Contains(string name) => _names.Contains(name);

    /// <summary>The names of the columns.</summary>
    public IEnumerable<string> Keys() => _names;

    /// <summary>The values.</summary>
    public IEnumerable<object?> Values() => _values;

    /// <summary>The names with the values.</summary>
    public IEnumerable<(string Name, object? Value)> Items() => _names.Zip(_values);

    /// <inheritdoc/>
    public override string ToString() => Repr();

    /// <inheritdoc/>
    public string Repr() => $"<Record {string.Join(' ', Items().Select(item => $"{item.Name}={PyText.Repr(item.Value)}"))}>";
}
