namespace PyAsyncToCs.Runtime;

public sealed partial class PyContext
{
    /// <summary>How many variables have a value.</summary>
    public int Count => _values.Count;

    /// <summary>The value of a variable (contextvars.Context.__getitem__).</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="variable">The variable.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">It has none here.</exception>
    public T ValueOf<T>(ContextVar<T> variable) => _values.TryGetValue(variable, out var value)
        ? (T)value!
        : throw new KeyNotFoundException($"<ContextVar name='{variable.Name}'>");

    /// <summary>The value of a variable, or another one if it has none here (contextvars.Context.get).</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="variable">The variable.</param>
    /// <param name="otherwise">The other one.</param>
    /// <returns>The value.</returns>
    public T ValueOr<T>(ContextVar<T> variable, T otherwise) => _values.TryGetValue(variable, out var value) ? (T)value! : otherwise;

    /// <summary>The value of a variable, or null if it has none here (contextvars.Context.get).</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="variable">The variable.</param>
    /// <returns>The value.</returns>
    public T? ValueOrNull<T>(ContextVar<T> variable)
        where T : class => _values.TryGetValue(variable, out var value) ? (T)value! : null;

    /// <summary>Whether a variable has a value here.</summary>
    /// <param name="variable">The variable.</param>
    /// <returns>The answer.</returns>
    public bool HasValue(object variable) => _values.ContainsKey(variable);
}

public static partial class Asyncio
{
    /// <summary>Has a task that was just made share a context (asyncio.create_task with context=).</summary>
    /// <typeparam name="TTask">The type of the task.</typeparam>
    /// <param name="task">The task.</param>
    /// <param name="context">The context.</param>
    /// <returns>The task.</returns>
    public static TTask InContext<TTask>(TTask task, PyContext context)
        where TTask : PyTask
    {
        task.OwnContext = context;
        return task;
    }
}

public sealed partial class EventLoop
{
    /// <inheritdoc cref="CallSoon(Action)"/>
    /// <param name="callback">What to call.</param>
    /// <param name="context">The values of context variables that it sees and sets.</param>
    public Handle CallSoon(Action callback, PyContext context) => CallSoon(() => context.Run(callback));

    /// <inheritdoc cref="CallSoonThreadsafe(Action)"/>
    /// <param name="callback">What to call on the loop's thread.</param>
    /// <param name="context">The values of context variables that it sees and sets.</param>
    public void CallSoonThreadsafe(Action callback, PyContext context) => CallSoonThreadsafe(() => context.Run(callback));

    /// <inheritdoc cref="CallLater(double, Action)"/>
    /// <param name="delay">The delay in seconds.</param>
    /// <param name="callback">What to call.</param>
    /// <param name="context">The values of context variables that it sees and sets.</param>
    public Handle CallLater(double delay, Action callback, PyContext context) => CallLater(delay, () => context.Run(callback));

    /// <inheritdoc cref="CallAt(double, Action)"/>
    /// <param name="when">The time, as <see cref="Time"/> tells it.</param>
    /// <param name="callback">What to call.</param>
    /// <param name="context">The values of context variables that it sees and sets.</param>
    public Handle CallAt(double when, Action callback, PyContext context) => CallAt(when, () => context.Run(callback));
}
