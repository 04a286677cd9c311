using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PyAsyncToCs.Runtime;

/// <summary>What a child process reads from or writes to (asyncio.subprocess).</summary>
public enum ProcessStream
{
    /// <summary>The same as this process.</summary>
    Inherit,

    /// <summary>A pipe to this process (asyncio.subprocess.PIPE).</summary>
    Pipe,

    /// <summary>Nothing (asyncio.subprocess.DEVNULL).</summary>
    DevNull,

    /// <summary>For standard error: the same as standard output (asyncio.subprocess.STDOUT).</summary>
    Stdout,
}

/// <summary>A child process (asyncio.subprocess.Process).</summary>
public sealed class AsyncProcess
{
    private readonly Process _process;
    private readonly PyFuture _exited;
    private int? _signal;

    internal AsyncProcess(EventLoop loop, ProcessStartInfo start, ProcessStream stdin, ProcessStream stdout, ProcessStream stderr)
    {
        start.RedirectStandardInput = stdin != ProcessStream.Inherit;
        start.RedirectStandardOutput = stdout != ProcessStream.Inherit;
        start.RedirectStandardError = stderr is ProcessStream.Pipe or ProcessStream.DevNull;
        try
        {
            _process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new FileNotFoundException($"[Errno 2] No such file or directory: '{start.FileName}'", start.FileName);
        }

        _exited = new PyFuture(loop);
        Stdin = stdin == ProcessStream.Pipe
            ? new AsyncStreamWriter(new StreamTransport(loop, null, _process.StandardInput.BaseStream, null))
            : null;
        if (stdin == ProcessStream.DevNull)
        {
            _process.StandardInput.Close();
        }

        Stdout = Read(loop, stdout, () => _process.StandardOutput.BaseStream);
        Stderr = Read(loop, stderr, () => _process.StandardError.BaseStream);
        loop.WhenOutsideDone(WaitForExit(), exited =>
        {
            ReturnCode = _signal is { } signal && exited.Result == 128 + signal ? -signal : exited.Result;
            _exited.Fire();
        });
    }

    /// <summary>The process's number.</summary>
    public int Pid => _process.Id;

    /// <summary>The exit code, the negative signal that ended it, or null while it runs.</summary>
    public int? ReturnCode { get; private set; }

    /// <summary>What it reads, if that is a pipe.</summary>
    public AsyncStreamWriter? Stdin { get; }

    /// <summary>What it writes, if that is a pipe.</summary>
    public AsyncStreamReader? Stdout { get; }

    /// <summary>What it writes to standard error, if that is a pipe.</summary>
    public AsyncStreamReader? Stderr { get; }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task<int> Wait()
    {
        if (ReturnCode is null)
        {
            var waiter = new PyFuture(Asyncio.GetRunningLoop());
            _exited.WhenDone(_ => waiter.Fire());
            await waiter;
        }

        return ReturnCode!.Value;
    }

    /// <summary>Sends it its input, reads what it writes, and waits for its end (subprocess.Process.communicate).</summary>
    /// <param name="input">The input, or null.</param>
    /// <returns>What it wrote, as far as that went to pipes.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task<(byte[]? Stdout, byte[]? Stderr)> Communicate(byte[]? input = null)
    {
        var outputs = await Asyncio.Gather(
            async () =>
            {
                if (input is not null)
                {
                    Stdin?.Write(input);
                }

                Stdin?.Close();
                await Task.CompletedTask;
                return null;
            },
            async () => Stdout is null ? null : await Stdout.Read(),
            async () => Stderr is null ? null : (byte[]?)await Stderr.Read());
        await Wait();
        return (outputs[1], outputs[2]);
    }

    /// <summary>Sends it a signal.</summary>
    /// <param name="signal">The signal's number.</param>
    public void SendSignal(int signal)
    {
        if (ReturnCode is null)
        {
            _signal = signal;
            if (OperatingSystem.IsWindows())
            {
                _process.Kill();
            }
            else
            {
                SysKill(_process.Id, signal);
            }
        }
    }

    /// <summary>Asks it to end.</summary>
    public void Terminate() => SendSignal(15);

    /// <summary>Ends it.</summary>
    public void Kill() => SendSignal(9);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SysKill(int pid, int signal);

    private async Task<int> WaitForExit()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        return _process.ExitCode;
    }

    private static AsyncStreamReader? Read(EventLoop loop, ProcessStream kind, Func<Stream> stream)
    {
        if (kind is not (ProcessStream.Pipe or ProcessStream.DevNull))
        {
            return null;
        }

        var reader = new AsyncStreamReader(kind == ProcessStream.Pipe ? 65536 : int.MaxValue / 4);
        _ = new StreamTransport(loop, stream(), null, reader);
        return kind == ProcessStream.Pipe ? reader : null;
    }
}
