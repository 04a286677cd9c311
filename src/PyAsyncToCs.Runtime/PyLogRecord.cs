using System.Collections.Immutable;

namespace PyAsyncToCs.Runtime;

/// <summary>What is logged at one time (<c>logging.LogRecord</c>).</summary>
/// <param name="name">The logger's name.</param>
/// <param name="level">The level.</param>
/// <param name="message">The text, or anything else.</param>
/// <param name="arguments">What fills the text's places.</param>
/// <param name="error">The exception that goes with it.</param>
public sealed class PyLogRecord(string name, int level, object? message, object?[] arguments, Exception? error) : PyOpenObject
{
    private static readonly DateTime s_start = DateTime.Now;

    /// <summary>The logger's name.</summary>
    public string Name { get; set; } = name;

    /// <summary>The level.</summary>
    public int Level { get; set; } = level;

    /// <summary>The level's name.</summary>
    public string LevelName { get; set; } = PyLogger.LevelName(level);

    /// <summary>The text, its places open.</summary>
    public string Msg { get; set; } = PyText.Str(message);

    /// <summary>The exception that goes with it.</summary>
    public Exception? Error => error;

    /// <summary>Where in the source it was made.</summary>
    public (string Function, int Line, string File)? Place { get; init; }

    /// <summary>When it was logged.</summary>
    public DateTime Time { get; } = DateTime.Now;

    /// <summary>When it was logged, in seconds.</summary>
    public double Created => (Time.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds;

    /// <summary><c>getMessage()</c>: one dict fills named places; several arguments fill them in order.</summary>
    public string GetMessage() => Arguments.Length == 0 ? Msg
        : PyPercent.Format(Msg, Arguments is [System.Collections.IDictionary named] ? named : new PyLogArguments([.. Arguments]));

    /// <summary>What fills the text's places, as a tuple of any length.</summary>
    public ImmutableArray<object> Arguments { get; set; } = [.. arguments!];

    /// <summary>The part of a second in which it was logged, in milliseconds.</summary>
    public double Milliseconds => Time.TimeOfDay.TotalMilliseconds % 1000;

    /// <summary>The name of the thread that logged it.</summary>
    public string ThreadName { get; } = Thread.CurrentThread.Name ?? "MainThread";

    /// <summary>All that a format may name.</summary>
    public Dictionary<string, object?> Fields(string time)
    {
        var (function, line, file) = Place ?? ("<module>", 0, "");
        var fields = ToDictionary();
        fields["name"] = Name;
        fields["levelname"] = LevelName;
        fields["levelno"] = Level;
        fields["message"] = GetMessage();
        fields["asctime"] = time;
        fields["threadName"] = ThreadName;
        fields["processName"] = "MainProcess";
        fields["taskName"] = null;
        fields["process"] = Environment.ProcessId;
        fields["thread"] = (long)Environment.CurrentManagedThreadId;
        fields["msecs"] = Milliseconds;
        fields["created"] = Created;
        fields["relativeCreated"] = (Time - s_start).TotalMilliseconds;
        fields["funcName"] = function;
        fields["lineno"] = line;
        fields["filename"] = file;
        fields["pathname"] = file;
        fields["module"] = Path.GetFileNameWithoutExtension(file);
        return fields;
    }

    /// <summary>The arguments as a tuple of any length.</summary>
    private sealed class PyLogArguments(object?[] items) : System.Runtime.CompilerServices.ITuple
    {
        public int Length => items.Length;

        public object? this[int index] => items[index];
    }
}
