namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>types.SimpleNamespace</c>.</summary>
public sealed class PyNamespace : PyOpenObject
{
    /// <summary><c>SimpleNamespace(**values)</c>.</summary>
    public static PyNamespace Of<T>(IEnumerable<KeyValuePair<string, T>> values)
    {
        var made = new PyNamespace();
        foreach (var (name, value) in values)
        {
            made[name] = value;
        }

        return made;
    }

    /// <summary>What <c>repr</c> gives.</summary>
    public string Repr() => $"namespace({Text()})";

    /// <summary><c>a == b</c>.</summary>
    public static bool operator ==(PyNamespace? a, PyNamespace? b) => a is null ? b is null : a.Equals(b);

    /// <summary><c>a != b</c>.</summary>
    public static bool operator !=(PyNamespace? a, PyNamespace? b) => !(a == b);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PyNamespace other && Attributes.Count == other.Attributes.Count
        && Attributes.All(item => other.Attributes.TryGetValue(item.Key, out var value) && PyEq.AreEqual(item.Value.Boxed, value.Boxed));

    /// <inheritdoc/>
    public override int GetHashCode() => Attributes.Count;
}
