namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary><c>await anext(iterator)</c>, of an iterator that a class of its own is.</summary>
    /// <exception cref="StopAsyncIterationException">It has ended.</exception>
    public static async Task<T> Next<T>(IAsyncEnumerator<T> iterator) =>
        await iterator.MoveNextAsync() ? iterator.Current : throw new StopAsyncIterationException();

    /// <summary><c>await anext(iterator, fallback)</c>.</summary>
    public static async Task<T> NextOr<T>(IAsyncEnumerator<T> iterator, T fallback) =>
        await iterator.MoveNextAsync() ? iterator.Current : fallback;

    /// <summary><c>await anext(iterator, fallback)</c>, where that is of another type.</summary>
    public static async Task<TResult> NextOr<T, TResult>(IAsyncEnumerator<T> iterator, TResult fallback, Func<T, TResult> convert) =>
        await iterator.MoveNextAsync() ? convert(iterator.Current) : fallback;
}
