using System.Diagnostics;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

/// <summary>What the options of <c>convert</c> do to its output, and to what it reads.</summary>
public class OptionTests
{
    private const string Program = "import sys\n\n\nclass Item:\n    def __init__(self, name):\n        self.name = name\n\n\ndef main():\n    print([Item('a').name], sys.argv[1:])\n\n\nif __name__ == '__main__':\n    main()\n";

    [Fact]
    public void A_class_in_a_namespace()
    {
        var run = CliRun.Piped(Program, "convert", "--namespace", "Acme.Tools", "--nullable", "file");
        Assert.StartsWith("#nullable enable\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("namespace Acme.Tools;\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("public static void Main()", run.Output, StringComparison.Ordinal);
        Assert.Empty(Harness.CSharpProgram.Problems(run.Output));
        Assert.Contains("namespace Converted;\n", CliRun.Piped(Program, "convert", "--layout", "class").Output, StringComparison.Ordinal);
        Assert.Contains("is not a namespace", CliRun.Piped(Program, "convert", "--namespace", "1.2").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Helpers_from_the_package()
    {
        var run = CliRun.Piped(Program, "convert", "--runtime", "package");
        Assert.StartsWith("#:package PyAsyncToCs.Runtime@", run.Output, StringComparison.Ordinal);
        Assert.Contains("using PyAsyncToCs.Runtime;\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("class PyText", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("#:", CliRun.Piped(Program, "convert", "--runtime", "none").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Runtime", CliRun.Piped("print(1)\n", "convert", "--runtime", "package").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_for_an_older_framework_with_the_package()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tools/main.py", Program);
        Assert.Equal(0, CliRun.Of("convert", folder["tools"], "-o", folder["out"], "--runtime", "package", "--target-framework", "net8.0", "--namespace", "Acme.Tools", "--nullable", "disable").ExitCode);
        var project = File.ReadAllText(folder["out/Acme.Tools.csproj"]);
        Assert.Contains("<TargetFramework>net8.0</TargetFramework>\n    <LangVersion>13</LangVersion>", project, StringComparison.Ordinal);
        Assert.Contains("<PackageReference Include=\"PyAsyncToCs.Runtime\"", project, StringComparison.Ordinal);
        Assert.Contains("<Nullable>disable</Nullable>", project, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["out/Helpers.cs"]));
    }

    [Fact]
    public void Line_directives_lead_to_the_python()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("p.py", Program);
        var run = CliRun.Of("convert", path, "--line-directives");
        Assert.Contains($"#line 13 \"{path}\"\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("#line default\n", run.Output, StringComparison.Ordinal);
        Assert.Empty(Harness.CSharpProgram.Problems(run.Output));
    }

    [Fact]
    public void Line_directives_lead_from_the_output_to_the_python()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/one.py", "print(1)\n");
        folder.Write("src/sub/two.py", "from shared import f\n\nprint(f())\n");
        folder.Write("src/shared.py", "def f():\n    return 2\n");
        CliRun.Of("convert", folder["src/one.py"], "-o", folder["alone/deep/One.cs"], "--line-directives");
        Assert.Contains("#line 1 \"../../src/one.py\"\n", File.ReadAllText(folder["alone/deep/One.cs"]), StringComparison.Ordinal);
        CliRun.Of("convert", folder["src"], "-o", folder["out"], "--line-directives");
        Assert.Contains("#line 1 \"../src/one.py\"\n", File.ReadAllText(folder["out/one.cs"]), StringComparison.Ordinal);
        Assert.Contains("#line 3 \"../../src/sub/two.py\"\n", File.ReadAllText(folder["out/sub/two.cs"]), StringComparison.Ordinal);
        CliRun.Of("convert", folder["src"], "-o", folder["each"], "--line-directives", "--layout", "script");
        Assert.Contains("#line 1 \"../../../src/shared.py\"\n", File.ReadAllText(folder["each/sub/two/shared.cs"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_of_a_folder_each_for_itself()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tools/one.py", "print(1)\n");
        folder.Write("tools/two.py", "import shared\n\nprint(shared.F())\n".Replace("F()", "f()", StringComparison.Ordinal));
        folder.Write("tools/shared.py", "def f():\n    return 2\n");
        folder.Write("tools/nobodys.py", "def g():\n    return 3\n");
        var run = CliRun.Of("convert", folder["tools"], "-o", folder["out"], "--layout", "script");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("left out, because no script imports it: nobodys.py\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(["one.cs", "two/Two.csproj", "two/shared.cs", "two/two.cs"], folder.Files("out"));
    }

    [Fact]
    public void Globs_and_gitignore_choose_files()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "a.py", "b.py", "tests/c.py", "gen/d.py", "keep/e.py", "keep/f.py" })
        {
            folder.Write("src/" + name, "print(1)\n");
        }

        folder.Write("src/.gitignore", "gen/\n*b.py\n");
        folder.Write("src/keep/.gitignore", "f.py\n");
        Assert.Equal("a c e", Read());
        Assert.Equal("a e", Read("--exclude", "tests/**"));
        Assert.Equal("c", Read("--include", "tests/**"));
        Assert.Equal("a b c d e f", Read("--no-ignore"));
        Assert.Equal("a", Read("--include", "*.py"));

        string Read(params string[] options)
        {
            var output = folder["out" + Guid.NewGuid().ToString("N")];
            Assert.Equal(0, CliRun.Of(["convert", folder["src"], "-o", output, .. options]).ExitCode);
            return string.Join(' ', Directory.EnumerateFiles(output, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains(".pyasync2cs", StringComparison.Ordinal))
                .Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_file_that_takes_too_long_is_told()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("long.py", string.Concat(Enumerable.Repeat("x = [1, 2, {3: 'four'}]\nprint(x)\n", 4_000)));
        var watch = Stopwatch.StartNew();
        var run = CliRun.Of("check", path, "--timeout", "0.05");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("takes longer than 0.05 s", run.Error, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_watched_file_is_converted_again()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("a.py", "print('before')\n");
        using var process = Process.Start(ToolProcess.Start("convert", input, "-o", folder["a.cs"], "--watch"))!;
        try
        {
            await process.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
            folder.Write("a.py", "print('after'\n");
            Assert.Contains("PAC0001", await process.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
            Assert.Contains("\"before\"", await File.ReadAllTextAsync(folder["a.cs"]), StringComparison.Ordinal);
            while (await process.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line && !line.Contains("Ctrl+C", StringComparison.Ordinal))
            {
                // The rest of the message.
            }

            folder.Write("a.py", "print('after')\n");
            await process.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
            Assert.Contains("\"after\"", await File.ReadAllTextAsync(folder["a.cs"]), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public void Links_in_a_loop_and_files_that_cannot_be_read_do_not_keep_the_rest_from_being_converted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/a.py", "print(1)\n");
        Directory.CreateSymbolicLink(folder["src/loop"], folder["src"]);
        File.CreateSymbolicLink(folder["src/self.py"], folder["src/self.py"]);
        File.CreateSymbolicLink(folder["src/gone.py"], folder["nowhere.py"]);
        folder.Write("src/b.PY.txt", "not looked at");
        folder.Write("src/Case.py", "def f():\n    return 1\n");
        folder.Write("src/case.py", "def g():\n    return 1\n");
        var run = CliRun.Of("convert", folder["src"], "-o", folder["out"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("self.py'", run.Error, StringComparison.Ordinal);
        Assert.Contains("gone.py': no such file", run.Error, StringComparison.Ordinal);
        Assert.Contains("differs only by case", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["out/a.cs"]));
    }
}
