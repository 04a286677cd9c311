using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>reprlib.Repr</c>: texts of values, cut to a length.</summary>
public sealed class PyShortRepr
{
    /// <summary><c>reprlib.aRepr</c>.</summary>
    public static PyShortRepr Shared { get; } = new();

    /// <summary>How deep values inside values are shown.</summary>
    public int MaxLevel { get; set; } = 6;

    /// <summary>How many items of a tuple are shown.</summary>
    public int MaxTuple { get; set; } = 6;

    /// <summary>How many items of a list are shown.</summary>
    public int MaxList { get; set; } = 6;

    /// <summary>How many entries of a dict are shown.</summary>
    public int MaxDict { get; set; } = 4;

    /// <summary>How many items of a set are shown.</summary>
    public int MaxSet { get; set; } = 6;

    /// <summary>How many items of a frozenset are shown.</summary>
    public int MaxFrozenSet { get; set; } = 6;

    /// <summary>How many items of a deque are shown.</summary>
    public int MaxDeque { get; set; } = 6;

    /// <summary>How long a string is shown.</summary>
    public int MaxString { get; set; } = 30;

    /// <summary>How long an int is shown.</summary>
    public int MaxLong { get; set; } = 40;

    /// <summary>How long anything else is shown.</summary>
    public int MaxOther { get; set; } = 30;

    /// <summary>What stands for what is left out.</summary>
    public string FillValue { get; set; } = "...";

    /// <summary><c>repr(value)</c>.</summary>
    public string Text(object? value) => Text(value, MaxLevel);

    private string Text(object? value, int level)
    {
        switch (value)
        {
            case string s:
                return String(s);
            case int or long or BigInteger:
                return Cut(PyText.Repr(value), MaxLong);
            case IDictionary dict:
                return dict.Count == 0 ? "{}" : level <= 0 ? "{" + FillValue + "}"
                    : Joined("{", "}", Sorted(dict.Keys).Select(key => $"{Text(key, level - 1)}: {Text(dict[key!], level - 1)}"), MaxDict);
            case ITuple tuple when PyText.Repr(value).StartsWith('('):
                var parts = Enumerable.Range(0, tuple.Length).Select(i => tuple[i]);
                return tuple.Length == 1 && level > 0 ? $"({Text(tuple[0], level - 1)},)" : Items("(", ")", parts, tuple.Length, MaxTuple, level);
        }

        if (value is not IEnumerable items || value is byte[])
        {
            return Cut(PyText.Repr(value), MaxOther);
        }

        var (count, text) = (items.Cast<object?>().Count(), PyText.Repr(value));
        return text switch
        {
            ['[', ..] => Items("[", "]", items.Cast<object?>(), count, MaxList, level),
            ['(', ..] => Items("(", ")", items.Cast<object?>(), count, MaxTuple, level),
            ['{', ..] => Items("{", "}", Sorted(items), count, MaxSet, level),
            _ when text.StartsWith("frozenset({", StringComparison.Ordinal) => Items("frozenset({", "})", Sorted(items), count, MaxFrozenSet, level),
            _ when text.StartsWith("deque([", StringComparison.Ordinal) => Items("deque([", "])", items.Cast<object?>(), count, MaxDeque, level),
            _ => Cut(text, MaxOther),
        };
    }

    private static List<object?> Sorted(IEnumerable items)
    {
        List<object?> list = [.. items.Cast<object?>()];
        try
        {
            return [.. list.Order(Comparer<object?>.Create((a, b) => PyOrder.Compare(a!, b!)))];
        }
        catch (InvalidOperationException)
        {
            // What has no order stays as it is.
            return list;
        }
    }

    private string Items(string open, string close, IEnumerable<object?> items, int count, int most, int level) =>
        level <= 0 && count > 0 ? open + FillValue + close : Joined(open, close, items.Select(item => Text(item, level - 1)), most);

    private string Joined(string open, string close, IEnumerable<string> texts, int most)
    {
        List<string> shown = [.. texts.Take(most + 1)];
        return open + string.Join(", ", shown.Count > most ? [.. shown[..most], FillValue] : shown) + close;
    }

    private string String(string value)
    {
        var text = PyText.Repr(value.Length > MaxString ? value[..MaxString] : value);
        if (text.Length <= MaxString)
        {
            return text;
        }

        // The front and the back are quoted together, so that the quotes are right.
        var front = Math.Max(0, (MaxString - 3) / 2);
        var back = Math.Max(0, MaxString - 3 - front);
        text = PyText.Repr(value[..Math.Min(front, value.Length)] + value[Math.Max(0, value.Length - back)..]);
        return text[..front] + FillValue + text[^back..];
    }

    private string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var front = Math.Max(0, (most - 3) / 2);
        return text[..front] + FillValue + text[^Math.Max(0, most - 3 - front)..];
    }
}
