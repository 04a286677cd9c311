using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace PyAsyncToCs.Corpus;

/// <summary>A process that runs many programs, several at a time: the parent's side.</summary>
internal sealed class HostClient : IDisposable
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<ProgramOutput?>> _pending = new();
    private readonly Process _process;
    private readonly Lock _lock = new();
    private int _lastId;

    public HostClient()
    {
        var start = ProcessRunner.StartInfo(typeof(HostClient).Assembly.Location, ProgramHost.Argument);
        _process = Process.Start(start)!;

        // The runtime's own last words, as after a stack overflow, would fill the pipe.
        _process.BeginErrorReadLine();
        _ = ReadAnswersAsync();
    }

    /// <summary>Whether the process has ended, or has a program in it that did not.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>How many programs it was given.</summary>
    public int Count => _lastId;

    /// <summary>Runs a program.</summary>
    /// <returns>What it did; null if the whole process ended meanwhile.</returns>
    public async Task<ProgramOutput?> RunAsync(string path, string input, double seconds)
    {
        var source = new TaskCompletionSource<ProgramOutput?>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            lock (_lock)
            {
                var id = ++_lastId;
                _pending[id] = source;
                _process.StandardInput.WriteLine(JsonSerializer.Serialize(new HostRequest(id, path, input, seconds)));
                _process.StandardInput.Flush();
            }
        }
        catch (IOException)
        {
            Fail();
        }

        if (IsSpent && _process.HasExited)
        {
            Fail();
        }

        var output = await source.Task;
        IsSpent |= output is null or { TimedOut: true };
        EndIfIdle();
        return output;
    }

    /// <summary>Gives it no more programs, and ends the process when those that it has are done.</summary>
    public void Retire()
    {
        IsSpent = true;
        EndIfIdle();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ProcessRunner.Kill(_process);
        _process.Dispose();
    }

    // A program that did not end would keep a processor busy for as long as the process lives.
    private void EndIfIdle()
    {
        if (IsSpent && _pending.IsEmpty)
        {
            ProcessRunner.Kill(_process);
        }
    }

    private async Task ReadAnswersAsync()
    {
        try
        {
            while (await _process.StandardOutput.ReadLineAsync() is { } line)
            {
                var answer = JsonSerializer.Deserialize<HostAnswer>(line)!;
                if (_pending.TryRemove(answer.Id, out var source))
                {
                    source.SetResult(answer.Output);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or JsonException)
        {
            // The process is gone, or a program wrote past the console: what was pending runs again, alone.
        }

        Fail();
    }

    private void Fail()
    {
        IsSpent = true;
        foreach (var id in _pending.Keys)
        {
            if (_pending.TryRemove(id, out var source))
            {
                source.TrySetResult(null);
            }
        }
    }
}
