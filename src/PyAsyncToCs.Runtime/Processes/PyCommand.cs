using System.ComponentModel;
using System.Diagnostics;

namespace PyAsyncToCs.Runtime;

/// <summary>A command and its arguments, or a line for the shell.</summary>
/// <param name="Words">The words; a single one for the shell.</param>
/// <param name="IsLine">Whether it was given as one text.</param>
/// <param name="UsesShell">Whether the shell reads it.</param>
public sealed record PyCommand(IReadOnlyList<string> Words, bool IsLine, bool UsesShell)
{
    /// <summary>What Python shows of it.</summary>
    public string Repr() => IsLine ? PyText.Quote(Words[0]) : PyText.ListText(Words, PyText.Quote);

    /// <summary>What the program gave: a text, or a list of words.</summary>
    public PyJsonValue Given => new(IsLine ? Words[0] : Words.ToList<object?>());

    /// <inheritdoc/>
    public override string ToString() => IsLine ? Words[0] : Repr();

    // .NET has no way to send both outputs to one pipe; a shell has.
    internal Process Start(ProcessStream stdin, ProcessStream stdout, ProcessStream stderr, string? cwd, IEnumerable<KeyValuePair<string, string>>? env)
    {
        IReadOnlyList<string> words = UsesShell ? ["/bin/sh", "-c", .. Words] : Words;
        words = stderr == ProcessStream.Stdout ? ["/bin/sh", "-c", "exec \"$0\" \"$@\" 2>&1", .. words] : words;
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            WorkingDirectory = cwd ?? "",
            RedirectStandardInput = stdin != ProcessStream.Inherit,
            RedirectStandardOutput = stdout != ProcessStream.Inherit,
            RedirectStandardError = stderr is ProcessStream.Pipe or ProcessStream.DevNull,
        };
        if (env is not null)
        {
            start.Environment.Clear();
            foreach (var (name, value) in env)
            {
                start.Environment[name] = value;
            }
        }

        Console.Out.Flush();
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new FileNotFoundException($"[Errno 2] No such file or directory: '{words[0]}'", words[0]);
        }
    }

    // What a signal ended has 128 and the signal, as shells have it.
    internal static int CodeOf(Process process) => process.ExitCode > 128 && process.ExitCode <= 128 + 31 ? 128 - process.ExitCode : process.ExitCode;
}
