using System.IO.Compression;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>gzip.open</c>.</summary>
public static class PyGzip
{
    /// <summary><c>gzip.open(path, mode)</c> for bytes.</summary>
    public static PyBinaryFile Open(string path, string mode) => new(Stream(path, mode));

    /// <summary><c>gzip.open(path, mode, encoding=encoding)</c> for text.</summary>
    public static PyTextFile OpenText(string path, string mode, string? encoding = null, string errors = "strict") => new(Stream(path, mode), path, mode, encoding, null, errors);

    // What is read is in memory, so that places in it can be sought.
    private static Stream Stream(string path, string mode)
    {
        var file = PyFiles.Open(path, mode.Replace("t", "", StringComparison.Ordinal));
        if (!mode.Contains('r'))
        {
            return new GZipStream(file, CompressionLevel.SmallestSize);
        }

        using var packed = new GZipStream(file, CompressionMode.Decompress);
        var content = new MemoryStream();
        packed.CopyTo(content);
        return new MemoryStream(content.ToArray(), writable: false);
    }
}
