using PyAsyncToCs.Corpus;
using PyAsyncToCs.Tests.Harness;
using Xunit;

namespace PyAsyncToCs.Tests.Behaviour;

/// <summary>Random asyncio programs, converted: they print what CPython printed (tests/torture.sh makes fresh ones).</summary>
public sealed class TortureProgramTests
{
    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "torture", "recorded");

    [Fact]
    public async Task Recorded_programs_print_what_CPython_printed()
    {
        using var check = new CorpusCheck();
        var failures = new List<string>();
        await Parallel.ForEachAsync(
            CorpusProgram.Find(Folder).ToList(),
            new ParallelOptions { MaxDegreeOfParallelism = CorpusCheck.Parallelism },
            async (path, _) =>
            {
                if (await check.CheckAsync(CorpusProgram.Read(path)) is { Verdict: not Verdict.Same } result)
                {
                    lock (failures)
                    {
                        failures.Add($"{result.Path}: {result.Verdict}: {result.Detail}\n{result.Full}");
                    }
                }
            });
        Assert.Empty(failures);
    }
}
