namespace PyAsyncToCs.Runtime;

/// <summary>An object whose Python <c>repr</c> differs from its <c>str</c>, which is <see cref="object.ToString"/>.</summary>
public interface IPyRepr
{
    /// <summary>What Python's <c>repr</c> gives.</summary>
    string Repr();
}
