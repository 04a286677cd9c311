namespace PyAsyncToCs.Runtime;

/// <summary>
/// Futures in the order in which they are done (tasks._AsCompletedIterator): <c>await foreach</c> gives the futures,
/// <c>foreach</c> gives coroutines of the next outcome.
/// </summary>
/// <typeparam name="TFuture">The type of the futures.</typeparam>
/// <typeparam name="T">The type of their results.</typeparam>
public sealed class CompletionIterator<TFuture, T> : IAsyncEnumerable<TFuture>, IEnumerable<Func<Task<T>>>
    where TFuture : PyFuture
{
    private readonly AsyncQueue<TFuture?> _done = new();
    private readonly HashSet<TFuture> _todo;
    private readonly Handle? _timer;
    private int _left;

    internal CompletionIterator(IEnumerable<TFuture> futures, double? timeout)
    {
        var todo = futures.Distinct().ToList();
        (_todo, _left) = ([.. todo], todo.Count);
        todo.ForEach(future => future.WhenDone(OnDone));
        _timer = timeout is { } seconds && _left > 0 ? Asyncio.GetRunningLoop().CallLater(seconds, OnTimeout) : null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerator<TFuture> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (_left-- > 0)
        {
            yield return await Next();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Func<Task<T>>> GetEnumerator()
    {
        while (_left-- > 0)
        {
            yield return async () => (await Next()).Get<T>();
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private async Task<TFuture> Next() => await _done.Get() ?? throw new TimeoutException("");

    private void OnDone(PyFuture future)
    {
        if (_todo.Remove((TFuture)future))
        {
            _done.PutNowait((TFuture)future);
            if (_todo.Count == 0)
            {
                _timer?.Cancel();
            }
        }
    }

    private void OnTimeout()
    {
        foreach (var future in _todo)
        {
            future.RemoveDoneCallback(OnDone);
            _done.PutNowait(null);
        }

        _todo.Clear();
    }
}
