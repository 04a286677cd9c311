using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>What is known of a program's tree: scopes, symbols, types, the async target. Filled once, then only read.</summary>
internal sealed class SemanticModel
{
    public required IReadOnlyList<ModuleSymbol> Modules { get; init; }

    public required ModuleSymbol Builtins { get; init; }

    /// <summary>The classes and functions that are generic in C#, with their type parameters; null where there are none.</summary>
    public IReadOnlyDictionary<Node, ImmutableArray<string>>? Generics { get; init; }

    private Dictionary<(object Owner, string Name), TypeParamType>? _typeParameters;

    /// <summary>What a type parameter of a generic class or function is, wherever it is named.</summary>
    public TypeParamType TypeParameter(object owner, string name)
    {
        _typeParameters ??= [];
        if (!_typeParameters.TryGetValue((owner, name), out var parameter))
        {
            _typeParameters.Add((owner, name), parameter = new TypeParamType(name) { IsUser = true });
        }

        return parameter;
    }

    private readonly Dictionary<ClassSymbol, List<ClassSymbol>> _exceptionsAside = [];

    /// <summary>The program's exceptions that are of a class by a base other than their first: C# has one base.</summary>
    public List<ClassSymbol> ExceptionsAside(ClassSymbol cls)
    {
        if (!_exceptionsAside.TryGetValue(cls, out var aside))
        {
            _exceptionsAside.Add(cls, aside = [.. Classes.Values.Where(c => c is { IsUser: true, IsException: true } && c.IsSubclassOf(cls) && !IsFirstBase(c, cls))]);
        }

        return aside;

        static bool IsFirstBase(ClassSymbol derived, ClassSymbol cls)
        {
            for (var at = derived; ; at = at.Bases[0].Class)
            {
                if (at == cls)
                {
                    return true;
                }

                if (at.Bases.Count == 0)
                {
                    return false;
                }
            }
        }
    }

    /// <summary>Whether JSON is read as the containers themselves, not as values of one class.</summary>
    public bool OpensJson { get; set; }

    /// <summary>Finds the program's modules.</summary>
    public required ModuleTable ModuleTable { get; init; }

    /// <summary>The statement of each name that an import binds.</summary>
    public Dictionary<Alias, Stmt> Imports { get; } = [];

    public required TypeConstructors Types { get; init; }

    public Dictionary<Node, Scope> Scopes { get; } = [];

    public Dictionary<Node, FunctionSymbol> Functions { get; } = [];

    public Dictionary<ClassDefStmt, ClassSymbol> Classes { get; } = [];

    /// <summary>The symbol each name stands for, reads and bindings both; names that nothing in the program binds are absent.</summary>
    public Dictionary<Node, Symbol> Names { get; } = [];

    /// <summary>The variable version each name node is; for bindings without a name node (imports, handlers), the binding node.</summary>
    public Dictionary<Node, Variable> Variables { get; } = [];

    /// <summary>The version that the target of an augmented assignment reads, where <see cref="Variables"/> has the one it binds.</summary>
    public Dictionary<NameExpr, Variable> AugmentedReads { get; } = [];

    /// <summary>The reads (and deletions) that may find their name unbound.</summary>
    public HashSet<NameExpr> UnboundReads { get; } = [];

    /// <summary>The reads whose name is bound because a loop surely runs, which C# does not see.</summary>
    public HashSet<NameExpr> TrustedReads { get; } = [];

    public Dictionary<Expr, PyType> ExprTypes { get; } = [];

    /// <summary>The branches whose test asks for a kind that its subject never is: they are neither typed nor written.</summary>
    public HashSet<IfStmt> DeadBranches { get; } = [];

    /// <summary>The branches whose test lets its subject always pass, by its type: what follows for others is neither typed nor written.</summary>
    public HashSet<IfStmt> CertainBranches { get; } = [];

    /// <summary>Whether the first value of a conditional expression is taken, where the type of what its test asks for says so.</summary>
    public Dictionary<IfExpr, bool> DecidedChoices { get; } = [];

    /// <summary>The declared (not narrowed) type of a name or attribute read that flow narrowed.</summary>
    public Dictionary<Expr, PyType> DeclaredTypes { get; } = [];

    /// <summary>The slots that a display, comprehension or call made for its own type arguments.</summary>
    public Dictionary<(Node Node, string Role), Slot> NodeSlots { get; } = [];

    /// <summary>What each call was resolved to.</summary>
    public Dictionary<CallExpr, CallTarget> Calls { get; } = [];

    /// <summary>For a call that has another one made later (<c>loop.call_soon(f, x)</c>), that one.</summary>
    public Dictionary<CallExpr, CallExpr> Deferred { get; } = [];

    /// <summary>What each attribute read on an instance was resolved to.</summary>
    public Dictionary<AttributeExpr, object> AttributeTargets { get; } = [];

    /// <summary>For a member of a value of several kinds, what it is of each.</summary>
    public Dictionary<(AttributeExpr Node, ClassSymbol Part), object> PartTargets { get; } = [];

    /// <summary>For a member that the static class of a value lacks, the classes that have it and that the value may be of.</summary>
    public Dictionary<AttributeExpr, List<InstanceType>> Spread { get; } = [];

    /// <summary>For a call of <c>getattr</c>, <c>setattr</c> or <c>hasattr</c> with a computed name, the members that it can mean.</summary>
    public Dictionary<CallExpr, Dictionary<string, AttributeExpr>> NamedMembers { get; } = [];

    /// <summary>For a call that may be of several functions, which argument fills which parameter of each.</summary>
    public Dictionary<(CallExpr Node, FunctionSymbol Function), CallTarget> PartCalls { get; } = [];

    /// <summary>For a call of a value that is one of several classes, which argument fills which parameter of each one's constructor.</summary>
    public Dictionary<(CallExpr Node, ClassSymbol Class), CallTarget> PartConstructions { get; } = [];

    /// <summary>Modules used without an import, with their first use.</summary>
    public Dictionary<string, NameExpr> AssumedImports { get; } = [];

    /// <summary>Names that nothing defines.</summary>
    public Dictionary<string, UndefinedName> UndefinedFunctions { get; } = [];

    /// <summary>The integers that an expression can give where it stands.</summary>
    public Dictionary<Expr, Interval> Ranges { get; } = [];

    /// <summary>The C# type an integer expression has by its operands: 0 <c>int</c>, 1 <c>long</c>, 2 <c>BigInteger</c>.</summary>
    public Dictionary<Expr, int> Widths { get; } = [];

    /// <summary>For a call of <c>sum</c>, the C# type of the items, in the same way.</summary>
    public Dictionary<Expr, int> ItemWidths { get; } = [];

    /// <summary>What coroutines run on, from the concurrency analysis.</summary>
    public AsyncTarget Target { get; set; } = AsyncTarget.Bcl;

    /// <summary>Why that.</summary>
    public Concurrency.TargetDecision TargetDecision { get; set; } = new(HasCoroutines: false, "");

    /// <summary>What Ctrl+C does.</summary>
    public Concurrency.InterruptKind Interrupts { get; set; }

    /// <summary>Whether something in the program cancels a task, or asyncio does.</summary>
    public bool Cancels { get; set; }

    /// <summary>The blocks of task groups whose statements stand in the block around them, on plain tasks.</summary>
    public HashSet<WithStmt> FlatBlocks { get; } = [];

    /// <summary>The calls that plain tasks have no form for, with the reason.</summary>
    public Dictionary<CallExpr, string> NoPlainForm { get; } = [];

    /// <summary>Where cancellation goes on plain tasks; null where nothing is cancelled.</summary>
    public Concurrency.CancellationPlan? Cancellation { get; set; }

    /// <summary>Whether a task of the program may end with an exception, on plain tasks.</summary>
    public bool TasksFail { get; set; } = true;

    /// <summary>Whether the program itself cancels tasks, so that a cancellation can be among results.</summary>
    public bool CancelsTasks { get; set; }

    /// <summary>Whether the program ends itself (<c>sys.exit</c>).</summary>
    public bool Exits { get; set; }

    /// <summary>Whether the program raises what <c>except Exception</c> does not catch, exits and cancellation aside.</summary>
    public bool RaisesBeyondException { get; set; }

    /// <summary>Whether the program names NaN, which no order of .NET's puts where CPython's comparisons leave it.</summary>
    public bool HasNaN { get; set; }

    /// <summary>Whether a string of the program can hold a character beyond the BMP.</summary>
    public bool HasAstralText { get; set; }

    /// <summary>Whether no string of the program can hold a character that <c>repr</c> would escape or that would change its quotes.</summary>
    public bool OnlyPlainText { get; set; }

    /// <summary>Whether text, or a type test, tells ints from floats where a place holds both.</summary>
    public bool ShowsMixedNumbers { get; set; }

    /// <summary>Whether a value must know what kind of number it is.</summary>
    public bool IsMixedNumber(PyType type) => ShowsMixedNumbers && MixedNumbers.Is(type);

    /// <summary>Bindings of lists that surely hold an item, always.</summary>
    public HashSet<Node> NonEmptyLists { get; } = [];

    public bool IsNeverEmpty(Node definition) => NonEmptyLists.Contains(definition);

    /// <summary>The key slots of the dicts that keep their order when keys are removed.</summary>
    public HashSet<Slot> OrderedDicts { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a frozenset is a key of a dict or an item of a set: .NET would compare it by reference there.</summary>
    public bool HasFrozenSetKeys { get; set; }

    /// <summary>The item slots of the tuples of any length that are keys.</summary>
    public HashSet<Slot> TupleKeys { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a type is that of tuples of any length which are keys.</summary>
    public bool IsTupleKey(PyType type) => type is InstanceType { Args: [var item] } tuple && ReferenceEquals(tuple.Class, Types.TupleClass) && TupleKeys.Contains(item.Root);

    /// <summary>Whether a type is that of a dict which keeps its order when keys are removed.</summary>
    public bool IsOrderedDict(PyType type) => DictOrder.KeySlot(this, type) is { } key && OrderedDicts.Contains(key);

    /// <summary>Whether a type is that of a dict which may have None among its keys.</summary>
    public bool IsNullKeyed(PyType type) => type is InstanceType { Class: { IsUser: false } cls, Args: [{ Type: { AllowsNone: true } }, ..] } && (cls == Types.DictClass || cls.Name is "defaultdict" or "Counter");

    /// <summary>Parameters that no call fills, whose types their uses gave.</summary>
    public HashSet<ParameterSymbol> GuessedParameters { get; } = [];

    /// <summary>The dictionary displays that names are bound to, by the binding name.</summary>
    public Dictionary<NameExpr, DictExpr> KnownDicts { get; } = [];

    /// <summary>Names whose dictionary the program may change, or lets out of sight.</summary>
    public HashSet<Symbol> ChangedDicts { get; } = [];

    /// <summary>What the generators are sent that C#'s iterators cannot be: sent to, thrown into, asked for their result.</summary>
    public HashSet<Slot> SteppedGenerators { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The calls that make async generators which a variable holds beyond the loops over them.</summary>
    public HashSet<CallExpr> KeptGenerators { get; } = [];

    /// <summary>The calls of <c>next</c> whose StopIteration leaves a coroutine or a generator, with what Python calls that.</summary>
    public Dictionary<CallExpr, string> EscapingStops { get; } = [];

    /// <summary>Whether a generator is more than an iterator.</summary>
    public bool IsStepped(FunctionSymbol function) => function.IsGenerator && SteppedGenerators.Contains(function.Send.Root);

    /// <summary>The <c>match</c> statements whose cases take every value of the subject, by its type.</summary>
    public HashSet<MatchStmt> Exhaustive { get; } = [];

    /// <summary>The items of <c>with</c> statements that may swallow what their block raises.</summary>
    public HashSet<WithItem> Suppressing { get; } = [];

    /// <summary>Whether types tell that nothing after a statement of its block is ever run.</summary>
    public bool EndsBlock(Stmt stmt) => ((stmt is IfStmt && CertainBranches.Count > 0) || (stmt is MatchStmt m && Exhaustive.Contains(m))) && Reachability.Stops(stmt, Decides) && !Reachability.Stops(stmt);

    /// <summary>What types tell of where control goes: see <see cref="Reachability"/>.</summary>
    public bool Decides(Node node) => node switch
    {
        MatchStmt m => Exhaustive.Contains(m),
        WithItem i => Suppressing.Contains(i),
        IfStmt i => CertainBranches.Contains(i),
        _ => false,
    };

    private HashSet<Expr>? _iterated;

    /// <summary>The expressions of whose values only the items are seen.</summary>
    public HashSet<Expr> Iterated => _iterated ??= IteratedValues.Collect(Modules.Select(m => (Node)m.Node!));

    /// <summary>Whether a look-up gives an empty display for a missing key that is only gone through: it stands for a container of the values' kind.</summary>
    public bool IsEmptyFallback(CallExpr lookUp) =>
        lookUp.Args is [_, TupleExpr { Elts.Length: 0 } or ListExpr { Elts.Length: 0 } or CallExpr { Func: NameExpr { Id: "set" or "tuple" or "list" or "frozenset" }, Args.IsEmpty: true, Keywords.IsEmpty: true }] && Iterated.Contains(lookUp);

    /// <summary>Finds a catalog module.</summary>
    public required Func<string, ModuleSymbol?> LoadModule { get; init; }

    /// <summary>Whether integer arithmetic may leave the range of its C# type.</summary>
    public bool NeedsCheck(Expr node) => Unproven.Contains(node);

    /// <summary>Integer operations whose result is not proven to fit.</summary>
    public HashSet<Expr> Unproven { get; } = [];

    /// <summary>Integers that are sums of which only a check tells that they fit.</summary>
    public HashSet<Slot> CheckedSums { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The least value, in seconds, that a delay is known to have; null if nothing is known.</summary>
    public double? LeastDelay(Expr node) => node switch
    {
        ConstantExpr { Value: long i } => i,
        ConstantExpr { Value: double d } => d,
        _ => Delays.TryGetValue(node, out var least) ? least : null,
    };

    public Dictionary<Expr, double> Delays { get; } = [];

    /// <summary>Whether the program can meet a builtin exception that .NET, not the program, words.</summary>
    public bool RaisesBuiltin(ClassSymbol cls) => cls.Name is "KeyError";

    /// <summary>Whether a type is that of functions which no one delegate could be, or which are called as no delegate could be.</summary>
    public bool IsFreelyCalled(PyType type) => type switch
    {
        FunctionType { Function.IsStub: false } f => f.Function.Callable(bound: f.Receiver is not null).Result.IsCalledFreely,
        FunctionType { Function.IsLoose: true } => true,
        CallableType c => c.Result.IsCalledFreely,
        UnionType u when u.Members.All(m => m is ClassType) => u.Members.All(m => m is ClassType { Class.IsCalledAsValue: true }),
        UnionType u when u.Members.All(m => m is InstanceType) => u.Members.All(m => m is InstanceType { Class.IsInvokedAsValue: true }),
        UnionType u => !u.AllowsNone && u.Members.Any(m => m is FunctionType or CallableType) && u.Members.All(m => m is FunctionType or CallableType or ClassType || (m is InstanceType i && i.Class.FindMethod("__call__") is { IsStub: false })),
        _ => false,
    };

    /// <summary>The types that names stand for, by the binding name.</summary>
    public Dictionary<NameExpr, Expr> Aliases { get; } = [];

    /// <summary>Whether something reads a function's <c>__doc__</c>.</summary>
    public bool ReadsDocs { get; set; }

    /// <summary>The type of an expression.</summary>
    /// <summary>Instances of classes derived from text or numbers that are read as their value, and the type that they have themselves.</summary>
    public Dictionary<Expr, PyType> HeldReads { get; } = new(ReferenceEqualityComparer.Instance);

    public PyType TypeOf(Expr node) => ExprTypes.GetValueOrDefault(node, PyType.Never);

    /// <summary>The type before narrowing: what the place that is read holds.</summary>
    public PyType DeclaredTypeOf(Expr node) => DeclaredTypes.TryGetValue(node, out var type) ? type : TypeOf(node);

    public Symbol? SymbolOf(Node node) => Names.GetValueOrDefault(node);

    public Variable? VariableOf(Node node) => Variables.GetValueOrDefault(node);
}

/// <summary>What a call calls, and which argument fills which parameter.</summary>
internal sealed class CallTarget
{
    /// <summary>The function, or for a class its constructor (null where it has none of its own).</summary>
    public FunctionSymbol? Function { get; init; }

    /// <summary>The class that the call makes an instance of.</summary>
    public ClassSymbol? Constructed { get; init; }

    /// <summary>For each parameter that the caller fills, the arguments that fill it.</summary>
    public required IReadOnlyList<BoundParameter> Bound { get; init; }

    /// <summary>What the type parameters of a generic function or receiver stand for in this call.</summary>
    public required TypeArguments TypeArguments { get; init; }

    /// <summary>Whether a <c>*</c> or <c>**</c> argument is passed whose parts are not known.</summary>
    public bool HasUnpacking { get; init; }

    /// <summary>For a function of the program: the arguments in the order written, those that <c>*</c> and <c>**</c> stand for one by one.</summary>
    public IReadOnlyList<WrittenArgument> Written { get; init; } = [];

    /// <summary>For a function of the program with a <c>**</c> parameter: the dictionary that the call gives it.</summary>
    public DictExpr? Keywords { get; init; }

    /// <summary>The nodes made for what <c>*</c> and <c>**</c> arguments stand for.</summary>
    public IReadOnlyList<Expr> Made { get; init; } = [];
}

/// <summary>A parameter and the arguments that fill it.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Arguments">The arguments: none, one, or those that a variable parameter gathers.</param>
internal sealed record BoundParameter(ParameterSymbol Parameter, IReadOnlyList<Expr> Arguments);

/// <summary>An argument of a call.</summary>
/// <param name="Keyword">The parameter's name, where the call gives it.</param>
/// <param name="Value">The value; a starred one where it is not known how many it stands for.</param>
/// <param name="Source">The unpacked value that it is a part of, or null.</param>
internal sealed record WrittenArgument(string? Keyword, Expr Value, Expr? Source);
