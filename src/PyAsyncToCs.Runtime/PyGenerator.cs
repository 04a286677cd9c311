namespace PyAsyncToCs.Runtime;

/// <summary>A Python generator that is sent values, has them thrown into it, or returns one.</summary>
/// <typeparam name="TYield">What it yields.</typeparam>
/// <typeparam name="TSend">What it is sent.</typeparam>
/// <typeparam name="TReturn">What it returns.</typeparam>
public sealed class PyGenerator<TYield, TSend, TReturn> : PyIterator<TYield>
{
    private readonly Inbox _inbox;

    /// <summary>Makes the generator; after each of its yields the body calls <see cref="Inbox.Take"/>.</summary>
    public PyGenerator(Func<Inbox, IEnumerable<TYield>> body)
        : this(body, new Inbox())
    {
    }

    private PyGenerator(Func<Inbox, IEnumerable<TYield>> body, Inbox inbox)
        : base(body(inbox)) => _inbox = inbox;

    /// <summary>What the generator returned, the value of <c>yield from</c>.</summary>
    public TReturn? Returned => _inbox.Returned;

    /// <summary><c>self.send(value)</c>.</summary>
    public TYield Send(TSend value)
    {
        if (!Started && value is not null)
        {
            throw new InvalidCastException("can't send non-None value to a just-started generator");
        }

        _inbox.Value = value;
        return Resume();
    }

    /// <summary><c>next(self)</c>.</summary>
    public new TYield Next() => Resume();

    /// <summary><c>self.throw(error)</c>.</summary>
    public TYield Throw(Exception error)
    {
        if (!Started)
        {
            Dispose();
            throw error;
        }

        _inbox.Error = error;
        return Resume();
    }

    private TYield Resume() => TryNext(out var item) ? item : throw new StopIterationException(value: Returned);

    /// <summary>What the caller hands to the generator at a yield.</summary>
    public sealed class Inbox
    {
        internal TSend? Value { get; set; }

        internal Exception? Error { get; set; }

        internal TReturn? Returned { get; private set; }

        /// <summary>The value of the <c>yield</c> expression before; raises what was thrown in.</summary>
        public TSend? Take()
        {
            var (value, error) = (Value, Error);
            (Value, Error) = (default, null);
            return error is null ? value : throw error;
        }

        /// <summary>Keeps what the generator returns; <c>yield break</c> follows.</summary>
        public void Return(TReturn value) => Returned = value;
    }
}
