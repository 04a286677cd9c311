namespace PyAsyncToCs.Runtime;

/// <summary>CPython's heapq: what is equal leaves it in CPython's order.</summary>
internal sealed class BinaryHeap<T>(Func<T, T, bool> isLess)
{
    private readonly List<T> _items = [];

    internal int Count => _items.Count;

    internal T First => _items[0];

    internal void Push(T item)
    {
        _items.Add(item);
        MoveUp(_items.Count - 1, item);
    }

    internal T Pop()
    {
        var (first, last, position) = (First, _items[^1], 0);
        for (int child, end = _items.Count - 1; (child = (2 * position) + 1) < end; position = child)
        {
            child += child + 1 < end && !isLess(_items[child], _items[child + 1]) ? 1 : 0;
            _items[position] = _items[child];
        }

        MoveUp(position, last);
        _items.RemoveAt(_items.Count - 1);
        return first;
    }

    private void MoveUp(int position, T item)
    {
        for (int parent; position > 0 && isLess(item, _items[parent = (position - 1) / 2]); position = parent)
        {
            _items[position] = _items[parent];
        }

        _items[position] = item;
    }
}
