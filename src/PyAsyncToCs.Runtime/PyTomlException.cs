using System.ComponentModel;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>tomllib.TOMLDecodeError</c>.</summary>
/// <param name="message">What was wrong, and where.</param>
[DisplayName("TOMLDecodeError")]
public sealed class PyTomlException(string message = "") : ArgumentException(message);
