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

    /// <summary>How diagnostics are told.</summary>
    public Reporting Reporting { get; init; } = new();

    /// <summary>Whether only the diagnostics are wanted.</summary>
    public bool IsCheck { get; init; }

    /// <summary>What is done with the inputs, for messages.</summary>
    public string Verb => IsCheck ? "checked" : "converted";

    /// <summary>Whether what is done, and how many, is told.</summary>
    public bool HasSummary => Reporting is { Format: "text", Verbosity: not Verbosity.Quiet };
}
