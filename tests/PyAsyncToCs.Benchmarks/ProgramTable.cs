using System.Diagnostics;
using System.Text;
using PyAsyncToCs.Corpus;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Benchmarks;

/// <summary>
/// Runs the programs of a folder in turns: by CPython, converted for both async targets, and written by hand in C#. Each
/// prints a result, which must be the same, and the milliseconds of processor time of one of its rounds, the median.
/// </summary>
internal sealed class ProgramTable : IDisposable
{
    private const string Hand = "by hand";

    private readonly string _folder = Directory.CreateTempSubdirectory("pyasync-bench-").FullName;
    private readonly string _python = Environment.GetEnvironmentVariable("PYTHON") ?? "python3";
    private readonly Dictionary<(string Program, string Way), List<double>> _times = [];

    public static async Task<int> RunAsync(string folder, int rounds, IReadOnlyCollection<string> only)
    {
        using var table = new ProgramTable();
        var programs = Directory.EnumerateFiles(Path.GetFullPath(folder), "*.py").Order(StringComparer.Ordinal)
            .Where(path => only.Count == 0 || only.Contains(Path.GetFileNameWithoutExtension(path))).ToList();
        var isSame = true;
        Console.WriteLine("| Program | CPython | by hand | bcl | asyncio | bcl to hand | CPython to bcl | CPython to asyncio |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var path in programs)
        {
            isSame &= await table.MeasureAsync(path, rounds);
            table.PrintRow(Path.GetFileNameWithoutExtension(path));
        }

        table.PrintMeans([.. programs.Select(path => Path.GetFileNameWithoutExtension(path)!)]);
        return isSame ? 0 : 1;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<bool> MeasureAsync(string path, int rounds)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var ways = new List<(string Way, ProcessStartInfo Start)> { ("CPython", new ProcessStartInfo(_python, [path])) };
        Add(Hand, File.ReadAllText(Path.ChangeExtension(path, ".cs")));
        foreach (var target in new[] { AsyncTarget.Bcl, AsyncTarget.Asyncio })
        {
            var converted = Transpiler.Convert(new SourceText(File.ReadAllText(path), path), new ConversionOptions { Async = target });
            if (converted is { HasMarkedConstructs: false, CSharp: { } text })
            {
                Add(target.ToString(), text);
            }
            else
            {
                Console.Error.WriteLine($"{name}: not converted for {target}: {converted.Diagnostics.First(d => d.Severity == Diagnostics.Severity.Error).Message}");
            }
        }

        var results = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (way, start) in ways)
            {
                var (result, time) = await RunAsync(start);
                results.Add(result);
                if (!_times.TryGetValue((name, way), out var times))
                {
                    _times.Add((name, way), times = []);
                }

                times.Add(time);
            }
        }

        if (results.Count > 1)
        {
            Console.Error.WriteLine($"{name}: the results differ: {string.Join(", ", results)}");
        }

        return results.Count == 1;

        void Add(string way, string text)
        {
            var compiled = CSharpCompiler.CompileOptimized(text);
            if (compiled.Assembly is null)
            {
                throw new InvalidOperationException($"{name}, {way}: {string.Join('\n', compiled.Problems)}");
            }

            ways.Add((way, new ProcessStartInfo("dotnet", ["exec", Write(Path.Combine(_folder, $"{name}-{way}"), compiled.Assembly)])));
        }
    }

    /// <summary>Writes an assembly, and what the runtime needs to start it as an ordinary program.</summary>
    private static string Write(string folder, byte[] assembly)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "Program.dll");
        File.WriteAllBytes(path, assembly);
        var version = $"{Environment.Version.Major}.{Environment.Version.Minor}";
        File.WriteAllText(
            Path.Combine(folder, "Program.runtimeconfig.json"),
            $$"""{ "runtimeOptions": { "tfm": "net{{version}}", "framework": { "name": "Microsoft.NETCore.App", "version": "{{version}}.0" } } }""");
        return path;
    }

    private static async Task<(string Result, double Time)> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        start.WorkingDirectory = Path.GetTempPath();
        start.Environment["PYENV_VERSION"] = Environment.GetEnvironmentVariable("PYENV_VERSION") ?? "3.13.0";
        using var process = Process.Start(start)!;
        var lines = (await process.StandardOutput.ReadToEndAsync()).ReplaceLineEndings("\n").TrimEnd().Split('\n');
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && double.TryParse(lines[^1], out var time) ? (string.Join('\n', lines[..^1]), time)
            : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} failed: {string.Join('\n', lines)}");
    }

    private void PrintRow(string name)
    {
        Console.WriteLine(
            $"| {name} | {Time("CPython")} | {Time(Hand)} | {Time("Bcl")} | {Time("Asyncio")} "
            + $"| {Ratio("Bcl", Hand)} | {Ratio("CPython", "Bcl")} | {Ratio("CPython", "Asyncio")} |");

        string Time(string way) => _times.TryGetValue((name, way), out var times) ? $"{Median(times):F1} ms" : "-";
        string Ratio(string way, string other) => RatioOf(name, way, other) is { } ratio ? $"{ratio:F2}" : "-";
    }

    private void PrintMeans(IReadOnlyList<string> programs)
    {
        Console.WriteLine($"| geometric mean | | | | | {Mean("Bcl", Hand)} | {Mean("CPython", "Bcl")} | {Mean("CPython", "Asyncio")} |");

        string Mean(string way, string other)
        {
            var ratios = programs.Select(name => RatioOf(name, way, other)).OfType<double>().ToList();
            return ratios.Count == 0 ? "-" : $"{Math.Exp(ratios.Average(Math.Log)):F2}";
        }
    }

    // Of the ratio in each round too, because what else the machine does changes from round to round.
    private double? RatioOf(string name, string way, string other) =>
        _times.TryGetValue((name, way), out var times) && _times.TryGetValue((name, other), out var others)
            ? Median([.. times.Zip(others, (a, b) => a / b)]) : null;

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
