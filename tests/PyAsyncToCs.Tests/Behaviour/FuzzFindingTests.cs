using PyAsyncToCs.Corpus;
using PyAsyncToCs.Tests.Harness;
using Xunit;

namespace PyAsyncToCs.Tests.Behaviour;

/// <summary>What fuzzing found once, made small: each is converted or refused, in time, and the C# compiles.</summary>
public sealed class FuzzFindingTests
{
    private const double LimitSeconds = 60;

    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "fuzz");

    public static TheoryData<string> Findings() => [.. Directory.EnumerateFiles(s_folder, "*.py").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Findings))]
    public void EndsWithCSharpThatCompiles(string file)
    {
        var (outcome, _, detail) = RobustnessCheck.Check(Path.Combine(s_folder, file), LimitSeconds);
        Assert.True(outcome is Outcome.Whole or Outcome.Marked, $"{outcome}: {detail}");
    }
}
