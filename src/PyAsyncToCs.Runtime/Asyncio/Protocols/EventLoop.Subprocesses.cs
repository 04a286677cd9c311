namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    /// <summary>Starts a program whose output a protocol is told (base_events.BaseEventLoop.subprocess_exec).</summary>
    /// <typeparam name="T">The type of the protocol.</typeparam>
    /// <param name="protocolFactory">Makes the protocol.</param>
    /// <param name="program">The program and its arguments.</param>
    /// <param name="stdin">What it reads.</param>
    /// <param name="stdout">What it writes to.</param>
    /// <param name="stderr">What it writes errors to.</param>
    /// <param name="cwd">The folder to run it in, or null for this process's.</param>
    /// <param name="env">Its environment, or null for this process's.</param>
    /// <returns>The process's transport and the protocol.</returns>
    /// <exception cref="FileNotFoundException">There is no such program.</exception>
    public async Task<(AsyncTransport Transport, T Protocol)> SubprocessExec<T>(
        Func<T> protocolFactory,
        IEnumerable<string> program,
        ProcessStream stdin = ProcessStream.Pipe,
        ProcessStream stdout = ProcessStream.Pipe,
        ProcessStream stderr = ProcessStream.Pipe,
        string? cwd = null,
        IEnumerable<KeyValuePair<string, string>>? env = null)
        where T : AsyncSubprocessProtocol
    {
        var protocol = protocolFactory();
        var process = await Asyncio.CreateSubprocessExec(program, stdin, stdout, stderr, cwd, env);
        var made = new PyFuture(this);
        var transport = new SubprocessTransport(this, process, protocol, made);
        await made;
        return (transport, protocol);
    }

    /// <summary>Starts a shell command whose output a protocol is told (base_events.BaseEventLoop.subprocess_shell).</summary>
    /// <typeparam name="T">The type of the protocol.</typeparam>
    /// <param name="protocolFactory">Makes the protocol.</param>
    /// <param name="command">The command.</param>
    /// <param name="stdin">What it reads.</param>
    /// <param name="stdout">What it writes to.</param>
    /// <param name="stderr">What it writes errors to.</param>
    /// <param name="cwd">The folder to run it in, or null for this process's.</param>
    /// <param name="env">Its environment, or null for this process's.</param>
    /// <returns>The shell's transport and the protocol.</returns>
    public Task<(AsyncTransport Transport, T Protocol)> SubprocessShell<T>(
        Func<T> protocolFactory,
        string command,
        ProcessStream stdin = ProcessStream.Pipe,
        ProcessStream stdout = ProcessStream.Pipe,
        ProcessStream stderr = ProcessStream.Pipe,
        string? cwd = null,
        IEnumerable<KeyValuePair<string, string>>? env = null)
        where T : AsyncSubprocessProtocol => SubprocessExec(
            protocolFactory, OperatingSystem.IsWindows() ? ["cmd.exe", "/c", command] : ["/bin/sh", "-c", command], stdin, stdout, stderr, cwd, env);
}
