using System.Text;

namespace PyAsyncToCs.Cli;

/// <summary>The streams that a run talks through, so that tests can run it in their own process.</summary>
/// <param name="input">Standard input.</param>
/// <param name="isInputRedirected">Whether something other than a person stands behind standard input.</param>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
internal sealed class CliHost(Func<Stream> input, bool isInputRedirected, Stream output, TextWriter error)
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether something other than a person stands behind standard input.</summary>
    public bool IsInputRedirected { get; } = isInputRedirected;

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Whether a person looks at standard error, and does not mind colours.</summary>
    public bool IsErrorTerminal { get; private init; }

    /// <summary>Whether a person looks at standard output, and does not mind colours.</summary>
    public bool IsOutputTerminal { get; private init; }

    /// <summary>The streams of this process: UTF-8 without a byte order mark on both outputs.</summary>
    public static CliHost ForProcess() => new(
        Console.OpenStandardInput,
        Console.IsInputRedirected,
        Console.OpenStandardOutput(),
        new StreamWriter(Console.OpenStandardError(), _utf8) { AutoFlush = false, NewLine = "\n" })
    {
        IsErrorTerminal = !Console.IsErrorRedirected && AllowsColor,
        IsOutputTerminal = !Console.IsOutputRedirected && AllowsColor,
    };

    /// <summary>As https://no-color.org has it.</summary>
    private static bool AllowsColor =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Reads standard input to its end.</summary>
    public byte[] ReadInput()
    {
        using var stream = input();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    /// <summary>Writes to standard output; a reader that has gone away (a closed pipe) is no error.</summary>
    public void Write(string text)
    {
        try
        {
            output.Write(_utf8.GetBytes(text));
            output.Flush();
        }
        catch (IOException)
        {
            // The reader has seen enough: `pyasync2cs convert x.py | head -1`.
        }
    }

    /// <summary>Writes a sentence to standard error, with the program's name before it.</summary>
    public void Complain(string sentence) => Error.WriteLine($"pyasync2cs: {sentence}");
}
