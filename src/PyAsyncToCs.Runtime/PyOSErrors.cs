namespace PyAsyncToCs.Runtime;

/// <summary>Python's BlockingIOError.</summary>
public class BlockingIOException(string message = "") : IOException(message);

/// <summary>Python's ChildProcessError.</summary>
public class ChildProcessException(string message = "") : IOException(message);

/// <summary>Python's ConnectionError.</summary>
public class ConnectionException(string message = "") : IOException(message);

/// <summary>Python's BrokenPipeError.</summary>
public class BrokenPipeException(string message = "") : ConnectionException(message);

/// <summary>Python's ConnectionAbortedError.</summary>
public class ConnectionAbortedException(string message = "") : ConnectionException(message);

/// <summary>Python's ConnectionRefusedError.</summary>
public class ConnectionRefusedException(string message = "") : ConnectionException(message);

/// <summary>Python's ConnectionResetError.</summary>
public class ConnectionResetException(string message = "") : ConnectionException(message);

/// <summary>Python's FileExistsError.</summary>
public class FileExistsException(string message = "") : IOException(message);

/// <summary>Python's InterruptedError.</summary>
public class InterruptedException(string message = "") : IOException(message);

/// <summary>Python's IsADirectoryError.</summary>
public class IsADirectoryException(string message = "") : IOException(message);

/// <summary>Python's NotADirectoryError.</summary>
public class NotADirectoryException(string message = "") : IOException(message);

/// <summary>Python's ProcessLookupError.</summary>
public class ProcessLookupException(string message = "") : IOException(message);
