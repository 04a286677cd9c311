namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>xml.parsers.expat</c> parser: the program sets a handler for each kind of what it reads.</summary>
public sealed class PyExpatParser
{
    private readonly PyXmlScanner _scanner = new();
    private string _text = "";

    /// <summary>Makes a parser.</summary>
    public PyExpatParser()
    {
        _scanner.OnStart = (name, attributes) => After(() => StartElementHandler?.Invoke(name, attributes));
        _scanner.OnEnd = name => After(() => EndElementHandler?.Invoke(name));
        _scanner.OnComment = text => After(() => CommentHandler?.Invoke(text));
        _scanner.OnInstruction = (target, data) => After(() => ProcessingInstructionHandler?.Invoke(target, data));
        _scanner.OnSection = isStart => After(isStart ? StartCdataSectionHandler : EndCdataSectionHandler);
        _scanner.OnText = text =>
        {
            _text += text;
            if (!BufferText)
            {
                After(null);
            }
        };
    }

    /// <summary><c>StartElementHandler</c>.</summary>
    public Action<string, Dictionary<string, string>>? StartElementHandler { get; set; }

    /// <summary><c>EndElementHandler</c>.</summary>
    public Action<string>? EndElementHandler { get; set; }

    /// <summary><c>CharacterDataHandler</c>.</summary>
    public Action<string>? CharacterDataHandler { get; set; }

    /// <summary><c>CommentHandler</c>.</summary>
    public Action<string>? CommentHandler { get; set; }

    /// <summary><c>ProcessingInstructionHandler</c>.</summary>
    public Action<string, string>? ProcessingInstructionHandler { get; set; }

    /// <summary><c>StartCdataSectionHandler</c>.</summary>
    public Action? StartCdataSectionHandler { get; set; }

    /// <summary><c>EndCdataSectionHandler</c>.</summary>
    public Action? EndCdataSectionHandler { get; set; }

    /// <summary><c>buffer_text</c>: whether pieces of text that follow each other are one.</summary>
    public bool BufferText { get; set; }

    /// <summary><c>CurrentLineNumber</c>.</summary>
    public int Line => _scanner.Line;

    /// <summary><c>CurrentColumnNumber</c>.</summary>
    public int Column => _scanner.Column;

    /// <summary><c>Parse(data, isfinal)</c>.</summary>
    public int Parse(string data, bool isFinal = false)
    {
        _scanner.Feed(data, isFinal);
        After(null);
        return 1;
    }

    /// <summary><c>Parse(data, isfinal)</c> of bytes.</summary>
    public int Parse(byte[] data, bool isFinal = false) => Parse(PyUtf8.Decode(data), isFinal);

    /// <summary><c>ParseFile(file)</c>.</summary>
    public int ParseFile(PyBinaryFile file) => Parse(file.Read(), true);

    // Text that was gathered comes before what follows it.
    private void After(Action? then)
    {
        var text = _text;
        _text = "";
        if (text.Length > 0)
        {
            CharacterDataHandler?.Invoke(text);
        }

        then?.Invoke();
    }
}
