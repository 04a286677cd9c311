using System.Text.Json;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

/// <summary><c>--report FILE.json</c>: docs/report.md.</summary>
public class ReportTests
{
    private const string Typed =
        """
        import asyncio


        class Box:
            def __init__(self, size):
                self.items = []
                self.size = size

            async def put(self, item):
                await asyncio.sleep(0.01)
                self.items.append(item)


        def unused(value):
            print(value)


        async def main():
            box = Box(3)
            await box.put("a")
            mixed = [1, "two", None]
            print(box.items, box.size, mixed)


        asyncio.run(main())
        """;

    [Fact]
    public void A_file_has_its_types_helpers_and_target()
    {
        using var folder = new TemporaryFolder();
        var file = Assert.Single(Report(folder, folder.Write("box.py", Typed)).GetProperty("files").EnumerateArray());
        Assert.Equal("converted", file.GetProperty("status").GetString());
        Assert.Equal(25, file.GetProperty("lines").GetInt32());
        Assert.Equal(1, file.GetProperty("diagnostics").GetProperty("PAC1003").GetInt32());
        Assert.Equal("bcl", file.GetProperty("async").GetProperty("target").GetString());
        Assert.False(file.GetProperty("async").TryGetProperty("line", out _));
        Assert.Contains("PyText.Str", file.GetProperty("helpers").EnumerateArray().Select(h => h.GetString()));
        var types = file.GetProperty("types");
        Assert.Equal((2, 1), Counts(types, "parameters"));
        Assert.Equal((3, 0), Counts(types, "returns"));
        Assert.Equal((2, 0), Counts(types, "attributes"));
        Assert.Equal((1, 1), Counts(types, "elements"));
        Assert.Equal(
            ["parameter value 14:12 object", "element mixed 21:5 object?"],
            types.GetProperty("unknownPositions").EnumerateArray().Select(p => $"{p.GetProperty("kind")} {p.GetProperty("name")} {p.GetProperty("line")}:{p.GetProperty("column")} {p.GetProperty("type")}"));
    }

    [Fact]
    public void A_folder_has_totals_and_says_what_is_not_Python()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/a.py", "import helper\n\nprint(helper.twice(2))\n");
        folder.Write("src/helper.py", "def twice(x):\n    return x * 2\n");
        folder.Write("src/c.py", "x = = 1\n");
        folder.Write("src/d.py", "print(eval(str(1)))\n");
        var totals = Report(folder, folder["src"], "-o", folder["out"]).GetProperty("totals");
        Assert.Equal((4, 2, 1, 1), (Number(totals, "files"), Number(totals, "converted"), Number(totals, "marked"), Number(totals, "notPython")));
        Assert.Equal(1, Number(totals.GetProperty("diagnostics"), "PAC0001"));
        Assert.Equal(1, totals.GetProperty("types").GetProperty("knownShare").GetDouble());
        Assert.Equal((1, 0), Counts(totals.GetProperty("types"), "parameters"));
    }

    [Fact]
    public void The_line_that_decided_for_the_loop_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("race.py", "import asyncio\n\n\nasync def say(x):\n    await asyncio.sleep(0.01)\n    print(x)\n\n\nasync def main():\n    await asyncio.gather(say(1), say(2))\n\n\nasyncio.run(main())\n");
        var target = Report(folder, path).GetProperty("files")[0].GetProperty("async");
        Assert.Equal(("asyncio", 6), (target.GetProperty("target").GetString(), Number(target, "line")));
    }

    private static JsonElement Report(TemporaryFolder folder, string input, params string[] more)
    {
        CliRun.Of(["convert", input, "--report", folder["report.json"], .. more]);
        return JsonDocument.Parse(File.ReadAllText(folder["report.json"])).RootElement;
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static (int Known, int Unknown) Counts(JsonElement types, string kind) => (Number(types.GetProperty(kind), "known"), Number(types.GetProperty(kind), "unknown"));
}
