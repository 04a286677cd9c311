namespace PyAsyncToCs.Runtime;

/// <summary>Python's SystemExit: <c>sys.exit(code)</c>.</summary>
public class SystemExitException(object? code = null) : BaseException(code is null ? "" : PyText.Str(code)), IPyRepr
{
    /// <summary>What was given to <c>sys.exit</c>.</summary>
    public object? Code { get; } = code;

    /// <summary>The exit code of the process; a <see cref="Code"/> that is no number goes to standard error.</summary>
    public int ExitCode => Code switch { null => 0, int number => number & 0xFF, bool truth => truth ? 1 : 0, _ => 1 };

    /// <summary>What <c>repr(e)</c> gives.</summary>
    public string Repr() => Code is null ? "SystemExit()" : $"SystemExit({PyText.Repr(Code)})";
}
