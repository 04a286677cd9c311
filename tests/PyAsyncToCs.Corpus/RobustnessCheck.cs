using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Corpus;

/// <summary>How a source file that is not meant for conversion fared.</summary>
public enum Outcome
{
    /// <summary>Converted whole, and the C# compiles.</summary>
    Whole,

    /// <summary>Some of it is refused and marked, and the C# compiles.</summary>
    Marked,

    /// <summary>The C# parses and does not compile.</summary>
    DoesNotCompile,

    /// <summary>What was written is not C#.</summary>
    DoesNotParse,

    /// <summary>The conversion did not end in time.</summary>
    TooSlow,

    /// <summary>The converter threw.</summary>
    Crash,
}

/// <summary>Converts any Python source: it must not crash, must end, and must write C#.</summary>
public static class RobustnessCheck
{
    /// <summary>Converts one file.</summary>
    /// <param name="path">The Python file.</param>
    /// <param name="seconds">How long it may take.</param>
    /// <returns>The outcome, how long the conversion took, and what is wrong.</returns>
    public static (Outcome Outcome, double Seconds, string Detail) Check(string path, double seconds)
    {
        var watch = Stopwatch.StartNew();
        ConversionResult? result = null;
        Exception? error = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = Transpiler.Convert(new SourceText(File.ReadAllText(path), path), new ConversionOptions { ThrowsOnFault = true });
                }
                catch (Exception e)
                {
                    error = e;
                }
            },
            64 << 20)
        { IsBackground = true };
        thread.Start();
        if (!thread.Join(TimeSpan.FromSeconds(seconds)))
        {
            return (Outcome.TooSlow, seconds, $"not done in {seconds} s");
        }

        var taken = watch.Elapsed.TotalSeconds;
        if (error is not null)
        {
            return (Outcome.Crash, taken, $"{error.GetType().Name}: {error.Message} {string.Join(" < ", (error.StackTrace ?? "").Split((char)10).Take(6).Select(l => l.Trim().Split(" in ")[0]))}");
        }

        if (result!.CSharp is not { } text)
        {
            return (Outcome.Marked, taken, "no output: not Python 3.14");
        }

        if (CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp14)).GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } syntax)
        {
            return (Outcome.DoesNotParse, taken, syntax.ToString());
        }

        return CSharpCompiler.Compile(text).Problems.FirstOrDefault(p => p.Contains("error", StringComparison.Ordinal)) is { } problem
            ? (Outcome.DoesNotCompile, taken, problem)
            : (result.HasMarkedConstructs ? Outcome.Marked : Outcome.Whole, taken, "");
    }

    /// <summary>Converts files and prints a table.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="seconds">How long each may take.</param>
    /// <returns>The exit code: 0 when all end with C# that parses.</returns>
    public static int Run(IEnumerable<string> paths, double seconds)
    {
        var results = new List<(string Path, Outcome Outcome, double Seconds)>();
        foreach (var path in paths)
        {
            var (outcome, taken, detail) = Check(path, seconds);
            results.Add((path, outcome, taken));
            if (outcome is not (Outcome.Whole or Outcome.Marked))
            {
                Console.WriteLine($"{path}: {outcome}: {detail}");
            }
        }

        Console.WriteLine();
        foreach (var group in results.GroupBy(r => r.Outcome).OrderBy(g => g.Key))
        {
            Console.WriteLine($"{group.Key,-16}{group.Count(),6}");
        }

        if (results.Count > 0)
        {
            var slowest = results.MaxBy(r => r.Seconds);
            Console.WriteLine($"{results.Count} files, {results.Average(r => r.Seconds):0.00} s each, at most {slowest.Seconds:0.0} s ({slowest.Path})");
        }

        return results.Any(r => r.Outcome >= Outcome.DoesNotParse) ? 1 : 0;
    }
}
