namespace PyAsyncToCs.Cli.Verifying;

/// <summary>A Python to compare with.</summary>
/// <param name="Command">How it is started.</param>
/// <param name="Version">What it calls itself, <c>Python 3.13.0</c>.</param>
internal sealed record PythonInterpreter(string Command, string Version)
{
    private const string Wanted = "Python 3.13.";

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    /// <summary>Finds a Python: the one that is named, else 3.13, else the newest that there is.</summary>
    /// <param name="named">The value of <c>--python</c>, or null.</param>
    /// <exception cref="CliException">There is none.</exception>
    public static async Task<PythonInterpreter> FindAsync(string? named)
    {
        if (named is not null)
        {
            return await TryAsync(named) ?? throw new CliException($"'{named}' is no Python");
        }

        PythonInterpreter? best = null;
        foreach (var command in new[] { Environment.GetEnvironmentVariable("PYTHON"), "python3.13", "python3", "python" })
        {
            if (!string.IsNullOrEmpty(command) && await TryAsync(command) is { } found)
            {
                best ??= found;
                if (found.Version.StartsWith(Wanted, StringComparison.Ordinal))
                {
                    return found;
                }
            }
        }

        return best ?? throw new CliException("no Python was found to compare with; name one with --python");
    }

    private static async Task<PythonInterpreter?> TryAsync(string command)
    {
        try
        {
            var run = await ProcessRun.OfAsync(command, ["--version"], ".", "", _limit);
            return run.ExitCode == 0 && run.Output.StartsWith("Python 3.", StringComparison.Ordinal) ? new(command, run.Output.Trim()) : null;
        }
        catch (CliException)
        {
            return null;
        }
    }
}
