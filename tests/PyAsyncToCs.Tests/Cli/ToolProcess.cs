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
