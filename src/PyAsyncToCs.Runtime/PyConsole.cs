namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>input</c>.</summary>
public static class PyConsole
{
    /// <summary>Shows a prompt and reads a line; EOFError at the end of the input.</summary>
    public static string Input(string prompt = "")
    {
        Console.Write(prompt);
        return Console.ReadLine() ?? throw new EndOfStreamException("EOF when reading a line");
    }
}
