namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    private IDisposable? _interrupts;
    private int _interruptions;

    /// <summary>Has Ctrl+C raise a KeyboardInterrupt out of the loop.</summary>
    /// <returns>The loop.</returns>
    public EventLoop Interruptible()
    {
        _interrupts ??= PyInterrupt.Listen(() => InterruptOnce(static () => throw new KeyboardInterruptException()));
        return this;
    }

    // runners.Runner.run: as long as its main task runs.
    internal PyTask Interruptible(PyTask main)
    {
        var interrupts = PyInterrupt.Listen(() => InterruptOnce(() => _ = Interrupt()));
        main.WhenDone(_ => interrupts.Dispose());
        return main;
    }

    // Who presses it twice has the program ended.
    private bool InterruptOnce(Action raise)
    {
        var isFirst = Interlocked.Increment(ref _interruptions) == 1;
        if (isFirst)
        {
            CallSoonThreadsafe(raise);
        }

        return isFirst;
    }
}
