using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Cli.Output;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>What <c>convert</c> or <c>check</c> was asked to do.</summary>
internal sealed record ConvertRequest
{
    /// <summary>Paths, or <c>-</c>; none for what is piped in.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The command's name, for messages.</summary>
    public string Command { get; init; } = "convert";

    /// <summary>The value of <c>--output</c>, or null.</summary>
    public string? Output { get; init; }

    /// <summary>The value of <c>--input-format</c>, or null.</summary>
    public string? Format { get; init; }

    /// <summary>How to convert.</summary>
    public required ConversionOptions Options { get; init; }

    /// <summary>Whether each script of a folder is to stand for itself.</summary>
    public bool IsScriptLayout { get; init; }

    /// <summary>Which files of a folder are read.</summary>
    public FileSelection Selection { get; init; } = FileSelection.All;

    /// <summary>How long a file may take, or null.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>Whether what would be written is only named.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether what would change is only shown.</summary>
    public bool IsDiff { get; init; }

    /// <summary>Whether unchanged inputs are converted all the same, and outputs that a person has changed replaced.</summary>
    public bool IsForce { get; init; }

    /// <summary>Whether what a person has changed in outputs is merged with what is new.</summary>
    public bool IsMerge { get; init; }

    /// <summary>How diagnostics are told.</summary>
    public Reporting Reporting { get; init; } = new();

    /// <summary>Whether only the diagnostics are wanted.</summary>
    public bool IsCheck { get; init; }

    /// <summary>What is done with the inputs, for messages.</summary>
    public string Verb => IsCheck ? "checked" : IsDiff || IsDryRun ? "would be converted" : "converted";

    /// <summary>Whether what is done, and how many, is told.</summary>
    public bool HasSummary => Reporting is { Format: "text", Verbosity: not Verbosity.Quiet };
}
