using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Tuples that are kept as objects: their items may be of narrower types than those that are asked for.</summary>
public static class PyTupleShape
{
    /// <summary>A tuple of two.</summary>
    public static (T1 First, T2 Second) Of<T1, T2>(object? value) => value is ITuple { Length: 2 } t ? ((T1)t[0]!, (T2)t[1]!) : ((T1, T2))value!;

    /// <summary>A tuple of three.</summary>
    public static (T1 First, T2 Second, T3 Third) Of<T1, T2, T3>(object? value) =>
        value is ITuple { Length: 3 } t ? ((T1)t[0]!, (T2)t[1]!, (T3)t[2]!) : ((T1, T2, T3))value!;

    /// <summary>A tuple of four.</summary>
    public static (T1 First, T2 Second, T3 Third, T4 Fourth) Of<T1, T2, T3, T4>(object? value) =>
        value is ITuple { Length: 4 } t ? ((T1)t[0]!, (T2)t[1]!, (T3)t[2]!, (T4)t[3]!) : ((T1, T2, T3, T4))value!;

    /// <summary>A tuple of five.</summary>
    public static (T1 First, T2 Second, T3 Third, T4 Fourth, T5 Fifth) Of<T1, T2, T3, T4, T5>(object? value) =>
        value is ITuple { Length: 5 } t ? ((T1)t[0]!, (T2)t[1]!, (T3)t[2]!, (T4)t[3]!, (T5)t[4]!) : ((T1, T2, T3, T4, T5))value!;
}
