using System.Text;
using PyAsyncToCs.Cli;
using PyAsyncToCs.Cli.Input;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

public class SourceDecoderTests
{
    [Fact]
    public void Utf8_with_and_without_a_mark()
    {
        Assert.Equal("x = 'é'", Decode([0xEF, 0xBB, 0xBF, .. "x = 'é'"u8]).Source.Text);
        Assert.Equal("x = 'é'", Decode([.. "x = 'é'"u8]).Source.Text);
    }

    [Theory]
    [InlineData("# -*- coding: latin-1 -*-\nx = '\u00e9'")]
    [InlineData("#!/usr/bin/python\n# vim: set fileencoding=iso-8859-15 :\nx = '\u00e9'")]
    [InlineData("\n#coding:cp1252\nx = '\u00e9'")]
    public void A_coding_line_counts(string text) =>
        Assert.Equal(text, Decode(Encoding.Latin1.GetBytes(text)).Source.Text);

    [Theory]
    [InlineData("x = 1\n# coding: latin-1\ny = 2 # \u00e9")]
    [InlineData("#\n#\n# coding: latin-1\n# \u00e9")]
    [InlineData("x = 'coding: latin-1 \u00e9'")]
    public void A_coding_line_elsewhere_does_not(string text)
    {
        Assert.Null(Decode(Encoding.UTF8.GetBytes(text)).Problem);
        Assert.NotNull(Decode(Encoding.Latin1.GetBytes(text)).Problem);
    }

    [Fact]
    public void In_a_document_a_coding_line_is_text()
    {
        var text = "# coding: no-such-thing\n";
        Assert.Null(SourceDecoder.Decode(Encoding.UTF8.GetBytes(text), "x.md", isPython: false).Problem);
        Assert.NotNull(Decode(Encoding.UTF8.GetBytes(text)).Problem);
    }

    [Fact]
    public void An_unknown_encoding_is_named_at_its_place()
    {
        var problem = Decode([.. "x\n"u8], "# coding: klingon\n").Problem!;
        Assert.Equal("unknown encoding: klingon", problem.Message);
        Assert.Equal((1, 11), (problem.Line, problem.Column));
    }

    [Fact]
    public void A_mark_and_another_encoding_contradict()
    {
        var problem = Decode([0xEF, 0xBB, 0xBF, .. "# coding: latin-1\n"u8]).Problem!;
        Assert.Equal("encoding problem: latin-1 with BOM", problem.Message);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_told_with_line_and_column()
    {
        var problem = Decode([.. "a = 1\nb = 'x"u8, 0xE9, .. "'\n"u8]).Problem!;
        Assert.StartsWith("Non-UTF-8 code starting with '\\xe9'", problem.Message, StringComparison.Ordinal);
        Assert.Equal((2, 7), (problem.Line, problem.Column));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x78, 0 }, "UTF-16")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, 0x78 }, "UTF-16")]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 0 }, "binary")]
    public void What_is_no_text_is_refused(byte[] bytes, string word)
    {
        var exception = Assert.Throws<CliException>(() => Decode(bytes));
        Assert.Contains(word, exception.Message, StringComparison.Ordinal);
    }

    private static DecodedSource Decode(byte[] bytes, string before = "") =>
        SourceDecoder.Decode([.. Encoding.ASCII.GetBytes(before), .. bytes], "x.py");
}
