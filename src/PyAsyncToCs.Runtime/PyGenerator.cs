using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>
/// A Python generator in full (language reference, 6.2.9): it is sent values, has exceptions thrown into it and returns
/// a value. Its body is an asynchronous method that awaits at every yield, for C#'s iterators cannot yield where
/// exceptions are caught; it runs on the caller's thread, step by step.
/// </summary>
/// <typeparam name="TYield">What it yields.</typeparam>
/// <typeparam name="TSend">What it is sent.</typeparam>
/// <typeparam name="TReturn">What it returns.</typeparam>
public sealed class PyGenerator<TYield, TSend, TReturn> : PyIterator<TYield>
{
    private readonly GeneratorSteps<TYield, TSend> _steps;

    /// <summary>Makes a generator that returns nothing.</summary>
    public PyGenerator(Func<GeneratorSteps<TYield, TSend>, Task> body)
        : this(new GeneratorSteps<TYield, TSend>(body))
    {
    }

    /// <summary>Makes a generator that returns a value.</summary>
    public PyGenerator(Func<GeneratorSteps<TYield, TSend>, Task<TReturn>> body)
        : this(new GeneratorSteps<TYield, TSend>(body))
    {
    }

    private PyGenerator(GeneratorSteps<TYield, TSend> steps)
        : base(steps.Items()) => _steps = steps;

    /// <summary>What the generator returned, the value of <c>yield from</c>.</summary>
    public TReturn? Returned => _steps.Body is Task<TReturn> { IsCompletedSuccessfully: true } done ? done.Result : default;

    /// <summary><c>next(self)</c>.</summary>
    public new TYield Next()
    {
        var wasOver = _steps.Body.IsCompleted && Started;
        return TryNext(out var item) ? item : throw new StopIterationException("", wasOver ? null : Returned);
    }

    /// <summary><c>self.send(value)</c>.</summary>
    public TYield Send(TSend value)
    {
        if (!Started && value is not null)
        {
            throw new InvalidCastException("can't send non-None value to a just-started generator");
        }

        _steps.Send(value);
        return Next();
    }

    /// <summary><c>self.throw(error)</c>.</summary>
    public TYield Throw(Exception error)
    {
        if (!Started)
        {
            Dispose();
            throw error;
        }

        _steps.Throw(error);
        return Next();
    }
}

/// <summary>What a generator's body yields to, and is resumed by.</summary>
/// <param name="body">The body.</param>
/// <typeparam name="TYield">What it yields.</typeparam>
/// <typeparam name="TSend">What it is sent.</typeparam>
public sealed class GeneratorSteps<TYield, TSend>(Func<GeneratorSteps<TYield, TSend>, Task> body)
{
    private TYield _current = default!;
    private TSend? _sent;
    private bool _isSent;
    private Exception? _error;
    private Action? _continuation;

    internal Task Body { get; private set; } = Task.CompletedTask;

    /// <summary><c>yield value</c>, what is sent is not looked at.</summary>
    public GeneratorYield<TYield, TSend> Yield(TYield value)
    {
        _current = value;
        return new GeneratorYield<TYield, TSend>(this, false);
    }

    /// <summary><c>x = yield value</c>.</summary>
    public GeneratorYield<TYield, TSend> Receive(TYield value)
    {
        _current = value;
        return new GeneratorYield<TYield, TSend>(this, true);
    }

    /// <summary><c>yield from items</c>.</summary>
    public async Task From(IEnumerable<TYield> items)
    {
        foreach (var item in items)
        {
            await Yield(item);
        }
    }

    /// <summary><c>yield from generator</c>: what is sent and thrown goes on to the other one, whose result is the value.</summary>
    public async Task<TReturn?> From<TItem, TGiven, TReturn>(PyGenerator<TItem, TGiven, TReturn> generator)
    {
        var more = generator.TryNext(out var item);
        while (more)
        {
            try
            {
                await Yield((TYield)(object)item!);
            }
            catch (GeneratorExitException)
            {
                generator.Dispose();
                throw;
            }
            catch (Exception error)
            {
                try
                {
                    item = generator.Throw(error);
                    continue;
                }
                catch (StopIterationException)
                {
                    return generator.Returned;
                }
            }

            if (_isSent && _sent is { } sent)
            {
                try
                {
                    item = generator.Send((TGiven)(object)sent);
                }
                catch (StopIterationException)
                {
                    return generator.Returned;
                }
            }
            else
            {
                more = generator.TryNext(out item);
            }
        }

        return generator.Returned;
    }

    internal void Send(TSend value) => (_sent, _isSent) = (value, true);

    internal void Throw(Exception error) => _error = error;

    internal IEnumerable<TYield> Items()
    {
        var ended = false;
        try
        {
            while (true)
            {
                ended = true;
                var more = Resume();
                ended = !more;
                if (!more)
                {
                    yield break;
                }

                yield return _current;
            }
        }
        finally
        {
            if (!ended)
            {
                Close();
            }
        }
    }

    internal void Suspend(Action continuation) => _continuation = continuation;

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

    private bool Resume()
    {
        if (_continuation is { } next)
        {
            _continuation = null;
            next();
        }
        else
        {
            Body = body(this);
        }

        if (_continuation is not null)
        {
            (_sent, _isSent) = (default, false);
            return true;
        }

        Body.GetAwaiter().GetResult();
        return false;
    }

    private void Close()
    {
        _error = new GeneratorExitException();
        try
        {
            if (Resume())
            {
                throw new InvalidOperationException("generator ignored GeneratorExit");
            }
        }
        catch (GeneratorExitException)
        {
            // What close() is for.
        }
    }
}

/// <summary>A yield that the body waits at.</summary>
/// <param name="steps">The generator.</param>
/// <param name="isWanted">Whether the body uses what it is sent.</param>
/// <typeparam name="TYield">What it yields.</typeparam>
/// <typeparam name="TSend">What it is sent.</typeparam>
public readonly struct GeneratorYield<TYield, TSend>(GeneratorSteps<TYield, TSend> steps, bool isWanted) : INotifyCompletion
{
    /// <summary>Every yield suspends.</summary>
    public bool IsCompleted => false;

    /// <summary>The awaiter of <c>await</c>.</summary>
    public GeneratorYield<TYield, TSend> GetAwaiter() => this;

    /// <summary>What was sent; raises what was thrown in.</summary>
    public TSend GetResult() => steps.Take(isWanted);

    /// <summary>Keeps the rest of the body for the next step.</summary>
    public void OnCompleted(Action continuation) => steps.Suspend(continuation);
}
