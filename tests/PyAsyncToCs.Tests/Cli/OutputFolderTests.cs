using Xunit;

namespace PyAsyncToCs.Tests.Cli;

/// <summary>Converting a folder again: nothing that a person did is lost, nothing is done twice.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OutputFolderTests()
    {
        _folder.Write("src/a.py", "def f():\n    print('one')\n    print('two')\n    print('three')\n    print('four')\n\n\nf()\n");
        _folder.Write("src/b.py", "def g():\n    return 1\n");
        Assert.Equal(0, Convert().ExitCode);
    }

    private string Output => _folder["out/a.cs"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_has_not_changed_is_not_converted_again()
    {
        Assert.Contains("are as they were", Convert().Error, StringComparison.Ordinal);
        Assert.Contains("2 files converted", Convert("--force").Error, StringComparison.Ordinal);
        Assert.Contains("2 files converted", Convert("--async", "bcl").Error, StringComparison.Ordinal);
        File.Delete(Output);
        Assert.Contains("2 files converted", Convert("--async", "bcl").Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Output));
    }

    [Fact]
    public async Task Who_watches_sees_how_far_it_is()
    {
        if (await ToolProcess.WatchAsync("TERM=xterm", "convert", _folder["src"], "-o", _folder["watched"]) is not { } shown)
        {
            return;
        }

        Assert.Contains("2 files, ", shown, StringComparison.Ordinal);
        Assert.Contains("lines/s", shown, StringComparison.Ordinal);
        Assert.Contains("%", shown, StringComparison.Ordinal);
        Assert.Contains("\e[93m", shown, StringComparison.Ordinal);
        Assert.Contains("2 files converted", shown, StringComparison.Ordinal);
        var plain = await ToolProcess.WatchAsync("TERM=xterm NO_COLOR=1", "convert", _folder["src"], "-o", _folder["plain"]);
        Assert.Contains("2 files converted", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[93m", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[93m", await ToolProcess.WatchAsync("TERM=xterm", "convert", _folder["src"], "-o", _folder["none"], "--no-color"), StringComparison.Ordinal);
        Assert.DoesNotContain("\e", Convert("--force").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_would_be_the_same_keeps_its_time()
    {
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder["out/b.cs"], time);
        ChangeInput("'four'", "'4'");
        var again = Convert();
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("2 files converted (1 unchanged)", again.Error, StringComparison.Ordinal);
        Assert.Contains("\"4\"", File.ReadAllText(Output), StringComparison.Ordinal);
        Assert.Equal(time, File.GetLastWriteTimeUtc(_folder["out/b.cs"]));
    }

    [Fact]
    public void What_was_changed_by_hand_is_kept_replaced_or_merged()
    {
        Edit("\"one\"", "\"ONE\"");
        ChangeInput("'four'", "'4'");
        var kept = Convert();
        Assert.Equal(2, kept.ExitCode);
        Assert.Contains("was changed since it was converted", kept.Error, StringComparison.Ordinal);
        Assert.Contains("\"four\"", File.ReadAllText(Output), StringComparison.Ordinal);

        Assert.Contains("merged: ", Convert("--merge").Error, StringComparison.Ordinal);
        var text = File.ReadAllText(Output);
        Assert.Contains("\"ONE\"", text, StringComparison.Ordinal);
        Assert.Contains("\"4\"", text, StringComparison.Ordinal);

        Assert.Equal(0, Convert("--force").ExitCode);
        Assert.DoesNotContain("\"ONE\"", File.ReadAllText(Output), StringComparison.Ordinal);
    }

    [Fact]
    public void Conflicts_are_marked_as_git_marks_them()
    {
        Edit("\"one\"", "\"ONE\"");
        ChangeInput("'one'", "'1'");
        var run = Convert("--merge");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"'{Output}' has conflicts", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "<<<<<<< edited\n    Console.WriteLine(\"ONE\");\n=======\n    Console.WriteLine(\"1\");\n>>>>>>> converted\n",
            File.ReadAllText(Output),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_somebody_else_is_not_replaced()
    {
        _folder.Write("other/a.cs", "mine");
        var run = CliRun.Of("convert", _folder["src"], "-o", _folder["other"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("was not written by this tool", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder["other/a.cs"]));
    }

    [Fact]
    public void A_single_file_that_merging_remembers_is_not_replaced()
    {
        _folder.Write("single.py", "print('a')\nprint('b')\n");
        var output = _folder["single/Single.cs"];
        Assert.Equal(0, CliRun.Of("convert", _folder["single.py"], "-o", output, "--merge").ExitCode);
        File.AppendAllText(output, "// mine\n");
        _folder.Write("single.py", "print('A')\nprint('b')\n");
        var plain = CliRun.Of("convert", _folder["single.py"], "-o", output);
        Assert.Equal(2, plain.ExitCode);
        Assert.Contains("was changed since it was converted", plain.Error, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("convert", _folder["single.py"], "-o", output, "--merge").ExitCode);
        Assert.Equal("Console.WriteLine(\"A\");\nConsole.WriteLine(\"b\");\n// mine\n", File.ReadAllText(output));
    }

    [Fact]
    public void Without_a_record_merging_says_what_it_lacks()
    {
        _folder.Write("single.py", "print('a')\n");
        Assert.Equal(0, CliRun.Of("convert", _folder["single.py"], "-o", _folder["Single.cs"]).ExitCode);
        File.AppendAllText(_folder["Single.cs"], "// mine\n");
        var run = CliRun.Of("convert", _folder["single.py"], "-o", _folder["Single.cs"], "--merge");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nothing says what was generated for it", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_killed_between_two_files_knows_them_as_its_own()
    {
        // The file and the copy of what was generated are new, the manifest is not.
        ChangeInput("'four'", "'4'");
        var manifest = File.ReadAllText(_folder["out/.pyasync2cs/manifest.json"]);
        Assert.Equal(0, Convert().ExitCode);
        _folder.Write("out/.pyasync2cs/manifest.json", manifest);
        ChangeInput("'4'", "'fore'");
        Assert.Equal(0, Convert().ExitCode);
        Assert.Contains("\"fore\"", File.ReadAllText(Output), StringComparison.Ordinal);
        _folder.Write("out/.pyasync2cs/manifest.json", manifest[..20]);
        Assert.Equal(0, Convert().ExitCode);
    }

    [Fact]
    public void What_is_not_Python_for_a_while_keeps_its_old_output()
    {
        var before = File.ReadAllText(Output);
        _folder.Write("src/a.py", "def f(:\n");
        var run = Convert();
        Assert.Equal(3, run.ExitCode);
        Assert.DoesNotContain("removed", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Output));
        _folder.Write("src/a.py", "print('again')\n");
        Assert.Equal(0, Convert().ExitCode);
        Assert.Contains("again", File.ReadAllText(Output), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["out/CONVERSION.md"]));
    }

    [Fact]
    public async Task A_run_that_is_killed_leaves_whole_files_and_can_be_done_again()
    {
        for (var i = 0; i < 40; i++)
        {
            _folder.Write($"many/m{i}.py", $"def f{i}(x):\n    return x + {i}\n\n\nprint(f{i}(1))\n");
        }

        using (var process = System.Diagnostics.Process.Start(ToolProcess.Start("convert", _folder["many"], "-o", _folder["killed"]))!)
        {
            while (!process.HasExited && !Directory.Exists(_folder["killed"]))
            {
                await Task.Delay(1);
            }

            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.All(_folder.Files("killed").Where(f => f.EndsWith(".cs", StringComparison.Ordinal)), f => Assert.EndsWith("}\n", File.ReadAllText(_folder["killed/" + f]), StringComparison.Ordinal));
        Assert.Equal(0, CliRun.Of("convert", _folder["many"], "-o", _folder["killed"]).ExitCode);
        Assert.Equal(0, CliRun.Of("convert", _folder["many"], "-o", _folder["whole"]).ExitCode);
        Assert.Equal(_folder.Files("whole").Where(f => !f.EndsWith(".tmp", StringComparison.Ordinal)), _folder.Files("killed").Where(f => !f.EndsWith(".tmp", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_nothing_is_converted_to_any_more_goes_away_unless_it_was_changed()
    {
        File.Delete(_folder["src/b.py"]);
        Assert.Contains("removed", Convert().Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["out/b.cs"]));
        _folder.Write("src/c.py", "def h():\n    return 1\n");
        Convert();
        File.AppendAllText(_folder["out/c.cs"], "// mine\n");
        File.Delete(_folder["src/c.py"]);
        Convert();
        Assert.True(File.Exists(_folder["out/c.cs"]));
    }

    [Fact]
    public void A_trial_writes_nothing()
    {
        ChangeInput("'four'", "'4'");
        var before = File.ReadAllText(Output);
        var diff = Convert("--diff");
        Assert.Contains("-    Console.WriteLine(\"four\");\n+    Console.WriteLine(\"4\");\n", diff.Output, StringComparison.Ordinal);
        Assert.Contains("@@", diff.Output, StringComparison.Ordinal);
        var dry = Convert("--dry-run");
        Assert.Contains($"changed: {Output}\n", dry.Output, StringComparison.Ordinal);
        Assert.Contains($"unchanged: {_folder["out/b.cs"]}\n", dry.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Output));
        Assert.Contains($"new: {_folder["x.cs"]}\n", CliRun.Of("convert", _folder["src/b.py"], "-o", _folder["x.cs"], "--dry-run").Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["x.cs"]));
        Assert.Contains("name it with -o", CliRun.Of("convert", _folder["src/b.py"], "--diff").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_file_can_be_merged_from_the_first_time_on()
    {
        string[] command = ["convert", _folder["src/a.py"], "-o", _folder["one/a.cs"], "--merge"];
        Assert.Equal(0, CliRun.Of(command).ExitCode);
        File.WriteAllText(_folder["one/a.cs"], File.ReadAllText(_folder["one/a.cs"]).Replace("\"one\"", "\"ONE\"", StringComparison.Ordinal));
        ChangeInput("'four'", "'4'");
        Assert.Equal(0, CliRun.Of(command).ExitCode);
        var text = File.ReadAllText(_folder["one/a.cs"]);
        Assert.Contains("\"ONE\"", text, StringComparison.Ordinal);
        Assert.Contains("\"4\"", text, StringComparison.Ordinal);
    }

    private CliRun Convert(params string[] options) => CliRun.Of(["convert", _folder["src"], "-o", _folder["out"], .. options]);

    private void Edit(string old, string text) => File.WriteAllText(Output, File.ReadAllText(Output).Replace(old, text, StringComparison.Ordinal));

    private void ChangeInput(string old, string text) => _folder.Write("src/a.py", File.ReadAllText(_folder["src/a.py"]).Replace(old, text, StringComparison.Ordinal));
}
