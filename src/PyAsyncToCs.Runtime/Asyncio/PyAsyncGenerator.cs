namespace PyAsyncToCs.Runtime;

/// <summary>
/// A Python async generator in full (language reference, 6.2.9.3): read once, whoever reads; sent values, thrown exceptions
/// into, closed. One that is left before its end is closed by the loop, later (sys.set_asyncgen_hooks).
/// </summary>
/// <param name="body">The body.</param>
/// <typeparam name="TYield">What it yields.</typeparam>
/// <typeparam name="TSend">What it is sent.</typeparam>
public sealed class PyAsyncGenerator<TYield, TSend>(Func<AsyncGeneratorSteps<TYield, TSend>, Task> body)
    : AsyncGeneratorSteps<TYield, TSend>(body), IAsyncEnumerable<TYield>, IAsyncDisposable
{
    private readonly EventLoop? _loop = EventLoop.Running;
    private bool _isKept;

    /// <summary>Says that a variable holds it: it outlives the loops over it.</summary>
    /// <returns>This generator.</returns>
    public PyAsyncGenerator<TYield, TSend> Keep()
    {
        _isKept = true;
        return this;
    }

    /// <summary><c>await anext(self)</c>.</summary>
    /// <exception cref="StopAsyncIterationException">It has ended.</exception>
    public async Task<TYield> NextAsync() => await MoveNextAsync() ? Current : throw new StopAsyncIterationException();

    /// <summary><c>await anext(self, fallback)</c>.</summary>
    public async Task<TYield> NextOrAsync(TYield fallback) => await MoveNextAsync() ? Current : fallback;

    /// <summary><c>await anext(self, fallback)</c>, where that is of another type.</summary>
    public async Task<TResult> NextOrAsync<TResult>(TResult fallback, Func<TYield, TResult> convert) =>
        await MoveNextAsync() ? convert(Current) : fallback;

    /// <summary><c>await self.asend(value)</c>.</summary>
    public new async Task<TYield> SendAsync(TSend value)
    {
        if (!IsStarted && value is not null)
        {
            throw new InvalidCastException("can't send non-None value to a just-started async generator");
        }

        _loop?.AsyncGenerators.Add(CloseAsync);
        return await base.SendAsync(value) ? Current : throw new StopAsyncIterationException();
    }

    /// <summary><c>await self.athrow(error)</c>.</summary>
    public async Task<TYield> ThrowAsync(Exception error)
    {
        if (IsFinished)
        {
            return default!;
        }

        return await RaiseAsync(error) ? Current : throw new StopAsyncIterationException();
    }

    /// <summary>The items that are left.</summary>
    public async IAsyncEnumerator<TYield> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        try
        {
            while (await MoveNextAsync())
            {
                yield return Current;
            }
        }
        finally
        {
            await LeaveAsync();
        }
    }

    /// <summary>Closes it (contextlib.aclosing).</summary>
    public async ValueTask DisposeAsync() => await CloseAsync();

    /// <inheritdoc/>
    protected override void Finish()
    {
        base.Finish();
        _loop?.AsyncGenerators.Remove(CloseAsync);
    }

    // base_events.BaseEventLoop._asyncgen_firstiter_hook
    private Task<bool> MoveNextAsync()
    {
        _loop?.AsyncGenerators.Add(CloseAsync);
        return StepAsync();
    }

    // base_events.BaseEventLoop._asyncgen_finalizer_hook
    private Task LeaveAsync()
    {
        if (_isKept || !IsStarted || IsFinished)
        {
            return Task.CompletedTask;
        }

        if (_loop is null)
        {
            return CloseAsync();
        }

        _loop.AsyncGenerators.Remove(CloseAsync);
        _loop.Schedule(_ => CloseInTask(_loop), null!);
        return Task.CompletedTask;
    }

    // A task cancelled before it begins throws that into the generator.
    private void CloseInTask(EventLoop loop)
    {
        PyTask? task = null;
        task = new PyTask(loop, () => CloseWithAsync(task!.TakeCancellation() ?? (Exception)new GeneratorExitException())) { TakesCancellation = true };
    }
}
