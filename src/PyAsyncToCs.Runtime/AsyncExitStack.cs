using System.Runtime.ExceptionServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Context managers and callbacks of both kinds that are left together, last first (contextlib.AsyncExitStack).</summary>
public sealed class AsyncExitStack : AsyncBlock<AsyncExitStack>
{
    private Stack<Func<Exception?, Task<bool>>> _exits = new();

    /// <summary>Enters an async context manager.</summary>
    /// <returns>What entering it gives.</returns>
    public async Task<T> EnterAsyncContext<T>(AsyncBlock<T> manager)
    {
        var entered = await manager.EnterAsync();
        _exits.Push(manager.ExitAsync);
        return entered;
    }

    /// <summary>Enters an async context manager of any type.</summary>
    /// <returns>What entering it gives.</returns>
    public async Task<T> EnterAsyncContext<TManager, T>(TManager manager, Func<TManager, Task<T>> enter, Func<TManager, Exception?, Task<bool>> exit)
    {
        var entered = await enter(manager);
        _exits.Push(error => exit(manager, error));
        return entered;
    }

    /// <inheritdoc cref="EnterAsyncContext{TManager, T}(TManager, Func{TManager, Task{T}}, Func{TManager, Exception?, Task{bool}})"/>
    public async Task<T> EnterAsyncContext<TManager, T>(TManager manager, Func<TManager, Task<T>> enter, Func<TManager, Exception?, Task> exit)
    {
        var entered = await enter(manager);
        _exits.Push(async error =>
        {
            await exit(manager, error);
            return false;
        });
        return entered;
    }

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
        Push(error =>
        {
            exit(manager, error);
            return false;
        });
        return entered;
    }

    /// <summary>Has a function told how the block ends.</summary>
    public void Push(Func<Exception?, bool> exit) => _exits.Push(error => Task.FromResult(exit(error)));

    /// <summary>Has a coroutine told how the block ends.</summary>
    public void PushAsyncExit(Func<Exception?, Task<bool>> exit) => _exits.Push(exit);

    /// <summary>Has a function called when the block ends.</summary>
    public void Callback(Action callback) => Push(_ =>
    {
        callback();
        return false;
    });

    /// <summary>Has a coroutine awaited when the block ends.</summary>
    public void PushAsyncCallback(Func<Task> callback) => _exits.Push(async _ =>
    {
        await callback();
        return false;
    });

    /// <summary>Hands what is to be left over to another stack.</summary>
    public AsyncExitStack PopAll()
    {
        var other = new AsyncExitStack { _exits = _exits };
        _exits = new();
        return other;
    }

    /// <summary>Leaves all now.</summary>
    public async Task CloseAsync() => await ExitAsync(null);

    /// <inheritdoc/>
    public override Task<AsyncExitStack> EnterAsync() => Task.FromResult(this);

    /// <inheritdoc/>
    public override async Task<bool> ExitAsync(Exception? error)
    {
        var pending = error;
        while (_exits.TryPop(out var exit))
        {
            try
            {
                pending = await exit(pending) ? null : pending;
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
}
