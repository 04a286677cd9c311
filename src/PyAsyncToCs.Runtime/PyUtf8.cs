using System.Globalization;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary><c>str.encode()</c> and <c>bytes.decode()</c>: UTF-8, of which nothing is left out or replaced.</summary>
public static class PyUtf8
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary><c>text.encode()</c>.</summary>
    /// <exception cref="EncoderFallbackException">The text holds half of a surrogate pair (CPython's UnicodeEncodeError).</exception>
    public static byte[] Encode(string text)
    {
        try
        {
            return s_strict.GetBytes(text);
        }
        catch (EncoderFallbackException error)
        {
            var (at, end) = (error.Index, error.Index + 1);
            while (end < text.Length && char.IsSurrogate(text[end]) && !char.IsSurrogatePair(text, end))
            {
                end++;
            }

            var start = at - text[..at].Count(char.IsLowSurrogate);
            var what = end == at + 1 ? $@"character '\u{(int)text[at]:x4}' in position {start}" : $"characters in position {start}-{start + end - at - 1}";
            throw new EncoderFallbackException($"'utf-8' codec can't encode {what}: surrogates not allowed")
            {
                Data = { ["encoding"] = "utf-8", ["object"] = text, ["start"] = start, ["end"] = start + end - at, ["reason"] = "surrogates not allowed" },
            };
        }
    }

    /// <summary><c>data.decode()</c>.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8 (CPython's UnicodeDecodeError).</exception>
    public static string Decode(byte[] data)
    {
        try
        {
            return s_strict.GetString(data);
        }
        catch (DecoderFallbackException error)
        {
            var (at, end, first) = (error.Index, error.Index + error.BytesUnknown!.Length, error.BytesUnknown[0]);
            var what = end == at + 1 ? string.Create(CultureInfo.InvariantCulture, $"byte 0x{first:x2} in position {at}") : $"bytes in position {at}-{end - 1}";
            var reason = first is < 0xC2 or > 0xF4 ? "invalid start byte" : end == data.Length ? "unexpected end of data" : "invalid continuation byte";
            throw new DecoderFallbackException($"'utf-8' codec can't decode {what}: {reason}")
            {
                Data = { ["encoding"] = "utf-8", ["object"] = data, ["start"] = at, ["end"] = end, ["reason"] = reason },
            };
        }
    }
}
