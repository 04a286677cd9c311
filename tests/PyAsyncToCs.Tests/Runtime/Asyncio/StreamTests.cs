using System.Net.Sockets;
using System.Text;
using PyAsyncToCs.Runtime;
using Xunit;
using Aio = PyAsyncToCs.Runtime.Asyncio;

namespace PyAsyncToCs.Tests.Runtime.Asyncio;

/// <summary>Streams, servers, child processes and signals: what comes from outside the loop.</summary>
public sealed class StreamTests : OrderTest
{
    private static string Bytes(byte[]? bytes) => bytes is null ? "None" : $"b'{Encoding.UTF8.GetString(bytes).Replace("\n", "\\n")}'";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Stripped(byte[] bytes) => Encoding.UTF8.GetString(bytes).Trim();

    [Fact]
    public void Streams()
    {
        async Task Handle(AsyncStreamReader reader, AsyncStreamWriter writer)
        {
            while (await reader.ReadLine() is { Length: > 0 } line)
            {
                var text = Stripped(line);
                Print("server got", text);
                if (text == "quit")
                {
                    break;
                }

                writer.Write(text == "size" ? Utf8(new string('x', 300000)) : Utf8($"echo {text}\n"));
                await writer.Drain();
            }

            Print("server closes");
            writer.Close();
            await writer.WaitClosed();
        }

        async Task Client(int port, string name, params string[] words)
        {
            var (reader, writer) = await Aio.OpenConnection("127.0.0.1", port);
            foreach (var word in words)
            {
                writer.Write(Utf8($"{name} {word}\n"));
                await writer.Drain();
                Print(name, "got", Stripped(await reader.ReadLine()));
            }

            writer.Close();
            await writer.WaitClosed();
            Print(name, "closed");
        }

        async Task Body(string host, int port)
        {
            await Client(port, "a", "one", "two");
            await Client(port, "b", "three");
            var (reader, writer) = await Aio.OpenConnection(host, port);
            writer.Write(Utf8("hello\nsize\n"));
            Print(Bytes(await reader.ReadUntil(Utf8("o "))));
            Print(Bytes(await reader.ReadExactly(6)), reader.AtEof);
            Print((await reader.ReadExactly(300000)).Length);
            writer.Write(Utf8("quit\n"));
            Print(Bytes(await reader.Read()), reader.AtEof, writer.GetExtraInfo("peername")!.Value.Host);
            try
            {
                await reader.ReadExactly(5);
            }
            catch (IncompleteReadException e)
            {
                Print(Bytes(e.Partial), e.Expected, e.Message);
            }

            writer.Close();
            await writer.WaitClosed();
            (reader, writer) = await Aio.OpenConnection(host, port);
            try
            {
                await Aio.WaitFor(reader.ReadLine, 0.05);
            }
            catch (TimeoutException)
            {
                Print("timed out");
            }

            writer.Write(Utf8("1\n2\n3"));
            writer.WriteEof();
            await foreach (var line in reader)
            {
                Print("line", Bytes(line));
            }

            writer.Close();
        }

        async Task Main()
        {
            var server = await Aio.StartServer(Handle, "127.0.0.1", 0);
            var (host, port) = server.Sockets[0].GetSockName();
            Print(host, server.IsServing());
            await server.EnterAsync();
            await Body(host, port);
            await server.ExitAsync(null);
            Print("server closed", server.IsServing());
            try
            {
                await Aio.OpenConnection(host, port);
            }
            catch (ConnectionRefusedException)
            {
                Print("refused");
            }

            var r = new AsyncStreamReader();
            r.FeedData("fed\nand"u8);
            r.FeedEof();
            Print(Bytes(await r.ReadLine()), Bytes(await r.Read(2)), Bytes(await r.Read()), r.AtEof);
        }

        Aio.Run(Main);
        MatchesCPython("streams");
    }

    [Fact]
    public void Unix_sockets_carry_streams_too()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        async Task<string> Main()
        {
            var server = await Aio.StartUnixServer(
                async (reader, writer) =>
                {
                    writer.Write(await reader.ReadLine());
                    writer.Close();
                    await writer.WaitClosed();
                },
                path);
            var (reader, writer) = await Aio.OpenUnixConnection(path);
            writer.Write(Utf8("over unix\n"));
            var line = await reader.ReadLine();
            writer.Close();
            server.Close();
            await server.WaitClosed();
            return Stripped(line);
        }

        Assert.Equal("over unix", Aio.Run(Main));
        File.Delete(path);
    }

    [Fact]
    public void Subprocesses()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        async Task Main()
        {
            const ProcessStream Pipe = ProcessStream.Pipe;
            void PrintOutputs((byte[]? Stdout, byte[]? Stderr) outputs, int? code) =>
                Print($"({Bytes(outputs.Stdout)}, {Bytes(outputs.Stderr)})", code);

            var p = await Aio.CreateSubprocessExec(["cat"], stdin: Pipe, stdout: Pipe);
            PrintOutputs(await p.Communicate(Utf8("hello")), p.ReturnCode);
            p = await Aio.CreateSubprocessShell("echo out; echo err >&2; exit 3", stdout: Pipe, stderr: Pipe);
            PrintOutputs(await p.Communicate(), p.ReturnCode);
            p = await Aio.CreateSubprocessShell("echo out; echo err >&2", stdout: Pipe, stderr: ProcessStream.Stdout);
            await foreach (var line in p.Stdout!)
            {
                Print("line", Bytes(line));
            }

            Print(await p.Wait());
            p = await Aio.CreateSubprocessExec(["sleep", "30"], stdout: ProcessStream.DevNull);
            Print(p.ReturnCode);
            try
            {
                await Aio.WaitFor(p.Wait, 0.05);
            }
            catch (TimeoutException)
            {
                Print("still runs");
            }

            p.Terminate();
            Print(await p.Wait(), p.ReturnCode);
            p = await Aio.CreateSubprocessExec(["cat"], stdin: Pipe, stdout: Pipe);
            p.Stdin!.Write(Utf8("one\n"));
            await p.Stdin.Drain();
            Print(Bytes(await p.Stdout!.ReadLine()));
            p.Stdin.Write(Utf8("two\n"));
            p.Stdin.Close();
            Print(Bytes(await p.Stdout.Read()), await p.Wait());
            try
            {
                await Aio.CreateSubprocessExec(["no-such-program"]);
            }
            catch (FileNotFoundException)
            {
                Print("not found");
            }

            var loop = Aio.GetRunningLoop();
            var got = new AsyncEvent();
            loop.AddSignalHandler(10, got.Set);
            var kill = await Aio.CreateSubprocessExec(["kill", "-USR1", $"{Environment.ProcessId}"]);
            await kill.Wait();
            Print(await got.Wait(), loop.RemoveSignalHandler(10), loop.RemoveSignalHandler(10));
        }

        Aio.Run(Main);
        MatchesCPython("subprocesses");
    }
}
