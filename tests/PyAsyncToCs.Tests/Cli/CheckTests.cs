using System.Text.Json;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

/// <summary><c>check</c>, and the forms of diagnostics.</summary>
public class CheckTests
{
    private const string Refused = "x = 1\nprint(eval(str(1)))\n";

    [Fact]
    public void It_writes_nothing_and_its_output_is_the_diagnostics()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/a.py", "print(1)\n");
        folder.Write("src/b.py", Refused);
        var run = CliRun.Of("check", folder["src"]);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{folder["src"]}/b.py:2:7: error PAC3001", run.Output, StringComparison.Ordinal);
        Assert.Equal("2 files checked, 1 with constructs left marked\n", run.Error);
        Assert.Equal(["src/a.py", "src/b.py"], folder.Files());
        Assert.Equal(new CliRun(0, "", ""), CliRun.Of("check", folder["src/a.py"]));
    }

    [Fact]
    public void Several_inputs_and_one_that_is_missing()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("check", folder.Write("a.py", "print(1)\n"), folder["none.py"], folder.Write("b.md", "```python\nprint(1)\n```\n"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no such file", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 files checked, 1 not read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json()
    {
        var run = CliRun.Piped(Refused, "check", "--format", "json");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        using var document = JsonDocument.Parse(run.Output);
        var diagnostic = Assert.Single(document.RootElement.EnumerateArray());
        Assert.Equal(("PAC3001", "error", "<stdin>", 2, 7), (
            diagnostic.GetProperty("code").GetString(),
            diagnostic.GetProperty("severity").GetString(),
            diagnostic.GetProperty("file").GetString(),
            diagnostic.GetProperty("line").GetInt32(),
            diagnostic.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void Sarif()
    {
        using var folder = new TemporaryFolder();
        using var document = JsonDocument.Parse(CliRun.Of("check", folder.Write("a b.py", Refused), "--format", "sarif").Output);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        var run = document.RootElement.GetProperty("runs")[0];
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(("PAC3001", "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("/a%20b.py", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Contains(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray(), r => r.GetProperty("id").GetString() == "PAC3001");
    }

    [Theory]
    [InlineData("github", "::error file=<stdin>,line=2,col=7,title=PAC3001::")]
    [InlineData("msbuild", "(2,7): error PAC3001: ")]
    public void One_line_each(string format, string expected)
    {
        var run = CliRun.Piped(Refused, "check", "--format", format);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Single(run.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_report_is_one_page_with_both_texts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/a.py", "print('<b>')\n");
        folder.Write("src/b.py", Refused);
        Assert.Equal(1, CliRun.Of("check", folder["src"], "--report", folder["report.html"]).ExitCode);
        var page = File.ReadAllText(folder["report.html"]);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("print(&#39;&lt;b&gt;&#39;)", page, StringComparison.Ordinal);
        Assert.Contains("Console.WriteLine(&quot;&lt;b&gt;&quot;);", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"error\">PAC3001: the builtin &#39;eval&#39; is not converted</span>", page, StringComparison.Ordinal);
        Assert.Contains("must be called .html or .json", CliRun.Of("check", folder["src"], "--report", folder["report.txt"]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quiet", 0)]
    [InlineData("minimal", 1)]
    [InlineData("normal", 2)]
    public void Verbosity(string level, int expected)
    {
        var run = CliRun.Piped("def keep(value):\n    return value\n\n\nasync def main():\n    pass\n\n\nasyncio.run(main())\n", "check", "--verbosity", level, "--format", "msbuild");
        Assert.Equal(expected, run.Output.Split('\n').Length - 1);
    }
}
