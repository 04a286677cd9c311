using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>json.dumps</c>, with CPython's text (Lib/json/encoder.py).</summary>
public static class PyJson
{
    /// <summary>What a function asked for what JSON lacks, where it is of none of the classes that have the member.</summary>
    public static MissingMemberException MissingMember(object? value, string name) =>
        new($"'{PyType.Name(value)}' object has no attribute '{name}'");

    /// <summary><c>isinstance(value, (a, b, …))</c> of what was read, or of something else.</summary>
    public static bool Is(object? value, params string[] classes) => (value as PyJsonValue ?? new PyJsonValue(value)).Is(classes);

    /// <summary><c>json.dumps(value, …)</c>.</summary>
    public static string Dumps(
        object? obj, bool skipkeys = false, bool ensureAscii = true, object? indent = null, (string Item, string Key)? separators = null, bool sortKeys = false, Func<object, object?>? @default = null, bool allowNan = true)
    {
        var (item, key) = separators ?? (indent is null ? ", " : ",", ": ");
        return new Writer(skipkeys, ensureAscii, indent is int width ? new string(' ', width) : (string?)indent, item, key, sortKeys, @default, allowNan).Write(obj);
    }

    /// <summary><c>JSONEncoder.iterencode(value)</c>.</summary>
    public static IEnumerable<string> Pieces(
        object? obj, bool skipkeys = false, bool ensureAscii = true, object? indent = null, (string Item, string Key)? separators = null, bool sortKeys = false, Func<object, object?>? @default = null, bool allowNan = true)
    {
        var (item, key) = separators ?? (indent is null ? ", " : ",", ": ");
        return new Writer(skipkeys, ensureAscii, indent is int width ? new string(' ', width) : (string?)indent, item, key, sortKeys, @default, allowNan).Pieces(obj);
    }

    private sealed class Writer(bool skipKeys, bool ensureAscii, string? indent, string itemSeparator, string keySeparator, bool sortKeys, Func<object, object?>? fallback, bool allowNan)
    {
        private readonly StringBuilder _text = new();

        public string Write(object? value)
        {
            Value(value, 0);
            return _text.ToString();
        }

        // Where iterencode's pieces end.
        private List<int>? _ends;

        public IEnumerable<string> Pieces(object? value)
        {
            _ends = [0];
            var text = Write(value);
            var ends = _ends.Distinct().ToList();
            return ends.Zip(ends.Skip(1), (start, end) => text[start..end]);
        }

        private void Cut() => _ends?.Add(_text.Length);

        private void Value(object? value, int depth)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            switch (value)
            {
                case IPyJson read:
                    Value(read.Value, depth);
                    break;
                case string text:
                    Quote(text);
                    Cut();
                    break;
                case double number when !allowNan && !double.IsFinite(number):
                    throw new ArgumentException($"Out of range float values are not JSON compliant: {PyText.Float(number)}");
                case null or bool or int or long or BigInteger or double:
                    _text.Append(Scalar(value));
                    Cut();
                    break;
                case IDictionary dict:
                    var keys = dict.Keys.Cast<object?>().Zip(dict.Values.Cast<object?>());
                    Items('{', sortKeys ? keys.OrderBy(entry => entry.First, Comparer<object?>.Create(PyOrder.Compare)) : keys, '}', depth, entry => Entry(entry.First, entry.Second, depth + 1), entry => !skipKeys || IsKey(entry.First));
                    break;
                case ITuple tuple:
                    Items('[', Enumerable.Range(0, tuple.Length).Select(i => tuple[i]), ']', depth, item => Value(item, depth + 1));
                    break;
                case IPyFields named:
                    Items('[', named.Fields, ']', depth, item => Value(item, depth + 1));
                    break;
                case IEnumerable items when PyType.Name(value) is "list" or "tuple":
                    Items('[', items.Cast<object?>(), ']', depth, item => Value(item, depth + 1));
                    break;
                case not null when fallback is not null:
                    Value(fallback(value), depth);
                    break;
                default:
                    throw new InvalidCastException($"Object of type {PyType.Name(value)} is not JSON serializable");
            }
        }

        private void Items<T>(char open, IEnumerable<T> items, char close, int depth, Action<T> write, Func<T, bool>? keep = null)
        {
            Cut();
            _text.Append(open);
            var isFirst = true;
            foreach (var item in items)
            {
                if (keep?.Invoke(item) == false)
                {
                    continue;
                }

                CutEntry(isFirst);
                _text.Append(isFirst ? "" : itemSeparator);
                NewLine(depth + 1);
                CutEntry();
                write(item);
                isFirst = false;
            }

            if (!isFirst)
            {
                NewLine(depth);
                Cut();
            }

            _text.Append(close);
            Cut();

            void CutEntry(bool isDue = true)
            {
                if (isDue && open == '{')
                {
                    Cut();
                }
            }
        }

        private void Entry(object? key, object? value, int depth)
        {
            key = key is IPyJson { Value: var held } ? held : key;
            key = key is IPyJson { Value: var plain } ? plain : key;
            if (!IsKey(key))
            {
                throw new InvalidCastException($"keys must be str, int, float, bool or None, not {PyType.Name(key)}");
            }

            Quote(key as string ?? Scalar(key));
            Cut();
            _text.Append(keySeparator);
            Cut();
            Value(value, depth);
        }

        private static bool IsKey(object? key) => key is null or string or bool or int or long or BigInteger or double;

        private static string Scalar(object? value) => value switch
        {
            null => "null",
            bool truth => truth ? "true" : "false",
            double.NaN => "NaN",
            double.PositiveInfinity => "Infinity",
            double.NegativeInfinity => "-Infinity",
            double number => PyText.Float(number),
            _ => PyText.Plain(value),
        };

        private void NewLine(int depth)
        {
            if (indent is not null)
            {
                _text.Append('\n').Insert(_text.Length, indent, depth);
            }
        }

        private void Quote(string text)
        {
            _text.Append('"');
            foreach (var c in text)
            {
                _ = c switch
                {
                    '"' => _text.Append("\\\""),
                    '\\' => _text.Append(@"\\"),
                    '\n' => _text.Append(@"\n"),
                    '\r' => _text.Append(@"\r"),
                    '\t' => _text.Append(@"\t"),
                    '\f' => _text.Append(@"\f"),
                    '\b' => _text.Append(@"\b"),
                    < ' ' => _text.Append($@"\u{(int)c:x4}"),
                    > '~' when ensureAscii => _text.Append($@"\u{(int)c:x4}"),
                    _ => _text.Append(c),
                };
            }

            _text.Append('"');
        }
    }
}
