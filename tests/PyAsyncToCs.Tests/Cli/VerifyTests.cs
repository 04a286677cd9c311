using PyAsyncToCs.Cli.Verifying;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

/// <summary><c>verify</c>: Python, twice, against the C#. A shell script stands in for Python where only the comparison is tested.</summary>
public class VerifyTests
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Equal_runs_are_the_same() => Assert.Equal(Verdict.Same, Compare("a\nb\n", "a\nb\n", "a\nb\n").Verdict);

    [Fact]
    public void The_first_difference_is_shown() =>
        Assert.Equal((2, "b", "c"), Compare("a\nb\n", "a\nb\n", "a\nc\n").Difference);

    [Fact]
    public void A_missing_line_is_a_difference() =>
        Assert.Equal((2, "b", "(the end)"), Compare("a\nb\n", "a\nb\n", "a\n").Difference);

    [Fact]
    public void Lines_in_which_python_itself_differs_are_left_out()
    {
        var same = Compare("a\nid 1\nb\n", "a\nid 2\nb\n", "a\nid 3\nb\n");
        Assert.Equal(Verdict.Same, same.Verdict);
        Assert.Contains("own two runs differ", same.Detail, StringComparison.Ordinal);
        Assert.Equal((3, "b", "c"), Compare("a\nid 1\nb\n", "a\nid 2\nb\n", "a\nid 3\nc\n").Difference);
    }

    [Theory]
    [InlineData(1, 134, Verdict.Same)]
    [InlineData(1, 1, Verdict.Same)]
    [InlineData(0, 1, Verdict.Different)]
    [InlineData(3, 134, Verdict.Different)]
    public void Exit_codes_are_compared(int python, int csharp, object expected) => Assert.Equal(
        expected,
        Comparison.Of("p.py", new("", "", python, _second), new("", "", python, _second), new("", "", csharp, _second)).Verdict);

    [Fact]
    public void What_does_not_end_is_told() =>
        Assert.Equal(Verdict.TookTooLong, Comparison.Of("p.py", new("", "", 0, _second), new("", "", 0, _second), new("", "", -1, null)).Verdict);

    [Fact]
    public void A_file_and_its_verdicts()
    {
        using var folder = new TemporaryFolder();
        var python = Stub(folder, "echo hello");
        var same = CliRun.Of("verify", folder.Write("a.py", "print('hello')\n"), "--python", python);
        Assert.Equal((0, true), (same.ExitCode, same.Output.Contains("a.py: same", StringComparison.Ordinal)));
        Assert.Contains("with Python 3.13.9, twice", same.Error, StringComparison.Ordinal);
        var different = CliRun.Of("verify", folder.Write("b.py", "print('hallo')\n"), "--python", python);
        Assert.Equal(1, different.ExitCode);
        Assert.Contains("hallo", different.Output, StringComparison.Ordinal);
        Assert.Contains("hello", different.Output, StringComparison.Ordinal);
        Assert.Contains("PAC3001", CliRun.Of("verify", folder.Write("c.py", "print(eval(str(1)))\n"), "--python", python).Output, StringComparison.Ordinal);
        Assert.Equal(3, CliRun.Of("verify", folder.Write("d.py", "x = = 1\n"), "--python", python).ExitCode);
        var none = CliRun.Of("verify", folder["none.py"], "--python", python);
        Assert.Equal((2, false), (none.ExitCode, none.Error.Contains("running", StringComparison.Ordinal)));
        Assert.Contains("is no Python", CliRun.Of("verify", folder["a.py"], "--python", folder["none"]).Error, StringComparison.Ordinal);
        var notebook = CliRun.Of("verify", folder.Write("e.ipynb", "{}"), "--python", python);
        Assert.Equal((2, "pyasync2cs: '" + folder["e.ipynb"] + "' is a notebook, which Python does not run; 'verify' takes a script or a folder\n"), (notebook.ExitCode, notebook.Error));
    }

    [Fact]
    public void The_scripts_of_a_folder_are_a_table()
    {
        using var folder = new TemporaryFolder();
        var python = Stub(folder, "echo hello");
        folder.Write("src/shared.py", "def greet():\n    return 'hello'\n");
        folder.Write("src/one.py", "import shared\n\nprint(shared.greet())\n");
        folder.Write("src/two.py", "print('hello')\n");
        folder.Write("src/three.py", "print('other')\n");
        var run = CliRun.Of("verify", folder["src"], "--python", python);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2 of 3 behave the same", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("shared.py", run.Output, StringComparison.Ordinal);

        folder.Write("src/four.py", "x = = 1\n");
        run = CliRun.Of("verify", folder["src"], "--python", python);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("PAC0001 at line 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 of 4 behave the same", run.Output, StringComparison.Ordinal);
    }

    private static Comparison Compare(string first, string second, string csharp) =>
        Comparison.Of("p.py", new(first, "", 0, _second), new(second, "", 0, _second), new(csharp, "", 0, _second));

    private static string Stub(TemporaryFolder folder, string command)
    {
        var path = folder.Write("python", $"#!/bin/sh\n[ \"$1\" = --version ] && echo Python 3.13.9 && exit\n{command}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
