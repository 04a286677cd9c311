using PyAsyncToCs.Corpus;
using PyAsyncToCs.Tests.Harness;
using Xunit;

namespace PyAsyncToCs.Tests.Behaviour;

/// <summary>Checks the whole corpus once, many programs at a time; the test cases then ask for their verdicts.</summary>
public sealed class CheckedCorpus : IDisposable
{
    private readonly CorpusCheck _check = new();
    private readonly Dictionary<string, Task<CheckResult>> _results = [];
    private readonly SemaphoreSlim _slots = new(CorpusCheck.Parallelism);

    public CheckedCorpus()
    {
        foreach (var path in Paths())
        {
            _results.Add(path, CheckAsync(path));
        }
    }

    /// <summary>The programs, relative to the corpus.</summary>
    public static IEnumerable<string> Paths() => CorpusProgram.Find(Repository.Corpus)
        .Select(path => Path.GetRelativePath(Repository.Corpus, path).Replace('\\', '/'));

    /// <summary>The verdict about a program.</summary>
    public Task<CheckResult> ResultAsync(string path) => _results[path];

    public void Dispose()
    {
        Task.WaitAll(_results.Values);
        _check.Dispose();
        _slots.Dispose();
    }

    private async Task<CheckResult> CheckAsync(string path)
    {
        await _slots.WaitAsync().ConfigureAwait(false);
        try
        {
            return await Task.Run(() => _check.CheckAsync(CorpusProgram.Read(Path.Combine(Repository.Corpus, path)))).ConfigureAwait(false);
        }
        finally
        {
            _slots.Release();
        }
    }
}

public sealed class CorpusTests(CheckedCorpus corpus) : IClassFixture<CheckedCorpus>
{
    public static TheoryData<string> Programs() => [.. CheckedCorpus.Paths()];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task BehavesAsInCPython(string program)
    {
        var result = await corpus.ResultAsync(program);
        Assert.True(result.Verdict == Verdict.Same, $"{result.Verdict}: {result.Detail}\n{result.Full}\n{result.CSharp}");
    }
}
