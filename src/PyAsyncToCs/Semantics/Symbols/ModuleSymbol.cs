using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>A module of the program or of the catalog.</summary>
internal sealed class ModuleSymbol(string name, ParseResult? parsed)
{
    public string Name { get; } = name;

    /// <summary>The program's text and tree; null for a catalog module.</summary>
    public ParseResult? Parsed => parsed;

    /// <summary>The tree, without the branches that no run takes (<see cref="ConditionalImports"/>).</summary>
    public ModuleNode? Node { get; set; } = parsed?.Module;

    /// <summary>The dotted path in the folder that is converted; the name for a script alone.</summary>
    public string PathName { get; init; } = name;

    /// <summary>Whether it only stands for a folder without an <c>__init__</c> (PEP 420).</summary>
    public bool IsSynthetic { get; init; }

    public Scope Scope { get; set; } = null!;

    public bool IsUser => parsed is not null;

    /// <summary>Whether it is a package's <c>__init__</c>.</summary>
    public bool IsPackage { get; init; }

    /// <summary>What a catalog module offers: functions, classes, submodules, constants.</summary>
    public SymbolTable<object> Members { get; } = new();
}

/// <summary>A constant of a catalog module.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Template">What it is in C#.</param>
internal sealed record CatalogConstant(string Name, PyType Type, string Template);
