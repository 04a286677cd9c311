namespace PyAsyncToCs.Syntax.Literals;

/// <summary>
/// The parts of a string token (language reference, 2.4.1): a prefix of the letters b, f, r, t, u in either case,
/// one or three quotes, the content, and the same quotes again.
/// </summary>
internal readonly struct StringToken
{
    private StringToken(int start, int end, int contentStart, int contentEnd, bool isRaw, bool isBytes, bool hasLowerU)
    {
        Start = start;
        End = end;
        ContentStart = contentStart;
        ContentEnd = contentEnd;
        IsRaw = isRaw;
        IsBytes = isBytes;
        HasKindU = hasLowerU;
    }

    /// <summary>Offset of the prefix, or of the first quote where there is none.</summary>
    public int Start { get; }

    /// <summary>Offset just past the last quote.</summary>
    public int End { get; }

    /// <summary>Offset just past the opening quotes.</summary>
    public int ContentStart { get; }

    /// <summary>Offset of the closing quotes.</summary>
    public int ContentEnd { get; }

    /// <summary>Whether the prefix holds an <c>r</c>.</summary>
    public bool IsRaw { get; }

    /// <summary>Whether the prefix holds a <c>b</c>.</summary>
    public bool IsBytes { get; }

    /// <summary>Whether the constant's <c>kind</c> is <c>'u'</c>: only the lower-case letter counts.</summary>
    public bool HasKindU { get; }

    /// <summary>Takes a whole token apart.</summary>
    /// <param name="text">The source text.</param>
    /// <param name="start">Offset of the token.</param>
    /// <param name="end">Offset just past it; the token must be terminated.</param>
    public static StringToken Read(string text, int start, int end)
    {
        var isRaw = false;
        var isBytes = false;
        var i = start;
        for (; text[i] is not ('\'' or '"'); i++)
        {
            isRaw |= text[i] is 'r' or 'R';
            isBytes |= text[i] is 'b' or 'B';
        }

        var quotes = end - i >= 6 && text[i + 1] == text[i] && text[i + 2] == text[i] ? 3 : 1;
        return new StringToken(start, end, i + quotes, end - quotes, isRaw, isBytes, text[start] == 'u');
    }
}
