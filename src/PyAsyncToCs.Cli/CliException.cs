namespace PyAsyncToCs.Cli;

/// <summary>Something the user can mend: its message is a sentence for standard error, and the exit code is 2.</summary>
/// <param name="message">The sentence, without the program's name.</param>
internal sealed class CliException(string message) : Exception(message)
{
    /// <summary>Puts what the system said about a path into a sentence that has no stack trace.</summary>
    /// <param name="verb">What was tried: "read", "write".</param>
    /// <param name="path">The path as the user gave it.</param>
    /// <param name="cause">What the system said.</param>
    public static CliException For(string verb, string path, Exception cause) =>
        new($"cannot {verb} '{path}': {Reason(cause)}");

    /// <summary>Whether an exception is the file system's answer rather than a fault of this program.</summary>
    public static bool IsFileProblem(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or System.Security.SecurityException
            or NotSupportedException or ArgumentException;

    private static string Reason(Exception cause) => cause switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        UnauthorizedAccessException or System.Security.SecurityException => "permission denied",
        PathTooLongException => "the path is too long",
        ArgumentException or NotSupportedException => "not a valid path",
        _ => cause.Message.TrimEnd('.'),
    };
}
