namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>multiprocessing.Process</c>, as a thread: nothing that it changes may be seen outside but through queues and their like.</summary>
public class PyProcess
{
    private static readonly List<PyProcess> s_alive = [];
    private static int s_count;

    [ThreadStatic]
    private static PyProcess? s_current;

    private readonly Action? _target;
    private bool IsStarted { get; set; }

    /// <summary>Makes a process that is not started yet.</summary>
    /// <param name="target">What it runs.</param>
    /// <param name="name">Its name; a numbered one if none is given.</param>
    /// <param name="daemon">Whether the program may end before it.</param>
    public PyProcess(Action? target = null, string? name = null, bool? daemon = null)
    {
        Number = Interlocked.Increment(ref s_count);
        _target = target;
        Name = name ?? $"Process-{Number}";
        Daemon = daemon ?? false;
    }

    private PyProcess()
    {
        Name = "MainProcess";
        IsStarted = true;
    }

    /// <summary><c>multiprocessing.current_process()</c>.</summary>
    public static PyProcess Current => s_current ??= new();

    /// <summary>The name.</summary>
    public string Name { get; set; }

    /// <summary>Whether the program may end before it.</summary>
    public bool Daemon { get; set; }

    /// <summary>Its number, once it is started.</summary>
    public long? Pid => IsStarted ? Environment.ProcessId + Number : null;

    /// <summary>What it ended with; null before.</summary>
    public int? ExitCode { get; private set; }

    /// <summary><c>is_alive()</c>.</summary>
    public bool IsAlive => IsStarted && ExitCode is null;

    private int Number { get; }

    /// <summary><c>multiprocessing.active_children()</c>.</summary>
    public static List<PyProcess> Children()
    {
        lock (PyGil.Gate)
        {
            return [.. s_alive];
        }
    }

    /// <summary>What the process does; a subclass may replace it.</summary>
    public virtual void Run() => _target?.Invoke();

    /// <summary><c>start()</c>.</summary>
    /// <exception cref="InvalidOperationException">It was started before.</exception>
    public void Start()
    {
        if (IsStarted)
        {
            throw new InvalidOperationException("cannot start a process twice");
        }

        PyGil.Enter();
        PyGil.Change(() => s_alive.Add(this));
        IsStarted = true;
        PyGil.Start(Work, Name, !Daemon);
    }

    /// <summary><c>join(timeout)</c>.</summary>
    /// <exception cref="InvalidOperationException">It is not started.</exception>
    public void Join(double? timeout = null)
    {
        if (!IsStarted)
        {
            throw new InvalidOperationException("can only join a started process");
        }

        PyGil.WaitUntil(() => ExitCode is not null, timeout);
    }

    private void Work()
    {
        s_current = this;
        var code = 1;
        try
        {
            Run();
            code = 0;
        }
        catch (SystemExitException exit)
        {
            code = exit.ExitCode;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine($"Process {Name}:\n{error}");
        }
        finally
        {
            PyGil.Change(() =>
            {
                ExitCode = code;
                s_alive.Remove(this);
            });
        }
    }
}
