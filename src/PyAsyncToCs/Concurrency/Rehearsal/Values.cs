using PyAsyncToCs.Semantics;
namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>A value that nothing is known of.</summary>
internal sealed class Unknown
{
    private Unknown()
    {
    }

    public static Unknown Value { get; } = new();

    /// <summary>A value that is not None, whatever else it is.</summary>
    public static Unknown Something { get; } = new();
}

/// <summary>A list, tuple or set.</summary>
internal sealed class SequenceValue(List<object?> items, SequenceKind kind = SequenceKind.List)
{
    public List<object?> Items { get; set; } = items;

    public SequenceKind Kind => kind;

    /// <summary>Whether its items are known.</summary>
    public bool IsKnown { get; set; } = true;

    /// <summary>Whether it is an iterator, which gives each item once.</summary>
    public bool IsOneShot { get; init; }

    /// <summary>How many of its items an iterator has given.</summary>
    public int Taken { get; set; }

    /// <summary>The dictionary that it is a view of.</summary>
    public DictValue? Of { get; init; }
}

internal enum SequenceKind
{
    List,
    Tuple,
    Set,
}

/// <summary>A dictionary.</summary>
internal sealed class DictValue
{
    public Dictionary<object, object?> Items { get; } = new(KeyComparer.Instance);

    public bool IsKnown { get; set; } = true;

    /// <summary>What <c>defaultdict</c> makes for a missing key.</summary>
    public object? Factory { get; set; }
}

/// <summary>The equality of keys: texts and numbers by value, tuples by their items, all else by identity.</summary>
internal sealed class KeyComparer : IEqualityComparer<object>
{
    public static KeyComparer Instance { get; } = new();

    public new bool Equals(object? a, object? b) => (a, b) switch
    {
        (SequenceValue { Kind: SequenceKind.Tuple } s, SequenceValue { Kind: SequenceKind.Tuple } t) => s.Items.Count == t.Items.Count && s.Items.Zip(t.Items).All(p => Equals(p.First, p.Second)),
        (long i, double d) => i == d,
        (double d, long i) => i == d,
        (NoneKey, NoneKey) => true,
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => a.Equals(b),
    };

    public int GetHashCode(object value) => value switch
    {
        SequenceValue { Kind: SequenceKind.Tuple } s => s.Items.Aggregate(17, (h, i) => (h * 31) + (i is null ? 0 : GetHashCode(i))),
        double d when d == Math.Floor(d) && Math.Abs(d) < 1e15 => ((long)d).GetHashCode(),
        _ => value.GetHashCode(),
    };
}

/// <summary><c>None</c> as a key.</summary>
internal sealed record NoneKey;

/// <summary>A function with the variables around it, and its receiver where it is bound.</summary>
internal sealed record FunctionValue(FunctionSymbol Function, Frame? Around, object? Receiver = null)
{
    /// <summary>The defaults of its parameters, from where it was made.</summary>
    public Dictionary<ParameterSymbol, object?>? Defaults { get; init; }
}

/// <summary>A class; its attributes are an object of their own.</summary>
internal sealed class ClassValue(ClassSymbol cls)
{
    public ClassSymbol Class => cls;

    public Dictionary<string, object?> Attributes { get; } = [];
}

/// <summary>An instance of a class of the program, or an exception.</summary>
internal sealed class ObjectValue(ClassSymbol cls)
{
    public ClassSymbol Class => cls;

    public Dictionary<string, object?> Attributes { get; } = [];
}

/// <summary>A coroutine object.</summary>
/// <param name="Function">What it runs, or null for one of asyncio's.</param>
/// <param name="Run">Runs it.</param>
/// <param name="Clock">What was seen when it was made.</param>
internal sealed record CoroutineValue(FunctionSymbol? Function, Func<Routine<object?>> Run, VectorClock Clock)
{
    public bool IsStarted { get; set; }
}

/// <summary>A generator: its body runs from one <c>yield</c> to the next.</summary>
internal sealed class GeneratorValue(Func<GeneratorValue, Routine> body)
{
    private Routine? _resume;
    private Routine<bool>? _produced;
    private bool _isDone;

    public object? Current { get; private set; }

    /// <summary>How many blocks with a <c>finally</c> it is in.</summary>
    public int Guarded { get; set; }

    public bool IsStarted { get; private set; }

    public bool IsDone => _isDone;

    public Routine<bool> NextAsync(Exception? thrown = null)
    {
        if (_isDone)
        {
            return thrown is null ? Routine.FromResult(false) : Routine.FromException<bool>(thrown);
        }

        var produced = _produced = new Routine<bool>();
        if (!IsStarted)
        {
            IsStarted = true;
            _ = RunAsync();
        }
        else if (thrown is not null)
        {
            _resume!.SetException(thrown);
        }
        else
        {
            _resume!.SetResult();
        }

        return produced;
    }

    public Routine YieldAsync(object? value)
    {
        Current = value;
        var resume = _resume = new Routine();
        _produced!.SetResult(true);
        return resume;
    }

    private async Routine RunAsync()
    {
        try
        {
            await body(this);
            _isDone = true;
            _produced!.SetResult(false);
        }
        catch (Exception e)
        {
            _isDone = true;
            _produced!.SetException(e);
        }
    }
}

/// <summary><c>Lock</c> and <c>Semaphore</c>.</summary>
internal sealed class SemaphoreValue(long count, bool isLock, long? most)
{
    /// <summary>How often it can be free at most; null where there is no bound.</summary>
    public long? Most => most;

    public long Count { get; set; } = count;

    public bool IsLock => isLock;

    public LinkedList<RehearsedFuture> Waiting { get; } = new();

    /// <summary>What the one who released it last had seen.</summary>
    public VectorClock Clock { get; set; } = VectorClock.Empty;

    /// <summary>Whether tasks ask for it in an order that is not certain.</summary>
    public bool IsContested { get; set; }

    /// <summary>Who asked for it.</summary>
    public List<Access> Requests { get; } = [];

    /// <summary>How many can have it at a time.</summary>
    public long Room { get; } = count;

    /// <summary>Who has it, where that is one at a time.</summary>
    public RehearsedTask? Holder { get; set; }
}

/// <summary><c>Event</c>.</summary>
internal sealed class EventValue
{
    public EventValue() => Set = new() { Source = (this, "set") };

    public RehearsedFuture Set { get; }
}

/// <summary><c>Queue</c>.</summary>
internal sealed class QueueValue(long most)
{
    public long Most => most;

    public Queue<(object? Item, VectorClock Clock)> Items { get; } = new();

    public LinkedList<RehearsedFuture> Getters { get; } = new();

    public LinkedList<RehearsedFuture> Putters { get; } = new();

    public long Unfinished { get; set; }

    public RehearsedFuture AllDone { get; set; } = new();

    public VectorClock Taken { get; set; } = VectorClock.Empty;

    public VectorClock Done { get; set; } = VectorClock.Empty;
}

/// <summary><c>TaskGroup</c>.</summary>
internal sealed class GroupValue
{
    public List<RehearsedTask> Tasks { get; } = [];
}

/// <summary>The event loop as a value.</summary>
internal sealed record LoopValue;

/// <summary>Something of the catalog that can change, and is not looked into.</summary>
internal sealed class OpaqueValue;

/// <summary>The variables of a running function.</summary>
internal sealed class Frame(FunctionSymbol? function, Frame? around)
{
    public FunctionSymbol? Function => function;

    public Frame? Around => around;

    public Dictionary<Symbol, object?> Variables { get; } = [];

    public object? Returned { get; set; }

    /// <summary>The generator whose body this is.</summary>
    public GeneratorValue? Generator { get; set; }

    /// <summary>The exceptions being handled, the innermost on top.</summary>
    public Stack<RaisedException> Handling { get; } = new();
}
