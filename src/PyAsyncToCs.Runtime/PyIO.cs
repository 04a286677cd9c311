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
}
