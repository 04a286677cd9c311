using System.Text;
using PyAsyncToCs.Corpus;
using PyAsyncToCs.Tests.Harness;
using Xunit;

namespace PyAsyncToCs.Tests.Behaviour;

/// <summary>Every builtin exception raised through every clause that could catch it, and some that could not: record_exceptions.py recorded which do.</summary>
public sealed class ExceptionClauseTests
{
    private const int ClassesInOneProgram = 12;

    private static string[] Lines { get; } = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "PyAsyncToCs.Tests", "Behaviour", "Data", "exceptions.tsv"));

    public static TheoryData<int> Programs() => [.. Enumerable.Range(0, (Lines.Length + ClassesInOneProgram - 1) / ClassesInOneProgram)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Is_caught_by_the_same_clauses(int program)
    {
        var (source, expected) = (new StringBuilder(), new StringBuilder());
        foreach (var line in Lines.Skip(program * ClassesInOneProgram).Take(ClassesInOneProgram))
        {
            var (name, made, clauses) = line.Split('\t') is [var first, var second, var third] ? (first, second, third.Split(' ')) : throw new InvalidDataException(line);
            foreach (var clause in clauses)
            {
                AddTry(source, name, made, clause[..^1]);
                expected.Append($"{name} {clause[..^1]} {(clause[^1] == '+' ? "caught" : "passed " + RaisedName(name))}\n");
            }

            AddTests(source, name, made, clauses);
            expected.Append($"{name} {string.Join(' ', clauses.Select(c => c[^1] == '+'))}\n");
        }

        using var check = new CorpusCheck();
        var result = await check.CheckAsync(new CorpusProgram($"exceptions{program}.py", source.ToString(), expected.ToString(), 0, "", null));
        Assert.True(result.Verdict == Verdict.Same, $"{result.Verdict}: {result.Detail}\n{result.Full}");
    }

    private static void AddTry(StringBuilder source, string name, string made, string clause) => source.Append($"""
        try:
            raise {made}
        except {clause}:
            print("{name} {clause} caught")
        except BaseException as e:
            print("{name} {clause} passed", type(e).__name__)

        """);

    private static void AddTests(StringBuilder source, string name, string made, string[] clauses) => source.Append($"""
        try:
            raise {made}
        except BaseException as e:
            print("{name}", {string.Join(", ", clauses.Select(c => $"isinstance(e, {c[..^1]})"))})

        """);

    /// <summary>A base group whose members are all plain exceptions makes itself one of those.</summary>
    private static string RaisedName(string name) => name == "BaseExceptionGroup" ? "ExceptionGroup" : name;
}
