using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>textwrap.TextWrapper</c>: lines of limited width (Lib/textwrap.py).</summary>
public sealed class PyTextWrapper(
    int width = 70, string initialIndent = "", string subsequentIndent = "", bool breakLongWords = true, bool breakOnHyphens = true, int? maxLines = null, string placeholder = " [...]")
{
    // White space, a word up to its hyphen, a dash between words.
    private static readonly Regex s_hyphens = new(@"(\s+|[^\s\w]*\w+[^0-9\W]-(?=\w+[^0-9\W])|(?<=[\w!""'&.,?])-{2,}(?=\w))");
    private static readonly Regex s_spaces = new(@"(\s+)");

    /// <summary>How long a line may be.</summary>
    public int Width { get; set; } = width;

    /// <summary>What the first line begins with.</summary>
    public string InitialIndent { get; set; } = initialIndent;

    /// <summary>What the others begin with.</summary>
    public string SubsequentIndent { get; set; } = subsequentIndent;

    /// <summary>Whether words that are longer than a line are broken.</summary>
    public bool BreakLongWords { get; set; } = breakLongWords;

    /// <summary>Whether a line may end behind a hyphen.</summary>
    public bool BreakOnHyphens { get; set; } = breakOnHyphens;

    /// <summary>How many lines there may be.</summary>
    public int? MaxLines { get; set; } = maxLines;

    /// <summary>What stands at the end of a text that is cut.</summary>
    public string Placeholder { get; set; } = placeholder;

    /// <summary><c>wrap(text)</c>.</summary>
    /// <exception cref="ArgumentException">No line can be so short.</exception>
    public List<string> Wrap(string text)
    {
        if (Width <= 0)
        {
            throw new ArgumentException($"invalid width {Width} (must be > 0)");
        }

        var blank = string.Concat(PyStr.ExpandTabs(text, 8).Select(c => c is '\t' or '\n' or '\v' or '\f' or '\r' ? ' ' : c));
        var chunks = new Stack<string>((BreakOnHyphens ? s_hyphens : s_spaces).Split(blank).Where(chunk => chunk.Length > 0).Reverse());
        var lines = new List<string>();
        while (chunks.Count > 0)
        {
            var indent = lines.Count == 0 ? InitialIndent : SubsequentIndent;
            var room = Width - indent.Length;
            if (lines.Count > 0 && IsBlank(chunks.Peek()))
            {
                chunks.Pop();
            }

            var line = new List<string>();
            var length = 0;
            while (chunks.Count > 0 && length + chunks.Peek().Length <= room)
            {
                length += chunks.Peek().Length;
                line.Add(chunks.Pop());
            }

            if (chunks.Count > 0 && chunks.Peek().Length > room)
            {
                length += BreakWord(chunks, line, length, room);
            }

            if (line.Count > 0 && IsBlank(line[^1]))
            {
                length -= line[^1].Length;
                line.RemoveAt(line.Count - 1);
            }

            if (line.Count == 0)
            {
                continue;
            }

            var isLast = chunks.Count == 0 || (chunks.Count == 1 && IsBlank(chunks.Peek()));
            if (MaxLines is null || lines.Count + 1 < MaxLines || (isLast && length <= room))
            {
                lines.Add(indent + string.Concat(line));
                continue;
            }

            Cut(lines, line, indent, length, room);
            break;
        }

        return lines;
    }

    private static bool IsBlank(string chunk) => chunk.Trim().Length == 0;

    // A word that is longer than a line: a part of it, or all of it on a line of its own.
    private int BreakWord(Stack<string> chunks, List<string> line, int length, int room)
    {
        if (!BreakLongWords && line.Count > 0)
        {
            return 0;
        }

        var word = chunks.Pop();
        var taken = BreakLongWords ? Math.Min(word.Length, room < 1 ? 1 : room - length) : word.Length;
        var hyphen = BreakLongWords && BreakOnHyphens && word.Length > taken ? word.LastIndexOf('-', Math.Max(0, taken - 1)) : -1;
        if (hyphen > 0 && word[..hyphen].Any(c => c != '-'))
        {
            taken = hyphen + 1;
        }

        line.Add(word[..taken]);
        if (taken < word.Length)
        {
            chunks.Push(word[taken..]);
        }

        return taken;
    }

    // The last line that is allowed ends with the placeholder.
    private void Cut(List<string> lines, List<string> line, string indent, int length, int room)
    {
        while (line.Count > 0)
        {
            if (!IsBlank(line[^1]) && length + Placeholder.Length <= room)
            {
                lines.Add(indent + string.Concat(line) + Placeholder);
                return;
            }

            length -= line[^1].Length;
            line.RemoveAt(line.Count - 1);
        }

        if (lines.Count > 0 && lines[^1].TrimEnd() is var before && before.Length + Placeholder.Length <= Width)
        {
            lines[^1] = before + Placeholder;
            return;
        }

        lines.Add(indent + Placeholder.TrimStart());
    }
}
