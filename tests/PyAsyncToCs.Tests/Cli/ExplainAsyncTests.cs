using Xunit;

namespace PyAsyncToCs.Tests.Cli;

/// <summary><c>--explain-async</c>: each entry point, what it runs on, and the line that decided.</summary>
public class ExplainAsyncTests
{
    private const string Shown = "import asyncio\n\n\nasync def work(name):\n    await asyncio.sleep(0)\n    print(name)\n\n\nasync def main():\n    await asyncio.gather(work(\"a\"), work(\"b\"))\n\n\n";
    private const string Quiet = "import asyncio\n\n\nasync def main():\n    print(\"ready\")\n\n\n";

    [Theory]
    [InlineData("asyncio.run(main())")]
    [InlineData("asyncio.run(main(), debug=False)")]
    [InlineData("asyncio.get_event_loop().run_until_complete(main())")]
    [InlineData("asyncio.Runner().run(main())")]
    [InlineData("await main()")]
    public void Each_entry_point_names_the_line_that_decided(string entry)
    {
        var (code, output, error) = CliRun.Piped(Shown + entry + "\n", "convert", "-", "--explain-async");
        Assert.Equal(0, code);
        Assert.DoesNotContain("PAC2003", output, StringComparison.Ordinal);
        Assert.Contains($"info PAC2003: {entry} runs on the asyncio loop: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_tasks_are_told_too() => Assert.Contains(
        ":8:1: info PAC2003: asyncio.run(main()) runs on plain tasks: nothing that it reaches shows the scheduler's order\n",
        CliRun.Piped(Quiet + "asyncio.run(main())\n", "convert", "-", "--explain-async").Error,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("bcl", "plain tasks, as asked")]
    [InlineData("asyncio", "the asyncio loop, as asked")]
    public void A_choice_that_was_made_is_told(string target, string told) => Assert.Contains(
        $"PAC2003: asyncio.run(main()) runs on {told}\n",
        CliRun.Piped(Shown + "asyncio.run(main())\n", "convert", "-", "--explain-async", "--async", target).Error,
        StringComparison.Ordinal);

    [Fact]
    public void Each_script_of_a_folder_has_its_own()
    {
        var folder = Directory.CreateTempSubdirectory("explain-async");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "plain.py"), Quiet + "asyncio.run(main())\n");
            File.WriteAllText(Path.Combine(folder.FullName, "ordered.py"), Shown + "asyncio.run(main())\n");
            var error = CliRun.Of("convert", folder.FullName, "-o", Path.Combine(folder.FullName, "out"), "--explain-async").Error;
            Assert.Contains("plain.py:8:1: info PAC2003: asyncio.run(main()) runs on plain tasks", error, StringComparison.Ordinal);
            Assert.Contains("ordered.py:13:1: info PAC2003: asyncio.run(main()) runs on the asyncio loop: ", error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
