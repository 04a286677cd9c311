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
        else
        {
            System.IO.Compression.ZipFile.ExtractToDirectory(path, target, overwriteFiles: true);
        }
    }

    /// <summary><c>copytree(source, target, dirs_exist_ok=mayExist)</c>.</summary>
    public static string CopyTree(string source, string target, bool mayExist = false)
    {
        if (!Directory.Exists(source))
        {
            throw PyFiles.Missing(source);
        }

        if (Path.Exists(target) && !mayExist)
        {
            throw new FileExistsException($"[Errno 17] File exists: {PyText.Quote(target)}");
        }

        Directory.CreateDirectory(target);
        foreach (var folder in Directory.GetDirectories(source, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(target, Path.GetRelativePath(source, folder)));
        }

        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(target, Path.GetRelativePath(source, file)), overwrite: true);
        }

        return target;
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
