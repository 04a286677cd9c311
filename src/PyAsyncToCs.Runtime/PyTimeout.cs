namespace PyAsyncToCs.Runtime;

/// <summary>A time limit for what takes a token.</summary>
public static class PyTimeout
{
    /// <summary>Runs with a token that is cancelled after some time.</summary>
    /// <exception cref="TimeoutException">The time was over first.</exception>
    public static async Task<T> WaitFor<T>(Func<CancellationToken, Task<T>> start, TimeSpan limit, CancellationToken cancellationToken = default)
    {
        using var cts = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        cts.CancelAfter(limit);
        try
        {
            return await start(cts.Token);
        }
        catch (OperationCanceledException) when (cts.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("");
        }
    }

    /// <inheritdoc cref="WaitFor{T}(Func{CancellationToken, Task{T}}, TimeSpan, CancellationToken)"/>
    public static async Task WaitFor(Func<CancellationToken, Task> start, TimeSpan limit, CancellationToken cancellationToken = default)
    {
        using var cts = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        cts.CancelAfter(limit);
        try
        {
            await start(cts.Token);
        }
        catch (OperationCanceledException) when (cts.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("");
        }
    }
}
