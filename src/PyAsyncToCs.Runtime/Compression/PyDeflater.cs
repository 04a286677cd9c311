namespace PyAsyncToCs.Runtime;

/// <summary>Compresses as the zlib library does, byte for byte: programs tell how much they saved.</summary>
public sealed class PyDeflater
{
    private const int MinMatch = 3;
    private const int MaxMatch = 258;
    private const int MinAhead = MinMatch + MaxMatch + 1;

    private readonly int _level;
    private readonly int _windowSize;
    private readonly int _hashShift;
    private readonly int[] _heads;
    private readonly int[] _previous;
    private readonly PyDeflateBlock _block;
    private byte[] _data = new byte[4096];
    private int _end;
    private int _at;
    private int _blockStart;
    private int _pending;
    private int _matchLength = MinMatch - 1;
    private int _matchStart;
    private bool _holdsLiteral;

    /// <summary>A compressor of a level.</summary>
    /// <param name="level">0 to 9, or -1 for 6.</param>
    /// <param name="windowBits">How far back a match may lie, as a power of two.</param>
    /// <param name="memory">How much memory may be used, 1 to 9.</param>
    public PyDeflater(int level = -1, int windowBits = 15, int memory = 8)
    {
        _level = level < 0 ? 6 : level;
        _windowSize = 1 << windowBits;
        _hashShift = (memory + 7 + MinMatch - 1) / MinMatch;
        _heads = new int[1 << (memory + 7)];
        _previous = new int[_windowSize];
        _block = new PyDeflateBlock((1 << (memory + 6)) - 1);
    }

    /// <summary>What is there of the compressed bytes, each once.</summary>
    public byte[] TakeOutput() => _block.Take();

    /// <summary>Adds bytes that are to be compressed.</summary>
    public void Add(ReadOnlySpan<byte> data)
    {
        if (_end + data.Length > _data.Length)
        {
            Array.Resize(ref _data, Math.Max(_data.Length * 2, _end + data.Length));
        }

        data.CopyTo(_data.AsSpan(_end));
        _end += data.Length;
        Run(isFlush: false, isLast: false);
    }

    /// <summary>Ends the stream.</summary>
    public void Finish() => Run(isFlush: true, isLast: true);

    /// <summary>All that was added can be decompressed from what was written.</summary>
    /// <param name="isFull">Whether nothing later may refer back.</param>
    public void Flush(bool isFull)
    {
        Run(isFlush: true, isLast: false);
        _block.WriteStored([], isLast: false);
        if (isFull)
        {
            Array.Clear(_heads);
            (_end, _at, _blockStart, _pending) = (0, 0, 0, 0);
        }
    }

    // Good, lazy, nice and chain: how hard a level searches.
    private static (int Good, int Lazy, int Nice, int Chain) Effort(int level) => level switch
    {
        1 => (4, 4, 8, 4),
        2 => (4, 5, 16, 8),
        3 => (4, 6, 32, 32),
        4 => (4, 4, 16, 16),
        5 => (8, 16, 32, 32),
        6 => (8, 16, 128, 128),
        7 => (8, 32, 128, 256),
        8 => (32, 128, 258, 1024),
        _ => (32, 258, 258, 4096),
    };

    private void Run(bool isFlush, bool isLast)
    {
        for (; _pending > 0 && _end - _at + _pending >= MinMatch; _pending--)
        {
            Insert(_at - _pending);
        }

        while (_end - _at is var ahead && (isFlush ? ahead > 0 : ahead >= MinAhead))
        {
            if (_level == 0)
            {
                _at += Math.Min(ahead, 65535 - (_at - _blockStart));
                if (_at < _end)
                {
                    EndBlock(isLast: false);
                }
            }
            else if (_level <= 3)
            {
                StepFast(ahead);
            }
            else
            {
                StepLazy(ahead);
            }
        }

        if (!isFlush)
        {
            return;
        }

        if (_holdsLiteral)
        {
            _block.Add(0, _data[_at - 1]);
            _holdsLiteral = false;
        }

        _matchLength = MinMatch - 1;
        _pending = Math.Min(_at, MinMatch - 1);
        if (isLast || _at > _blockStart)
        {
            EndBlock(isLast);
        }

        if (isLast)
        {
            _block.Align();
        }
    }

    // The fast way of the lower levels: a match is taken at once.
    private void StepFast(int ahead)
    {
        var found = ahead >= MinMatch ? Insert(_at) : 0;
        var length = found != 0 && _at - found <= _windowSize - MinAhead ? LongestMatch(found, MinMatch - 1, ahead) : 0;
        bool isFull;
        if (length >= MinMatch)
        {
            isFull = _block.Add(_at - _matchStart, length - MinMatch);
            var inserts = length <= Effort(_level).Lazy && ahead - length >= MinMatch;
            for (var last = _at + length; ++_at < last;)
            {
                if (inserts)
                {
                    Insert(_at);
                }
            }
        }
        else
        {
            isFull = _block.Add(0, _data[_at++]);
        }

        if (isFull)
        {
            EndBlock(isLast: false);
        }
    }

    // A match is taken when none begins one byte later that is longer.
    private void StepLazy(int ahead)
    {
        var found = ahead >= MinMatch ? Insert(_at) : 0;
        var (previousLength, previousStart) = (_matchLength, _matchStart);
        _matchLength = MinMatch - 1;
        if (found != 0 && previousLength < Effort(_level).Lazy && _at - found <= _windowSize - MinAhead)
        {
            _matchLength = LongestMatch(found, previousLength, ahead);
            if (_matchLength == MinMatch && _at - _matchStart > 4096)
            {
                _matchLength = MinMatch - 1;
            }
        }

        if (previousLength >= MinMatch && _matchLength <= previousLength)
        {
            var isFull = _block.Add(_at - 1 - previousStart, previousLength - MinMatch);
            for (var last = _at + previousLength - 1; ++_at < last;)
            {
                if (_at <= _end - MinMatch)
                {
                    Insert(_at);
                }
            }

            (_holdsLiteral, _matchLength) = (false, MinMatch - 1);
            if (isFull)
            {
                EndBlock(isLast: false);
            }
        }
        else
        {
            if (_holdsLiteral && _block.Add(0, _data[_at - 1]))
            {
                EndBlock(isLast: false);
            }

            _holdsLiteral = true;
            _at++;
        }
    }

    private int Insert(int at)
    {
        var hash = ((_data[at] << (2 * _hashShift)) ^ (_data[at + 1] << _hashShift) ^ _data[at + 2]) & (_heads.Length - 1);
        var before = _heads[hash];
        _previous[at & (_windowSize - 1)] = before;
        _heads[hash] = at;
        return before;
    }

    private int LongestMatch(int candidate, int best, int ahead)
    {
        var (good, _, nice, chain) = Effort(_level);
        chain = best >= good ? chain >> 2 : chain;
        nice = Math.Min(nice, ahead);
        var limit = Math.Max(_at - (_windowSize - MinAhead), 0);
        var most = Math.Min(MaxMatch, ahead);
        do
        {
            if (best < most && _data[candidate + best] != _data[_at + best])
            {
                continue;
            }

            var length = 0;
            while (length < most && _data[candidate + length] == _data[_at + length])
            {
                length++;
            }

            if (length > best)
            {
                (_matchStart, best) = (candidate, length);
                if (length >= nice)
                {
                    break;
                }
            }
        }
        while ((candidate = _previous[candidate & (_windowSize - 1)]) > limit && --chain != 0);
        return Math.Min(best, ahead);
    }

    private void EndBlock(bool isLast)
    {
        _block.Write(_data.AsSpan(_blockStart, _at - _blockStart), isLast, _level == 0);
        _blockStart = _at;
    }
}
