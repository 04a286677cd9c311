using System.Runtime.ExceptionServices;

namespace PyAsyncToCs.Projects;

/// <summary>Runs work on threads whose stack is deep enough for nested input.</summary>
internal static class DeepStack
{
    /// <summary>Nesting that the phases walk recursively is bounded by this stack; only what is used of it is ever touched.</summary>
    private const int StackSize = 256 << 20;

    /// <summary>Runs one piece of work.</summary>
    public static T Run<T>(Func<T> work)
    {
        T result = default!;
        ForEach([work], 1, w => result = w());
        return result;
    }

    /// <summary>Runs work for each item, some at a time; what an item throws first, by its place, is thrown.</summary>
    /// <param name="items">The items.</param>
    /// <param name="jobs">How many at a time.</param>
    /// <param name="work">What to do.</param>
    public static void ForEach<T>(IReadOnlyList<T> items, int jobs, Action<T> work)
    {
        var next = -1;
        var failures = new ExceptionDispatchInfo?[items.Count];
        var threads = new Thread[Math.Clamp(jobs, 1, Math.Max(1, items.Count))];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(Take, StackSize) { IsBackground = true };
            threads[i].UnsafeStart();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        Array.Find(failures, f => f is not null)?.Throw();

        void Take()
        {
            for (int index; (index = Interlocked.Increment(ref next)) < items.Count;)
            {
                try
                {
                    work(items[index]);
                }
                catch (Exception e)
                {
                    failures[index] = ExceptionDispatchInfo.Capture(e);
                }
            }
        }
    }
}
