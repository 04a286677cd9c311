using System.Diagnostics;

namespace PyAsyncToCs.Corpus;

/// <summary>CPython 3.13, where there is one.</summary>
internal static class Python
{
    private static readonly Lazy<Task<string?>> s_command = new(FindAsync);

    /// <summary>Runs a program in its own folder.</summary>
    /// <returns>What it did, or null where there is no CPython 3.13.</returns>
    public static async Task<ProgramOutput?> RunAsync(string path, string input, double seconds = 60) =>
        await s_command.Value is { } command ? await ProcessRunner.RunAsync(Start(command, path), input, seconds) : null;

    private static async Task<string?> FindAsync()
    {
        foreach (var command in new[] { Environment.GetEnvironmentVariable("PYTHON"), "python3.13", "python3" })
        {
            if (string.IsNullOrEmpty(command))
            {
                continue;
            }

            try
            {
                var version = await ProcessRunner.RunAsync(Start(command, "--version"), "", 20);
                if (version.Output.StartsWith("Python 3.13.", StringComparison.Ordinal))
                {
                    return command;
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // There is no such command here.
            }
        }

        return null;
    }

    private static ProcessStartInfo Start(string command, string argument)
    {
        // A folder is a package, which `-m` runs.
        string[] arguments = Directory.Exists(argument) ? ["-m", Path.GetFileName(argument)]
            : [File.Exists(argument) ? Path.GetFullPath(argument) : argument];
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(argument))!,
            Environment = { ["PYENV_VERSION"] = Environment.GetEnvironmentVariable("PYENV_VERSION") ?? "3.13.0", ["PYTHONIOENCODING"] = "utf-8", ["PYTHONDONTWRITEBYTECODE"] = "1" },
        };
        return ProcessRunner.Redirected(start);
    }
}
