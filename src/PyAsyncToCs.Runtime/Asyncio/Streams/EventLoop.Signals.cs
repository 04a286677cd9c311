using System.Runtime.InteropServices;

namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    private readonly Dictionary<int, (Action Callback, PosixSignalRegistration Registration)> _signals = [];
    private bool _isInterrupted;

    /// <summary>Calls back when the process gets a signal (unix_events._UnixSelectorEventLoop.add_signal_handler).</summary>
    /// <param name="signal">The signal's number, as Python's signal module has it.</param>
    /// <param name="callback">What to call, on the loop's thread.</param>
    public void AddSignalHandler(int signal, Action callback)
    {
        RemoveSignalHandler(signal);
        _signals[signal] = (callback, PosixSignalRegistration.Create(SignalOf(signal), context =>
        {
            context.Cancel = true;
            CallSoonThreadsafe(() => CallSoon(callback));
        }));
    }

    internal static PosixSignal SignalOf(int signal) => signal switch
    {
        1 => PosixSignal.SIGHUP,
        2 => PosixSignal.SIGINT,
        3 => PosixSignal.SIGQUIT,
        15 => PosixSignal.SIGTERM,
        _ => (PosixSignal)signal,
    };

    // A signal that the program sends itself takes the way through the loop's pipe, but not the one through another thread.
    internal bool Deliver(int signal)
    {
        if (!_signals.TryGetValue(signal, out var handler))
        {
            return false;
        }

        CallSoonThreadsafe(() => CallSoon(handler.Callback));
        return true;
    }

    // runners.Runner._on_sigint: the first interrupt cancels the main task, whose end then raises KeyboardInterrupt.
    internal bool Interrupt()
    {
        if (LiveTasks.MinBy(task => task.Number) is not { } main || _isInterrupted)
        {
            return false;
        }

        _isInterrupted = true;
        main.WhenDone(done =>
        {
            if (done.Cancelled)
            {
                throw new KeyboardInterruptException();
            }
        });
        return main.Cancel();
    }

    /// <summary>Takes a callback for a signal back.</summary>
    /// <param name="signal">The signal's number.</param>
    /// <returns>Whether there was one.</returns>
    public bool RemoveSignalHandler(int signal)
    {
        if (!_signals.Remove(signal, out var handler))
        {
            return false;
        }

        handler.Registration.Dispose();
        return true;
    }
}
