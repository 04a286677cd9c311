using System.Globalization;

namespace PyAsyncToCs.Cli.Commands;

/// <summary><c>--watch</c>: converts again whenever a Python file changes, until it is interrupted.</summary>
internal static class Watcher
{
    /// <summary>Editors write a file in several steps.</summary>
    private static readonly TimeSpan _quiet = TimeSpan.FromMilliseconds(150);

    /// <summary>Runs and waits, again and again.</summary>
    /// <param name="host">The streams that it talks through.</param>
    /// <param name="inputs">What is watched.</param>
    /// <param name="run">What is to be done.</param>
    /// <param name="stop">Ends it.</param>
    public static int Run(CliHost host, IReadOnlyList<string> inputs, Func<int> run, CancellationToken stop)
    {
        if (inputs.Count == 0 || inputs.Contains("-"))
        {
            throw new CliException("--watch needs a file or a folder to watch");
        }

        using var changed = new SemaphoreSlim(0);
        var watchers = inputs.Select(input => Watch(input, changed)).ToList();
        var code = ExitCode.Converted;
        try
        {
            while (!stop.IsCancellationRequested)
            {
                code = Once(host, run);
                host.Error.WriteLine($"{DateTime.Now.ToString("T", CultureInfo.CurrentCulture)} {Word(code)}; watching {string.Join(", ", inputs)}, Ctrl+C ends it");
                host.Error.Flush();
                changed.Wait(stop);
                while (changed.Wait(_quiet, stop))
                {
                    // More is changing.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Somebody has seen enough.
        }
        finally
        {
            watchers.ForEach(watcher => watcher.Dispose());
        }

        return code;
    }

    private static string Word(int code) => code switch
    {
        ExitCode.Converted => "converted",
        ExitCode.Marked => "converted, with constructs left marked",
        _ => "not everything was converted",
    };

    private static int Once(CliHost host, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (CliException exception)
        {
            // What is wrong now may be right after the next change.
            host.Complain(exception.Message);
            return ExitCode.Usage;
        }
    }

    private static FileSystemWatcher Watch(string input, SemaphoreSlim changed)
    {
        var full = Path.GetFullPath(input);
        var isFolder = Directory.Exists(full);
        if (!isFolder && !File.Exists(full))
        {
            throw CliException.For("read", input, new FileNotFoundException());
        }

        var watcher = isFolder
            ? new FileSystemWatcher(full) { IncludeSubdirectories = true, Filters = { "*.py", "*.pyw" } }
            : new FileSystemWatcher(Path.GetDirectoryName(full)!, Path.GetFileName(full));
        watcher.Changed += (_, _) => changed.Release();
        watcher.Created += (_, _) => changed.Release();
        watcher.Deleted += (_, _) => changed.Release();
        watcher.Renamed += (_, _) => changed.Release();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
