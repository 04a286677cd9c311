namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>contextlib.redirect_stderr</c>.</summary>
public sealed class PyErrorRedirect : IDisposable
{
    private readonly TextWriter _before = Console.Error;

    /// <summary>Sends what is written to standard error elsewhere.</summary>
    public PyErrorRedirect(TextWriter target) => Console.SetError(target);

    /// <inheritdoc/>
    public void Dispose() => Console.SetError(_before);
}
