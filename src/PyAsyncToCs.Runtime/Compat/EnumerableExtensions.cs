namespace System.Linq;

/// <summary>What .NET 9 adds to LINQ.</summary>
internal static class EnumerableExtensions
{
    /// <summary>The items, each with its index.</summary>
    public static IEnumerable<(int Index, T Item)> Index<T>(this IEnumerable<T> source) => source.Select((item, index) => (index, item));
}
