namespace PyAsyncToCs.Runtime;

/// <summary>A command ended with another code than zero (subprocess.CalledProcessError).</summary>
/// <param name="returnCode">The code; the signal below zero.</param>
/// <param name="command">The command, as Python shows it.</param>
/// <param name="output">What it wrote.</param>
/// <param name="error">What it wrote to standard error.</param>
public sealed class CalledProcessException(int returnCode, string command, object? output = null, object? error = null) : Exception(
    returnCode < 0
        ? $"Command '{command}' died with {new PySignal(-returnCode).Repr()}."
        : $"Command '{command}' returned non-zero exit status {returnCode}.")
{
    /// <summary><c>CalledProcessError(returncode, words)</c>.</summary>
    public static CalledProcessException Of(int returnCode, List<string> words, object? output = null, object? error = null) =>
        new(returnCode, PyText.ListText(words, PyText.Quote), output, error) { Command = new(words.ToList<object?>()) };

    /// <summary>The code.</summary>
    public int ReturnCode { get; } = returnCode;

    /// <summary>The command: a text, or a list of words.</summary>
    public PyJsonValue Command { get; init; } = new(command);

    /// <summary>What it wrote, text or bytes.</summary>
    public object? Output { get; } = output;

    /// <summary>What it wrote to standard error, text or bytes.</summary>
    public object? ErrorOutput { get; } = error;
}

/// <summary>A command took too long (subprocess.TimeoutExpired).</summary>
/// <param name="command">The command, as Python shows it.</param>
/// <param name="timeout">How long it could take.</param>
public sealed class TimeoutExpiredException(string command, double timeout) : Exception(
    $"Command '{command}' timed out after {PyText.Float(timeout)} seconds")
{
    /// <summary>The command: a text, or a list of words.</summary>
    public PyJsonValue Command { get; init; } = new(command);

    /// <summary>How long it could take.</summary>
    public double Timeout { get; } = timeout;
}
