using System.Diagnostics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>timeit</c>.</summary>
public static class PyTimeIt
{
    /// <summary><c>timeit(function, number=number)</c>.</summary>
    public static double Run<T>(Func<T> function, int number) => Run(() => { _ = function(); }, number);

    /// <summary><c>timeit(action, number=number)</c>.</summary>
    public static double Run(Action action, int number)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < number; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary><c>repeat(function, repeat=times, number=number)</c>.</summary>
    public static List<double> Repeat<T>(Func<T> function, int times, int number) => [.. Enumerable.Range(0, times).Select(_ => Run(function, number))];
}
