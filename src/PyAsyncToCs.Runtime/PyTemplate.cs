using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>template.format(…)</c>.</summary>
public static class PyTemplate
{
    /// <summary>Fills a template's fields.</summary>
    /// <param name="template">The text, with fields such as <c>{}</c>, <c>{0}</c>, <c>{name.attribute[3]!r:>10}</c>.</param>
    /// <param name="arguments">The positional arguments.</param>
    /// <param name="named">The keyword arguments.</param>
    /// <param name="attribute">Reads an attribute of a value.</param>
    public static string Format(
        string template, object?[] arguments, IReadOnlyDictionary<string, object?>? named = null, Func<object?, string, object?>? attribute = null) =>
        new Filler(arguments, named, attribute).Fill(template, 2);

    private sealed class Filler(object?[] arguments, IReadOnlyDictionary<string, object?>? named, Func<object?, string, object?>? attribute)
    {
        private int _automatic;
        private bool _manual;

        public string Fill(string template, int depth)
        {
            if (depth == 0)
            {
                throw new ArgumentException("Max string recursion exceeded");
            }

            var result = new StringBuilder();
            for (var at = 0; at < template.Length;)
            {
                var c = template[at++];
                if (c is '{' or '}' && at < template.Length && template[at] == c)
                {
                    result.Append(c);
                    at++;
                }
                else if (c == '}' || (c == '{' && at == template.Length))
                {
                    throw new ArgumentException($"Single '{c}' encountered in format string");
                }
                else
                {
                    result.Append(c == '{' ? Field(template, ref at, depth) : c.ToString());
                }
            }

            return result.ToString();
        }

        private string Field(string template, ref int at, int depth)
        {
            var name = Name(template, ref at);
            var conversion = '\0';
            var spec = "";
            if (template[at++] == '!')
            {
                conversion = at < template.Length
                    ? template[at++]
                    : throw new ArgumentException("end of string while looking for conversion specifier");
                if (at < template.Length && template[at++] is not (':' or '}'))
                {
                    throw new ArgumentException("expected ':' after conversion specifier");
                }
            }

            if (template[at - 1] != '}' || conversion == '}')
            {
                spec = Spec(template, ref at);
            }

            var value = Value(name);
            value = conversion switch
            {
                '\0' => value,
                'r' => PyText.Repr(value),
                's' => PyText.Str(value),
                'a' => PyText.Ascii(PyText.Repr(value)),
                _ => throw new ArgumentException($"Unknown conversion specifier {conversion}"),
            };
            return PyFormat.Format(value, spec.Contains('{') ? Fill(spec, depth - 1) : spec);
        }

        /// <summary>Reads a field's name, up to what ends it.</summary>
        private static string Name(string template, ref int at)
        {
            var start = at;
            for (var inBrackets = false; at < template.Length; at++)
            {
                switch (template[at])
                {
                    case var c when inBrackets:
                        inBrackets = c != ']';
                        break;
                    case '[':
                        inBrackets = true;
                        break;
                    case '{':
                        throw new ArgumentException("unexpected '{' in field name");
                    case '}' or ':' or '!':
                        return template[start..at];
                }
            }

            throw new ArgumentException("expected '}' before end of string");
        }

        /// <summary>Reads a format specification, which may hold fields, and the brace that ends it.</summary>
        private static string Spec(string template, ref int at)
        {
            var start = at;
            for (var depth = 1; at < template.Length;)
            {
                depth += template[at++] switch { '{' => 1, '}' => -1, _ => 0 };
                if (depth == 0)
                {
                    return template[start..(at - 1)];
                }
            }

            throw new ArgumentException("unmatched '{' in format spec");
        }

        private object? Value(string name)
        {
            var end = name.AsSpan().IndexOfAny('.', '[') is >= 0 and var found ? found : name.Length;
            var value = First(name[..end]);
            for (var at = end; at < name.Length;)
            {
                var indexed = name[at] == '[';
                if (!indexed && name[at] != '.')
                {
                    throw new ArgumentException("Only '.' or '[' may follow ']' in format field specifier");
                }

                var stop = name.AsSpan(at + 1).IndexOfAny(indexed ? "]" : ".[");
                if (indexed && stop < 0)
                {
                    throw new ArgumentException("Missing ']' in format string");
                }

                var part = stop < 0 ? name[(at + 1)..] : name.Substring(at + 1, stop);
                if (part.Length == 0)
                {
                    throw new ArgumentException("Empty attribute in format string");
                }

                at += part.Length + (indexed ? 2 : 1);
                value = indexed ? Item(value, part) : attribute is null
                    ? throw new MissingMemberException($"'{PyType.Name(value)}' object has no attribute '{part}'")
                    : attribute(value, part);
            }

            return value;
        }

        /// <summary>The argument that a field begins with.</summary>
        private object? First(string key)
        {
            var isNumber = key.Length > 0 && key.All(char.IsAsciiDigit);
            if (key.Length > 0 && !isNumber)
            {
                return named is not null && named.TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(PyText.Quote(key));
            }

            if (isNumber ? _automatic > 0 : _manual)
            {
                var (from, to) = ("manual field specification", "automatic field numbering");
                throw new ArgumentException($"cannot switch from {(isNumber ? to : from)} to {(isNumber ? from : to)}");
            }

            _manual |= isNumber;
            var index = !isNumber ? _automatic++ : int.TryParse(key, CultureInfo.InvariantCulture, out var given)
                ? given
                : throw new ArgumentException("Too many decimal digits in format string");
            return index < arguments.Length
                ? arguments[index]
                : throw new IndexOutOfRangeException($"Replacement index {index} out of range for positional args tuple");
        }

        private static object? Item(object? value, string key)
        {
            object index = int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : key;
            return value switch
            {
                IDictionary dict => dict.Contains(index) ? dict[index] : throw new KeyNotFoundException(PyText.Repr(index)),
                IList list when index is int => number < list.Count ? list[number] : throw new IndexOutOfRangeException("list index out of range"),
                ITuple tuple when index is int => number < tuple.Length ? tuple[number] : throw new IndexOutOfRangeException("tuple index out of range"),
                string text when index is int => number < PyUnicode.Length(text)
                    ? PyUnicode.Character(text.EnumerateRunes().ElementAt(number).Value)
                    : throw new IndexOutOfRangeException("string index out of range"),
                IList => throw new InvalidCastException("list indices must be integers or slices, not str"),
                ITuple => throw new InvalidCastException("tuple indices must be integers or slices, not str"),
                string => throw new InvalidCastException("string indices must be integers, not 'str'"),
                _ => throw new InvalidCastException($"'{PyType.Name(value)}' object is not subscriptable"),
            };
        }
    }
}
