namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Waits on the loop's clock (tasks.sleep); with no loop, waits as .NET does.</summary>
    /// <param name="seconds">How long; zero and less give the other tasks one turn.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public static async Task Sleep(double seconds)
    {
        if (EventLoop.Running is not { } loop)
        {
            await Task.Delay(TimeSpan.FromSeconds(Math.Max(seconds, 0.001)));
            return;
        }

        var timer = new PyFuture(loop);
        if (seconds > 0)
        {
            loop.AddTimer(loop.Time() + seconds, timer);
        }
        else
        {
            timer.Fire();
        }

        await new FutureAwaiter<object?>(timer, yields: true);
    }
}
