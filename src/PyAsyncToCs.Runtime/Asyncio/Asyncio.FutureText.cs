namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>What <c>repr</c> gives for a future, <c>&lt;Future finished result=42&gt;</c> (base_futures._future_repr_info).</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="future">The future.</param>
    /// <param name="repr">Gives the <c>repr</c> of its result.</param>
    /// <returns>The text; callbacks that wait are not named in it.</returns>
    public static string FutureText<T>(PyFuture<T> future, Func<T, string> repr) =>
        future.Cancelled ? "<Future cancelled>"
            : !future.Done ? "<Future pending>"
            : future.Failure is { } error ? $"<Future finished exception={PyException.Repr(error)}>"
            : $"<Future finished result={repr(future.Result)}>";
}
