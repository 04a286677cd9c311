namespace PyAsyncToCs.Runtime;

/// <summary>Python's SystemExit: <c>sys.exit(code)</c>, which <c>except Exception</c> does not catch.</summary>
public class SystemExitException(object? code = null) : Exception(code is null ? "" : PyText.Str(code))
{
    /// <summary>What was given to <c>sys.exit</c>.</summary>
    public object? Code { get; } = code;

    /// <summary>The exit code of the process; a <see cref="Code"/> that is no number goes to standard error.</summary>
    public int ExitCode => Code switch { null => 0, int number => number & 0xFF, bool truth => truth ? 1 : 0, _ => 1 };
}
