using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal enum ScopeKind
{
    Module,
    Function,
    Class,
    Comprehension,
}

/// <summary>A naming scope (language reference, 4.2).</summary>
internal sealed class Scope(ScopeKind kind, Node node, Scope? parent, ModuleSymbol module)
{
    public ScopeKind Kind => kind;

    public Node Node => node;

    public Scope? Parent => parent;

    public ModuleSymbol Module => module;

    /// <summary>The function whose body this is, if it is one's.</summary>
    public FunctionSymbol? Function { get; set; }

    /// <summary>The class whose body this is, if it is one's.</summary>
    public ClassSymbol? Class { get; set; }

    public Dictionary<string, Symbol> Symbols { get; } = [];

    /// <summary>Names that <c>global</c> or <c>nonlocal</c> sends elsewhere.</summary>
    public Dictionary<string, Symbol?> Redirected { get; } = [];

    /// <summary>The scope that owns the code's frame: comprehensions run in their function's.</summary>
    public Scope Frame => kind == ScopeKind.Comprehension ? parent!.Frame : this;

    public Symbol Declare(string name)
    {
        if (!Symbols.TryGetValue(name, out var symbol))
        {
            Symbols.Add(name, symbol = new Symbol(name, this));
        }

        return symbol;
    }

    /// <summary>Finds a name as a use in this scope does: class bodies are skipped from the inside (4.2.2).</summary>
    public Symbol? Lookup(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope != this && scope.Kind == ScopeKind.Class)
            {
                continue;
            }

            if (scope.Redirected.TryGetValue(name, out var elsewhere))
            {
                return elsewhere;
            }

            if (scope.Symbols.TryGetValue(name, out var symbol))
            {
                return symbol;
            }
        }

        return null;
    }
}
