namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>http.HTTPMethod</c>: a text that is a method of HTTP.</summary>
public readonly record struct PyHttpMethod : IPyRepr
{
    private static readonly Dictionary<string, string> s_descriptions = new()
    {
        ["CONNECT"] = "Establish a connection to the server.",
        ["DELETE"] = "Remove the target.",
        ["GET"] = "Retrieve the target.",
        ["HEAD"] = "Same as GET, but only retrieve the status line and header section.",
        ["OPTIONS"] = "Describe the communication options for the target.",
        ["PATCH"] = "Apply partial modifications to a target.",
        ["POST"] = "Perform target-specific processing with the request payload.",
        ["PUT"] = "Replace the target with the request payload.",
        ["TRACE"] = "Perform a message loop-back test along the path to the target.",
    };

    /// <summary><c>HTTPMethod(value)</c>.</summary>
    /// <exception cref="ArgumentException">There is no such method.</exception>
    public PyHttpMethod(string value) => Value = s_descriptions.ContainsKey(value) ? value : throw new ArgumentException($"{PyText.Repr(value)} is not a valid HTTPMethod");

    /// <summary>All of them.</summary>
    public static IEnumerable<PyHttpMethod> All => s_descriptions.Keys.Select(value => new PyHttpMethod(value));

    /// <summary>The method with a name.</summary>
    /// <param name="name">The name, <c>GET</c>.</param>
    /// <returns>The method.</returns>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static PyHttpMethod Named(string name) =>
        s_descriptions.ContainsKey(name) ? new(name) : throw new KeyNotFoundException(PyText.Repr(name));

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>What it does.</summary>
    public string Description => s_descriptions[Value];

    /// <summary>A method is its text.</summary>
    public static implicit operator string(PyHttpMethod method) => method.Value;

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <inheritdoc/>
    public string Repr() => $"<HTTPMethod.{Value}>";
}
