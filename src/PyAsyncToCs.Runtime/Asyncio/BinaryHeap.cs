namespace PyAsyncToCs.Runtime;

/// <summary>CPython's heapq: what is equal leaves it in CPython's order.</summary>
internal sealed class BinaryHeap<T>(Func<T, T, bool> isLess) : List<T>
{
    internal void Push(T item)
    {
        Add(item);
        MoveUp(Count - 1, item);
    }

    internal T Pop()
    {
        var (first, last, position) = (this[0], this[^1], 0);
        for (int child, end = Count - 1; (child = (2 * position) + 1) < end; position = child)
        {
            child += child + 1 < end && !isLess(this[child], this[child + 1]) ? 1 : 0;
            this[position] = this[child];
        }

        MoveUp(position, last);
        RemoveAt(Count - 1);
        return first;
    }

    private void MoveUp(int position, T item)
    {
        for (int parent; position > 0 && isLess(item, this[parent = (position - 1) / 2]); position = parent)
        {
            this[position] = this[parent];
        }

        this[position] = item;
    }
}
