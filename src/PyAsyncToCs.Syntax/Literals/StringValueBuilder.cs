using System.Collections.Immutable;
using System.Text;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Literals;

/// <summary>
/// Collects the value of one string constant, which may come from several adjacent literals. Python's strings hold
/// code points: <c>'\ud83d\ude00'</c> has two where UTF-16 would show one. The places where that happens are kept.
/// </summary>
internal sealed class StringValueBuilder
{
    private readonly StringBuilder _text = new();
    private List<int>? _splits;

    /// <summary>Whether nothing was appended.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Forgets everything, to begin the next constant.</summary>
    public void Clear()
    {
        _text.Clear();
        _splits = null;
    }

    /// <summary>Appends decoded source text, in which surrogates stand in pairs.</summary>
    public void Append(ReadOnlySpan<char> text) => _text.Append(text);

    /// <summary>Appends one code point, which may be a lone surrogate.</summary>
    public void AppendCodePoint(int codePoint)
    {
        if (codePoint > 0xFFFF)
        {
            _text.Append((char)(0xD800 + ((codePoint - 0x10000) >> 10)));
            _text.Append((char)(0xDC00 + ((codePoint - 0x10000) & 0x3FF)));
            return;
        }

        var unit = (char)codePoint;
        if (char.IsLowSurrogate(unit) && _text.Length > 0 && char.IsHighSurrogate(_text[^1]))
        {
            (_splits ??= []).Add(_text.Length);
        }

        _text.Append(unit);
    }

    /// <summary>Appends a value that <see cref="ToValue"/> gave.</summary>
    public void AppendValue(object value)
    {
        if (value is string text)
        {
            if (text.Length > 0)
            {
                AppendCodePoint(text[0]);
                _text.Append(text, 1, text.Length - 1);
            }

            return;
        }

        foreach (var codePoint in ((SurrogateString)value).CodePoints)
        {
            AppendCodePoint(codePoint);
        }
    }

    /// <summary>The value: a <see cref="string"/> where that can hold it, else a <see cref="SurrogateString"/>.</summary>
    public object ToValue()
    {
        var text = _text.ToString();
        if (_splits is null)
        {
            return text;
        }

        var codePoints = ImmutableArray.CreateBuilder<int>(text.Length);
        var nextSplit = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isSplit = nextSplit < _splits.Count && _splits[nextSplit] == i + 1;
            nextSplit += isSplit ? 1 : 0;
            if (!isSplit && char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                codePoints.Add(char.ConvertToUtf32(text[i], text[i + 1]));
                i++;
            }
            else
            {
                codePoints.Add(text[i]);
            }
        }

        return new SurrogateString(codePoints.DrainToImmutable());
    }
}
