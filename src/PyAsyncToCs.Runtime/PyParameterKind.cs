namespace PyAsyncToCs.Runtime;

/// <summary>How a parameter is given (<c>inspect.Parameter.kind</c>).</summary>
public sealed class PyParameterKind : IPyRepr
{
    private PyParameterKind(int value, string name, string description) => (Value, Name, Description) = (value, name, description);

    /// <summary>By its place alone.</summary>
    public static PyParameterKind PositionalOnly { get; } = new(0, "POSITIONAL_ONLY", "positional-only");

    /// <summary>By its place or its name.</summary>
    public static PyParameterKind PositionalOrKeyword { get; } = new(1, "POSITIONAL_OR_KEYWORD", "positional or keyword");

    /// <summary>What is left of the places.</summary>
    public static PyParameterKind VarPositional { get; } = new(2, "VAR_POSITIONAL", "variadic positional");

    /// <summary>By its name alone.</summary>
    public static PyParameterKind KeywordOnly { get; } = new(3, "KEYWORD_ONLY", "keyword-only");

    /// <summary>What is left of the names.</summary>
    public static PyParameterKind VarKeyword { get; } = new(4, "VAR_KEYWORD", "variadic keyword");

    /// <summary>Its number.</summary>
    public int Value { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it is called in a sentence.</summary>
    public string Description { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <inheritdoc/>
    public string Repr() => $"<_ParameterKind.{Name}: {Value}>";
}
