using System.Diagnostics;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Benchmarks;

/// <summary>What the first parse of a process costs, with the just-in-time compiler.</summary>
internal static class FirstParse
{
    /// <summary>Starts this program again for one file.</summary>
    public static void Run(string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = false };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        }

        start.ArgumentList.Add("--first");
        start.ArgumentList.Add(path);
        using var process = Process.Start(start)!;
        process.WaitForExit();
    }

    /// <summary>Parses one file and says how long the first and the second time took.</summary>
    public static void Report(string path)
    {
        var source = new SourceText(File.ReadAllText(path), path);
        var first = Time(source);
        var second = Time(source);
        Console.WriteLine($"{Path.GetFileName(path)} ({source.LineCount} lines) in a fresh process: {first:F1} ms, then {second:F1} ms");
    }

    private static double Time(SourceText source)
    {
        var watch = Stopwatch.StartNew();
        PythonParser.Parse(source);
        return watch.Elapsed.TotalMilliseconds;
    }
}
