namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>os.environ</c>.</summary>
public sealed class PyEnviron
{
    private PyEnviron()
    {
    }

    /// <summary>The variables of this process.</summary>
    public static PyEnviron Shared { get; } = new();

    /// <summary>The value of a variable.</summary>
    public string this[string key]
    {
        get => Get(key) ?? throw new KeyNotFoundException(PyText.Quote(key));
        set => Environment.SetEnvironmentVariable(key, value);
    }

    /// <summary><c>os.environ.get(key)</c>.</summary>
    public static string? Get(string key) => Environment.GetEnvironmentVariable(key);

    /// <summary><c>os.environ.setdefault(key, value)</c>.</summary>
    public string SetDefault(string key, string value) => Get(key) ?? (this[key] = value);
}
