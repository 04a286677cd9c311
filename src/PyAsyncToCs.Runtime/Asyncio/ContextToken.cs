namespace PyAsyncToCs.Runtime;

/// <summary>The value that a context variable had (contextvars.Token).</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="variable">The variable.</param>
/// <param name="oldValue">The value, or <see cref="ContextMissing.Value"/>.</param>
public sealed class ContextToken<T>(ContextVar<T> variable, object? oldValue)
{
    private bool _isUsed;

    /// <summary>The variable.</summary>
    public ContextVar<T> Variable => variable;

    /// <summary>The value, or <see cref="ContextMissing.Value"/>.</summary>
    public object? OldValue => oldValue;

    internal void Use()
    {
        if (_isUsed)
        {
            throw new InvalidOperationException($"Token for '{variable.Name}' has already been used once");
        }

        _isUsed = true;
    }
}
