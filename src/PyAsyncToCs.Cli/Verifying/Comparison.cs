namespace PyAsyncToCs.Cli.Verifying;

/// <summary>How a program fared.</summary>
internal enum Verdict
{
    /// <summary>The C# does what the Python does.</summary>
    Same,

    /// <summary>It does something else.</summary>
    Different,

    /// <summary>Something in it is not converted.</summary>
    NotConverted,

    /// <summary>It is not Python.</summary>
    NotPython,

    /// <summary>One of the runs did not end in time.</summary>
    TookTooLong,

    /// <summary>It cannot be read, or its C# does not compile.</summary>
    Failed,
}

/// <summary>A program's comparison.</summary>
/// <param name="Path">The script.</param>
/// <param name="Verdict">How it fared.</param>
/// <param name="Detail">One line about it, or nothing.</param>
internal sealed record Comparison(string Path, Verdict Verdict, string Detail)
{
    /// <summary>An exception that nothing catches ends CPython with 1, and .NET with this (SIGABRT) or with its Windows counterpart.</summary>
    private static readonly int[] _uncaught = [134, unchecked((int)0xE0434352)];

    /// <summary>The first difference: its 1-based line, and both texts; null where there is none.</summary>
    public (int Line, string Python, string CSharp)? Difference { get; private init; }

    /// <summary>How long the Python and the C# took.</summary>
    public (TimeSpan Python, TimeSpan CSharp)? Times { get; private init; }

    /// <summary>Compares two runs of a Python program with one of its C#.</summary>
    public static Comparison Of(string path, ProcessRun first, ProcessRun second, ProcessRun csharp)
    {
        if (first.Time is not { } python || second.Time is null || csharp.Time is not { } own)
        {
            return new(path, Verdict.TookTooLong, csharp.Time is null && first.Time is not null ? "the C# did not end in time" : "the Python did not end in time");
        }

        var times = (python, own);
        var note = first.Output == second.Output ? "" : "Python's own two runs differ; what they share was compared";
        if (FirstDifference(first.Output, second.Output, csharp.Output) is { } difference)
        {
            return new(path, Verdict.Different, $"line {difference.Line} of the output differs{(note.Length > 0 ? "; " + note : "")}") { Difference = difference, Times = times };
        }

        if (first.ExitCode != csharp.ExitCode && !(first.ExitCode == 1 && _uncaught.Contains(csharp.ExitCode)))
        {
            return new(path, Verdict.Different, $"exit code {csharp.ExitCode} instead of {first.ExitCode}") { Times = times };
        }

        return new(path, Verdict.Same, note) { Times = times };
    }

    /// <summary>The first line in which both runs of the Python agree and the C# does not.</summary>
    private static (int Line, string Python, string CSharp)? FirstDifference(string first, string second, string csharp)
    {
        var (a, b, c) = (first.Split('\n'), second.Split('\n'), csharp.Split('\n'));
        for (var i = 0; i < Math.Max(a.Length, c.Length); i++)
        {
            var isStable = i < a.Length == i < b.Length && (i >= a.Length || a[i] == b[i]);
            if (isStable && (i < a.Length != i < c.Length || a[i] != c[i]))
            {
                return (i + 1, Show(a, i), Show(c, i));
            }
        }

        return null;

        static string Show(string[] lines, int index) => index < lines.Length && (index < lines.Length - 1 || lines[index].Length > 0) ? lines[index] : "(the end)";
    }
}
