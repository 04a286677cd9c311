namespace PyAsyncToCs.Runtime;

/// <summary>A future is not in the state that the call needs (asyncio.InvalidStateError).</summary>
/// <param name="message">The text.</param>
public class InvalidStateException(string message = "") : Exception(message);
