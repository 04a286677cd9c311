using System.Runtime.CompilerServices;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Dump;
using Xunit;

namespace PyAsyncToCs.Tests.Syntax.Dump;

/// <summary>The text of trees; the conformance run compares many more.</summary>
public class AstDumperTests
{
    [Fact]
    public void Every_node_is_printed_as_CPython_prints_it()
    {
        var result = Parse(File.ReadAllText(PathOf("every-node.py")));
        Assert.Empty(result.Errors.Select(error => error.Message));
        Assert.Equal(File.ReadAllText(PathOf("every-node.ast")), AstDumper.Dump(result.Module, result.Source) + "\n");
    }

    [Fact]
    public void Empty_module_is_printed_in_one_line()
    {
        var result = Parse("# nothing\n");
        Assert.Equal("Module()", AstDumper.Dump(result.Module, result.Source));
    }

    [Fact]
    public void Tree_that_is_too_deep_is_an_error_in_linear_time()
    {
        var result = Parse("x = 1" + string.Concat(Enumerable.Repeat(" + 1", 50_000)) + "\n");
        Assert.Throws<TreeTooDeepException>(() => AstDumper.Dump(result.Module, result.Source));
    }

    private static ParseResult Parse(string source) =>
        PythonParser.Parse(new SourceText(source), new ParseOptions(PythonVersion.Python313));

    private static string PathOf(string name, [CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, name);
}
