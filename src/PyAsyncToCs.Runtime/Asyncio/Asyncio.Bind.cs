namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>A coroutine object: its arguments are evaluated now, its body runs when it is started.</summary>
    /// <returns>What starts it.</returns>
    public static Func<Task> Bind<T1>(T1 first, Func<T1, Task> coroutine) => () => coroutine(first);

    /// <inheritdoc cref="Bind{T1}(T1, Func{T1, Task})"/>
    public static Func<Task<TResult>> Bind<T1, TResult>(T1 first, Func<T1, Task<TResult>> coroutine) => () => coroutine(first);

    /// <inheritdoc cref="Bind{T1}(T1, Func{T1, Task})"/>
    public static Func<Task> Bind<T1, T2>(T1 first, T2 second, Func<T1, T2, Task> coroutine) => () => coroutine(first, second);

    /// <inheritdoc cref="Bind{T1}(T1, Func{T1, Task})"/>
    public static Func<Task<TResult>> Bind<T1, T2, TResult>(T1 first, T2 second, Func<T1, T2, Task<TResult>> coroutine) =>
        () => coroutine(first, second);

    /// <inheritdoc cref="Bind{T1}(T1, Func{T1, Task})"/>
    public static Func<Task> Bind<T1, T2, T3>(T1 first, T2 second, T3 third, Func<T1, T2, T3, Task> coroutine) =>
        () => coroutine(first, second, third);

    /// <inheritdoc cref="Bind{T1}(T1, Func{T1, Task})"/>
    public static Func<Task<TResult>> Bind<T1, T2, T3, TResult>(T1 first, T2 second, T3 third, Func<T1, T2, T3, Task<TResult>> coroutine) =>
        () => coroutine(first, second, third);

    /// <inheritdoc cref="Bind{T1}(T1, Func{T1, Task})"/>
    public static Func<Task> Bind<T1, T2, T3, T4>(T1 first, T2 second, T3 third, T4 fourth, Func<T1, T2, T3, T4, Task> coroutine) =>
        () => coroutine(first, second, third, fourth);

    /// <inheritdoc cref="Bind{T1}(T1, Func{T1, Task})"/>
    public static Func<Task<TResult>> Bind<T1, T2, T3, T4, TResult>(
        T1 first, T2 second, T3 third, T4 fourth, Func<T1, T2, T3, T4, Task<TResult>> coroutine) => () => coroutine(first, second, third, fourth);
}
