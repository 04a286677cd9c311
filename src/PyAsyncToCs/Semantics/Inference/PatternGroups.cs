namespace PyAsyncToCs.Semantics;

/// <summary>What the text of a regular expression says of its groups.</summary>
internal static class PatternGroups
{
    /// <summary>How many groups a pattern captures, and whether some of them may take no part in a match.</summary>
    public static (int Count, bool IsOptional) Of(string pattern)
    {
        var (count, optional, inClass) = (0, false, false);
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
                    break;
                case '|' when !inClass:
                    open.Push(open.Pop() with { HasBar = true });
                    break;
                case ')' when !inClass && open.Count > 1:
                    var group = open.Pop();
                    optional |= count > group.Before && (group.MayFail || IsOptionalAfter(pattern.AsSpan(i + 1)));
                    optional |= group.HasBar && count > group.Before + (group.IsCapture ? 1 : 0);
                    break;
            }
        }

        return (count, optional || (open.Last().HasBar && count > 0));
    }

    private static bool IsOptionalAfter(ReadOnlySpan<char> rest) =>
        rest is ['?' or '*', ..] || rest.StartsWith("{0") || rest.StartsWith("{,");
}
