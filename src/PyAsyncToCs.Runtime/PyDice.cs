using System.Runtime.InteropServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>random</c> where the program never seeds it: by .NET's own generator.</summary>
public static class PyDice
{
    /// <summary><c>random.uniform(a, b)</c>.</summary>
    public static double Uniform(double a, double b) => a + (b - a) * Random.Shared.NextDouble();

    /// <summary><c>random.choice(items)</c>.</summary>
    public static T Choice<T>(IEnumerable<T> items)
    {
        var list = items as IReadOnlyList<T> ?? [.. items];
        return list.Count > 0 ? list[Random.Shared.Next(list.Count)] : throw new ArgumentOutOfRangeException(null, "Cannot choose from an empty sequence");
    }

    /// <summary><c>random.choices(items, k=count)</c>.</summary>
    public static List<T> Choices<T>(IEnumerable<T> items, int count) =>
        items.ToArray() is { Length: > 0 } pool ? [.. Random.Shared.GetItems(pool, count)] : throw new ArgumentOutOfRangeException(null, "list index out of range");

    /// <summary><c>random.shuffle(list)</c>.</summary>
    public static void Shuffle<T>(List<T> list) => Random.Shared.Shuffle(CollectionsMarshal.AsSpan(list));

    /// <summary><c>random.sample(items, count)</c>.</summary>
    public static List<T> Sample<T>(IEnumerable<T> items, int count)
    {
        var pool = items.ToArray();
        if (count < 0 || count > pool.Length)
        {
            throw new ArgumentException("Sample larger than population or is negative");
        }

        Random.Shared.Shuffle(pool);
        return [.. pool.Take(count)];
    }
}
