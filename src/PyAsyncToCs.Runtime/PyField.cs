namespace PyAsyncToCs.Runtime;

/// <summary>A field of a dataclass, as <c>dataclasses.fields</c> tells of it.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">Its type.</param>
/// <param name="init">Whether the constructor takes it.</param>
/// <param name="repr">Whether the text shows it.</param>
/// <param name="compare">Whether comparisons look at it.</param>
/// <param name="kwOnly">Whether the constructor takes it by name only.</param>
public sealed class PyField(string name, Type? type = null, bool init = true, bool repr = true, bool compare = true, bool kwOnly = false)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Its type.</summary>
    public Type Type => type ?? typeof(object);

    /// <summary>Whether the constructor takes it.</summary>
    public bool Init => init;

    /// <summary>Whether the text shows it.</summary>
    public bool Repr => repr;

    /// <summary>Whether comparisons look at it.</summary>
    public bool Compare => compare;

    /// <summary>Whether the constructor takes it by name only.</summary>
    public bool KwOnly => kwOnly;
}
