using PyAsyncToCs.Syntax.Literals;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>One string object for each name of a text.</summary>
internal sealed class NameTable
{
    private string?[] _slots = new string?[256];
    private string?[] _spelled = new string?[256];
    private int _count;

    /// <summary>The name at a place, in normal form KC (language reference, 2.3).</summary>
    public string Get(string text, int start, int end)
    {
        var span = text.AsSpan(start, end - start);
        var hash = Hash(span);
        for (var i = hash & (_slots.Length - 1); ; i = (i + 1) & (_slots.Length - 1))
        {
            var spelled = _spelled[i];
            if (spelled is null)
            {
                return Add(span.ToString(), i);
            }

            if (span.SequenceEqual(spelled))
            {
                return _slots[i]!;
            }
        }
    }

    private static int Hash(ReadOnlySpan<char> span)
    {
        var hash = 5381;
        foreach (var c in span)
        {
            hash = (hash * 33) ^ c;
        }

        return hash ^ (hash >>> 15);
    }

    private string Add(string spelled, int slot)
    {
        var name = PythonIdentifier.Normalize(spelled);
        _spelled[slot] = spelled;
        _slots[slot] = name;
        if (++_count * 2 > _slots.Length)
        {
            Grow();
        }

        return name;
    }

    private void Grow()
    {
        var (slots, spelled) = (_slots, _spelled);
        _slots = new string?[slots.Length * 2];
        _spelled = new string?[slots.Length * 2];
        for (var old = 0; old < slots.Length; old++)
        {
            if (spelled[old] is { } name)
            {
                var i = Hash(name) & (_slots.Length - 1);
                while (_spelled[i] is not null)
                {
                    i = (i + 1) & (_slots.Length - 1);
                }

                _spelled[i] = name;
                _slots[i] = slots[old];
            }
        }
    }
}
