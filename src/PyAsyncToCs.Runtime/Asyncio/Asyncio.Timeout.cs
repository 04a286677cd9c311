using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>A time limit for a block (asyncio.timeout).</summary>
    /// <param name="delay">The seconds, or null for no limit.</param>
    /// <returns>The limit, for a block that begins with <see cref="AsyncTimeout.EnterAsync"/>.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static AsyncTimeout Timeout(double? delay) => new(GetRunningLoop().Time() + delay);

    /// <summary>A deadline for a block (asyncio.timeout_at).</summary>
    /// <param name="when">The deadline on the loop's clock, or null for none.</param>
    /// <returns>The limit, for a block that begins with <see cref="AsyncTimeout.EnterAsync"/>.</returns>
    public static AsyncTimeout TimeoutAt(double? when) => new(when);

    /// <summary>Awaits a coroutine, for a limited time (asyncio.wait_for).</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="timeout">The seconds, or null for no limit.</param>
    /// <returns>Its end.</returns>
    /// <exception cref="TimeoutException">The time was over; the coroutine was cancelled and has ended.</exception>
    public static Task WaitFor(Func<Task> coroutine, double? timeout) => WaitFor(
        async () =>
        {
            await coroutine();
            return (object?)null;
        },
        timeout);

    /// <summary>Awaits a coroutine, for a limited time (asyncio.wait_for).</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="timeout">The seconds, or null for no limit.</param>
    /// <returns>Its result.</returns>
    /// <exception cref="TimeoutException">The time was over; the coroutine was cancelled and has ended.</exception>
    public static async Task<T> WaitFor<T>(Func<Task<T>> coroutine, double? timeout)
    {
        if (timeout <= 0)
        {
            return await WaitNoTime<T>(CreateTask(coroutine));
        }

        var limit = await Timeout(timeout).EnterAsync();
        T result;
        try
        {
            result = await coroutine();
        }
        catch (Exception error)
        {
            await limit.ExitAsync(error);
            throw;
        }

        await limit.ExitAsync(null);
        return result;
    }

    /// <summary>Awaits a future, for a limited time (asyncio.wait_for).</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="future">The future.</param>
    /// <param name="timeout">The seconds, or null for no limit.</param>
    /// <returns>Its result.</returns>
    /// <exception cref="TimeoutException">The time was over; the future was cancelled and has ended.</exception>
    [OverloadResolutionPriority(1)]
    public static Task<T> WaitFor<T>(IPyFuture<T> future, double? timeout) =>
        timeout <= 0 ? WaitNoTime<T>((PyFuture)future) : WaitFor(async () => await future, timeout);

    /// <inheritdoc cref="WaitFor(Func{Task}, double?)"/>
    /// <param name="future">The future.</param>
    /// <param name="timeout">The seconds, or null for no limit.</param>
    public static Task WaitFor(PyFuture future, double? timeout) =>
        timeout <= 0 ? WaitNoTime<object?>(future) : WaitFor(async () => await future, timeout);

    private static async Task<T> WaitNoTime<T>(PyFuture future)
    {
        if (future.Done)
        {
            return future.Get<T>();
        }

        // tasks._cancel_and_wait
        var waiter = new PyFuture(GetRunningLoop());
        future.WhenDone(OnDone);
        try
        {
            future.Cancel();
            await waiter;
        }
        finally
        {
            future.RemoveDoneCallback(OnDone);
        }

        try
        {
            return future.Get<T>();
        }
        catch (OperationCanceledException cancelled)
        {
            throw new TimeoutException("", cancelled);
        }

        void OnDone(PyFuture future) => waiter.Fire();
    }
}
