namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Makes a task with a name of a coroutine (asyncio.create_task).</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="name">The name, or null for the next <c>Task-n</c>.</param>
    /// <returns>The task.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyTask CreateNamedTask(Func<Task> coroutine, string? name) => Named(CreateTask(coroutine), name);

    /// <inheritdoc cref="CreateNamedTask(Func{Task}, string?)"/>
    /// <typeparam name="T">The type of the coroutine's result.</typeparam>
    public static PyTask<T> CreateNamedTask<T>(Func<Task<T>> coroutine, string? name) => Named(CreateTask(coroutine), name);

    private static TTask Named<TTask>(TTask task, string? name)
        where TTask : PyTask
    {
        if (name is not null)
        {
            task.NameAtCreation(name);
        }

        return task;
    }
}
