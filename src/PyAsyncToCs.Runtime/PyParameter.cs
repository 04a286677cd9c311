namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>inspect.Parameter</c>.</summary>
/// <param name="name">Its name.</param>
/// <param name="kind">How it is given.</param>
public sealed class PyParameter(string name, PyParameterKind kind) : IPyRepr
{
    /// <summary>What stands where there is no default, or no annotation.</summary>
    public static object Empty { get; } = new PyAnnotation("<class 'inspect._empty'>");

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>How it is given.</summary>
    public PyParameterKind Kind => kind;

    /// <summary>What it is where it is not given.</summary>
    public object? Default { get; private init; } = Empty;

    /// <summary>What is written behind its name.</summary>
    public object? Annotation { get; private init; } = Empty;

    /// <summary>The parameter under another name.</summary>
    public PyParameter WithName(string other) => new(other, kind) { Default = Default, Annotation = Annotation };

    /// <summary>The parameter with another kind.</summary>
    public PyParameter WithKind(PyParameterKind other) => new(name, other) { Default = Default, Annotation = Annotation };

    /// <summary>The parameter with another default.</summary>
    public PyParameter WithDefault(object? value) => new(name, kind) { Default = value, Annotation = Annotation };

    /// <summary>The parameter with another annotation.</summary>
    public PyParameter WithAnnotation(object? value) => new(name, kind) { Default = Default, Annotation = value };

    /// <summary>An annotation as a signature shows it.</summary>
    public static string TextOf(object? annotation) => annotation switch
    {
        Type type => PyType.Repr(type)["<class '".Length..^2],
        PyAnnotation written => written.Text.Replace("typing.", "", StringComparison.Ordinal),
        _ => PyText.Repr(annotation),
    };

    /// <inheritdoc/>
    public override string ToString()
    {
        var isAnnotated = Annotation != Empty;
        var stars = kind == PyParameterKind.VarPositional ? "*" : kind == PyParameterKind.VarKeyword ? "**" : "";
        return stars + name + (isAnnotated ? ": " + TextOf(Annotation) : "") + (Default == Empty ? "" : (isAnnotated ? " = " : "=") + PyText.Repr(Default));
    }

    /// <inheritdoc/>
    public string Repr() => $"<Parameter \"{this}\">";
}
