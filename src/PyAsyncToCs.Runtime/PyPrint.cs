using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>pprint</c>: one item a line where a value is too wide.</summary>
public static class PyPrint
{
    /// <summary><c>pformat(value, …)</c>.</summary>
    public static string Text(object? value, int width = 80, int indent = 1, bool sortDicts = true, int? depth = null, bool compact = false, bool underscoreNumbers = false)
    {
        return Format(value, 0, 0, 0);

        string Format(object? item, int column, int rest, int level)
        {
            var line = Line(item, level);
            if (line.Length <= width - column - rest)
            {
                return line;
            }

            if (item is string text)
            {
                return Chunks(text, column, rest, level);
            }

            (string open, string close, List<(string Key, object? Value)> items) = item switch
            {
                _ when line.EndsWith("...}", StringComparison.Ordinal) || line.EndsWith("...]", StringComparison.Ordinal) || line.EndsWith("...)", StringComparison.Ordinal) => ("", "", []),
                IDictionary dict when line[0] == '{' => ("{", "}", Entries(dict).Select(entry => (Line(entry.Key, level + 1) + ": ", entry.Value)).ToList()),
                byte[] => ("", "", []),
                ITuple tuple => ("(", tuple.Length == 1 ? ",)" : ")", [.. Enumerable.Range(0, tuple.Length).Select(i => ("", tuple[i]))]),
                IEnumerable set when line.StartsWith("frozenset({", StringComparison.Ordinal) => ("frozenset({", "})", Sorted(set)),
                IEnumerable set when line[0] == '{' => ("{", "}", Sorted(set)),
                IEnumerable list and (IList or not IStructuralEquatable) when line[0] is '[' or '(' => (line[..1], line.EndsWith(",)", StringComparison.Ordinal) ? ",)" : line[^1..], [.. list.Cast<object?>().Select(i => ("", i))]),
                _ => ("", "", new List<(string Key, object? Value)>()),
            };
            if (items.Count == 0)
            {
                return line;
            }

            var at = column + indent + open.Length - 1;
            var isDict = item is IDictionary;
            var texts = items.Select((part, i) => part.Key + Format(part.Value, at + part.Key.Length, i == items.Count - 1 ? rest + close.Length : 1, level + 1));
            var body = compact && !isDict ? Packed(items, at, rest + close.Length, level + 1) : string.Join(",\n" + new string(' ', at), texts);
            return open + new string(' ', Math.Max(0, indent - 1)) + body + close;
        }

        // As many items on a line as fit.
        string Packed(List<(string Key, object? Value)> items, int at, int rest, int level)
        {
            var (result, delimiter, newLine) = ("", "", ",\n" + new string(' ', at));
            var (left, most) = (width - at + 1, width - at + 1);
            for (var i = 0; i < items.Count; i++)
            {
                if (i == items.Count - 1)
                {
                    (left, most) = (left - rest, most - rest);
                }

                var line = Line(items[i].Value, level);
                if (left < line.Length + 2)
                {
                    left = most;
                    delimiter = delimiter.Length > 0 ? newLine : "";
                }

                if (left >= line.Length + 2)
                {
                    left -= line.Length + 2;
                    result += delimiter + line;
                    delimiter = ", ";
                    continue;
                }

                result += delimiter + Format(items[i].Value, at, i == items.Count - 1 ? rest : 1, level);
                delimiter = newLine;
            }

            return result;
        }

        // A long text is cut between its words, and stands in parentheses where nothing else holds it.
        string Chunks(string text, int column, int rest, int level)
        {
            (column, rest) = level == 0 ? (column + 1, rest + 1) : (column, rest);
            List<string> chunks = [];
            var lines = Regex.Matches(text, "[^\n]*\n|[^\n]+").Select(match => match.Value).ToList();
            foreach (var (index, line) in lines.Index())
            {
                var isLast = index == lines.Count - 1;
                if (PyText.Quote(line).Length <= width - column - (isLast ? rest : 0))
                {
                    chunks.Add(PyText.Quote(line));
                    continue;
                }

                var current = "";
                var words = Regex.Matches(line, @"\S*\s*").Select(match => match.Value).Where(word => word.Length > 0).ToList();
                foreach (var (at, word) in words.Index())
                {
                    if (PyText.Quote(current + word).Length <= width - column - (isLast && at == words.Count - 1 ? rest : 0))
                    {
                        current += word;
                        continue;
                    }

                    if (current.Length > 0)
                    {
                        chunks.Add(PyText.Quote(current));
                    }

                    current = word;
                }

                chunks.Add(PyText.Quote(current));
            }

            var joined = string.Join("\n" + new string(' ', column), chunks);
            return chunks.Count > 1 && level == 0 ? $"({joined})" : joined;
        }

        string Line(object? item, int level) => item switch
        {
            IDictionary { Count: > 0 } or IList { Count: > 0 } or ITuple { Length: > 0 } when depth is { } most && level >= most && PyText.Repr(item) is var whole && whole[0] is '{' or '[' or '(' => $"{PyText.Repr(item)[0]}...{PyText.Repr(item)[^1]}",
            IDictionary dict when PyText.Repr(item) is ['{', ..] => "{" + string.Join(", ", Entries(dict).Select(entry => $"{Line(entry.Key, level + 1)}: {Line(entry.Value, level + 1)}")) + "}",
            IList list when PyText.Repr(item) is ['[', ..] => "[" + string.Join(", ", list.Cast<object?>().Select(part => Line(part, level + 1))) + "]",
            ITuple { Length: > 1 } tuple when PyText.Repr(item) is ['(', ..] => "(" + string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Line(tuple[i], level + 1))) + ")",
            IEnumerable<int> set when PyText.Repr(item) is ['{', ..] => "{" + string.Join(", ", PySetOrder.Ints(set)) + "}",
            int or long or System.Numerics.BigInteger when underscoreNumbers => PyFormat.Format(item, "_"),
            _ => PyText.Repr(item),
        };

        List<(string Key, object? Value)> Sorted(IEnumerable set) => [.. set.Cast<object?>().Order(Comparer<object?>.Create((a, b) => PyOrder.Compare(a!, b!))).Select(i => ("", i))];

        IEnumerable<(object Key, object? Value)> Entries(IDictionary dict)
        {
            var entries = dict.Keys.Cast<object>().Select(key => (key, dict[key]));
            return sortDicts ? entries.OrderBy(entry => entry.key, Comparer<object>.Create(PyOrder.Compare)) : entries;
        }
    }
}
