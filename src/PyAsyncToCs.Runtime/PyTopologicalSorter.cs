using System.Collections.Immutable;
using System.ComponentModel;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>graphlib.TopologicalSorter</c>.</summary>
/// <typeparam name="T">The nodes.</typeparam>
public sealed class PyTopologicalSorter<T>
    where T : notnull
{
    private readonly OrderedDictionary<T, (int Waits, List<T> Followers)> _nodes = [];
    private List<T>? _ready;
    private int _passed;
    private int _finished;

    /// <summary>Whether there is more to come.</summary>
    public bool IsActive => _ready is null ? throw new ArgumentException("prepare() must be called first") : _finished < _passed || _ready.Count > 0;

    /// <summary>Makes one of a dict from nodes to what they need.</summary>
    public static PyTopologicalSorter<T> Of<TNeeded>(Dictionary<T, TNeeded> graph)
        where TNeeded : IEnumerable<T>
    {
        var sorter = new PyTopologicalSorter<T>();
        foreach (var (node, needed) in graph)
        {
            sorter.Add(node, needed);
        }

        return sorter;
    }

    /// <summary><c>add(node, *needed)</c>.</summary>
    public void Add(T node, params IEnumerable<T> needed)
    {
        var all = needed.ToList();
        _nodes.TryAdd(node, (0, []));
        _nodes[node] = (_nodes[node].Waits + all.Count, _nodes[node].Followers);
        foreach (var other in all)
        {
            _nodes.TryAdd(other, (0, []));
            _nodes[other].Followers.Add(node);
        }
    }

    /// <summary><c>prepare()</c>.</summary>
    /// <exception cref="PyCycleException">Nodes need each other.</exception>
    public void Prepare()
    {
        _ready = [.. _nodes.Where(node => node.Value.Waits == 0).Select(node => node.Key)];
        if (Cycle() is { } cycle)
        {
            throw PyException.WithArgs(new PyCycleException($"('nodes are in a cycle', {PyText.Repr(cycle)})"), "nodes are in a cycle", cycle);
        }
    }

    /// <summary><c>get_ready()</c>.</summary>
    public ImmutableArray<T> GetReady()
    {
        ImmutableArray<T> ready = [.. _ready!];
        _passed += ready.Length;
        _ready!.Clear();
        return ready;
    }

    /// <summary><c>done(*nodes)</c>.</summary>
    public void Done(params IEnumerable<T> nodes)
    {
        foreach (var follower in nodes.SelectMany(node =>
        {
            _finished++;
            return _nodes[node].Followers;
        }))
        {
            _nodes[follower] = (_nodes[follower].Waits - 1, _nodes[follower].Followers);
            if (_nodes[follower].Waits == 0)
            {
                _ready!.Add(follower);
            }
        }
    }

    /// <summary><c>static_order()</c>.</summary>
    public IEnumerable<T> StaticOrder()
    {
        Prepare();
        while (IsActive)
        {
            var ready = GetReady();
            foreach (var node in ready)
            {
                yield return node;
            }

            Done(ready);
        }
    }

    private List<T>? Cycle()
    {
        var (done, path) = (new HashSet<T>(), new List<T>());
        return _nodes.Keys.Select(From).FirstOrDefault(cycle => cycle is not null);

        List<T>? From(T node)
        {
            if (path.IndexOf(node) is >= 0 and var at)
            {
                return [.. path[at..], node];
            }

            if (!done.Add(node))
            {
                return null;
            }

            path.Add(node);
            var found = _nodes[node].Followers.Select(From).FirstOrDefault(cycle => cycle is not null);
            path.RemoveAt(path.Count - 1);
            return found;
        }
    }
}

/// <summary>Python's <c>graphlib.CycleError</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("CycleError")]
public sealed class PyCycleException(string message = "") : ArgumentException(message);
