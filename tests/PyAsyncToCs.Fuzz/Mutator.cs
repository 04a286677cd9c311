using System.Text;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Fuzz;

/// <summary>Makes programs that nobody would write out of programs that somebody wrote.</summary>
internal sealed partial class Mutator(IReadOnlyList<string> programs, Random random)
{
    /// <summary>What tends to escape from where it stands.</summary>
    private static readonly string[] _strings =
    [
        "\"*/ // /* \"", "'#if DEBUG\\n#endif'", "\"\"\"\n#region x\n\"\"\"", "'\\0\\x01\\x1b\\x7f\\u2028\\u2029\\ufeff'", "f'{{}}{1}{{'", "'{0}'", "'</summary><c>&amp;]]>'",
        "r'\\\\'", "'\\ud800'", "'\\U0001F600'", "b'\\xff\\x00'", "f'{1!r:>{2}}'", "'\"'", "'%s %(a)d'", "'\\N{BULLET}'", "f\"{'a' 'b'}\"",
    ];

    private static readonly string[] _names =
    [
        "class_", "event", "string", "object", "namespace", "params", "ref", "var", "dynamic", "record", "field", "value", "args", "Program", "Main", "Console", "Task",
        "System", "_", "__", "__x", "été", "名前", "ﬁ", "int", "list", "print", "self", "type", "match", "case", "nameof", "checked", "base", "this", "null", "file", "required",
    ];

    private static readonly string[] _lines =
    [
        "# */ // #if x", "# \u2028 Console.WriteLine(1);", "#if True", "#pragma warning", "\"\"\"</summary> */ #endif\"\"\"", "pass", "await x", "yield x", "global x", "nonlocal x",
        "del x", "lambda: (yield)", "x: int", "async def f(): pass", "class event(Exception): pass", "import asyncio as System", "from os import *", "return", "raise", "x = y = z = []",
        "a, *b = 1, 2", "match x:", "with a as b, c as d:", "try:", "else:", "@property", "x[1:2, ::3]", "print(*a, **b)", "(x := 1)", "type X[T] = list[T]", "assert x, 'y'", "[x async for x in y]",
    ];

    private static readonly string[] _operators =
        ["+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^", "==", "!=", "<", "<=", " is ", " is not ", " in ", " not in ", " and ", " or ", " if x else ", ",", ".", "=", "+=", "**=", ":="];

    /// <summary>The next input.</summary>
    public string Next()
    {
        if (random.Next(25) == 0)
        {
            return RandomText();
        }

        var text = Pick(programs);
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            text = random.Next(10) switch
            {
                < 3 => Lines(text),
                < 5 => Spliced(text),
                _ => Tokens(text),
            };
        }

        return text;
    }

    private string RandomText()
    {
        var text = new StringBuilder();
        for (var i = random.Next(200); i > 0; i--)
        {
            text.Append((char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(9, 127)));
        }

        return text.ToString();
    }

    private string Lines(string text)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(5))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[random.Next(lines.Count)]);
                break;
            case 2:
                lines.Insert(at, Indent(lines[at]) + Pick(_lines));
                break;
            case 3:
                lines[at] = "    " + lines[at];
                break;
            default:
                var other = random.Next(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
        }

        return string.Join('\n', lines);
    }

    /// <summary>A piece of another program at the same depth.</summary>
    private string Spliced(string text)
    {
        var lines = text.Split('\n').ToList();
        var other = Pick(programs).Split('\n');
        var from = random.Next(other.Length);
        var piece = other.Skip(from).Take(1).Concat(other.Skip(from + 1).TakeWhile(line => line.Length == 0 || Indent(line).Length > Indent(other[from]).Length));
        var places = Enumerable.Range(0, lines.Count).Where(i => Indent(lines[i]).Length == Indent(other[from]).Length).ToList();
        lines.InsertRange(places.Count > 0 ? Pick(places) : lines.Count, piece);
        return string.Join('\n', lines);
    }

    /// <summary>A token, with another of its kind or of none.</summary>
    private string Tokens(string text)
    {
        var tokens = Token().Matches(text);
        if (tokens.Count == 0)
        {
            return text;
        }

        var token = Pick(tokens);
        var with = random.Next(12) switch
        {
            0 => "",
            1 => token.Value + token.Value,
            2 => Pick(tokens).Value,
            _ => token.Value[0] switch
            {
                '"' or '\'' => Pick(_strings),
                >= '0' and <= '9' => random.Next(4) switch { 0 => "0", 1 => "1e400", 2 => "99999999999999999999", _ => "2.5" },
                var c when char.IsLetter(c) || c == '_' => random.Next(3) == 0 ? Pick(_names) : Pick(tokens.Where(t => char.IsLetter(t.Value[0]) || t.Value[0] == '_').ToList()).Value,
                _ => Pick(_operators),
            },
        };
        return text[..token.Index] + with + text[(token.Index + token.Length)..];
    }

    private static string Indent(string line) => line[..(line.Length - line.TrimStart().Length)];

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    [GeneratedRegex("""\w+|"[^"\n]*"|'[^'\n]*'|[-+*/%@<>=!&|^:.]+|[(),\[\]{}]""")]
    private static partial Regex Token();
}
