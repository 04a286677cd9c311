namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>logging.Handler</c>.</summary>
/// <param name="level">The least level that it writes.</param>
public class PyLogHandler(int level = 0)
{
    /// <summary>How records are written.</summary>
    public PyLogFormatter? Formatter { get; set; }

    /// <summary>The least level that it writes.</summary>
    public int Level { get; private set; } = level;

    /// <summary>What decides which records it writes.</summary>
    public List<PyLogFilter> Filters { get; } = [];

    /// <summary><c>setLevel(level)</c>.</summary>
    public void SetLevel(object level) => Level = PyLogger.LevelOf(level);

    /// <summary><c>addFilter(filter)</c>.</summary>
    public void AddFilter(PyLogFilter filter) => Filters.Add(filter);

    /// <summary>Writes a record, unless a filter keeps it.</summary>
    public void Handle(PyLogRecord record)
    {
        if (Filters.TrueForAll(filter => filter.Filter(record)))
        {
            Emit(record);
        }
    }

    /// <summary><c>emit(record)</c>.</summary>
    public virtual void Emit(PyLogRecord record)
    {
    }

    /// <summary><c>format(record)</c>.</summary>
    public virtual string Format(PyLogRecord record) => (Formatter ?? new PyLogFormatter("%(message)s")).Format(record);

    /// <summary><c>flush()</c>.</summary>
    public virtual void Flush()
    {
    }

    /// <summary><c>close()</c>.</summary>
    public virtual void Close()
    {
    }
}

/// <summary>Python's <c>logging.StreamHandler</c>: writes to a stream, standard error if none is given.</summary>
/// <param name="stream">The stream.</param>
public class PyLogStreamHandler(TextWriter? stream = null) : PyLogHandler
{
    /// <inheritdoc/>
    public override void Emit(PyLogRecord record)
    {
        var writer = stream ?? Console.Error;
        writer.Write(Format(record) + "\n");
        writer.Flush();
    }

    /// <inheritdoc/>
    public override void Close()
    {
        if (stream is StreamWriter file)
        {
            file.Dispose();
        }
    }
}

/// <summary>Python's <c>logging.Filter</c>: lets the records of a logger and of those below it pass.</summary>
/// <param name="name">The logger's name; empty for all.</param>
/// <param name="test">A function that decides instead.</param>
public class PyLogFilter(string name = "", Func<PyLogRecord, bool>? test = null)
{
    /// <summary><c>filter(record)</c>.</summary>
    public virtual bool Filter(PyLogRecord record) => test?.Invoke(record)
        ?? (name.Length == 0 || record.Name == name || record.Name.StartsWith(name + ".", StringComparison.Ordinal));
}
