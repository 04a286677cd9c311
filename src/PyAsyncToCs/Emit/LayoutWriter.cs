using System.Text;

namespace PyAsyncToCs.Emit;

/// <summary>
/// Turns a layout stream into text of at most 120 columns where its groups allow it. A group is printed on one line if
/// what stands between its start and the first possible break after its end fits; prefix sums of the widths make that one
/// subtraction, so that the whole is linear (after D. C. Oppen, "Prettyprinting", 1980).
/// </summary>
internal static class LayoutWriter
{
    private const int MaxColumn = 120;
    private const int IndentSize = 4;

    // Without a limit, a chain of n nested calls, each broken, would print n * n spaces.
    private const int MaxIndent = 40 * IndentSize;

    /// <summary>Writes the stream.</summary>
    /// <param name="items">The stream; ends of groups are filled in.</param>
    /// <returns>The text, lines ended with <c>\n</c>.</returns>
    public static string Write(List<LayoutItem> items)
    {
        var measure = new Measure(items);
        var text = new StringBuilder();
        var groups = new Stack<LayoutItem>();
        groups.Push(new LayoutItem { Forced = true });
        var column = 0;
        var level = 0;
        var atLineStart = true;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            switch (item.Kind)
            {
                case LayoutKind.Text or LayoutKind.Comment:
                    if (atLineStart)
                    {
                        // The break has set the column: what comes between it and the text is about later lines.
                        // Not Append(' ', column), which a cold start would have to compile.
                        for (var indented = 0; indented < column; indented += IndentSize)
                        {
                            text.Append("    ");
                        }

                        atLineStart = false;
                    }
                    else if (item.Space)
                    {
                        text.Append(' ');
                        column++;
                    }

                    text.Append(item.Text);
                    var lastBreak = item.Text!.LastIndexOf('\n');
                    column = lastBreak < 0 ? column + item.Text.Length : item.Text.Length - lastBreak - 1;
                    break;
                case LayoutKind.HardLine:
                case LayoutKind.Line when groups.Peek().Forced:
                case LayoutKind.FillLine when groups.Peek().Forced && column + measure.ToNextBreak(i) > MaxColumn:
                    if (atLineStart && item.Kind != LayoutKind.HardLine)
                    {
                        break;
                    }

                    text.Append('\n');
                    if (item.Blank)
                    {
                        text.Append('\n');
                    }

                    atLineStart = true;
                    column = Math.Min(level * IndentSize, MaxIndent);
                    break;
                case LayoutKind.Line or LayoutKind.FillLine:
                    if (item.Space && !atLineStart)
                    {
                        text.Append(' ');
                        column++;
                    }

                    break;
                case LayoutKind.Begin or LayoutKind.BeginReluctant or LayoutKind.BeginWhole or LayoutKind.BeginStrict:
                    item.Forced |= Breaks(item, i, column, level);
                    groups.Push(item);
                    break;
                case LayoutKind.End:
                    groups.Pop();
                    break;
                case LayoutKind.Indent:
                case LayoutKind.IndentIfBroken when groups.Peek().Forced:
                    level++;
                    break;
                case LayoutKind.Outdent:
                case LayoutKind.OutdentIfBroken when groups.Peek().Forced:
                    level--;
                    break;
            }
        }

        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }

        return text.ToString();

        bool Breaks(LayoutItem group, int start, int column, int level)
        {
            if (group.Kind == LayoutKind.BeginStrict && measure.HasHardBreak(start, group.End))
            {
                return true;
            }

            if (column + measure.GroupWidth(start, group.End) <= MaxColumn)
            {
                return false;
            }

            return group.Kind is not (LayoutKind.BeginReluctant or LayoutKind.BeginWhole)
                || ((group.Kind == LayoutKind.BeginWhole ? !measure.HasHardBreak(start, group.End) : measure.LinesBetween(start, group.End) == 1)
                    && ((level + 1) * IndentSize) + measure.GroupWidth(start, group.End) <= MaxColumn);
        }
    }

    /// <summary>Widths between any two items of a stream.</summary>
    private sealed class Measure
    {
        private readonly int[] _before;
        private readonly int[] _lines;
        private readonly int[] _nextBreak;
        private readonly int[] _nextHard;

        public Measure(List<LayoutItem> items)
        {
            var count = items.Count;
            _before = new int[count + 1];
            _lines = new int[count + 1];
            _nextBreak = new int[count + 1];
            _nextHard = new int[count + 1];
            var open = new Stack<LayoutItem>();
            for (var i = 0; i < count; i++)
            {
                var item = items[i];
                _before[i + 1] = _before[i] + Width(item);
                _lines[i + 1] = _lines[i] + (IsBreak(item) ? 1 : 0);
                if (item.Kind is LayoutKind.Begin or LayoutKind.BeginReluctant or LayoutKind.BeginWhole or LayoutKind.BeginStrict)
                {
                    open.Push(item);
                }
                else if (item.Kind == LayoutKind.End)
                {
                    open.Pop().End = i;
                }
            }

            _nextBreak[count] = _nextHard[count] = count;
            for (var i = count - 1; i >= 0; i--)
            {
                _nextBreak[i] = IsBreak(items[i]) ? i : _nextBreak[i + 1];
                _nextHard[i] = IsHard(items[i]) ? i : _nextHard[i + 1];
            }
        }

        /// <summary>The width from a group's start to the first break that it cannot avoid, or that follows it.</summary>
        public int GroupWidth(int start, int end)
        {
            var hard = _nextHard[start];
            var stop = hard < end ? hard : _nextBreak[end];
            return _before[Math.Min(stop + (stop == hard ? 1 : 0), _before.Length - 1)] - _before[start];
        }

        /// <summary>The width of a line that is not broken and of what follows it up to the next break.</summary>
        public int ToNextBreak(int line) => _before[_nextBreak[line + 1]] - _before[line];

        /// <summary>Whether a group has a line break in it that it cannot avoid.</summary>
        public bool HasHardBreak(int start, int end) => _nextHard[start] < end;

        /// <summary>How many possible breaks stand between two items.</summary>
        public int LinesBetween(int start, int end) => _lines[end] - _lines[start];

        private static bool IsBreak(LayoutItem item) =>
            item.Kind is LayoutKind.Line or LayoutKind.FillLine || IsHard(item);

        private static bool IsHard(LayoutItem item) =>
            item.Kind == LayoutKind.HardLine || (item.Kind == LayoutKind.Text && item.Text!.Contains('\n'));

        private static int Width(LayoutItem item) => item.Kind switch
        {
            LayoutKind.Text => (item.Space ? 1 : 0) + FirstLine(item.Text!),
            LayoutKind.Line or LayoutKind.FillLine => item.Space ? 1 : 0,
            _ => 0,
        };

        private static int FirstLine(string text)
        {
            var end = text.IndexOf('\n');
            return end < 0 ? text.Length : end;
        }
    }
}
