using System.Collections.Immutable;

namespace PyAsyncToCs.Runtime;

/// <summary>The current values of context variables: each task has its own, copied when the task is made (contextvars).</summary>
internal static class ContextVars
{
    [ThreadStatic]
    private static ImmutableDictionary<object, object?>? s_outside;

    internal static ImmutableDictionary<object, object?> Current
    {
        get => EventLoop.Running?.ActiveTask?.Context ?? s_outside ?? ImmutableDictionary<object, object?>.Empty;
        set
        {
            if (EventLoop.Running?.ActiveTask is { } task)
            {
                task.Context = value;
            }
            else
            {
                s_outside = value;
            }
        }
    }

    /// <summary>The callback, to be called outside of a task with the values of now.</summary>
    internal static Action Keep(Action callback) => Run(callback, Current);

    private static Action Run(Action callback, ImmutableDictionary<object, object?> values) => () =>
    {
        var before = s_outside;
        s_outside = values;
        try
        {
            callback();
        }
        finally
        {
            s_outside = before;
        }
    };

    /// <summary>The function, to be called outside of a task with the values of now.</summary>
    internal static Func<T> Keep<T>(Func<T> function)
    {
        var values = Current;
        return () =>
        {
            var before = s_outside;
            s_outside = values;
            try
            {
                return function();
            }
            finally
            {
                s_outside = before;
            }
        };
    }
}

public partial class PyTask
{
    // tasks.Task.__init__: contextvars.copy_context()
    internal ImmutableDictionary<object, object?> Context { get; set; } = ContextVars.Current;
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
    public T Get() => ContextVars.Current.TryGetValue(this, out var value) ? (T)value!
        : _hasDefault ? _default
        : throw new LookupException($"<ContextVar name='{name}'>");

    /// <summary>The value for the running task, or another one if it has none.</summary>
    /// <param name="defaultValue">The other one.</param>
    /// <returns>The value.</returns>
    public T Get(T defaultValue) => ContextVars.Current.TryGetValue(this, out var value) ? (T)value! : defaultValue;

    /// <summary>Sets the value for the running task, and for tasks that it makes from now on.</summary>
    /// <param name="value">The value.</param>
    /// <returns>What <see cref="Reset"/> needs to take it back.</returns>
    public ContextToken<T> Set(T value)
    {
        var before = ContextVars.Current;
        ContextVars.Current = before.SetItem(this, value);
        return before.TryGetValue(this, out var old) ? new((T)old!, true) : new(default!, false);
    }

    /// <summary>Gives the variable back the value that it had.</summary>
    /// <param name="token">From <see cref="Set"/>.</param>
    public void Reset(ContextToken<T> token) => ContextVars.Current =
        token.HadValue ? ContextVars.Current.SetItem(this, token.OldValue) : ContextVars.Current.Remove(this);
}

/// <summary>The value that a context variable had (contextvars.Token).</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="OldValue">The value.</param>
/// <param name="HadValue">Whether there was one.</param>
public sealed record ContextToken<T>(T OldValue, bool HadValue);
