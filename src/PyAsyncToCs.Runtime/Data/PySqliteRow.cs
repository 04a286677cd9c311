using System.Collections;
using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>A row of a query: a tuple, and Python's <c>sqlite3.Row</c>, which knows the names of the columns.</summary>
public sealed class PySqliteRow : IEnumerable<PyJsonValue>, ITuple, IPyRepr
{
    private readonly string[] _names;
    private readonly object?[] _values;

    private PySqliteRow(string[] names, object?[] values) => (_names, _values) = (names, values);

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
    public static PySqliteRow Read(DbDataReader reader, string[] names)
    {
        var values = new object[names.Length];
        reader.GetValues(values);
        return new(names, [.. values.Select(value => value is DBNull ? null : value is long number and >= int.MinValue and <= int.MaxValue ? (int)number : value)]);
    }

    /// <summary><c>row[start:stop:step]</c>.</summary>
    public ImmutableArray<PyJsonValue> Slice(int? start, int? stop, int? step) => [.. PySlice.Indexes(Length, start, stop, step).Select(at => this[at])];

    /// <summary><c>value in row</c>.</summary>
    public bool Contains(object? value) => _values.Any(own => PyEq.AreEqual(own, value));

    /// <summary>The names with the values.</summary>
    public IEnumerable<(string Name, PyJsonValue Value)> Items() => _names.Zip(this);

    /// <inheritdoc/>
    public IEnumerator<PyJsonValue> GetEnumerator() => _values.Select(value => new PyJsonValue(value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ITuple && PyEq.AreEqual(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => PyEq.HashOf(this);

    /// <inheritdoc/>
    public override string ToString() => Repr();

    /// <inheritdoc/>
    public string Repr() => PyText.TupleText(_values, PyText.Repr);
}
