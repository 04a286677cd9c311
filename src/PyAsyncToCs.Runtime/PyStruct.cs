using System.Buffers.Binary;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>struct</c>; sizes are the standard ones, aligned where the format asks for the machine's own.</summary>
public static class PyStruct
{
    /// <summary><c>pack(format, *values)</c>.</summary>
    /// <exception cref="PyStructException">The values do not fit the format.</exception>
    public static byte[] Pack(string format, params object?[] values)
    {
        var (bytes, next) = (new List<byte>(), 0);
        foreach (var (code, count, size, isLittle, padding) in Items(format))
        {
            bytes.AddRange(new byte[padding]);
            if (code == 'x')
            {
                bytes.AddRange(new byte[count]);
            }
            else if (code == 's')
            {
                var text = (byte[])Value()!;
                bytes.AddRange(text.Take(count).Concat(new byte[Math.Max(0, count - text.Length)]));
            }
            else
            {
                for (var i = 0; i < count; i++)
                {
                    var item = One(code, size, Value());
                    bytes.AddRange(isLittle ? item : item.Reverse());
                }
            }
        }

        return next == values.Length ? [.. bytes] : throw new PyStructException($"pack expected {next} items for packing (got {values.Length})");

        object? Value() => next < values.Length ? values[next++] : throw new PyStructException($"pack expected {Items(format).Sum(i => i.Code == 'x' ? 0 : i.Code == 's' ? 1 : i.Count)} items for packing (got {values.Length})");
    }

    /// <summary><c>pack_into(format, buffer, offset, *values)</c>.</summary>
    /// <exception cref="PyStructException">The values do not fit the format, or the buffer.</exception>
    public static void PackInto(string format, List<byte> buffer, int offset, params object?[] values)
    {
        var bytes = Pack(format, values);
        if (offset + bytes.Length > buffer.Count)
        {
            throw new PyStructException($"pack_into requires a buffer of at least {offset + bytes.Length} bytes for packing {bytes.Length} bytes at offset {offset} (actual buffer size is {buffer.Count})");
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            buffer[offset + i] = bytes[i];
        }
    }

    /// <summary><c>iter_unpack(format, data)</c>.</summary>
    /// <exception cref="PyStructException">The data is no multiple of the format's size.</exception>
    public static IEnumerable<object[]> IterUnpack(string format, byte[] data) => data.Length % Size(format) == 0
        ? data.Chunk(Size(format)).Select(part => Unpack(format, part))
        : throw new PyStructException($"iterative unpacking requires a buffer of a multiple of {Size(format)} bytes");

    /// <summary><c>unpack_from(format, data, offset)</c>.</summary>
    /// <exception cref="PyStructException">The data has another size.</exception>
    public static object[] Unpack(string format, byte[] data, int offset = 0)
    {
        var size = Size(format);
        if (offset == 0 ? data.Length != size && data.Length < size : data.Length - offset < size)
        {
            throw new PyStructException($"unpack requires a buffer of {size} bytes");
        }

        var values = new List<object>();
        foreach (var (code, count, width, isLittle, padding) in Items(format))
        {
            offset += padding;
            if (code is 's' or 'x')
            {
                if (code == 's')
                {
                    values.Add(data[offset..(offset + count)]);
                }

                offset += count;
                continue;
            }

            for (var i = 0; i < count; i++, offset += width)
            {
                var item = data[offset..(offset + width)];
                values.Add(Read(code, isLittle ? item : [.. item.Reverse()]));
            }
        }

        return [.. values];
    }

    /// <summary><c>unpack_from(format, data, offset)</c> of numbers of one kind, as many as the format says when the program runs.</summary>
    public static ImmutableArray<T> UnpackAll<T>(string format, byte[] data, int offset = 0) => [.. Unpack(format, data, offset).Select(value =>
        value is T item ? item
        : typeof(T) == typeof(BigInteger) ? (T)(object)new BigInteger(Convert.ToInt64(value, CultureInfo.InvariantCulture))
        : (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture))];

    /// <summary><c>calcsize(format)</c>.</summary>
    public static int Size(string format) => Items(format).Sum(item => item.Padding + item.Count * item.Size);

    private static IEnumerable<(char Code, int Count, int Size, bool IsLittle, int Padding)> Items(string format)
    {
        var (isLittle, isAligned) = (format.Length == 0 || format[0] is not ('>' or '!'), format.Length == 0 || format[0] is not ('<' or '>' or '!' or '='));
        var (digits, at) = ("", 0);
        foreach (var code in format.TrimStart('<', '>', '!', '=', '@').Where(c => c != ' '))
        {
            if (char.IsAsciiDigit(code))
            {
                digits += code;
                continue;
            }

            var size = code switch
            {
                'x' or 'c' or 'b' or 'B' or '?' or 's' => 1,
                'h' or 'H' or 'e' => 2,
                'i' or 'I' or 'f' => 4,
                'l' or 'L' => isAligned ? 8 : 4,
                'q' or 'Q' or 'd' or 'n' or 'N' or 'P' => 8,
                _ => throw new PyStructException("bad char in struct format"),
            };
            var count = digits.Length == 0 ? 1 : int.Parse(digits, CultureInfo.InvariantCulture);
            var padding = isAligned ? (size - at % size) % size : 0;
            at += padding + size * count;
            digits = "";
            yield return (code, count, size, isLittle, padding);
        }
    }

    private static byte[] One(char code, int size, object? value)
    {
        switch (code)
        {
            case 'c':
                return (byte[])value!;
            case '?':
                return [value is true or not (false or 0 or null) ? (byte)1 : (byte)0];
            case 'd':
                return BitConverter.GetBytes(Convert.ToDouble(value, CultureInfo.InvariantCulture));
            case 'f':
                return BitConverter.GetBytes(Convert.ToSingle(value, CultureInfo.InvariantCulture));
            case 'e':
                return BitConverter.GetBytes((Half)Convert.ToDouble(value, CultureInfo.InvariantCulture));
        }

        var number = value switch
        {
            BigInteger big => big,
            int or long or bool => new BigInteger(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            _ => throw new PyStructException("required argument is not an integer"),
        };
        var isSigned = char.IsLower(code);
        var limit = BigInteger.One << (size * 8 - (isSigned ? 1 : 0));
        if (number >= limit || number < (isSigned ? -limit : 0))
        {
            throw new PyStructException($"'{code}' format requires {(isSigned ? -limit : 0)} <= number <= {limit - 1}");
        }

        var bytes = new byte[size];
        var written = number.ToByteArray();
        for (var i = 0; i < size; i++)
        {
            bytes[i] = i < written.Length ? written[i] : number.Sign < 0 ? (byte)255 : (byte)0;
        }

        return bytes;
    }

    private static object Read(char code, byte[] item) => code switch
    {
        'c' => item,
        '?' => item[0] != 0,
        'b' => (int)(sbyte)item[0],
        'B' => (int)item[0],
        'h' => (int)BinaryPrimitives.ReadInt16LittleEndian(item),
        'H' => (int)BinaryPrimitives.ReadUInt16LittleEndian(item),
        'e' => (double)BinaryPrimitives.ReadHalfLittleEndian(item),
        'f' => (double)BinaryPrimitives.ReadSingleLittleEndian(item),
        'd' => BinaryPrimitives.ReadDoubleLittleEndian(item),
        'I' or 'L' when item.Length == 4 => (long)BinaryPrimitives.ReadUInt32LittleEndian(item),
        _ when char.IsUpper(code) => new BigInteger(item, isUnsigned: true),
        _ => item.Length == 4 ? (object)BinaryPrimitives.ReadInt32LittleEndian(item) : BinaryPrimitives.ReadInt64LittleEndian(item),
    };
}

/// <summary>Python's <c>struct.error</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("error")]
public sealed class PyStructException(string message = "") : Exception(message);
