namespace PyAsyncToCs.Runtime;

/// <summary>A text file of aiofiles: what is awaited is done at once.</summary>
public sealed class PyAsyncTextFile : IAsyncEnumerable<string>, IAsyncDisposable, IDisposable
{
    private readonly PyTextFile _file;

    /// <summary><c>aiofiles.open(path, mode, encoding=encoding)</c>.</summary>
    public PyAsyncTextFile(string path, string mode = "r", string? encoding = null, string? newline = null, string errors = "strict") =>
        _file = new PyTextFile(path, mode, encoding, newline, errors);

    /// <summary>The path it was opened by.</summary>
    public string Name => _file.Name;

    /// <summary>The mode it was opened in.</summary>
    public string Mode => _file.Mode;

    /// <summary><c>await read(size)</c>.</summary>
    public Task<string> ReadAsync(int size = -1) => Task.FromResult(_file.Read(size));

    /// <summary><c>await readline()</c>.</summary>
    public Task<string> ReadLineAsync() => Task.FromResult(_file.ReadLine());

    /// <summary><c>await readlines()</c>.</summary>
    public Task<List<string>> ReadLinesAsync() => Task.FromResult(_file.ReadLines());

    /// <summary><c>await write(text)</c>.</summary>
    public Task<int> WriteAsync(string text) => Task.FromResult(PyIO.Write(_file, text));

    /// <summary><c>await writelines(lines)</c>.</summary>
    public Task WriteLinesAsync(IEnumerable<string> lines)
    {
        PyIO.WriteLines(_file, lines);
        return Task.CompletedTask;
    }

    /// <summary><c>await seek(position, whence)</c>.</summary>
    public Task<int> SeekAsync(int position, int whence = 0) => Task.FromResult(_file.Seek(position, whence));

    /// <summary><c>await tell()</c>.</summary>
    public Task<int> TellAsync() => Task.FromResult(_file.Tell());

    /// <summary><c>await flush()</c>.</summary>
    public Task FlushAsync()
    {
        _file.Flush();
        return Task.CompletedTask;
    }

    /// <summary><c>await close()</c>.</summary>
    public Task CloseAsync()
    {
        _file.Close();
        return Task.CompletedTask;
    }

    /// <summary>The lines that are left, each with its end.</summary>
    public async IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var line in _file)
        {
            yield return line;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Close();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _file.Close();
        return ValueTask.CompletedTask;
    }
}

/// <summary>A file of bytes of aiofiles.</summary>
public sealed class PyAsyncBinaryFile : IAsyncEnumerable<byte[]>, IAsyncDisposable, IDisposable
{
    private readonly PyBinaryFile _file;

    /// <summary><c>aiofiles.open(path, mode)</c>.</summary>
    public PyAsyncBinaryFile(string path, string mode) => _file = new PyBinaryFile(path, mode);

    /// <summary><c>await read(size)</c>.</summary>
    public Task<byte[]> ReadAsync(int size = -1) => Task.FromResult(_file.Read(size));

    /// <summary>The path it was opened by.</summary>
    public string Name => _file.Name;

    /// <summary>The mode it was opened in.</summary>
    public string Mode => _file.Mode;

    /// <summary><c>await readline()</c>.</summary>
    public Task<byte[]> ReadLineAsync() => Task.FromResult(_file.ReadLine());

    /// <summary><c>await readlines()</c>.</summary>
    public Task<List<byte[]>> ReadLinesAsync() => Task.FromResult(_file.ToList());

    /// <summary><c>await write(data)</c>.</summary>
    public Task<int> WriteAsync(byte[] data) => Task.FromResult(_file.Write(data));

    /// <summary><c>await seek(position, whence)</c>.</summary>
    public Task<int> SeekAsync(int position, int whence = 0) => Task.FromResult(_file.Seek(position, whence));

    /// <summary><c>await tell()</c>.</summary>
    public Task<int> TellAsync() => Task.FromResult(_file.Seek(0, 1));

    /// <summary><c>await flush()</c>.</summary>
    public Task FlushAsync()
    {
        _file.Flush();
        return Task.CompletedTask;
    }

    /// <summary><c>await close()</c>.</summary>
    public Task CloseAsync()
    {
        _file.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The lines that are left, each with its end.</summary>
    public async IAsyncEnumerator<byte[]> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var line in _file)
        {
            yield return line;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _file.Dispose();
        return ValueTask.CompletedTask;
    }
}
