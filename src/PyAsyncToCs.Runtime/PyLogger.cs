using System.Globalization;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>logging.Logger</c>: names with dots make a tree, records go up to the handlers of the root.</summary>
public sealed class PyLogger
{
    private static readonly Dictionary<string, PyLogger> s_loggers = [];
    private static readonly Dictionary<int, string> s_levelNames = new() { [0] = "NOTSET", [10] = "DEBUG", [20] = "INFO", [30] = "WARNING", [40] = "ERROR", [50] = "CRITICAL" };

    [ThreadStatic]
    private static (string Function, int Line, string File)? s_place;

    [ThreadStatic]
    private static IEnumerable<KeyValuePair<string, object?>>? s_extra;

    private readonly PyLogger? _above;

    // One that only stands between others is no parent.
    private bool _isAsked;

    private PyLogger(string name, PyLogger? above) => (Name, _above, _isAsked) = (name, above, above is null);

    /// <summary>The root of the tree.</summary>
    public static PyLogger Root { get; } = new("root", null) { Level = 30 };

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The level set on it; 0 where the parent's counts.</summary>
    public int Level { get; private set; }

    /// <summary>The logger that its records go on to.</summary>
    public PyLogger? Parent => _above is { _isAsked: false } ? _above.Parent : _above;

    /// <summary>What writes its records.</summary>
    public List<PyLogHandler> Handlers { get; } = [];

    /// <summary>What decides which of its records are logged.</summary>
    public List<PyLogFilter> Filters { get; } = [];

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

        var logger = Find(name);
        logger._isAsked = true;
        return logger;
    }

    private static PyLogger Find(string name)
    {
        if (!s_loggers.TryGetValue(name, out var logger))
        {
            var dot = name.LastIndexOf('.');
            s_loggers.Add(name, logger = new PyLogger(name, dot < 0 ? Root : Find(name[..dot])));
        }

        return logger;
    }

    /// <summary><c>logging.basicConfig(…)</c>: does nothing where the root has handlers, unless forced.</summary>
    public static void BasicConfig(
        object? level = null, string? format = null, string? datefmt = null, TextWriter? stream = null,
        IEnumerable<PyLogHandler>? handlers = null, string? filename = null, string filemode = "a", bool force = false, string style = "%")
    {
        if (force)
        {
            Root.Handlers.Clear();
        }

        if (Root.Handlers.Count > 0)
        {
            return;
        }

        foreach (var handler in handlers ?? [filename is null ? new PyLogStreamHandler(stream) : new PyLogFileHandler(filename, filemode)])
        {
            handler.Formatter ??= new PyLogFormatter(format ?? (style == "{" ? "{levelname}:{name}:{message}" : "%(levelname)s:%(name)s:%(message)s"), datefmt, style);
            Root.Handlers.Add(handler);
        }

        if (level is not null)
        {
            Root.SetLevel(level);
        }
    }

    /// <summary>A new configuration silences the loggers made before it that it does not name, nor one above them.</summary>
    public static void DisableOthers(params string[] names)
    {
        foreach (var logger in s_loggers.Values)
        {
            logger.Disabled = !names.Any(name => logger.Name == name || logger.Name.StartsWith(name + ".", StringComparison.Ordinal));
        }
    }

    /// <summary>A level by its number or name.</summary>
    public static int LevelOf(object level) => level switch
    {
        int number => number,
        "WARN" => 30,
        "FATAL" => 50,
        string name when s_levelNames.ContainsValue(name) => s_levelNames.First(item => item.Value == name).Key,
        _ => throw new ArgumentException($"Unknown level: {PyText.Repr(level)}"),
    };

    /// <summary><c>logging.getLevelName(level)</c>.</summary>
    public static string LevelName(int level) => s_levelNames.GetValueOrDefault(level, $"Level {level}");

    /// <summary><c>logging.getLevelNamesMapping()</c>.</summary>
    public static Dictionary<string, int> LevelNames() =>
        new[] { 50, 40, 30, 20, 10, 0 }.Concat(s_levelNames.Keys).Distinct()
            .SelectMany(level => level == 50 ? ["CRITICAL", "FATAL"] : level == 30 ? ["WARN", "WARNING"] : (string[])[s_levelNames[level]], (level, name) => (level, name))
            .ToDictionary(item => item.name, item => item.level);

    /// <summary><c>getattr(logging, name)</c>.</summary>
    /// <exception cref="MissingMemberException">There is no level of that name.</exception>
    public static int LevelNamed(string name) =>
        LevelNames().TryGetValue(name, out var level) ? level : throw new MissingMemberException($"module 'logging' has no attribute {PyText.Quote(name)}");

    /// <summary><c>logging.addLevelName(level, name)</c>.</summary>
    public static void AddLevelName(int level, string name) => s_levelNames[level] = name;

    /// <summary>Says where in the source the next record is made.</summary>
    public PyLogger At(string function, int line, string file)
    {
        s_place = (function, line, file);
        return this;
    }

    /// <summary>Gives the next record attributes of its own (<c>extra</c>).</summary>
    public PyLogger With<TValue>(Dictionary<string, TValue> extra)
    {
        s_extra = extra.Select(item => KeyValuePair.Create(item.Key, (object?)item.Value));
        return this;
    }

    /// <summary><c>LoggerAdapter(logger, extra)</c>: the same logger, whose records all have further attributes.</summary>
    public PyLogger Adapted<TValue>(Dictionary<string, TValue> extra)
    {
        var adapted = new PyLogger(Name, this);
        adapted.AddFilter(new PyLogFilter(test: record =>
        {
            foreach (var (name, value) in extra)
            {
                record[name] = value;
            }

            return true;
        }));
        return adapted;
    }

    /// <summary><c>addFilter(filter)</c>.</summary>
    public void AddFilter(PyLogFilter filter) => Filters.Add(filter);

    /// <summary><c>removeFilter(filter)</c>.</summary>
    public void RemoveFilter(PyLogFilter filter) => Filters.Remove(filter);

    /// <summary><c>addHandler(handler)</c>.</summary>
    public void AddHandler(PyLogHandler handler)
    {
        if (!Handlers.Contains(handler))
        {
            Handlers.Add(handler);
        }
    }

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
        var (place, extra) = (s_place, s_extra);
        (s_place, s_extra) = (null, null);
        if (!IsEnabledFor(level))
        {
            return;
        }

        var record = new PyLogRecord(Name, level, message, arguments, error) { Place = place };
        foreach (var (name, value) in extra ?? [])
        {
            record[name] = value;
        }

        if (!Filters.TrueForAll(filter => filter.Filter(record)))
        {
            return;
        }

        var found = false;
        for (var logger = this; logger is not null; logger = logger.Propagate ? logger.Parent : null)
        {
            foreach (var handler in logger.Handlers)
            {
                found = true;
                if (record.Level >= handler.Level)
                {
                    handler.Handle(record);
                }
            }
        }

        if (!found && level >= 30)
        {
            Console.Error.WriteLine(record.GetMessage());
        }
    }
}
