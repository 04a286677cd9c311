using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Reads XML as it comes, piece by piece, and tells of each tag and each piece of text, as expat does.</summary>
public sealed class PyXmlScanner
{
    private readonly StringBuilder _waiting = new();
    private readonly Stack<string> _open = new();
    private bool _hasRoot;

    /// <summary>An element begins.</summary>
    public Action<string, Dictionary<string, string>>? OnStart { get; set; }

    /// <summary>An element ends.</summary>
    public Action<string>? OnEnd { get; set; }

    /// <summary>Text: each end of a line is a piece of its own.</summary>
    public Action<string>? OnText { get; set; }

    /// <summary>A comment.</summary>
    public Action<string>? OnComment { get; set; }

    /// <summary>A processing instruction: its target and its data.</summary>
    public Action<string, string>? OnInstruction { get; set; }

    /// <summary>A CDATA section begins, or ends.</summary>
    public Action<bool>? OnSection { get; set; }

    /// <summary>The line of what is read, from one.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The column of what is read, from zero.</summary>
    public int Column { get; private set; }

    /// <summary>Reads what comes next.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isFinal">Whether nothing follows.</param>
    /// <exception cref="PyXmlException">It is not XML.</exception>
    public void Feed(string text, bool isFinal)
    {
        _waiting.Append(text.Replace("\r\n", "\n", StringComparison.Ordinal));
        var all = _waiting.ToString();
        var at = 0;
        while (at < all.Length)
        {
            var end = all[at] == '<' ? EndOfTag(all, at) : EndOfText(all, at, isFinal);
            if (end < 0)
            {
                break;
            }

            var piece = all[at..end];
            if (piece[0] == '<')
            {
                Tag(piece);
                Advance(piece);
            }
            else
            {
                Text(piece);
            }

            at = end;
        }

        _waiting.Clear().Append(all, at, all.Length - at);
        if (isFinal)
        {
            _ = at < all.Length ? throw Error("unclosed token") : 0;
            _ = _open.Count > 0 || !_hasRoot ? throw Error("no element found") : 0;
        }
    }

    // Text is told of as it comes, but for a reference that is not whole.
    private static int EndOfText(string text, int at, bool isFinal)
    {
        if (text.IndexOf('<', at) is >= 0 and var tag)
        {
            return tag;
        }

        var open = isFinal ? -1 : text.LastIndexOf('&');
        return open < at || text.IndexOf(';', open) >= 0 ? text.Length : open > at ? open : -1;
    }

    private static int EndOfTag(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("<!--"))
        {
            return After(text, "-->", at + 4);
        }

        if (rest.StartsWith("<![CDATA["))
        {
            return After(text, "]]>", at);
        }

        if (rest.StartsWith("<?"))
        {
            return After(text, "?>", at);
        }

        var (quote, depth) = ('\0', 0);
        for (var i = at + 1; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '[' or ']')
            {
                depth += c == '[' ? 1 : -1;
            }
            else if (c == '>' && depth <= 0)
            {
                return i + 1;
            }
        }

        return -1;
    }

    private static int After(string text, string end, int at) => text.IndexOf(end, at, StringComparison.Ordinal) is >= 0 and var found ? found + end.Length : -1;

    private void Tag(string tag)
    {
        if (tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            OnComment?.Invoke(tag[4..^3]);
        }
        else if (tag.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            OnSection?.Invoke(true);
            Lines(tag[9..^3]);
            OnSection?.Invoke(false);
        }
        else if (tag.StartsWith("<?", StringComparison.Ordinal))
        {
            var parts = tag[2..^2].Split((char[])[' ', '\n', '\t'], 2);
            if (parts[0] != "xml")
            {
                OnInstruction?.Invoke(parts[0], parts.Length > 1 ? parts[1].TrimStart() : "");
            }
        }
        else if (tag.StartsWith("</", StringComparison.Ordinal))
        {
            End(tag[2..^1].TrimEnd());
        }
        else if (!tag.StartsWith("<!", StringComparison.Ordinal))
        {
            Start(tag);
        }
    }

    private void Start(string tag)
    {
        if (_hasRoot && _open.Count == 0)
        {
            throw Error("junk after document element");
        }

        var isEmpty = tag.EndsWith("/>", StringComparison.Ordinal);
        var inside = Regex.Match(tag[1..^(isEmpty ? 2 : 1)], """^([\p{L}_:][\p{L}\p{N}_:.\-\u00B7]*)(?:\s+([\p{L}_:][\p{L}\p{N}_:.\-\u00B7]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)'))*\s*$""");
        if (!inside.Success)
        {
            Column += 1 + Regex.Match(tag[1..], """^[\w:.\-]+(?:\s+[\w:.\-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*(?:\s+(?:[\w:.\-]+\s*(?:=\s*)?)?)?""").Length;
            throw Error("not well-formed (invalid token)");
        }

        var attributes = new Dictionary<string, string>();
        var values = inside.Groups[3].Captures.Concat(inside.Groups[4].Captures).OrderBy(value => value.Index).ToList();
        for (var i = 0; i < values.Count; i++)
        {
            var value = Regex.Replace(values[i].Value, @"[\n\t]", " ");
            if (!attributes.TryAdd(inside.Groups[2].Captures[i].Value, Regex.Replace(value, "&([^;]*;?)", reference => Resolved(reference.Groups[1].Value))))
            {
                throw Error("duplicate attribute");
            }
        }

        var name = inside.Groups[1].Value;
        _hasRoot = true;
        _open.Push(name);
        OnStart?.Invoke(name, attributes);
        if (isEmpty)
        {
            End(name);
        }
    }

    private void End(string name)
    {
        if (_open.Count == 0 || _open.Peek() != name)
        {
            Column += 2;
            throw Error(_open.Count == 0 ? "not well-formed (invalid token)" : "mismatched tag");
        }

        OnEnd?.Invoke(_open.Pop());
    }

    private void Text(string text)
    {
        if (_open.Count == 0)
        {
            var at = text.Length - text.TrimStart().Length;
            Advance(text[..at]);
            _ = at < text.Length ? throw Error(_hasRoot ? "junk after document element" : "syntax error") : 0;
            return;
        }

        for (var at = 0; at < text.Length;)
        {
            var end = text[at] == '&' ? text.IndexOf(';', at) + 1 : text.IndexOf('&', at) is >= 0 and var next ? next : text.Length;
            if (end == 0)
            {
                throw Error("not well-formed (invalid token)");
            }

            var piece = text[at..end];
            if (text[at] == '&')
            {
                OnText?.Invoke(Resolved(piece[1..]));
            }
            else
            {
                Lines(piece);
            }

            Advance(piece);
            at = end;
        }
    }

    private void Lines(string text)
    {
        foreach (Match piece in Regex.Matches(text, @"\n|[^\n]+"))
        {
            OnText?.Invoke(piece.Value);
        }
    }

    private string Resolved(string reference) => reference switch
    {
        "amp;" => "&",
        "lt;" => "<",
        "gt;" => ">",
        "quot;" => "\"",
        "apos;" => "'",
        ['#', 'x', .. var digits, ';'] when int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => char.ConvertFromUtf32(code),
        ['#', .. var digits, ';'] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) => char.ConvertFromUtf32(code),
        _ => throw Error(reference.EndsWith(';') && reference[0] != '#' ? "undefined entity" : "not well-formed (invalid token)"),
    };

    private void Advance(string text)
    {
        var lines = text.Count(c => c == '\n');
        Line += lines;
        Column = lines > 0 ? text.Length - 1 - text.LastIndexOf('\n') : Column + text.Length;
    }

    private PyXmlException Error(string what) => new($"{what}: line {Line}, column {Column}");
}
