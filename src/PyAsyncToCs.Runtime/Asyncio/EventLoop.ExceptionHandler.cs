namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    private Action<EventLoop, ExceptionContext>? _exceptionHandler;

    /// <summary>Sets what is called with exceptions that nobody catches (base_events.BaseEventLoop.set_exception_handler).</summary>
    /// <param name="handler">What to call, or null to write them to standard error.</param>
    public void SetExceptionHandler(Action<EventLoop, ExceptionContext>? handler) => _exceptionHandler = handler;

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
public sealed record ExceptionContext(string Message, Exception? Exception, PyFuture? Future);
