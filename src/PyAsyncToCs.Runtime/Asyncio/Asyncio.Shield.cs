using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Keeps a coroutine running when the one who awaits it is cancelled (asyncio.shield).</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <returns>A future of its outcome, which can be cancelled without it.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyFuture<object?> Shield(Func<Task> coroutine) => Shield<object?>((PyFuture)CreateTask(coroutine));

    /// <inheritdoc cref="Shield(Func{Task})"/>
    /// <typeparam name="T">The type of the result.</typeparam>
    public static PyFuture<T> Shield<T>(Func<Task<T>> coroutine) => Shield<T>((PyFuture)CreateTask(coroutine));

    /// <summary>Keeps a future from being cancelled with the one who awaits it (asyncio.shield).</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="future">The future.</param>
    /// <returns>A future of its outcome, which can be cancelled without it.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    [OverloadResolutionPriority(1)]
    public static PyFuture<T> Shield<T>(IPyFuture<T> future) => Shield<T>((PyFuture)future);

    /// <summary>Keeps a task from being cancelled with the one who awaits it (asyncio.shield).</summary>
    /// <param name="task">The task.</param>
    /// <returns>A future of its outcome, which can be cancelled without it.</returns>
    public static PyFuture<object?> Shield(PyTask task) => Shield<object?>((PyFuture)task);

    private static PyFuture<T> Shield<T>(PyFuture inner)
    {
        var outer = new PyFuture<T>(inner.Loop);
        if (inner.Done)
        {
            outer.Complete(inner.TakeError() is { } error ? Task.FromException<T>(error) : inner.OutcomeTask!, inner.Cancelled);
            return outer;
        }

        inner.WhenDone(OnInnerDone);
        outer.WhenDone(_ => inner.RemoveDoneCallback(OnInnerDone));
        return outer;

        void OnInnerDone(PyFuture inner)
        {
            if (outer.Cancelled)
            {
                inner.Retrieved |= !inner.Cancelled;
            }
            else if (inner.Cancelled)
            {
                outer.Cancel();
            }
            else
            {
                inner.Retrieved = true;
                outer.Complete(inner.OutcomeTask!);
            }
        }
    }
}
