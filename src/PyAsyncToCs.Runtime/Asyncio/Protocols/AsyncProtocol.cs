namespace PyAsyncToCs.Runtime;

/// <summary>What all protocols are told (asyncio.BaseProtocol).</summary>
public class AsyncBaseProtocol
{
    /// <summary><c>connection_made(transport)</c>.</summary>
    public virtual void ConnectionMade(AsyncTransport transport)
    {
    }

    /// <summary><c>connection_lost(exc)</c>.</summary>
    public virtual void ConnectionLost(Exception? exc)
    {
    }
}

/// <summary>What reads a stream of bytes as they come (asyncio.Protocol).</summary>
public class AsyncProtocol : AsyncBaseProtocol
{
    /// <summary><c>data_received(data)</c>.</summary>
    public virtual void DataReceived(byte[] data)
    {
    }

    /// <summary><c>eof_received()</c>.</summary>
    /// <returns>Whether the transport stays open.</returns>
    public virtual bool? EofReceived() => null;

    /// <summary><c>pause_writing()</c>.</summary>
    public virtual void PauseWriting()
    {
    }

    /// <summary><c>resume_writing()</c>.</summary>
    public virtual void ResumeWriting()
    {
    }
}

/// <summary>What is given datagrams (asyncio.DatagramProtocol).</summary>
public class AsyncDatagramProtocol : AsyncBaseProtocol
{
    /// <summary><c>datagram_received(data, addr)</c>.</summary>
    public virtual void DatagramReceived(byte[] data, (string, int) addr)
    {
    }

    /// <summary><c>error_received(exc)</c>.</summary>
    public virtual void ErrorReceived(Exception exc)
    {
    }
}
