namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>threading.Thread</c>.</summary>
public class PyThread
{
    private static readonly List<PyThread> s_alive = [];
    private static int s_count;

    [ThreadStatic]
    private static PyThread? s_current;

    private readonly Action? _target;
    private Thread? Started { get; set; }
    private bool _isDone;

    /// <summary>Makes a thread that is not started yet.</summary>
    /// <param name="target">What it runs.</param>
    /// <param name="name">Its name; a numbered one if none is given.</param>
    /// <param name="daemon">Whether the program may end before it.</param>
    /// <param name="targetName">What the function that it runs is called, as its own name tells.</param>
    public PyThread(Action? target = null, string? name = null, bool? daemon = null, string? targetName = null)
        : this(target, name ?? $"Thread-{Interlocked.Increment(ref s_count)}{(targetName is null ? "" : $" ({targetName})")}", daemon ?? Current.Daemon, true)
    {
    }

    private PyThread(Action? target, string name, bool daemon, bool isNew)
    {
        _ = isNew;
        _target = target;
        Name = name;
        Daemon = daemon;
    }

    /// <summary><c>threading.main_thread()</c>.</summary>
    public static PyThread Main { get; } = new(null, "MainThread", false, true) { Started = Thread.CurrentThread };

    /// <summary><c>threading.current_thread()</c>.</summary>
    public static PyThread Current => s_current ??= Thread.CurrentThread.Name is { } name ? new(null, name, true, true) { Started = Thread.CurrentThread } : Main;

    /// <summary>The name.</summary>
    public string Name { get; set; }

    /// <summary>Whether the program may end before it.</summary>
    public bool Daemon { get; set; }

    /// <summary>Its number, once it is started.</summary>
    public long Ident => Started?.ManagedThreadId ?? 0;

    /// <summary><c>is_alive()</c>.</summary>
    public bool IsAlive => Started is not null && !_isDone;

    /// <summary><c>threading.enumerate()</c>.</summary>
    public static List<PyThread> Enumerate()
    {
        lock (PyGil.Gate)
        {
            return [Main, .. s_alive];
        }
    }

    /// <summary><c>threading.active_count()</c>.</summary>
    public static int ActiveCount() => Enumerate().Count;

    /// <summary>What the thread does; a subclass may replace it.</summary>
    public virtual void Run() => _target?.Invoke();

    /// <summary><c>start()</c> of a program whose threads take turns.</summary>
    public void StartInTurn()
    {
        PyGil.Enter();
        Start();
    }

    /// <summary><c>start()</c>.</summary>
    /// <exception cref="InvalidOperationException">It was started before.</exception>
    public void Start()
    {
        if (Started is not null)
        {
            throw new InvalidOperationException("threads can only be started once");
        }

        _ = Main;
        PyGil.Change(() =>
        {
            s_alive.Add(this);
            return true;
        });
        Started = Thread.CurrentThread;
        Started = PyGil.Start(Work, Name, !Daemon);
    }

    /// <summary><c>join(timeout)</c>.</summary>
    /// <exception cref="InvalidOperationException">It is not started, or is the calling thread.</exception>
    public void Join(double? timeout = null)
    {
        if (Started is null)
        {
            throw new InvalidOperationException("cannot join thread before it is started");
        }

        if (s_current == this)
        {
            throw new InvalidOperationException("cannot join current thread");
        }

        PyGil.WaitUntil(() => _isDone, timeout);
    }

    /// <summary>What <c>repr</c> gives.</summary>
    public string Repr() => $"<{(this == Main ? "_MainThread" : PyType.Name(this) is "PyThread" ? "Thread" : PyType.Name(this))}({Name}, {(Started is null ? "initial" : IsAlive ? "started" : "stopped")}{(Daemon ? " daemon" : "")}{(Started is null ? "" : $" {Ident}")})>";

    private void Work()
    {
        s_current = this;
        try
        {
            Run();
        }
        catch (Exception error) when (error is not SystemExitException)
        {
            Console.Error.WriteLine($"Exception in thread {Name}:\n{error}");
        }
        catch (SystemExitException)
        {
            // It ends the thread alone.
        }
        finally
        {
            PyGil.Change(() => _isDone = s_alive.Remove(this));
        }
    }
}
