using System.Runtime.CompilerServices;
using System.Text.Json;
using PyAsyncToCs.Syntax;
using Xunit;

namespace PyAsyncToCs.Tests.Syntax.Checks;

/// <summary>Compares the errors of trees that parsed with what <c>record-errors.py</c> recorded from CPython 3.13.</summary>
public class SyntaxCheckTests
{
    private static readonly Lazy<JsonElement> Recorded = new(() => JsonDocument.Parse(File.ReadAllText(RecordedPath())).RootElement);

    public static TheoryData<int> Cases() => [.. Enumerable.Range(0, Recorded.Value.GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Error_is_the_one_that_CPython_reports(int index)
    {
        var recorded = Recorded.Value[index];
        var result = Parse(recorded.GetProperty("source").GetString()!);
        if (recorded.GetProperty("error").GetString() is { } message)
        {
            var error = Assert.Single(result.Errors.Take(1));
            Assert.Equal(
                (recorded.GetProperty("line").GetInt32(), message),
                (result.Source.GetLine(error.Start), error.Message));
        }
        else
        {
            Assert.Empty(result.Errors);
        }
    }

    [Fact]
    public void All_errors_are_reported_in_source_order_and_one_for_a_statement()
    {
        var result = Parse("""
            def f(a, a, b, b):
                x = 1
                nonlocal x
            return f(k=1, k=2)
            for i in j:
                pass
            else:
                break
            async def g():
                return 1
                yield
            """);
        Assert.Equal(
            [
                "duplicate argument 'a' in function definition",
                "name 'x' is assigned to before nonlocal declaration",
                "'return' outside function",
                "'break' outside loop",
                "'return' with value in async generator",
            ],
            result.Errors.Select(error => error.Message));
    }

    [Fact]
    public void Broken_statement_does_not_hide_errors_of_whole_ones_nor_makes_new_ones()
    {
        var result = Parse("""
            def f(:
                return 1
            return
            class C
                def g(self):
                    return 2
            def h():
                x = = 1
                def i():
                    nonlocal x
            f(a=1, a=2)
            """);
        Assert.Equal([1, 3, 4, 8, 11], result.Errors.Select(error => result.Source.GetLine(error.Start)));
    }

    [Fact]
    public void Await_may_stand_at_module_level_where_that_is_asked_for()
    {
        const string source = "await a\nasync with b: pass\nasync for c in d: pass\n[e async for e in f]\n";
        Assert.Equal(4, Parse(source).Errors.Length);
        Assert.Empty(PythonParser.Parse(new SourceText(source), new ParseOptions(TopLevelAwait: true)).Errors);
    }

    [Fact]
    public void Annotations_are_never_evaluated_where_they_stand_from_3_14_on()
    {
        const string source = "def f():\n    def g(a: (yield)): pass\n";
        Assert.Empty(Parse(source).Errors);
        var error = Assert.Single(PythonParser.Parse(new SourceText(source)).Errors);
        Assert.Equal("yield expression cannot be used within an annotation", error.Message);
    }

    [Theory]
    [InlineData("x = {0}1\n", "-")]
    [InlineData("x = {0}1\n", "a + ")]
    [InlineData("x = {0}1\n", "not ")]
    [InlineData("x = {0}1\n", "lambda: ")]
    [InlineData("x = 1{0}\n", " + a")]
    [InlineData("x = a{0}\n", ".b(c)")]
    [InlineData("if a: pass\n{0}", "elif b: pass\n")]
    public void Long_chains_are_checked(string frame, string link)
    {
        var source = frame.Replace("{0}", string.Concat(Enumerable.Repeat(link, 5_000)), StringComparison.Ordinal);
        Assert.Empty(Parse(source).Errors);
    }

    private static ParseResult Parse(string source) =>
        PythonParser.Parse(new SourceText(source), new ParseOptions(PythonVersion.Python313));

    private static string RecordedPath([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "errors.json");
}
