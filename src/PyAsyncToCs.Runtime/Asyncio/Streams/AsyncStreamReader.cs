using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Bytes that come in, for tasks to read (asyncio.StreamReader).</summary>
/// <param name="limit">Up to how many bytes a line may have.</param>
public sealed class AsyncStreamReader(int limit = 65536) : IAsyncEnumerable<byte[]>
{
    private byte[] _buffer = new byte[1024];
    private int _start;
    private int _count;
    private bool _eof;
    private Exception? _error;
    private PyFuture? _waiter;

    /// <summary>Called when there is room again, and with true when somebody waits for more than there is room for.</summary>
    internal Action<bool>? Resume { get; set; }

    internal bool IsFull => _count > 2 * limit;

    private ReadOnlySpan<byte> Data => _buffer.AsSpan(_start, _count);

    /// <summary>Whether all was read, and no more comes.</summary>
    public bool AtEof => _eof && _count == 0;

    /// <summary>Appends bytes (streams.StreamReader.feed_data).</summary>
    /// <param name="data">The bytes.</param>
    public void FeedData(ReadOnlySpan<byte> data)
    {
        if (data.Length == 0)
        {
            return;
        }

        if (_start + _count + data.Length > _buffer.Length)
        {
            var larger = _count + data.Length > _buffer.Length ? new byte[Math.Max(2 * _buffer.Length, _count + data.Length)] : _buffer;
            Data.CopyTo(larger);
            (_buffer, _start) = (larger, 0);
        }

        data.CopyTo(_buffer.AsSpan(_start + _count));
        _count += data.Length;
        _waiter?.Fire();
    }

    /// <summary>Says that no more comes.</summary>
    public void FeedEof()
    {
        _eof = true;
        _waiter?.Fire();
    }

    /// <summary>What those who read will see raised, or null (streams.StreamReader.exception).</summary>
    public Exception? Error => _error;

    /// <summary>Has those who read see an exception (streams.StreamReader.set_exception).</summary>
    /// <param name="error">The exception.</param>
    public void SetException(Exception error)
    {
        _error = error;
        _waiter?.Complete(Task.FromException(error));
    }

    /// <summary>Reads what is there, at most a number of bytes, and at least one unless the stream ends (streams.StreamReader.read).</summary>
    /// <param name="n">How many at most; negative for all until the end.</param>
    /// <returns>The bytes; none at the end.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task<byte[]> Read(int n = -1)
    {
        ThrowError();
        if (n < 0)
        {
            var all = new List<byte>();
            while (await Read(limit) is { Length: > 0 } block)
            {
                all.AddRange(block);
            }

            return [.. all];
        }

        if (n > 0 && _count == 0 && !_eof)
        {
            await WaitForData("read");
        }

        return Take(Math.Min(n, _count));
    }

    /// <summary>Reads a line, with its end (streams.StreamReader.readline).</summary>
    /// <returns>The line; without an end, or empty, at the end of the stream.</returns>
    /// <exception cref="ArgumentException">The line is longer than the limit.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task<byte[]> ReadLine()
    {
        try
        {
            return await ReadUntil();
        }
        catch (IncompleteReadException error)
        {
            return error.Partial;
        }
        catch (LimitOverrunException error)
        {
            Take(Math.Min(_count, error.Consumed + (Data[error.Consumed..].StartsWith("\n"u8) ? 1 : 0)));
            throw new ArgumentException(error.Message);
        }
    }

    /// <summary>Reads up to a separator, and the separator (streams.StreamReader.readuntil).</summary>
    /// <param name="separator">The separator.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="IncompleteReadException">The stream ended before a separator.</exception>
    /// <exception cref="LimitOverrunException">There is none within the limit.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task<byte[]> ReadUntil(byte[]? separator = null)
    {
        separator ??= [(byte)'\n'];
        ThrowError();
        var offset = 0;
        while (true)
        {
            if (_count - offset >= separator.Length)
            {
                var found = Data[offset..].IndexOf(separator);
                if (found >= 0)
                {
                    return offset + found > limit
                        ? throw new LimitOverrunException("Separator is found, but chunk is longer than limit", offset + found)
                        : Take(offset + found + separator.Length);
                }

                offset = _count + 1 - separator.Length;
                if (offset > limit)
                {
                    throw new LimitOverrunException("Separator is not found, and chunk exceed the limit", offset);
                }
            }

            if (_eof)
            {
                throw new IncompleteReadException(Take(_count), null);
            }

            await WaitForData("readuntil");
        }
    }

    /// <inheritdoc cref="ReadExactly(int)"/>
    /// <param name="n">How many, as a length that was itself read tells.</param>
    public Task<byte[]> ReadExactly(BigInteger n) => ReadExactly(checked((int)n));

    /// <summary>Reads a number of bytes (streams.StreamReader.readexactly).</summary>
    /// <param name="n">How many.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="IncompleteReadException">The stream ended before.</exception>
    /// <exception cref="ArgumentException">The number is negative.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task<byte[]> ReadExactly(int n)
    {
        if (n < 0)
        {
            throw new ArgumentException("readexactly size can not be less than zero");
        }

        ThrowError();
        while (_count < n)
        {
            if (_eof)
            {
                throw new IncompleteReadException(Take(_count), n);
            }

            await WaitForData("readexactly");
        }

        return Take(n);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerator<byte[]> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (await ReadLine() is { Length: > 0 } line)
        {
            yield return line;
        }
    }

    private byte[] Take(int n)
    {
        var taken = Data[..n].ToArray();
        (_start, _count) = n == _count ? (0, 0) : (_start + n, _count - n);
        if (_count <= limit)
        {
            Resume?.Invoke(false);
        }

        return taken;
    }

    private void ThrowError()
    {
        if (_error is not null)
        {
            throw _error;
        }
    }

    private async Task WaitForData(string method)
    {
        if (_waiter is not null)
        {
            throw new InvalidOperationException(
                $"{method}() called while another coroutine is already waiting for incoming data");
        }

        Resume?.Invoke(true);
        _waiter = new PyFuture(Asyncio.GetRunningLoop());
        try
        {
            await _waiter;
        }
        finally
        {
            _waiter = null;
        }
    }
}
