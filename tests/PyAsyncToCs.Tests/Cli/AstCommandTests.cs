using Xunit;

namespace PyAsyncToCs.Tests.Cli;

public class AstCommandTests
{
    [Fact]
    public void A_file_and_standard_input()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("ast", folder.Write("a.py", "pass\n"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("Module(\n body=[\n  Pass(\n   lineno=1,\n   col_offset=0,\n   end_lineno=1,\n   end_col_offset=4)])\n", run.Output);
        Assert.Equal(run, CliRun.Piped("pass", "ast", "-"));
        Assert.Equal(0, CliRun.Of("ast", folder["a.py"], "-o", folder.Path).ExitCode);
        Assert.Equal(run.Output, File.ReadAllText(folder["a.ast"]));
    }

    [Fact]
    public void A_folder_is_mirrored_and_ends_with_the_worst_code()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/a.py", "x = 1\n");
        folder.Write("src/pkg/b.py", "x = = 1\n");
        folder.Write("src/pkg/c.py", [0]);
        var run = CliRun.Of("ast", folder["src"], "-o", folder["out"]);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("src/pkg/b.py:1:5: error PAC0001: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("src/pkg/c.py' is a binary file", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 file converted, 1 not Python, 1 not read or not written", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.ast"], folder.Files("out"));
    }

    [Fact]
    public void The_version_of_python_decides()
    {
        Assert.Equal(0, CliRun.Piped("t'{x}'", "ast").ExitCode);
        Assert.Equal(3, CliRun.Piped("t'{x}'", "ast", "--python-version", "3.13").ExitCode);
    }

    [Fact]
    public void A_tree_that_is_too_deep_to_print_is_a_sentence()
    {
        var run = CliRun.Piped("x = " + string.Join('+', Enumerable.Repeat("1", 20_000)), "ast");
        Assert.Equal((2, "pyasync2cs: the tree of '<stdin>' is nested too deeply to print it\n"), (run.ExitCode, run.Error));
        Assert.Equal(0, CliRun.Piped("x = " + string.Join('+', Enumerable.Repeat("1", 1000)), "ast").ExitCode);
    }
}
