using Xunit;

namespace PyAsyncToCs.Tests.Cli;

/// <summary><c>pyasync2cs.json</c>, and <c>init</c>, which writes one.</summary>
public class ConfigurationTests
{
    private const string Order = "import asyncio\n\nasync def f(x):\n    await asyncio.sleep(0)\n    print(x)\n\nasync def main():\n    await asyncio.gather(f(1), f(2))\n\nasyncio.run(main())\n";

    [Fact]
    public void It_is_found_upwards_and_the_command_line_wins()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("a/b/p.py", Order);
        folder.Write("pyasync2cs.json", "// comment\n{ \"async\": \"bcl\", \"verbosity\": \"minimal\", }\n");
        Assert.Contains("PAC2002", CliRun.Of("convert", input).Error, StringComparison.Ordinal);
        Assert.Contains("PAC2002", CliRun.Of("check", folder["a"]).Output, StringComparison.Ordinal);
        Assert.Equal("", CliRun.Of("convert", input, "--async", "asyncio").Error);
        folder.Write("a/pyasync2cs.json", "{ \"async\": \"asyncio\" }");
        Assert.DoesNotContain("PAC2002", CliRun.Of("convert", input).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_is_relative_to_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pyasync2cs.json", "{ \"output\": \"out\" }");
        Directory.CreateDirectory(folder["out"]);
        Assert.Equal(0, CliRun.Of("convert", folder.Write("src/p.py", "print(1)\n")).ExitCode);
        Assert.True(File.Exists(folder["out/p.cs"]));
    }

    [Theory]
    [InlineData("{", "is not JSON: line 1")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("{ \"asink\": \"bcl\" }", "unknown key 'asink'")]
    [InlineData("{ \"async\": \"jvm\" }", "'jvm'")]
    [InlineData("{ \"async\": { } }", "the value of 'async'")]
    public void What_is_wrong_with_it_is_a_sentence(string text, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("pyasync2cs.json", text);
        var run = CliRun.Of("convert", folder.Write("p.py", "print(1)\n"));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Init_writes_one_in_which_nothing_is_set()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CliRun.Of("init", folder.Path).ExitCode);
        var text = File.ReadAllText(folder["pyasync2cs.json"]);
        Assert.Contains("  // \"async\": \"auto\",\n", text, StringComparison.Ordinal);
        var input = folder.Write("p.py", "print(1)\n");
        Assert.Equal(0, CliRun.Of("convert", input).ExitCode);

        // Every setting is one that is understood.
        var all = string.Join('\n', text.Split('\n').Select(line => line.TrimStart().StartsWith("// \"", StringComparison.Ordinal) ? line.Replace("// ", "", StringComparison.Ordinal) : line));
        folder.Write("pyasync2cs.json", all);
        Assert.DoesNotContain("unknown key", CliRun.Of("check", input).Error, StringComparison.Ordinal);
        Assert.Contains("is there already", CliRun.Of("init", folder.Path).Error, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("init", folder.Path, "--force").ExitCode);
        Assert.Equal(text, File.ReadAllText(folder["pyasync2cs.json"]));
    }
}
