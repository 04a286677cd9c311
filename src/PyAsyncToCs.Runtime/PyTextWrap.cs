namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>textwrap</c>.</summary>
public static class PyTextWrap
{
    /// <summary><c>dedent(text)</c>.</summary>
    public static string Dedent(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim(' ', '\t').Length == 0 ? "" : line).ToArray();
        var margin = lines.Where(line => line.Length > 0).Select(line => line[..^line.TrimStart(' ', '\t').Length]).Aggregate((string?)null, (common, indent) =>
            common is null ? indent : common[..common.Zip(indent).TakeWhile(pair => pair.First == pair.Second).Count()]);
        return string.Join('\n', lines.Select(line => line.Length == 0 ? "" : line[(margin ?? "").Length..]));
    }

    /// <summary><c>inspect.cleandoc(text)</c>: the first line has an indentation of its own.</summary>
    public static string CleanDoc(string text)
    {
        var lines = PyStr.ExpandTabs(text).Split('\n');
        var rest = Dedent(string.Join('\n', lines.Skip(1))).Split('\n');
        return string.Join('\n', lines.Length > 1 ? rest.Prepend(lines[0].TrimStart()) : [lines[0].TrimStart()]).Trim('\n');
    }

    /// <summary><c>indent(text, prefix)</c>: lines of white space alone stay as they are.</summary>
    public static string Indent(string text, string prefix, Func<string, bool>? predicate = null) =>
        string.Concat(PySplit.Lines(text, keepEnds: true).Select(line => predicate?.Invoke(line) ?? !string.IsNullOrWhiteSpace(line) ? prefix + line : line));

    /// <summary><c>wrap(text, width)</c>.</summary>
    public static List<string> Wrap(
        string text, int width = 70, string initialIndent = "", string subsequentIndent = "", bool breakLongWords = true, bool breakOnHyphens = true,
        int? maxLines = null, string placeholder = " [...]") =>
        new PyTextWrapper(width, initialIndent, subsequentIndent, breakLongWords, breakOnHyphens, maxLines, placeholder).Wrap(text);

    /// <summary><c>shorten(text, width)</c>.</summary>
    public static string Shorten(string text, int width, string placeholder = " [...]")
    {
        var words = PySplit.Words(text);
        var whole = string.Join(' ', words);
        if (whole.Length <= width)
        {
            return whole;
        }

        for (var count = words.Count - 1; count > 0; count--)
        {
            if (string.Join(' ', words.Take(count)) + placeholder is var shortened && shortened.Length <= width)
            {
                return shortened;
            }
        }

        return placeholder.TrimStart();
    }
}
