using System.Globalization;

namespace PyAsyncToCs.Semantics;

/// <summary>What the text of a regular expression says of its groups.</summary>
internal static class PatternGroups
{
    /// <summary>How many groups a pattern captures, and which of them, by number and by name, may take no part in a match.</summary>
    public static (int Count, IReadOnlySet<string> Optional) Of(string pattern)
    {
        var (count, inClass) = (0, false);
        var optional = new HashSet<string>();
        var names = new Dictionary<int, string>();
        var open = new Stack<(bool IsCapture, bool MayFail, int Before, bool HasBar)>();
        open.Push(default);
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[' when !inClass:
                    inClass = true;
                    i += i + 1 < pattern.Length && pattern[i + 1] == '^' ? 1 : 0;
                    i += i + 1 < pattern.Length && pattern[i + 1] == ']' ? 1 : 0;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass:
                    var rest = pattern.AsSpan(i + 1);
                    var captures = !rest.StartsWith("?") || rest.StartsWith("?P<");
                    open.Push((captures, rest.StartsWith("?!") || rest.StartsWith("?<!") || rest.StartsWith("?("), count, false));
                    count += captures ? 1 : 0;
                    if (rest.StartsWith("?P<"))
                    {
                        names[count] = rest[3..].ToString().Split('>')[0];
                    }

                    break;
                case '|' when !inClass:
                    open.Push(open.Pop() with { HasBar = true });
                    break;
                case ')' when !inClass && open.Count > 1:
                    var group = open.Pop();
                    if (group.MayFail || IsOptionalAfter(pattern.AsSpan(i + 1)))
                    {
                        MayFail(group.Before);
                    }

                    if (group.HasBar)
                    {
                        MayFail(group.Before + (group.IsCapture ? 1 : 0));
                    }

                    break;
            }
        }

        if (open.Last().HasBar)
        {
            MayFail(0);
        }

        return (count, optional);

        void MayFail(int before)
        {
            for (var number = before + 1; number <= count; number++)
            {
                optional.Add(number.ToString(CultureInfo.InvariantCulture));
                if (names.TryGetValue(number, out var name))
                {
                    optional.Add(name);
                }
            }
        }
    }

    private static bool IsOptionalAfter(ReadOnlySpan<char> rest) =>
        rest is ['?' or '*', ..] || rest.StartsWith("{0") || rest.StartsWith("{,");
}
