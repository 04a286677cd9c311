using System.Collections.Concurrent;
using System.Reflection;

namespace PyAsyncToCs.Catalog;

/// <summary>The catalog's stubs. They never change, so that a process reads each once.</summary>
internal static class StubTexts
{
    private static readonly ConcurrentDictionary<string, Lazy<StubText?>> s_texts = new(StringComparer.Ordinal);

    /// <summary>Finds a module's stub.</summary>
    /// <param name="name">The module's dotted name.</param>
    /// <returns>Its definitions, or null where the catalog has none of that name.</returns>
    public static StubText? Find(string name) => s_texts.GetOrAdd(name, static key => new Lazy<StubText?>(() => Read(key))).Value;

    private static StubText? Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Stubs/{name}.pyi");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new StubText(name, reader.ReadToEnd());
    }
}
