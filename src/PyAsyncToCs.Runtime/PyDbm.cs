using System.Buffers.Binary;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>dbm</c>: keys and values of bytes in a file, whose form is this class's own.</summary>
public sealed class PyDbm : IDisposable
{
    private readonly string _path;
    private readonly bool _isReadOnly;
    private readonly SortedDictionary<string, byte[]> _items = new(StringComparer.Ordinal);
    private bool _isClosed;

    /// <summary><c>dbm.open(path, flag)</c>.</summary>
    /// <exception cref="PyDbmException">It does not exist and may not be made.</exception>
    public PyDbm(string path, string flag = "r")
    {
        (_path, _isReadOnly) = (path, flag[0] == 'r');
        if (flag[0] is 'r' or 'w' && !File.Exists(path))
        {
            throw new PyDbmException($"[Errno 2] db file doesn't exist; use 'c' or 'n' flag to create a new db: {PyText.Quote(path)}");
        }

        if (flag[0] != 'n' && File.Exists(path))
        {
            Load(File.ReadAllBytes(path));
        }

        Save();
    }

    /// <summary>How many keys there are.</summary>
    public int Count => Items.Count;

    /// <summary><c>keys()</c>.</summary>
    public List<byte[]> Keys => [.. Items.Keys.Select(PyBytes.FromText)];

    /// <summary><c>values()</c>.</summary>
    public List<byte[]> Values => [.. Items.Values];

    /// <summary><c>items()</c>.</summary>
    public List<(byte[] Key, byte[] Value)> Pairs => [.. Items.Select(item => (PyBytes.FromText(item.Key), item.Value))];

    private SortedDictionary<string, byte[]> Items => _isClosed ? throw new PyDbmException("DBM object has already been closed") : _items;

    /// <summary><c>db[key]</c>.</summary>
    public byte[] this[byte[] key] => Get(key) ?? throw new KeyNotFoundException(PyText.BytesText(key));

    /// <summary><c>db[key]</c> by a text.</summary>
    public byte[] this[string key] => Get(PyUtf8.Encode(key)) ?? throw new KeyNotFoundException(PyText.Quote(key));

    /// <summary><c>db[key] = value</c>.</summary>
    public void Set(object key, object value)
    {
        _ = _isReadOnly ? throw new PyDbmException("attempt to write a readonly database") : Items;
        _items[PyBytes.ToText(Bytes(key))] = Bytes(value);
    }

    /// <summary><c>db.get(key)</c>.</summary>
    public byte[]? Get(byte[] key) => Items.GetValueOrDefault(PyBytes.ToText(key));

    /// <summary><c>db.setdefault(key, value)</c>.</summary>
    public byte[] SetDefault(byte[] key, byte[] value)
    {
        if (Get(key) is null)
        {
            Set(key, value);
        }

        return this[key];
    }

    /// <summary><c>del db[key]</c>.</summary>
    public void Delete(object key)
    {
        if (!Items.Remove(PyBytes.ToText(Bytes(key))))
        {
            throw new KeyNotFoundException(PyText.Repr(key));
        }
    }

    /// <summary><c>db.close()</c>.</summary>
    public void Dispose()
    {
        if (!_isClosed)
        {
            Save();
            _isClosed = true;
        }
    }

    private static byte[] Bytes(object value) => value as byte[] ?? PyUtf8.Encode(PyText.Str(value));

    private void Load(byte[] data)
    {
        for (var at = 0; at < data.Length;)
        {
            var key = Next(data, ref at);
            _items[PyBytes.ToText(key)] = Next(data, ref at);
        }
    }

    private static byte[] Next(byte[] data, ref int at)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(at));
        at += 4 + length;
        return data[(at - length)..at];
    }

    private void Save()
    {
        if (_isReadOnly)
        {
            return;
        }

        using var file = File.Create(_path);
        foreach (var part in _items.SelectMany(item => (byte[][])[PyBytes.FromText(item.Key), item.Value]))
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
            file.Write(length);
            file.Write(part);
        }
    }
}

/// <summary>Python's <c>dbm.error</c>.</summary>
/// <param name="message">The text.</param>
[System.ComponentModel.DisplayName("error")]
public sealed class PyDbmException(string message = "") : IOException(message);
