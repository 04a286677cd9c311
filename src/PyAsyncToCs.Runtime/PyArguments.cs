using System.ComponentModel;

namespace PyAsyncToCs.Runtime;

/// <summary>What was given on a command line (<c>argparse.Namespace</c>).</summary>
public sealed class PyArguments : PyOpenObject
{
    /// <summary>What <c>repr</c> gives.</summary>
    public string Repr() => $"Namespace({Text()})";
}

/// <summary>Arguments that stand together (<c>add_argument_group</c>, <c>add_mutually_exclusive_group</c>).</summary>
/// <param name="parser">The parser.</param>
/// <param name="title">What stands above them in the help.</param>
/// <param name="description">What is said of them there.</param>
public sealed class PyArgumentGroup(PyArgumentParser parser, string? title, string? description)
{
    /// <summary>What stands above them in the help.</summary>
    public string? Title => title;

    /// <summary>What is said of them in the help.</summary>
    public string? Description => description;

    /// <summary>The arguments.</summary>
    public List<PyArgument> Members { get; } = [];

    /// <summary>Whether only one of them may be given.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>Whether one of them must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary><c>add_argument(…)</c>.</summary>
    public PyArgument Add(PyArgument argument)
    {
        Members.Add(argument);
        return IsExclusive ? parser.Add(argument) : parser.Register(argument);
    }
}

/// <summary>The parsers of subcommands (<c>add_subparsers</c>).</summary>
/// <param name="argument">The argument that names the subcommand.</param>
/// <param name="prog">What their names begin with.</param>
public sealed class PySubparsers(PyArgument argument, string prog)
{
    /// <summary><c>add_parser(name, …)</c>.</summary>
    public PyArgumentParser AddParser(string name, string? help = null, string? description = null, string? epilog = null, string? usage = null, IEnumerable<string>? aliases = null)
    {
        var parser = new PyArgumentParser($"{prog} {name}", usage, description, epilog);
        string[] others = [.. aliases ?? []];
        argument.Commands!.Add((name, parser, help, others.Length > 0 ? $"{name} ({string.Join(", ", others)})" : name));
        argument.Commands.AddRange(others.Select(alias => (alias, parser, (string?)null, alias)));
        return parser;
    }
}

/// <summary>Python's <c>argparse.ArgumentError</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("ArgumentError")]
public sealed class PyArgumentException(string message = "") : Exception(message);

/// <summary>Python's <c>argparse.ArgumentTypeError</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("ArgumentTypeError")]
public sealed class PyArgumentTypeException(string message = "") : Exception(message);
