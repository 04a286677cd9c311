namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>threading.local</c>: each thread has attributes of its own.</summary>
public sealed class PyLocal : PyOpenObject
{
    private readonly ThreadLocal<Dictionary<string, PyBox>> _attributes = new(() => []);

    /// <inheritdoc/>
    protected override Dictionary<string, PyBox> Attributes => _attributes.Value!;
}
