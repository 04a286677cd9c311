using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>What the texts of a command line are.</summary>
public partial class PyArgumentParser
{
    /// <summary>A letter for each text: an option, an argument, or the mark that ends the options.</summary>
    private string PatternOf(List<string> args)
    {
        var end = args.IndexOf("--");
        return string.Concat(args.Select((text, i) => end >= 0 && i == end ? '-' : (end < 0 || i < end) && IsOption(text) ? 'O' : 'A'));
    }

    private bool IsOption(string text) =>
        text.Length > 1 && text[0] == '-'
        && (_arguments.Any(a => a.Strings.Contains(text)) || Find(text) is not null
            || !(Regex.IsMatch(text, @"^-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)$") || text.Contains(' ')));

    /// <summary>The option that a text names, the name it uses, and the value that stands with it.</summary>
    private (PyArgument Argument, string Name, string? Value)? Find(string text)
    {
        var equals = text.IndexOf('=');
        var (name, value) = equals > 0 ? (text[..equals], text[(equals + 1)..]) : (text, null);
        if (_arguments.Find(a => a.IsOption && a.Strings.Contains(text)) is { } whole)
        {
            return (whole, text, null);
        }

        if (_arguments.Find(a => a.IsOption && a.Strings.Contains(name)) is { } exact)
        {
            return (exact, name, value);
        }

        if (text.StartsWith("--", StringComparison.Ordinal))
        {
            // An unambiguous beginning will do.
            var begun = _arguments.SelectMany(a => a.IsOption ? a.Strings.Select(s => (Argument: a, Name: s)) : []).Where(o => o.Name.StartsWith(name, StringComparison.Ordinal)).ToList();
            return begun.Count switch
            {
                0 => null,
                1 => (begun[0].Argument, begun[0].Name, value),
                _ => throw Mistake($"ambiguous option: {text} could match {string.Join(", ", begun.Select(o => o.Name))}"),
            };
        }

        return _arguments.Find(a => a.Flags.Contains(text[..2])) is { } letter ? (letter, text[..2], text[2..]) : null;
    }

    private object? ValueOf(PyArgument argument, List<string> texts)
    {
        switch (argument.Nargs)
        {
            case null or "?" when texts.Count == 1:
                return Converted(argument, texts[0]);
            case "?":
                return argument.IsOption ? argument.Const : argument.Default is string text ? Converted(argument, text) : argument.Default;
            case "*" when texts.Count == 0 && !argument.IsOption && argument.Default is not null:
                return argument.Default;
            default:
                return texts.Select(text => Converted(argument, text)).ToList();
        }
    }

    private object? Converted(PyArgument argument, string text)
    {
        object? value;
        try
        {
            value = argument.Type is { } type ? type(text) : text;
        }
        catch (PyArgumentTypeException error)
        {
            throw Mistake($"argument {argument.Title}: {error.Message}");
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException)
        {
            throw Mistake($"argument {argument.Title}: invalid {argument.TypeName} value: {PyText.Repr(text)}");
        }

        return argument.Choices is not { } choices || choices.Cast<object?>().Any(choice => PyEq.AreEqual(choice, value)) ? value
            : throw Mistake($"argument {argument.Title}: invalid choice: {PyText.Repr(value)} (choose from {string.Join(", ", choices.Cast<object?>().Select(PyText.Str))})");
    }
}
