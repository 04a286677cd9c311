namespace PyAsyncToCs.Runtime;

/// <summary>The order of a CPython set of ints to which was only added: that of its hash table.</summary>
public static class PySetOrder
{
    /// <summary>The ints in the table's order, given in the order in which they were added.</summary>
    public static List<int> Ints(IEnumerable<int> added)
    {
        var table = new int?[8];
        var count = 0;
        foreach (var number in added)
        {
            count += Place(table, number) ? 1 : 0;
            if (count * 5 >= (table.Length - 1) * 3)
            {
                table = Grow(table, count > 50000 ? count * 2 : count * 4);
            }
        }

        return [.. table.OfType<int>()];
    }

    private static int?[] Grow(int?[] table, int least)
    {
        var size = 8;
        while (size <= least)
        {
            size <<= 1;
        }

        var larger = new int?[size];
        foreach (var number in table.OfType<int>())
        {
            Place(larger, number);
        }

        return larger;
    }

    /// <summary>Puts a number in the first free place on its way: ten in a row, then a jump. False where it is there.</summary>
    private static bool Place(int?[] table, int number)
    {
        var mask = table.Length - 1;
        var hash = unchecked((ulong)(number == -1 ? -2 : number));
        for (var index = (int)(hash & (ulong)mask); ; index = (int)(unchecked((ulong)index * 5 + 1 + hash) & (ulong)mask))
        {
            var last = index + 9 <= mask ? index + 9 : index;
            for (var at = index; at <= last; at++)
            {
                if (table[at] is null || table[at] == number)
                {
                    var isNew = table[at] is null;
                    table[at] = number;
                    return isNew;
                }
            }

            hash >>= 5;
        }
    }
}
