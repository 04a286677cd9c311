using System.Text;
using PyAsyncToCs.Cli.Input;

namespace PyAsyncToCs.Cli.Output;

/// <summary>Writes files so that nobody ever sees half of one.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a text under a temporary name beside its place and renames it; folders are made as needed.</summary>
    /// <param name="path">Where it goes; an existing file is replaced, a link's target is.</param>
    /// <param name="text">What it says.</param>
    /// <exception cref="CliException">It cannot be written; nothing has changed then.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            if (IsDevice(path))
            {
                File.WriteAllText(path, text, _utf8);
                return;
            }

            var target = RealPath.Of(path);
            if (Directory.Exists(target))
            {
                throw new CliException($"cannot write '{path}': it is a folder");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? ".");
            Replace(target, text);
        }
        catch (Exception exception) when (CliException.IsFileProblem(exception))
        {
            throw CliException.For("write", path, exception);
        }
    }

    private static void Replace(string target, string text)
    {
        // The name may be as long as names can be already.
        var temporary = Path.Combine(Path.GetDirectoryName(target) ?? ".", $".{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.tmp");
        try
        {
            File.WriteAllText(temporary, text, _utf8);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A device must be written to: renaming over it would take it away from everybody.</summary>
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);
}
