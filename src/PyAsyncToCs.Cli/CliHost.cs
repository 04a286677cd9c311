using System.Text;
using PyAsyncToCs.Cli.Output;

namespace PyAsyncToCs.Cli;

/// <summary>The streams that a run talks through, so that tests can run it in their own process.</summary>
/// <param name="input">Opens standard input.</param>
/// <param name="isInputRedirected">Whether something other than a person stands behind standard input.</param>
/// <param name="output">Opens standard output.</param>
/// <param name="error">Standard error.</param>
/// <remarks>A stream is opened when it is used first: opening takes longer than reading a snippet.</remarks>
internal sealed class CliHost(Func<Stream> input, Func<bool> isInputRedirected, Func<Stream> output, TextWriter error)
{
    private readonly Lazy<Stream> _output = new(output);

    private bool _isProcess;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether something other than a person stands behind standard input.</summary>
    public bool IsInputRedirected => isInputRedirected();

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Whether a person looks at standard error, and does not mind colours.</summary>
    public bool IsErrorTerminal => _isProcess && !Console.IsErrorRedirected && AllowsColor;

    /// <summary>Whether a person looks at standard error, with colours or without, on a terminal whose cursor can be moved.</summary>
    public bool IsErrorWatched => _isProcess && !Console.IsErrorRedirected && IsCapable;

    /// <summary>Whether a person looks at standard output, and does not mind colours.</summary>
    public bool IsOutputTerminal => _isProcess && !Console.IsOutputRedirected && AllowsColor;

    /// <summary>The streams of this process: UTF-8 without a byte order mark on both outputs.</summary>
    public static CliHost ForProcess() => new(
        Console.OpenStandardInput,
        () => Console.IsInputRedirected,
        Console.OpenStandardOutput,
        new DeferredWriter(() => new StreamWriter(Console.OpenStandardError(), _utf8) { AutoFlush = false, NewLine = "\n" }))
    {
        _isProcess = true,
    };

    /// <summary>Opens standard output ahead of its use; from any thread.</summary>
    public void Open() => _ = _output.Value;

    /// <summary>As https://no-color.org has it.</summary>
    private static bool AllowsColor =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && IsCapable;

    private static bool IsCapable => Environment.GetEnvironmentVariable("TERM") != "dumb";

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
            _output.Value.Write(_utf8.GetBytes(text));
            _output.Value.Flush();
        }
        catch (IOException)
        {
            // The reader has seen enough: `pyasync2cs convert x.py | head -1`.
        }
    }

    /// <summary>Writes a sentence to standard error, with the program's name before it.</summary>
    public void Complain(string sentence) => Error.WriteLine($"pyasync2cs: {sentence}");
}
