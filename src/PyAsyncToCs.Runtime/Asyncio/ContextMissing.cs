namespace PyAsyncToCs.Runtime;

/// <summary>Stands for the value of a context variable that had none (contextvars.Token.MISSING).</summary>
public sealed class ContextMissing : IPyRepr
{
    /// <summary>The only one.</summary>
    public static readonly ContextMissing Value = new();

    private ContextMissing()
    {
    }

    /// <inheritdoc/>
    public string Repr() => "<Token.MISSING>";

    /// <inheritdoc/>
    public override string ToString() => Repr();
}
