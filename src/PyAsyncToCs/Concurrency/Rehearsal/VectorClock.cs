namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>
/// How many accesses of each task have been seen. It never changes; what is made of it shares what stays the same, so
/// that a clock for each of thousands of tasks fits.
/// </summary>
internal sealed class VectorClock
{
    private const int Bits = 4;
    private const int Width = 1 << Bits;

    private readonly int _height;
    private readonly object _root;

    private VectorClock(int height, object root)
    {
        _height = height;
        _root = root;
    }

    /// <summary>Nothing has been seen.</summary>
    public static VectorClock Empty { get; } = new(0, new int[Width]);

    /// <summary>How many accesses of a task have been seen.</summary>
    public int this[RehearsedTask task]
    {
        get
        {
            object? node = task.Number >> (Bits * (_height + 1)) == 0 ? _root : null;
            for (var height = _height; height > 0 && node is not null; height--)
            {
                node = ((object?[])node)[Index(task.Number, height)];
            }

            return node is null ? 0 : ((int[])node)[Index(task.Number, 0)];
        }
    }

    /// <summary>What has been seen, and a task's first accesses.</summary>
    public VectorClock With(RehearsedTask task, int ticks)
    {
        var root = _root;
        var height = _height;
        while (task.Number >> (Bits * (height + 1)) != 0)
        {
            root = Above(root);
            height++;
        }

        return new(height, Set(root, task.Number, ticks, height));
    }

    /// <summary>What either has seen.</summary>
    public VectorClock Merge(VectorClock other)
    {
        var (mine, its) = (_root, other._root);
        var height = Math.Max(_height, other._height);
        for (var h = _height; h < height; h++)
        {
            mine = Above(mine);
        }

        for (var h = other._height; h < height; h++)
        {
            its = Above(its);
        }

        var root = Merge(mine, its, height)!;
        return ReferenceEquals(root, _root) ? this : ReferenceEquals(root, other._root) ? other : new(height, root);
    }

    private static object Set(object? node, int number, int ticks, int height)
    {
        var index = Index(number, height);
        if (height == 0)
        {
            var leaf = node is int[] old ? (int[])old.Clone() : new int[Width];
            leaf[index] = ticks;
            return leaf;
        }

        var copy = node is object?[] children ? (object?[])children.Clone() : new object?[Width];
        copy[index] = Set(copy[index], number, ticks, height - 1);
        return copy;
    }

    private static int Index(int number, int height) => (number >> (Bits * height)) & (Width - 1);

    private static object Above(object node)
    {
        var above = new object?[Width];
        above[0] = node;
        return above;
    }

    private static object? Merge(object? a, object? b, int height)
    {
        if (b is null || ReferenceEquals(a, b))
        {
            return a;
        }

        return a is null ? b : height == 0 ? MergeLeaves((int[])a, (int[])b) : MergeChildren((object?[])a, (object?[])b, height - 1);
    }

    private static int[] MergeLeaves(int[] a, int[] b)
    {
        var (isA, isB) = (true, true);
        for (var i = 0; i < Width; i++)
        {
            isA &= a[i] >= b[i];
            isB &= b[i] >= a[i];
        }

        if (isA || isB)
        {
            return isA ? a : b;
        }

        var both = new int[Width];
        for (var i = 0; i < Width; i++)
        {
            both[i] = Math.Max(a[i], b[i]);
        }

        return both;
    }

    private static object?[] MergeChildren(object?[] a, object?[] b, int height)
    {
        var both = new object?[Width];
        var (isA, isB) = (true, true);
        for (var i = 0; i < Width; i++)
        {
            both[i] = Merge(a[i], b[i], height);
            isA &= ReferenceEquals(both[i], a[i]);
            isB &= ReferenceEquals(both[i], b[i]);
        }

        return isA ? a : isB ? b : both;
    }
}
