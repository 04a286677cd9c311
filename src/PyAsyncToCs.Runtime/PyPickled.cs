namespace PyAsyncToCs.Runtime;

/// <summary>What <c>pickle.dumps</c> gives, for <c>pickle.loads</c> alone: the object as it was then, copied whenever it is loaded.</summary>
/// <param name="value">The object.</param>
public sealed class PyPickled<T>(T value)
{
    private readonly T _value = PyCopy.Deep(value);

    /// <summary><c>loads(data)</c>.</summary>
    public T Load() => PyCopy.Deep(_value);
}
