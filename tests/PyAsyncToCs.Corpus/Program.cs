using System.Diagnostics;
using PyAsyncToCs;
using PyAsyncToCs.Corpus;

if (args is [ProgramHost.Argument])
{
    return ProgramHost.Run();
}

if (args is ["--robust", .. var sources])
{
    // Bytes that are no Python source are not asked for here.
    Environment.Exit(RobustnessCheck.Run(sources, 60));
}

const string Usage =
    """
    usage: run-corpus.sh [--async auto|bcl|asyncio] [--layout script|class] [--show] [--keep DIR] [--timeout SECONDS] [--repeat N [--load]] [PATH...]
    Converts, compiles and runs Python programs, and compares with what CPython printed.
      --async bcl what is refused or differs may be so where a PAC2xxx tells of it
      --show      print the C# and the whole difference of every failure
      --robust    convert files that need not convert: none may crash, hang, or give what is not C#
      --keep DIR  write the C# of every program into DIR
      --repeat N  run each program N times more, in processes of its own and on the real clock
      --load      keep all processors busy meanwhile
    """;

var options = new ConversionOptions();
var paths = new List<string>();
var show = false;
var seconds = 20.0;
var repeat = 0;
string? keep = null;
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--async" when i + 1 < args.Length && Enum.TryParse<AsyncTarget>(args[i + 1], ignoreCase: true, out var target):
            options = options with { Async = target };
            i++;
            break;
        case "--layout" when i + 1 < args.Length && Enum.TryParse<ScriptLayout>(args[i + 1], ignoreCase: true, out var layout):
            options = options with { Layout = layout };
            i++;
            break;
        case "--show":
            show = true;
            break;
        case "--keep" when i + 1 < args.Length:
            keep = args[++i];
            Directory.CreateDirectory(keep);
            break;
        case "--repeat" when i + 1 < args.Length && int.TryParse(args[i + 1], out repeat):
            i++;
            break;
        case "--load":
            Load.Start();
            break;
        case "--timeout" when i + 1 < args.Length && double.TryParse(args[i + 1], out seconds):
            i++;
            break;
        case var path when File.Exists(path) || Directory.Exists(path):
            paths.Add(path);
            break;
        default:
            Console.Error.WriteLine($"Not an option, file or folder: {args[i]}\n{Usage}");
            return 2;
    }
}

var watch = Stopwatch.StartNew();
var programs = paths.SelectMany(CorpusProgram.Find).ToList();
var results = new CheckResult[programs.Count];
using (var check = new CorpusCheck { Options = options, Seconds = seconds, Repeat = repeat })
{
    await Parallel.ForAsync(
        0,
        programs.Count,
        new ParallelOptions { MaxDegreeOfParallelism = CorpusCheck.Parallelism },
        async (index, _) => results[index] = await check.CheckAsync(CorpusProgram.Read(programs[index])));
}

foreach (var result in results)
{
    if (keep is not null && result.CSharp is not null)
    {
        File.WriteAllText(Path.Combine(keep, Path.GetFileNameWithoutExtension(result.Path) + ".cs"), result.CSharp);
    }

    if (result.Verdict is not (Verdict.Same or Verdict.Told))
    {
        Console.WriteLine($"{result.Path}: {result.Verdict}: {result.Detail}");
        if (show)
        {
            Console.WriteLine($"{result.CSharp}\n{result.Full}\n");
        }
    }
}

Console.WriteLine();
foreach (var group in results.GroupBy(result => result.Verdict).OrderBy(group => group.Key))
{
    Console.WriteLine($"{group.Key,-16}{group.Count(),6}");
}

var same = results.Count(result => result.Verdict == Verdict.Same);
Console.WriteLine(
    $"{same} of {results.Length} as CPython, {results.Count(result => result is { Verdict: Verdict.Same, UsesLoop: true })} of them on the asyncio loop ({watch.Elapsed.TotalSeconds:0.0} s)");
return results.All(result => result.Verdict is Verdict.Same or Verdict.Told) ? 0 : 1;
