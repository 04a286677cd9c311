using System.Text;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Input;

/// <summary>What the bytes of a Python file say (language reference, 2.1.4, and PEP 263).</summary>
/// <param name="Source">The text; where it could not be decoded, with replacement characters, for the message.</param>
/// <param name="Problem">Why CPython would not read it, or null.</param>
internal sealed record DecodedSource(SourceText Source, Diagnostic? Problem);

/// <summary>Bytes to text, as CPython's tokenizer does it (Parser/tokenizer/helpers.c).</summary>
internal static class SourceDecoder
{
    private static readonly UTF8Encoding _strictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">What is in it.</param>
    /// <param name="path">What to call it in messages.</param>
    /// <param name="isPython">Whether a coding line counts; in a document it is ordinary text.</param>
    /// <exception cref="CliException">It is no text at all.</exception>
    public static DecodedSource Decode(ReadOnlySpan<byte> bytes, string path, bool isPython = true)
    {
        if (bytes.StartsWith((byte[])[0xFF, 0xFE]) || bytes.StartsWith((byte[])[0xFE, 0xFF]))
        {
            throw new CliException($"'{path}' is UTF-16; save it as UTF-8");
        }

        if (bytes.Contains((byte)0))
        {
            throw new CliException($"'{path}' is a binary file");
        }

        var hasMark = bytes.StartsWith((byte[])[0xEF, 0xBB, 0xBF]);
        if (hasMark)
        {
            bytes = bytes[3..];
        }

        var cookie = isPython ? CodingLine.Find(bytes) : null;
        if (hasMark && cookie is { AgreesWithMark: false })
        {
            return Fail(bytes, path, cookie, $"encoding problem: {cookie.Name} with BOM");
        }

        if (cookie is null || cookie.IsUtf8)
        {
            return DecodeUtf8(bytes, path, declared: cookie is not null);
        }

        if (cookie.GetEncoding() is not { } encoding)
        {
            return Fail(bytes, path, cookie, $"unknown encoding: {cookie.Name}");
        }

        try
        {
            return new DecodedSource(new SourceText(encoding.GetString(bytes), path), null);
        }
        catch (DecoderFallbackException exception)
        {
            return Fail(
                bytes,
                path,
                cookie,
                $"'{cookie.Name}' codec can't decode byte 0x{exception.BytesUnknown?[0] ?? 0:x2} in position {exception.Index}");
        }
    }

    private static DecodedSource DecodeUtf8(ReadOnlySpan<byte> bytes, string path, bool declared)
    {
        try
        {
            return new DecodedSource(new SourceText(_strictUtf8.GetString(bytes), path), null);
        }
        catch (DecoderFallbackException)
        {
            var valid = ValidPrefix(bytes);
            var source = new SourceText(Encoding.UTF8.GetString(bytes), path);
            var at = Encoding.UTF8.GetCharCount(bytes[..valid]);
            var message = declared
                ? $"(unicode error) 'utf-8' codec can't decode byte 0x{bytes[valid]:x2} in position {valid}"
                : $"Non-UTF-8 code starting with '\\x{bytes[valid]:x2}', but no encoding declared";
            var hint = declared ? "save the file as UTF-8" : "save the file as UTF-8, or declare its encoding in the first line, as PEP 263 says";
            return new DecodedSource(source, Problem(source, at, at + 1, message, hint));
        }
    }

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static DecodedSource Fail(ReadOnlySpan<byte> bytes, string path, CodingLine cookie, string message)
    {
        var source = new SourceText(Encoding.UTF8.GetString(bytes), path);
        return new DecodedSource(source, Problem(source, cookie.Start, cookie.End, message, null));
    }

    private static Diagnostic Problem(SourceText source, int start, int end, string message, string? hint) =>
        new(Rules.NotPython, message, source, start, end, hint);
}
