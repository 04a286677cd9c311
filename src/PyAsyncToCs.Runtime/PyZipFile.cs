using System.IO.Compression;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>zipfile.ZipFile</c>: the archive is held in memory and written where it belongs when it is closed.</summary>
public sealed class PyZipFile : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly List<PyZipInfo> _entries;
    private readonly Action<byte[]>? _save;
    private ZipArchive? _archive;

    /// <summary><c>ZipFile(path, mode)</c>.</summary>
    /// <exception cref="PyBadZipFileException">What is there is no archive.</exception>
    public PyZipFile(string path, string mode = "r")
        : this(mode == "w" || (mode == "a" && !File.Exists(path)) ? [] : File.ReadAllBytes(path), mode == "r" ? null : data => File.WriteAllBytes(path, data)) =>
        FileName = path;

    /// <summary><c>ZipFile(file, mode)</c> of a file in memory.</summary>
    public PyZipFile(PyBinaryFile file, string mode = "r")
        : this(mode == "w" ? [] : file.GetValue(), mode == "r" ? null : data => Replace(file, data))
    {
    }

    private PyZipFile(byte[] data, Action<byte[]>? save)
    {
        _save = save;
        _bytes.Write(data);
        try
        {
            _archive = new ZipArchive(_bytes, save is null ? ZipArchiveMode.Read : ZipArchiveMode.Update, leaveOpen: true);
            _entries = [.. _archive.Entries.Select(entry => new PyZipInfo(entry.FullName, (int)entry.Length))];
        }
        catch (InvalidDataException)
        {
            throw new PyBadZipFileException("File is not a zip file");
        }
    }

    /// <summary><c>filename</c>.</summary>
    public string? FileName { get; }

    /// <summary><c>namelist()</c>.</summary>
    public List<string> Names() => [.. _entries.Select(entry => entry.Filename)];

    /// <summary><c>infolist()</c>.</summary>
    public List<PyZipInfo> Infos() => [.. _entries];

    /// <summary><c>getinfo(name)</c>.</summary>
    public PyZipInfo Info(string name) => _entries.Find(entry => entry.Filename == name) ?? throw Missing(name);

    /// <summary><c>read(name)</c>.</summary>
    public byte[] Read(string name)
    {
        using var content = Found(name).Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary><c>writestr(name, data)</c>.</summary>
    public void Write(string name, byte[] data)
    {
        using var content = Archive.CreateEntry(name).Open();
        content.Write(data);
        _entries.Add(new PyZipInfo(name, data.Length));
    }

    /// <summary><c>writestr(name, text)</c>.</summary>
    public void Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary><c>write(path, arcname)</c>.</summary>
    public void Add(string path, string? arcname = null)
    {
        var name = (arcname ?? path).TrimStart('/');
        if (Directory.Exists(path))
        {
            Write(name.TrimEnd('/') + "/", []);
        }
        else
        {
            Write(name, File.ReadAllBytes(path));
        }
    }

    /// <summary><c>extract(name, path)</c>: where it now is.</summary>
    public string Extract(string name, string? path = null)
    {
        var target = Path.Combine(path ?? Directory.GetCurrentDirectory(), name);
        if (name.EndsWith('/'))
        {
            Directory.CreateDirectory(target);
            return target;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, Read(name));
        return target;
    }

    /// <summary><c>extractall(path)</c>.</summary>
    public void ExtractAll(string? path = null) => Names().ForEach(name => Extract(name, path));

    /// <summary><c>is_zipfile(path)</c>.</summary>
    public static bool IsArchive(string path)
    {
        try
        {
            using var archive = new PyZipFile(path);
            return true;
        }
        catch (Exception error) when (error is PyBadZipFileException or IOException)
        {
            return false;
        }
    }

    /// <summary><c>close()</c>.</summary>
    public void Dispose()
    {
        if (_archive is null)
        {
            return;
        }

        _archive.Dispose();
        _archive = null;
        _save?.Invoke(_bytes.ToArray());
    }

    private ZipArchive Archive => _archive ?? throw new ArgumentException("Attempt to use ZIP archive that was already closed");

    private ZipArchiveEntry Found(string name) => Archive.GetEntry(name) ?? throw Missing(name);

    private static KeyNotFoundException Missing(string name) => new(PyText.Quote($"There is no item named {PyText.Quote(name)} in the archive"));

    private static void Replace(PyBinaryFile file, byte[] data)
    {
        file.Seek(0);
        file.Truncate(0);
        file.Write(data);
    }
}

/// <summary>Python's <c>zipfile.ZipInfo</c>.</summary>
/// <param name="Filename">The name in the archive.</param>
/// <param name="FileSize">How many bytes it holds.</param>
public sealed record PyZipInfo(string Filename, int FileSize)
{
    /// <summary><c>is_dir()</c>.</summary>
    public bool IsDirectory => Filename.EndsWith('/');
}

/// <summary>Python's <c>zipfile.BadZipFile</c>.</summary>
/// <param name="message">The text.</param>
[System.ComponentModel.DisplayName("BadZipFile")]
public sealed class PyBadZipFileException(string message = "") : Exception(message);
