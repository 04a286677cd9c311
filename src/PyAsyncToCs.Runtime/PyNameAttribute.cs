namespace PyAsyncToCs.Runtime;

/// <summary>What a class is called in Python, where the program shows that name and .NET's rules ask for another.</summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PyNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
