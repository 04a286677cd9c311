namespace PyAsyncToCs.Runtime;

/// <summary>Python's SystemExit: <c>sys.exit(code)</c>.</summary>
public class SystemExitException : BaseException
{
    /// <summary>Makes one; what is no text keeps its <c>repr</c>, which for the numbers given here is .NET's text.</summary>
    public SystemExitException(object? code = null)
        : base(code?.ToString() ?? "")
    {
        Code = code;
        Data["repr"] = code is string ? null : $"({code})";
    }

    /// <summary>What was given to <c>sys.exit</c>.</summary>
    public object? Code { get; }

    /// <summary>The exit code of the process; a <see cref="Code"/> that is no number goes to standard error.</summary>
    public int ExitCode => Code switch { null => 0, int number => number & 0xFF, bool truth => truth ? 1 : 0, _ => 1 };
}
