namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>json.JSONEncoder</c>, which a program derives from.</summary>
public class PyJsonEncoder(bool skipkeys = false, bool ensureAscii = true, object? indent = null, (string Item, string Key)? separators = null, bool sortKeys = false, bool allowNan = true)
{
    /// <summary>What stands in the text for a value that JSON does not have.</summary>
    public virtual object Default(object o) => throw new InvalidCastException($"Object of type {PyType.Name(o)} is not JSON serializable");

    /// <summary>The text of a value, in the pieces that CPython makes of it.</summary>
    public IEnumerable<string> IterEncode(object? o) => PyJson.Pieces(o, skipkeys, ensureAscii, indent, separators, sortKeys, Default, allowNan);

    /// <summary>The text of a value.</summary>
    public string Encode(object? o) => PyJson.Dumps(o, skipkeys, ensureAscii, indent, separators, sortKeys, Default, allowNan);
}
