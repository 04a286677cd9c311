using Microsoft.CodeAnalysis.CSharp;
using PyAsyncToCs.Corpus;
using PyAsyncToCs.Syntax;
using Xunit;

namespace PyAsyncToCs.Tests.Cli;

/// <summary>What <c>--target-framework</c> promises, compiled against the reference assemblies of each framework.</summary>
public class TargetFrameworkTests
{
    /// <summary>Each program is compiled in both layouts, on one framework in the one and on the other in the other.</summary>
    [Theory]
    [InlineData("net8.0", "8.0.28", ScriptLayout.Script)]
    [InlineData("net9.0", "9.0.16", ScriptLayout.Class)]
    public void Nothing_newer_than_the_target_framework_is_used(string framework, string pack, ScriptLayout first)
    {
        var target = framework == "net8.0" ? TargetFramework.Net8 : TargetFramework.Net9;
        var second = first == ScriptLayout.Script ? ScriptLayout.Class : ScriptLayout.Script;
        var programs = Directory.EnumerateFiles(Harness.Repository.Corpus, "*.py", SearchOption.AllDirectories)
            .Where(path => !path.Contains("modules", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Where((_, i) => i % 12 == 5);
        foreach (var (path, i) in programs.Append(Path.Combine(Harness.Repository.Corpus, "types", "dict_order_after_deletions.py")).Select((path, i) => (path, i)))
        {
            var options = new ConversionOptions { TargetFramework = target, Layout = i % 2 == 0 ? first : second };
            var result = Transpiler.Convert(new SourceText(File.ReadAllText(path)), options);
            if (!result.HasMarkedConstructs && result.CSharp is { } text)
            {
                // Where the reference assemblies cannot be restored, there is nothing to compare with.
                Assert.Empty(CSharpCompiler.ProblemsFor(text, framework, pack, LanguageVersion.CSharp13)?.Select(p => $"{path}: {p}") ?? []);
            }
        }
    }
}
