using System.Collections;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Calls of values of which only the running program knows that they are functions.</summary>
public static class PyDynamicCall
{
    /// <summary><c>function(*args)</c>.</summary>
    public static object? Invoke(object? function, params object?[] args)
    {
        switch (function)
        {
            case PyFunction known:
                return known.Call<object?>(args);
            case Delegate known:
                try
                {
                    return known.DynamicInvoke(Fitted(known, args));
                }
                catch (TargetInvocationException error) when (error.InnerException is { } inner)
                {
                    ExceptionDispatchInfo.Throw(inner);
                    throw;
                }

            default:
                throw new InvalidCastException($"'{PyType.Name(function)}' object is not callable");
        }
    }

    /// <summary><c>function(*args, **keywords)</c>.</summary>
    public static object? Apply(object? function, object?[] args, params ReadOnlySpan<IDictionary?> keywords) =>
        function is PyFunction known ? known.Apply<object?>(args, keywords) : Invoke(function, args);

    private static object?[] Fitted(Delegate function, object?[] args)
    {
        var types = function.GetType().GenericTypeArguments;
        return [.. args.Select((arg, i) => i >= types.Length ? arg
            : types[i] == typeof(double) ? PyDynamic.Float(arg)
            : types[i] == typeof(long) ? PyDynamic.Long(arg)
            : types[i] == typeof(System.Numerics.BigInteger) ? PyDynamic.Whole(arg)
            : arg)];
    }
}
