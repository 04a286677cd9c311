using System.Diagnostics;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

/// <summary><c>run</c>: a program runs as if it had been started by itself.</summary>
public class RunTests
{
    [Fact]
    public async Task Arguments_streams_and_exit_code_are_the_programs()
    {
        using var folder = new TemporaryFolder();
        var program = folder.Write("p.py", "import sys\n\nprint(sys.argv[1:], input())\nprint('oops', file=sys.stderr)\nsys.exit(7)\n");
        var run = await ToolProcess.RunAsync("typed\n", "run", program, "--async", "x", "-o", "--", "y");
        Assert.Equal(new CliRun(7, "['--async', 'x', '-o', '--', 'y'] typed\n", "oops\n"), run);
    }

    [Fact]
    public async Task The_script_is_the_first_argument() =>
        Assert.Equal("p.py\n", (await WithProgram("import sys\n\nprint(sys.argv[0][-4:])\n")).Output);

    [Fact]
    public async Task What_nothing_catches_is_told_with_the_lines_of_the_python()
    {
        var run = await WithProgram("def half(n):\n    if n % 2:\n        raise ValueError(f'odd: {n}')\n    return n // 2\n\n\nprint(half(4))\nprint(half(3))\n");
        Assert.Equal((1, "2\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("Traceback (most recent call last):\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("p.py\", line 8\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("p.py\", line 3\n", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("ValueError: odd: 3\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_event_loop_runs() =>
        Assert.Equal("b\na\n", (await WithProgram("import asyncio\n\nasync def say(t, s):\n    await asyncio.sleep(t)\n    print(s)\n\nasync def main():\n    await asyncio.gather(say(0.05, 'a'), say(0.01, 'b'))\n\nasyncio.run(main())\n")).Output);

    [Fact]
    public async Task Modules_beside_the_script_come_along_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        folder.Write("helpers.py", "def f():\n    return 'from the module'\n");
        folder.Write("other.py", "this is not Python\n");
        folder.Write("third.py", "print('never')\n");
        var run = await ToolProcess.RunAsync("", "run", folder.Write("main.py", "import helpers\n\nprint(helpers.f())\n"));
        Assert.Equal(new CliRun(0, "from the module\n", ""), run);
    }

    [Fact]
    public async Task Modules_of_a_package_may_name_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/__init__.py", "VERSION = 2\n");
        folder.Write("shop/stock/__init__.py", "");
        folder.Write("shop/stock/items.py", "import shop.names as names\nfrom shop import VERSION\n\n\ndef item():\n    return f'{names.PEN} {VERSION} {__name__}'\n");
        folder.Write("shop/names.py", "import shop\nimport shop.stock.items\n\nPEN = 'pen'\n\n\ndef told():\n    return f'{shop.VERSION} {shop.stock.items.item()}'\n");
        var run = await ToolProcess.RunAsync("", "run", folder.Write("shop/__main__.py", "import shop\nfrom shop.stock.items import item\nfrom shop.names import told\n\nprint(item(), shop.VERSION, __name__)\nprint(told())\n"));
        Assert.Equal(new CliRun(0, "pen 2 shop.stock.items 2 __main__\n2 pen 2 shop.stock.items\n", ""), run);
        Assert.Equal(0, CliRun.Of("convert", folder["shop"], "-o", folder["out"]).ExitCode);
        Assert.Contains("namespace Shop.Stock;", File.ReadAllText(folder["out/stock/items.cs"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_whole_is_run_only_by_force()
    {
        const string Program = "print('begun')\nprint(eval(str(1)))\n";
        var run = await WithProgram(Program);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("was not run", run.Error, StringComparison.Ordinal);
        Assert.Equal("begun\n", (await WithProgram(Program, "--force")).Output);
        Assert.Equal(3, (await WithProgram("x = = 1\n")).ExitCode);
    }

    [Fact]
    public async Task An_interrupt_ends_it()
    {
        using var folder = new TemporaryFolder();
        var program = folder.Write("p.py", "import time\n\nprint('ready', flush=True)\ntime.sleep(60)\n");
        using var process = Process.Start(ToolProcess.Start("run", program))!;
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync());
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.NotEqual(0, process.ExitCode);
    }

    private static async Task<CliRun> WithProgram(string text, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return await ToolProcess.RunAsync("", ["run", .. options, folder.Write("p.py", text)]);
    }
}
