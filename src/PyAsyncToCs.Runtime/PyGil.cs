using System.Diagnostics;

namespace PyAsyncToCs.Runtime;

/// <summary>
/// CPython's global lock: threads take turns, and give way where they wait. What one thread starts, another sees whole:
/// lists need no locks, and output comes in CPython's order.
/// </summary>
public static class PyGil
{
    /// <summary>What all shared state is changed under; whoever waits for anything waits on it.</summary>
    public static readonly object Gate = new();

    private static readonly List<Thread> s_unfinished = [];
    private static Thread? s_running;
    private static bool s_isOn;

    /// <summary>Makes the calling thread take turns with those it starts.</summary>
    public static void Enter()
    {
        lock (Gate)
        {
            if (!s_isOn)
            {
                s_isOn = true;
                s_running = Thread.CurrentThread;
                AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                {
                    // The main thread is done: the others have its turns.
                    Change(() => s_running = null);
                    WaitUntil(() => s_unfinished.Count == 0);
                };
            }
        }
    }

    /// <summary>Starts a thread; where the caller takes turns, it runs first, up to where it waits.</summary>
    /// <param name="work">What it does.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isWaitedFor">Whether the program ends only after it.</param>
    public static Thread Start(Action work, string name, bool isWaitedFor)
    {
        if (!s_isOn)
        {
            var free = new Thread(() => work()) { IsBackground = !isWaitedFor, Name = name };
            free.Start();
            return free;
        }

        var begun = false;
        Thread thread = null!;
        thread = new Thread(Run) { IsBackground = true, Name = name };
        if (isWaitedFor)
        {
            Change(() => s_unfinished.Add(thread));
        }

        lock (Gate)
        {
            // Begun before the caller waits, it would find the turn taken, and come second.
            thread.Start();
            WaitUntil(() => begun);
        }

        return thread;

        void Run()
        {
            lock (Gate)
            {
                begun = true;
                Monitor.PulseAll(Gate);
                while (s_running is not null)
                {
                    Monitor.Wait(Gate);
                }

                s_running = thread;
            }

            try
            {
                work();
            }
            finally
            {
                Change(() =>
                {
                    s_running = null;
                    s_unfinished.Remove(thread);
                });
            }
        }
    }

    /// <summary>Lets others run until something holds, at most for some seconds.</summary>
    /// <returns>Whether it holds.</returns>
    public static bool WaitUntil(Func<bool> holds, double? seconds = null)
    {
        var me = Thread.CurrentThread;
        lock (Gate)
        {
            var takesTurns = s_running == me;
            var since = Stopwatch.GetTimestamp();
            while (!(holds() && (!takesTurns || s_running is null || s_running == me)))
            {
                if (takesTurns && s_running == me)
                {
                    s_running = null;
                    Monitor.PulseAll(Gate);
                }

                if (seconds is not { } limit || holds())
                {
                    Monitor.Wait(Gate);
                    continue;
                }

                var left = TimeSpan.FromSeconds(limit) - Stopwatch.GetElapsedTime(since);
                if (left > TimeSpan.Zero)
                {
                    // Rounded up, or the last part of a millisecond would be spent asking.
                    Monitor.Wait(Gate, (int)Math.Ceiling(Math.Min(left.TotalMilliseconds, 1e9)));
                }
                else if (!takesTurns || s_running is null)
                {
                    s_running = takesTurns ? me : s_running;
                    return false;
                }
                else
                {
                    Monitor.Wait(Gate);
                }
            }

            s_running = takesTurns ? me : s_running;
            return true;
        }
    }

    /// <summary>Waits until something holds, at most for some seconds, without giving the turn away.</summary>
    /// <returns>Whether it holds.</returns>
    public static bool WaitBeside(Func<bool> holds, double? seconds)
    {
        lock (Gate)
        {
            var since = Stopwatch.GetTimestamp();
            while (!holds())
            {
                var left = seconds is { } limit ? TimeSpan.FromSeconds(limit) - Stopwatch.GetElapsedTime(since) : Timeout.InfiniteTimeSpan;
                if (seconds is not null && left <= TimeSpan.Zero)
                {
                    return false;
                }

                Monitor.Wait(Gate, left);
            }

            return true;
        }
    }

    /// <summary>Changes what others may wait for.</summary>
    public static T Change<T>(Func<T> change)
    {
        lock (Gate)
        {
            var result = change();
            Monitor.PulseAll(Gate);
            return result;
        }
    }

    /// <summary>Changes what others may wait for.</summary>
    public static void Change(Action change)
    {
        lock (Gate)
        {
            change();
            Monitor.PulseAll(Gate);
        }
    }

    /// <summary><c>time.sleep</c> of a thread that takes turns.</summary>
    /// <exception cref="ArgumentException">The time is negative.</exception>
    public static void Sleep(double seconds)
    {
        if (seconds < 0)
        {
            throw new ArgumentException("sleep length must be non-negative");
        }

        WaitUntil(() => false, seconds);
    }
}
