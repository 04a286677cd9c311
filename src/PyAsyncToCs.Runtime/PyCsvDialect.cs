namespace PyAsyncToCs.Runtime;

/// <summary>How a kind of comma-separated file is written.</summary>
/// <param name="Delimiter">What separates the fields.</param>
/// <param name="Quote">What quotes them.</param>
/// <param name="SkipsSpace">Whether spaces behind a delimiter are left out.</param>
/// <param name="Quoting">Which are quoted.</param>
/// <param name="LineEnd">What ends a row.</param>
public sealed record PyCsvDialect(string Delimiter = ",", string Quote = "\"", bool SkipsSpace = false, int Quoting = 0, string LineEnd = "\r\n")
{
    private static readonly Dictionary<string, PyCsvDialect> s_known = new()
    {
        ["excel"] = new(),
        ["excel-tab"] = new("\t"),
        ["unix"] = new(Quoting: 1, LineEnd: "\n"),
    };

    /// <summary><c>register_dialect(name, …)</c>.</summary>
    public static void Register(string name, string delimiter = ",", string quotechar = "\"", bool skipinitialspace = false, int quoting = 0, string lineterminator = "\r\n") =>
        s_known[name] = new(delimiter, quotechar, skipinitialspace, quoting, lineterminator);

    /// <summary><c>list_dialects()</c>.</summary>
    public static List<string> Names() => [.. s_known.Keys];

    /// <summary><c>unregister_dialect(name)</c>.</summary>
    public static void Remove(string name)
    {
        Get(name);
        s_known.Remove(name);
    }

    /// <summary>A dialect by its name.</summary>
    /// <exception cref="PyCsvException">There is none of that name.</exception>
    public static PyCsvDialect Get(string name) => s_known.TryGetValue(name, out var dialect) ? dialect : throw new PyCsvException("unknown dialect");
}
