using Xunit;

namespace PyAsyncToCs.Tests.Cli;

public class ConvertTests
{
    private const string Hello = "print('hello')\n";

    [Fact]
    public void A_file_to_standard_output_to_a_file_and_into_a_folder()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in/hello_world.py", Hello);
        var shown = CliRun.Of("convert", input);
        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        Assert.Contains("Console.WriteLine(\"hello\");", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', shown.Output);

        Assert.Equal(new CliRun(0, "", ""), CliRun.Of("convert", input, "-o", folder["out/new/a.cs"]));
        Assert.Equal(new CliRun(0, "", ""), CliRun.Of("convert", input, "-o", folder["out"]));
        Assert.Equal(["hello_world.cs", "new/a.cs"], folder.Files("out"));
        Assert.Equal(shown.Output, File.ReadAllText(folder["out/new/a.cs"]));
    }

    [Fact]
    public void Standard_input()
    {
        var run = CliRun.Piped(Hello, "convert", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(run, CliRun.Piped(Hello, "convert"));
        Assert.Equal(run, CliRun.Piped([0xEF, 0xBB, 0xBF, .. "print('hello')\r\n"u8], "convert", "-", "-o", "-"));
    }

    /// <summary>The usual forms are understood without the parser of the command line, and mean the same.</summary>
    [Theory]
    [InlineData("convert", "a.py")]
    [InlineData("convert", "a.py", "-o", "out.cs")]
    [InlineData("convert", "-o", "out.cs", "a.py")]
    [InlineData("convert", "src", "-o", "out")]
    [InlineData("convert", "notes.md")]
    [InlineData("convert", "none.py")]
    [InlineData("convert", "a.py", "-o", "a.py")]
    [InlineData("convert", "a.py", "-o")]
    [InlineData("convert")]
    [InlineData("convert", "-")]
    [InlineData("convert", "settings/a.py")]
    public void The_usual_forms_mean_what_they_mean_with_all_options(params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.py", "import asyncio\n\n\nasync def main():\n    print(1)\n\n\nasyncio.run(main())\n");
        folder.Write("src/b.py", Hello);
        folder.Write("notes.md", "```python\nprint(1)\n```\n");
        folder.Write("settings/a.py", Hello);
        folder.Write("settings/pyasync2cs.json", "{ \"layout\": \"class\" }");
        string[] paths = [.. args.Select((arg, i) => i > 0 && arg[0] != '-' ? folder[arg] : arg)];
        var plain = CliRun.Piped(Hello, paths);
        var written = Contents();
        if (Directory.Exists(folder["out"]))
        {
            // Of a folder that is there already the tool tells how much of it is unchanged.
            Directory.Delete(folder["out"], recursive: true);
        }

        Assert.Equal(CliRun.Piped(Hello, [.. paths, "--verbosity=normal", "--force"]), plain);
        Assert.Equal(written, Contents());

        string Contents() => string.Concat(folder.Files().Select(f => f + "\n" + File.ReadAllText(folder[f])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("pass\n")]
    public void An_empty_program_is_a_program(string text) => Assert.Equal(0, CliRun.Piped(text, "convert").ExitCode);

    [Fact]
    public void Not_python_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("a.py", "def f():\n    return 1\n\nx = = 2\n");
        var output = folder.Write("a.cs", "old");
        var run = CliRun.Of("convert", input, "-o", output);
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith($"{input}:4:5: error PAC0001: invalid syntax\n    x = = 2\n        ^\n", run.Error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(output));
        Assert.Equal(3, CliRun.Of("convert", input, "-o", folder["b.cs"]).ExitCode);
        Assert.Equal(["a.cs", "a.py"], folder.Files());
    }

    [Fact]
    public void A_construct_that_is_not_converted_is_marked()
    {
        var run = CliRun.Piped("import tkinter\ntkinter.Tk().mainloop()\n", "convert");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PAC3", run.Error, StringComparison.Ordinal);
        Assert.Contains("NotSupportedException", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_mirrored_the_good_files_are_written_and_the_worst_code_counts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/main.py", Hello);
        folder.Write("src/pkg/tool.py", "def f():\n    return 1\n");
        folder.Write("src/pkg/bad.py", "def\n");
        var run = CliRun.Of("convert", folder["src"], "-o", folder["out"]);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("src/pkg/bad.py:1:4: error PAC0001", run.Error, StringComparison.Ordinal);
        Assert.Contains("not Python", run.Error, StringComparison.Ordinal);
        Assert.Contains("main.cs", folder.Files("out").Select(Path.GetFileName), StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("bad.cs", folder.Files("out").Select(Path.GetFileName), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_folder_without_Python_makes_no_project()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/broken.py", "def (\n");
        var run = CliRun.Of("convert", folder["src"], "-o", folder["out"]);
        Assert.Equal(3, run.ExitCode);
        Assert.DoesNotContain(folder.Files("out"), file => file.EndsWith(".csproj", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_files_that_become_one_are_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/a.py", "print(1)\n");
        folder.Write("src/a.pyw", "print(2)\n");
        var run = CliRun.Of("convert", folder["src"], "-o", folder["out"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("was converted to that name", run.Error, StringComparison.Ordinal);
        Assert.Contains("1", File.ReadAllText(folder["out/a.cs"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_becomes_a_file_for_each_block()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("guide.md", "# Say it\n```python\ndef say(x):\n    print(x)\n```\n# Use it\n```python\nsay('hi')\n```\n");
        Assert.Contains("2 blocks", CliRun.Of("convert", input).Error, StringComparison.Ordinal);
        var run = CliRun.Of("convert", input, "-o", folder["out"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("PAC1003: the type of 'x'", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("2 blocks converted\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(["01_say_it.cs", "02_use_it.cs"], folder.Files("out"));
        Assert.Contains("static void Say(string x)", File.ReadAllText(folder["out/02_use_it.cs"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_keeps_its_line_numbers()
    {
        var run = CliRun.Piped("text\n\n- item\n\n  ```python\n  x = 1\n  y = = 2\n  ```\n", "convert", "--input-format", "markdown");
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("<stdin>:7:7: error PAC0001: invalid syntax\n      y = = 2\n          ^\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_one_block_and_one_of_none()
    {
        var one = CliRun.Piped("Title\n=====\n\n>>> print('hello')\nhello\n", "convert", "--input-format", "rst");
        Assert.Equal(CliRun.Piped(Hello, "convert").Output, one.Output);
        var none = CliRun.Piped("No code.\n", "convert", "--input-format", "markdown");
        Assert.Equal((2, "pyasync2cs: no Python was found in '<stdin>'\n"), (none.ExitCode, none.Error));
    }

    [Fact]
    public void The_options_reach_the_transpiler()
    {
        Assert.Equal(3, CliRun.Piped("t'{1}'", "convert", "--python-version", "3.13").ExitCode);
        const string Program = "import asyncio\n\nasync def main():\n    await asyncio.sleep(0.01)\n    print('x')\n\nasyncio.run(main())\n";
        var plain = CliRun.Piped(Program, "convert", "--async", "bcl").Output;
        Assert.Contains("Task.Delay", plain, StringComparison.Ordinal);
        Assert.Equal(plain, CliRun.Piped(Program, "convert").Output);
        Assert.NotEqual(plain, CliRun.Piped(Program, "convert", "--async", "asyncio").Output);
    }
}
