using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>html.parser.HTMLParser</c>: a derived class is told what stands in the text.</summary>
public class PyHtmlParser
{
    private string _text = "";
    private int _line = 1;
    private int _column;
    private string? _raw;

    /// <summary><c>get_starttag_text()</c>: the last start tag as it was written.</summary>
    public string? StartTagText { get; private set; }

    /// <summary><c>feed(data)</c>: what is complete is handled, the rest waits for more.</summary>
    public void Feed(string data)
    {
        _text += data;
        Run(false);
    }

    /// <summary><c>close()</c>: handles what waits.</summary>
    public void Close() => Run(true);

    /// <summary><c>reset()</c>: forgets what waits.</summary>
    public virtual void Reset() => (_text, _line, _column, _raw, StartTagText) = ("", 1, 0, null, null);

    /// <summary><c>getpos()</c>: line and column.</summary>
    public (int Line, int Column) GetPosition() => (_line, _column);

    /// <summary>Is told of a start tag.</summary>
    public virtual void HandleStarttag(string tag, List<(string, string?)> attrs)
    {
    }

    /// <summary>Is told of an end tag.</summary>
    public virtual void HandleEndtag(string tag)
    {
    }

    /// <summary>Is told of a tag that ends itself.</summary>
    public virtual void HandleStartendtag(string tag, List<(string, string?)> attrs)
    {
        HandleStarttag(tag, attrs);
        HandleEndtag(tag);
    }

    /// <summary>Is told of text.</summary>
    public virtual void HandleData(string data)
    {
    }

    /// <summary>Is told of a comment.</summary>
    public virtual void HandleComment(string data)
    {
    }

    /// <summary>Is told of a declaration.</summary>
    public virtual void HandleDecl(string decl)
    {
    }

    /// <summary>Is told of a processing instruction.</summary>
    public virtual void HandlePi(string data)
    {
    }

    private void Run(bool isEnd)
    {
        while (_text.Length > 0)
        {
            var length = Next(isEnd);
            if (length <= 0)
            {
                return;
            }

            // The place is that of what is handled, so it moves afterwards.
            var passed = _text[..length];
            _text = _text[length..];
            _line += passed.Count(c => c == '\n');
            _column = passed.LastIndexOf('\n') is >= 0 and var last ? passed.Length - last - 1 : _column + passed.Length;
        }
    }

    /// <summary>Handles what stands first.</summary>
    /// <returns>Its length; 0 where more must come.</returns>
    private int Next(bool isEnd)
    {
        if (_raw is { } element)
        {
            // In a script or a style, only its end tag is one.
            var at = Regex.Match(_text, $"</{element}(?=[\\s/>])", RegexOptions.IgnoreCase);
            if (!at.Success || at.Index > 0)
            {
                var length = at.Success ? at.Index : isEnd || !_text.Contains('<') ? _text.Length : 0;
                return length > 0 ? Data(_text[..length], false) : 0;
            }
        }

        if (_text[0] != '<')
        {
            var end = _text.IndexOf('<');
            if (end < 0 && !isEnd && _text.LastIndexOf('&') is >= 0 and var mark && mark >= _text.Length - 34 && !Regex.IsMatch(_text[mark..], @"[\s;]"))
            {
                // The reference may go on.
                return 0;
            }

            return Data(end < 0 ? _text : _text[..end], true);
        }

        if (Regex.Match(_text, @"\A<[a-zA-Z][^\t\n\r\f />\x00]*(?:[\s/]*(?:(?<=['""\s/])[^\s/>][^\s/=>]*(?:\s*=+\s*(?:'[^']*'|""[^""]*""|(?!['""])[^>\s]*)\s*)?(?:\s|/(?!>))*)*)?\s*(/?)>") is { Success: true } start)
        {
            return Start(start.Value, start.Groups[1].Length > 0);
        }

        if (Regex.Match(_text, @"\A</([a-zA-Z][^\t\n\r\f />\x00]*)[^>]*>") is { Success: true } close)
        {
            _raw = null;
            HandleEndtag(close.Groups[1].Value.ToLowerInvariant());
            return close.Length;
        }

        if (Regex.Match(_text, @"\A<!--(.*?)--!?>", RegexOptions.Singleline) is { Success: true } comment)
        {
            HandleComment(comment.Groups[1].Value);
            return comment.Length;
        }

        if (Regex.Match(_text, @"\A<!(?!--)([^>]*)>") is { Success: true } declaration)
        {
            if (declaration.Groups[1].Value.StartsWith("doctype", StringComparison.OrdinalIgnoreCase))
            {
                HandleDecl(declaration.Groups[1].Value);
            }
            else
            {
                HandleComment(declaration.Groups[1].Value);
            }

            return declaration.Length;
        }

        if (Regex.Match(_text, @"\A<\?([^>]*)>") is { Success: true } instruction)
        {
            HandlePi(instruction.Groups[1].Value);
            return instruction.Length;
        }

        var isTag = Regex.IsMatch(_text, @"\A<(?:[a-zA-Z/!?]|\z)");
        return isTag && !isEnd ? 0 : Data(isTag ? _text : "<", false);
    }

    private int Data(string data, bool hasReferences)
    {
        HandleData(hasReferences ? PyHtml.Unescape(data) : data);
        return data.Length;
    }

    private int Start(string text, bool isEmpty)
    {
        StartTagText = text;
        var name = Regex.Match(text, @"\A<([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*");
        var tag = name.Groups[1].Value.ToLowerInvariant();
        List<(string, string?)> attributes = [];
        foreach (Match part in Regex.Matches(text[name.Length..], @"([^\s/>=][^\s/=>]*)(\s*=+\s*('[^']*'|""[^""]*""|(?!['""])[^>\s]*))?(?:\s|/(?!>))*"))
        {
            var value = part.Groups[3].Value;
            value = value is ['\'', .., '\''] or ['"', .., '"'] ? value[1..^1] : value;
            attributes.Add((part.Groups[1].Value.ToLowerInvariant(), part.Groups[2].Success ? PyHtml.Unescape(value) : null));
        }

        if (isEmpty)
        {
            HandleStartendtag(tag, attributes);
            return text.Length;
        }

        HandleStarttag(tag, attributes);
        _raw = tag is "script" or "style" ? tag : null;
        return text.Length;
    }
}
