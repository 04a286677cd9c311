namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>As <see cref="Run(Func{Task})"/>; Ctrl+C cancels the coroutine, which then ends with a KeyboardInterrupt.</summary>
    /// <param name="main">The coroutine.</param>
    /// <exception cref="KeyboardInterruptException">Ctrl+C.</exception>
    public static void RunInterruptible(Func<Task> main) => RunToEnd(loop => loop.Interruptible(new PyTask(loop, main))).Get<object?>();

    /// <summary>As <see cref="Run{T}(Func{Task{T}})"/>; Ctrl+C cancels the coroutine, which then ends with a KeyboardInterrupt.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="main">The coroutine.</param>
    /// <returns>Its result.</returns>
    /// <exception cref="KeyboardInterruptException">Ctrl+C.</exception>
    public static T RunInterruptible<T>(Func<Task<T>> main) => RunToEnd(loop => loop.Interruptible(new PyTask<T>(loop, main))).Get<T>();
}
