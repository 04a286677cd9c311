namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>logging.handlers.QueueHandler</c>: another thread writes.</summary>
/// <param name="queue">Where the records go.</param>
public class PyLogQueueHandler(PyBlockingQueue<PyLogRecord> queue) : PyLogHandler
{
    /// <inheritdoc/>
    public override void Emit(PyLogRecord record) => queue.Put(record);
}

/// <summary>Python's <c>logging.handlers.QueueListener</c>.</summary>
/// <param name="queue">Where the records come from.</param>
/// <param name="respectsLevel">Whether a handler gets only what its level admits.</param>
/// <param name="handlers">What writes them.</param>
public sealed class PyLogQueueListener(PyBlockingQueue<PyLogRecord> queue, bool respectsLevel, params PyLogHandler[] handlers)
{
    private readonly List<PyLogHandler> _handlers = [.. handlers];
    private readonly CancellationTokenSource _end = new();
    private Thread? _thread;

    /// <summary><c>start()</c>.</summary>
    public void Start()
    {
        _thread = new Thread(Listen) { IsBackground = true };
        _thread.Start();
    }

    /// <summary><c>stop()</c>: what is in the queue is written first.</summary>
    public void Stop()
    {
        _end.Cancel();
        _thread?.Join();
    }

    private void Listen()
    {
        while (!_end.IsCancellationRequested || !queue.IsEmpty)
        {
            if (queue.IsEmpty)
            {
                Thread.Sleep(1);
                continue;
            }

            var record = queue.Get();
            foreach (var handler in _handlers.Where(handler => !respectsLevel || record.Level >= handler.Level))
            {
                handler.Handle(record);
            }
        }
    }
}
