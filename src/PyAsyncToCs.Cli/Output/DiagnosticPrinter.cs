using System.Text;
using PyAsyncToCs.Diagnostics;

namespace PyAsyncToCs.Cli.Output;

/// <summary>Diagnostics as compilers print them, with the source line and a caret below.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>A longer line is cut around the place, so that it stays readable.</summary>
    private const int MaxWidth = 160;

    private const string Ellipsis = "...";

    /// <summary>Prints diagnostics.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="diagnostics">What.</param>
    /// <param name="folder">What to put before the sources' paths, ending with <c>/</c>, or nothing.</param>
    /// <param name="useColor">Whether to use a terminal's colours.</param>
    public static void Print(TextWriter writer, IEnumerable<Diagnostic> diagnostics, string folder = "", bool useColor = false)
    {
        foreach (var diagnostic in diagnostics)
        {
            Print(writer, diagnostic, folder, useColor);
        }
    }

    private static void Print(TextWriter writer, Diagnostic diagnostic, string folder, bool useColor)
    {
        var (severity, color) = diagnostic.Severity switch
        {
            Severity.Error => ("error", "\e[31m"),
            Severity.Warning => ("warning", "\e[33m"),
            _ => ("info", "\e[36m"),
        };
        var (on, off) = useColor ? (color, "\e[0m") : ("", "");
        writer.Write($"{Printable(folder + diagnostic.Source.Path)}:{diagnostic.Line}:{diagnostic.Column}: ");
        writer.WriteLine($"{on}{severity} {diagnostic.Code}{off}: {Printable(diagnostic.Message)}");

        var line = diagnostic.Source.GetLineText(diagnostic.Line);
        if (!line.IsWhiteSpace())
        {
            PrintLine(writer, line, diagnostic.Column - 1, diagnostic.End - diagnostic.Start, on, off);
        }

        if (diagnostic.Suggestion is { } suggestion)
        {
            writer.WriteLine($"  help: {Printable(suggestion)}");
        }
    }

    private static void PrintLine(TextWriter writer, ReadOnlySpan<char> line, int column, int length, string on, string off)
    {
        var start = Math.Clamp(column, 0, line.Length);
        var end = Math.Clamp(column + length, start, line.Length);
        var (cutFrom, cutTo) = Window(line, start);
        end = Math.Min(end, cutTo);

        var text = new StringBuilder("    ");
        var marks = new StringBuilder("    ");
        if (cutFrom > 0)
        {
            text.Append(Ellipsis);
            marks.Append(' ', Ellipsis.Length);
        }

        for (var i = cutFrom; i < cutTo;)
        {
            Rune.DecodeFromUtf16(line[i..], out var rune, out var consumed);
            var shown = Shown(rune);
            text.Append(shown);
            if (i < start)
            {
                // A tab stays a tab, so that the terminal moves both lines alike.
                marks.Append(shown.Value == '\t' ? "\t" : new string(' ', DisplayWidth.Of(shown)));
            }
            else if (i < end || i == start)
            {
                marks.Append('^', Math.Max(1, DisplayWidth.Of(shown)));
            }

            i += consumed;
        }

        if (start >= cutTo)
        {
            marks.Append('^');
        }

        if (cutTo < line.Length)
        {
            text.Append(Ellipsis);
        }

        writer.WriteLine(text.ToString().TrimEnd());
        writer.WriteLine($"{on}{marks}{off}");
    }

    private static (int From, int To) Window(ReadOnlySpan<char> line, int start)
    {
        if (line.Length <= MaxWidth)
        {
            return (0, line.Length);
        }

        var from = Math.Clamp(start - (MaxWidth / 2), 0, line.Length - MaxWidth);
        var to = from + MaxWidth;
        from -= from > 0 && char.IsLowSurrogate(line[from]) ? 1 : 0;
        to += to < line.Length && char.IsLowSurrogate(line[to]) ? 1 : 0;
        return (from, to);
    }

    /// <summary>Control characters of the input never reach the terminal.</summary>
    private static Rune Shown(Rune rune) =>
        rune.Value != '\t' && (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029) ? new Rune(' ') : rune;

    private static string Printable(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1F'))
        {
            return text;
        }

        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            printable.Append(rune.Value == '\t' ? new Rune(' ') : Shown(rune));
        }

        return printable.ToString();
    }
}
