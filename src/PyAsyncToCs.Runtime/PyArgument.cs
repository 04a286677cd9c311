namespace PyAsyncToCs.Runtime;

/// <summary>What a program accepts on its command line (<c>add_argument</c>).</summary>
/// <param name="flags">The option's strings, or the name of a positional argument.</param>
public sealed class PyArgument(params string[] flags) : IPyRepr
{
    /// <summary>The option's strings, or the name of a positional argument.</summary>
    public string[] Flags => flags;

    /// <summary>Makes a value of the text; text itself where there is none.</summary>
    public Func<string, object?>? Type { get; init; }

    /// <summary>The name of that function in errors.</summary>
    public string TypeName { get; init; } = "str";

    /// <summary>What stands for it where it is not given.</summary>
    public object? Default { get; set; }

    /// <summary>What it stores where it takes no text.</summary>
    public object? Const { get; init; }

    /// <summary>How many texts it takes: a number, <c>?</c>, <c>*</c>, <c>+</c>; null for one.</summary>
    public object? Nargs { get; init; }

    /// <summary>What it does: <c>store</c>, <c>store_true</c>, <c>append</c>, …</summary>
    public string Action { get; init; } = "store";

    /// <summary>The values that are allowed.</summary>
    public System.Collections.IEnumerable? Choices { get; init; }

    /// <summary>What the help says of it.</summary>
    public string? Help
    {
        get => _help ?? (Action == "version" ? "show program's version number and exit" : null);
        init => _help = value;
    }

    private readonly string? _help;

    /// <summary>What stands for its value in the help.</summary>
    public object? Metavar { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    /// <summary>The text of <c>--version</c>.</summary>
    public string? Version { get; init; }

    /// <summary>The name of its attribute, where its flags do not say it.</summary>
    public string? Dest { get; init; }

    /// <summary>The parsers of a subcommand's arguments, in order.</summary>
    public List<(string Name, PyArgumentParser Parser, string? Help, string Shown)>? Commands { get; init; }

    /// <summary>The name of its attribute.</summary>
    public string Name => Dest ?? (IsOption ? (Array.Find(flags, flag => flag.StartsWith("--", StringComparison.Ordinal)) ?? flags[0]).TrimStart('-').Replace('-', '_') : flags.FirstOrDefault("=="));

    /// <summary>Whether it is an option.</summary>
    public bool IsOption => flags.Length > 0 && flags[0].StartsWith('-');

    /// <summary>Whether the help leaves it out (<c>argparse.SUPPRESS</c>).</summary>
    public bool IsHidden => Help == "==SUPPRESS==";

    /// <summary>Whether it takes text.</summary>
    public bool TakesText => Action is "store" or "append" or "extend" or "parsers";

    /// <summary>Whether it may be left out.</summary>
    public bool IsOptional => IsOption ? !Required : Nargs is "?" or "*" || (Action == "parsers" && !Required);

    /// <summary>All strings that name it on a command line.</summary>
    public IEnumerable<string> Strings => Action == "boolean" ? flags.SelectMany(flag => flag.StartsWith("--", StringComparison.Ordinal) ? [flag, "--no-" + flag[2..]] : new[] { flag }) : flags;

    /// <summary>What stands for its value.</summary>
    public string Placeholder => Metavar as string ?? (Choices is not null ? $"{{{string.Join(",", Choices.Cast<object?>().Select(PyText.Str))}}}"
        : Commands is not null ? $"{{{string.Join(",", Commands.Select(command => command.Name))}}}"
        : IsOption ? Name.ToUpperInvariant() : Name);

    /// <summary>The texts that it takes, as the help writes them.</summary>
    public string Places => Nargs switch
    {
        _ when Action == "parsers" => $"{Placeholder} ...",
        null => Placeholder,
        "?" => $"[{Placeholder}]",
        "*" => $"[{Placeholder} ...]",
        "+" => $"{Placeholder} [{Placeholder} ...]",
        "..." => "...",
        int count => string.Join(' ', Metavar is System.Runtime.CompilerServices.ITuple several ? Enumerable.Range(0, count).Select(i => PyText.Str(several[i])) : Enumerable.Repeat(Placeholder, count)),
        var other => PyText.Str(other),
    };

    /// <summary>The pattern of its texts, one letter for each.</summary>
    public string Pattern => Nargs switch
    {
        _ when Action == "parsers" => "(-*A[-AO]*)",
        null => "(-*A)",
        "?" => "(-*A?)",
        "*" => "(-*[A-]*)",
        "+" => "(-*A[A-]*)",
        "..." => "([-AO]*)",
        int count => $"(-*{string.Concat(Enumerable.Repeat("A-*", count)).TrimEnd('*', '-')})",
        var other => throw new ArgumentException($"nargs {other}"),
    };

    /// <summary>How an error names it.</summary>
    public string Title => IsOption ? string.Join('/', Strings) : Metavar as string ?? Name;

    /// <summary>What argparse calls the class of its action.</summary>
    private string Kind => Action switch
    {
        "boolean" => "BooleanOptionalAction",
        "parsers" => "_SubParsersAction",
        _ => $"_{string.Concat(Action.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}Action",
    };

    /// <summary><c>repr(action)</c>.</summary>
    public string Repr()
    {
        var (nargs, constant, otherwise) = Action switch
        {
            "store_true" => (0, true, Default ?? false),
            "store_false" => (0, false, Default ?? true),
            "version" or "help" => (0, null, Default ?? "==SUPPRESS=="),
            _ when TakesText => (Nargs, Const, Default),
            _ => (0, Const, Default),
        };
        var type = Type is null ? "None" : $"<class '{TypeName}'>";
        return $"{Kind}(option_strings={PyText.Repr(Strings.Where(_ => IsOption).ToList())}, dest={PyText.Quote(Name)}, nargs={PyText.Repr(nargs)}, const={PyText.Repr(constant)}, default={PyText.Repr(otherwise)}, type={type}, "
            + $"choices={PyText.Repr(Choices)}, required={PyText.Repr(Required || !(IsOption || IsOptional))}, help={PyText.Repr(Help)}, metavar={PyText.Repr(Metavar)}, deprecated=False)";
    }
}
