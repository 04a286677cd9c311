using System.ComponentModel;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>binascii.Error</c>.</summary>
[DisplayName("Error")]
public class BinasciiException(string message = "") : ArgumentException(message);

/// <summary>Python's <c>base64</c>, which passes over characters that are not of the alphabet.</summary>
public static class PyBase64
{
    private const string Letters85 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
    private const string Letters32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary><c>b32encode(bytes)</c>.</summary>
    public static string Encode32(byte[] bytes) => string.Concat(bytes.Chunk(5).Select(chunk =>
    {
        var value = chunk.Concat(new byte[5 - chunk.Length]).Aggregate(0L, (all, b) => (all << 8) | b);
        var letters = (chunk.Length * 8 + 4) / 5;
        return string.Concat(Enumerable.Range(0, 8).Select(i => i < letters ? Letters32[(int)(value >> (35 - 5 * i)) & 31] : '='));
    }));

    /// <summary><c>b32decode(text)</c>.</summary>
    /// <exception cref="BinasciiException">It is no base 32.</exception>
    public static byte[] Decode32(string text)
    {
        var clean = text.TrimEnd('=');
        if (text.Length % 8 != 0)
        {
            throw new BinasciiException("Incorrect padding");
        }

        List<byte> result = [];
        var (bits, value) = (0, 0);
        foreach (var letter in clean)
        {
            value = (value << 5) | (Letters32.IndexOf(letter) is >= 0 and var at ? at : throw new BinasciiException("Non-base32 digit found"));
            if ((bits += 5) >= 8)
            {
                result.Add((byte)(value >> (bits -= 8)));
                value &= (1 << bits) - 1;
            }
        }

        return [.. result];
    }

    /// <summary><c>b85decode(text)</c>.</summary>
    /// <exception cref="ArgumentException">It is no base 85.</exception>
    public static byte[] Decode85(string text) =>
    [
        .. text.Chunk(5).SelectMany((chunk, at) =>
        {
            var value = 0L;
            for (var i = 0; i < 5; i++)
            {
                var digit = i < chunk.Length ? Letters85.IndexOf(chunk[i]) : 84;
                value = value * 85 + (digit >= 0 ? digit : throw new ArgumentException($"bad base85 character at position {at * 5 + i}"));
            }

            return value <= uint.MaxValue
                ? new[] { 24, 16, 8, 0 }.Take(chunk.Length - 1).Select(shift => (byte)(value >> shift))
                : throw new ArgumentException($"base85 overflow in hunk starting at byte {at * 5}");
        }),
    ];

    /// <summary><c>b85encode(bytes)</c>.</summary>
    public static string Encode85(byte[] bytes)
    {
        return string.Concat(bytes.Chunk(4).Select(chunk =>
        {
            var value = chunk.Concat(new byte[4 - chunk.Length]).Aggregate(0u, (all, b) => (all << 8) | b);
            var digits = new char[5];
            for (var i = 4; i >= 0; i--)
            {
                (digits[i], value) = (Letters85[(int)(value % 85)], value / 85);
            }

            return new string(digits, 0, chunk.Length + 1);
        }));
    }

    /// <summary><c>b64decode(text, validate=True)</c>.</summary>
    public static byte[] DecodeStrictly(string text)
    {
        var end = text.IndexOf('=');
        return text.Any(c => !(char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=')) ? throw new BinasciiException("Only base64 data is allowed")
            : end == 0 ? throw new BinasciiException("Leading padding not allowed")
            : end > 0 && text[end..].Any(c => c != '=') ? throw new BinasciiException((end + text[end..].TakeWhile(c => c == '=').Count()) % 4 == 0 ? "Excess data after padding" : "Discontinuous padding not allowed")
            : Decode(text);
    }

    /// <summary><c>b64decode(text)</c>.</summary>
    public static byte[] Decode(string text)
    {
        var clean = string.Concat(text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '='));
        try
        {
            return Convert.FromBase64String(clean);
        }
        catch (FormatException)
        {
            throw new BinasciiException("Incorrect padding");
        }
    }
}
