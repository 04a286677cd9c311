using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>id</c>.</summary>
public static class PyIdentity
{
    private static readonly ConditionalWeakTable<object, object> s_known = [];
    private static long s_last = 0x7f00_0000_0000;

    /// <summary>A number that no other object has; values that are no objects in .NET have one by what they are.</summary>
    public static long Of(object? value) => value switch
    {
        null => 0x10,
        ValueType or string => 0x20 + ((long)(uint)value.GetHashCode() << 4),
        _ => (long)s_known.GetValue(value, static _ => Interlocked.Add(ref s_last, 0x30)),
    };
}
