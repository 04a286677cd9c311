namespace PyAsyncToCs.Runtime;

/// <summary>The stream ended before what was asked for (asyncio.IncompleteReadError).</summary>
/// <param name="partial">What was there.</param>
/// <param name="expected">How many bytes were asked for, if it was a number.</param>
public sealed class IncompleteReadException(byte[] partial, int? expected) : EndOfStreamException(
    $"{partial.Length} bytes read on a total of {expected?.ToString() ?? "undefined"} expected bytes")
{
    /// <summary>What was there.</summary>
    public byte[] Partial { get; } = partial;

    /// <summary>How many bytes were asked for, if it was a number.</summary>
    public int? Expected { get; } = expected;
}

/// <summary>A line is longer than the reader's limit (asyncio.LimitOverrunError).</summary>
/// <param name="message">What happened.</param>
/// <param name="consumed">How many bytes are in the way.</param>
public sealed class LimitOverrunException(string message, int consumed) : Exception(message)
{
    /// <summary>How many bytes are in the way.</summary>
    public int Consumed { get; } = consumed;
}
