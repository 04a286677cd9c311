namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary><c>inspect.isawaitable(value)</c>, of what may be a future of asyncio's.</summary>
    /// <param name="value">Any value.</param>
    /// <returns>Whether it can be awaited.</returns>
    public static bool IsAwaitable(object? value) => value is PyFuture || PyAwaitable.Is(value);

    /// <summary>Awaits what only the running program knows, a future of asyncio's among it.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="awaitable">A coroutine, a task or a future.</param>
    /// <returns>The result.</returns>
    public static async Task<T> AwaitAny<T>(object? awaitable)
    {
        if (awaitable is IPyFuture<T> typed)
        {
            return await typed;
        }

        if (awaitable is PyFuture future)
        {
            await future;
            return PyCallArguments.To<T>(future.Outcome);
        }

        return await PyAwaitable.Start<T>(awaitable);
    }
}
