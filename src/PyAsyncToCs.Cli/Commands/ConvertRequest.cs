namespace PyAsyncToCs.Cli.Commands;

/// <summary>What <c>convert</c> was asked to do.</summary>
/// <param name="Input">A path, <c>-</c>, or null for what is piped in.</param>
/// <param name="Output">The value of <c>--output</c>, or null.</param>
/// <param name="Format">The value of <c>--input-format</c>, or null.</param>
/// <param name="Options">How to convert.</param>
internal sealed record ConvertRequest(string? Input, string? Output, string? Format, ConversionOptions Options);
