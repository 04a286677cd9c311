using System.Collections.Immutable;

namespace PyAsyncToCs.Runtime;

/// <summary>The values of context variables: each task has its own, copied when the task is made (contextvars.Context).</summary>
public sealed partial class PyContext
{
    [ThreadStatic]
    private static PyContext? s_outside;
    [ThreadStatic]
    private static (PyContext Context, PyTask? Task)? s_entered;
    private ImmutableDictionary<object, object?> _values = ImmutableDictionary<object, object?>.Empty;

    // Inside of Run the given context, unless another task runs by now; else the task's.
    private static PyContext Active => EventLoop.Running?.ActiveTask is var task && s_entered is var (entered, owner) && owner == task
        ? entered
        : task?.OwnContext ?? (s_outside ??= new());

    internal static ImmutableDictionary<object, object?> Values
    {
        get => Active._values;
        set => Active._values = value;
    }

    /// <summary>The values of now, apart from what is set later (contextvars.copy_context).</summary>
    /// <returns>The copy.</returns>
    public static PyContext Copy() => new() { _values = Values };

    internal static Action Keep(Action callback)
    {
        var context = Copy();
        return () => context.Run(callback);
    }

    internal static Func<T> Keep<T>(Func<T> function)
    {
        var context = Copy();
        return () => context.Run(function);
    }

    /// <summary>Calls a function with these values; what it sets stays here (contextvars.Context.run).</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="function">The function.</param>
    /// <returns>Its result.</returns>
    public T Run<T>(Func<T> function)
    {
        var before = s_entered;
        s_entered = (this, EventLoop.Running?.ActiveTask);
        try
        {
            return function();
        }
        finally
        {
            s_entered = before;
        }
    }

    /// <inheritdoc cref="Run{T}(Func{T})"/>
    public void Run(Action function) => Run<object?>(() =>
    {
        function();
        return null;
    });
}
