using System.Globalization;
using System.Numerics;
using System.Reflection;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>enum.Flag</c> over a C# enum of bits.</summary>
public static class PyFlag
{
    /// <summary><c>flag.name</c>: the member's own, or those of its bits; null for no bits.</summary>
    public static string? Name<T>(T value)
        where T : struct, Enum =>
        Enum.GetName(value) ?? (Bits(value) == 0 ? null : string.Join("|", Members(value)));

    /// <summary><c>Flags["NAME"]</c>.</summary>
    public static T Named<T>(string name)
        where T : struct, Enum =>
        Enum.IsDefined(typeof(T), name) ? Enum.Parse<T>(name) : throw new KeyNotFoundException(PyText.Quote(name));

    /// <summary><c>str(flag)</c>.</summary>
    public static string Str<T>(T value, string type)
        where T : struct, Enum =>
        Name(value) is { } name ? $"{type}.{name}" : $"{type}(0)";

    /// <summary><c>repr(flag)</c>.</summary>
    public static string Repr<T>(T value, string type)
        where T : struct, Enum =>
        Name(value) is { } name ? $"<{type}.{name}: {Bits(value)}>" : $"<{type}: 0>";

    /// <summary>What iterating over a flag gives: its members of one bit.</summary>
    public static IEnumerable<T> Members<T>(T value)
        where T : struct, Enum =>
        InOrder<T>().Where(member => BitOperations.IsPow2(Bits(member)) && value.HasFlag(member));

    /// <summary><c>~flag</c>: the other bits that the members have.</summary>
    public static T Invert<T>(T value)
        where T : struct, Enum =>
        (T)Enum.ToObject(typeof(T), Enum.GetValues<T>().Aggregate(0, (all, member) => all | Bits(member)) & ~Bits(value));

    // .NET's own order is that of the values.
    private static IEnumerable<T> InOrder<T>()
        where T : struct, Enum =>
        typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (T)field.GetValue(null)!);

    private static int Bits<T>(T value)
        where T : struct, Enum =>
        ((IConvertible)value).ToInt32(CultureInfo.InvariantCulture);
}
