namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>threading.Timer</c>.</summary>
/// <param name="interval">How many seconds it waits.</param>
/// <param name="function">What it runs then.</param>
public class PyTimer(double interval, Action function) : PyThread
{
    private readonly PyThreadEvent _finished = new();

    /// <summary><c>cancel()</c>.</summary>
    public void Cancel() => _finished.Set();

    /// <inheritdoc/>
    public override void Run()
    {
        if (!_finished.Wait(interval))
        {
            function();
            _finished.Set();
        }
    }
}
