using System.Text;

namespace PyAsyncToCs.Cli.Output;

/// <summary>A writer that is opened when something is written to it.</summary>
/// <param name="open">Opens it.</param>
internal sealed class DeferredWriter(Func<TextWriter> open) : TextWriter
{
    private TextWriter? _opened;

    public override Encoding Encoding => Opened.Encoding;

    private TextWriter Opened => _opened ??= open();

    public override void Write(char value) => Opened.Write(value);

    public override void Write(char[] buffer, int index, int count) => Opened.Write(buffer, index, count);

    public override void Write(ReadOnlySpan<char> buffer) => Opened.Write(buffer);

    public override void Write(string? value) => Opened.Write(value);

    public override void WriteLine() => Opened.WriteLine();

    public override void WriteLine(string? value) => Opened.WriteLine(value);

    public override void Flush() => _opened?.Flush();
}
