namespace PyAsyncToCs.Cli;

/// <summary>What the process tells its caller; a run over several files ends with the worst of theirs.</summary>
internal static class ExitCode
{
    /// <summary>Everything was converted.</summary>
    public const int Converted = 0;

    /// <summary>Converted, with something left to do: constructs that are marked, conflicts of a merge.</summary>
    public const int Marked = 1;

    /// <summary>Wrong usage, or a file that cannot be read or written.</summary>
    public const int Usage = 2;

    /// <summary>Input that is not Python.</summary>
    public const int NotPython = 3;

    /// <summary>A fault of this program (EX_SOFTWARE of sysexits.h).</summary>
    public const int Internal = 70;
}
