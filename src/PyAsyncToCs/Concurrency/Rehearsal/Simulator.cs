using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>
/// Rehearses a program on a virtual clock: values that constants determine are computed, others are unknown. What one
/// task sees of another is logged with its time, so that an order which only the scheduler fixes comes to light. Gives
/// up where the path depends on what only a real run knows.
/// </summary>
internal sealed partial class Simulator
{
    private const int MostSteps = 60_000;

    private readonly SemanticModel _model;
    private readonly EffectTable _effects;
    private readonly VirtualLoop _loop = new();
    private readonly AccessLog _log = new();
    private readonly Dictionary<(object Owner, string Part), object> _parts = new(PartComparer.Instance);
    private readonly Dictionary<ClassSymbol, ClassValue> _classes = [];
    private readonly object _output = new();
    private readonly object _world = new();
    private readonly List<RehearsedTask> _tasks = [];
    private int _made;
    private int _steps;
    private int _uncertain;
    private int _waitingCoroutines;
    private bool _isEnding;

    /// <summary>Since when what time it is depends on who got a lock first; null where it does not.</summary>
    private double? _doubtfulSince;

    /// <summary>Until when it did.</summary>
    private double _doubtfulUntil = -1;

    private readonly HashSet<Node> _updates;

    /// <summary>How long what runs on another thread has slept there; null where the loop's thread runs.</summary>
    private double? _threadTime;

    private Simulator(SemanticModel model, EffectTable effects)
    {
        _model = model;
        _effects = effects;
        _updates = CommutingUpdates.Find(model);
    }

    /// <summary>Where only the scheduler fixes an order, or where the program could not be followed; null where all is ordered.</summary>
    public (Node Node, string Why)? Obstacle { get; private set; }

    /// <summary>Where cancellations came, and through which functions.</summary>
    public List<(Node Node, IReadOnlyList<FunctionSymbol> Functions)> Cancellations { get; } = [];

    /// <summary>Whether a task ended with an exception.</summary>
    public bool HasFailedTask { get; private set; }

    /// <summary>Whether the program could not be followed to its end.</summary>
    public bool IsLost { get; private set; }

    /// <summary>The calls of coroutines that a cancellation can reach, by the place that cancels.</summary>
    public static Simulator Run(SemanticModel model, EffectTable effects)
    {
        var simulator = new Simulator(model, effects);
        try
        {
            simulator.Run();
        }
        catch (LostException lost)
        {
            simulator.IsLost = true;
            simulator.Obstacle = (lost.Node, lost.Message);
        }

        return simulator;
    }

    private void Run()
    {
        var module = _model.Modules[0];
        if (_model.Modules.Count != 1)
        {
            throw new LostException(module.Node!, "the program has several modules");
        }

        var main = new RehearsedTask(_made++, null, 0, null) { HasStarted = true };
        var frame = _moduleFrame = new Frame(null, null);
        _loop.Current = main;
        _loop.Alive = 1;
        var running = RunModuleAsync(main, module.Node!, frame);
        _loop.RunUntil(main);
        if (running.IsFaulted)
        {
            // What is not foreseen in the rehearsal only means that it says nothing.
            throw new LostException(module.Node!, "the program cannot be followed");
        }

        if (_loop.Lost is not null)
        {
            throw _loop.Lost;
        }

        if (!main.IsDone)
        {
            throw new LostException(module.Node!, "the program waits for ever");
        }

        if (_log.Conflict is { } conflict)
        {
            NoteConflict(conflict.First, conflict.Second);
        }
    }

    private void NoteConflict(Access first, Access second)
    {
        // The line that a person changes first is the later one in the text; the entry's own is the less telling.
        var module = _model.Modules[0].Parsed!.Source;
        var (shown, other) = second.Node.Start >= first.Node.Start ? (second.Node, first.Node) : (first.Node, second.Node);
        var why = ReferenceEquals(shown, other) || module.GetLine(shown.Start) == module.GetLine(other.Start)
            ? "tasks that run at the same time come here in an order that only the scheduler fixes"
            : $"this and line {module.GetLine(other.Start)} run at the same time, and only the scheduler fixes which comes first";
        Obstacle ??= (shown, why);
    }

    private async Routine RunModuleAsync(RehearsedTask main, ModuleNode node, Frame frame)
    {
        try
        {
            await BodyAsync(node.Body, frame);
            EndTasks(node);
        }
        catch (RaisedException)
        {
            EndTasks(node);
        }
        catch (LostException lost)
        {
            _loop.Lost ??= lost;
        }

        main.SetResult(null);
    }

    /// <summary>What is still under way when its loop ends is cancelled; that must not show.</summary>
    private void EndTasks(Node node)
    {
        var open = _tasks.Where(t => !t.IsDone).ToList();
        if (open.Count > 0)
        {
            Touch(_output, AccessKind.Write, node);
            _isEnding = true;

            // A process takes a moment to end: what a task would show in that moment is as uncertain.
            RunFor(0.1);
            foreach (var task in open.Where(t => !t.IsDone))
            {
                Cancel(task, node);
            }

            RunFor(0.1);
            if (open.Find(t => !t.IsDone) is { Node: { } late })
            {
                Obstacle ??= (late, "this task goes on when its cancellation comes, at the end of the program");
            }

            _isEnding = false;
        }

        _tasks.Clear();
        _loop.Alive = 1;
    }

    private void RunFor(double seconds)
    {
        var current = _loop.Current;
        var over = new RehearsedFuture();
        _loop.At(_loop.Now + seconds, () => over.SetResult(null));
        _loop.RunUntil(over);
        _loop.Current = current;
    }

    private void Step(Node node)
    {
        if (++_steps > MostSteps)
        {
            throw new LostException(node, "the program is too long to be followed");
        }
    }

    /// <summary>Whether others may see what the running task does: tasks, or coroutines that become tasks.</summary>
    private bool IsConcurrent => _loop.Alive > 1 || _waitingCoroutines > 0 || _tasks.Exists(t => t.IsDone && !t.IsJoined);

    /// <summary>Logs that the running task touches a place.</summary>
    private void Touch(object place, AccessKind kind, Node node)
    {
        if (_isEnding && ReferenceEquals(place, _output))
        {
            Obstacle ??= (node, "a task that is cancelled when the program ends shows it here");
        }

        EndDoubt();
        if (IsConcurrent)
        {
            _log.Add(place, AccessNow(kind, node));
        }
    }

    private Access AccessNow(AccessKind kind, Node node)
    {
        var task = _loop.Current;
        return AccessOf(task, _updates.Contains(node) ? AccessKind.Update : kind, node);
    }

    /// <summary>Once all are done and have been waited for, it is the same time whoever came first.</summary>
    private void EndDoubt()
    {
        if (_doubtfulSince is not null && !IsConcurrent)
        {
            (_doubtfulSince, _doubtfulUntil) = (null, _loop.Now);
        }
    }

    private Access AccessOf(RehearsedTask task, AccessKind kind, Node node)
    {
        EndDoubt();
        return new Access(task, ++task.Ticks, _loop.Now, task.Clock, kind, task.Delays, node) { Earliest = _doubtfulSince, Held = task.Held.Count == 0 ? [] : [.. task.Held] };
    }

    private void TouchPart(object owner, string part, AccessKind kind, Node node)
    {
        if (IsConcurrent)
        {
            if (!_parts.TryGetValue((owner, part), out var place))
            {
                _parts.Add((owner, part), place = new object());
            }

            Touch(place, kind, node);
        }
    }

    private static VectorClock Seen(RehearsedTask task) => task.Clock.With(task, task.Ticks);

    private void See(VectorClock clock)
    {
        EndFirstPart(clock);
        _loop.Current.Clock = _loop.Current.Clock.Merge(clock);
    }

    /// <summary>What came after a task was made is not there yet where C# starts it: there it waits here.</summary>
    private void EndFirstPart(VectorClock clock)
    {
        var task = _loop.Current;
        if (task.FirstPart is null && Seen(task) is var seen && !ReferenceEquals(seen.Merge(clock), seen))
        {
            task.FirstPart = seen;
        }
    }

    private LostException Lost(Node node, string what) => new(node, what);

    private RaisedException Raise(string builtin, params object?[] args) => new(Instance(builtin, args));

    private ObjectValue Instance(string builtin, params object?[] args)
    {
        var cls = _model.Builtins.Members.GetValueOrDefault(builtin) as ClassSymbol ?? _model.Types.BaseExceptionClass;
        return new ObjectValue(cls) { Attributes = { ["args"] = new SequenceValue([.. args], SequenceKind.Tuple) } };
    }

    private sealed class PartComparer : IEqualityComparer<(object Owner, string Part)>
    {
        public static PartComparer Instance { get; } = new();

        public bool Equals((object Owner, string Part) x, (object Owner, string Part) y) => ReferenceEquals(x.Owner, y.Owner) && x.Part == y.Part;

        public int GetHashCode((object Owner, string Part) obj) => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Owner), obj.Part);
    }
}
