using System.Text;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>fnmatch</c> and <c>glob</c>.</summary>
public static class PyGlob
{
    /// <summary><c>escape(path)</c>.</summary>
    public static string Escape(string path) => string.Concat(path.Select(c => c is '*' or '?' or '[' ? $"[{c}]" : c.ToString()));

    /// <summary><c>fnmatch(name, pattern)</c>.</summary>
    public static bool Matches(string name, string pattern)
    {
        var text = new StringBuilder();
        for (var at = 0; at < pattern.Length; at++)
        {
            var end = pattern[at] == '[' && at + 2 < pattern.Length ? pattern.IndexOf(']', at + (pattern[at + 1] == '!' ? 3 : 2)) : -1;
            text.Append(pattern[at] switch
            {
                '*' => ".*",
                '?' => ".",
                '[' when end > 0 => "[" + (pattern[at + 1] == '!' ? "^" : "") + pattern[(pattern[at + 1] == '!' ? at + 2 : at + 1)..end].Replace("\\", "\\\\", StringComparison.Ordinal) + "]",
                var c => Regex.Escape(c.ToString()),
            });
            at = end > 0 ? end : at;
        }

        return Regex.IsMatch(name, $@"\A(?s:{text})\z");
    }

    /// <summary><c>fnmatch.translate(pattern)</c>: a regular expression, as CPython writes it.</summary>
    public static string Translate(string pattern)
    {
        List<string> parts = [];
        for (var at = 0; at < pattern.Length; at++)
        {
            var end = pattern[at] == '[' && at + 2 < pattern.Length ? pattern.IndexOf(']', at + (pattern[at + 1] == '!' ? 3 : 2)) : -1;
            if (pattern[at] == '*')
            {
                if (parts is [] or [.., not "*"])
                {
                    parts.Add("*");
                }
            }
            else if (end > 0)
            {
                var set = pattern[(at + 1)..end].Replace("\\", "\\\\", StringComparison.Ordinal);
                parts.Add($"[{(set[0] == '!' ? "^" + set[1..] : set[0] is '^' or '[' ? "\\" + set : set)}]");
                at = end;
            }
            else
            {
                var isSpecial = " \t\n\r\v\f#$&()*+-.?[\\]^{|}~".Contains(pattern[at]);
                parts.Add(pattern[at] == '?' ? "." : (isSpecial ? "\\" : "") + pattern[at]);
            }
        }

        var text = new StringBuilder();
        var pieces = string.Join('\0', parts.Select(part => part == "*" ? "\u0001" : part)).Split('\u0001').Select(piece => piece.Replace("\0", "")).ToList();
        text.Append(pieces[0]);
        for (var i = 1; i < pieces.Count; i++)
        {
            // What stands between two stars is found once, where it comes first.
            text.Append(i == pieces.Count - 1 ? ".*" + pieces[i] : $"(?>.*?{pieces[i]})");
        }

        return $@"(?s:{text})\Z";
    }

    /// <summary><c>glob(pattern, recursive=…)</c>.</summary>
    public static IEnumerable<string> Find(string pattern, bool recursive = false)
    {
        var parts = pattern.Split('/');
        IEnumerable<string> found = [parts[0].Length == 0 ? "/" : ""];
        foreach (var (i, part) in parts.Index().Skip(parts[0].Length == 0 ? 1 : 0))
        {
            var isLast = i == parts.Length - 1;
            found = part == "**" && recursive ? found.SelectMany(folder => Below(folder, isLast))
                : part.AsSpan().IndexOfAny("*?[") < 0 ? found.Select(folder => folder + part + (isLast ? "" : "/")).Where(path => Path.Exists(path.TrimEnd('/')))
                : found.SelectMany(folder => Names(folder).Where(name => Matches(name, part) && (name[0] != '.' || part[0] == '.'))
                    .Where(name => isLast || Directory.Exists(folder + name)).Select(name => folder + name + (isLast ? "" : "/")));
        }

        return found;
    }

    private static IEnumerable<string> Below(string folder, bool withFiles) =>
        Names(folder).Where(name => name[0] != '.').SelectMany(name => Directory.Exists(folder + name)
            ? (withFiles ? [folder + name] : Array.Empty<string>()).Concat(Below(folder + name + "/", withFiles).Where(path => !withFiles || path != folder + name + "/"))
            : withFiles ? [folder + name] : []).Prepend(folder);

    private static IEnumerable<string> Names(string folder) =>
        Directory.Exists(folder.Length == 0 ? "." : folder) ? Directory.EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder).Select(path => Path.GetFileName(path)!) : [];
}
