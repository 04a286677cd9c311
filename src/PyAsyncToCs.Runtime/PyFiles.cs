namespace PyAsyncToCs.Runtime;

/// <summary>Opens files with CPython's errors.</summary>
public static class PyFiles
{
    /// <summary><c>next(file)</c>: the line that was read, where there was one.</summary>
    /// <exception cref="StopIterationException">The file is at its end.</exception>
    public static string Line(string line) => line.Length > 0 ? line : throw new StopIterationException();

    /// <inheritdoc cref="Line(string)"/>
    public static byte[] Line(byte[] line) => line.Length > 0 ? line : throw new StopIterationException();

    /// <summary><c>next(file, fallback)</c>.</summary>
    public static string? LineOr(string line, string? fallback) => line.Length > 0 ? line : fallback;

    /// <inheritdoc cref="LineOr(string, string?)"/>
    public static byte[]? LineOr(byte[] line, byte[]? fallback) => line.Length > 0 ? line : fallback;

    /// <summary><c>os.access(path, mode)</c>: whether anybody may.</summary>
    public static bool Access(string path, int mode)
    {
        if (!Path.Exists(path) || OperatingSystem.IsWindows())
        {
            return Path.Exists(path);
        }

        var allowed = (int)File.GetUnixFileMode(path);
        return new[] { 1, 2, 4 }.All(bit => (mode & bit) == 0 || (allowed & (bit * 73)) != 0);
    }

    /// <summary>The stream of <c>open(path, mode)</c>.</summary>
    public static FileStream Open(string path, string mode)
    {
        var access = mode.Contains('+') ? FileAccess.ReadWrite : mode.Contains('r') ? FileAccess.Read : FileAccess.Write;
        var how = mode.Trim('+', 'b') switch
        {
            "r" => FileMode.Open,
            "w" => FileMode.Create,
            "a" => FileMode.Append,
            "x" => FileMode.CreateNew,
            _ => throw new ArgumentException($"invalid mode: '{mode}'"),
        };
        if (Directory.Exists(path))
        {
            throw new IsADirectoryException($"[Errno 21] Is a directory: {PyText.Quote(path)}");
        }

        if (how == FileMode.CreateNew && File.Exists(path))
        {
            throw new FileExistsException($"[Errno 17] File exists: {PyText.Quote(path)}");
        }

        var folder = Path.GetDirectoryName(path);
        return (how == FileMode.Open && !File.Exists(path)) || (!string.IsNullOrEmpty(folder) && !Directory.Exists(folder))
            ? throw Missing(path)
            : Appending(new FileStream(path, how == FileMode.Append ? FileMode.OpenOrCreate : how, access, FileShare.ReadWrite), how);

        static FileStream Appending(FileStream stream, FileMode how)
        {
            stream.Seek(0, how == FileMode.Append ? SeekOrigin.End : SeekOrigin.Begin);
            return stream;
        }
    }

    /// <summary>CPython's FileNotFoundError of a path.</summary>
    public static FileNotFoundException Missing(string path) => new($"[Errno 2] No such file or directory: {PyText.Quote(path)}");

    /// <summary><c>os.remove(path)</c>.</summary>
    public static void Remove(string path)
    {
        if (!File.Exists(path))
        {
            throw Missing(path);
        }

        File.Delete(path);
    }

    /// <summary><c>os.mkdir(path)</c>, <c>os.makedirs(path, exist_ok=…)</c>.</summary>
    public static void MakeFolder(string path, bool parents = false, bool existOk = false)
    {
        if (Path.Exists(path) && !(existOk && Directory.Exists(path)))
        {
            throw new FileExistsException($"[Errno 17] File exists: {PyText.Quote(path)}");
        }

        if (!parents && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw Missing(path);
        }

        Directory.CreateDirectory(path);
    }

    /// <summary><c>os.rmdir(path)</c>.</summary>
    public static void RemoveFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            throw File.Exists(path) ? new NotADirectoryException($"[Errno 20] Not a directory: {PyText.Quote(path)}") : Missing(path);
        }

        if (Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new IOException($"[Errno 39] Directory not empty: {PyText.Quote(path)}");
        }

        Directory.Delete(path);
    }

    /// <summary><c>os.removedirs(path)</c>: those above it too, as far as they are empty.</summary>
    public static void RemoveFolders(string path)
    {
        RemoveFolder(path);
        for (var above = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path)); !string.IsNullOrEmpty(above) && !Directory.EnumerateFileSystemEntries(above).Any(); above = Path.GetDirectoryName(above))
        {
            Directory.Delete(above);
        }
    }

    /// <summary><c>os.listdir(path)</c>, sorted: CPython's order is the file system's.</summary>
    public static List<string> List(string path = ".") =>
        Directory.Exists(path) ? [.. Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry))] : throw Missing(path);

    /// <summary><c>os.rename(source, target)</c>.</summary>
    public static void Move(string source, string target)
    {
        if (Directory.Exists(source))
        {
            Directory.Move(source, target);
        }
        else if (File.Exists(source))
        {
            File.Move(source, target, overwrite: true);
        }
        else
        {
            throw new FileNotFoundException($"[Errno 2] No such file or directory: {PyText.Quote(source)} -> {PyText.Quote(target)}");
        }
    }

    /// <summary><c>os.path.getsize(path)</c>.</summary>
    public static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : throw Missing(path);

    /// <summary><c>os.walk(path)</c>, from the top.</summary>
    public static IEnumerable<(string Folder, List<string> Folders, List<string> Files)> Walk(string path)
    {
        var folders = new Stack<string>([path]);
        while (folders.TryPop(out var folder))
        {
            if (Directory.Exists(folder))
            {
                var inner = Directory.GetDirectories(folder).Select(name => Path.GetFileName(name)).ToList();
                yield return (folder, inner, [.. Directory.GetFiles(folder).Select(name => Path.GetFileName(name))]);
                foreach (var name in inner.AsEnumerable().Reverse())
                {
                    folders.Push(Path.Combine(folder, name));
                }
            }
        }
    }

    /// <summary><c>Path(path).walk()</c>.</summary>
    public static IEnumerable<(PyPath Folder, List<string> Folders, List<string> Files)> WalkPaths(string path) =>
        Walk(path).Select(item => (new PyPath(item.Folder), item.Folders, item.Files));

    /// <summary><c>os.stat(path)</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static FileInfo Stat(string path) => Path.Exists(path) ? new FileInfo(path) : throw new FileNotFoundException($"[Errno 2] No such file or directory: {PyText.Quote(path)}");

    /// <summary><c>os.stat(path).st_mode</c>: the kind of file, and who may do what with it.</summary>
    public static int Mode(FileInfo info) => (Directory.Exists(info.FullName) ? 0x4000 : 0x8000)
        | (OperatingSystem.IsWindows() ? 0x1B6 : (int)File.GetUnixFileMode(info.FullName));

    /// <summary><c>os.chmod(path, mode)</c>.</summary>
    public static void SetMode(string path, int mode)
    {
        if (!Path.Exists(path))
        {
            throw Missing(path);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)(mode & 0xFFF));
        }
    }

    /// <summary><c>stat.filemode(mode)</c>.</summary>
    public static string ModeText(int mode) => (mode & 0xF000) switch { 0x4000 => "d", 0x8000 => "-", 0xA000 => "l", _ => "?" }
        + string.Concat(Enumerable.Range(0, 9).Select(i => (mode & (256 >> i)) != 0 ? "rwx"[i % 3] : '-'));

    /// <summary><c>os.symlink(target, path)</c>.</summary>
    public static void Link(string path, string target)
    {
        if (Path.Exists(path))
        {
            throw new FileExistsException($"[Errno 17] File exists: {PyText.Quote(target)} -> {PyText.Quote(path)}");
        }

        File.CreateSymbolicLink(path, target);
    }

    /// <summary><c>os.readlink(path)</c>.</summary>
    public static string LinkTarget(string path) => !Path.Exists(path) ? throw Missing(path)
        : new FileInfo(path).LinkTarget ?? throw new IOException($"[Errno 22] Invalid argument: {PyText.Quote(path)}");

    /// <summary><c>os.utime(path, times)</c>.</summary>
    public static void SetTimes(string path, (double Accessed, double Modified) times)
    {
        File.SetLastAccessTimeUtc(path, DateTime.UnixEpoch.AddSeconds(times.Accessed));
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch.AddSeconds(times.Modified));
    }

    /// <summary><c>os.fsync(file)</c>: nothing that a program could see.</summary>
    public static void Sync(int file) => _ = file;

    /// <summary><c>os.scandir(path)</c>.</summary>
    public static IEnumerable<FileSystemInfo> Scan(string path = ".") => new DirectoryInfo(path).EnumerateFileSystemInfos();

    /// <summary>The path of what a folder has.</summary>
    public static string EntryPath(FileSystemInfo entry) => entry.FullName;
}
