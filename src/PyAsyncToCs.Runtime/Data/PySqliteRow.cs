using System.Collections;
using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>A row of a query: a tuple, and Python's <c>sqlite3.Row</c>, which knows the names of the columns; or a dict of them.</summary>
public sealed class PySqliteRow : IEnumerable<PyJsonValue>, ITuple, IPyRepr, IPyJson
{
    private readonly bool _isDict;
    private readonly string[] _names;
    private readonly object?[] _values;

    private PySqliteRow(string[] names, object?[] values, bool isDict) => (_names, _values, _isDict) = (names, values, isDict);

    /// <inheritdoc/>
    public object? Value => _isDict ? ToDictionary() : _values.ToImmutableArray();

    /// <summary>The names of the columns.</summary>
    public List<string> Keys => [.. _names];

    /// <inheritdoc/>
    public int Length => _values.Length;

    object? ITuple.this[int index] => _values[index];

    /// <summary>The value at a place, from the end where that is negative.</summary>
    public PyJsonValue this[int index] => new(_values[index < -Length || index >= Length ? throw new ArgumentOutOfRangeException(null, "tuple index out of range") : index < 0 ? index + Length : index]);

    /// <summary>The value of a column.</summary>
    public PyJsonValue this[string name] => new(_values[Array.FindIndex(_names, own => own.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at : throw new ArgumentOutOfRangeException(null, "No item with that key")]);

    /// <summary>The row that a reader stands at.</summary>
    public static PySqliteRow Read(DbDataReader reader, string[] names, bool isDict = false)
    {
        var values = new object[names.Length];
        reader.GetValues(values);
        return new(names, [.. values.Select(value => value is DBNull ? null : value is long number and >= int.MinValue and <= int.MaxValue ? (int)number : value)], isDict);
    }

    /// <summary><c>row[start:stop:step]</c>.</summary>
    public ImmutableArray<PyJsonValue> Slice(int? start, int? stop, int? step) => [.. PySlice.Indexes(Length, start, stop, step).Select(at => this[at])];

    /// <summary><c>value in row</c>.</summary>
    public bool Contains(object? value) => _isDict ? _names.Contains(value) : _values.Any(own => PyEq.AreEqual(own, value));

    /// <summary><c>row.get(name, fallback)</c> of a dict.</summary>
    public PyJsonValue Get(string name, object? fallback = null) => _names.Contains(name) ? this[name] : new(fallback);

    /// <summary><c>row.values()</c> of a dict.</summary>
    public IEnumerable<PyJsonValue> Values() => _values.Select(value => new PyJsonValue(value));

    /// <summary>The names with the values.</summary>
    public IEnumerable<(string Name, PyJsonValue Value)> Items() => _names.Zip(Values());

    /// <inheritdoc/>
    public IEnumerator<PyJsonValue> GetEnumerator() => _isDict ? _names.Select(name => new PyJsonValue(name)).GetEnumerator() : Values().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ITuple && PyEq.AreEqual(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => PyEq.HashOf(this);

    /// <inheritdoc/>
    public override string ToString() => Repr();

    /// <inheritdoc/>
    public string Repr() => _isDict ? PyText.Repr(ToDictionary()) : PyText.TupleText(_values, PyText.Repr);

    private Dictionary<string, object?> ToDictionary()
    {
        var columns = new Dictionary<string, object?>();
        for (var at = 0; at < _names.Length; at++)
        {
            columns[_names[at]] = _values[at];
        }

        return columns;
    }
}
