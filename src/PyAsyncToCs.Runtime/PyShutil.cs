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

    /// <summary><c>move(source, target)</c>.</summary>
    public static string Move(string source, string target)
    {
        var place = Directory.Exists(target) ? PyPaths.Join(target, PyPaths.Split(source).Tail) : target;
        PyFiles.Move(source, place);
        return place;
    }
}
