namespace PyAsyncToCs.Runtime;

public partial class PyTask
{
    // tasks.Task.__init__: contextvars.copy_context()
    internal PyContext OwnContext { get; set; } = PyContext.Copy();
}

/// <summary>A variable whose value belongs to the running task (contextvars.ContextVar).</summary>
/// <typeparam name="T">The type of its value.</typeparam>
/// <param name="name">Its name.</param>
public sealed class ContextVar<T>(string name)
{
    private readonly T _default = default!;
    private readonly bool _hasDefault;

    /// <summary>Makes a variable with a value for those who set none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="defaultValue">The value.</param>
    public ContextVar(string name, T defaultValue)
        : this(name) => (_default, _hasDefault) = (defaultValue, true);

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The value for the running task.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="LookupException">It has none.</exception>
    public T Get() => PyContext.Values.TryGetValue(this, out var value) ? (T)value!
        : _hasDefault ? _default
        : throw new LookupException($"<ContextVar name='{name}'>");

    /// <summary>The value for the running task, or another one if it has none.</summary>
    /// <param name="defaultValue">The other one.</param>
    /// <returns>The value.</returns>
    public T Get(T defaultValue) => PyContext.Values.TryGetValue(this, out var value) ? (T)value! : defaultValue;

    /// <summary>Sets the value for the running task, and for tasks that it makes from now on.</summary>
    /// <param name="value">The value.</param>
    /// <returns>What <see cref="Reset"/> needs to take it back.</returns>
    public ContextToken<T> Set(T value)
    {
        var before = PyContext.Values;
        PyContext.Values = before.SetItem(this, value);
        return new(this, before.GetValueOrDefault(this, ContextMissing.Value));
    }

    /// <summary>Gives the variable back the value that it had.</summary>
    /// <param name="token">From <see cref="Set"/>.</param>
    /// <exception cref="InvalidOperationException">The token was used before.</exception>
    public void Reset(ContextToken<T> token)
    {
        token.Use();
        PyContext.Values = token.OldValue == ContextMissing.Value
            ? PyContext.Values.Remove(this)
            : PyContext.Values.SetItem(this, token.OldValue);
    }
}
