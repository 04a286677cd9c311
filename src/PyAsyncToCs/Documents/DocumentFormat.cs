namespace PyAsyncToCs.Documents;

/// <summary>How a document marks its Python.</summary>
public enum DocumentFormat
{
    /// <summary>Markdown, or text with fenced blocks.</summary>
    Markdown,

    /// <summary>reStructuredText: code directives, literal blocks and doctest blocks.</summary>
    ReStructuredText,
}
