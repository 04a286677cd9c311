using System.Diagnostics;

namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Starts a program (asyncio.create_subprocess_exec).</summary>
    /// <param name="program">The program and its arguments.</param>
    /// <param name="stdin">What it reads.</param>
    /// <param name="stdout">What it writes to.</param>
    /// <param name="stderr">What it writes errors to.</param>
    /// <param name="cwd">The folder to run it in, or null for this process's.</param>
    /// <param name="env">Its environment, or null for this process's.</param>
    /// <returns>The process.</returns>
    /// <exception cref="FileNotFoundException">There is no such program.</exception>
    public static async Task<AsyncProcess> CreateSubprocessExec(
        IEnumerable<string> program,
        ProcessStream? stdin = null,
        ProcessStream? stdout = null,
        ProcessStream? stderr = null,
        string? cwd = null,
        IEnumerable<KeyValuePair<string, string>>? env = null)
    {
        // .NET has no way to send both to one pipe; a shell has.
        List<string> words = stderr == ProcessStream.Stdout ? ["/bin/sh", "-c", "exec \"$0\" \"$@\" 2>&1", .. program] : [.. program];
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = cwd ?? "" };
        if (env is not null)
        {
            start.Environment.Clear();
            foreach (var (name, value) in env)
            {
                start.Environment[name] = value;
            }
        }

        await Sleep(0);
        return new AsyncProcess(
            GetRunningLoop(), start, stdin ?? ProcessStream.Inherit, stdout ?? ProcessStream.Inherit, stderr ?? ProcessStream.Inherit);
    }

    /// <summary>Starts a shell command (asyncio.create_subprocess_shell).</summary>
    /// <param name="command">The command.</param>
    /// <param name="stdin">What it reads.</param>
    /// <param name="stdout">What it writes to.</param>
    /// <param name="stderr">What it writes errors to.</param>
    /// <param name="cwd">The folder to run it in, or null for this process's.</param>
    /// <param name="env">Its environment, or null for this process's.</param>
    /// <returns>The process.</returns>
    public static Task<AsyncProcess> CreateSubprocessShell(
        string command,
        ProcessStream? stdin = null,
        ProcessStream? stdout = null,
        ProcessStream? stderr = null,
        string? cwd = null,
        IEnumerable<KeyValuePair<string, string>>? env = null) =>
        CreateSubprocessExec(
            OperatingSystem.IsWindows() ? ["cmd.exe", "/c", command] : ["/bin/sh", "-c", command], stdin, stdout, stderr, cwd, env);
}
