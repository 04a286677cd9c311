using PyAsyncToCs.Documents;

namespace PyAsyncToCs.Cli.Input;

/// <summary>How an input is read.</summary>
internal static class InputFormat
{
    /// <summary>The values of <c>--input-format</c>.</summary>
    public static string[] Names { get; } = ["python", "markdown", "rst", "notebook"];

    /// <summary>Decides whether an input is a document, by what was asked for, else by its extension.</summary>
    /// <param name="requested">The value of <c>--input-format</c>, or null.</param>
    /// <param name="path">The path, or null for standard input.</param>
    /// <returns>The document's format; null for Python.</returns>
    public static DocumentFormat? Of(string? requested, string? path) => requested switch
    {
        "python" => null,
        "markdown" => DocumentFormat.Markdown,
        "rst" => DocumentFormat.ReStructuredText,
        "notebook" => DocumentFormat.Notebook,
        _ when path is null or [.., '.', 'p', 'y'] => null,
        _ => Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".md" or ".markdown" or ".txt" => DocumentFormat.Markdown,
            ".ipynb" => DocumentFormat.Notebook,
            ".rst" => DocumentFormat.ReStructuredText,
            _ => null,
        },
    };
}
