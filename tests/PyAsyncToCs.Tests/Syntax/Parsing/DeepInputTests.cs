using System.Diagnostics;
using PyAsyncToCs.Syntax;
using Xunit;

namespace PyAsyncToCs.Tests.Syntax.Parsing;

/// <summary>Deep and large texts: a tree or a clear error, never a stack overflow, and no time that grows faster than the text.</summary>
public class DeepInputTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string, int, string> Accepted() => new()
    {
        { "x = ", "a + ", 50_000, "a\n" },
        { "x = ", "not ", 5_000, "y\n" },
        { "x = ", "-", 5_000, "y\n" },
        { "x = ", "a ** -", 5_000, "y\n" },
        { "x = ", "a if b else ", 5_000, "y\n" },
        { "x = ", "lambda: ", 5_000, "y\n" },
        { "x = ", "lambda: a if b else ", 5_000, "y\n" },
        { "x = a", ".b()", 10_000, "\n" },
        { "x = a", "[0]", 10_000, "\n" },
        { "if a:\n pass\n", "elif b:\n pass\n", 5_000, "" },
        { "x = '", "a", 10_000_000, "'\n" },
        { "", "x = foo(a, b) + c[1]\n", 100_000, "" },
        { "import a", ".b", 20_000, "\n" },
        { "x = f'", "{a}b", 20_000, "'\n" },
        { "", "@a\n", 20_000, "def f(): pass\n" },
        { "match x:\n case ", "1 | ", 20_000, "2:\n  pass\n" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Long_chains_are_read(string before, string part, int count, string after)
    {
        var watch = Stopwatch.StartNew();
        var result = PythonParser.Parse(new SourceText(before + string.Concat(Enumerable.Repeat(part, count)) + after));

        Assert.Empty(result.Errors);
        Assert.True(watch.Elapsed < Patience, $"took {watch.Elapsed}");
    }

    [Fact]
    public void Default_values_of_lambdas_nest_on_a_large_stack()
    {
        var text = "x = " + string.Concat(Enumerable.Repeat("lambda a=", 5_000)) + "1" + string.Concat(Enumerable.Repeat(": 0", 5_000)) + "\n";
        Assert.Empty(PythonParser.Parse(new SourceText(text)).Errors);
    }

    [Fact]
    public void More_brackets_than_CPython_allows_are_an_error()
    {
        var text = new string('(', 2_000) + "1" + new string(')', 2_000) + "\n";
        var error = Assert.Single(PythonParser.Parse(new SourceText(text)).Errors);
        Assert.Equal(("too many nested parentheses", 200), (error.Message, error.Start));
        Assert.Empty(PythonParser.Parse(new SourceText(new string('(', 200) + "1" + new string(')', 200) + "\n")).Errors);
    }

    [Fact]
    public void More_blocks_than_CPython_allows_are_an_error()
    {
        var error = Assert.Single(PythonParser.Parse(new SourceText(Nested(100))).Errors);
        Assert.Equal("too many levels of indentation", error.Message);
    }

    [Theory]
    [InlineData("x = = 1\n", 20_000)]
    [InlineData("x = 'a\n", 20_000)]
    [InlineData(")\n", 20_000)]
    [InlineData("  x\n x\n", 20_000)]
    [InlineData("x = [1\nx = 2)\n", 20_000)]
    [InlineData("f(a\n", 199)]
    public void Many_errors_take_no_longer_than_the_text_is_long(string part, int count)
    {
        var watch = Stopwatch.StartNew();
        var result = PythonParser.Parse(new SourceText(string.Concat(Enumerable.Repeat(part, count))));

        Assert.NotEmpty(result.Errors);
        Assert.True(watch.Elapsed < Patience, $"took {watch.Elapsed}");
    }

    private static string Nested(int blocks) =>
        string.Concat(Enumerable.Range(0, blocks).Select(level => new string(' ', level) + "if x:\n")) + new string(' ', blocks) + "pass\n";
}
