using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Truth of values whose type is not known before (language reference, 6.11).</summary>
public static class PyTruth
{
    /// <summary><c>bool(value)</c>.</summary>
    public static bool Of([NotNullWhen(true)] object? value) => value switch
    {
        null => false,
        bool truth => truth,
        int number => number != 0,
        long number => number != 0,
        BigInteger number => !number.IsZero,
        double number => number != 0,
        string text => text.Length > 0,
        ICollection items => items.Count > 0,
        ITuple tuple => tuple.Length > 0,
        IPySized sized => sized.Count > 0,
        IPyJson held => Of(held.Value),
        IPyReal number => number.ToDouble() != 0,
        TimeSpan span => span != TimeSpan.Zero,
        IEnumerable items when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(HashSet<>) => items.GetEnumerator().MoveNext(),
        _ => true,
    };
}
