namespace PyAsyncToCs.Runtime;

/// <summary>A command that has ended (subprocess.CompletedProcess).</summary>
/// <typeparam name="T">What it writes: text or bytes.</typeparam>
/// <param name="Command">The command, as Python shows it.</param>
/// <param name="ReturnCode">Its code; the signal that ended it below zero.</param>
/// <param name="Output">What it wrote, if that was kept.</param>
/// <param name="Error">What it wrote to standard error, if that was kept.</param>
public sealed record PyCompletedProcess<T>(PyCommand Command, int ReturnCode, T? Output, T? Error)
    where T : class
{
    /// <summary>The command: a text, or a list of words.</summary>
    public PyJsonValue Given => Command.Given;

    /// <summary><c>check_returncode()</c>.</summary>
    /// <exception cref="CalledProcessException">It ended with another code than zero.</exception>
    public void CheckReturnCode()
    {
        if (ReturnCode != 0)
        {
            throw new CalledProcessException(ReturnCode, Command.ToString(), Output, Error) { Command = Command.Given };
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"CompletedProcess(args={Command.Repr()}, returncode={ReturnCode}{(Output is null ? "" : $", stdout={PyText.Repr(Output)}")}{(Error is null ? "" : $", stderr={PyText.Repr(Error)}")})";
}
