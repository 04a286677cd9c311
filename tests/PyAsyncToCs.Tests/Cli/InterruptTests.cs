using System.Diagnostics;
using PyAsyncToCs.Corpus;
using PyAsyncToCs.Tests.Harness;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

/// <summary>Ctrl+C: a real SIGINT after the first line, in <c>run</c> and in a compiled program, as CPython 3.13 was recorded.</summary>
public class InterruptTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "interrupts");

    public static TheoryData<string> Programs() =>
        [.. Directory.GetFiles(s_folder, "*.out").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Run_shows_what_CPython_shows(string name) =>
        Assert.Equal(Expected(name), await Interrupted(ToolProcess.Start("run", Path.Combine(s_folder, name + ".py"))));

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_compiled_program_shows_what_CPython_shows(string name)
    {
        var compiled = CSharpCompiler.Compile(CliRun.Of("convert", Path.Combine(s_folder, name + ".py")).Output);
        Assert.Empty(compiled.Problems);
        using var folder = new TemporaryFolder();
        var program = folder["program.dll"];
        await File.WriteAllBytesAsync(program, compiled.Assembly!);
        folder.Write("program.runtimeconfig.json", """{ "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }""");
        Assert.Equal(Expected(name), await Interrupted(new ProcessStartInfo("dotnet", ["exec", program])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }));
    }

    private static (string Output, int ExitCode) Expected(string name)
    {
        var code = Path.Combine(s_folder, name + ".exit");
        return (File.ReadAllText(Path.Combine(s_folder, name + ".out")), File.Exists(code) ? int.Parse(File.ReadAllText(code), System.Globalization.CultureInfo.InvariantCulture) : 0);
    }

    private static async Task<(string Output, int ExitCode)> Interrupted(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var first = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await Task.Delay(300);
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        var rest = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await error;
        return ($"{first}\n{rest}", process.ExitCode);
    }
}
