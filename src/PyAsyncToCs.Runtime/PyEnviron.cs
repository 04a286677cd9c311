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

    /// <summary>The names.</summary>
    public List<string> Keys() => [.. Environment.GetEnvironmentVariables().Keys.Cast<string>()];

    /// <summary>The names with their values.</summary>
    public IEnumerable<(string Key, string Value)> Items() => Keys().Select(key => (key, this[key]));

    /// <summary><c>dict(os.environ)</c>.</summary>
    public Dictionary<string, string> ToDictionary() => Items().ToDictionary(item => item.Key, item => item.Value);

    /// <summary><c>os.environ.pop(key)</c>.</summary>
    public string Pop(string key)
    {
        var value = this[key];
        Environment.SetEnvironmentVariable(key, null);
        return value;
    }

    /// <summary><c>os.environ.pop(key, default)</c>.</summary>
    public string Pop(string key, string otherwise) => PopOrNone(key) ?? otherwise;

    /// <summary><c>os.environ.pop(key, None)</c>.</summary>
    public string? PopOrNone(string key) => Get(key) is null ? null : Pop(key);

    /// <summary><c>os.environ.update(others)</c>.</summary>
    public void Update(Dictionary<string, string> others)
    {
        foreach (var (key, value) in others)
        {
            this[key] = value;
        }
    }

    /// <summary><c>os.environ.setdefault(key, value)</c>.</summary>
    public string SetDefault(string key, string value) => Get(key) ?? (this[key] = value);
}
