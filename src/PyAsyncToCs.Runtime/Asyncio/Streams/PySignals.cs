using System.Runtime.InteropServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's signal module: signals that the program sends itself arrive as in CPython, on the thread that sends them.</summary>
public static class PySignals
{
    private static readonly Dictionary<int, (Action<int, object?> Call, PosixSignalRegistration Registration)> s_handlers = [];

    /// <summary>Has a function called when the process gets a signal (signal.signal).</summary>
    /// <param name="signal">The signal's number.</param>
    /// <param name="handler">The function; it gets the number, and null in the place of a stack frame.</param>
    public static void Handle(int signal, Action<int, object?> handler)
    {
        Reset(signal);
        s_handlers[signal] = (handler, PosixSignalRegistration.Create(EventLoop.SignalOf(signal), context =>
        {
            context.Cancel = true;
            handler(signal, null);
        }));
    }

    /// <summary>Gives a signal its effect back (signal.signal with SIG_DFL).</summary>
    /// <param name="signal">The signal's number.</param>
    public static void Reset(int signal)
    {
        if (s_handlers.Remove(signal, out var before))
        {
            before.Registration.Dispose();
        }
    }

    /// <summary>Sends a signal to a process (os.kill).</summary>
    /// <param name="process">The process's number.</param>
    /// <param name="signal">The signal's number.</param>
    /// <exception cref="ProcessLookupException">There is no such process.</exception>
    public static void Kill(int process, int signal)
    {
        if (process == Environment.ProcessId && signal != 0)
        {
            Raise(signal);
        }
        else if (SendSignal(process, signal) != 0)
        {
            throw new ProcessLookupException("[Errno 3] No such process");
        }
    }

    /// <summary>Sends a signal to the program itself (signal.raise_signal).</summary>
    /// <param name="signal">The signal's number.</param>
    /// <exception cref="KeyboardInterruptException">Nobody handles SIGINT.</exception>
    public static void Raise(int signal)
    {
        if (EventLoop.Running?.Deliver(signal) == true)
        {
            return;
        }

        if (s_handlers.TryGetValue(signal, out var handler))
        {
            handler.Call(signal, null);
        }
        else if (signal != 2)
        {
            _ = SendSignal(Environment.ProcessId, signal);
        }
        else if (EventLoop.Running?.Interrupt() != true)
        {
            throw new KeyboardInterruptException();
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}
