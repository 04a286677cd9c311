namespace PyAsyncToCs.Runtime;

/// <summary>A signal by its number, as Linux has them (signal.Signals).</summary>
/// <param name="Value">The number.</param>
public readonly record struct PySignal(int Value) : IPyRepr
{
    private static readonly Dictionary<int, string> s_names = new()
    {
        [1] = "SIGHUP",
        [2] = "SIGINT",
        [3] = "SIGQUIT",
        [6] = "SIGABRT",
        [9] = "SIGKILL",
        [10] = "SIGUSR1",
        [12] = "SIGUSR2",
        [13] = "SIGPIPE",
        [14] = "SIGALRM",
        [15] = "SIGTERM",
        [17] = "SIGCHLD",
        [18] = "SIGCONT",
    };

    /// <summary>All of them.</summary>
    public static IEnumerable<PySignal> All => s_names.Keys.Select(number => new PySignal(number));

    /// <summary>The name, <c>SIGINT</c>.</summary>
    public string Name => s_names[Value];

    /// <summary>The signal with a name.</summary>
    /// <param name="name">The name, <c>SIGINT</c>.</param>
    /// <returns>The signal.</returns>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static PySignal Named(string name) => s_names.FirstOrDefault(entry => entry.Value == name) is { Value: not null } found
        ? new(found.Key)
        : throw new KeyNotFoundException(PyText.Quote(name));

    /// <summary>The number.</summary>
    /// <param name="signal">The signal.</param>
    public static implicit operator int(PySignal signal) => signal.Value;

    /// <inheritdoc/>
    public override string ToString() => $"{Value}";

    /// <inheritdoc/>
    public string Repr() => $"<Signals.{Name}: {Value}>";
}
