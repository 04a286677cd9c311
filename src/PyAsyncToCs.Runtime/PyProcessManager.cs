namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>multiprocessing.Manager</c>: what it makes is shared anyway.</summary>
public sealed class PyProcessManager : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
