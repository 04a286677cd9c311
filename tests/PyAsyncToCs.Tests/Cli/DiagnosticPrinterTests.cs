using PyAsyncToCs.Cli.Output;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Syntax;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

public class DiagnosticPrinterTests
{
    [Fact]
    public void Place_message_line_caret_and_help() => Assert.Equal(
        """
        a.py:2:5: error PAC3001: a lambda is not converted
            y = lambda: 1
                ^^^^^^^^^
          help: rewrite it

        """,
        Print("x = 1\ny = lambda: 1\n", 10, 19));

    [Fact]
    public void A_tab_moves_both_lines_alike() => Assert.Equal(
        "a.py:1:3: error PAC3001: a lambda is not converted\n    \t\tx\n    \t\t^\n  help: rewrite it\n",
        Print("\t\tx", 2, 3));

    [Fact]
    public void Wide_characters_take_two_columns_and_combining_ones_none() => Assert.Equal(
        "    '漢e\u0301'+x\n          ^\n",
        Body(Print("'漢e\u0301'+x", 6, 7)));

    [Fact]
    public void Wide_characters_are_underlined_twice() => Assert.Equal("    漢字\n    ^^^^\n", Body(Print("漢字", 0, 2)));

    [Fact]
    public void A_span_of_several_lines_is_underlined_to_the_end_of_its_first() =>
        Assert.Equal("    f(1,\n    ^^^^\n", Body(Print("f(1,\n  2)", 0, 9)));

    [Fact]
    public void The_end_of_a_line_has_a_caret_behind_it() => Assert.Equal("    x =\n       ^\n", Body(Print("x =\n", 3, 3)));

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var lines = Body(Print(new string('a', 5000) + "!" + new string('b', 5000), 5000, 5001)).Split('\n');
        Assert.StartsWith("    ...aaa", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("bbb...", lines[0], StringComparison.Ordinal);
        Assert.True(lines[0].Length < 200);
        Assert.Equal(lines[0].IndexOf('!', StringComparison.Ordinal), lines[1].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void Control_characters_do_not_reach_the_terminal()
    {
        var text = Print("x = '\u001b[31m\u2028'", 0, 1);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u2028', text);
    }

    private static string Body(string printed) =>
        printed[(printed.IndexOf('\n', StringComparison.Ordinal) + 1)..printed.IndexOf("  help", StringComparison.Ordinal)];

    private static string Print(string text, int start, int end)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var source = new SourceText(text, "a.py");
        DiagnosticPrinter.Print(writer, [new Diagnostic(Rules.Unsupported, "a lambda is not converted", source, start, end, "rewrite it")]);
        return writer.ToString();
    }
}
