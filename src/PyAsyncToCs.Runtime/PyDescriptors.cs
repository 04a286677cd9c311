using System.IO.Pipes;

namespace PyAsyncToCs.Runtime;

/// <summary>Files by their numbers, as Python's <c>os.open</c> gives them.</summary>
public static class PyDescriptors
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, Stream> _open = new();
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, bool> _appending = new();

    /// <summary><c>os.open(path, flags, mode)</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FileExistsException">There is one, where none may be.</exception>
    public static int Open(string path, int flags, int mode = 511)
    {
        var mayMake = (flags & 64) != 0;
        if (mayMake && (flags & 128) != 0 && (File.Exists(path) || Directory.Exists(path)))
        {
            throw new FileExistsException($"[Errno 17] File exists: {PyText.Quote(path)}");
        }

        if ((!mayMake && !File.Exists(path)) || Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw PyFiles.Missing(path);
        }

        var options = new FileStreamOptions
        {
            Mode = mayMake ? FileMode.OpenOrCreate : FileMode.Open,
            Access = (flags & 3) switch { 0 => FileAccess.Read, 1 => FileAccess.Write, _ => FileAccess.ReadWrite },
            Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 0,
        };
        if (mayMake && !File.Exists(path) && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = (UnixFileMode)(mode & 0x1FF);
        }

        var stream = new FileStream(path, options);
        if ((flags & 512) != 0)
        {
            stream.SetLength(0);
        }

        var number = Number(stream.SafeFileHandle, stream);
        _ = (flags & 1024) != 0 ? _appending[number] = true : _appending.TryRemove(number, out _);
        return number;
    }

    /// <summary><c>tempfile.mkstemp()</c>.</summary>
    public static (int File, string Path) OpenTemporary(string? suffix = null, string? prefix = null, string? dir = null)
    {
        var path = PyTempPath.Make(suffix, prefix, dir);
        return (Open(path, 2), path);
    }

    /// <summary><c>os.pipe()</c>.</summary>
    public static (int Reader, int Writer) Pipe()
    {
        var reader = new AnonymousPipeServerStream(PipeDirection.In);
        var writer = new AnonymousPipeClientStream(PipeDirection.Out, reader.ClientSafePipeHandle);
        return (Number(reader.SafePipeHandle, reader), Number(writer.SafePipeHandle, writer));
    }

    /// <summary><c>os.read(fd, n)</c>.</summary>
    public static byte[] Read(int fd, int n)
    {
        var block = new byte[n];
        return block[..Of(fd).Read(block)];
    }

    /// <summary><c>os.write(fd, data)</c>.</summary>
    public static int Write(int fd, byte[] data)
    {
        if (fd is 1 or 2 && !_open.ContainsKey(fd))
        {
            (fd == 1 ? Console.Out : Console.Error).Write(PyUtf8.Decode(data));
            return data.Length;
        }

        if (_appending.ContainsKey(fd))
        {
            Of(fd).Seek(0, SeekOrigin.End);
        }

        Of(fd).Write(data);
        Of(fd).Flush();
        return data.Length;
    }

    /// <summary><c>os.lseek(fd, position, how)</c>.</summary>
    public static int Seek(int fd, int position, int how) => (int)Of(fd).Seek(position, (SeekOrigin)how);

    /// <summary><c>os.ftruncate(fd, length)</c>.</summary>
    public static void Truncate(int fd, int length) => Of(fd).SetLength(length);

    /// <summary><c>os.close(fd)</c>.</summary>
    /// <exception cref="IOException">Nothing is open by that number.</exception>
    public static void Close(int fd)
    {
        if (_open.TryRemove(fd, out var stream))
        {
            stream.Dispose();
        }
        else
        {
            // A number that fileno() told.
            using var handle = new Microsoft.Win32.SafeHandles.SafeFileHandle(File.Exists($"/proc/self/fd/{fd}") ? fd : throw new IOException("[Errno 9] Bad file descriptor"), ownsHandle: true);
        }
    }

    /// <summary>The open file of a number, which is no longer the caller's.</summary>
    /// <exception cref="IOException">Nothing is open by that number.</exception>
    public static Stream Take(int fd) => _open.TryRemove(fd, out var stream) ? stream : throw new IOException("[Errno 9] Bad file descriptor");

    private static Stream Of(int fd) => _open.TryGetValue(fd, out var stream) ? stream : throw new IOException("[Errno 9] Bad file descriptor");

    private static int Number(System.Runtime.InteropServices.SafeHandle handle, Stream stream)
    {
        var number = (int)handle.DangerousGetHandle();
        _open[number] = stream;
        return number;
    }
}
