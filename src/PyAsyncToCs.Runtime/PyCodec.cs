using System.Buffers;
using System.Globalization;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary><c>str.encode</c> and <c>bytes.decode</c> with CPython's errors, for UTF-8, -16, -32, ASCII and Latin-1.</summary>
public static class PyCodec
{
    /// <summary><c>text.encode(encoding, errors)</c>.</summary>
    public static byte[] Encode(string text, string encoding = "utf-8", string errors = "strict")
    {
        var name = Name(encoding);
        List<byte> result = [.. name is "utf-16" or "utf-32" ? Codec(name).Preamble : []];
        var start = 0;
        for (int i = 0, position = 0; i < text.Length; i++, position++)
        {
            if (Fits(text, i, name))
            {
                i += PyUnicode.CodeAt(text, i) > 0xFFFF ? 1 : 0;
                continue;
            }

            result.AddRange(Codec(name).GetBytes(text[start..i]));
            result.AddRange(Substitute(text, i, position, name, errors));
            i += PyUnicode.CodeAt(text, i) > 0xFFFF ? 1 : 0;
            start = i + 1;
        }

        result.AddRange(Codec(name).GetBytes(text[start..]));
        return [.. result];
    }

    /// <summary><c>bytes.decode(encoding, errors)</c>.</summary>
    public static string Decode(byte[] bytes, string encoding = "utf-8", string errors = "strict")
    {
        var name = Name(encoding);
        if (name is not ("utf-8" or "ascii"))
        {
            var preamble = name is "utf-16" or "utf-32" ? Codec(name).Preamble : [];
            return Codec(name).GetString(bytes.AsSpan().StartsWith(preamble) ? bytes[preamble.Length..] : bytes);
        }

        var result = new StringBuilder();
        for (var at = 0; at < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes.AsSpan(at), out var rune, out var length);
            if (name == "ascii" && bytes[at] > 0x7F)
            {
                (status, length) = (OperationStatus.InvalidData, 1);
            }

            result.Append(status == OperationStatus.Done ? rune.ToString() : errors switch
            {
                "ignore" => "",
                "replace" => "\uFFFD",
                "backslashreplace" => string.Concat(bytes.Skip(at).Take(length).Select(value => $@"\x{value:x2}")),
                "surrogateescape" => string.Concat(bytes.Skip(at).Take(length).Select(value => (char)(0xDC00 + value))),
                "strict" => throw CannotDecode(bytes, at, length, name, status),
                _ => throw new LookupException($"unknown error handler name '{errors}'"),
            });
            at += length;
        }

        return result.ToString();
    }

    private static string Name(string encoding) => encoding.ToLowerInvariant().Replace('_', '-') switch
    {
        "utf-8" or "utf8" or "u8" => "utf-8",
        "ascii" or "us-ascii" or "646" => "ascii",
        "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" or "l1" => "latin-1",
        "utf-16" or "utf16" => "utf-16",
        "utf-16-le" or "utf-16le" => "utf-16-le",
        "utf-16-be" or "utf-16be" => "utf-16-be",
        "utf-32" or "utf32" => "utf-32",
        _ => throw new LookupException($"unknown encoding: {encoding}"),
    };

    private static Encoding Codec(string name) => name switch
    {
        "utf-8" => Encoding.UTF8,
        "ascii" => Encoding.ASCII,
        "utf-16" or "utf-16-le" => Encoding.Unicode,
        "utf-16-be" => Encoding.BigEndianUnicode,
        "utf-32" => Encoding.UTF32,
        _ => Encoding.Latin1,
    };

    private static bool Fits(string text, int at, string name) => PyUnicode.CodeAt(text, at) is var code && name switch
    {
        "ascii" => code < 0x80,
        "latin-1" => code < 0x100,
        _ => code is not (>= 0xD800 and < 0xE000),
    };

    /// <summary>An attribute of a UnicodeError.</summary>
    public static T Detail<T>(Exception error, string name) => (T)error.Data[name]!;

    private static byte[] Substitute(string text, int at, int position, string name, string errors)
    {
        var code = PyUnicode.CodeAt(text, at);
        return errors switch
        {
            "ignore" => [],
            "replace" => Codec(name).GetBytes("?"),
            "backslashreplace" => Codec(name).GetBytes(PyText.Ascii(PyUnicode.Character(code))),
            "xmlcharrefreplace" => Codec(name).GetBytes($"&#{code};"),
            "surrogateescape" when code is >= 0xDC80 and <= 0xDCFF => [(byte)(code - 0xDC00)],
            "strict" or "surrogateescape" => throw CannotEncode(text, at, position, name),
            _ => throw new LookupException($"unknown error handler name '{errors}'"),
        };
    }

    private static EncoderFallbackException CannotEncode(string text, int at, int position, string name)
    {
        var count = PyStr.Chars(text[at..]).TakeWhile(c => !Fits(c, 0, name)).Count();
        var what = count == 1
            ? $"character '{PyText.Ascii(PyUnicode.Character(PyUnicode.CodeAt(text, at)))}' in position {position}"
            : $"characters in position {position}-{position + count - 1}";
        var reason = name switch
        {
            "ascii" => "ordinal not in range(128)",
            "latin-1" => "ordinal not in range(256)",
            _ => "surrogates not allowed",
        };
        return new EncoderFallbackException($"'{name}' codec can't encode {what}: {reason}")
        {
            Data = { ["encoding"] = name, ["object"] = text, ["start"] = position, ["end"] = position + count, ["reason"] = reason },
        };
    }

    private static DecoderFallbackException CannotDecode(byte[] bytes, int at, int length, string name, OperationStatus status)
    {
        var what = length == 1
            ? string.Create(CultureInfo.InvariantCulture, $"byte 0x{bytes[at]:x2} in position {at}")
            : $"bytes in position {at}-{at + length - 1}";
        var reason = name == "ascii" ? "ordinal not in range(128)"
            : status == OperationStatus.NeedMoreData ? "unexpected end of data"
            : bytes[at] is < 0xC2 or > 0xF4 ? "invalid start byte"
            : "invalid continuation byte";
        return new DecoderFallbackException($"'{name}' codec can't decode {what}: {reason}")
        {
            Data = { ["encoding"] = name, ["object"] = bytes, ["start"] = at, ["end"] = at + length, ["reason"] = reason },
        };
    }
}
