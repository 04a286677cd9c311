namespace PyAsyncToCs.Runtime;

/// <summary>A delay that may be as short as none, or as long as years.</summary>
public static class PyDelay
{
    private const double Longest = 4_000_000;

    /// <summary>Waits; for no time, others get their turn. <c>Task.Delay</c> neither yields below a millisecond nor takes more than 49 days.</summary>
    public static async Task Sleep(double seconds, CancellationToken cancellationToken = default)
    {
        if (!(seconds >= 0.001))
        {
            await Task.Yield();
            return;
        }

        for (; seconds > Longest; seconds -= Longest)
        {
            await Task.Delay(TimeSpan.FromSeconds(Longest), cancellationToken);
        }

        await Task.Delay(TimeSpan.FromSeconds(seconds), cancellationToken);
    }
}
