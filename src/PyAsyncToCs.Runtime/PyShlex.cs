using System.Text;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>shlex</c>.</summary>
public static class PyShlex
{
    /// <summary><c>quote(text)</c>.</summary>
    public static string Quote(string text) => text.Length == 0 ? "''" : Regex.IsMatch(text, @"\A[\w@%+=:,./-]+\z", RegexOptions.ECMAScript) ? text
        : "'" + text.Replace("'", "'\"'\"'", StringComparison.Ordinal) + "'";

    /// <summary><c>split(text)</c>.</summary>
    /// <exception cref="ArgumentException">A quotation or an escape does not end.</exception>
    public static List<string> Split(string text, bool comments = false)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case ' ' or '\t' or '\r' or '\n':
                    End();
                    break;
                case '#' when comments && word is null:
                    at = text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
                    break;
                case '\\':
                    (word ??= new()).Append(++at < text.Length ? text[at] : throw new ArgumentException("No escaped character"));
                    break;
                case '\'' or '"':
                    var quote = text[at];
                    word ??= new();
                    while (++at < text.Length && text[at] != quote)
                    {
                        if (quote == '"' && text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\\')
                        {
                            at++;
                        }

                        word.Append(text[at]);
                    }

                    if (at >= text.Length)
                    {
                        throw new ArgumentException("No closing quotation");
                    }

                    break;
                default:
                    (word ??= new()).Append(text[at]);
                    break;
            }
        }

        End();
        return words;

        void End()
        {
            if (word is not null)
            {
                words.Add(word.ToString());
                word = null;
            }
        }
    }
}
