using System.Diagnostics;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>A command that runs (subprocess.Popen).</summary>
/// <typeparam name="T">What it reads and writes: text or bytes.</typeparam>
public sealed class PyPopen<T> : IDisposable
    where T : class
{
    private readonly PyCommand _command;
    private readonly Process _process;

    /// <summary>Starts a command.</summary>
    public PyPopen(
        IEnumerable<string> args,
        bool shell = false,
        ProcessStream? stdin = null,
        ProcessStream? stdout = null,
        ProcessStream? stderr = null,
        string? cwd = null,
        IEnumerable<KeyValuePair<string, string>>? env = null)
        : this(new PyCommand([.. args], false, shell), stdin, stdout, stderr, cwd, env)
    {
    }

    /// <summary>Starts a command that is one text.</summary>
    public PyPopen(
        string args,
        bool shell = false,
        ProcessStream? stdin = null,
        ProcessStream? stdout = null,
        ProcessStream? stderr = null,
        string? cwd = null,
        IEnumerable<KeyValuePair<string, string>>? env = null)
        : this(new PyCommand([args], true, shell), stdin, stdout, stderr, cwd, env)
    {
    }

    internal PyPopen(
        PyCommand command, ProcessStream? stdin, ProcessStream? stdout, ProcessStream? stderr, string? cwd, IEnumerable<KeyValuePair<string, string>>? env)
    {
        _command = command;
        _process = command.Start(stdin ?? ProcessStream.Inherit, stdout ?? ProcessStream.Inherit, stderr ?? ProcessStream.Inherit, cwd, env);
        Stdin = stdin == ProcessStream.Pipe ? new PyPipe<T>(_process.StandardInput.BaseStream) : null;
        if (stdin == ProcessStream.DevNull)
        {
            _process.StandardInput.Close();
        }

        Stdout = Output(stdout, () => _process.StandardOutput.BaseStream);
        Stderr = Output(stderr, () => _process.StandardError.BaseStream);
    }

    /// <summary>What it reads, if that is a pipe.</summary>
    public PyPipe<T>? Stdin { get; }

    /// <summary>What it writes, if that is a pipe.</summary>
    public PyPipe<T>? Stdout { get; }

    /// <summary>What it writes to standard error, if that is a pipe.</summary>
    public PyPipe<T>? Stderr { get; }

    /// <summary><c>returncode</c>.</summary>
    public int? ReturnCode { get; private set; }

    /// <summary><c>pid</c>.</summary>
    public int Pid => _process.Id;

    /// <summary><c>poll()</c>.</summary>
    public int? Poll() => ReturnCode ??= _process.HasExited ? PyCommand.CodeOf(_process) : null;

    /// <summary><c>wait(timeout)</c>.</summary>
    /// <exception cref="TimeoutExpiredException">It takes longer.</exception>
    public int Wait(double? timeout = null)
    {
        if (timeout is { } seconds && !_process.WaitForExit(TimeSpan.FromSeconds(seconds)))
        {
            throw new TimeoutExpiredException(_command.ToString(), seconds) { Command = _command.Given };
        }

        _process.WaitForExit();
        return ReturnCode ??= PyCommand.CodeOf(_process);
    }

    /// <summary><c>communicate(input, timeout)</c>.</summary>
    /// <exception cref="TimeoutExpiredException">It takes longer.</exception>
    public (T? Output, T? Error) Communicate(T? input = null, double? timeout = null)
    {
        var (output, error) = (Task.Run(() => Stdout?.Read()), Task.Run(() => Stderr?.Read()));
        if (Stdin is not null)
        {
            if (input is not null)
            {
                Stdin.Write(input);
            }

            Stdin.Close();
        }

        var both = Task.WhenAll(output, error);
        if (timeout is { } seconds && !both.Wait(TimeSpan.FromSeconds(seconds)))
        {
            throw new TimeoutExpiredException(_command.ToString(), seconds) { Command = _command.Given };
        }

        both.Wait();
        Wait(timeout);
        return (output.Result, error.Result);
    }

    /// <summary><c>send_signal(signal)</c>.</summary>
    public void SendSignal(int signal)
    {
        if (Poll() is null)
        {
            using var sent = Process.Start("/bin/kill", [$"-{signal}", $"{_process.Id}"]);
            sent.WaitForExit();
        }
    }

    /// <summary><c>terminate()</c>.</summary>
    public void Terminate() => SendSignal(15);

    /// <summary><c>kill()</c>.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Closes the pipes and waits.</summary>
    public void Dispose()
    {
        Stdout?.Close();
        Stderr?.Close();
        Stdin?.Close();
        Wait();
    }

    // What is to be lost is read all the same, so that the command goes on.
    private static PyPipe<T>? Output(ProcessStream? kind, Func<Stream> stream)
    {
        if (kind == ProcessStream.DevNull)
        {
            _ = stream().CopyToAsync(Stream.Null);
        }

        return kind == ProcessStream.Pipe ? new PyPipe<T>(stream()) : null;
    }
}

/// <summary>One end of a pipe to a command.</summary>
/// <typeparam name="T">What goes through: text or bytes.</typeparam>
public sealed class PyPipe<T>(Stream stream) : IEnumerable<T>
    where T : class
{
    private readonly BufferedStream _buffered = new(stream);

    /// <summary><c>write(data)</c>.</summary>
    public void Write(T data) => _buffered.Write(data as byte[] ?? Encoding.UTF8.GetBytes((string)(object)data));

    /// <summary><c>flush()</c>.</summary>
    public void Flush() => _buffered.Flush();

    /// <summary><c>read()</c>.</summary>
    public T Read()
    {
        var all = new MemoryStream();
        _buffered.CopyTo(all);
        return Of(all.ToArray());
    }

    /// <summary><c>readline()</c>.</summary>
    public T ReadLine()
    {
        var line = new List<byte>();
        while (_buffered.ReadByte() is >= 0 and var next)
        {
            line.Add((byte)next);
            if (next == '\n')
            {
                break;
            }
        }

        return Of([.. line]);
    }

    /// <summary><c>readlines()</c>.</summary>
    public List<T> ReadLines() => [.. this];

    /// <summary><c>close()</c>.</summary>
    public void Close()
    {
        try
        {
            _buffered.Dispose();
        }
        catch (IOException)
        {
            // The command did not read it all.
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var line = ReadLine(); line is not ("" or byte[] { Length: 0 }); line = ReadLine())
        {
            yield return line;
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private static T Of(byte[] bytes) => typeof(T) == typeof(string) ? (T)(object)Encoding.UTF8.GetString(bytes) : (T)(object)bytes;
}
