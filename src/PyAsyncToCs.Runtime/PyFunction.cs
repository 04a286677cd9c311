using System.Collections;

namespace PyAsyncToCs.Runtime;

/// <summary>A function as a value, where only the running program knows which one, and what parameters it has.</summary>
/// <param name="name">Its <c>__name__</c>.</param>
/// <param name="body">Calls it.</param>
/// <param name="identity">What tells that two values are the same function.</param>
/// <param name="isAsync">Whether it gives a coroutine.</param>
public sealed class PyFunction(string name, Func<PyCallArguments, object?> body, object? identity = null, bool isAsync = false)
{
    private readonly object _identity = identity ?? (name, body);

    /// <summary>A function without parameters.</summary>
    public PyFunction(string name, Func<object?> body, object? identity = null)
        : this(name, arguments => arguments.AreNone() ? body() : null, identity ?? body)
    {
    }

    /// <summary>A function that gives nothing.</summary>
    public PyFunction(string name, Action<PyCallArguments> body, object? identity = null)
        : this(
            name,
            arguments =>
            {
                body(arguments);
                return null;
            },
            identity ?? body)
    {
    }

    /// <summary>A function without parameters that gives nothing.</summary>
    public PyFunction(string name, Action body, object? identity = null)
        : this(
            name,
            () =>
            {
                body();
                return null;
            },
            identity ?? body)
    {
    }

    /// <summary>The function's <c>__name__</c>.</summary>
    public string Name => name;

    /// <summary>The class that calls make an object of; null of a function.</summary>
    public Type? Class => _identity as Type;

    /// <summary>The function's <c>__doc__</c>.</summary>
    public string? Doc { get; init; }

    /// <summary><c>asyncio.iscoroutinefunction(f)</c>.</summary>
    public bool IsAsync => isAsync;

    /// <summary>A method of an object that is known now: <c>make().run</c> makes one object, however often it is called.</summary>
    public static PyFunction Bound<T>(T self, string name, Func<T, PyCallArguments, object?> body) => new(name, arguments => body(self, arguments), (self, name));

    /// <summary>A method without parameters of an object that is known now.</summary>
    public static PyFunction Bound<T>(T self, string name, Func<T, object?> body) => new(name, () => body(self), (self, name));

    /// <summary>A method that gives nothing of an object that is known now.</summary>
    public static PyFunction Bound<T>(T self, string name, Action<T, PyCallArguments> body) => new(name, arguments => body(self, arguments), (self, name));

    /// <summary>A method without parameters that gives nothing of an object that is known now.</summary>
    public static PyFunction Bound<T>(T self, string name, Action<T> body) => new(name, () => body(self), (self, name));

    /// <summary>A coroutine method of an object that is known now.</summary>
    public static PyFunction BoundAsync<T>(T self, string name, Func<T, PyCallArguments, object?> body) => new(name, arguments => body(self, arguments), (self, name), isAsync: true);

    /// <summary>Calls the function.</summary>
    public T Call<T>(params object?[] args) => PyCallArguments.To<T>(body(new PyCallArguments(name, args)));

    /// <summary>Calls the function, with what <c>*</c> and <c>**</c> give.</summary>
    public T Apply<T>(object?[] args, params ReadOnlySpan<IDictionary?> keywords) => PyCallArguments.To<T>(body(new PyCallArguments(name, args, keywords)));

    /// <summary>Starts the coroutine that the function gives.</summary>
    public Task<T> CallAsync<T>(params object?[] args) => PyAwaitable.Start<T>(body(new PyCallArguments(name, args)));

    /// <summary>Starts the coroutine that the function gives, with what <c>*</c> and <c>**</c> give.</summary>
    public Task<T> ApplyAsync<T>(object?[] args, params ReadOnlySpan<IDictionary?> keywords) => PyAwaitable.Start<T>(body(new PyCallArguments(name, args, keywords)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PyFunction other && _identity.Equals(other._identity);

    /// <inheritdoc/>
    public override int GetHashCode() => _identity.GetHashCode();
}
