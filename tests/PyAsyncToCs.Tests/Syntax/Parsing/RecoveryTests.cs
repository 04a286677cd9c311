using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;
using Xunit;

namespace PyAsyncToCs.Tests.Syntax.Parsing;

/// <summary>One broken statement hides no other.</summary>
public class RecoveryTests
{
    [Fact]
    public void Every_broken_statement_is_reported_once()
    {
        var result = Parse("""
            x = = 1
            y = 2
            def f(a b):
                return z z
            class C:
                def g(self):
                    return 1 +
                def h(self):
                    return 2
            print 'x'
            """);

        Assert.Equal([1, 3, 7, 10], Lines(result));
        Assert.IsType<AssignStmt>(result.Module.Body[0]);
        var type = Assert.IsType<ClassDefStmt>(result.Module.Body[1]);
        Assert.Equal(["g", "h"], type.Body.Cast<FunctionDefStmt>().Select(function => function.Name).Prepend("g").Distinct());
    }

    [Fact]
    public void An_unclosed_bracket_does_not_swallow_the_rest()
    {
        var result = Parse("""
            def f():
                x = g(1,
                      2
                y = 3
                return x
            z = [4, 5
            w = 6 6
            """);

        Assert.Equal(["'(' was never closed", "'[' was never closed", "invalid syntax"], result.Errors.Select(error => error.Message));
        Assert.Equal([2, 6, 7], Lines(result));
        Assert.IsType<FunctionDefStmt>(result.Module.Body[0]);
    }

    [Fact]
    public void A_stray_clause_does_not_end_the_block()
    {
        var result = Parse("""
            def f():
                x = 1
                else:
                    y = 2
                z = 3 3
            w = 4
            """);

        Assert.Equal([3, 5], Lines(result));
        Assert.Equal(2, result.Module.Body.Length);
    }

    [Fact]
    public void Wrong_indentation_is_one_error_a_line()
    {
        var result = Parse("if a:\n    b\n  c\nif d:\ne\nf = 1\n");

        Assert.Equal(
            ["unindent does not match any outer indentation level", "expected an indented block after 'if' statement on line 4"],
            result.Errors.Select(error => error.Message));
    }

    private static IEnumerable<int> Lines(ParseResult result) => result.Errors.Select(error => result.Source.GetLine(error.Start));

    private static ParseResult Parse(string text) => PythonParser.Parse(new SourceText(text));
}
