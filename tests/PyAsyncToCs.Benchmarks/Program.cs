using System.Diagnostics;
using System.Globalization;
using PyAsyncToCs.Benchmarks;
using PyAsyncToCs.Syntax;

// Parses the standard library of the Python on this machine (its top level and asyncio), ours and ast.parse in turns:
//     dotnet run -c Release --project tests/PyAsyncToCs.Benchmarks [-- [--rounds N] [--minimum RATIO] [FOLDER...]]
// With --programs FOLDER ROUNDS [NAME...], runs the programs there instead (tests/benchmarks.sh).
// $PYTHON names another Python than python3; with --minimum, the exit code is 1 when the ratio is below it.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["--first", var only])
{
    FirstParse.Report(only);
    return 0;
}

if (args is ["--programs", var folder, var times, .. var names])
{
    return await ProgramTable.RunAsync(folder, int.Parse(times, CultureInfo.InvariantCulture), names);
}

var rounds = 8;
var minimum = 0.0;
List<string> folders = [];
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--rounds":
            rounds = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--minimum":
            minimum = double.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        default:
            folders.Add(args[i]);
            break;
    }
}

using var python = PythonParserProcess.Start();
if (folders.Count == 0)
{
    folders = [python.Library, Path.Combine(python.Library, "asyncio")];
}

SourceText[] sources =
[
    .. folders.SelectMany(path => Directory.EnumerateFiles(path, "*.py")).Order(StringComparer.Ordinal)
        .Select(path => new SourceText(File.ReadAllText(path), path)),
];
var lines = sources.Sum(source => source.Text.AsSpan().Count('\n'));
Console.WriteLine($"{sources.Length} files, {lines:N0} lines; one thread; rounds of both in turns, the best of {rounds}");
python.Load(sources.Select(source => source.Path));

var ours = new Best();
var theirs = new Best();
for (var round = 0; round < rounds; round++)
{
    ours.Add(Measure(sources));
    theirs.Add(python.Measure());
}

Report("ours", ours, lines);
Report($"ast.parse of {python.Version}", theirs, lines);
var ratio = theirs.Processor / ours.Processor;
Console.WriteLine($"ratio: {theirs.Wall / ours.Wall:F2} by the clock, {ratio:F2} by processor time");

var allocated = GC.GetTotalAllocatedBytes(precise: true);
var before = GC.GetTotalMemory(forceFullCollection: true);
var results = Array.ConvertAll(sources, source => PythonParser.Parse(source));
var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
Console.WriteLine($"memory: {allocated / lines} bytes allocated for a line, {kept / lines} of them in the trees");
GC.KeepAlive(results);

FirstParse.Run(sources.OrderBy(source => Math.Abs(source.Text.Length - 2_000)).First().Path);
return ratio < minimum ? 1 : 0;

static (double Wall, double Processor) Measure(SourceText[] sources)
{
    GC.Collect();
    using var process = Process.GetCurrentProcess();
    var processor = process.TotalProcessorTime;
    var watch = Stopwatch.StartNew();
    foreach (var source in sources)
    {
        PythonParser.Parse(source);
    }

    var wall = watch.Elapsed.TotalSeconds;
    process.Refresh();
    return (wall, (process.TotalProcessorTime - processor).TotalSeconds);
}

static void Report(string who, Best best, int lines) =>
    Console.WriteLine($"{who,-24} {lines / best.Wall,10:N0} lines/s by the clock, {lines / best.Processor,10:N0} by processor time");
