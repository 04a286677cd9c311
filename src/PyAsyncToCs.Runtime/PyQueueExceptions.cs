using System.ComponentModel;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>queue.Empty</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("Empty")]
public sealed class PyQueueEmptyException(string message = "") : Exception(message);

/// <summary>Python's <c>queue.Full</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("Full")]
public sealed class PyQueueFullException(string message = "") : Exception(message);
