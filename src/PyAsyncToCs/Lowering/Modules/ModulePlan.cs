using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>What one module becomes.</summary>
internal sealed class ModulePlan(ModuleSymbol module, string ns, string className)
{
    public ModuleSymbol Module => module;

    /// <summary>The namespace of its types; empty for a script of top-level statements.</summary>
    public string Namespace => ns;

    /// <summary>The static class of its functions and variables.</summary>
    public string ClassName => className;

    /// <summary>Whether it is run, not imported.</summary>
    public bool IsScript { get; init; }

    /// <summary>Whether its code is top-level statements.</summary>
    public bool IsTopLevel { get; init; }

    /// <summary>Assignments that are initializers of fields: nobody can see when they run.</summary>
    public Dictionary<Stmt, Symbol> Initializers { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether importing it does something that can be seen, itself or by what it imports.</summary>
    public bool NeedsInitialize { get; set; }

    /// <summary>The modules that it imports, in order, when it is imported itself.</summary>
    public List<ModuleSymbol> Imports { get; } = [];
}
