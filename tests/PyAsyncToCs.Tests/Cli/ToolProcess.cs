using System.Diagnostics;

namespace PyAsyncToCs.Tests.Cli;

/// <summary>The tool in a process of its own: a program that it runs has the process's streams and exit code.</summary>
internal static class ToolProcess
{
    public static Task<CliRun> RunAsync(string input, params string[] arguments) => RunAsync(Start(arguments), input);

    public static ProcessStartInfo Start(params string[] arguments) => new("dotnet", ["exec", typeof(PyAsyncToCs.Cli.CliHost).Assembly.Location, .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>The tool on a terminal of its own, where <c>script</c> makes one; null elsewhere.</summary>
    public static async Task<string?> WatchAsync(string environment, params string[] arguments)
    {
        if (!File.Exists("/usr/bin/script"))
        {
            return null;
        }

        var command = string.Join(' ', new[] { environment, "dotnet", "exec", typeof(PyAsyncToCs.Cli.CliHost).Assembly.Location }.Concat(arguments).Select(a => a.Contains('=', StringComparison.Ordinal) ? a : $"'{a}'"));
        var run = await RunAsync(new ProcessStartInfo("/usr/bin/script", ["-qec", command, "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true }, "");
        return run.Output;
    }

    private static async Task<CliRun> RunAsync(ProcessStartInfo start, string input)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new CliRun(process.ExitCode, await output, await error);
    }
}
