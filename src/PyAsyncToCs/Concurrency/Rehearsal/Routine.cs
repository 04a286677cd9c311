using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>
/// What an async method of the rehearsal gives. It is not a <see cref="Task"/>, because it needs no thread and no
/// context: who waits goes on at once, on the same stack. And its machinery is compiled ahead with the converter, where
/// a task's would be compiled anew for each method at each start.
/// </summary>
[AsyncMethodBuilder(typeof(RoutineBuilder))]
internal class Routine : ICriticalNotifyCompletion
{
    private IAsyncStateMachine? _machine;
    private Action? _continuation;
    private ExceptionDispatchInfo? _error;

    public bool IsCompleted { get; private set; }

    public bool IsFaulted => _error is not null;

    public static Routine<T> FromResult<T>(T result)
    {
        var routine = new Routine<T>();
        routine.SetResult(result);
        return routine;
    }

    public static Routine<T> FromException<T>(Exception error)
    {
        var routine = new Routine<T>();
        routine.SetException(error);
        return routine;
    }

    public Routine GetAwaiter() => this;

    public void GetResult() => _error?.Throw();

    public void SetResult() => Complete();

    public void SetException(Exception error)
    {
        _error = ExceptionDispatchInfo.Capture(error);
        Complete();
    }

    public void OnCompleted(Action continuation) => _continuation += continuation;

    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

    /// <summary>Has the method behind this go on when what it waits for is done.</summary>
    /// <param name="awaited">What it waits for.</param>
    /// <param name="machine">The state of the method, which moves to the heap where it waits first.</param>
    internal void GoOnAfter<TMachine>(Routine awaited, ref TMachine machine)
        where TMachine : IAsyncStateMachine
    {
        _machine ??= machine;
        awaited.OnCompleted(_machine.MoveNext);
    }

    private void Complete()
    {
        IsCompleted = true;
        _machine = null;
        var continuation = _continuation;
        _continuation = null;
        continuation?.Invoke();
    }
}

/// <summary>What an async method of the rehearsal gives that has a result.</summary>
[AsyncMethodBuilder(typeof(RoutineBuilder<>))]
internal sealed class Routine<T> : Routine
{
    private T? _result;

    public new Routine<T> GetAwaiter() => this;

    public new T GetResult()
    {
        base.GetResult();
        return _result!;
    }

    public void SetResult(T result)
    {
        _result = result;
        SetResult();
    }
}

/// <summary>What the compiler makes async methods of.</summary>
internal readonly struct RoutineBuilder
{
    private RoutineBuilder(Routine task) => Task = task;

    public Routine Task { get; }

    public static RoutineBuilder Create() => new(new Routine());

    public void Start<TMachine>(ref TMachine machine)
        where TMachine : IAsyncStateMachine => machine.MoveNext();

    public void SetStateMachine(IAsyncStateMachine machine) => _ = machine;

    public void SetResult() => Task.SetResult();

    public void SetException(Exception error) => Task.SetException(error);

    public void AwaitOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : Routine
        where TMachine : IAsyncStateMachine => Task.GoOnAfter(awaiter, ref machine);

    public void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : Routine
        where TMachine : IAsyncStateMachine => Task.GoOnAfter(awaiter, ref machine);
}

/// <summary>What the compiler makes async methods of that have a result.</summary>
internal readonly struct RoutineBuilder<T>
{
    private RoutineBuilder(Routine<T> task) => Task = task;

    public Routine<T> Task { get; }

    public static RoutineBuilder<T> Create() => new(new Routine<T>());

    public void Start<TMachine>(ref TMachine machine)
        where TMachine : IAsyncStateMachine => machine.MoveNext();

    public void SetStateMachine(IAsyncStateMachine machine) => _ = machine;

    public void SetResult(T result) => Task.SetResult(result);

    public void SetException(Exception error) => Task.SetException(error);

    public void AwaitOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : Routine
        where TMachine : IAsyncStateMachine => Task.GoOnAfter(awaiter, ref machine);

    public void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : Routine
        where TMachine : IAsyncStateMachine => Task.GoOnAfter(awaiter, ref machine);
}
