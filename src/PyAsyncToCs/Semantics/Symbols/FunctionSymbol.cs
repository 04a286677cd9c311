using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal enum ParameterKind
{
    PositionalOnly,
    Normal,
    VarArgs,
    KeywordOnly,
    KwArgs,
}

/// <summary>A parameter.</summary>
internal sealed class ParameterSymbol(string name, ParameterKind kind, Arg? node, Expr? @default)
{
    public string Name => name;

    public ParameterKind Kind => kind;

    public Arg? Node => node;

    public Expr? Default => @default;

    /// <summary>What flows in from callers; for <c>*args</c> the element, for <c>**kwargs</c> the value.</summary>
    public Slot Slot { get; set; } = new(name);

    /// <summary>The name in the body.</summary>
    public Symbol? Symbol { get; set; }

    /// <summary>The declared type, in a stub and where it names a type parameter of the program.</summary>
    public PyType? Declared { get; set; }

    /// <summary>The field that it fills, in the constructor of a dataclass.</summary>
    public AttributeSymbol? Field { get; init; }

    /// <summary>Whether a call through a value gives it, though it has a default.</summary>
    public bool IsPassedThroughValue { get; set; }

    /// <summary>Whether some call through a variable leaves it to its default.</summary>
    public bool IsOmittedThroughValue { get; set; }

    /// <summary>Whether a delegate to the function has it.</summary>
    public bool IsInDelegate => !IsVariadic && (@default is null || IsPassedThroughValue);

    /// <summary>For <c>*args</c>: what flows in at each place.</summary>
    public List<Slot> Positions { get; } = [];

    /// <summary>The fewest arguments that a call gives a <c>*</c> parameter; more than any while none is known.</summary>
    public int FewestPlaces { get; set; } = int.MaxValue;

    /// <summary>For <c>**kwargs</c>: what flows in under each name.</summary>
    public Dictionary<string, Slot> Names { get; } = [];

    public bool IsVariadic => kind is ParameterKind.VarArgs or ParameterKind.KwArgs;
}

/// <summary>What a catalog function is in C#.</summary>
/// <param name="Template">A C# expression with <c>$parameter</c> places, or null.</param>
/// <param name="Intrinsic">The name of the lowering that writes it, or null.</param>
/// <param name="AsyncioTemplate">The expression on target <c>asyncio</c>, where it differs.</param>
/// <param name="Usings">Namespaces the template needs.</param>
/// <param name="PlainTemplate">The expression where no string of the program holds anything but plain ASCII.</param>
/// <param name="BclTemplate">The expression on target <c>bcl</c>, where that has another.</param>
/// <param name="Returns">The C# type of an int that the expression gives, where it is not <c>int</c>.</param>
/// <param name="UnseededTemplate">The expression where the program never seeds its random numbers.</param>
/// <param name="ThreadsTemplate">The expression where the program has threads and no coroutines.</param>
/// <param name="StatementTemplate">Its C# where nothing takes what it gives.</param>
/// <param name="Utf8Template">Its C# where the encoding is UTF-8, of which nothing is replaced.</param>
/// <param name="SeparatorTemplate">Its C# where a separator that is not empty stands there, and no limit.</param>
/// <param name="InterruptTemplate">The expression where Ctrl+C interrupts what the program waits for.</param>
internal sealed record CatalogMeaning(string? Template, string? Intrinsic, string? AsyncioTemplate, ImmutableArray<string> Usings, string? PlainTemplate = null, string? UnseededTemplate = null, string? ThreadsTemplate = null, string? Returns = null, string? BclTemplate = null, string? StatementTemplate = null, string? Utf8Template = null, string? SeparatorTemplate = null, string? InterruptTemplate = null);

/// <summary>A function or method of the program, a lambda, or a function of the catalog.</summary>
internal sealed class FunctionSymbol(string name, Node? node)
{
    public string Name => name;

    /// <summary>The <see cref="FunctionDefStmt"/> or <see cref="LambdaExpr"/>.</summary>
    public Node? Node => node;

    /// <summary>The function that it takes its <c>__name__</c> from: <c>@wraps(fn)</c>.</summary>
    public Expr? Wrapped { get; set; }

    /// <summary>Its <c>__name__</c>.</summary>
    public string ShownName => node is LambdaExpr ? "<lambda>" : Def is { } def ? Desugaring.Desugarer.ShownName(def) ?? name : name;

    public FunctionDefStmt? Def => node as FunctionDefStmt;

    public List<ParameterSymbol> Parameters { get; } = [];

    public Slot Return { get; } = new(name);

    /// <summary>What a generator yields.</summary>
    public Slot Yield { get; } = new(name);

    public Slot Send { get; } = new(name);

    public bool IsAsync { get; set; }

    public bool IsGenerator { get; set; }

    /// <summary>Whether the end of the body can be reached, or a bare <c>return</c> stands in it.</summary>
    public bool ReturnsNothing { get; set; }

    public bool HasReturnValue { get; set; }

    public ClassSymbol? Owner { get; set; }

    public bool IsStatic { get; set; }

    public bool IsClassMethod { get; set; }

    public bool IsProperty { get; set; }

    public bool IsAbstract { get; set; }

    /// <summary>Whether what overrides it calls it: <c>super().run()</c>.</summary>
    public bool IsCalledBySuper { get; set; }

    /// <summary>Whether <c>@contextmanager</c> or <c>@asynccontextmanager</c> makes it a context manager.</summary>
    public bool IsContextManager { get; set; }

    public FunctionSymbol? Setter { get; set; }

    /// <summary>Whether this is the setter of a property.</summary>
    public bool IsSetter { get; set; }

    /// <summary>Decorators that are applied as functions, outermost first.</summary>
    public List<Expr> Decorators { get; } = [];

    public Scope? Scope { get; set; }

    /// <summary>Whether some call reaches it (a value use counts).</summary>
    public bool IsReferenced { get; set; }

    /// <summary>Whether it is used as a value, not only called.</summary>
    public bool IsUsedAsValue { get; set; }

    public ImmutableArray<string> TypeParams { get; set; } = [];

    /// <summary>The type parameters that keys of dictionaries are of.</summary>
    public HashSet<string> KeyParams { get; } = [];

    /// <summary>Whether it is a function of the program that has type parameters in C#, too.</summary>
    public bool IsGeneric { get; set; }

    /// <summary>The result type declared by a stub.</summary>
    public PyType? DeclaredReturn { get; set; }

    public CatalogMeaning? Meaning { get; set; }

    /// <summary>The catalog module that declares a stub; null for the program's own functions.</summary>
    public string? StubModule { get; init; }

    /// <summary>The further signatures of a stub's overloaded function, in order; the first is this one.</summary>
    public List<FunctionSymbol> Overloads { get; } = [];

    private static readonly HashSet<string> s_loose = ["max", "min", "sum", "len", "abs", "pow", "sorted", "round", "divmod", "any", "all"];

    /// <summary>Whether it is a builtin that takes so many kinds of arguments that no delegate stands for it.</summary>
    public bool IsLoose => IsStub && Owner is null && s_loose.Contains(name) && Meaning is { Template: null };

    public bool IsUser => node is not null && Meaning is null && !IsStub;

    public bool IsStub { get; init; }

    public bool IsMethod => Owner is not null && !IsStatic;

    /// <summary>The parameters that a caller fills: without the receiver, for a method.</summary>
    public IEnumerable<ParameterSymbol> CallerParameters => IsMethod ? Parameters.Skip(1) : Parameters;

    /// <summary>The type that a call gives, before it is awaited.</summary>
    public PyType CallResult(TypeConstructors types)
    {
        if (IsContextManager && IsGenerator)
        {
            return types.GeneratorContext(Yield, IsAsync);
        }

        if (IsGenerator)
        {
            return IsAsync ? types.AsyncGenerator(Yield, Send) : types.Generator(Yield, Send, Return);
        }

        return IsAsync ? types.Coroutine(Return) : Return.Type;
    }

    private bool? _returnsSelf;

    /// <summary>Whether every result is the receiver: called on an instance of a derived class it gives one of that class.</summary>
    public bool ReturnsSelf => _returnsSelf ??= IsMethod && !IsClassMethod && !IsGenerator && !ReturnsNothing && HasReturnValue && Parameters.Count > 0
        && Def is { } def && OwnReturns(def).All(r => r.Value is NameExpr value && value.Id == Parameters[0].Name);

    private bool? _givesNoCoroutine;

    /// <summary>Whether the function is none of <c>async def</c>, and what it returns is written so that it can be no coroutine.</summary>
    public bool GivesNoCoroutine => _givesNoCoroutine ??= !IsAsync && !IsGenerator && node switch
    {
        LambdaExpr lambda => IsPlainValue(lambda.Body),
        FunctionDefStmt def => OwnReturns(def).All(r => IsPlainValue(r.Value)),
        _ => false,
    };

    private static bool IsPlainValue(Expr? value) =>
        value is null or ConstantExpr or JoinedStrExpr or BinOpExpr or CompareExpr or UnaryOpExpr or ListExpr or DictExpr or SetExpr or TupleExpr or ListCompExpr or DictCompExpr or SetCompExpr
        || (value is CallExpr { Func: NameExpr { Id: "print" or "len" or "str" or "int" or "sum" or "sorted" or "list" or "dict" } or AttributeExpr { Attr: "append" or "format" or "join" or "upper" or "lower" or "strip" or "set_result" or "set" or "put_nowait" } });

    private static IEnumerable<ReturnStmt> OwnReturns(FunctionDefStmt def)
    {
        var stack = new Stack<Node>(def.Body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is ReturnStmt r)
            {
                yield return r;
            }
            else if (node is not (FunctionDefStmt or ClassDefStmt or Expr))
            {
                children.Clear();
                node.AddChildren(children);
                children.ForEach(stack.Push);
            }
        }
    }

    private CallableType? _callable;

    /// <summary>The shape that a delegate to this function has.</summary>
    public CallableType Callable(bool bound)
    {
        if (IsStub && !IsAsync && Owner is null && Overloads.Count == 0 && DeclaredReturn is PrimitiveType && Parameters.All(p => p is { IsVariadic: false, Declared: PrimitiveType or null }))
        {
            // What the catalog declares is known without a call.
            return _callable ??= new CallableType([.. Parameters.Where(p => p.Default is null).Select(p => new Slot(p.Declared ?? PyType.Any))], new Slot(DeclaredReturn));
        }

        ImmutableArray<Slot> slots = [.. (bound ? CallerParameters : Parameters).Where(p => p.IsInDelegate).Select(p => p.Slot)];
        if (_callable is null || _callable.Parameters.Length != slots.Length)
        {
            // The result of a plain function is its return: one width for the function and the delegate.
            _callable = new CallableType(slots, IsAsync || IsGenerator ? CallResultSlot : Return);
        }

        return _callable;
    }

    /// <summary>A slot that holds what a call gives (a coroutine for <c>async def</c>).</summary>
    public Slot CallResultSlot { get; } = new(name);
}
