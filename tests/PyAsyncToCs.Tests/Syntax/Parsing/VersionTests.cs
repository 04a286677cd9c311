using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;
using Xunit;

namespace PyAsyncToCs.Tests.Syntax.Parsing;

/// <summary>What 3.14 adds: PEP 750 and PEP 758.</summary>
public class VersionTests
{
    private const string TwoTypes = "try:\n    a\nexcept A, B:\n    b\n";

    [Fact]
    public void Exceptions_without_parentheses_are_of_3_14()
    {
        var handler = ((TryStmt)Parse(TwoTypes, PythonVersion.Python314).Module.Body[0]).Handlers[0];
        Assert.Equal(2, ((TupleExpr)handler.Type!).Elts.Length);

        var error = Assert.Single(Parse(TwoTypes, PythonVersion.Python313).Errors);
        Assert.Equal("multiple exception types must be parenthesized", error.Message);
        Assert.Contains("except (A, B):", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_name_the_parentheses_stay()
    {
        var result = Parse("try:\n    a\nexcept A, B as c:\n    b\n", PythonVersion.Python314);
        Assert.Equal("multiple exception types must be parenthesized when using 'as'", Assert.Single(result.Errors).Message);
    }

    [Fact]
    public void Template_strings_are_of_3_14()
    {
        var statement = (ExprStmt)Parse("t'a{b + 1!r:>{c}}d' t\"e\"\n", PythonVersion.Python314).Module.Body[0];
        var template = Assert.IsType<TemplateStrExpr>(statement.Value);
        Assert.Equal(3, template.Values.Length);
        var field = Assert.IsType<InterpolationExpr>(template.Values[1]);
        Assert.Equal(("b + 1", 'r'), (field.Text, (char)field.Conversion));
        Assert.Equal("de", ((ConstantExpr)template.Values[2]).Value);

        Assert.Equal("invalid syntax", Assert.Single(Parse("t'a'\n", PythonVersion.Python313).Errors).Message);
    }

    [Theory]
    [InlineData("t'a' 'b'")]
    [InlineData("'a' t'b'")]
    [InlineData("t'a' f'b'")]
    public void Template_strings_do_not_mix(string text) =>
        Assert.Equal(
            "cannot mix t-string literals with string or bytes literals",
            Assert.Single(Parse(text, PythonVersion.Python314).Errors).Message);

    private static ParseResult Parse(string text, PythonVersion version) => PythonParser.Parse(new SourceText(text), new ParseOptions(version));
}
