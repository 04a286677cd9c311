namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>queue.LifoQueue</c>.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="maxsize">How many items it has room for; 0 for any number.</param>
public sealed class PyBlockingStack<T>(int maxsize = 0) : PyBlockingQueue<T>(maxsize)
{
    /// <inheritdoc/>
    protected override T Take()
    {
        var last = Items.Last!.Value;
        Items.RemoveLast();
        return last;
    }
}

/// <summary>Python's <c>queue.PriorityQueue</c>.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="maxsize">How many items it has room for; 0 for any number.</param>
/// <param name="order">What orders the items; null for their own order.</param>
public sealed class PyBlockingPriorityQueue<T>(int maxsize = 0, IComparer<T>? order = null) : PyBlockingQueue<T>(maxsize)
{
    private readonly IComparer<T> _order = order ?? Comparer<T>.Default;

    /// <inheritdoc/>
    protected override T Take()
    {
        var least = Items.First!;
        for (var node = least.Next; node is not null; node = node.Next)
        {
            if (_order.Compare(node.Value, least.Value) < 0)
            {
                least = node;
            }
        }

        Items.Remove(least);
        return least.Value;
    }
}
