namespace PyAsyncToCs.Runtime;

/// <summary>A queue has no item (asyncio.QueueEmpty).</summary>
/// <param name="message">The text.</param>
public class QueueEmptyException(string message = "") : Exception(message);

/// <summary>A queue has no room (asyncio.QueueFull).</summary>
/// <param name="message">The text.</param>
public class QueueFullException(string message = "") : Exception(message);

/// <summary>A queue was shut down (asyncio.QueueShutDown).</summary>
/// <param name="message">The text.</param>
public class QueueShutDownException(string message = "") : Exception(message);
