namespace PyAsyncToCs.Documents;

/// <summary>What documents call Python.</summary>
internal static class PythonLanguages
{
    /// <summary>Says what the language of a code block is.</summary>
    /// <param name="info">What stands behind the fence or the directive, for instance <c>python {linenos=true}</c>.</param>
    /// <returns>True for Python, null when nothing is said, false for another language.</returns>
    public static bool? Says(ReadOnlySpan<char> info)
    {
        info = info.Trim().TrimStart("{. ");
        if (info.StartsWith("code-block", StringComparison.Ordinal))
        {
            info = info["code-block".Length..].TrimStart("} ");
        }

        var end = info.IndexOfAny(" \t,{}=:;");
        info = end < 0 ? info : info[..end];
        if (info.IsEmpty)
        {
            return null;
        }

        Span<char> name = stackalloc char[16];
        if (info.Length > name.Length)
        {
            return false;
        }

        info.ToLowerInvariant(name);
        return name[..info.Length] is "python" or "py" or "python3" or "py3" or "pycon" or "pycon3" or "python-console"
            or "python-repl" or "ipython" or "ipython3" or "doctest" or "testcode";
    }
}
