using System.Collections;

namespace PyAsyncToCs.Runtime;

/// <summary>A Python iterator: what was taken from it once does not come again, whoever asks.</summary>
/// <param name="source">Where the items come from.</param>
/// <typeparam name="T">The type of the items.</typeparam>
public class PyIterator<T>(IEnumerable<T> source) : IEnumerable<T>, IDisposable
{
    private IEnumerator<T>? _items;
    private bool _ended;

    /// <summary>Whether anything was asked of it yet.</summary>
    protected bool Started => _items is not null;

    /// <summary><c>next(self)</c>.</summary>
    public T Next() => TryNext(out var item) ? item : throw new StopIterationException();

    /// <summary><c>next(self)</c> where Python turns the end into a RuntimeError, since a coroutine or generator cannot raise StopIteration.</summary>
    /// <param name="place">What it is that asks.</param>
    /// <exception cref="InvalidOperationException">There is no next item.</exception>
    public T NextOrFail(string place) =>
        TryNext(out var item) ? item : throw new InvalidOperationException($"{place} raised StopIteration", new StopIterationException());

    /// <summary><c>next(self, default)</c>.</summary>
    public T NextOr(T fallback) => TryNext(out var item) ? item : fallback;

    /// <summary>Takes the next item; false when there is none.</summary>
    public bool TryNext(out T item)
    {
        _items ??= source.GetEnumerator();
        // An iterator that has ended or failed stays at its end.
        var ended = _ended;
        _ended = true;
        _ended = ended || !_items.MoveNext();
        item = _ended ? default! : _items.Current;
        return !_ended;
    }

    /// <summary><c>self.close()</c>: runs what stands in <c>finally</c>.</summary>
    public void Dispose()
    {
        _ended = true;
        _items?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The items that are left.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        while (TryNext(out var item))
        {
            yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
