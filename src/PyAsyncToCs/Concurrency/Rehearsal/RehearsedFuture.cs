using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>A future of the rehearsed program.</summary>
internal class RehearsedFuture
{
    private List<Action>? _waiting;

    public bool IsDone { get; private set; }

    public bool IsCancelled { get; private set; }

    public object? Result { get; private set; }

    public RaisedException? Error { get; private set; }

    /// <summary>What was seen when it was done: who waits for it has seen that too.</summary>
    public VectorClock Clock { get; set; } = VectorClock.Empty;

    /// <summary>When a timer finishes it.</summary>
    public double? DueAt { get; set; }

    /// <summary>The place whose change finishes it.</summary>
    public (object Owner, string Part)? Source { get; init; }

    /// <summary>Whether somebody has waited for it.</summary>
    public bool IsJoined { get; set; }

    public void SetResult(object? value) => Finish(() => Result = value);

    public void SetError(RaisedException error) => Finish(() => Error = error);

    public void SetCancelled(RaisedException error) => Finish(() => (Error, IsCancelled) = (error, true));

    public void WhenDone(Action action)
    {
        if (IsDone)
        {
            action();
            return;
        }

        (_waiting ??= []).Add(action);
    }

    private void Finish(Action set)
    {
        if (IsDone)
        {
            return;
        }

        set();
        IsDone = true;
        var waiting = _waiting;
        _waiting = null;
        waiting?.ForEach(action => action());
    }
}

/// <summary>The outcome of <c>gather</c>.</summary>
internal sealed class RehearsedGathering(IReadOnlyList<RehearsedFuture> children) : RehearsedFuture
{
    public IReadOnlyList<RehearsedFuture> Children => children;
}

/// <summary>A task of the rehearsed program.</summary>
internal sealed class RehearsedTask(int number, RehearsedTask? parent, double startedAt, Node? node) : RehearsedFuture
{
    /// <summary>Its place among the tasks of the program, from 0.</summary>
    public int Number => number;

    public RehearsedTask? Parent => parent;

    public double StartedAt => startedAt;

    /// <summary>The expression that made it.</summary>
    public Node? Node => node;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>How many accesses it has made.</summary>
    public int Ticks { get; set; }

    /// <summary>How often it has waited.</summary>
    public int Suspensions { get; set; }

    /// <summary>How many delays it has waited for.</summary>
    public int Delays { get; set; }

    public bool HasStarted { get; set; }

    public bool HasSuspended { get; set; }

    /// <summary>What was seen by the end of its first part, which C# runs where the task is made.</summary>
    public VectorClock? FirstPart { get; set; }

    /// <summary>The tasks it has made since it last waited.</summary>
    public List<RehearsedTask> Unmet { get; } = [];

    /// <summary>The locks that it holds.</summary>
    public List<SemaphoreValue> Held { get; } = [];

    /// <summary>What it waits for.</summary>
    public RehearsedFuture? WaitsFor { get; set; }

    public Node? WaitsAt { get; set; }

    /// <summary>Whether a cancellation is on its way through it.</summary>
    public bool IsCancelling { get; set; }

    /// <summary>How many handlers and <c>finally</c> blocks run.</summary>
    public int Cleanups { get; set; }

    public RaisedException? PendingCancel { get; set; }

    /// <summary>The handlers around what runs, the innermost last.</summary>
    public List<IReadOnlyList<ExceptHandler>> Guards { get; } = [];

    /// <summary>The timeouts around what runs.</summary>
    public Stack<RehearsedTimeout> Timeouts { get; } = new();

    /// <summary>The functions that run, the innermost last.</summary>
    public List<FunctionSymbol> Functions { get; } = [];
}

/// <summary>A timeout, and when it strikes.</summary>
internal sealed class RehearsedTimeout(double start, double? deadline)
{
    public double Start => start;

    public double? Deadline => deadline;

    public bool IsOver { get; set; }

    public bool HasStruck { get; set; }

    /// <summary>How often its task had waited when it began.</summary>
    public int Suspensions { get; init; }

    /// <summary>How many functions ran when it began.</summary>
    public int Depth { get; init; }
}

/// <summary>A Python exception on its way.</summary>
internal sealed class RaisedException(ObjectValue value) : Exception
{
    public ObjectValue Value => value;
}

/// <summary>The program cannot be followed here.</summary>
internal sealed class LostException(Node node, string why) : Exception(why)
{
    public Node Node => node;
}
