namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>contextlib.redirect_stdout</c>.</summary>
public sealed class PyRedirect : IDisposable
{
    private readonly TextWriter _before = Console.Out;

    /// <summary>Sends what is printed elsewhere.</summary>
    public PyRedirect(TextWriter target) => Console.SetOut(target);

    /// <inheritdoc/>
    public void Dispose() => Console.SetOut(_before);
}
