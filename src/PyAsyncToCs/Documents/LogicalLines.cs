namespace PyAsyncToCs.Documents;

/// <summary>
/// Where the statements of a text begin, as far as that can be told of a text that is not all Python: a line inside a
/// string, inside brackets or behind a backslash goes on with what the one before it began.
/// </summary>
internal sealed class LogicalLines
{
    private const int Short = 1;
    private const int Long = 3;

    private int _depth;
    private char _quote;
    private int _quotes;
    private bool _isContinued;

    /// <summary>Reads the next line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="isStatement">Whether a line that begins a statement is one of Python; it is not looked into otherwise.</param>
    /// <returns>Whether it begins a statement.</returns>
    public bool Begins(string line, Func<string, bool> isStatement)
    {
        var begins = _depth == 0 && _quotes == 0 && !_isContinued;
        if (!begins || isStatement(line))
        {
            Read(line);
        }

        return begins;
    }

    private void Read(string line)
    {
        _isContinued = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '\\')
            {
                _isContinued = i == line.Length - 1;
                i++;
            }
            else if (_quotes > 0)
            {
                if (c == _quote && (_quotes == Short || IsLong(line, i)))
                {
                    i += _quotes - 1;
                    _quotes = 0;
                }
            }
            else if (c == '#')
            {
                break;
            }
            else if (c is '"' or '\'')
            {
                _quote = c;
                _quotes = IsLong(line, i) ? Long : Short;
                i += _quotes - 1;
            }
            else
            {
                _depth = Math.Max(0, _depth + (c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0));
            }
        }

        if (_quotes == Short && !_isContinued)
        {
            _quotes = 0;
        }
    }

    private static bool IsLong(string line, int at) => at + 2 < line.Length && line[at + 1] == line[at] && line[at + 2] == line[at];
}
