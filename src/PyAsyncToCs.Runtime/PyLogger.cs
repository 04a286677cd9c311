using System.Globalization;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>logging.Logger</c>: names with dots make a tree, records go up to the handlers of the root.</summary>
public sealed class PyLogger
{
    private static readonly Dictionary<string, PyLogger> s_loggers = [];

    private PyLogger(string name, PyLogger? parent) => (Name, Parent) = (name, parent);

    /// <summary>The root of the tree.</summary>
    public static PyLogger Root { get; } = new("root", null) { Level = 30 };

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The level set on it; 0 where the parent's counts.</summary>
    public int Level { get; private set; }

    /// <summary>The logger that its records go on to.</summary>
    public PyLogger? Parent { get; }

    /// <summary>What writes its records.</summary>
    public List<PyLogHandler> Handlers { get; } = [];

    /// <summary>Whether its records go on to its parent.</summary>
    public bool Propagate { get; set; } = true;

    /// <summary>Whether it is silent.</summary>
    public bool Disabled { get; set; }

    /// <summary>Records up to this level are dropped everywhere (<c>logging.disable</c>).</summary>
    public static int DisabledLevel { get; set; }

    /// <summary><c>logging.getLogger(name)</c>.</summary>
    public static PyLogger Get(string? name = null)
    {
        if (string.IsNullOrEmpty(name) || name == "root")
        {
            return Root;
        }

        if (!s_loggers.TryGetValue(name, out var logger))
        {
            var dot = name.LastIndexOf('.');
            s_loggers.Add(name, logger = new PyLogger(name, dot < 0 ? Root : Get(name[..dot])));
        }

        return logger;
    }

    /// <summary><c>logging.basicConfig(…)</c>: does nothing where the root has handlers, unless forced.</summary>
    public static void BasicConfig(
        object? level = null, string? format = null, string? datefmt = null, TextWriter? stream = null,
        IEnumerable<PyLogHandler>? handlers = null, string? filename = null, string filemode = "a", bool force = false)
    {
        if (force)
        {
            Root.Handlers.Clear();
        }

        if (Root.Handlers.Count > 0)
        {
            return;
        }

        foreach (var handler in handlers ?? [filename is null ? new PyLogHandler(stream) : PyLogHandler.OfFile(filename, filemode)])
        {
            handler.Formatter ??= new PyLogFormatter(format, datefmt);
            Root.Handlers.Add(handler);
        }

        if (level is not null)
        {
            Root.SetLevel(level);
        }
    }

    /// <summary>A level by its number or name.</summary>
    public static int LevelOf(object level) => level switch
    {
        int number => number,
        "DEBUG" => 10,
        "INFO" => 20,
        "WARNING" or "WARN" => 30,
        "ERROR" => 40,
        "CRITICAL" or "FATAL" => 50,
        "NOTSET" => 0,
        _ => throw new ArgumentException($"Unknown level: {PyText.Repr(level)}"),
    };

    /// <summary><c>logging.getLevelName(level)</c>.</summary>
    public static string LevelName(int level) => level switch
    {
        0 => "NOTSET",
        10 => "DEBUG",
        20 => "INFO",
        30 => "WARNING",
        40 => "ERROR",
        50 => "CRITICAL",
        _ => $"Level {level}",
    };

    /// <summary><c>setLevel(level)</c>.</summary>
    public void SetLevel(object level) => Level = LevelOf(level);

    /// <summary><c>getEffectiveLevel()</c>.</summary>
    public int GetEffectiveLevel() => Level != 0 || Parent is null ? Level : Parent.GetEffectiveLevel();

    /// <summary><c>isEnabledFor(level)</c>.</summary>
    public bool IsEnabledFor(int level) => !Disabled && level > DisabledLevel && level >= GetEffectiveLevel();

    /// <summary><c>hasHandlers()</c>.</summary>
    public bool HasHandlers() => Handlers.Count > 0 || (Propagate && Parent is not null && Parent.HasHandlers());

    /// <summary><c>getChild(suffix)</c>.</summary>
    public PyLogger GetChild(string suffix) => Get(Parent is null ? suffix : $"{Name}.{suffix}");

    /// <summary>Logs at level DEBUG.</summary>
    public void Debug(object? message, params object?[] arguments) => Log(10, message, arguments);

    /// <summary>Logs at level INFO.</summary>
    public void Info(object? message, params object?[] arguments) => Log(20, message, arguments);

    /// <summary>Logs at level WARNING.</summary>
    public void Warning(object? message, params object?[] arguments) => Log(30, message, arguments);

    /// <summary>Logs at level ERROR.</summary>
    public void Error(object? message, params object?[] arguments) => Log(40, message, arguments);

    /// <summary>Logs at level CRITICAL.</summary>
    public void Critical(object? message, params object?[] arguments) => Log(50, message, arguments);

    /// <summary>Logs an exception at level ERROR.</summary>
    public void Exception(Exception? error, object? message, params object?[] arguments) => Write(40, message, arguments, error);

    /// <summary>Logs at a level.</summary>
    public void Log(int level, object? message, params object?[] arguments) => Write(level, message, arguments, null);

    /// <summary>Logs at a level, with an exception.</summary>
    public void LogError(int level, Exception? error, object? message, params object?[] arguments) => Write(level, message, arguments, error);

    /// <summary>What <c>repr</c> gives.</summary>
    public string Repr() => $"<{(Parent is null ? "RootLogger" : "Logger")} {Name} ({LevelName(GetEffectiveLevel())})>";

    private void Write(int level, object? message, object?[] arguments, Exception? error)
    {
        if (!IsEnabledFor(level))
        {
            return;
        }

        // One dict fills named places; several arguments fill them in order.
        var text = arguments.Length == 0 ? PyText.Str(message)
            : PyPercent.Format(PyText.Str(message), arguments is [System.Collections.IDictionary named] ? named : new PyLogArguments(arguments));
        var record = new PyLogRecord(Name, level, text, error);
        var found = false;
        for (var logger = this; logger is not null; logger = logger.Propagate ? logger.Parent : null)
        {
            foreach (var handler in logger.Handlers)
            {
                found = true;
                handler.Handle(record);
            }
        }

        if (!found && level >= 30)
        {
            Console.Error.WriteLine(text);
        }
    }

    /// <summary>The arguments as a tuple of any length.</summary>
    private sealed class PyLogArguments(object?[] items) : System.Runtime.CompilerServices.ITuple
    {
        public int Length => items.Length;

        public object? this[int index] => items[index];
    }
}

/// <summary>What is logged at one time.</summary>
/// <param name="Name">The logger's name.</param>
/// <param name="Level">The level.</param>
/// <param name="Message">The text, its arguments filled in.</param>
/// <param name="Error">The exception that goes with it.</param>
public sealed record PyLogRecord(string Name, int Level, string Message, Exception? Error)
{
    /// <summary>When it was logged.</summary>
    public DateTime Time { get; } = DateTime.Now;
}

/// <summary>Python's <c>logging.StreamHandler</c>: writes to a stream, standard error if none is given.</summary>
public sealed class PyLogHandler(TextWriter? stream = null)
{
    /// <summary>How records are written.</summary>
    public PyLogFormatter? Formatter { get; set; }

    /// <summary>The least level that it writes.</summary>
    public int Level { get; private set; }

    /// <summary>A handler that writes to a file.</summary>
    public static PyLogHandler OfFile(string path, string mode = "a") => new(new StreamWriter(path, mode == "a", new UTF8Encoding(false)) { AutoFlush = true });

    /// <summary>A handler that writes nothing.</summary>
    public static PyLogHandler OfNull() => new(TextWriter.Null);

    /// <summary><c>setLevel(level)</c>.</summary>
    public void SetLevel(object level) => Level = PyLogger.LevelOf(level);

    /// <summary>Writes a record, if its level is high enough.</summary>
    public void Handle(PyLogRecord record)
    {
        if (record.Level >= Level)
        {
            var writer = stream ?? Console.Error;
            writer.Write((Formatter ?? new PyLogFormatter("%(message)s")).Format(record) + "\n");
            writer.Flush();
        }
    }

    /// <summary><c>close()</c>.</summary>
    public void Close()
    {
        if (stream is StreamWriter file)
        {
            file.Dispose();
        }
    }
}

/// <summary>Python's <c>logging.Formatter</c>.</summary>
/// <param name="fmt">The text with <c>%(name)s</c> places; null for <c>level:name:message</c>.</param>
/// <param name="datefmt">How the time is written; null for ISO's form with milliseconds.</param>
public sealed class PyLogFormatter(string? fmt = null, string? datefmt = null)
{
    /// <summary>The text of a record.</summary>
    public string Format(PyLogRecord record)
    {
        var text = PyPercent.Format(fmt ?? "%(levelname)s:%(name)s:%(message)s", new Dictionary<string, object?>
        {
            ["name"] = record.Name,
            ["levelname"] = PyLogger.LevelName(record.Level),
            ["levelno"] = record.Level,
            ["message"] = record.Message,
            ["asctime"] = TimeText(record.Time),
            ["threadName"] = "MainThread",
            ["processName"] = "MainProcess",
            ["taskName"] = null,
            ["process"] = Environment.ProcessId,
            ["thread"] = (long)Environment.CurrentManagedThreadId,
            ["msecs"] = record.Time.TimeOfDay.TotalMilliseconds % 1000,
            ["created"] = (record.Time.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds,
        });
        return record.Error is { } error
            ? $"{text}\nTraceback (most recent call last):\n{PyType.Name(error)}{(PyException.Str(error) is { Length: > 0 } message ? ": " + message : "")}"
            : text;
    }

    private string TimeText(DateTime time) => datefmt is null
        ? time.ToString("yyyy-MM-dd HH:mm:ss,fff", CultureInfo.InvariantCulture)
        : PyTime.Format(time, datefmt);
}
