namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Waits on the loop's clock; zero and less give the other tasks one turn (tasks.sleep). With no loop, waits as .NET does.</summary>
    /// <param name="seconds">How long.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="ArgumentException">The time is not a number.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public static async Task Sleep(double seconds)
    {
        if (EventLoop.Running is not { } loop)
        {
            await Task.Delay(TimeSpan.FromSeconds(Math.Max(seconds, 0.001)));
        }
        else if (seconds <= 0)
        {
            await new FutureAwaiter<object?>(null);
        }
        else
        {
            var timer = new PyFuture(loop);
            loop.AddTimer(!double.IsNaN(seconds) ? loop.Time() + seconds : throw new ArgumentException("Invalid delay: NaN (not a number)"), timer);
            await timer;
        }
    }
}
