using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Syntax;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

/// <summary><c>explain</c>, and docs/diagnostics.md, which is the same table.</summary>
public class ExplainTests
{
    public static TheoryData<string> Codes => [.. Rules.All.Select(rule => rule.Code)];

    [Fact]
    public void Every_rule_is_explained_once() => Assert.Equal(
        Rules.All.Select(rule => rule.Code).Order(StringComparer.Ordinal),
        Explanations.All.Select(explanation => explanation.Rule.Code).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_example_before_has_the_diagnostic_and_the_one_after_has_not(string code)
    {
        var explanation = Explanations.Find(code)!;
        var options = new ConversionOptions
        {
            Async = explanation.Options == "--async bcl" ? AsyncTarget.Bcl : AsyncTarget.Auto,
            ExplainAsync = explanation.Options == "--explain-async",
            HasModuleBeside = name => name == "helpers",
        };
        Assert.Contains(code, Found(explanation.Before));
        if (explanation.After is { } after)
        {
            Assert.DoesNotContain(code, Found(after));
        }

        IEnumerable<string> Found(string text) => Transpiler.Convert(new SourceText(text), options).Diagnostics.Select(d => d.Code);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_is_shown(string code)
    {
        var run = CliRun.Of("explain", code.ToLowerInvariant());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"# {code}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(code, CliRun.Of("explain").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_is_none()
    {
        var run = CliRun.Of("explain", "PAC9999");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("no diagnostic 'PAC9999'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_is_the_table()
    {
        var path = Path.Combine(Harness.Repository.Root, "docs", "diagnostics.md");
        if (Environment.GetEnvironmentVariable("UPDATE_EXAMPLES") == "1")
        {
            File.WriteAllText(path, Explanations.Markdown());
        }

        Assert.Equal(Explanations.Markdown(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
