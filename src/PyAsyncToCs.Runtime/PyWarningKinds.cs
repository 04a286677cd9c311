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

/// <summary>Python's <c>BytesWarning</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("BytesWarning")]
public class PyBytesWarning(string message = "") : WarningException(message);

/// <summary>Python's <c>EncodingWarning</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("EncodingWarning")]
public class PyEncodingWarning(string message = "") : WarningException(message);

/// <summary>Python's <c>ImportWarning</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("ImportWarning")]
public class PyImportWarning(string message = "") : WarningException(message);

/// <summary>Python's <c>PendingDeprecationWarning</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("PendingDeprecationWarning")]
public class PyPendingDeprecationWarning(string message = "") : WarningException(message);

/// <summary>Python's <c>SyntaxWarning</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("SyntaxWarning")]
public class PySyntaxWarning(string message = "") : WarningException(message);

/// <summary>Python's <c>UnicodeWarning</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("UnicodeWarning")]
public class PyUnicodeWarning(string message = "") : WarningException(message);
