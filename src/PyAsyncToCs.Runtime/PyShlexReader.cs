using System.Collections;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>shlex.shlex</c>: the words of a text, one after the other.</summary>
/// <param name="text">The text.</param>
/// <param name="posix">Whether quotes are taken off and escapes hold, as POSIX has it.</param>
/// <param name="punctuationChars">Characters that stand together as words of their own.</param>
public sealed class PyShlexReader(string text, bool posix = false, string punctuationChars = "") : IEnumerable<string>
{
    private readonly Queue<string> _pushed = new();
    private int _at;

    /// <summary>Characters that words are made of.</summary>
    public string WordChars { get; set; } = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        + (posix ? "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ" : "") + (punctuationChars.Length > 0 ? "~-./*?=" : "");

    /// <summary>Characters that begin a comment.</summary>
    public string Commenters { get; set; } = "#";

    /// <summary>Characters between words.</summary>
    public string WhiteSpace { get; set; } = " \t\r\n";

    /// <summary>Whether words end at white space alone.</summary>
    public bool WhiteSpaceSplit { get; set; }

    /// <summary>Characters that quote.</summary>
    public string Quotes { get; set; } = "'\"";

    /// <summary>Characters that escape the next one.</summary>
    public string Escape { get; set; } = "\\";

    /// <summary>Quotes between which an escape holds.</summary>
    public string EscapedQuotes { get; set; } = "\"";

    /// <summary>The line, counted from 1.</summary>
    public int Line => 1 + text[..Math.Min(_at, text.Length)].Count(c => c == '\n');

    /// <summary><c>push_token(word)</c>.</summary>
    public void Push(string word) => _pushed.Enqueue(word);

    /// <summary><c>get_token()</c>: the next word; at the end null (POSIX) or an empty text.</summary>
    /// <exception cref="ArgumentException">A quotation or an escape does not end.</exception>
    public string? Next() => _pushed.TryDequeue(out var pushed) ? pushed : Read() ?? (posix ? null : "");

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator()
    {
        while (Next() is { } word && (posix || word.Length > 0))
        {
            yield return word;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string? Read()
    {
        SkipBlanks();
        if (_at >= text.Length)
        {
            return null;
        }

        if (punctuationChars.Contains(text[_at]))
        {
            var start = _at;
            while (_at < text.Length && punctuationChars.Contains(text[_at]))
            {
                _at++;
            }

            return text[start.._at];
        }

        if (!posix && Quotes.Contains(text[_at]))
        {
            var quotation = new StringBuilder();
            Quotation(quotation);
            return quotation.ToString();
        }

        var word = new StringBuilder();
        var begin = _at;
        while (_at < text.Length && !EndsWord(text[_at], _at == begin))
        {
            var next = text[_at];
            if (posix && Escape.Contains(next))
            {
                word.Append(++_at < text.Length ? text[_at++] : throw new ArgumentException("No escaped character"));
            }
            else if (Quotes.Contains(next) && (posix || WhiteSpaceSplit))
            {
                Quotation(word);
            }
            else
            {
                word.Append(next);
                _at++;
                if (!IsOfWord(next))
                {
                    break;
                }
            }
        }

        return word.ToString();
    }

    // A character that no word is made of is one by itself.
    private bool EndsWord(char c, bool isFirst) =>
        WhiteSpace.Contains(c) || punctuationChars.Contains(c) || (Commenters.Contains(c) && (posix || !isFirst)) || (!isFirst && !IsOfWord(c));

    private bool IsOfWord(char c) => WhiteSpaceSplit || WordChars.Contains(c) || Quotes.Contains(c) || (posix && Escape.Contains(c));

    private void SkipBlanks()
    {
        while (_at < text.Length && (WhiteSpace.Contains(text[_at]) || Commenters.Contains(text[_at])))
        {
            _at = !Commenters.Contains(text[_at]) ? _at + 1 : text.IndexOf('\n', _at) is >= 0 and var end ? end + 1 : text.Length;
        }
    }

    private void Quotation(StringBuilder word)
    {
        var quote = text[_at];
        word.Append(posix ? "" : quote);
        while (++_at < text.Length && text[_at] != quote)
        {
            if (posix && EscapedQuotes.Contains(quote) && Escape.Contains(text[_at]) && _at + 1 < text.Length && (text[_at + 1] == quote || Escape.Contains(text[_at + 1])))
            {
                _at++;
            }

            word.Append(text[_at]);
        }

        if (_at++ >= text.Length)
        {
            throw new ArgumentException("No closing quotation");
        }

        word.Append(posix ? "" : quote);
    }
}
