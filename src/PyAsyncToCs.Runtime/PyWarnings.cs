namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>warnings</c>.</summary>
public static class PyWarnings
{
    private static string s_action = "default";
    private static PyWarningCatcher? s_catcher;

    /// <summary><c>warn(message, category)</c>.</summary>
    public static void Warn(Exception warning)
    {
        if (s_action == "error")
        {
            throw warning;
        }

        if (s_action == "ignore")
        {
            return;
        }

        if (s_catcher is { } catcher)
        {
            catcher.Records.Add(new PyWarning(warning));
        }
        else
        {
            Console.Error.WriteLine($"{PyType.Name(warning)}: {PyException.Str(warning)}");
        }
    }

    /// <summary><c>simplefilter(action)</c>.</summary>
    public static void Filter(string action) => s_action = action;

    /// <summary>Sends warnings elsewhere.</summary>
    /// <returns>What sends them back.</returns>
    public static Action Divert(PyWarningCatcher? catcher)
    {
        var (action, outer) = (s_action, s_catcher);
        s_catcher = catcher ?? outer;
        return () => (s_action, s_catcher) = (action, outer);
    }
}

/// <summary>A warning that was given.</summary>
/// <param name="Message">The warning itself.</param>
public sealed record PyWarning(Exception Message)
{
    /// <summary>Its class.</summary>
    public Type Category => Message.GetType();
}

/// <summary>Python's <c>warnings.catch_warnings</c>.</summary>
public sealed class PyWarningCatcher : IDisposable
{
    private readonly Action _undo;

    /// <summary>Begins to catch warnings.</summary>
    public PyWarningCatcher(bool isRecording = false) => _undo = PyWarnings.Divert(isRecording ? this : null);

    /// <summary>The warnings given since.</summary>
    public List<PyWarning> Records { get; } = [];

    /// <inheritdoc/>
    public void Dispose() => _undo();
}
