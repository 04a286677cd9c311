using System.Collections.Concurrent;
using System.Reflection;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Catalog;

/// <summary>The catalog's stubs as trees. They never change, so that a process reads each once.</summary>
internal static class StubTexts
{
    private static readonly ConcurrentDictionary<string, Lazy<ParseResult?>> s_parsed = new(StringComparer.Ordinal);

    /// <summary>Reads a module's stub.</summary>
    /// <param name="name">The module's dotted name.</param>
    /// <returns>Its tree, or null where the catalog has none of that name.</returns>
    /// <exception cref="InvalidOperationException">The stub is not Python.</exception>
    public static ParseResult? Parse(string name) => s_parsed.GetOrAdd(name, static key => new Lazy<ParseResult?>(() => Read(key))).Value;

    private static ParseResult? Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Stubs/{name}.pyi");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        var parsed = PythonParser.Parse(new SourceText(reader.ReadToEnd(), $"{name}.pyi"));
        return parsed.Success ? parsed
            : throw new InvalidOperationException($"{name}.pyi:{parsed.Source.GetLine(parsed.Errors[0].Start)}: {parsed.Errors[0].Message}");
    }
}
