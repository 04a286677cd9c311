namespace PyAsyncToCs.Runtime;

public partial class PyFuture
{
    // tasks.gather, _done_callback: a cancelled child counts with a new exception that leaves the saved one where it is.
    internal object? Outcome => Cancelled ? new OperationCanceledException(CancelMessage ?? "") : TakeError() ?? BoxedResult;

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
