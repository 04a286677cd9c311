namespace PyAsyncToCs.Runtime;

/// <summary>The transport of a child process (base_subprocess.BaseSubprocessTransport).</summary>
internal sealed class SubprocessTransport : AsyncTransport
{
    private readonly AsyncProcess _process;
    private readonly AsyncSubprocessProtocol _protocol;
    private readonly ProcessInput? _input;
    private int _open = 1;

    internal SubprocessTransport(EventLoop loop, AsyncProcess process, AsyncSubprocessProtocol protocol, PyFuture made)
        : base(loop, null, protocol)
    {
        (_process, _protocol) = (process, protocol);
        _input = process.Stdin is { } stdin ? new ProcessInput(loop, stdin, protocol) : null;
        Begin(made);
    }

    public override int GetPid() => _process.Pid;

    public override int? GetReturnCode() => _process.ReturnCode;

    public override AsyncTransport? GetPipeTransport(int fd) => fd == 0 ? _input : null;

    public override void SendSignal(int signal) => _process.SendSignal(signal);

    public override void Close()
    {
        IsClosing = true;
        _input?.Close();
        if (_process.ReturnCode is null)
        {
            _process.Kill();
        }
    }

    private protected override void ReadNext()
    {
        _ = Follow(1, _process.Stdout);
        _ = Follow(2, _process.Stderr);
        _ = WaitForExit();
    }

    private async Task Follow(int fd, AsyncStreamReader? pipe)
    {
        if (pipe is null)
        {
            return;
        }

        _open++;
        while (await pipe.Read(65536) is { Length: > 0 } data)
        {
            Guard("pipe_data_received", () => _protocol.PipeDataReceived(fd, data));
        }

        Guard("pipe_connection_lost", () => _protocol.PipeConnectionLost(fd, null));
        EndOne();
    }

    private async Task WaitForExit()
    {
        await _process.Wait();
        Guard("process_exited", _protocol.ProcessExited);
        if (_input is not null)
        {
            Guard("pipe_connection_lost", () => _protocol.PipeConnectionLost(0, null));
        }

        EndOne();
    }

    private void EndOne()
    {
        if (--_open == 0)
        {
            Lose(null);
        }
    }

    /// <summary>What a child process reads (unix_events._UnixWritePipeTransport).</summary>
    private sealed class ProcessInput(EventLoop loop, AsyncStreamWriter pipe, AsyncBaseProtocol protocol) : AsyncTransport(loop, null, protocol)
    {
        public override void Write(byte[] data) => pipe.Write(data);

        public override void WriteEof() => Close();

        public override void Close()
        {
            IsClosing = true;
            pipe.Close();
        }

        private protected override void ReadNext()
        {
        }
    }
}
