namespace PyAsyncToCs.Runtime;

/// <summary>An object with a Python <c>__len__</c>.</summary>
public interface IPySized
{
    /// <summary>What Python's <c>len</c> gives.</summary>
    int Count { get; }
}
