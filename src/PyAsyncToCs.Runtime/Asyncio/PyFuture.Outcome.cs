namespace PyAsyncToCs.Runtime;

public partial class PyFuture
{
    /// <summary>The exception, or null if the future has a result (futures.Future.exception).</summary>
    /// <returns>The exception.</returns>
    /// <exception cref="OperationCanceledException">The future was cancelled.</exception>
    /// <exception cref="InvalidStateException">The future is not done.</exception>
    public Exception? GetException()
    {
        if (!Done)
        {
            throw new InvalidStateException("Exception is not set.");
        }

        return TakeError() is { } error && Cancelled ? throw error : Failure;
    }

    // tasks.gather, _done_callback: a cancelled child counts with a new exception that leaves the saved one where it is.
    internal object? Outcome => Cancelled
        ? new OperationCanceledException(CancelMessage ?? "") { Data = { ["repr"] = CancelMessage is null ? "('')" : null } }
        : TakeError() ?? BoxedResult;

    private protected virtual object? BoxedResult => null;
}

public partial class PyFuture<T>
{
    private protected override object? BoxedResult => Result;
}

public partial class PyTask<T>
{
    private protected override object? BoxedResult => Result;
}
