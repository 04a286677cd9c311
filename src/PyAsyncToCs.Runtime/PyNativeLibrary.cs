using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>ctypes.util</c>.</summary>
public static class PyNativeLibrary
{
    /// <summary><c>find_library(name)</c>: the file name of a library that the system's linker knows.</summary>
    public static string? Find(string name)
    {
        foreach (var path in (string[])["/sbin/ldconfig", "/usr/sbin/ldconfig"])
        {
            if (File.Exists(path) && Process.Start(new ProcessStartInfo(path, "-p") { RedirectStandardOutput = true }) is { } process)
            {
                using (process)
                {
                    var known = process.StandardOutput.ReadToEnd();
                    process.WaitForExit();
                    return Regex.Match(known, $@"\s+(lib{Regex.Escape(name)}\.[^\s]+)\s+\(libc6") is { Success: true } found ? found.Groups[1].Value : null;
                }
            }
        }

        return null;
    }
}
