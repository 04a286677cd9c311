using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>A name that nothing in the input defines: it becomes a function that throws, so that the file compiles.</summary>
/// <param name="first">Its first use.</param>
internal sealed class UndefinedName(NameExpr first)
{
    public NameExpr First => first;

    public string Name => first.Id;

    /// <summary>Whether its calls are awaited or scheduled.</summary>
    public bool IsAsync { get; set; }

    /// <summary>Whether it is called.</summary>
    public bool IsCalled { get; set; }

    /// <summary>What is passed to it, by position.</summary>
    public List<Slot> Parameters { get; } = [];

    public UndefinedType Type { get; } = new(first.Id);

    public Slot Result { get; } = new(first.Id);
}

/// <summary>The type of a name that nothing defines.</summary>
/// <param name="name">The name.</param>
internal sealed class UndefinedType(string name) : PyType
{
    public string Name => name;

    public override bool SameAs(PyType other) => other is UndefinedType o && o.Name == name;

    public override string ToString() => $"undefined {name}";
}
