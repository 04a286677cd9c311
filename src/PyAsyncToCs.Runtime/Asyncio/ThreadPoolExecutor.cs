namespace PyAsyncToCs.Runtime;

/// <summary>Threads that work off a queue of calls (concurrent.futures.ThreadPoolExecutor).</summary>
public class ThreadPoolExecutor : IDisposable
{
    private readonly Queue<Action> _calls = new();
    private readonly List<Thread> _threads = [];
    private static int s_pools;
    private readonly string _name;
    private readonly int _maxWorkers;
    private int _idle;
    private bool _isShutDown;

    /// <summary>Makes an executor; its threads start when there is work for them.</summary>
    /// <param name="maxWorkers">How many threads at most, or null for CPython's number.</param>
    /// <exception cref="ArgumentException">The number is not positive.</exception>
    /// <param name="threadNamePrefix">What the threads' names begin with.</param>
    public ThreadPoolExecutor(int? maxWorkers = null, string threadNamePrefix = "")
    {
        _name = threadNamePrefix.Length > 0 ? threadNamePrefix : $"ThreadPoolExecutor-{s_pools++}";
        _maxWorkers = maxWorkers ?? Math.Min(32, Environment.ProcessorCount + 4);
        if (_maxWorkers <= 0)
        {
            throw new ArgumentException("max_workers must be greater than 0");
        }
    }

    /// <summary>Takes no more calls (concurrent.futures.Executor.shutdown).</summary>
    /// <param name="wait">Whether to wait for the calls that were taken.</param>
    public virtual void Shutdown(bool wait = true)
    {
        lock (_calls)
        {
            _isShutDown = true;
            Monitor.PulseAll(_calls);
        }

        if (wait)
        {
            _threads.ForEach(thread => thread.Join());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Shutdown();

    internal virtual void Enqueue(Action call)
    {
        lock (_calls)
        {
            if (_isShutDown)
            {
                throw new InvalidOperationException("cannot schedule new futures after shutdown");
            }

            _calls.Enqueue(call);
            if (_idle > 0)
            {
                Monitor.Pulse(_calls);
            }
            else if (_threads.Count < _maxWorkers)
            {
                var thread = new Thread(Work) { IsBackground = true, Name = $"{_name}_{_threads.Count}" };
                _threads.Add(thread);
                thread.Start();
            }
        }
    }

    private void Work()
    {
        while (true)
        {
            Action call;
            lock (_calls)
            {
                _idle++;
                while (_calls.Count == 0 && !_isShutDown)
                {
                    Monitor.Wait(_calls);
                }

                _idle--;
                if (!_calls.TryDequeue(out call!))
                {
                    return;
                }
            }

            call();
        }
    }
}
