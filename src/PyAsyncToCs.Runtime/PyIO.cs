using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's text files where <see cref="TextWriter"/> has no such method.</summary>
public static class PyIO
{
    /// <summary><c>write(text)</c>: how many characters it wrote.</summary>
    public static int Write(TextWriter writer, string text)
    {
        writer.Write(text);
        return text.EnumerateRunes().Count();
    }

    /// <summary><c>writelines(lines)</c>.</summary>
    public static void WriteLines(TextWriter writer, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            writer.Write(line);
        }
    }

    /// <summary><c>read(size)</c>: what is left, or so many characters.</summary>
    public static string Read(TextReader reader, int size = -1)
    {
        var text = new StringBuilder();
        while ((size < 0 || text.Length < size) && Next(reader) is >= 0 and var next)
        {
            text.Append((char)next);
        }

        return text.ToString();
    }

    /// <summary><c>readline()</c>: the next line with its end, or nothing.</summary>
    public static string ReadLine(TextReader reader)
    {
        var line = new StringBuilder();
        while ((line.Length == 0 || line[^1] != '\n') && Next(reader) is >= 0 and var next)
        {
            line.Append((char)next);
        }

        return line.ToString();
    }

    /// <summary>The lines that are left, each with its end.</summary>
    public static IEnumerable<string> Lines(TextReader reader)
    {
        while (ReadLine(reader) is { Length: > 0 } line)
        {
            yield return line;
        }
    }

    // Every line end is read as a newline.
    private static int Next(TextReader reader)
    {
        var next = reader.Read();
        if (next != '\r')
        {
            return next;
        }

        if (reader.Peek() == '\n')
        {
            reader.Read();
        }

        return '\n';
    }
}
