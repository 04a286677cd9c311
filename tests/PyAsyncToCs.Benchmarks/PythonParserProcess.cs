using System.Diagnostics;
using System.Globalization;

namespace PyAsyncToCs.Benchmarks;

/// <summary>A Python that parses the same files when asked to.</summary>
internal sealed class PythonParserProcess : IDisposable
{
    private const string Script = """
        import ast, gc, platform, sys, sysconfig, time, warnings
        warnings.simplefilter("ignore")
        print(sysconfig.get_path("stdlib"), platform.python_version(), sep="\t", flush=True)
        sources = [open(path, encoding="utf-8").read() for path in sys.stdin.readline().rstrip("\n").split("\t")]
        for _ in sys.stdin:
            gc.collect()
            wall, processor = time.perf_counter(), time.process_time()
            for source in sources:
                ast.parse(source)
            print(time.perf_counter() - wall, time.process_time() - processor, sep="\t", flush=True)
        """;

    private readonly Process _process;

    private PythonParserProcess(Process process, string library, string version)
    {
        _process = process;
        Library = library;
        Version = version;
    }

    /// <summary>The folder of its standard library.</summary>
    public string Library { get; }

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>Starts <c>$PYTHON</c> or <c>python3</c>.</summary>
    public static PythonParserProcess Start()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("PYTHON") ?? "python3")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList = { "-c", Script },
        };
        var process = Process.Start(start)!;
        var greeting = process.StandardOutput.ReadLine()!.Split('\t');
        return new PythonParserProcess(process, greeting[0], $"CPython {greeting[1]}");
    }

    /// <summary>Has it read the files.</summary>
    public void Load(IEnumerable<string> paths) => _process.StandardInput.WriteLine(string.Join('\t', paths));

    /// <summary>Has it parse them all once; in seconds.</summary>
    public (double Wall, double Processor) Measure()
    {
        _process.StandardInput.WriteLine("go");
        _process.StandardInput.Flush();
        var answer = _process.StandardOutput.ReadLine()!.Split('\t');
        return (double.Parse(answer[0], CultureInfo.InvariantCulture), double.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
