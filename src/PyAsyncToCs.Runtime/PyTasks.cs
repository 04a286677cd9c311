namespace PyAsyncToCs.Runtime;

/// <summary>What <see cref="Task"/> lacks: results of several types, outcomes instead of exceptions.</summary>
public static class PyTasks
{
    /// <summary>Waits for tasks with results of different types.</summary>
    /// <returns>The results.</returns>
    public static async Task<(T1, T2)> WhenAll<T1, T2>(Task<T1> first, Task<T2> second)
    {
        await Task.WhenAll(first, second);
        return (await first, await second);
    }

    /// <inheritdoc cref="WhenAll{T1, T2}(Task{T1}, Task{T2})"/>
    public static async Task<(T1, T2, T3)> WhenAll<T1, T2, T3>(Task<T1> first, Task<T2> second, Task<T3> third)
    {
        await Task.WhenAll(first, second, third);
        return (await first, await second, await third);
    }

    /// <inheritdoc cref="WhenAll{T1, T2}(Task{T1}, Task{T2})"/>
    public static async Task<(T1, T2, T3, T4)> WhenAll<T1, T2, T3, T4>(Task<T1> first, Task<T2> second, Task<T3> third, Task<T4> fourth)
    {
        await Task.WhenAll(first, second, third, fourth);
        return (await first, await second, await third, await fourth);
    }

    /// <summary>A task without a result among others that have one: it gives null, as Python's gives None.</summary>
    public static async Task<object?> NoResult(Task task)
    {
        await task;
        return null;
    }

    /// <summary>Waits for tasks, whether they fail or not.</summary>
    /// <returns>The result of each, or its exception.</returns>
    public static async Task<List<object?>> Outcomes<T>(params IEnumerable<Task<T>> tasks)
    {
        var outcomes = new List<object?>();
        foreach (var task in tasks.ToList())
        {
            try
            {
                outcomes.Add(await task);
            }
            catch (Exception error)
            {
                outcomes.Add(error);
            }
        }

        return outcomes;
    }

    /// <summary>Waits for tasks, whether they fail or not.</summary>
    /// <returns>The exception of each that failed, and null for the others.</returns>
    public static async Task<List<object?>> Failures(params IEnumerable<Task> tasks)
    {
        var failures = new List<object?>();
        foreach (var task in tasks.ToList())
        {
            try
            {
                await task;
                failures.Add(null);
            }
            catch (Exception error)
            {
                failures.Add(error);
            }
        }

        return failures;
    }

    /// <summary>Waits until all tasks are over, or the first.</summary>
    /// <returns>Those that are over, and those that are not.</returns>
    public static async Task<(HashSet<TTask> Done, HashSet<TTask> Pending)> Wait<TTask>(IEnumerable<TTask> tasks, bool first = false)
        where TTask : Task
    {
        var all = tasks.ToHashSet();
        await (first ? Task.WhenAny(all) : Task.WhenAny(Task.WhenAll(all)));
        return (all.Where(task => task.IsCompleted).ToHashSet(), all.Where(task => !task.IsCompleted).ToHashSet());
    }

    /// <summary>Waits, and gives a value then.</summary>
    /// <returns>The value.</returns>
    public static async Task<T> Delay<T>(double seconds, T result)
    {
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        return result;
    }
}
