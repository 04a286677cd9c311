namespace PyAsyncToCs.Facts;

/// <summary>What a type stands for.</summary>
public enum TypePositionKind
{
    /// <summary>A parameter of a function or method.</summary>
    Parameter,

    /// <summary>What a function or method gives.</summary>
    Return,

    /// <summary>An attribute of a class.</summary>
    Attribute,

    /// <summary>The items, keys or values of a container, what a generator yields, what a task or callable gives.</summary>
    Element,
}

/// <summary>A place in a program that has a type in C#.</summary>
/// <param name="Kind">What the type stands for.</param>
/// <param name="Name">The name in Python; for an element, of what holds it.</param>
/// <param name="Line">The 1-based line.</param>
/// <param name="Column">The 1-based column.</param>
/// <param name="Type">The type in C#.</param>
/// <param name="IsKnown">Whether it says what the values are: it is neither <c>object</c> nor a helper that stands for some Python value.</param>
public sealed record TypePosition(TypePositionKind Kind, string Name, int Line, int Column, string Type, bool IsKnown);
