using System.CommandLine;
using System.Globalization;
using System.Numerics;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class CommonArguments
{
    private static readonly string[] _versions = ["3.13", "3.14"];

    /// <summary>The input.</summary>
    public static Argument<string?> Single(string description) =>
        new("INPUT") { Description = description, Arity = ArgumentArity.ZeroOrOne };

    /// <summary>Any number of inputs.</summary>
    public static Argument<string[]> Inputs(string description) =>
        new("INPUT") { Description = description, Arity = ArgumentArity.ZeroOrMore };

    /// <summary><c>--input-format</c>.</summary>
    public static Option<string?> InputFormat()
    {
        var option = new Option<string?>("--input-format") { Description = "How to read the input; by default its extension says it." };
        option.AcceptOnlyFromAmong(Cli.Input.InputFormat.Names);
        return option;
    }

    /// <summary><c>--output</c>.</summary>
    public static Option<string?> Output(string description) =>
        new("--output", "-o") { Description = description, HelpName = "PATH" };

    /// <summary><c>--python-version</c>.</summary>
    public static Option<string> PythonVersion()
    {
        var option = new Option<string>("--python-version")
        {
            Description = "The Python whose syntax is accepted.",
            DefaultValueFactory = _ => _versions[^1],
        };
        option.AcceptOnlyFromAmong(_versions);
        return option;
    }

    /// <summary>Refuses what is no number of things: none, or less than none.</summary>
    public static Option<T?> Positive<T>(Option<T?> option)
        where T : struct, INumber<T>
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && T.TryParse(token.Value, CultureInfo.InvariantCulture, out var value) && !(value > T.Zero))
            {
                result.AddError($"'{token.Value}' is no value of '{option.Name}', which takes a number above zero");
            }
        });
        return option;
    }

    /// <summary>What a value of <c>--python-version</c> means.</summary>
    public static PythonVersion VersionOf(string? value) => (PythonVersion)Array.IndexOf(_versions, value);
}
