namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    private Action<EventLoop, ExceptionContext>? _exceptionHandler;

    /// <summary>Sets what is called with exceptions that nobody catches (base_events.BaseEventLoop.set_exception_handler).</summary>
    /// <param name="handler">What to call, or null to write them to standard error.</param>
    public void SetExceptionHandler(Action<EventLoop, ExceptionContext>? handler)
    {
        _exceptionHandler = handler;
        Report = future => CallExceptionHandler(
            $"{(future is PyTask ? "Task" : "Future")} exception was never retrieved", future.Failure, future);
    }

    /// <summary>What <see cref="SetExceptionHandler"/> set, or null.</summary>
    /// <returns>The handler.</returns>
    public Action<EventLoop, ExceptionContext>? GetExceptionHandler() => _exceptionHandler;

    /// <summary>Reports an exception that nobody catches (base_events.BaseEventLoop.call_exception_handler).</summary>
    /// <param name="context">What happened.</param>
    public void CallExceptionHandler(ExceptionContext context)
    {
        if (_exceptionHandler is null)
        {
            DefaultExceptionHandler(context);
        }
        else
        {
            _exceptionHandler(this, context);
        }
    }

    /// <summary>Writes an exception that nobody catches to standard error.</summary>
    /// <param name="context">What happened.</param>
    public void DefaultExceptionHandler(ExceptionContext context) => Console.Error.WriteLine($"{context.Message}\n{context.Exception}");

    internal void CallExceptionHandler(string message, Exception? exception, PyFuture? future) =>
        CallExceptionHandler(new ExceptionContext(message, exception, future));
}

/// <summary>What an exception handler of a loop is told.</summary>
/// <param name="Message">What happened.</param>
/// <param name="Exception">The exception, if there is one.</param>
/// <param name="Future">The future or task, if there is one.</param>
public sealed record ExceptionContext(string Message, Exception? Exception, PyFuture? Future)
{
    /// <summary>Whether Python's dict has a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The answer.</returns>
    public bool Has(string key) => key switch
    {
        "message" => true,
        "exception" => Exception is not null,
        "future" => Future is not null and not PyTask,
        "task" => Future is PyTask,
        _ => false,
    };
}

public static partial class Asyncio
{
    /// <summary>Makes a task that nobody keeps: if it fails, the loop's exception handler is called at once.</summary>
    /// <param name="coroutine">The coroutine.</param>
    public static void Forget(Func<Task> coroutine)
    {
        PyTask? task = null;
        task = CreateTask(async () =>
        {
            try
            {
                await coroutine();
            }
            catch (Exception error) when (error is not OperationCanceledException && !EventLoop.StopsLoop(error))
            {
                task!.Loop.CallExceptionHandler("Task exception was never retrieved", error, task);
            }
        });
    }
}
