using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PyAsyncToCs.Cli.Running;

/// <summary>
/// The tool as .NET's runtime runs it. The native tool, which starts in a fifth of the time but cannot run what it compiles,
/// lies in the same folder.
/// </summary>
internal static partial class ManagedTool
{
    private const string NoDotnet = "running C# needs .NET, and 'dotnet' is not found; put it on PATH, or set DOTNET_ROOT";

    /// <summary>Gives the whole command line to it: streams, signals and exit code are those of one process.</summary>
    /// <returns>The exit code, where the system does not let one program take the place of another.</returns>
    /// <exception cref="CliException">It does not start.</exception>
    public static int Run()
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "pyasync2cs.dll"), .. Environment.GetCommandLineArgs()[1..]];
        var root = Environment.GetEnvironmentVariable("DOTNET_ROOT");
        var dotnet = string.IsNullOrEmpty(root) ? "dotnet" : Path.Combine(root, "dotnet");
        if (!OperatingSystem.IsWindows())
        {
            _ = Execute(dotnet, ["dotnet", .. arguments, null]);
            throw new CliException(NoDotnet);
        }

        try
        {
            using var process = Process.Start(new ProcessStartInfo(dotnet, arguments) { UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new CliException(NoDotnet);
        }
    }

    [LibraryImport("libc", EntryPoint = "execvp", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Execute(string file, string?[] arguments);
}
