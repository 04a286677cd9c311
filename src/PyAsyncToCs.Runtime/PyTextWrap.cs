using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>textwrap</c>, with its default options (Lib/textwrap.py).</summary>
public static class PyTextWrap
{
    // White space, a word up to its hyphen, a dash between words.
    private static readonly Regex s_chunks = new(@"(\s+|[^\s\w]*\w+[^0-9\W]-(?=\w+[^0-9\W])|(?<=[\w!""'&.,?])-{2,}(?=\w))");

    /// <summary><c>dedent(text)</c>.</summary>
    public static string Dedent(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim(' ', '\t').Length == 0 ? "" : line).ToArray();
        var margin = lines.Where(line => line.Length > 0).Select(line => line[..^line.TrimStart(' ', '\t').Length]).Aggregate((string?)null, (common, indent) =>
            common is null ? indent : common[..common.Zip(indent).TakeWhile(pair => pair.First == pair.Second).Count()]);
        return string.Join('\n', lines.Select(line => line.Length == 0 ? "" : line[(margin ?? "").Length..]));
    }

    /// <summary><c>indent(text, prefix)</c>: lines of white space alone stay as they are.</summary>
    public static string Indent(string text, string prefix) =>
        string.Concat(PySplit.Lines(text, keepEnds: true).Select(line => string.IsNullOrWhiteSpace(line) ? line : prefix + line));

    /// <summary><c>wrap(text, width)</c>.</summary>
    public static List<string> Wrap(string text, int width = 70, string initialIndent = "", string subsequentIndent = "", bool breakLongWords = true)
    {
        var chunks = new Queue<string>(s_chunks.Split(text.Replace("\t", "        ").Replace('\n', ' ').Replace('\r', ' ')).Where(chunk => chunk.Length > 0));
        var lines = new List<string>();
        while (chunks.Count > 0)
        {
            if (lines.Count > 0 && chunks.Peek().Trim().Length == 0)
            {
                chunks.Dequeue();
                continue;
            }

            var indent = lines.Count == 0 ? initialIndent : subsequentIndent;
            var line = indent;
            while (chunks.Count > 0 && line.Length + chunks.Peek().Length <= width)
            {
                line += chunks.Dequeue();
            }

            if (chunks.Count > 0 && chunks.Peek().Length > width)
            {
                // A word longer than the line is broken.
                var word = chunks.Dequeue();
                var room = Math.Max(1, width - line.Length);
                if (!breakLongWords)
                {
                    if (line == indent)
                    {
                        line += word;
                    }
                    else
                    {
                        chunks = new Queue<string>(chunks.Prepend(word));
                    }
                }
                else
                {
                    line += word[..room];
                    chunks = new Queue<string>(chunks.Prepend(word[room..]));
                }
            }

            if (line.Length > indent.Length && line.TrimEnd().Length > 0)
            {
                lines.Add(line.TrimEnd());
            }
        }

        return lines;
    }

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
