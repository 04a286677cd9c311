namespace PyAsyncToCs.Runtime;

/// <summary>The headers of a request as its server reads them: case does not matter.</summary>
/// <param name="items">Names and values, in their order.</param>
public sealed class PyHttpHeaders(List<(string Name, string Value)> items)
{
    /// <summary>Names and values, in their order.</summary>
    public List<(string Name, string Value)> Items => items;

    /// <summary><c>headers[name]</c>, where text is asked for: None is none.</summary>
    public string this[string name] => Get(name) ?? throw new InvalidCastException($"the header {name} is None, not a text");

    /// <summary><c>get(name)</c>: None where there is none.</summary>
    public string? Get(string name) => items.Find(item => item.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary><c>get(name, fallback)</c> where the fallback is no text.</summary>
    public object GetOr(string name, object fallback) => Get(name) ?? fallback;
}
