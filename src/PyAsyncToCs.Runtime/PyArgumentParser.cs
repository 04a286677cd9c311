using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>argparse.ArgumentParser</c>.</summary>
public partial class PyArgumentParser
{
    private readonly List<PyArgument> _arguments = [];
    private readonly List<PyArgumentGroup> _groups = [];
    private readonly Dictionary<string, object?> _defaults = [];

    /// <summary>Makes a parser.</summary>
    public PyArgumentParser(string? prog = null, string? usage = null, string? description = null, string? epilog = null, bool addHelp = true, bool raw = false, bool rawHelp = false, bool showDefaults = false, bool exitOnError = true)
    {
        (Prog, Usage, Description, Epilog, IsRaw) = (prog ?? Path.GetFileName(PySys.Argv[0]), usage, description, epilog, raw || rawHelp);
        (IsHelpRaw, ShowsDefaults, ExitsOnError) = (rawHelp, showDefaults, exitOnError);
        _groups = [new(this, "positional arguments", null), new(this, "options", null)];
        if (addHelp)
        {
            Add(new PyArgument("-h", "--help") { Action = "help", Help = "show this help message and exit" });
        }
    }

    /// <summary>The program's name.</summary>
    public string Prog { get; set; }

    /// <summary>The usage, where it is not made of the arguments.</summary>
    public string? Usage { get; set; }

    /// <summary>What stands before the arguments in the help.</summary>
    public string? Description { get; set; }

    /// <summary>What stands after the arguments in the help.</summary>
    public string? Epilog { get; set; }

    /// <summary>Whether the description keeps its lines.</summary>
    public bool IsRaw { get; }

    /// <summary>Whether what the help says of an argument keeps its lines.</summary>
    public bool IsHelpRaw { get; }

    /// <summary>Whether the help tells the defaults.</summary>
    public bool ShowsDefaults { get; }

    /// <summary>Whether a mistake ends the program.</summary>
    public bool ExitsOnError { get; }

    /// <summary>The arguments, in order.</summary>
    public IReadOnlyList<PyArgument> Arguments => _arguments;

    /// <summary>The sections of the help.</summary>
    public IReadOnlyList<PyArgumentGroup> Groups => _groups;

    /// <summary><c>add_argument(…)</c>.</summary>
    public PyArgument Add(PyArgument argument)
    {
        _groups[argument.IsOption ? 1 : 0].Members.Add(argument);
        return Register(argument);
    }

    /// <summary><c>add_argument_group(title, description)</c>.</summary>
    public PyArgumentGroup AddGroup(string? title = null, string? description = null)
    {
        _groups.Add(new(this, title, description));
        return _groups[^1];
    }

    /// <summary><c>parents=[…]</c>: their arguments are also its own.</summary>
    public PyArgumentParser Inherit(IEnumerable<PyArgumentParser> parents)
    {
        foreach (var parent in parents)
        {
            foreach (var (name, value) in parent._defaults)
            {
                _defaults[name] = value;
            }

            for (var i = 0; i < parent._groups.Count; i++)
            {
                var group = parent._groups[i];
                var own = i < 2 ? _groups[i] : group.IsExclusive ? AddExclusiveGroup(group.IsRequired) : _groups.Find(g => g.Title == group.Title) ?? AddGroup(group.Title, group.Description);
                own.Members.AddRange(group.Members);
            }

            _arguments.AddRange(parent._arguments);
        }

        return this;
    }

    /// <summary><c>add_mutually_exclusive_group(required)</c>.</summary>
    public PyArgumentGroup AddExclusiveGroup(bool required = false)
    {
        _groups.Add(new(this, null, null) { IsExclusive = true, IsRequired = required });
        return _groups[^1];
    }

    /// <summary><c>add_subparsers(…)</c>.</summary>
    public PySubparsers AddSubparsers(string? title = null, string? description = null, string? dest = null, bool required = false, string? help = null, string? metavar = null, string? prog = null)
    {
        var argument = new PyArgument { Action = "parsers", Dest = dest, Required = required, Help = help, Metavar = metavar, Commands = [] };
        Register(argument);
        (title is null && description is null ? _groups[0] : AddGroup(title ?? "subcommands", description)).Members.Add(argument);
        var places = string.Join(' ', _arguments.Where(a => !a.IsOption && a != argument).Select(a => a.Places));
        return new PySubparsers(argument, prog ?? (places.Length > 0 ? $"{Prog} {places}" : Prog));
    }

    /// <summary><c>set_defaults(name=value)</c>.</summary>
    public void SetDefault(string name, object? value)
    {
        _defaults[name] = value;
        _arguments.Where(a => a.Name == name).ToList().ForEach(a => a.Default = value);
    }

    /// <summary><c>parse_args(args)</c>.</summary>
    public PyArguments ParseArgs(IEnumerable<string>? args = null)
    {
        var (result, rest) = ParseKnownArgs(args);
        return rest.Count == 0 ? result : throw Mistake($"unrecognized arguments: {string.Join(' ', rest)}");
    }

    /// <summary><c>parse_known_args(args)</c>.</summary>
    public (PyArguments Result, List<string> Others) ParseKnownArgs(IEnumerable<string>? args = null)
    {
        var result = new PyArguments();
        return (result, Parse([.. args ?? PySys.Argv.Skip(1)], result));
    }

    /// <summary><c>error(message)</c>: ends the program.</summary>
    public virtual void Error(string message)
    {
        Console.Error.Write($"{FormatUsage()}{Prog}: error: {message}\n");
        throw new SystemExitException(2);
    }

    /// <summary>What is thrown after a call of <see cref="Error"/> that came back.</summary>
    public Exception Failure(string message)
    {
        Error(message);
        return new SystemExitException(2);
    }

    /// <summary><c>get_default(dest)</c>.</summary>
    public object? GetDefault(string dest) => _arguments.Find(a => a.Name == dest && a.Default is not null)?.Default ?? _defaults.GetValueOrDefault(dest);

    /// <summary><c>exit(status, message)</c>.</summary>
    public static void Exit(int status = 0, string? message = null)
    {
        Console.Error.Write(message);
        throw new SystemExitException(status);
    }

    /// <summary><c>format_usage()</c>.</summary>
    public string FormatUsage() => new PyHelpFormatter(this).Usage();

    /// <summary><c>format_help()</c>.</summary>
    public string FormatHelp() => new PyHelpFormatter(this).Help();

    private Exception Mistake(string message) => ExitsOnError ? Failure(message) : new PyArgumentException(message);

    internal PyArgument Register(PyArgument argument)
    {
        var inherited = _defaults.GetValueOrDefault(argument.Name);
        argument.Default ??= argument.Action switch
        {
            "store_true" => inherited ?? false,
            "store_false" => inherited ?? true,
            _ => inherited,
        };
        _arguments.Add(argument);
        return argument;
    }

    private List<string> Parse(List<string> args, PyArguments result)
    {
        foreach (var argument in _arguments.Where(a => a.Action is not ("help" or "version") && a.Name != "==" && !result.Has(a.Name)))
        {
            result[argument.Name] = argument.Default;
        }

        foreach (var (name, value) in _defaults.Where(d => !result.Has(d.Key)))
        {
            result[name] = value;
        }

        var open = _arguments.Where(a => !a.IsOption).ToList();
        var (seen, given, rest) = (new HashSet<PyArgument>(), new HashSet<PyArgument>(), new List<string>());
        var pattern = PatternOf(args);
        var at = 0;
        while (at < args.Count)
        {
            at = TakePositionals(at);
            if (at >= args.Count)
            {
                break;
            }

            if (pattern[at] == 'O')
            {
                at = TakeOption(at);
            }
            else if (pattern[at] == '-')
            {
                at++;
            }
            else
            {
                rest.Add(args[at++]);
            }
        }

        TakePositionals(at);
        Check();
        return rest;

        int TakePositionals(int from)
        {
            for (var count = open.Count; count > 0; count--)
            {
                var match = Regex.Match(pattern[from..], "^" + string.Concat(open.Take(count).Select(a => a.Pattern)));
                if (!match.Success)
                {
                    continue;
                }

                for (var i = 0; i < count; i++)
                {
                    var taken = match.Groups[i + 1].Length;
                    if (taken == 0 && from < args.Count && open[0].Nargs is "*" or "?" && pattern[from..].Contains('A'))
                    {
                        // What may be empty waits for what stands behind the options.
                        return from;
                    }

                    var texts = args.GetRange(from, taken);
                    if (open[0].Action != "parsers" && open[0].Nargs is not "...")
                    {
                        texts.Remove("--");
                    }

                    from += taken;
                    var argument = open[0];
                    open.RemoveAt(0);
                    Store(argument, texts, argument.Name);
                }

                break;
            }

            return from;
        }

        int TakeOption(int from)
        {
            var text = args[from];
            var (argument, name, value) = Find(text) ?? default;
            if (argument is null)
            {
                rest.Add(text);
                return from + 1;
            }

            // `-vn5`: flags without text may stand together, the last may take the rest.
            while (!argument.TakesText && value is not null && !name.StartsWith("--", StringComparison.Ordinal))
            {
                Store(argument, [], name);
                name = "-" + value[0];
                value = value.Length > 1 ? value[1..] : null;
                argument = _arguments.Find(a => a.Flags.Contains(name)) ?? throw Mistake($"ignored explicit argument {PyText.Repr(name[1..] + value)}");
            }

            if (!argument.TakesText)
            {
                Store(argument, value is null ? [] : throw Mistake($"argument {argument.Title}: ignored explicit argument {PyText.Repr(value)}"), name);
                return from + 1;
            }

            if (value is not null)
            {
                Store(argument, [value], name);
                return from + 1;
            }

            var match = Regex.Match(pattern[(from + 1)..], "^" + argument.Pattern.Replace("-*", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal));
            if (!match.Success)
            {
                throw Mistake($"argument {argument.Title}: {argument.Nargs switch { null => "expected one argument", "+" => "expected at least one argument", "?" => "expected at most one argument", var count => $"expected {count} argument{(count is 1 ? "" : "s")}" }}");
            }

            Store(argument, args.GetRange(from + 1, match.Length), name);
            return from + 1 + match.Length;
        }

        void Store(PyArgument argument, List<string> texts, string name)
        {
            var isGiven = argument.IsOption || texts.Count > 0;
            seen.Add(argument);
            if (isGiven && !given.Contains(argument))
            {
                given.Add(argument);
                if (_groups.Find(g => g.IsExclusive && g.Members.Contains(argument))?.Members.Find(other => other != argument && given.Contains(other)) is { } other)
                {
                    throw Mistake($"argument {argument.Title}: not allowed with argument {other.Title}");
                }
            }

            switch (argument.Action)
            {
                case "help":
                    Console.Write(FormatHelp());
                    throw new SystemExitException(0);
                case "version":
                    Console.Write(argument.Version!.Replace("%(prog)s", Prog, StringComparison.Ordinal) + "\n");
                    throw new SystemExitException(0);
                case "store_true" or "store_false":
                    result[argument.Name] = argument.Action == "store_true";
                    break;
                case "boolean":
                    result[argument.Name] = !name.StartsWith("--no-", StringComparison.Ordinal);
                    break;
                case "store_const":
                    result[argument.Name] = argument.Const;
                    break;
                case "count":
                    result[argument.Name] = (result.ToDictionary()[argument.Name] as int? ?? 0) + 1;
                    break;
                case "append" or "extend" or "append_const":
                    List<object?> items = [.. (result.ToDictionary()[argument.Name] as System.Collections.IEnumerable)?.Cast<object?>() ?? []];
                    var more = argument.Action == "append_const" ? argument.Const : ValueOf(argument, texts);
                    items.AddRange(argument.Action == "extend" ? ((List<object?>)more!).AsEnumerable() : [more]);
                    result[argument.Name] = items;
                    break;
                case "parsers":
                    RunCommand(argument, texts);
                    break;
                default:
                    result[argument.Name] = ValueOf(argument, texts);
                    break;
            }
        }

        void RunCommand(PyArgument argument, List<string> texts)
        {
            if (argument.Commands!.Find(c => c.Name == texts[0]).Parser is not { } parser)
            {
                throw Mistake($"argument {(argument.Metavar ?? argument.Dest ?? argument.Placeholder)}: invalid choice: {PyText.Repr(texts[0])} (choose from {string.Join(", ", argument.Commands.Select(c => c.Name))})");
            }

            if (argument.Dest is not null)
            {
                result[argument.Name] = texts[0];
            }

            var own = new PyArguments();
            rest.AddRange(parser.Parse([.. texts.Skip(1)], own));
            foreach (var (key, value) in own.ToDictionary())
            {
                result[key] = value;
            }
        }

        void Check()
        {
            var missing = _arguments.Where(a => !seen.Contains(a) && !a.IsOptional).Select(a => a.Action == "parsers" && a.Dest is null ? a.Placeholder : a.Title).ToList();
            if (missing.Count > 0)
            {
                throw Mistake($"the following arguments are required: {string.Join(", ", missing)}");
            }

            if (_groups.Find(g => g.IsExclusive && g.IsRequired && !g.Members.Any(given.Contains)) is { } group)
            {
                throw Mistake($"one of the arguments {string.Join(' ', group.Members.Select(a => a.Title))} is required");
            }

            foreach (var argument in _arguments.Where(a => !given.Contains(a) && a is { Default: string, Type: not null } && result.ToDictionary()[a.Name] == a.Default))
            {
                result[argument.Name] = Converted(argument, (string)argument.Default!);
            }
        }
    }
}
