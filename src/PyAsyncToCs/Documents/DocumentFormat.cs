namespace PyAsyncToCs.Documents;

/// <summary>How a document marks its Python.</summary>
public enum DocumentFormat
{
    /// <summary>Markdown, or text with fenced blocks.</summary>
    Markdown,

    /// <summary>reStructuredText: code directives, literal blocks and doctest blocks.</summary>
    ReStructuredText,

    /// <summary>A Jupyter notebook: its code cells are one program (<see cref="NotebookConverter"/>).</summary>
    Notebook,
}
