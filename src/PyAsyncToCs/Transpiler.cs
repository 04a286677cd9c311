using System.Collections.Immutable;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs;

/// <summary>The one front door: Python text to C# text.</summary>
public static class Transpiler
{
    /// <summary>Converts one script or snippet to one C# file that is complete by itself.</summary>
    /// <param name="source">The Python text.</param>
    /// <param name="options">How to convert; null for the defaults.</param>
    /// <returns>The C# and the diagnostics; bad input gives diagnostics, nothing is thrown for it.</returns>
    public static ConversionResult Convert(SourceText source, ConversionOptions? options = null) =>
        throw new NotSupportedException("Not in place yet.");

    /// <summary>Converts the files of a folder together, as modules that may import each other.</summary>
    /// <param name="files">The Python texts, their paths relative to the folder, with <c>/</c>.</param>
    /// <param name="options">How to convert; null for the defaults.</param>
    /// <returns>The C# files, in the order of <paramref name="files"/>, then shared files.</returns>
    public static ImmutableArray<ConvertedFile> ConvertFolder(IReadOnlyList<SourceText> files, ConversionOptions? options = null) =>
        throw new NotSupportedException("Not in place yet.");
}
