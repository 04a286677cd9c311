using System.Diagnostics;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

/// <summary><c>convert FOLDER</c>: a project that builds and runs.</summary>
public class ProjectTests
{
    [Fact]
    public async Task A_folder_becomes_a_project_that_builds_without_a_warning_and_runs()
    {
        using var folder = new TemporaryFolder();
        var source = Path.Combine(Harness.Repository.Corpus, "modules", "shop");
        var run = CliRun.Of("convert", source, "-o", folder["shop"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Shop.csproj", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["shop/models/order.cs"]), run.Error);

        // The project stands alone: no settings of a folder above apply.
        folder.Write("Directory.Build.props", "<Project />");
        folder.Write("Directory.Packages.props", "<Project />");
        var (build, log) = await DotnetAsync("build", folder["shop/Shop.csproj"], "-warnaserror", "--nologo");
        Assert.True(build == 0, log);
        Assert.Contains("0 Warning(s)", log, StringComparison.Ordinal);
        var (code, output) = await DotnetAsync("run", "--no-build", "--project", folder["shop/Shop.csproj"]);
        Assert.Equal(0, code);
        Assert.Equal(await File.ReadAllTextAsync(source + ".out"), output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Several_scripts_are_classes_of_which_one_starts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tools/export.py", "import shared\n\nif __name__ == '__main__':\n    shared.say('export')\n");
        folder.Write("tools/main.py", "import shared\n\nif __name__ == '__main__':\n    shared.say('main')\n");
        folder.Write("tools/shared.py", "def say(text):\n    print(text)\n");
        Assert.Equal(0, CliRun.Of("convert", folder["tools"], "-o", folder["out"]).ExitCode);
        Assert.Contains(">Tools.Program</StartupObject>", File.ReadAllText(folder["out/Tools.csproj"]), StringComparison.Ordinal);
        Assert.Contains("public static class Export", File.ReadAllText(folder["out/export.cs"]), StringComparison.Ordinal);
        Assert.Contains("public static void Main()", File.ReadAllText(folder["out/export.cs"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_and_folders_may_have_names_that_no_identifier_has()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["01_intro", "it's (a copy)", "v1.2", "my-tools/we ird-näme", "class"])
        {
            folder.Write($"src/{name}.py", "print(1)\n");
        }

        Assert.Equal(0, CliRun.Of("convert", folder["src"], "-o", folder["out"]).ExitCode);
        Assert.Equal(
            ["Class", "ItSACopy", "WeIrdNäme", "_01Intro", "_2"],
            Directory.EnumerateFiles(folder["out"], "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("generated", StringComparison.Ordinal))
                .Select(f => File.ReadAllLines(f).First(l => l.StartsWith("public", StringComparison.Ordinal))["public static class ".Length..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_module_may_be_called_as_the_shared_file_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/helpers.py", "def f(x):\n    return [x, 1.5]\n");
        folder.Write("src/main.py", "import helpers\n\nprint(helpers.f(2.5))\n");
        Assert.Equal(0, CliRun.Of("convert", folder["src"], "-o", folder["out"]).ExitCode);
        Assert.Equal(["PythonHelpers.cs", "Src.csproj", "helpers.cs", "main.cs"], folder.Files("out").Where(f => !f.StartsWith('.')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_output_does_not_depend_on_the_number_of_threads()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 6; i++)
        {
            folder.Write($"many/script{i}.py", $"class Item:\n    pass\n\ndef main(n):\n    print(n + {i}, [1.5], Item())\n\nmain({i})\n");
        }

        foreach (var jobs in new[] { "1", "2", "7" })
        {
            Assert.Equal(0, CliRun.Of("convert", folder["many"], "-o", folder["out" + jobs], "--jobs", jobs).ExitCode);
        }

        foreach (var file in folder.Files("out1"))
        {
            var text = File.ReadAllText(folder["out1/" + file]);
            Assert.Equal(text, File.ReadAllText(folder["out2/" + file]));
            Assert.Equal(text, File.ReadAllText(folder["out7/" + file]));
        }
    }

    [Fact]
    public void A_file_whose_modules_stand_beside_it_is_told_to_convert_the_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("helpers.py", "def f():\n    return 1\n");
        var run = CliRun.Of("convert", folder.Write("main.py", "import helpers\n\nprint(helpers.f())\n"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("PAC3003", run.Error, StringComparison.Ordinal);
        Assert.Contains("convert FOLDER", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_a_human_is_listed_only_where_something_does()
    {
        using var folder = new TemporaryFolder();
        folder.Write("good/a.py", "print(1)\n");
        folder.Write("bad/a.py", "import unheard_of\n\nunheard_of.f()\n");
        CliRun.Of("convert", folder["good"], "-o", folder["out1"]);
        var run = CliRun.Of("convert", folder["bad"], "-o", folder["out2"]);
        Assert.False(File.Exists(folder["out1/CONVERSION.md"]));
        Assert.Contains("PAC3002", File.ReadAllText(folder["out2/CONVERSION.md"]), StringComparison.Ordinal);
        Assert.Contains("to do by hand", run.Error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output)> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
