namespace PyAsyncToCs.Runtime;

/// <summary>An object that has the attributes it is given.</summary>
public abstract class PyOpenObject
{
    /// <summary>The attributes, each in a box of its own.</summary>
    protected virtual Dictionary<string, PyBox> Attributes { get; } = [];

    /// <summary>Sets an attribute.</summary>
    public object? this[string name]
    {
        set => Attributes[name] = new PyBox<object?>(value);
    }

    /// <summary>An attribute.</summary>
    /// <exception cref="MissingMemberException">There is none of that name.</exception>
    public T Get<T>(string name) => Attributes.ContainsKey(name) ? At<T>(name) : throw new MissingMemberException($"'{PyType.Name(this)}' object has no attribute '{name}'");

    /// <summary>The place of an attribute, made where there is none.</summary>
    public ref T At<T>(string name)
    {
        if (!Attributes.TryGetValue(name, out var box) || box is not PyBox<T> place)
        {
            Attributes[name] = place = new PyBox<T>(box is null ? default! : (T)Fitted<T>(box.Boxed)!);
        }

        return ref place.Value;
    }

    /// <summary>Whether it has an attribute.</summary>
    public bool Has(string name) => Attributes.ContainsKey(name);

    /// <summary>Its attributes as a dict.</summary>
    public Dictionary<string, object?> ToDictionary() => Attributes.ToDictionary(item => item.Key, item => item.Value.Boxed);

    /// <summary>The attributes as they stand in its text.</summary>
    protected string Text() => string.Join(", ", Attributes.Select(item => $"{item.Key}={PyText.Repr(item.Value.Boxed)}"));

    /// <summary>A value as its place's type has it: a wider number, a list of its own item type.</summary>
    private static object? Fitted<T>(object? value) => value switch
    {
        null or T => value,
        System.Collections.IList items when Activator.CreateInstance<T>() is System.Collections.IList list => Filled(list, items),
        int number when typeof(T) == typeof(long) || typeof(T) == typeof(long?) => (long)number,
        int number when typeof(T) == typeof(double) || typeof(T) == typeof(double?) => (double)number,
        _ => value,
    };

    private static System.Collections.IList Filled(System.Collections.IList list, System.Collections.IList items)
    {
        foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}

/// <summary>The place of a value.</summary>
public abstract class PyBox
{
    /// <summary>The value.</summary>
    public abstract object? Boxed { get; }
}

/// <summary>The place of a value of one type.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="value">The value.</param>
public sealed class PyBox<T>(T value) : PyBox
{
    /// <summary>The value.</summary>
    public T Value = value;

    /// <inheritdoc/>
    public override object? Boxed => Value;
}
