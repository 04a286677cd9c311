namespace PyAsyncToCs.Runtime;

/// <summary>What reading a name raises that nothing has bound.</summary>
public static class PyNames
{
    /// <summary>For a name of the module.</summary>
    public static NameException Undefined(string name) => new($"name '{name}' is not defined");

    /// <summary>For a local variable.</summary>
    public static UnboundLocalException Unbound(string name) => new($"cannot access local variable '{name}' where it is not associated with a value");
}
