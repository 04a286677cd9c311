using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Corpus;

/// <summary>How a corpus program fared.</summary>
public enum Verdict
{
    /// <summary>It does what CPython did, or is refused as expected.</summary>
    Same,

    /// <summary>On target bcl: it is refused or does something else, and a PAC2xxx says so at the line.</summary>
    Told,

    /// <summary>The converter threw.</summary>
    Crash,

    /// <summary>The converter left constructs marked, or took the program for something else than Python.</summary>
    Refused,

    /// <summary>The C# does not compile, or not without a warning.</summary>
    DoesNotCompile,

    /// <summary>Standard output differs.</summary>
    WrongOutput,

    /// <summary>The output is the same, the exit code is not.</summary>
    WrongExit,

    /// <summary>The program does not end.</summary>
    Timeout,

    /// <summary>There is nothing to compare with.</summary>
    NotRecorded,
}

/// <summary>A program's verdict.</summary>
/// <param name="Path">The Python program.</param>
/// <param name="Verdict">How it fared.</param>
/// <param name="Detail">One line about what was wrong.</param>
/// <param name="CSharp">The C#, if there is any.</param>
/// <param name="Full">All there is to say.</param>
/// <param name="UsesLoop">Whether the C# runs on the asyncio loop.</param>
public sealed record CheckResult(string Path, Verdict Verdict, string Detail, string? CSharp, string Full, bool UsesLoop);

/// <summary>Takes corpus programs through conversion, compilation and a run, and compares with CPython.</summary>
public sealed class CorpusCheck : IDisposable
{
    private readonly ProgramRunner _runner = new();
    private readonly SemaphoreSlim _processors = new(Environment.ProcessorCount);
    private readonly SemaphoreSlim _quiet = new(1);

    /// <summary>How to convert.</summary>
    public ConversionOptions Options { get; init; } = new();

    /// <summary>How long a program may run, in seconds.</summary>
    public double Seconds { get; init; } = 20;

    /// <summary>How often to run each program again, on the real clock.</summary>
    public int Repeat { get; init; }

    /// <summary>How many programs may be under way together: most of them wait for timers.</summary>
    public static int Parallelism => Environment.ProcessorCount * 4;

    /// <summary>Checks one program.</summary>
    public async Task<CheckResult> CheckAsync(CorpusProgram program)
    {
        var result = await ConvertAndRunAsync(program);
        return Options.Async == AsyncTarget.Bcl && result.Verdict is Verdict.Refused or Verdict.WrongOutput or Verdict.WrongExit or Verdict.Timeout && TellsOfOrder(program)
            ? result with { Verdict = Verdict.Told }
            : result;
    }

    private bool TellsOfOrder(CorpusProgram program) =>
        !program.IsFolder && Transpiler.Convert(new SourceText(program.Source, program.Path), Options).Diagnostics.Any(diagnostic => diagnostic.Code is "PAC2002" or "PAC2005");

    private async Task<CheckResult> ConvertAndRunAsync(CorpusProgram program)
    {
        await _processors.WaitAsync();
        (CheckResult? Failure, string Text, byte[] Assembly) built;
        try
        {
            built = Build(program);
        }
        finally
        {
            _processors.Release();
        }

        if (built.Failure is not null)
        {
            return built.Failure;
        }

        program = await program.CompleteAsync();
        if (program.Output is null)
        {
            return Result(program, built.Text, Verdict.NotRecorded, "no .out beside it, and no CPython 3.13 to ask");
        }

        var result = Compare(program, built.Text, await _runner.RunAsync(built.Text, built.Assembly, program.Input, Seconds));
        if (result.Verdict == Verdict.Same)
        {
            return Repeat == 0 ? result : await RepeatAsync(program, built.Text, built.Assembly);
        }

        // Many programs at once can make each other late; alone in its process, a program has no such excuse.
        await _quiet.WaitAsync();
        try
        {
            return Compare(program, built.Text, await _runner.RunAsync(built.Text, built.Assembly, program.Input, Seconds, alone: true));
        }
        finally
        {
            _quiet.Release();
        }
    }

    private async Task<CheckResult> RepeatAsync(CorpusProgram program, string text, byte[] assembly)
    {
        await _processors.WaitAsync();
        try
        {
            var run = 0;
            var last = Result(program, text, Verdict.Same, "");
            await foreach (var output in _runner.RepeatAsync(assembly, program.Input, Seconds, Repeat))
            {
                run++;
                last = Compare(program, text, output);
                if (last.Verdict != Verdict.Same)
                {
                    return last with { Detail = $"run {run}: {last.Detail}" };
                }
            }

            return last;
        }
        finally
        {
            _processors.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _runner.Dispose();
        _processors.Dispose();
        _quiet.Dispose();
    }

    private (CheckResult? Failure, string Text, byte[] Assembly) Build(CorpusProgram program)
    {
        IReadOnlyList<ConvertedFile> files;
        try
        {
            files = program.IsFolder
                ? Transpiler.ConvertFolder(program.Files(), Options with { ThrowsOnFault = true })
                : [new ConvertedFile("program.cs", program.Path, Transpiler.Convert(new SourceText(program.Source, program.Path), Options with { ThrowsOnFault = true }))];
        }
        catch (Exception exception)
        {
            var place = exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("PyAsyncToCs", StringComparison.Ordinal))?.Trim();
            var detail = $"{exception.GetType().Name}: {FirstLine(exception.Message)} {place}";
            return (Result(program, null, Verdict.Crash, detail, exception.ToString()), "", []);
        }

        var text = program.IsFolder
            ? string.Concat(files.Select(file => $"// ----- {file.Path}\n{file.Result.CSharp}\n"))
            : files[0].Result.CSharp;
        var errors = files.SelectMany(file => file.Result.Diagnostics).Where(diagnostic => diagnostic.Severity == Diagnostics.Severity.Error).ToList();
        var messages = string.Join('\n', errors.Select(error => $"{error.Source.Path}:{error.Line}:{error.Column}: {error.Code}: {error.Message}"));
        var codes = errors.Select(error => error.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        if (!codes.SequenceEqual(program.Refused ?? []))
        {
            var detail = errors.Count == 0
                ? $"converted, though {string.Join(' ', program.Refused ?? [])} is expected"
                : $"{errors[0].Code} {(program.IsFolder ? errors[0].Source.Path + " " : "")}line {errors[0].Line}: {FirstLine(errors[0].Message)}{(errors.Count > 1 ? $" (and {errors.Count - 1} more)" : "")}";
            return (Result(program, text, Verdict.Refused, detail, messages), "", []);
        }

        if (files.All(file => file.Result.CSharp is null))
        {
            return (Result(program, null, Verdict.Same, "refused as expected"), "", []);
        }

        var compiled = program.IsFolder ? CompileProject(files) : CSharpCompiler.Compile(text!);
        if (compiled.Problems.Count > 0 || compiled.Assembly is null)
        {
            return (Result(program, text, Verdict.DoesNotCompile, compiled.Problems[0], string.Join('\n', compiled.Problems)), "", []);
        }

        return program.Refused is not null
            ? (Result(program, text, Verdict.Same, "refused as expected"), "", [])
            : (null, text!, compiled.Assembly);
    }

    private static Compiled CompileProject(IReadOnlyList<ConvertedFile> files)
    {
        var project = XDocument.Parse(files.First(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Result.CSharp!);
        return CSharpCompiler.CompileProject(
            files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal) && file.Result.CSharp is not null).Select(file => (file.Path, file.Result.CSharp!)),
            project.Descendants("StartupObject").FirstOrDefault()?.Value);
    }

    private static CheckResult Compare(CorpusProgram program, string text, ProgramOutput run)
    {
        var full = $"--- expected (exit {program.ExitCode})\n{program.Output}\n--- actual (exit {run.ExitCode})\n{run.Output}\n--- standard error\n{run.Error}";
        if (run.TimedOut)
        {
            return Result(program, text, Verdict.Timeout, FirstDifference(program.Output!, run.Output), full);
        }

        if (run.Output != program.Output)
        {
            var detail = FirstDifference(program.Output!, run.Output);
            return Result(program, text, Verdict.WrongOutput, run.Error.Length > 0 ? $"{detail}; {FirstLine(run.Error)}" : detail, full);
        }

        // An exception that nothing catches ends CPython with 1 and .NET with 134.
        return run.ExitCode == program.ExitCode || (program.ExitCode == 1 && run.ExitCode == ProgramOutput.UnhandledException)
            ? Result(program, text, Verdict.Same, "")
            : Result(program, text, Verdict.WrongExit, $"exit code {run.ExitCode}, not {program.ExitCode}; {FirstLine(run.Error)}", full);
    }

    private static string FirstDifference(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}: expected {Show(left, line)}, got {Show(right, line)}";

        static string Show(string[] lines, int index) =>
            index >= lines.Length || (index == lines.Length - 1 && lines[index].Length == 0) ? "the end" : $"'{lines[index]}'";
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();

    private static CheckResult Result(CorpusProgram program, string? text, Verdict verdict, string detail, string full = "") =>
        new(program.Path, verdict, detail, text, full, text?.Contains("Asyncio.Run", StringComparison.Ordinal) ?? false);
}
