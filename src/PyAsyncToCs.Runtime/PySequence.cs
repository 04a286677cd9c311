using System.Collections;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Values that a sequence pattern of Python's matches, where only the running program knows them.</summary>
public static class PySequence
{
    /// <summary>The items of a list or a tuple; null of anything else, strings and bytes too.</summary>
    public static object?[]? Items(object? value) => value switch
    {
        string or byte[] or IDictionary => null,
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])],
        IList list => [.. list.Cast<object?>()],
        _ => null,
    };
}
