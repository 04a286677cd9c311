namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>concurrent.futures.ThreadPoolExecutor</c> of a program whose threads take turns.</summary>
public sealed class PyThreadPool : ThreadPoolExecutor
{
    private static int s_pools;

    private readonly Queue<Action> _calls = new();
    private readonly int _maxWorkers;
    private readonly string _name;
    private int _threads;
    private int _idle;
    private int _ended;
    private bool _isShutDown;

    /// <summary>Makes a pool; its threads start when there is work for them.</summary>
    /// <param name="maxWorkers">How many threads at most, or null for CPython's number.</param>
    /// <param name="name">What the threads' names begin with.</param>
    public PyThreadPool(int? maxWorkers = null, string name = "")
        : base(maxWorkers, name)
    {
        PyGil.Enter();
        _maxWorkers = maxWorkers ?? Math.Min(32, Environment.ProcessorCount + 4);
        _name = name.Length > 0 ? name : $"ThreadPoolExecutor-{s_pools++}";
    }

    /// <summary><c>submit(function)</c>.</summary>
    public static PyConcurrentFuture<T> Submit<T>(ThreadPoolExecutor pool, Func<T> function)
    {
        var future = new PyConcurrentFuture<T>();
        pool.Enqueue(() => future.Run(function));
        return future;
    }

    /// <summary><c>submit(function)</c> of one that gives nothing.</summary>
    public static PyConcurrentFuture<object?> Submit(ThreadPoolExecutor pool, Action action) => Submit<object?>(pool, () =>
    {
        action();
        return null;
    });

    /// <summary><c>map(function, items)</c>: all calls are made at once, the results come in order.</summary>
    public static IEnumerable<TResult> Map<T, TResult>(ThreadPoolExecutor pool, Func<T, TResult> function, IEnumerable<T> items) =>
        Results([.. items.Select(item => Submit(pool, () => function(item)))]);

    /// <summary><c>map(function, items)</c> of a function that gives nothing.</summary>
    public static IEnumerable<object?> Map<T>(ThreadPoolExecutor pool, Action<T> action, IEnumerable<T> items) =>
        Results([.. items.Select(item => Submit(pool, () => action(item)))]);

    /// <summary><c>map(function, items, others)</c>.</summary>
    public static IEnumerable<TResult> Map<T1, T2, TResult>(ThreadPoolExecutor pool, Func<T1, T2, TResult> function, IEnumerable<T1> items, IEnumerable<T2> others) =>
        Results([.. items.Zip(others).Select(pair => Submit(pool, () => function(pair.First, pair.Second)))]);

    /// <inheritdoc/>
    public override void Shutdown(bool wait = true)
    {
        PyGil.Change(() => _isShutDown = true);
        if (wait)
        {
            PyGil.WaitUntil(() => _ended == _threads);
        }
    }

    internal override void Enqueue(Action call)
    {
        PyGil.Change(() =>
        {
            if (_isShutDown)
            {
                throw new InvalidOperationException("cannot schedule new futures after shutdown");
            }

            _calls.Enqueue(call);
            return true;
        });
        if (_idle > 0)
        {
            _idle--;
        }
        else if (_threads < _maxWorkers)
        {
            PyGil.Start(Work, $"{_name}_{_threads++}", isWaitedFor: false);
        }
    }

    private static IEnumerable<T> Results<T>(List<PyConcurrentFuture<T>> futures) => futures.Select(future => future.Result());

    private void Work()
    {
        while (true)
        {
            if (_calls.Count == 0)
            {
                _idle++;
            }

            PyGil.WaitUntil(() => _calls.Count > 0 || _isShutDown);
            if (!_calls.TryDequeue(out var call))
            {
                PyGil.Change(() => _ended++);
                return;
            }

            call();
        }
    }
}
