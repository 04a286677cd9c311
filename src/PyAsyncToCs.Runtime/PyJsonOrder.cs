namespace PyAsyncToCs.Runtime;

/// <summary>JSON in a program whose dicts keep their order when something is taken out.</summary>
public static class PyJsonOrder
{
    /// <summary>What was read, with such dicts.</summary>
    public static object? Of(object? value) => value switch
    {
        Dictionary<string, object?> dict => Dict(dict),
        List<object?> items => items.ConvertAll(Of),
        _ => value,
    };

    private static OrderedDictionary<string, object?> Dict(Dictionary<string, object?> dict)
    {
        var ordered = new OrderedDictionary<string, object?>();
        foreach (var (key, value) in dict)
        {
            ordered.Add(key, Of(value));
        }

        return ordered;
    }
}
