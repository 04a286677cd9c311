using System.ComponentModel;

namespace PyAsyncToCs.Runtime;

/// <summary><c>sqlite3.Error</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("Error")]
public class PySqliteException(string message) : Exception(message);

/// <summary><c>sqlite3.DatabaseError</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("DatabaseError")]
public class PySqliteDatabaseException(string message) : PySqliteException(message);

/// <summary>The statement cannot be executed.</summary>
/// <param name="message">The text.</param>
[DisplayName("OperationalError")]
public sealed class PySqliteOperationalException(string message) : PySqliteDatabaseException(message);

/// <summary>The rows would contradict each other.</summary>
/// <param name="message">The text.</param>
[DisplayName("IntegrityError")]
public sealed class PySqliteIntegrityException(string message) : PySqliteDatabaseException(message);

/// <summary>The program uses the library wrongly.</summary>
/// <param name="message">The text.</param>
[DisplayName("ProgrammingError")]
public sealed class PySqliteProgrammingException(string message) : PySqliteDatabaseException(message);
