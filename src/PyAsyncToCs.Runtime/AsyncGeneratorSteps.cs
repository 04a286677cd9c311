using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>What an async generator's body yields to, and is resumed by: it awaits at every yield, as it does for all else.</summary>
/// <param name="body">The body.</param>
/// <typeparam name="TYield">What it yields.</typeparam>
/// <typeparam name="TSend">What it is sent.</typeparam>
public class AsyncGeneratorSteps<TYield, TSend>(Func<AsyncGeneratorSteps<TYield, TSend>, Task> body)
{
    private TSend? _sent;
    private bool _isSent;
    private bool _isRunning;
    private Exception? _error;
    private Action? _continuation;
    private TaskCompletionSource<bool> _step = new();

    /// <summary>What was yielded last.</summary>
    protected internal TYield Current { get; private set; } = default!;

    /// <summary>Whether the body has begun.</summary>
    protected internal bool IsStarted { get; private set; }

    /// <summary>Whether the body has ended, or never will begin.</summary>
    protected internal bool IsFinished { get; private set; }

    /// <summary><c>yield value</c>, what is sent is not looked at.</summary>
    public AsyncGeneratorYield<TYield, TSend> Yield(TYield value)
    {
        Current = value;
        return new AsyncGeneratorYield<TYield, TSend>(this, false);
    }

    /// <summary><c>x = yield value</c>.</summary>
    public AsyncGeneratorYield<TYield, TSend> Receive(TYield value)
    {
        Current = value;
        return new AsyncGeneratorYield<TYield, TSend>(this, true);
    }

    /// <summary>Runs the body to its next yield.</summary>
    /// <returns>False if it ends before.</returns>
    protected internal Task<bool> StepAsync()
    {
        if (_isRunning)
        {
            throw new InvalidOperationException("anext(): asynchronous generator is already running");
        }

        if (IsFinished)
        {
            return Task.FromResult(false);
        }

        _isRunning = true;
        var step = _step = new TaskCompletionSource<bool>();
        if (_continuation is { } next)
        {
            _continuation = null;
            next();
        }
        else
        {
            IsStarted = true;
            _ = RunAsync();
        }

        return step.Task;
    }

    /// <summary>Resumes the body with a value.</summary>
    protected internal Task<bool> SendAsync(TSend value)
    {
        (_sent, _isSent) = (value, true);
        return StepAsync();
    }

    /// <summary>Resumes the body with an exception.</summary>
    protected internal Task<bool> RaiseAsync(Exception error)
    {
        if (!IsStarted)
        {
            Finish();
            throw error;
        }

        _error = error;
        return StepAsync();
    }

    /// <summary><c>self.aclose()</c>: ends the body where it stands.</summary>
    public Task CloseAsync() => CloseWithAsync(new GeneratorExitException());

    /// <summary>Ends the body where it stands, with an exception.</summary>
    protected internal async Task CloseWithAsync(Exception error)
    {
        if (!IsStarted || IsFinished)
        {
            Finish();
            return;
        }

        try
        {
            if (await RaiseAsync(error))
            {
                throw new InvalidOperationException("async generator ignored GeneratorExit");
            }
        }
        catch (Exception end) when (end is GeneratorExitException or StopAsyncIterationException)
        {
            // What aclose() is for.
        }
    }

    /// <summary>Is told that the body will not run again.</summary>
    protected virtual void Finish() => (IsFinished, _isRunning) = (true, false);

    internal void Suspend(Action continuation)
    {
        (_sent, _isSent, _isRunning, _continuation) = (default, false, false, continuation);
        _step.SetResult(true);
    }

    internal TSend Take(bool isWanted)
    {
        if (_error is { } error)
        {
            _error = null;
            throw error;
        }

        return _isSent || !isWanted || default(TSend) is null
            ? _isSent ? _sent! : default!
            : throw new InvalidCastException("'NoneType' was sent where a value is used");
    }

    private async Task RunAsync()
    {
        try
        {
            await body(this);
        }
        catch (Exception error)
        {
            Finish();
            _step.SetException(error is StopAsyncIterationException ? new InvalidOperationException("async generator raised StopAsyncIteration", error) : error);
            return;
        }

        Finish();
        _step.SetResult(false);
    }
}

/// <summary>A yield that the body waits at.</summary>
/// <param name="steps">The generator.</param>
/// <param name="isWanted">Whether the body uses what it is sent.</param>
/// <typeparam name="TYield">What it yields.</typeparam>
/// <typeparam name="TSend">What it is sent.</typeparam>
public readonly struct AsyncGeneratorYield<TYield, TSend>(AsyncGeneratorSteps<TYield, TSend> steps, bool isWanted) : INotifyCompletion
{
    /// <summary>Every yield suspends.</summary>
    public bool IsCompleted => false;

    /// <summary>The awaiter of <c>await</c>.</summary>
    public AsyncGeneratorYield<TYield, TSend> GetAwaiter() => this;

    /// <summary>What was sent; raises what was thrown in.</summary>
    public TSend GetResult() => steps.Take(isWanted);

    /// <summary>Keeps the rest of the body for the next step.</summary>
    public void OnCompleted(Action continuation) => steps.Suspend(continuation);
}
