using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>The help of a parser, laid out as argparse does (Lib/argparse.py, HelpFormatter).</summary>
/// <param name="parser">The parser.</param>
public sealed class PyHelpFormatter(PyArgumentParser parser)
{
    private const int Width = 78;

    /// <summary>The usage lines.</summary>
    public string Usage()
    {
        if (parser.Usage is { } own)
        {
            return $"usage: {own.Replace("%(prog)s", parser.Prog, StringComparison.Ordinal)}\n";
        }

        var head = $"usage: {parser.Prog}";
        var options = Parts([.. parser.Arguments.Where(a => a.IsOption)]);
        var positionals = Parts([.. parser.Arguments.Where(a => !a.IsOption)]);
        var line = string.Join(' ', [head, .. options, .. positionals]);
        if (line.Length <= Width)
        {
            return line + "\n";
        }

        // Options and positionals begin lines of their own; a long program name has a line to itself.
        var indent = head.Length <= 0.75 * Width ? head.Length + 1 : "usage: ".Length;
        var lines = indent == head.Length + 1 && options.Count > 0 ? [.. Wrapped([head, .. options], indent, true), .. Wrapped(positionals, indent, false)]
            : indent == head.Length + 1 ? Wrapped([head, .. positionals], indent, true)
            : new List<string>([head, .. Wrapped(options, indent, false), .. Wrapped(positionals, indent, false)]);
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The whole help.</summary>
    public string Help()
    {
        var sections = parser.Groups.Where(group => !group.IsExclusive && (group.Members.Any(a => !a.IsHidden) || group.Description is not null)).ToList();
        var longest = parser.Arguments.Where(a => !a.IsHidden)
            .SelectMany(a => new[] { Invocation(a).Length + 2 }.Concat((a.Commands ?? []).Where(c => c.Help is not null).Select(c => c.Shown.Length + 4)))
            .DefaultIfEmpty(0).Max();
        var column = Math.Min(longest + 2, 24);
        var text = new List<string> { Usage() };
        if (parser.Description is { } description)
        {
            text.Add(Paragraph(description, 0));
        }

        foreach (var group in sections)
        {
            var lines = group.Members.Where(a => !a.IsHidden).SelectMany(argument => Entry(argument, column)).ToList();
            var about = group.Description is { } said ? Paragraph(said, 2) + (lines.Count > 0 ? "\n" : "") : "";
            text.Add((group.Title is null ? "" : $"{group.Title}:\n") + about + string.Concat(lines.Select(line => line + "\n")));
        }

        if (parser.Epilog is { } epilog)
        {
            text.Add(Paragraph(epilog, 0));
        }

        return string.Join('\n', text);
    }

    private static string Invocation(PyArgument argument) =>
        !argument.IsOption ? argument.Action == "parsers" ? argument.Placeholder : argument.Metavar as string ?? argument.Placeholder
        : string.Join(", ", argument.Strings) + (argument.TakesText ? " " + argument.Places : "");

    private static string Spaces(int count) => new(' ', count);

    private static List<string> Wrapped(IReadOnlyList<string> parts, int indent, bool hasHead)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var part in parts)
        {
            if (line.Length > 0 && line.Length + 1 + part.Length > Width)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length > 0 ? $"{line} {part}" : lines.Count == 0 && hasHead ? part : Spaces(indent) + part;
        }

        return line.Length > 0 ? [.. lines, line] : lines;
    }

    private List<string> Parts(List<PyArgument> arguments)
    {
        var parts = new List<string>();
        arguments.RemoveAll(a => a.IsHidden);
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var group = parser.Groups.FirstOrDefault(g => g.IsExclusive && g.Members.Count > 1 && g.Members[0] == argument);
            if (group is not null && group.Members.SequenceEqual(arguments.Skip(i).Take(group.Members.Count)))
            {
                var (open, close) = group.IsRequired ? ("(", ")") : ("[", "]");
                parts.AddRange(group.Members.Select((member, n) => (n == 0 ? open : "") + Bare(member) + (n == group.Members.Count - 1 ? close : " |")));
                i += group.Members.Count - 1;
                continue;
            }

            parts.Add(argument.IsOption && !argument.Required ? $"[{Bare(argument)}]" : Bare(argument));
        }

        return parts;

        static string Bare(PyArgument argument) => !argument.IsOption ? argument.Places
            : argument.Action == "boolean" ? string.Join(" | ", argument.Strings)
            : argument.TakesText ? $"{argument.Flags[0]} {argument.Places}" : argument.Flags[0];
    }

    private IEnumerable<string> Entry(PyArgument argument, int column)
    {
        foreach (var line in Row(Invocation(argument), HelpOf(argument), 2, column))
        {
            yield return line;
        }

        foreach (var line in (argument.Commands ?? []).Where(c => c.Help is not null).SelectMany(c => Row(c.Shown, c.Help, 4, column)))
        {
            yield return line;
        }
    }

    private string? HelpOf(PyArgument argument)
    {
        if (argument.Help is not { } help || string.IsNullOrWhiteSpace(help))
        {
            return argument.Help;
        }

        var tellsDefault = parser.ShowsDefaults && argument.Action is not ("help" or "version") && (argument.IsOption || argument.Nargs is "?" or "*") && !help.Contains("%(default)", StringComparison.Ordinal);
        return Expanded(tellsDefault ? help + " (default: %(default)s)" : help, argument);
    }

    private IEnumerable<string> Row(string head, string? help, int indent, int column)
    {
        if (string.IsNullOrWhiteSpace(help))
        {
            yield return Spaces(indent) + head;
            yield break;
        }

        var lines = parser.IsHelpRaw ? [.. help.Split('\n')] : PyTextWrap.Wrap(Regex.Replace(help, @"\s+", " ").Trim(), Math.Max(Width - column, 11));
        if (head.Length <= column - indent - 2)
        {
            yield return Spaces(indent) + head.PadRight(column - indent) + lines[0];
        }
        else
        {
            yield return Spaces(indent) + head;
            yield return Spaces(column) + lines[0];
        }

        foreach (var line in lines.Skip(1))
        {
            yield return Spaces(column) + line;
        }
    }

    private string Paragraph(string text, int indent)
    {
        text = text.Replace("%(prog)s", parser.Prog, StringComparison.Ordinal);
        return parser.IsRaw ? text.TrimEnd('\n') + "\n"
            : string.Concat(PyTextWrap.Wrap(Regex.Replace(text, @"\s+", " ").Trim(), Width - indent).Select(line => Spaces(indent) + line + "\n"));
    }

    private string Expanded(string help, PyArgument argument) => PyPercent.Format(help, new Dictionary<string, object?>
    {
        ["default"] = argument.Default,
        ["prog"] = parser.Prog,
        ["type"] = argument.TypeName,
        ["metavar"] = argument.Metavar,
        ["dest"] = argument.Name,
        ["nargs"] = argument.Nargs,
        ["choices"] = string.Join(", ", argument.Choices?.Cast<object?>().Select(PyText.Str) ?? []),
        ["const"] = argument.Const,
        ["required"] = argument.Required,
    });
}
