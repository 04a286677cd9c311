namespace PyAsyncToCs.Runtime;

/// <summary>The None that a call gives which returns nothing, where the program uses it as a value.</summary>
public static class PyNone
{
    /// <summary>Makes a call that returns nothing.</summary>
    /// <returns>Null, which is None.</returns>
    public static object? Of(Action call)
    {
        call();
        return null;
    }

    /// <summary>Waits for what gives nothing.</summary>
    /// <returns>Null, which is None.</returns>
    public static async Task<object?> Of(Func<Task> wait)
    {
        await wait();
        return null;
    }

    /// <summary>The operand of an operation that None has not.</summary>
    /// <exception cref="InvalidCastException">It is None: <paramref name="message"/>.</exception>
    public static T Operand<T>(T? value, string message)
        where T : struct => value ?? throw new InvalidCastException(message);

    /// <summary>The operand of an operation that None has not.</summary>
    /// <exception cref="InvalidCastException">It is None: <paramref name="message"/>.</exception>
    public static T Operand<T>(T? value, string message)
        where T : class => value ?? throw new InvalidCastException(message);
}
