using System.Diagnostics;
using System.Text;

namespace PyAsyncToCs.Corpus;

/// <summary>Runs a program in a process of its own.</summary>
internal static class ProcessRunner
{
    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static readonly string s_runtimeConfig =
        $$"""
        {
          "runtimeOptions": {
            "tfm": "net{{Environment.Version.Major}}.{{Environment.Version.Minor}}",
            "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version.Major}}.{{Environment.Version.Minor}}.0" },
            "configProperties": { "System.Runtime.TieredPGO": false }
          }
        }
        """;

    /// <summary>Writes an assembly, and what the runtime needs to start it, into a folder.</summary>
    /// <returns>The assembly's path.</returns>
    public static string Write(string folder, byte[] assembly)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, CSharpCompiler.AssemblyName + ".dll");
        File.WriteAllBytes(path, assembly);
        File.WriteAllText(Path.Combine(folder, CSharpCompiler.AssemblyName + ".runtimeconfig.json"), s_runtimeConfig);
        if (assembly.AsSpan().IndexOf("Microsoft.Data.Sqlite"u8) >= 0)
        {
            CopySqlite(folder);
        }

        return path;
    }

    /// <summary>What a program that uses SQLite finds beside it where it has a process of its own.</summary>
    private static void CopySqlite(string folder)
    {
        var native = Path.Combine(AppContext.BaseDirectory, "runtimes", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "native");
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*Sqlite*.dll").Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "SQLitePCLRaw*.dll")).Concat(Directory.Exists(native) ? Directory.EnumerateFiles(native, "*e_sqlite3*") : []))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }
    }

    /// <summary>Runs an assembly.</summary>
    /// <param name="path">The assembly.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="seconds">How long it may take.</param>
    /// <param name="waits">Whether the asyncio loop really waits for its timers.</param>
    public static Task<ProgramOutput> RunAsync(string path, string input, double seconds, bool waits = false)
    {
        var start = StartInfo(path);
        if (waits)
        {
            start.Environment.Remove("PYASYNC_VIRTUAL_CLOCK");
        }

        return RunAsync(start, input, seconds);
    }

    /// <summary>Runs a command.</summary>
    public static async Task<ProgramOutput> RunAsync(ProcessStartInfo start, string input, double seconds)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program need not read its input.
        }

        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            Kill(process);
            return new ProgramOutput(await output, await error, -1, TimedOut: true);
        }

        return new ProgramOutput(await output, await error, process.ExitCode, TimedOut: false);
    }

    /// <summary>How to start an assembly: on the runtime that runs this one, quick to start, on the virtual clock.</summary>
    public static ProcessStartInfo StartInfo(string path, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", path, .. arguments])
        {
            Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_TieredCompilation"] = "1", ["PYASYNC_VIRTUAL_CLOCK"] = "1" },
        };
        return Redirected(start);
    }

    /// <summary>Redirects all three streams, as UTF-8.</summary>
    public static ProcessStartInfo Redirected(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = start.StandardOutputEncoding = start.StandardErrorEncoding = s_utf8;
        return start;
    }

    /// <summary>Ends a process that this one started, and those that it started.</summary>
    public static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
