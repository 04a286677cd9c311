using System.Collections.Immutable;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Facts;

namespace PyAsyncToCs;

/// <summary>What became of one input.</summary>
/// <param name="CSharp">The C#, or null when the input is not Python.</param>
/// <param name="Diagnostics">What there is to say, in source order.</param>
public sealed record ConversionResult(string? CSharp, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether constructs were left marked with a throw (a PAC3xxx error).</summary>
    public bool HasMarkedConstructs => CSharp is not null && Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>What else was found out, where <see cref="ConversionOptions.CollectsFacts"/> asks for it; null for input that is not Python.</summary>
    public ConversionFacts? Facts { get; init; }
}

/// <summary>One file of a converted folder.</summary>
/// <param name="Path">The path of the C# file, relative to the output folder, with <c>/</c>.</param>
/// <param name="SourcePath">The path of the Python file it came from, or null for a shared helper file or project file.</param>
/// <param name="Result">What became of it.</param>
public sealed record ConvertedFile(string Path, string? SourcePath, ConversionResult Result);
