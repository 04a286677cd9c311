using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>json.JSONDecodeError</c>.</summary>
/// <param name="reason">What was wrong.</param>
/// <param name="document">The text that was read.</param>
/// <param name="position">Where in it.</param>
public class JsonDecodeException(string reason, string document, int position)
    : ArgumentException($"{reason}: line {document.AsSpan(0, position).Count('\n') + 1} column {position - document.AsSpan(0, position).LastIndexOf('\n')} (char {position})")
{
    /// <summary>What was wrong.</summary>
    public string Reason { get; } = reason;

    /// <summary>The text that was read.</summary>
    public string Document { get; } = document;

    /// <summary>Where in it.</summary>
    public int Position { get; } = position;

    /// <summary>The line, from 1.</summary>
    public int Line => Document.AsSpan(0, Position).Count('\n') + 1;

    /// <summary>The column, from 1.</summary>
    public int Column => Position - Document.AsSpan(0, Position).LastIndexOf('\n');
}

/// <summary>Python's <c>json.loads</c>, with CPython's errors (Lib/json/decoder.py).</summary>
public sealed class PyJsonReader
{
    private readonly string _text;
    private int _at;
    private Func<PyJsonValue, object?>? _hook;
    private Func<string, object?>? _parseFloat;

    private PyJsonReader(string text) => _text = text;

    /// <summary><c>json.loads(text)</c>.</summary>
    public static PyJsonValue Loads(string text)
    {
        var reader = new PyJsonReader(text);
        reader.SkipSpace();
        var value = reader.Value();
        reader.SkipSpace();
        return reader._at == text.Length ? new PyJsonValue(value) : throw reader.Error("Extra data", reader._at);
    }

    /// <summary>A value that stands at a place of a text, and where it ends.</summary>
    public static (PyJsonValue Value, int End) Read(string text, int start)
    {
        var reader = new PyJsonReader(text) { _at = start >= 0 ? start : throw new ArgumentException("idx cannot be negative") };
        var value = reader.Value();
        return (new PyJsonValue(value), reader._at);
    }

    /// <summary><c>json.loads(text, parse_float=parse)</c>: each number with a point or an exponent is what the function makes of its text.</summary>
    public static PyJsonValue LoadsWith<T>(string text, Func<string, T> parse)
    {
        var reader = new PyJsonReader(text) { _parseFloat = number => parse(number) };
        reader.SkipSpace();
        var value = reader.Value();
        reader.SkipSpace();
        return reader._at == text.Length ? new PyJsonValue(value) : throw reader.Error("Extra data", reader._at);
    }

    /// <summary><c>json.loads(text, object_hook=hook)</c>: each dict becomes what the hook makes of it.</summary>
    public static T Loads<T>(string text, Func<PyJsonValue, T> hook)
    {
        var reader = new PyJsonReader(text) { _hook = dict => hook(dict) };
        reader.SkipSpace();
        var value = reader.Value();
        reader.SkipSpace();
        return reader._at == text.Length ? (value is T made ? made : (T)(object)new PyJsonValue(value)) : throw reader.Error("Extra data", reader._at);
    }

    private object? Value()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (Peek)
        {
            case '"':
                _at++;
                return Text();
            case '{':
                var dict = Dict();
                return _hook is null ? dict : _hook(new PyJsonValue(dict)) switch { PyJsonValue kept => kept.Value, var made => made };
            case '[':
                return List();
            case 'n' when Take("null"):
                return null;
            case 't' when Take("true"):
                return true;
            case 'f' when Take("false"):
                return false;
            case 'N' when Take("NaN"):
                return double.NaN;
            case 'I' when Take("Infinity"):
                return double.PositiveInfinity;
            case '-' when Take("-Infinity"):
                return double.NegativeInfinity;
            default:
                return Number();
        }
    }

    private char Peek => _at < _text.Length ? _text[_at] : '\0';

    private JsonDecodeException Error(string reason, int position) => new(reason, _text, position);

    private bool Take(string word)
    {
        var found = string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0;
        _at += found ? word.Length : 0;
        return found;
    }

    private void SkipSpace()
    {
        while (Peek is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }

    private object? Number()
    {
        var start = _at;
        var end = start + (Peek == '-' ? 1 : 0);
        var digits = Digits(end);
        if (digits == 0)
        {
            throw Error("Expecting value", start);
        }

        end += _text[end] == '0' ? 1 : digits;
        var isFloat = false;
        if (end < _text.Length && _text[end] == '.' && Digits(end + 1) is > 0 and var fraction)
        {
            (end, isFloat) = (end + 1 + fraction, true);
        }

        if (end < _text.Length && _text[end] is 'e' or 'E')
        {
            var exponent = end + 1 < _text.Length && _text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (Digits(exponent) is > 0 and var power)
            {
                (end, isFloat) = (exponent + power, true);
            }
        }

        var text = _text.AsSpan(start, end - start);
        _at = end;
        return isFloat ? _parseFloat is null ? double.Parse(text, CultureInfo.InvariantCulture) : _parseFloat(text.ToString())
            : int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? (object)number
            : long.TryParse(text, CultureInfo.InvariantCulture, out var large) ? large
            : BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private int Digits(int start)
    {
        var end = start;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
        {
            end++;
        }

        return end - start;
    }

    private List<object?> List()
    {
        var items = new List<object?>();
        _at++;
        SkipSpace();
        if (Peek == ']')
        {
            _at++;
            return items;
        }

        while (true)
        {
            items.Add(Value());
            SkipSpace();
            if (Peek == ']')
            {
                _at++;
                return items;
            }

            var comma = Peek == ',' ? _at++ : throw Error("Expecting ',' delimiter", _at);
            SkipSpace();
            if (Peek == ']')
            {
                throw Error("Illegal trailing comma before end of array", comma);
            }
        }
    }

    private Dictionary<string, object?> Dict()
    {
        var dict = new Dictionary<string, object?>();
        _at++;
        SkipSpace();
        if (Peek == '}')
        {
            _at++;
            return dict;
        }

        while (true)
        {
            if (Peek != '"')
            {
                throw Error("Expecting property name enclosed in double quotes", _at);
            }

            _at++;
            var key = Text();
            SkipSpace();
            _at = Peek == ':' ? _at + 1 : throw Error("Expecting ':' delimiter", _at);
            SkipSpace();
            dict[key] = Value();
            SkipSpace();
            if (Peek == '}')
            {
                _at++;
                return dict;
            }

            var comma = Peek == ',' ? _at++ : throw Error("Expecting ',' delimiter", _at);
            SkipSpace();
            if (Peek == '}')
            {
                throw Error("Illegal trailing comma before end of object", comma);
            }
        }
    }

    private string Text()
    {
        var begin = _at - 1;
        var text = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length)
            {
                throw Error("Unterminated string starting at", begin);
            }

            var c = _text[_at++];
            if (c == '"')
            {
                return text.ToString();
            }

            if (c < ' ')
            {
                throw Error("Invalid control character at", _at - 1);
            }

            text.Append(c == '\\' ? Escape(begin) : c);
        }
    }

    private char Escape(int begin)
    {
        var c = _at < _text.Length ? _text[_at++] : throw Error("Unterminated string starting at", begin);
        switch (c)
        {
            case '"' or '\\' or '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 <= _text.Length && ushort.TryParse(_text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            case 'u':
                throw Error("Invalid \\uXXXX escape", _at);
            default:
                throw Error("Invalid \\escape", _at - 2);
        }
    }
}
