namespace PyAsyncToCs.Runtime;

/// <summary>Awaiting what only the running program knows.</summary>
public static class PyAwaitable
{
    /// <summary>Starts a coroutine, or goes on waiting for what was started.</summary>
    public static async Task<T> Start<T>(object? awaitable)
    {
        switch (awaitable)
        {
            case Func<Task<object?>> coroutine:
                return PyCallArguments.To<T>(await coroutine());
            case Func<Task<T>> coroutine:
                return await coroutine();
            case Task<T> task:
                return await task;
            case Func<Task> coroutine:
                await coroutine();
                return default!;
            case Task task:
                await task;
                return default!;
            default:
                throw new InvalidCastException($"object {PyType.Name(awaitable)} can't be used in 'await' expression");
        }
    }

    /// <summary>A coroutine, or null, whose result is surely of a type.</summary>
    public static Func<Task<T>>? Coroutine<T>(object? value) => value is null ? null : () => Start<T>(value);

    /// <summary><c>inspect.isawaitable(value)</c>.</summary>
    public static bool Is(object? value) => value is Task or Func<Task>;
}
