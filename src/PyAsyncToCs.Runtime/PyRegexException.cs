using System.ComponentModel;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>re.error</c>, with CPython's words.</summary>
[DisplayName("PatternError")]
public sealed class PyRegexException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="reason">What is wrong.</param>
    /// <param name="pattern">In which pattern.</param>
    /// <param name="position">Where, or null.</param>
    public PyRegexException(string reason, string pattern, int? position)
        : base(position is { } at ? $"{reason} at position {at}" : reason)
    {
        (Reason, Pattern, Position) = (reason, pattern, position);
    }

    /// <summary><c>msg</c>.</summary>
    public string Reason { get; }

    /// <summary><c>pattern</c>.</summary>
    public string Pattern { get; }

    /// <summary><c>pos</c>.</summary>
    public int? Position { get; }

    /// <summary>What CPython says of a pattern that .NET refuses.</summary>
    public static PyRegexException Of(string pattern, RegexParseException error)
    {
        var open = new Stack<int>();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    if (++i == pattern.Length)
                    {
                        return new("bad escape (end of pattern)", pattern, i - 1);
                    }

                    break;
                case '[':
                    var start = i++;
                    i += i < pattern.Length && pattern[i] == '^' ? 1 : 0;
                    for (var first = true; first || i >= pattern.Length || pattern[i] != ']'; i++, first = false)
                    {
                        if (i >= pattern.Length)
                        {
                            return new("unterminated character set", pattern, start);
                        }

                        if (pattern[i] == '\\')
                        {
                            i++;
                        }
                        else if (i + 2 < pattern.Length && pattern[i + 1] == '-' && pattern[i + 2] is not (']' or '\\') && pattern[i] > pattern[i + 2])
                        {
                            return new($"bad character range {pattern.Substring(i, 3)}", pattern, i);
                        }
                    }

                    break;
                case '(':
                    open.Push(i);
                    break;
                case ')' when !open.TryPop(out _):
                    return new("unbalanced parenthesis", pattern, i);
                case '*' or '+' or '?' when i == 0 || pattern[i - 1] is '|' || (pattern[i - 1] == '(' && pattern[i] != '?'):
                    return new("nothing to repeat", pattern, i);
                case '*' or '+' when pattern[i - 1] is '*' or '+' && (i < 2 || pattern[i - 2] != '\\'):
                    return new("multiple repeat", pattern, i);
            }
        }

        return open.TryPop(out var left) ? new("missing ), unterminated subpattern", pattern, left) : new(error.Error.ToString(), pattern, error.Offset);
    }
}
