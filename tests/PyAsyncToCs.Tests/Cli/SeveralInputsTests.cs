using System.Text.Json;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

/// <summary><c>convert</c> of several inputs, and of notebooks.</summary>
public class SeveralInputsTests
{
    [Fact]
    public void Several_inputs_go_to_a_folder()
    {
        using var folder = new TemporaryFolder();
        string[] inputs =
        [
            folder.Write("a.py", "print(1)\n"),
            folder.Write("notes.md", "# One\n\n```python\nprint(2)\n```\n"),
            folder.Write("n.ipynb", Notebook(("code", "print(3)"))),
            folder.Write("pkg/main.py", "print(4)\n")[..^"/main.py".Length],
        ];
        Assert.Contains("name it with -o", CliRun.Of(["convert", .. inputs]).Error, StringComparison.Ordinal);
        var run = CliRun.Of(["convert", .. inputs, "-o", folder["out"]]);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("4 files converted\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.cs", "n.cs", "notes/01_one.cs", "pkg/Pkg.csproj", "pkg/main.cs"], folder.Files("out"));
    }

    [Fact]
    public void Two_inputs_to_one_output_are_told()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("convert", folder.Write("a/x.py", "print(1)\n"), folder.Write("b/X.py", "print(2)\n"), "-o", folder["out"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("another input was converted to it", run.Error, StringComparison.Ordinal);
        Assert.Equal(["x.cs"], folder.Files("out"));
    }

    [Fact]
    public void A_notebook_is_one_program()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("n.ipynb", Notebook(
            ("markdown", "# Doubling\nIt doubles."),
            ("code", "%matplotlib inline\nimport asyncio\n\ndef double(n):\n    return n * 2\n\n\ndouble?"),
            ("code", "%%bash\nls"),
            ("code", "%%time\nawait asyncio.sleep(0)\nprint(double(4))"),
            ("code", "print('%d of\\n'\n      % 2 + \"\"\"\n!not a command\n\"\"\")")));
        var run = CliRun.Of("convert", input);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["cell 1:1:3: info PAC2004: '%matplotlib inline', a command to IPython,", "cell 1:8:3: info PAC2004: 'double?', a command to IPython,", "cell 2:1:3: info PAC2004: '%%bash', a command to IPython,", "cell 3:1:3: info PAC2004: '%%time', a command to IPython,"],
            run.Error.Split('\n').Where(line => line.Contains("PAC", StringComparison.Ordinal)).Select(line => line[(input.Length + 1)..line.IndexOf(" has no", StringComparison.Ordinal)]));
        Assert.Contains("// # Doubling", run.Output, StringComparison.Ordinal);
        Assert.Contains("Console.WriteLine(Double(4));", run.Output, StringComparison.Ordinal);
        Assert.Empty(Harness.CSharpProgram.Problems(run.Output));
    }

    [Fact]
    public async Task A_notebook_runs()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("n.ipynb", Notebook(("code", "import asyncio\n\nname = 'x'"), ("code", "await asyncio.sleep(0)\nprint('%s!'\n      % name)\nname")));
        Assert.Equal(new CliRun(0, "x!\n", ""), await ToolProcess.RunAsync("", "run", input));
        Assert.Contains("is a document", CliRun.Of("run", folder.Write("a.md", "# Text\n")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnostics_of_a_notebook_are_about_its_cells()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("n.ipynb", Notebook(("code", "x = 1"), ("markdown", "text"), ("code", "y = 2\nprint(eval(str(1)))")));
        var run = CliRun.Of("convert", input);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{input}:cell 2:2:7: error PAC3001", run.Error, StringComparison.Ordinal);
        Assert.Contains("    print(eval(str(1)))\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("cell 1:1:5: error PAC0001", CliRun.Of("check", folder.Write("bad.ipynb", Notebook(("code", "x = = 1")))).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "is not the JSON of one")]
    [InlineData("{}", "has no cells")]
    [InlineData("""{"cells": [{}]}""", "is not the JSON of one")]
    [InlineData("""{"cells": [], "metadata": {"language_info": {"name": "julia"}}}""", "its language is julia")]
    public void What_is_no_notebook_is_told(string text, string expected)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("convert", folder.Write("n.ipynb", text));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static string Notebook(params (string Kind, string Text)[] cells) => JsonSerializer.Serialize(new
    {
        cells = cells.Select(cell => new { cell_type = cell.Kind, metadata = new { }, source = cell.Text.Split('\n').Select((line, i) => i == cell.Text.Count(c => c == '\n') ? line : line + "\n").ToArray() }),
        metadata = new { language_info = new { name = "python" } },
        nbformat = 4,
        nbformat_minor = 5,
    });
}
