using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Cli.Running;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Verifying;

/// <summary>Runs a program as Python, twice, and as C#, and compares.</summary>
/// <param name="python">The Python.</param>
/// <param name="options">How to convert.</param>
/// <param name="input">What each run reads from standard input.</param>
/// <param name="limit">How long each run may take.</param>
internal sealed class ProgramVerifier(PythonInterpreter python, ConversionOptions options, string input, TimeSpan limit)
{
    private static readonly string _runtimeConfig =
        $$"""
        {
          "runtimeOptions": {
            "tfm": "net{{Environment.Version.Major}}.{{Environment.Version.Minor}}",
            "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version.Major}}.{{Environment.Version.Minor}}.0" },
            "configProperties": { "System.Runtime.TieredPGO": false }
          }
        }
        """;

    /// <summary>Verifies one file, with the modules beside it that it imports.</summary>
    public async Task<Comparison> VerifyAsync(string path)
    {
        var full = Path.GetFullPath(path);
        return await VerifyAsync(path, () => ConvertedProgram.Convert(path, options), Path.GetDirectoryName(full)!, [full]);
    }

    /// <summary>Verifies one script of a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="script">The script.</param>
    /// <param name="files">All files of the folder.</param>
    public async Task<Comparison> VerifyAsync(string root, SourceText script, IReadOnlyList<SourceText> files)
    {
        var full = Path.GetFullPath(Path.Combine(root, script.Path));
        var package = SourceFolder.PackageName(root);

        // A package is run from the folder around it.
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        folder = package is null ? folder : Path.GetDirectoryName(folder)!;
        return await VerifyAsync(script.Path, () => ConvertedProgram.Convert(script, script.Path, files.Count > 1 ? files : [], options with { PackageName = package }), folder, Arguments(package, script.Path, full));
    }

    private async Task<Comparison> VerifyAsync(string name, Func<ConvertedProgram> convert, string folder, string[] arguments)
    {
        CompiledProgram compiled;
        try
        {
            var converted = convert();
            if (converted.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } error)
            {
                var isPython = converted.Files.Count > 0;
                return new Comparison(name, isPython ? Verdict.NotConverted : Verdict.NotPython, $"{error.Code} at line {error.Line}: {error.Message}");
            }

            compiled = converted.Compile();
        }
        catch (CliException exception)
        {
            return new Comparison(name, Verdict.Failed, exception.Message);
        }

        var first = await ProcessRun.OfAsync(python.Command, arguments, folder, input, limit);
        var second = await ProcessRun.OfAsync(python.Command, arguments, folder, input, limit);
        return Comparison.Of(name, first, second, await RunAsync(compiled, folder));
    }

    private async Task<ProcessRun> RunAsync(CompiledProgram program, string folder)
    {
        var temporary = Directory.CreateTempSubdirectory("pyasync2cs-").FullName;
        try
        {
            var assembly = Path.Combine(temporary, ProgramCompiler.AssemblyName + ".dll");
            await File.WriteAllBytesAsync(assembly, program.Assembly);
            await File.WriteAllTextAsync(Path.ChangeExtension(assembly, ".runtimeconfig.json"), _runtimeConfig);
            return await ProcessRun.OfAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", assembly], folder, input, limit);
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>A script in a package is run as a module, so that its relative imports work.</summary>
    private static string[] Arguments(string? package, string path, string full)
    {
        if (!File.Exists(Path.Combine(Path.GetDirectoryName(full)!, "__init__.py")))
        {
            return [full];
        }

        var module = (package is null ? "" : package + ".") + Path.ChangeExtension(path, null).Replace('/', '.');
        return ["-m", module.EndsWith(".__main__", StringComparison.Ordinal) ? module[..^".__main__".Length] : module];
    }
}
