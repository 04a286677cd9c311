namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Reads and writes a socket that is connected already (asyncio.open_connection with <c>sock=</c>).</summary>
    /// <param name="socket">The socket.</param>
    /// <returns>What reads from it, and what writes to it.</returns>
    public static async Task<(AsyncStreamReader Reader, AsyncStreamWriter Writer)> OpenStreams(PySocket socket)
    {
        await Sleep(0);
        var reader = new AsyncStreamReader();
        return (reader, new AsyncStreamWriter(new StreamTransport(GetRunningLoop(), socket.Inner, reader)));
    }
}
