using System.Globalization;
using System.Text.Json;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>What raises an exception or not, as its values decide.</summary>
internal sealed partial class Simulator
{
    /// <summary>What calls may raise that are not looked into.</summary>
    private static readonly Dictionary<string, string> s_failures = new()
    {
        ["loads"] = "ValueError",
        ["load"] = "ValueError",
        ["strptime"] = "ValueError",
        ["fromisoformat"] = "ValueError",
        ["UUID"] = "ValueError",
        ["Decimal"] = "ArithmeticError",
        ["Fraction"] = "ValueError",
        ["b64decode"] = "ValueError",
        ["fromhex"] = "ValueError",
        ["unpack"] = "ValueError",
        ["index"] = "ValueError",
        ["rindex"] = "ValueError",
        ["remove"] = "ValueError",
        ["decode"] = "UnicodeDecodeError",
        ["encode"] = "UnicodeEncodeError",
        ["open"] = "OSError",
        ["read_text"] = "OSError",
        ["read_bytes"] = "OSError",
        ["write_text"] = "OSError",
        ["unlink"] = "OSError",
        ["mkdir"] = "OSError",
        ["stat"] = "OSError",
        ["listdir"] = "OSError",
        ["input"] = "EOFError",
        ["mean"] = "ValueError",
        ["median"] = "ValueError",
        ["mode"] = "ValueError",
        ["stdev"] = "ValueError",
        ["choice"] = "IndexError",
        ["sqrt"] = "ValueError",
        ["log"] = "ValueError",
        ["factorial"] = "ValueError",
        ["pop"] = "LookupError",
        ["popleft"] = "IndexError",
    };

    private void MayFailBy(CallExpr call, string name)
    {
        if (s_failures.TryGetValue(name, out var error))
        {
            MayFail(call, error);
        }
    }

    /// <summary>Gives up where something may raise an exception that is handled: what the handler does is not known to come.</summary>
    private Unknown MayFail(Node node, string error)
    {
        for (var task = _loop.Current; task is not null; task = task.Parent)
        {
            if (task.Guards.Exists(handlers => handlers.Any(h => IsMeantFor(h, error))))
            {
                throw Lost(node, "whether this fails is not known");
            }
        }

        return Unknown.Value;
    }

    /// <summary>Whether a handler is there for such an exception; who handles all of them hardly means a wrong type.</summary>
    private bool IsMeantFor(ExceptHandler handler, string error)
    {
        var isRare = error is "TypeError" or "ZeroDivisionError" or "UnicodeDecodeError" or "UnicodeEncodeError";
        if (handler.Type is null)
        {
            return !isRare;
        }

        var raised = _model.Builtins.Members.GetValueOrDefault(error) as ClassSymbol;
        IEnumerable<PyType> types = _model.TypeOf(handler.Type) is TupleType tuple ? tuple.Items.Select(i => i.Type) : [_model.TypeOf(handler.Type)];
        return types.Any(type => type is not ClassType { Class: var cls }
            || (cls.Name is "Exception" or "BaseException" ? !isRare : raised is null || raised.IsSubclassOf(cls) || cls.IsSubclassOf(raised)));
    }

    private object Whole(string text, CallExpr call)
    {
        var digits = text.Trim();
        return digits.Length > 18 || digits.Contains('_', StringComparison.Ordinal) || digits.Any(c => c > '~') ? MayFail(call, "ValueError")
            : long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed
            : throw Raise("ValueError", $"invalid literal for int() with base 10: '{text}'");
    }

    private object Real(string text, CallExpr call)
    {
        var digits = text.Trim();
        return digits.Any(c => c is '_' or > '~' || (char.IsAsciiLetter(c) && c is not ('e' or 'E'))) && digits.Any(char.IsAsciiDigit) ? MayFail(call, "ValueError")
            : digits.TrimStart('+', '-').ToUpperInvariant() is "INF" or "INFINITY" or "NAN" ? Unknown.Value
            : double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed
            : throw Raise("ValueError", $"could not convert string to float: '{text}'");
    }

    /// <summary>Where an item stands, and how often it does.</summary>
    private object FoundIn(CallExpr call, string name, SequenceValue list, List<object?> args)
    {
        var equal = list.IsKnown && args.Count == 1 && name is "index" or "count" ? list.Items.ConvertAll(i => ReferenceEquals(i, args[0]) && i is not Unknown ? true : AreEqual(i, args[0])) : [null];
        if (equal.Contains(null))
        {
            MayFailBy(call, name);
            return Unknown.Value;
        }

        return name == "count" ? (long)equal.Count(e => e == true)
            : equal.IndexOf(true) is >= 0 and var at ? (long)at
            : throw Raise("ValueError", "the item is not in the list");
    }

    private object? Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Json(document.RootElement);
        }
        catch (JsonException)
        {
            throw FailureOf("JSONDecodeError", "ValueError");
        }
    }

    /// <summary>An exception of a library, as its handlers name it.</summary>
    private RaisedException FailureOf(string name, string parent)
    {
        for (var task = _loop.Current; task is not null; task = task.Parent)
        {
            var types = task.Guards.SelectMany(g => g).Select(h => h.Type).OfType<Expr>().Select(_model.TypeOf).SelectMany(t => t is TupleType tuple ? tuple.Items.Select(i => i.Type) : [t]);
            if (types.OfType<ClassType>().FirstOrDefault(t => t.Class.Name == name) is { Class: var error })
            {
                return new(new ObjectValue(error) { Attributes = { ["args"] = new SequenceValue([Unknown.Value], SequenceKind.Tuple) } });
            }
        }

        return Raise(parent, Unknown.Value);
    }

    private static object? Json(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var dict = new DictValue();
                foreach (var property in element.EnumerateObject())
                {
                    dict.Items[property.Name] = Json(property.Value);
                }

                return dict;
            case JsonValueKind.Array:
                return new SequenceValue([.. element.EnumerateArray().Select(Json)]);
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt64(out var whole) ? whole : element.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') >= 0 ? element.GetDouble() : Unknown.Value;
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            default:
                return null;
        }
    }
}
