namespace PyAsyncToCs.Semantics;

/// <summary>
/// The names that CPython 3.13's <c>builtins</c> module has beside the catalog's: they are defined, whatever becomes of
/// them, so that nobody is told that they are not.
/// </summary>
internal static class BuiltinNames
{
    private static readonly HashSet<string> s_names =
    [
        "BytesWarning", "Ellipsis", "EncodingWarning", "FutureWarning", "ImportWarning", "IndentationError", "NotImplemented",
        "PendingDeprecationWarning", "PythonFinalizationError", "ResourceWarning", "SyntaxWarning", "TabError",
        "UnicodeTranslateError", "UnicodeWarning", "__build_class__", "__builtins__", "__debug__", "__doc__", "__import__",
        "__loader__", "__package__", "__spec__", "breakpoint", "bytearray", "compile", "copyright", "credits", "delattr", "dir",
        "eval", "exec", "globals", "help", "license", "locals", "memoryview", "open", "slice",
    ];

    /// <summary>Whether a name is a builtin.</summary>
    public static bool Contains(string name) => s_names.Contains(name);
}
