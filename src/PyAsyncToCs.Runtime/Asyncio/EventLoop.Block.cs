namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    internal void Block(TimeSpan time)
    {
        if (VirtualClock && OutsideWork == 0)
        {
            ClockOffset += time.TotalSeconds;
        }
        else
        {
            Thread.Sleep(time);
        }

        // Time hides what slow code costs, but this wait is meant.
        _now += time.TotalSeconds;
    }
}
