namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>keyword</c>.</summary>
public static class PyKeywords
{
    /// <summary><c>kwlist</c>.</summary>
    public static List<string> All { get; } =
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
        "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
        "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    ];

    /// <summary><c>softkwlist</c>.</summary>
    public static List<string> Soft { get; } = ["_", "case", "match", "type"];
}
