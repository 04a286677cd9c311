using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using PyAsyncToCs.Runtime;
using Xunit;
using Xunit.Abstractions;
using Aio = PyAsyncToCs.Runtime.Asyncio;

namespace PyAsyncToCs.Tests.Runtime.Asyncio.Torture;

/// <summary>Random programs, line for line as CPython ran them (torture.py made and recorded them).</summary>
[Collection("asyncio")]
public sealed class TortureTests(ITestOutputHelper log)
{
    [Fact]
    public void Recorded_programs_print_what_CPython_printed()
    {
        Assert.Equal(300, RunAll(File.ReadLines(Path.Combine(Folder(), "torture.jsonl"))));
    }

    [Fact]
    public void Fresh_programs_print_what_CPython_prints()
    {
        // CPython 3.13 is needed only here: where PYTHON313 does not name it, the recorded programs have to do.
        if (Environment.GetEnvironmentVariable("PYTHON313") is not { Length: > 0 } python)
        {
            log.WriteLine("Not run: PYTHON313 does not name a CPython 3.13.");
            return;
        }

        var seed = Environment.GetEnvironmentVariable("TORTURE_SEED") ?? Random.Shared.Next(1_000_000, 1_000_000_000).ToString();
        log.WriteLine($"TORTURE_SEED={seed}");
        var start = new ProcessStartInfo(python, ["-W", "ignore", Path.Combine(Folder(), "torture.py"), seed, "100"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var count = RunAll(process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        process.WaitForExit();
        Assert.Equal(100, count);
    }

    private static int RunAll(IEnumerable<string> programs)
    {
        EventLoop.VirtualClock = true;
        var failures = new StringBuilder();
        var count = 0;
        foreach (var line in programs)
        {
            count++;
            var (seed, expected, actual) = Run(line);
            if (expected != actual)
            {
                failures.Append($"seed {seed}\n--- expected\n{expected}--- actual\n{actual}\n");
            }
        }

        Assert.Equal("", failures.ToString());
        return count;
    }

    private static (int Seed, string Expected, string Actual) Run(string line)
    {
        using var json = JsonDocument.Parse(line);
        var ops = json.RootElement.GetProperty("ops");
        var output = new StringBuilder();
        void Print(string text) => output.Append(text).Append('\n');
        try
        {
            Aio.Run(() => new TortureProgram(Print).Main(ops));
        }
        catch (OperationCanceledException e)
        {
            Print($"run {TortureProgram.Text(e)}");
        }

        return (json.RootElement.GetProperty("seed").GetInt32(), json.RootElement.GetProperty("out").GetString()!, output.ToString());
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
