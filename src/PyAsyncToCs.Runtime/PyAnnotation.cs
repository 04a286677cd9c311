namespace PyAsyncToCs.Runtime;

/// <summary>A type that is only written, such as <c>list[int]</c>: C# has no object for it.</summary>
/// <param name="Text">Its text.</param>
public sealed record PyAnnotation(string Text) : IPyRepr
{
    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <inheritdoc/>
    public string Repr() => Text;
}
