namespace PyAsyncToCs.Runtime;

/// <summary>A named tuple where it may be written as JSON: a list of its items.</summary>
public interface IPyFields
{
    /// <summary>The items.</summary>
    IEnumerable<object?> Fields { get; }
}
