namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>shutil</c>.</summary>
public static class PyShutil
{
    /// <summary><c>copy(source, target)</c>: into a folder, or over a file.</summary>
    public static string Copy(string source, string target)
    {
        var place = Directory.Exists(target) ? PyPaths.Join(target, PyPaths.Split(source).Tail) : target;
        if (!File.Exists(source))
        {
            throw PyFiles.Missing(source);
        }

        File.Copy(source, place, overwrite: true);
        return place;
    }

    /// <summary><c>make_archive(name, "zip", root)</c>: where it now is.</summary>
    public static string MakeArchive(string name, string format, string? root = null)
    {
        var path = Path.GetFullPath($"{name}.{(format == "gztar" ? "tar.gz" : format)}");
        var files = root ?? Directory.GetCurrentDirectory();
        File.Delete(path);
        switch (format)
        {
            case "zip":
                System.IO.Compression.ZipFile.CreateFromDirectory(files, path);
                break;
            case "tar":
                System.Formats.Tar.TarFile.CreateFromDirectory(files, path, includeBaseDirectory: false);
                break;
            case "gztar":
                using (var file = new System.IO.Compression.GZipStream(File.Create(path), System.IO.Compression.CompressionLevel.Optimal))
                {
                    System.Formats.Tar.TarFile.CreateFromDirectory(files, file, includeBaseDirectory: false);
                }

                break;
            default:
                throw new ArgumentException($"unknown archive format {PyText.Quote(format)}");
        }

        return path;
    }

    /// <summary><c>unpack_archive(path, folder)</c>.</summary>
    public static void UnpackArchive(string path, string? folder = null)
    {
        var target = folder ?? Directory.GetCurrentDirectory();
        Directory.CreateDirectory(target);
        if (path.EndsWith(".tar", StringComparison.Ordinal))
        {
            System.Formats.Tar.TarFile.ExtractToDirectory(path, target, overwriteFiles: true);
        }
        else if (path.EndsWith(".tar.gz", StringComparison.Ordinal) || path.EndsWith(".tgz", StringComparison.Ordinal))
        {
            using var file = new System.IO.Compression.GZipStream(File.OpenRead(path), System.IO.Compression.CompressionMode.Decompress);
            System.Formats.Tar.TarFile.ExtractToDirectory(file, target, overwriteFiles: true);
        }
        else
        {
            System.IO.Compression.ZipFile.ExtractToDirectory(path, target, overwriteFiles: true);
        }
    }

    /// <summary><c>copymode(source, target)</c>.</summary>
    public static void CopyMode(string source, string target) => PyFiles.SetMode(target, PyFiles.Mode(PyFiles.Stat(source)));

    /// <summary><c>ignore_patterns(…)</c>: which of a folder's names are left out.</summary>
    public static Func<string, List<string>, HashSet<string>> Ignored(IReadOnlyList<string> patterns) =>
        (_, names) => [.. names.Where(name => patterns.Any(pattern => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)))];

    /// <summary><c>copytree(src, dst, ignore=…, dirs_exist_ok=…)</c>.</summary>
    /// <param name="src">The folder that is copied.</param>
    /// <param name="dst">Where to.</param>
    /// <param name="ignore">Which of a folder's names are left out.</param>
    /// <param name="dirsExistOk">Whether the target may exist.</param>
    public static string CopyTree(string src, string dst, Func<string, List<string>, IEnumerable<string>>? ignore = null, bool dirsExistOk = false)
    {
        if (!Directory.Exists(src))
        {
            throw PyFiles.Missing(src);
        }

        if (Path.Exists(dst) && !dirsExistOk)
        {
            throw new FileExistsException($"[Errno 17] File exists: {PyText.Quote(dst)}");
        }

        var names = PyFiles.List(src);
        Directory.CreateDirectory(dst);
        foreach (var name in ignore is null ? names : names.Except(ignore(src, names)))
        {
            var (from, to) = (Path.Combine(src, name), Path.Combine(dst, name));
            if (Directory.Exists(from))
            {
                CopyTree(from, to, ignore, dirsExistOk);
            }
            else
            {
                File.Copy(from, to, overwrite: true);
            }
        }

        return dst;
    }

    /// <summary><c>rmtree(path, ignore_errors)</c>.</summary>
    public static void RemoveTree(string path, bool ignoreErrors = false)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else if (!ignoreErrors)
        {
            throw File.Exists(path) ? new NotADirectoryException($"[Errno 20] Not a directory: {PyText.Quote(path)}") : PyFiles.Missing(path);
        }
    }

    /// <summary><c>which(command)</c>: where on the path a program stands.</summary>
    public static string? Which(string command) => command.Contains('/')
        ? IsProgram(command) ? command : null
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, command)).FirstOrDefault(IsProgram);

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0);

    /// <summary><c>move(source, target)</c>.</summary>
    public static string Move(string source, string target)
    {
        var place = Directory.Exists(target) ? PyPaths.Join(target, PyPaths.Split(source).Tail) : target;
        PyFiles.Move(source, place);
        return place;
    }
}
