namespace PyAsyncToCs.Runtime;

/// <summary>A value that stands for another where it is written as JSON.</summary>
public interface IPyJson
{
    /// <summary>A dictionary, a list, a string, a number, a bool or null.</summary>
    object? Value { get; }
}
