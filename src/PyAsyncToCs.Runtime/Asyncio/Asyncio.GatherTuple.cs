namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Makes a coroutine without a result fit where results are gathered: it gives null, as Python's gives None.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <returns>The coroutine with a result.</returns>
    public static Func<Task<object?>> NoResult(Func<Task> coroutine) => async () =>
    {
        await coroutine();
        return null;
    };

    // One overload for each number of coroutines: C# has no generics over a list of types.

    /// <summary>Runs coroutines with results of different types side by side (asyncio.gather).</summary>
    /// <returns>A future of the results, in the order of the arguments. The first exception, in time, is its exception; the other
    /// coroutines go on.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyFuture<(T1, T2)> GatherTuple<T1, T2>(
        Func<Task<T1>> c1, Func<Task<T2>> c2) =>
        GatherTuple(CreateTask(c1), CreateTask(c2));

    /// <inheritdoc cref="GatherTuple{T1, T2}(Func{Task{T1}}, Func{Task{T2}})"/>
    public static PyFuture<(T1, T2, T3)> GatherTuple<T1, T2, T3>(
        Func<Task<T1>> c1, Func<Task<T2>> c2, Func<Task<T3>> c3) =>
        GatherTuple(CreateTask(c1), CreateTask(c2), CreateTask(c3));

    /// <inheritdoc cref="GatherTuple{T1, T2}(Func{Task{T1}}, Func{Task{T2}})"/>
    public static PyFuture<(T1, T2, T3, T4)> GatherTuple<T1, T2, T3, T4>(
        Func<Task<T1>> c1, Func<Task<T2>> c2, Func<Task<T3>> c3, Func<Task<T4>> c4) =>
        GatherTuple(CreateTask(c1), CreateTask(c2), CreateTask(c3), CreateTask(c4));

    /// <inheritdoc cref="GatherTuple{T1, T2}(Func{Task{T1}}, Func{Task{T2}})"/>
    public static PyFuture<(T1, T2, T3, T4, T5)> GatherTuple<T1, T2, T3, T4, T5>(
        Func<Task<T1>> c1, Func<Task<T2>> c2, Func<Task<T3>> c3, Func<Task<T4>> c4, Func<Task<T5>> c5) =>
        GatherTuple(CreateTask(c1), CreateTask(c2), CreateTask(c3), CreateTask(c4), CreateTask(c5));

    /// <inheritdoc cref="GatherTuple{T1, T2}(Func{Task{T1}}, Func{Task{T2}})"/>
    public static PyFuture<(T1, T2, T3, T4, T5, T6)> GatherTuple<T1, T2, T3, T4, T5, T6>(
        Func<Task<T1>> c1, Func<Task<T2>> c2, Func<Task<T3>> c3, Func<Task<T4>> c4, Func<Task<T5>> c5, Func<Task<T6>> c6) =>
        GatherTuple(CreateTask(c1), CreateTask(c2), CreateTask(c3), CreateTask(c4), CreateTask(c5), CreateTask(c6));

    /// <inheritdoc cref="GatherTuple{T1, T2}(Func{Task{T1}}, Func{Task{T2}})"/>
    public static PyFuture<(T1, T2, T3, T4, T5, T6, T7)> GatherTuple<T1, T2, T3, T4, T5, T6, T7>(
        Func<Task<T1>> c1, Func<Task<T2>> c2, Func<Task<T3>> c3, Func<Task<T4>> c4, Func<Task<T5>> c5, Func<Task<T6>> c6, Func<Task<T7>> c7) =>
        GatherTuple(CreateTask(c1), CreateTask(c2), CreateTask(c3), CreateTask(c4), CreateTask(c5), CreateTask(c6), CreateTask(c7));

    /// <inheritdoc cref="GatherTuple{T1, T2}(Func{Task{T1}}, Func{Task{T2}})"/>
    public static PyFuture<(T1, T2, T3, T4, T5, T6, T7, T8)> GatherTuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Func<Task<T1>> c1, Func<Task<T2>> c2, Func<Task<T3>> c3, Func<Task<T4>> c4, Func<Task<T5>> c5, Func<Task<T6>> c6, Func<Task<T7>> c7, Func<Task<T8>> c8) =>
        GatherTuple(CreateTask(c1), CreateTask(c2), CreateTask(c3), CreateTask(c4), CreateTask(c5), CreateTask(c6), CreateTask(c7), CreateTask(c8));

    /// <summary>Waits for futures with results of different types side by side (asyncio.gather).</summary>
    /// <returns>A future of the results, in the order of the arguments. The first exception, in time, is its exception.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyFuture<(T1, T2)> GatherTuple<T1, T2>(
        IPyFuture<T1> f1, IPyFuture<T2> f2) =>
        new GatheringFuture<(T1, T2)>([(PyFuture)f1, (PyFuture)f2], () => (f1.Result, f2.Result));

    /// <inheritdoc cref="GatherTuple{T1, T2}(IPyFuture{T1}, IPyFuture{T2})"/>
    public static PyFuture<(T1, T2, T3)> GatherTuple<T1, T2, T3>(
        IPyFuture<T1> f1, IPyFuture<T2> f2, IPyFuture<T3> f3) =>
        new GatheringFuture<(T1, T2, T3)>([(PyFuture)f1, (PyFuture)f2, (PyFuture)f3], () => (f1.Result, f2.Result, f3.Result));

    /// <inheritdoc cref="GatherTuple{T1, T2}(IPyFuture{T1}, IPyFuture{T2})"/>
    public static PyFuture<(T1, T2, T3, T4)> GatherTuple<T1, T2, T3, T4>(
        IPyFuture<T1> f1, IPyFuture<T2> f2, IPyFuture<T3> f3, IPyFuture<T4> f4) =>
        new GatheringFuture<(T1, T2, T3, T4)>([(PyFuture)f1, (PyFuture)f2, (PyFuture)f3, (PyFuture)f4], () => (f1.Result, f2.Result, f3.Result, f4.Result));

    /// <inheritdoc cref="GatherTuple{T1, T2}(IPyFuture{T1}, IPyFuture{T2})"/>
    public static PyFuture<(T1, T2, T3, T4, T5)> GatherTuple<T1, T2, T3, T4, T5>(
        IPyFuture<T1> f1, IPyFuture<T2> f2, IPyFuture<T3> f3, IPyFuture<T4> f4, IPyFuture<T5> f5) =>
        new GatheringFuture<(T1, T2, T3, T4, T5)>([(PyFuture)f1, (PyFuture)f2, (PyFuture)f3, (PyFuture)f4, (PyFuture)f5], () => (f1.Result, f2.Result, f3.Result, f4.Result, f5.Result));

    /// <inheritdoc cref="GatherTuple{T1, T2}(IPyFuture{T1}, IPyFuture{T2})"/>
    public static PyFuture<(T1, T2, T3, T4, T5, T6)> GatherTuple<T1, T2, T3, T4, T5, T6>(
        IPyFuture<T1> f1, IPyFuture<T2> f2, IPyFuture<T3> f3, IPyFuture<T4> f4, IPyFuture<T5> f5, IPyFuture<T6> f6) =>
        new GatheringFuture<(T1, T2, T3, T4, T5, T6)>([(PyFuture)f1, (PyFuture)f2, (PyFuture)f3, (PyFuture)f4, (PyFuture)f5, (PyFuture)f6], () => (f1.Result, f2.Result, f3.Result, f4.Result, f5.Result, f6.Result));

    /// <inheritdoc cref="GatherTuple{T1, T2}(IPyFuture{T1}, IPyFuture{T2})"/>
    public static PyFuture<(T1, T2, T3, T4, T5, T6, T7)> GatherTuple<T1, T2, T3, T4, T5, T6, T7>(
        IPyFuture<T1> f1, IPyFuture<T2> f2, IPyFuture<T3> f3, IPyFuture<T4> f4, IPyFuture<T5> f5, IPyFuture<T6> f6, IPyFuture<T7> f7) =>
        new GatheringFuture<(T1, T2, T3, T4, T5, T6, T7)>([(PyFuture)f1, (PyFuture)f2, (PyFuture)f3, (PyFuture)f4, (PyFuture)f5, (PyFuture)f6, (PyFuture)f7], () => (f1.Result, f2.Result, f3.Result, f4.Result, f5.Result, f6.Result, f7.Result));

    /// <inheritdoc cref="GatherTuple{T1, T2}(IPyFuture{T1}, IPyFuture{T2})"/>
    public static PyFuture<(T1, T2, T3, T4, T5, T6, T7, T8)> GatherTuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        IPyFuture<T1> f1, IPyFuture<T2> f2, IPyFuture<T3> f3, IPyFuture<T4> f4, IPyFuture<T5> f5, IPyFuture<T6> f6, IPyFuture<T7> f7, IPyFuture<T8> f8) =>
        new GatheringFuture<(T1, T2, T3, T4, T5, T6, T7, T8)>([(PyFuture)f1, (PyFuture)f2, (PyFuture)f3, (PyFuture)f4, (PyFuture)f5, (PyFuture)f6, (PyFuture)f7, (PyFuture)f8], () => (f1.Result, f2.Result, f3.Result, f4.Result, f5.Result, f6.Result, f7.Result, f8.Result));
}
