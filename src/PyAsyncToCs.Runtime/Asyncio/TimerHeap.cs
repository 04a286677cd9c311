namespace PyAsyncToCs.Runtime;

/// <summary>CPython's heapq for timers: those of the very same time leave it in CPython's order.</summary>
internal sealed class TimerHeap
{
    private readonly List<(double When, PyFuture Timer)> _items = [];

    internal int Count => _items.Count;
    internal double When => _items[0].When;
    internal PyFuture First => _items[0].Timer;

    internal void Push(double when, PyFuture timer)
    {
        _items.Add((when, timer));
        MoveUp(_items.Count - 1, (when, timer));
    }

    internal PyFuture Pop()
    {
        var (first, last, position) = (First, _items[^1], 0);
        for (int child, end = _items.Count - 1; (child = (2 * position) + 1) < end; position = child)
        {
            if (child + 1 < end && !(_items[child].When < _items[child + 1].When)) { child++; }

            _items[position] = _items[child];
        }

        MoveUp(position, last);
        _items.RemoveAt(_items.Count - 1);
        return first;
    }

    private void MoveUp(int position, (double When, PyFuture Timer) item)
    {
        for (int parent; position > 0 && item.When < _items[parent = (position - 1) / 2].When; position = parent)
        {
            _items[position] = _items[parent];
        }

        _items[position] = item;
    }
}
