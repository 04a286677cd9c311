using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Checks;

/// <summary>The kinds of blocks that CPython's symbol table knows.</summary>
internal enum ScopeKind
{
    /// <summary>A module.</summary>
    Module,

    /// <summary>The body of a class.</summary>
    Class,

    /// <summary>A function, a lambda or a comprehension.</summary>
    Function,

    /// <summary>The type parameters of a generic definition, with what can see them.</summary>
    TypeParameters,

    /// <summary>The value of a <c>type</c> statement.</summary>
    TypeAlias,

    /// <summary>The bound or default of a type parameter.</summary>
    TypeVariable,

    /// <summary>An annotation that is not evaluated where it stands.</summary>
    Annotation,
}

/// <summary>What is known of a name in a scope.</summary>
[Flags]
internal enum SymbolFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read.</summary>
    Use = 1,

    /// <summary>Bound by a statement.</summary>
    Local = 2,

    /// <summary>A parameter.</summary>
    Parameter = 4,

    /// <summary>Bound by an import.</summary>
    Import = 8,

    /// <summary>Declared <c>global</c>.</summary>
    Global = 16,

    /// <summary>Declared <c>nonlocal</c>.</summary>
    Nonlocal = 32,

    /// <summary>Annotated.</summary>
    Annotated = 64,

    /// <summary>A type parameter.</summary>
    TypeParameter = 128,

    /// <summary>Appears in the target of a comprehension's <c>for</c>.</summary>
    IterationVariable = 256,

    /// <summary>Everything that makes a name belong to the scope.</summary>
    Bound = Local | Parameter | Import | TypeParameter,
}

/// <summary>The compiler's nested blocks, as far as <c>break</c>, <c>continue</c>, <c>return</c> and their limit need them.</summary>
internal enum BlockKind
{
    /// <summary>Any other.</summary>
    Other,

    /// <summary>The body of a loop.</summary>
    Loop,

    /// <summary>The handlers of an <c>except*</c>.</summary>
    GroupHandler,
}

/// <summary>A <c>global</c> or <c>nonlocal</c> of a name.</summary>
/// <param name="Name">The name, mangled.</param>
/// <param name="Node">Where errors about it are reported.</param>
/// <param name="Statement">Offset of the statement.</param>
internal sealed record Directive(string Name, Node Node, int Statement);

/// <summary>One block of the symbol table while it is being checked.</summary>
/// <param name="kind">Which kind of block.</param>
/// <param name="parent">The block around it; null for a module.</param>
internal sealed class Scope(ScopeKind kind, Scope? parent)
{
    // As numbers: the framework's code of such a dictionary is compiled ahead, that of one over our own enum is not.
    private Dictionary<string, int>? _symbols;

    /// <summary>Which kind of block.</summary>
    public ScopeKind Kind { get; } = kind;

    /// <summary>The block around it; null for a module.</summary>
    public Scope? Parent { get; } = parent;

    /// <summary>The class whose name is mangled into private names.</summary>
    public string? PrivateClass { get; init; } = parent?.PrivateClass;

    /// <summary>Whether this is the body of an <c>async def</c>.</summary>
    public bool IsAsyncFunction { get; init; }

    /// <summary>Which comprehension this is (<c>list comprehension</c>), or null.</summary>
    public string? Comprehension { get; init; }

    /// <summary>Which place of a type parameter this is (<c>TypeVar bound</c>), or null.</summary>
    public string? Place { get; init; }

    /// <summary>Whether a <c>yield</c> was seen, or this is a generator expression.</summary>
    public bool IsGenerator { get; set; }

    /// <summary>Whether an <c>await</c> or <c>async for</c> was seen, or this is an <c>async def</c>.</summary>
    public bool IsCoroutine { get; set; }

    /// <summary>Inside how many iterables of comprehensions the current expression stands.</summary>
    public int IterableDepth { get; set; } = parent?.IterableDepth ?? 0;

    /// <summary>Whether the current expression is the target of a comprehension's <c>for</c>.</summary>
    public bool IsInTarget { get; set; }

    /// <summary>The nested blocks, innermost last; null before the first.</summary>
    public List<BlockKind>? Blocks { get; set; }

    /// <summary>The first node at which the blocks of a generator are too many, with its statement.</summary>
    public (Node Node, int Statement)? FullBlock { get; set; }

    /// <summary>The first node at which the blocks of any scope are too many, with its statement.</summary>
    public (Node Node, int Statement)? OverfullBlock { get; set; }

    /// <summary>The <c>return</c> statements that have a value, for async generators.</summary>
    public List<ReturnStmt>? Returns { get; set; }

    /// <summary>Declarations of this scope.</summary>
    public List<Directive>? Directives { get; set; }

    /// <summary>Declarations of inner scopes whose binding was not found yet.</summary>
    public List<Directive>? Unresolved { get; set; }

    /// <summary>Whether <c>return</c>, <c>yield</c> and <c>await</c> mean a function here.</summary>
    public bool IsFunctionLike => Kind is not (ScopeKind.Module or ScopeKind.Class);

    /// <summary>What is known of a name, mangled.</summary>
    public SymbolFlags this[string name]
    {
        get => (SymbolFlags)(_symbols?.GetValueOrDefault(name) ?? 0);
        set => (_symbols ??= [])[name] = (int)value;
    }
}
