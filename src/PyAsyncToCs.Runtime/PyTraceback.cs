namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>traceback</c>, without the places in the source.</summary>
public static class PyTraceback
{
    /// <summary><c>format_exception_only(error)</c>.</summary>
    public static List<string> Only(Exception error) =>
    [
        PyException.QualifiedName(error) + (PyException.Str(error) is { Length: > 0 } text ? ": " + text : "") + "\n",
        .. PyException.AllNotes(error).Select(note => note + "\n"),
    ];

    /// <summary><c>format_exception(error)</c>.</summary>
    public static List<string> Lines(Exception error) =>
    [
        .. error.InnerException is { } cause ? [.. Lines(cause), "\nThe above exception was the direct cause of the following exception:\n\n"] : Array.Empty<string>(),
        .. error.StackTrace is null ? Array.Empty<string>() : ["Traceback (most recent call last):\n"],
        .. Only(error),
    ];

    /// <summary><c>format_list(frames)</c>.</summary>
    public static List<string> Format(IEnumerable<(string File, int Line, string Name, string Source)> frames) =>
    [
        .. frames.Select(frame => $"  File \"{frame.File}\", line {frame.Line}, in {frame.Name}\n{(string.IsNullOrWhiteSpace(frame.Source) ? "" : $"    {frame.Source.Trim()}\n")}"),
    ];

    /// <summary><c>format_exc()</c>.</summary>
    public static string Text(Exception? error) => error is null ? "NoneType: None\n" : string.Concat(Lines(error));

    /// <summary><c>print_exception(error)</c>.</summary>
    public static void Print(Exception? error) => Console.Error.Write(Text(error));
}
