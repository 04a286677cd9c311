using System.Text;

namespace PyAsyncToCs.Corpus;

/// <summary>
/// The console of programs that share a process: each flow of execution, with the tasks and threads that it starts, has
/// its own output and input.
/// </summary>
internal static class RoutedConsole
{
    private static readonly AsyncLocal<Session?> s_session = new();

    /// <summary>Takes over <see cref="Console"/> for the whole process.</summary>
    public static void Install()
    {
        Console.SetOut(new Writer(static session => session.Output));
        Console.SetError(new Writer(static session => session.Error));
        Console.SetIn(new Reader());
    }

    /// <summary>Gives the current flow of execution a console of its own.</summary>
    public static Session Begin(string input) => s_session.Value = new Session(input);

    /// <summary>The console of one program.</summary>
    internal sealed class Session(string input)
    {
        private bool _ended;

        /// <summary>What was written to standard output.</summary>
        public StringBuilder Output { get; } = new();

        /// <summary>What was written to standard error.</summary>
        public StringBuilder Error { get; } = new();

        /// <summary>Standard input.</summary>
        public StringReader Input { get; } = new(input);

        /// <summary>Ends the session: what the program left behind writes into nothing.</summary>
        public (string Output, string Error) End()
        {
            lock (this)
            {
                _ended = true;
                return (Output.ToString(), Error.ToString());
            }
        }

        /// <summary>Writes, while the session lasts.</summary>
        public void Write(StringBuilder target, ReadOnlySpan<char> text)
        {
            lock (this)
            {
                if (!_ended)
                {
                    target.Append(text);
                }
            }
        }
    }

    private sealed class Writer(Func<Session, StringBuilder> target) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write([value]);

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => Write(value.AsSpan());

        public override void WriteLine(string? value) => Write(value + NewLine);

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (s_session.Value is { } session)
            {
                session.Write(target(session), buffer);
            }
        }
    }

    private sealed class Reader : TextReader
    {
        public override int Peek() => s_session.Value?.Input.Peek() ?? -1;

        public override int Read() => s_session.Value?.Input.Read() ?? -1;

        public override string? ReadLine() => s_session.Value?.Input.ReadLine();

        public override string ReadToEnd() => s_session.Value?.Input.ReadToEnd() ?? "";
    }
}
