using System.ComponentModel;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>UserWarning</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("UserWarning")]
public class PyUserWarning(string message = "") : WarningException(message);

/// <summary>Python's <c>DeprecationWarning</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("DeprecationWarning")]
public class PyDeprecationWarning(string message = "") : WarningException(message);

/// <summary>Python's <c>RuntimeWarning</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("RuntimeWarning")]
public class PyRuntimeWarning(string message = "") : WarningException(message);

/// <summary>Python's <c>FutureWarning</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("FutureWarning")]
public class PyFutureWarning(string message = "") : WarningException(message);

/// <summary>Python's <c>ResourceWarning</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("ResourceWarning")]
public class PyResourceWarning(string message = "") : WarningException(message);
