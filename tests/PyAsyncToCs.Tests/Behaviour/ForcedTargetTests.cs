using PyAsyncToCs.Corpus;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Tests.Harness;
using Xunit;

namespace PyAsyncToCs.Tests.Behaviour;

/// <summary>
/// <c>--async bcl</c> on programs that need asyncio's loop: the C# compiles, and where it prints something else, a
/// warning names the line. Every fifth program of the two areas, to be quick.
/// </summary>
public sealed class ForcedTargetTests
{
    public static TheoryData<string> Programs() =>
        [.. CheckedCorpus.Paths().Where(path => path.StartsWith("asyncio/", StringComparison.Ordinal) || path.StartsWith("order/", StringComparison.Ordinal)).Where((_, index) => index % 5 == 0)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task CompilesAndSaysWhereTheOrderMayDiffer(string path)
    {
        var options = new ConversionOptions { Async = AsyncTarget.Bcl };
        var program = CorpusProgram.Read(Path.Combine(Repository.Corpus, path));
        using var check = new CorpusCheck { Options = options };
        var result = await check.CheckAsync(program);
        Assert.True(result.Verdict is not (Verdict.Crash or Verdict.DoesNotCompile), $"{result.Verdict}: {result.Detail}\n{result.Full}\n{result.CSharp}");
        if (result.Verdict is Verdict.WrongOutput or Verdict.WrongExit or Verdict.Timeout)
        {
            var converted = Transpiler.Convert(new SourceText(program.Source, program.Path), options);
            Assert.Contains(converted.Diagnostics, diagnostic => diagnostic.Code == "PAC2002");
        }
    }
}
