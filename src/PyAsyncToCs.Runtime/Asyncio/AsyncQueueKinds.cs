namespace PyAsyncToCs.Runtime;

/// <summary>A queue that gives the newest item first (asyncio.LifoQueue).</summary>
/// <typeparam name="T">The type of its items.</typeparam>
/// <param name="maxsize">How many items it holds at most; zero and less for any number.</param>
public sealed class AsyncLifoQueue<T>(int maxsize = 0) : AsyncQueue<T>(maxsize)
{
    private readonly Stack<T> _stack = new();

    /// <inheritdoc/>
    public override int QSize => _stack.Count;

    /// <inheritdoc/>
    protected override void PutItem(T item) => _stack.Push(item);

    /// <inheritdoc/>
    protected override T TakeItem() => _stack.Pop();
}

/// <summary>A queue that gives the smallest item first; equal ones come as from CPython's heapq (asyncio.PriorityQueue).</summary>
/// <typeparam name="T">The type of its items.</typeparam>
/// <param name="maxsize">How many items it holds at most; zero and less for any number.</param>
/// <param name="comparer">Python's order of the items, or null for .NET's, with strings by code unit.</param>
public sealed class AsyncPriorityQueue<T>(int maxsize = 0, IComparer<T>? comparer = null) : AsyncQueue<T>(maxsize)
{
    private readonly BinaryHeap<T> _heap = new(comparer is null
        ? static (a, b) => PythonOrder(a, b) < 0
        : (a, b) => comparer.Compare(a, b) < 0);

    /// <inheritdoc/>
    public override int QSize => _heap.Count;

    /// <inheritdoc/>
    protected override void PutItem(T item) => _heap.Push(item);

    /// <inheritdoc/>
    protected override T TakeItem() => _heap.Pop();

    private static int PythonOrder(object? a, object? b)
    {
        if (a is string text && b is string other)
        {
            return string.CompareOrdinal(text, other);
        }

        if (a is System.Runtime.CompilerServices.ITuple first && b is System.Runtime.CompilerServices.ITuple second)
        {
            for (var i = 0; i < Math.Min(first.Length, second.Length); i++)
            {
                // As in Python, items are asked for their order only where they are not equal.
                if (!Equals(first[i], second[i]))
                {
                    return PythonOrder(first[i], second[i]);
                }
            }

            return first.Length - second.Length;
        }

        return Comparer<object?>.Default.Compare(a, b);
    }
}
