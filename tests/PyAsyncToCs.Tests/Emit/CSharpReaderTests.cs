using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Tests.Harness;
using Xunit;

namespace PyAsyncToCs.Tests.Emit;

public sealed partial class CSharpReaderTests
{
    [Fact]
    public void TemplatesOfTheCatalogMeanWhatTheParserSays()
    {
        var stubs = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "PyAsyncToCs", "Catalog", "Stubs"), "*.pyi", SearchOption.AllDirectories);
        var templates = stubs.SelectMany(file => Template().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value.Replace("$", "__", StringComparison.Ordinal)).Distinct().ToList();
        var plain = 0;
        foreach (var template in templates)
        {
            if (CSharpReader.PlainExpression(template) is { } read)
            {
                plain++;
                Assert.True(SyntaxFactory.AreEquivalent(read, SyntaxFactory.ParseExpression(template)), template);
                Assert.Equal(template, read.ToFullString());
            }
        }

        Assert.True(plain > templates.Count / 2, $"{plain} of {templates.Count}");
    }

    [Theory]
    [InlineData("int")]
    [InlineData("string?")]
    [InlineData("int?[]")]
    [InlineData("List<int>")]
    [InlineData("Dictionary<string, List<(int, string)>>")]
    [InlineData("Dictionary<string,Task<object?>>")]
    [InlineData("System.Collections.Generic.IEnumerable<T>")]
    [InlineData("Func<Task<double>, byte[]>")]
    [InlineData("int[,]")]
    [InlineData("byte[]?")]
    [InlineData("(int X, string Y)")]
    [InlineData("global::System.Int32")]
    [InlineData("List<>")]
    [InlineData("class")]
    public void TypesMeanWhatTheParserSays(string text)
    {
        var read = CSharpReader.Type(text);
        Assert.True(SyntaxFactory.AreEquivalent(read, SyntaxFactory.ParseTypeName(text)));
        Assert.Equal(text, read.ToFullString());
    }

    [Theory]
    [InlineData("a < b")]
    [InlineData("f(a)[0]")]
    [InlineData("x is int")]
    [InlineData("1.5")]
    [InlineData("\"a\\n\"")]
    [InlineData("new()")]
    [InlineData("f(a,")]
    [InlineData("class.x")]
    [InlineData("f(out var x)")]
    [InlineData("")]
    public void OtherExpressionsAreLeftToTheParser(string text) => Assert.Null(CSharpReader.PlainExpression(text));

    [GeneratedRegex("@csharp\\(\"((?:[^\"\\\\])*)\"")]
    private static partial Regex Template();
}
