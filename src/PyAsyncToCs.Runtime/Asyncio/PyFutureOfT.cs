namespace PyAsyncToCs.Runtime;

/// <summary>What futures and tasks with a result have in common.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public interface IPyFuture<T>
{
    /// <summary>The result.</summary>
    /// <exception cref="OperationCanceledException">The future was cancelled.</exception>
    /// <exception cref="InvalidStateException">The future is not done.</exception>
    T Result { get; }

    /// <inheritdoc cref="PyFuture.Done"/>
    bool Done { get; }

    /// <inheritdoc cref="PyFuture.Cancelled"/>
    bool Cancelled { get; }

    /// <inheritdoc cref="PyFuture.Cancel"/>
    bool Cancel(string? message = null);

    /// <inheritdoc cref="PyFuture.GetException"/>
    Exception? GetException();

    /// <inheritdoc cref="PyFuture.GetLoop"/>
    EventLoop GetLoop();

    /// <inheritdoc cref="PyFuture.AddDoneCallback(Action{PyFuture})"/>
    void AddDoneCallback(Action<IPyFuture<T>> callback) =>
        ((PyFuture)this).AddTypedCallback(callback, future => callback((IPyFuture<T>)future));

    /// <inheritdoc cref="PyFuture.RemoveDoneCallback(Action{PyFuture})"/>
    int RemoveDoneCallback(Action<IPyFuture<T>> callback) => ((PyFuture)this).RemoveTypedCallback(callback);

    /// <summary>Waits for the result.</summary>
    /// <returns>The awaiter.</returns>
    FutureAwaiter<T> GetAwaiter();
}

public partial class PyTask<T> : IPyFuture<T>
{
}

public partial class PyFuture<T> : IPyFuture<T>
{
    /// <summary>Sets the result and schedules the callbacks.</summary>
    /// <param name="result">The result.</param>
    /// <exception cref="InvalidStateException">The future is done already.</exception>
    public void SetResult(T result) => CompleteOrThrow(Task.FromResult(result));

    /// <summary>Sets the exception and schedules the callbacks.</summary>
    /// <param name="exception">What those who wait will see raised.</param>
    /// <exception cref="InvalidStateException">The future is done already.</exception>
    public void SetException(Exception exception) => CompleteOrThrow(Task.FromException<T>(exception));

    private void CompleteOrThrow(Task<T> outcome)
    {
        if (!Complete(outcome))
        {
            throw new InvalidStateException("invalid state");
        }
    }
}
