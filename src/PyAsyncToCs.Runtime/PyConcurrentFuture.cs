namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>concurrent.futures.Future</c>.</summary>
/// <typeparam name="T">The type of its result.</typeparam>
public sealed class PyConcurrentFuture<T> : PyConcurrentFuture
{
    private T? _result;

    /// <summary><c>result(timeout)</c>: waits for it.</summary>
    /// <exception cref="TimeoutException">It is not done in time.</exception>
    public T Result(double? timeout = null)
    {
        Await(timeout);
        return Error is { } error ? throw Rethrown(error) : _result!;
    }

    /// <summary><c>set_result(value)</c>.</summary>
    public void SetResult(T value)
    {
        _result = value;
        Finish(null);
    }

    /// <summary>Makes the call whose outcome it is.</summary>
    public void Run(Func<T> function)
    {
        if (!Begin())
        {
            return;
        }

        try
        {
            SetResult(function());
        }
        catch (Exception error)
        {
            Finish(error);
        }
    }

    /// <summary><c>add_done_callback(f)</c>.</summary>
    public void AddDoneCallback(Action<PyConcurrentFuture<T>> callback) => WhenDone(() => callback(this));

    private static Exception Rethrown(Exception error)
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
        return error;
    }
}
