namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>inspect.Signature</c>: what a function takes and gives.</summary>
public sealed class PySignature(IEnumerable<PyParameter> parameters) : IPyRepr
{
    /// <summary>The parameters, by name and in order.</summary>
    public Dictionary<string, PyParameter> Parameters { get; } = parameters.ToDictionary(parameter => parameter.Name);

    /// <summary>What the function says that it gives; <see cref="PyParameter.Empty"/> where it does not.</summary>
    public object? ReturnAnnotation { get; private init; } = PyParameter.Empty;

    /// <summary>The same parameters with what the function gives.</summary>
    public PySignature Returning(object? annotation) => new(Parameters.Values) { ReturnAnnotation = annotation };

    /// <inheritdoc/>
    public override string ToString()
    {
        var parts = new List<string>();
        var (isPositional, isKeyword) = (false, false);
        foreach (var parameter in Parameters.Values)
        {
            if (isPositional && parameter.Kind != PyParameterKind.PositionalOnly)
            {
                parts.Add("/");
            }

            if (parameter.Kind == PyParameterKind.KeywordOnly && !isKeyword)
            {
                parts.Add("*");
            }

            isPositional = parameter.Kind == PyParameterKind.PositionalOnly;
            isKeyword |= parameter.Kind == PyParameterKind.KeywordOnly || parameter.Kind == PyParameterKind.VarPositional;
            parts.Add(parameter.ToString());
        }

        if (isPositional)
        {
            parts.Add("/");
        }

        return $"({string.Join(", ", parts)}){(ReturnAnnotation == PyParameter.Empty ? "" : $" -> {PyParameter.TextOf(ReturnAnnotation)}")}";
    }

    /// <inheritdoc/>
    public string Repr() => $"<Signature {this}>";
}
