using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>tomllib</c> (TOML 1.0).</summary>
public sealed class PyToml
{
    private readonly string _text;
    private readonly HashSet<object> _closed = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _declared = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _tableArrays = new(ReferenceEqualityComparer.Instance);
    private int _at;

    private PyToml(string text) => _text = text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary><c>tomllib.loads(text)</c>.</summary>
    public static PyJsonValue Loads(string text) => new(new PyToml(text).Document());

    private char Peek => _at < _text.Length ? _text[_at] : '\0';

    private Dictionary<string, object?> Document()
    {
        var root = new Dictionary<string, object?>();
        var table = root;
        while (true)
        {
            SkipLines();
            if (_at >= _text.Length)
            {
                return root;
            }

            if (Peek == '[')
            {
                table = Header(root);
            }
            else if (char.IsAsciiLetterOrDigit(Peek) || Peek is '-' or '_' or '"' or '\'')
            {
                Entry(table);
            }
            else
            {
                throw Error("Invalid statement");
            }

            SkipBlanks();
            if (_at < _text.Length && Peek != '\n')
            {
                throw Error("Expected newline or end of document after a statement");
            }
        }
    }

    private Dictionary<string, object?> Header(Dictionary<string, object?> root)
    {
        var isArray = Take("[[");
        _at += isArray ? 0 : 1;
        SkipBlanks();
        var table = Declared(root, Key(), isArray);
        return Take(isArray ? "]]" : "]") ? table
            : throw Error(isArray ? "Expected ']]' at the end of an array declaration" : "Expected ']' at the end of a table declaration");
    }

    private Dictionary<string, object?> Declared(Dictionary<string, object?> root, List<string> key, bool isArray)
    {
        var parent = Descend(root, key[..^1]);
        var found = parent.TryGetValue(key[^1], out var known);
        if (isArray)
        {
            var tables = found ? known as List<object?> : [];
            if (tables is null || (found && !_tableArrays.Contains(tables)))
            {
                throw Error("Cannot overwrite a value");
            }

            _tableArrays.Add(tables);
            parent[key[^1]] = tables;
            var added = new Dictionary<string, object?>();
            tables.Add(added);
            return added;
        }

        var table = found ? known as Dictionary<string, object?> : [];
        if (table is null || _closed.Contains(table) || !_declared.Add(table))
        {
            throw Error(table is null ? "Cannot overwrite a value" : $"Cannot declare ({string.Join(", ", key.Select(PyText.Quote))}{(key.Count == 1 ? "," : "")}) twice");
        }

        parent[key[^1]] = table;
        return table;
    }

    private Dictionary<string, object?> Descend(Dictionary<string, object?> table, List<string> path)
    {
        foreach (var part in path)
        {
            if (!table.TryGetValue(part, out var inner))
            {
                table[part] = inner = new Dictionary<string, object?>();
            }

            table = (inner is List<object?> tables && _tableArrays.Contains(tables) ? tables[^1] : inner) as Dictionary<string, object?> is { } next && !_closed.Contains(next)
                ? next
                : throw Error("Cannot overwrite a value");
        }

        return table;
    }

    private void Entry(Dictionary<string, object?> table)
    {
        var key = Key();
        if (Peek != '=')
        {
            throw Error("Expected '=' after a key in a key/value pair");
        }

        _at++;
        SkipBlanks();
        var value = Value();
        foreach (var part in key[..^1])
        {
            table = Descend(table, [part]);
            _declared.Add(table);
        }

        if (!table.TryAdd(key[^1], value))
        {
            throw Error("Cannot overwrite a value");
        }
    }

    private List<string> Key()
    {
        var parts = new List<string>();
        while (true)
        {
            var start = _at;
            parts.Add(Peek is '"' or '\'' ? Quoted() : Bare());
            if (_at == start)
            {
                throw Error("Invalid initial character for a key part");
            }

            SkipBlanks();
            if (Peek != '.')
            {
                return parts;
            }

            _at++;
            SkipBlanks();
        }
    }

    private string Bare()
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Peek) || Peek is '-' or '_')
        {
            _at++;
        }

        return _text[start.._at];
    }

    private object? Value()
    {
        switch (Peek)
        {
            case '"' or '\'':
                return Quoted();
            case '[':
                return Items();
            case '{':
                return Inline();
            case 't' when Take("true"):
                return true;
            case 'f' when Take("false"):
                return false;
        }

        var start = _at;
        while (char.IsAsciiLetterOrDigit(Peek) || Peek is '-' or '+' or '_' or '.' or ':' || (Peek == ' ' && Regex.IsMatch(_text[start.._at], @"^\d{4}-\d\d-\d\d$") && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1])))
        {
            _at++;
        }

        var word = _text[start.._at];
        if (Scalar(word) is { } value)
        {
            return value;
        }

        _at = start;
        throw Error("Invalid value");
    }

    private static object? Scalar(string word)
    {
        if (word.TrimStart('+', '-') is "inf" or "nan")
        {
            return word.EndsWith("nan", StringComparison.Ordinal) ? double.NaN : word[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var digits = word.Replace("_", "", StringComparison.Ordinal);
        if (Regex.Match(word, "^0([xob])([0-9a-fA-F]+(?:_[0-9a-fA-F]+)*)$") is { Success: true } based)
        {
            var radix = based.Groups[1].Value switch { "x" => 16, "o" => 8, _ => 2 };
            var number = digits[2..].Aggregate(BigInteger.Zero, (all, digit) => (all * radix) + Convert.ToInt32(digit.ToString(), 16));
            return Narrow(number);
        }

        if (Regex.IsMatch(word, @"^[+-]?(0|[1-9]\d*(_\d+)*)$"))
        {
            return Narrow(BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }

        if (Regex.IsMatch(word, @"^[+-]?(0|[1-9]\d*(_\d+)*)(\.\d+(_\d+)*)?([eE][+-]?\d+(_\d+)*)?$"))
        {
            return double.Parse(digits, CultureInfo.InvariantCulture);
        }

        return Regex.IsMatch(word, @"^\d{4}-\d\d-\d\d([Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)?)?$|^\d\d:\d\d:\d\d(\.\d+)?$") ? Moment(word) : null;
    }

    private static object? Moment(string word)
    {
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        if (word[2] == ':')
        {
            return TimeOnly.TryParse(word, CultureInfo.InvariantCulture, out var time) ? time : null;
        }

        if (word.EndsWith('Z') || word.EndsWith('z') || word.EndsWith("+00:00", StringComparison.Ordinal))
        {
            return DateTime.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var utc) ? utc : null;
        }

        return word.LastIndexOfAny(['+', '-']) > 8
            ? throw new NotSupportedException("a time with an offset in TOML")
            : DateTime.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local : null;
    }

    private static object Narrow(BigInteger number) =>
        number >= int.MinValue && number <= int.MaxValue ? (int)number : number >= long.MinValue && number <= long.MaxValue ? (long)number : number;

    private List<object?> Items()
    {
        var items = new List<object?>();
        _closed.Add(items);
        _at++;
        while (true)
        {
            SkipLines();
            if (Take("]"))
            {
                return items;
            }

            items.Add(Value());
            SkipLines();
            if (!Take(",") && Peek != ']')
            {
                throw Error("Unclosed array");
            }
        }
    }

    private Dictionary<string, object?> Inline()
    {
        var table = new Dictionary<string, object?>();
        _at++;
        SkipBlanks();
        while (!Take("}"))
        {
            Entry(table);
            SkipBlanks();
            if (Take(","))
            {
                SkipBlanks();
            }
            else if (Peek != '}')
            {
                throw Error("Unclosed inline table");
            }
        }

        Close(table);
        return table;
    }

    private void Close(Dictionary<string, object?> table)
    {
        _closed.Add(table);
        foreach (var inner in table.Values.OfType<Dictionary<string, object?>>())
        {
            Close(inner);
        }
    }

    private string Quoted()
    {
        var quote = Peek;
        var triple = new string(quote, 3);
        var isLong = Take(triple);
        _at += isLong ? Peek == '\n' ? 1 : 0 : 1;
        var text = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length || (!isLong && Peek == '\n'))
            {
                throw Error(_at >= _text.Length ? "Unterminated string" : "Illegal character '\\n'");
            }

            if (isLong && Take(triple))
            {
                // One or two more quotes belong to the text.
                for (var i = 0; i < 2 && Peek == quote; i++, _at++)
                {
                    text.Append(quote);
                }

                return text.ToString();
            }

            var c = _text[_at++];
            if (c == quote && !isLong)
            {
                return text.ToString();
            }

            text.Append(c == '\\' && quote == '"' ? Escape(isLong) : c.ToString());
        }
    }

    private string Escape(bool isLong)
    {
        var c = Peek;
        if (isLong && c is ' ' or '\t' or '\n')
        {
            while (Peek is ' ' or '\t' or '\n')
            {
                _at++;
            }

            return "";
        }

        _at++;
        if (c is 'u' or 'U' && _at + (c == 'u' ? 4 : 8) is var end && end <= _text.Length && int.TryParse(_text.AsSpan(_at, end - _at), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            _at = end;
            return char.ConvertFromUtf32(code);
        }

        return "btnfr\"\\".IndexOf(c, StringComparison.Ordinal) is >= 0 and var known ? "\b\t\n\f\r\"\\"[known].ToString() : throw Error("Unescaped '\\' in a string");
    }

    private bool Take(string word)
    {
        var found = string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0;
        _at += found ? word.Length : 0;
        return found;
    }

    private void SkipBlanks()
    {
        while (Peek is ' ' or '\t')
        {
            _at++;
        }

        if (Peek == '#')
        {
            while (_at < _text.Length && Peek != '\n')
            {
                _at++;
            }
        }
    }

    private void SkipLines()
    {
        for (SkipBlanks(); Peek == '\n'; SkipBlanks())
        {
            _at++;
        }
    }

    private PyTomlException Error(string reason) => new(_at >= _text.Length
        ? $"{reason} (at end of document)"
        : $"{reason} (at line {_text.AsSpan(0, _at).Count('\n') + 1}, column {_at - _text.AsSpan(0, _at).LastIndexOf('\n')})");
}
