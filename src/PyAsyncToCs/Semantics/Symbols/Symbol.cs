using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>A name of a scope.</summary>
internal sealed class Symbol(string name, Scope scope)
{
    public string Name => name;

    public Scope Scope => scope;

    /// <summary>The nodes that bind the name, in source order.</summary>
    public List<Node> Definitions { get; } = [];

    /// <summary>Whether a scope other than the owner's frame reads it.</summary>
    public bool IsCaptured { get; set; }

    /// <summary>Whether a function captures it that may run later than where it stands: not one that only stands for the arguments of a call.</summary>
    public bool IsKept { get; set; }

    /// <summary>Whether a scope other than the owner's frame binds it (<c>global</c>, <c>nonlocal</c>).</summary>
    public bool IsAssignedElsewhere { get; set; }

    /// <summary>For a name that an import of the program binds: the module that it is.</summary>
    public ModuleSymbol? ImportedModule { get; set; }

    /// <summary>For a name that an import of the program binds: the other module's name that it is.</summary>
    public Symbol? ImportedSymbol { get; set; }

    /// <summary>Whether something reads it.</summary>
    public bool IsRead { get; set; }

    /// <summary>Whether another module reads it.</summary>
    public bool IsUsedByOtherModules { get; set; }

    /// <summary>Whether <c>del</c> unbinds it somewhere.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>The function, class or module that the name stands for, where it is bound once, by its definition.</summary>
    public object? Entity { get; set; }

    public FunctionSymbol? Function => Entity as FunctionSymbol;

    public ClassSymbol? Class => Entity as ClassSymbol;

    public bool IsGlobal => scope.Kind == ScopeKind.Module;

    public bool IsParameter => Definitions.Count > 0 && Definitions[0] is Arg;

    /// <summary>The versions that C# sees as variables of their own; one unless <see cref="FlowWebs"/> splits it.</summary>
    public List<Variable> Variables { get; } = [];

    public Variable TheVariable
    {
        get
        {
            if (Variables.Count == 0)
            {
                Variables.Add(new Variable(this));
            }

            return Variables[0];
        }
    }

    public override string ToString() => name;
}

/// <summary>A version of a name: what C# declares as one variable.</summary>
internal sealed class Variable(Symbol symbol)
{
    public Symbol Symbol => symbol;

    public Slot Slot { get; } = new(symbol.Name);

    /// <summary>The binding nodes of this version.</summary>
    public List<Node> Definitions { get; } = [];

    /// <summary>The reads of this version.</summary>
    public List<NameExpr> Uses { get; } = [];

    /// <summary>Whether a read may find it unbound.</summary>
    public bool MaybeUnbound { get; set; }

    /// <summary>Whether null stands for it being unbound.</summary>
    public bool IsNullWhileUnbound { get; set; }

    /// <summary>The name in C#, from naming.</summary>
    public string? CsName { get; set; }
}
