using PyAsyncToCs.Cli.Input;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

public class InputFolderTests
{
    [Fact]
    public void Only_the_program_is_listed()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["main.py", "pkg/__init__.py", "pkg/b.py", "pkg/a.pyw", "pkg/.hidden.py", "notes.txt", "x.pyc",
            ".git/hook.py", "__pycache__/main.py", "env/pyvenv.cfg", "env/lib/z.py", "lib/site-packages/p.py", "node_modules/gyp.py", "out/o.py"])
        {
            folder.Write(name, "");
        }

        List<string> problems = [];
        var files = InputFolder.List(folder.Path, RealPath.Of(folder["out"]), FileSelection.All, problems);
        Assert.Equal(["main.py", "pkg/__init__.py", "pkg/a.pyw", "pkg/b.py"], files);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_loop_of_links_ends()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pkg/a.py", "");
        Directory.CreateSymbolicLink(folder["pkg/again"], folder.Path);
        Assert.Equal(["pkg/a.py"], InputFolder.List(folder.Path, null, FileSelection.All, []));

        File.CreateSymbolicLink(folder["one"], folder["two"]);
        File.CreateSymbolicLink(folder["two"], folder["one"]);
        Assert.Throws<IOException>(() => RealPath.Of(folder["one"]));
    }

    [Fact]
    public void A_pipe_is_told_and_the_rest_is_converted()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        folder.Write("src/a.py", "print(1)\n");
        folder.Write("src/empty.py", "");
        using (var made = System.Diagnostics.Process.Start("mkfifo", folder["src/pipe.py"]))
        {
            made.WaitForExit();
        }

        var run = CliRun.Of("convert", folder["src"], "-o", folder["out"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("pipe.py': it is a pipe, not a file\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 files converted, 1 not read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_may_be_long()
    {
        using var folder = new TemporaryFolder();
        var path = $"{new string('a', 120)}/{new string('b', 120)}/{new string('c', 120)}";
        folder.Write($"src/{path}.py", "print(1)\n");
        Assert.Equal(0, CliRun.Of("convert", folder["src"], "-o", folder["out"]).ExitCode);
        Assert.True(File.Exists(folder[$"out/{path}.cs"]));
    }

    [Fact]
    public void Who_imports_a_file_that_is_not_Python_says_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/main.py", "import asyncio\nfrom broken import f\n\nprint(f())\n");
        folder.Write("src/broken.py", "def f(:\n    return 1\n");
        var run = CliRun.Of("convert", folder["src"], "-o", folder["out"]);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("'broken' has no C# counterpart in the catalog; its file in this folder is not Python", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Real_paths_see_through_links()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("real/a.py", "");
        Directory.CreateSymbolicLink(folder["alias"], folder["real"]);
        Assert.True(RealPath.Same(file, folder["alias/../alias/a.py"]));
        Assert.True(RealPath.Same(file, folder["alias/a.py"]));
        Assert.False(RealPath.Same(file, folder["alias/b.py"]));
    }
}
