namespace PyAsyncToCs.Runtime;

/// <summary>Gives back what an <c>async with</c> took, at the end of a <c>using</c>.</summary>
/// <param name="release">How to give it back.</param>
public readonly struct Releaser(Action release) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => release();
}
