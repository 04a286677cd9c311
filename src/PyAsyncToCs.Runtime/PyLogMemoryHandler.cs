namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>logging.handlers.MemoryHandler</c>: keeps records until there are many, or a severe one comes.</summary>
/// <param name="capacity">How many it keeps.</param>
/// <param name="flushLevel">The level that has all of them written.</param>
/// <param name="target">What writes them.</param>
/// <param name="flushOnClose">Whether closing writes what is left.</param>
public class PyLogMemoryHandler(int capacity, int flushLevel = 40, PyLogHandler? target = null, bool flushOnClose = true) : PyLogHandler
{
    /// <summary>What writes the records.</summary>
    public PyLogHandler? Target { get; set; } = target;

    /// <summary>The records that are kept.</summary>
    public List<PyLogRecord> Buffer { get; } = [];

    /// <inheritdoc/>
    public override void Emit(PyLogRecord record)
    {
        Buffer.Add(record);
        if (Buffer.Count >= capacity || record.Level >= flushLevel)
        {
            Flush();
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        if (Target is null)
        {
            return;
        }

        foreach (var record in Buffer)
        {
            Target.Handle(record);
        }

        Buffer.Clear();
    }

    /// <inheritdoc/>
    public override void Close()
    {
        if (flushOnClose)
        {
            Flush();
        }

        Target = null;
    }
}
