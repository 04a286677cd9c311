using System.Collections;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>pprint</c> (Lib/pprint.py): one item a line where a value is too wide.</summary>
public static class PyPrint
{
    /// <summary><c>pformat(value, …)</c>.</summary>
    public static string Text(object? value, int width = 80, int indent = 1, bool sortDicts = true)
    {
        return Format(value, 0, 0);

        string Format(object? item, int column, int rest)
        {
            var line = Line(item);
            if (line.Length <= width - column - rest)
            {
                return line;
            }

            var (open, close, items) = item switch
            {
                IDictionary dict => ("{", "}", Entries(dict).Select(entry => (Line(entry.Key) + ": ", entry.Value)).ToList()),
                string or byte[] => ("", "", []),
                ITuple tuple => ("(", ")", [.. Enumerable.Range(0, tuple.Length).Select(i => ("", tuple[i]))]),
                IEnumerable list and (IList or not IStructuralEquatable) when line[0] is '[' or '{' or '(' => (line[..1], line[^1..], [.. list.Cast<object?>().Select(i => ("", i))]),
                _ => ("", "", new List<(string, object?)>()),
            };
            if (items.Count == 0)
            {
                return line;
            }

            var at = column + indent;
            var texts = items.Select((part, i) => part.Item1 + Format(part.Item2, at + part.Item1.Length, i == items.Count - 1 ? rest + 1 : 1));
            return open + new string(' ', indent - 1) + string.Join(",\n" + new string(' ', at), texts) + close;
        }

        string Line(object? item) => item switch
        {
            IDictionary dict => "{" + string.Join(", ", Entries(dict).Select(entry => $"{Line(entry.Key)}: {Line(entry.Value)}")) + "}",
            IList list when PyText.Repr(item) is ['[', ..] => "[" + string.Join(", ", list.Cast<object?>().Select(Line)) + "]",
            _ => PyText.Repr(item),
        };

        IEnumerable<(object Key, object? Value)> Entries(IDictionary dict)
        {
            var entries = dict.Keys.Cast<object>().Select(key => (key, dict[key]));
            return sortDicts ? entries.OrderBy(entry => entry.key, Comparer<object>.Create(PyOrder.Compare)) : entries;
        }
    }
}
