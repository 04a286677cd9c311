namespace PyAsyncToCs.Cli.Commands;

/// <summary>Counts what became of several inputs.</summary>
internal sealed class Outcome
{
    private int _converted;
    private int _marked;
    private int _refused;
    private int _unreadable;

    /// <summary>The worst of what was counted.</summary>
    public int ExitCode =>
        _refused > 0 ? Cli.ExitCode.NotPython
        : _unreadable > 0 ? Cli.ExitCode.Usage
        : _marked > 0 ? Cli.ExitCode.Marked
        : Cli.ExitCode.Converted;

    /// <summary>The exit code for one result.</summary>
    public static int Of(ConversionResult result)
    {
        var outcome = new Outcome();
        outcome.Add(result);
        return outcome.ExitCode;
    }

    /// <summary>Counts a result.</summary>
    public void Add(ConversionResult result)
    {
        if (result.CSharp is null)
        {
            _refused++;
        }
        else
        {
            _converted++;
            _marked += result.HasMarkedConstructs ? 1 : 0;
        }
    }

    /// <summary>Counts what one input ended with.</summary>
    public void Add(int exitCode)
    {
        switch (exitCode)
        {
            case Cli.ExitCode.NotPython:
                _refused++;
                break;
            case Cli.ExitCode.Usage:
                _unreadable++;
                break;
            default:
                _converted++;
                _marked += exitCode == Cli.ExitCode.Marked ? 1 : 0;
                break;
        }
    }

    /// <summary>Counts a file that was converted whole.</summary>
    public void AddConverted() => _converted++;

    /// <summary>Counts a Python file that is none.</summary>
    public void AddRefused() => _refused++;

    /// <summary>Counts a file or folder that could not be read or written.</summary>
    public void AddUnreadable() => _unreadable++;

    /// <summary>One line on what was counted.</summary>
    /// <param name="unit">What was counted: "file", "block".</param>
    /// <param name="what">What was done with them.</param>
    public string Summary(string unit, string what = "converted")
    {
        List<string> parts = [$"{_converted} {unit}{(_converted == 1 ? "" : "s")} {what}"];
        AddPart(_marked, "with constructs left marked");
        AddPart(_refused, "not Python");
        AddPart(_unreadable, "not read or not written");
        return string.Join(", ", parts);

        void AddPart(int count, string how)
        {
            if (count > 0)
            {
                parts.Add($"{count} {how}");
            }
        }
    }
}
