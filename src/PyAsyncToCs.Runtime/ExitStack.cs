using System.Runtime.ExceptionServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Context managers and callbacks that are entered one by one and left together, last first (contextlib.ExitStack).</summary>
public sealed class ExitStack : ContextBlock<ExitStack>
{
    private Stack<Func<Exception?, bool>> _exits = new();

    /// <summary>Enters a context manager.</summary>
    /// <returns>What entering it gives.</returns>
    public T EnterContext<T>(ContextBlock<T> manager)
    {
        var entered = manager.Enter();
        Push(manager.Exit);
        return entered;
    }

    /// <summary>Enters a context manager of any type.</summary>
    /// <returns>What entering it gives.</returns>
    public T EnterContext<TManager, T>(TManager manager, Func<TManager, T> enter, Func<TManager, Exception?, bool> exit)
    {
        var entered = enter(manager);
        Push(error => exit(manager, error));
        return entered;
    }

    /// <inheritdoc cref="EnterContext{TManager, T}(TManager, Func{TManager, T}, Func{TManager, Exception?, bool})"/>
    public T EnterContext<TManager, T>(TManager manager, Func<TManager, T> enter, Action<TManager, Exception?> exit)
    {
        var entered = enter(manager);
        Callback(exit, manager);
        return entered;
    }

    /// <summary>Has a function told how the block ends.</summary>
    public void Push(Func<Exception?, bool> exit) => _exits.Push(exit);

    /// <summary>Has a function called when the block ends.</summary>
    public void Callback(Action callback) => Push(_ =>
    {
        callback();
        return false;
    });

    /// <summary>Hands what is to be left over to another stack.</summary>
    public ExitStack PopAll()
    {
        var other = new ExitStack { _exits = _exits };
        _exits = new();
        return other;
    }

    /// <summary>Leaves all now.</summary>
    public void Close() => Exit(null);

    /// <inheritdoc/>
    public override ExitStack Enter() => this;

    /// <inheritdoc/>
    public override bool Exit(Exception? error)
    {
        var pending = error;
        while (_exits.TryPop(out var exit))
        {
            try
            {
                pending = exit(pending) ? null : pending;
            }
            catch (Exception raised)
            {
                raised.Data["context"] ??= pending;
                pending = raised;
            }
        }

        if (pending is not null && pending != error)
        {
            ExceptionDispatchInfo.Throw(pending);
        }

        return error is not null && pending is null;
    }

    private void Callback<TManager>(Action<TManager, Exception?> exit, TManager manager) => Push(error =>
    {
        exit(manager, error);
        return false;
    });
}
