namespace PyAsyncToCs.Corpus;

/// <summary>
/// Runs compiled programs: most share a process, which costs a tenth of a process each; those that touch what belongs to
/// the whole process get one of their own.
/// </summary>
public sealed class ProgramRunner : IDisposable
{
    // A host collects what its programs leave running.
    private const int ProgramsPerHost = 120;

    private static readonly string[] s_ownProcess =
    [
        "Environment.Exit", "Environment.FailFast", "Environment.GetCommandLineArgs", "Console.OpenStandard", "Console.Set",
        "Console.CancelKeyPress", "AppDomain.", "UnobservedTaskException", "SuppressFlow", "PosixSignal", "Process.GetCurrent",
        "Directory.SetCurrentDirectory", "Environment.CurrentDirectory", "UnsafeQueue", "UnsafeRegister",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("pyasync-corpus-").FullName;
    private readonly List<HostClient> _spentHosts = [];
    private readonly Lock _lock = new();
    private HostClient? _host;
    private int _lastProgram;

    /// <summary>Runs a program.</summary>
    /// <param name="text">Its C#, which tells whether it can share a process.</param>
    /// <param name="assembly">Its assembly.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="seconds">How long it may take.</param>
    /// <param name="alone">Whether it gets a process of its own in any case.</param>
    public async Task<ProgramOutput> RunAsync(string text, byte[] assembly, string input = "", double seconds = 20, bool alone = false)
    {
        var folder = Path.Combine(_folder, $"{Interlocked.Increment(ref _lastProgram)}");
        var path = ProcessRunner.Write(folder, assembly);
        if (!alone && !s_ownProcess.Any(name => text.Contains(name, StringComparison.Ordinal))
            && await Host().RunAsync(path, input, seconds) is { } output)
        {
            return output;
        }

        return await ProcessRunner.RunAsync(path, input, seconds);
    }

    /// <summary>Runs a program several times in processes of its own, with timers that take their time.</summary>
    /// <param name="assembly">Its assembly.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="seconds">How long each run may take.</param>
    /// <param name="times">How often.</param>
    public async IAsyncEnumerable<ProgramOutput> RepeatAsync(byte[] assembly, string input, double seconds, int times)
    {
        var path = ProcessRunner.Write(Path.Combine(_folder, $"{Interlocked.Increment(ref _lastProgram)}"), assembly);
        for (var i = 0; i < times; i++)
        {
            yield return await ProcessRunner.RunAsync(path, input, seconds, waits: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _host?.Dispose();
        foreach (var host in _spentHosts)
        {
            host.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private HostClient Host()
    {
        lock (_lock)
        {
            if (_host is { } host && (host.IsSpent || host.Count >= ProgramsPerHost))
            {
                host.Retire();
                _spentHosts.Add(host);
                _host = null;
            }

            return _host ??= new HostClient();
        }
    }
}
