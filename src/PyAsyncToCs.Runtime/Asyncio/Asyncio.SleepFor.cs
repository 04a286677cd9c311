namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Waits, and gives a result (tasks.sleep).</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="seconds">How long.</param>
    /// <param name="result">The result.</param>
    /// <returns>The result, after the wait.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public static async Task<T> SleepFor<T>(double seconds, T result)
    {
        await Sleep(seconds);
        return result;
    }
}
