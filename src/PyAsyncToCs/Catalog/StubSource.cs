using PyAsyncToCs.Catalog;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs;

/// <summary>The stub of a library: its Python signatures with their C# meaning (docs/stubs.md).</summary>
public sealed class StubSource
{
    private readonly Lazy<StubText> _definitions;

    /// <summary>Makes one.</summary>
    /// <param name="module">The module's dotted name.</param>
    /// <param name="text">The stub.</param>
    public StubSource(string module, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Module, Text) = (module, text);
        _definitions = new Lazy<StubText>(() => new StubText(module, text.Text));
    }

    /// <summary>The module's dotted name.</summary>
    public string Module { get; }

    /// <summary>The stub.</summary>
    public SourceText Text { get; }

    internal StubText Definitions => _definitions.Value;

    /// <summary>What is wrong with the stub, each at its place.</summary>
    public IReadOnlyList<Diagnostics.Diagnostic> Check() => StubCheck.Run(this);
}
