namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>A clock for measuring (time.perf_counter, time.monotonic), in step with the loop's clock even where that is virtual.</summary>
    /// <returns>The time in seconds.</returns>
    public static double Clock() => EventLoop.Running?.Time() ?? EventLoop.WallTime();

    /// <summary>The time of day (time.time), in step with the loop's clock even where that is virtual.</summary>
    /// <returns>The seconds since 1970.</returns>
    public static double UnixTime() =>
        (DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds + EventLoop.ClockOffset + Clock() - EventLoop.WallTime();

    /// <summary>Blocks the thread (time.sleep), and with it the running loop, whose clock goes on.</summary>
    /// <param name="seconds">How long.</param>
    /// <exception cref="ArgumentException">The time is negative.</exception>
    public static void BlockFor(double seconds)
    {
        var time = seconds >= 0 ? TimeSpan.FromSeconds(seconds) : throw new ArgumentException("sleep length must be non-negative");
        if (EventLoop.Running is { } loop)
        {
            loop.Block(time);
        }
        else
        {
            Thread.Sleep(time);
        }
    }
}
