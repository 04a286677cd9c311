namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Makes a task of a coroutine; it starts in the loop's next turn (asyncio.create_task).</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <returns>The task.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyTask CreateTask(Func<Task> coroutine) => new(CurrentLoop(), coroutine);

    /// <summary>Makes a task of a coroutine; it starts in the loop's next turn (asyncio.create_task).</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="coroutine">The coroutine.</param>
    /// <returns>The task.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyTask<T> CreateTask<T>(Func<Task<T>> coroutine) => new(CurrentLoop(), coroutine);
}
