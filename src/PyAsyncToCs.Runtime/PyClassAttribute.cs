namespace PyAsyncToCs.Runtime;

/// <summary>An attribute of a class that derived classes may have a value of their own of.</summary>
/// <param name="value">What the class that declares it has.</param>
public sealed class PyClassAttribute<T>(T value)
{
    private readonly Dictionary<Type, T> _own = [];

    /// <summary>What a class has: its own value, or that of the nearest base with one.</summary>
    public T this[Type type]
    {
        get
        {
            for (var cls = type; cls is not null; cls = cls.BaseType)
            {
                if (_own.TryGetValue(cls, out var own))
                {
                    return own;
                }
            }

            return value;
        }

        set => _own[type] = value;
    }
}
