using System.Diagnostics;
using System.Text;

namespace PyAsyncToCs.Cli.Verifying;

/// <summary>What a program did.</summary>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Time">How long it took; null if it was ended because it took too long.</param>
internal sealed record ProcessRun(string Output, string Error, int ExitCode, TimeSpan? Time)
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="command">The command.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="limit">How long it may take.</param>
    /// <exception cref="CliException">There is no such command.</exception>
    public static async Task<ProcessRun> OfAsync(string command, IEnumerable<string> arguments, string folder, string input, TimeSpan limit)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = _utf8,
            StandardOutputEncoding = _utf8,
            StandardErrorEncoding = _utf8,
            Environment = { ["PYTHONIOENCODING"] = "utf-8", ["PYTHONDONTWRITEBYTECODE"] = "1" },
        };
        var watch = Stopwatch.StartNew();
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program need not read its input.
        }

        using var timeout = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new ProcessRun(await output, await error, -1, null);
        }

        return new ProcessRun((await output).ReplaceLineEndings("\n"), await error, process.ExitCode, watch.Elapsed);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new CliException($"cannot run '{start.FileName}': {exception.Message}");
        }
    }
}
