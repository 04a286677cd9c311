using System.Runtime.InteropServices;

namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    private readonly Dictionary<int, PosixSignalRegistration> _signals = [];

    /// <summary>Calls back when the process gets a signal (unix_events._UnixSelectorEventLoop.add_signal_handler).</summary>
    /// <param name="signal">The signal's number, as Python's signal module has it.</param>
    /// <param name="callback">What to call, on the loop's thread.</param>
    public void AddSignalHandler(int signal, Action callback)
    {
        RemoveSignalHandler(signal);
        _signals[signal] = PosixSignalRegistration.Create(
            signal switch
            {
                1 => PosixSignal.SIGHUP,
                2 => PosixSignal.SIGINT,
                3 => PosixSignal.SIGQUIT,
                15 => PosixSignal.SIGTERM,
                _ => (PosixSignal)signal,
            },
            context =>
            {
                context.Cancel = true;
                CallSoonThreadsafe(() => CallSoon(callback));
            });
    }

    /// <summary>Takes a callback for a signal back.</summary>
    /// <param name="signal">The signal's number.</param>
    /// <returns>Whether there was one.</returns>
    public bool RemoveSignalHandler(int signal)
    {
        if (!_signals.Remove(signal, out var registration))
        {
            return false;
        }

        registration.Dispose();
        return true;
    }
}
