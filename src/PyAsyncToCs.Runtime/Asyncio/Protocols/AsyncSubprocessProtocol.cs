namespace PyAsyncToCs.Runtime;

/// <summary>What is told of a child process (asyncio.SubprocessProtocol).</summary>
public class AsyncSubprocessProtocol : AsyncBaseProtocol
{
    /// <summary><c>pipe_data_received(fd, data)</c>.</summary>
    public virtual void PipeDataReceived(int fd, byte[] data)
    {
    }

    /// <summary><c>pipe_connection_lost(fd, exc)</c>.</summary>
    public virtual void PipeConnectionLost(int fd, Exception? exc)
    {
    }

    /// <summary><c>process_exited()</c>.</summary>
    public virtual void ProcessExited()
    {
    }
}
