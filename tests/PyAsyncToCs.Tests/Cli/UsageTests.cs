using Xunit;

namespace PyAsyncToCs.Tests.Cli;

public class UsageTests
{
    [Fact]
    public void Nothing_asked_shows_help_on_standard_error()
    {
        var run = CliRun.Of();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("convert", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Help_asked_for_goes_to_standard_output()
    {
        var run = CliRun.Of("convert", "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--input-format", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("no input", "convert")]
    [InlineData("unrecognized command or argument 'transmogrify'", "transmogrify")]
    [InlineData("unrecognized command or argument 'b.py'", "ast", "a.py", "b.py")]
    [InlineData("unrecognized option '--frobnicate'", "convert", "--frobnicate")]
    [InlineData("unrecognized option '--frobnicate'", "convert", "a.py", "--frobnicate")]
    [InlineData("'xml' is no value of '--format', which takes", "convert", "a.py", "--format", "xml")]
    [InlineData("'0' is no value of '--jobs', which takes a number above zero", "convert", "a.py", "--jobs", "0")]
    [InlineData("'-1' is no value of '--timeout'", "check", "a.py", "--timeout=-1")]
    [InlineData("'two' is no value of '--jobs', which takes a number", "convert", "a.py", "--jobs", "two")]
    [InlineData("'jvm'", "convert", "a.py", "--async", "jvm")]
    [InlineData("'2.7'", "convert", "a.py", "--python-version", "2.7")]
    [InlineData("'word'", "convert", "a.py", "--input-format", "word")]
    [InlineData("no such file or folder", "convert", "no/such/file.py")]
    [InlineData("empty", "convert", "")]
    public void Wrong_usage_is_a_sentence(string expected, params string[] args)
    {
        var run = CliRun.Of(args);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("pyasync2cs: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("convert")]
    [InlineData("check")]
    [InlineData("run")]
    [InlineData("verify")]
    [InlineData("explain")]
    [InlineData("init")]
    [InlineData("ast")]
    [InlineData("completion")]
    public void Help_has_examples(string command) =>
        Assert.Contains($"Examples:\n  ", CliRun.Of(command, "--help").Output, StringComparison.Ordinal);

    [Fact]
    public void The_version_has_the_commit_it_was_built_from() =>
        Assert.Matches(@"^pyasync2cs \d+\.\d+\.\d+( \(commit [0-9a-f]{10}\))?\n$", CliRun.Of("--version").Output);

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void A_shell_asks_the_tool_what_may_come_next(string shell)
    {
        Assert.Contains("[suggest:", CliRun.Of("completion", shell).Output, StringComparison.Ordinal);
        Assert.Contains("--async\n", CliRun.Of("[suggest:22]", "pyasync2cs convert --a").Output, StringComparison.Ordinal);
        Assert.Contains("asyncio\n", CliRun.Of("[suggest:27]", "pyasync2cs convert --async ").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_may_not_be_the_input()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("a.py", "x = 1\n");
        File.CreateSymbolicLink(folder["link.py"], input);
        foreach (var output in new[] { input, folder["./a.py"], folder["link.py"] })
        {
            var run = CliRun.Of("convert", input, "-o", output);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("is the input", run.Error, StringComparison.Ordinal);
        }

        Assert.Contains("is the input", CliRun.Of("convert", folder.Path, "-o", folder.Path).Error, StringComparison.Ordinal);
        Assert.Equal("x = 1\n", File.ReadAllText(input));
    }

    [Fact]
    public void A_binary_file_and_utf16_are_told()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("convert", folder.Write("a.py", [1, 2, 0, 3]));
        Assert.Equal((2, true), (run.ExitCode, run.Error.Contains("is a binary file", StringComparison.Ordinal)));
        Assert.Equal(2, CliRun.Piped([0xFF, 0xFE, 1, 1], "convert", "-").ExitCode);
    }

    [Fact]
    public void A_folder_needs_a_folder()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("src/a.py", "x = 1\n");
        Assert.Contains("with -o", CliRun.Of("convert", folder["src"]).Error, StringComparison.Ordinal);
        Assert.Contains("is a file", CliRun.Of("convert", folder["src"], "-o", file).Error, StringComparison.Ordinal);
        Directory.CreateDirectory(folder["empty"]);
        Assert.Contains("no Python files", CliRun.Of("convert", folder["empty"], "-o", folder["out"]).Error, StringComparison.Ordinal);
        Assert.Equal(["src/a.py"], folder.Files());
    }
}
