using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PyAsyncToCs.Corpus;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Tests.Cli;
using PyAsyncToCs.Tests.Harness;
using Xunit;

namespace PyAsyncToCs.Tests.Catalog;

/// <summary>Stubs of a user: the worked example of docs/stubs.md, and what is said of a stub that is wrong.</summary>
public sealed class UserStubTests
{
    private static string Document { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "stubs.md"));

    [Fact]
    public void The_worked_example_converts_and_compiles()
    {
        var result = Transpiler.Convert(new SourceText(Block("shop.py"), "shop.py"), new ConversionOptions { Stubs = [Stub("warehouse", Block("stubs/warehouse.pyi"))] });
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == Diagnostics.Severity.Error));
        foreach (var line in Block("output").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Contains(line, result.CSharp, StringComparison.Ordinal);
        }

        var compiled = CSharpCompiler.Compile([("Shop.cs", result.CSharp!), ("Warehouse.cs", Block("Warehouse.cs"))], OutputKind.ConsoleApplication);
        Assert.Empty(compiled.Problems);
    }

    [Fact]
    public void A_library_that_is_another_library_in_CSharp_compiles_with_its_package()
    {
        var result = Transpiler.Convert(new SourceText(Block("users.py"), "users.py"), new ConversionOptions());
        Assert.Empty(result.Diagnostics.Where(d => d.Severity >= Diagnostics.Severity.Warning));
        foreach (var line in Regex.Match(Document, "```csharp lines=users\n(.*?)```", RegexOptions.Singleline).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Contains(line, result.CSharp, StringComparison.Ordinal);
        }

        var code = string.Join('\n', result.CSharp!.Split('\n').Where(line => !line.StartsWith("#:", StringComparison.Ordinal)));
        Assert.Empty(CSharpCompiler.Compile([("Users.cs", code)], OutputKind.ConsoleApplication, [Path.Combine(AppContext.BaseDirectory, "Npgsql.dll")]).Problems);
    }

    [Fact]
    public void The_worked_example_has_nothing_to_complain_about() => Assert.Empty(Stub("warehouse", Block("stubs/warehouse.pyi")).Check());

    [Theory]
    [InlineData("def f(x: int) -> int: ...\n", 1, 1, "does not say what it is in C#")]
    [InlineData("@csharp(\"F($y)\")\ndef f(x: int) -> int: ...\n", 1, 9, "'$y' is no parameter of 'f'")]
    [InlineData("@csharp(\"F($x\")\ndef f(x: int) -> int: ...\n", 1, 9, "not a C# expression")]
    [InlineData("class C:\n    @csharp(\"$self.F()\")\n    def f(self) -> Thing: ...\n", 3, 20, "the type 'Thing' is not defined")]
    [InlineData("class C:\n    @cached\n    def f(self) -> int: ...\n", 2, 6, "not a decorator of stubs")]
    [InlineData("x: int = 5\n", 1, 1, "a stub has imports")]
    [InlineData("def f(x: int -> int: ...\n", 1, 14, "invalid syntax")]
    public void A_wrong_stub_is_complained_about_at_its_place(string text, int line, int column, string message)
    {
        var found = Stub("lib", text).Check();
        Assert.NotEmpty(found);
        Assert.Equal((line, column), (found[0].Line, found[0].Column));
        Assert.Contains(message, found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_option_takes_a_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("stubs/deep/lib.pyi", "__package__: str = \"Some.Library@1.2.3\"\n@csharp(\"Lib.Twice($x)\", using=\"Some.Library\")\ndef twice(x: int) -> int: ...\n");
        folder.Write("main.py", "from deep.lib import twice\n\nprint(twice(4))\n");
        var run = CliRun.Of("convert", folder["main.py"], "--stubs", folder["stubs"]);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("#:package Some.Library@1.2.3\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Console.WriteLine(Lib.Twice(4));", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_stub_ends_the_command()
    {
        using var folder = new TemporaryFolder();
        folder.Write("stubs/lib.pyi", "class C:\n    @csharp(\"$self.F($y)\")\n    def f(self) -> int: ...\n");
        folder.Write("main.py", "import lib\n");
        var run = CliRun.Of("convert", folder["main.py"], "--stubs", folder["stubs"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("lib.pyi:2:13: '$y' is no parameter of 'f'", run.Error, StringComparison.Ordinal);
    }

    private static StubSource Stub(string module, string text) => new(module, new SourceText(text, module + ".pyi"));

    private static string Block(string name) =>
        Regex.Match(Document, $"```[a-z]+ (?:file=)?{Regex.Escape(name)}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
