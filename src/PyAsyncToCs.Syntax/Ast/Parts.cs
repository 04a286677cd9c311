using System.Collections.Immutable;

namespace PyAsyncToCs.Syntax.Ast;

/// <summary><c>Module(stmt* body, type_ignore* type_ignores)</c> of CPython's <c>ast</c> module (language reference, 9.2).</summary>
public sealed class ModuleNode(ImmutableArray<Stmt> body, int start, int end) : Node(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Module;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Body);
    }
}

/// <summary><c>arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults)</c> of CPython's <c>ast</c> module (language reference, 8.7).</summary>
public sealed class Arguments(
    ImmutableArray<Arg> posOnlyArgs,
    ImmutableArray<Arg> args,
    Arg? varArg,
    ImmutableArray<Arg> kwOnlyArgs,
    ImmutableArray<Expr?> kwDefaults,
    Arg? kwArg,
    ImmutableArray<Expr> defaults,
    int start,
    int end) : Node(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Arguments;

    /// <summary>The <c>pos_only_args</c> field.</summary>
    public ImmutableArray<Arg> PosOnlyArgs { get; } = posOnlyArgs;

    /// <summary>The <c>args</c> field.</summary>
    public ImmutableArray<Arg> Args { get; } = args;

    /// <summary>The <c>var_arg</c> field.</summary>
    public Arg? VarArg { get; } = varArg;

    /// <summary>The <c>kw_only_args</c> field.</summary>
    public ImmutableArray<Arg> KwOnlyArgs { get; } = kwOnlyArgs;

    /// <summary>The <c>kw_defaults</c> field.</summary>
    public ImmutableArray<Expr?> KwDefaults { get; } = kwDefaults;

    /// <summary>The <c>kw_arg</c> field.</summary>
    public Arg? KwArg { get; } = kwArg;

    /// <summary>The <c>defaults</c> field.</summary>
    public ImmutableArray<Expr> Defaults { get; } = defaults;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, PosOnlyArgs);
        Add(children, Args);
        Add(children, VarArg);
        Add(children, KwOnlyArgs);
        Add(children, KwDefaults);
        Add(children, KwArg);
        Add(children, Defaults);
    }
}

/// <summary><c>arg(identifier arg, expr? annotation)</c> of CPython's <c>ast</c> module (language reference, 8.7).</summary>
public sealed class Arg(string name, Expr? annotation, int start, int end) : Node(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Arg;

    /// <summary>The <c>name</c> field.</summary>
    public string Name { get; } = name;

    /// <summary>The <c>annotation</c> field.</summary>
    public Expr? Annotation { get; } = annotation;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Annotation);
    }
}

/// <summary><c>keyword(identifier? arg, expr value)</c> of CPython's <c>ast</c> module (language reference, 6.3.4).</summary>
public sealed class Keyword(string? arg, Expr value, int start, int end) : Node(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Keyword;

    /// <summary>The <c>arg</c> field.</summary>
    public string? Arg { get; } = arg;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Value);
    }
}

/// <summary><c>alias(identifier name, identifier? asname)</c> of CPython's <c>ast</c> module (language reference, 7.11).</summary>
public sealed class Alias(string name, string? asName, int start, int end) : Node(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Alias;

    /// <summary>The <c>name</c> field.</summary>
    public string Name { get; } = name;

    /// <summary>The <c>as_name</c> field.</summary>
    public string? AsName { get; } = asName;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
    }
}

/// <summary><c>withitem(expr context_expr, expr? optional_vars)</c> of CPython's <c>ast</c> module (language reference, 8.5).</summary>
public sealed class WithItem(Expr contextExpr, Expr? optionalVars, int start, int end) : Node(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.WithItem;

    /// <summary>The <c>context_expr</c> field.</summary>
    public Expr ContextExpr { get; } = contextExpr;

    /// <summary>The <c>optional_vars</c> field.</summary>
    public Expr? OptionalVars { get; } = optionalVars;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, ContextExpr);
        Add(children, OptionalVars);
    }
}

/// <summary><c>match_case(pattern pattern, expr? guard, stmt* body)</c> of CPython's <c>ast</c> module (language reference, 8.6).</summary>
public sealed class MatchCase(Pattern pattern, Expr? guard, ImmutableArray<Stmt> body, int start, int end) : Node(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchCase;

    /// <summary>The <c>pattern</c> field.</summary>
    public Pattern Pattern { get; } = pattern;

    /// <summary>The <c>guard</c> field.</summary>
    public Expr? Guard { get; } = guard;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Pattern);
        Add(children, Guard);
        Add(children, Body);
    }
}

/// <summary><c>ExceptHandler(expr? type, identifier? name, stmt* body)</c> of CPython's <c>ast</c> module (language reference, 8.4).</summary>
public sealed class ExceptHandler(Expr? type, string? name, ImmutableArray<Stmt> body, int start, int end) : Node(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ExceptHandler;

    /// <summary>The <c>type</c> field.</summary>
    public Expr? Type { get; } = type;

    /// <summary>The <c>name</c> field.</summary>
    public string? Name { get; } = name;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Type);
        Add(children, Body);
    }
}

/// <summary><c>comprehension(expr target, expr iter, expr* ifs, int is_async)</c> of CPython's <c>ast</c> module (language reference, 6.2.4).</summary>
public sealed class Comprehension(
    Expr target,
    Expr iter,
    ImmutableArray<Expr> ifs,
    bool isAsync,
    int start,
    int end) : Node(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Comprehension;

    /// <summary>The <c>target</c> field.</summary>
    public Expr Target { get; } = target;

    /// <summary>The <c>iter</c> field.</summary>
    public Expr Iter { get; } = iter;

    /// <summary>The <c>ifs</c> field.</summary>
    public ImmutableArray<Expr> Ifs { get; } = ifs;

    /// <summary>The <c>is_async</c> field.</summary>
    public bool IsAsync { get; } = isAsync;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Target);
        Add(children, Iter);
        Add(children, Ifs);
    }
}

/// <summary><c>TypeVar(identifier name, expr? bound, expr? default_value)</c> of CPython's <c>ast</c> module (language reference, 8.10).</summary>
public sealed class TypeVarParam(string name, Expr? bound, Expr? defaultValue, int start, int end) : TypeParam(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.TypeVar;

    /// <summary>The <c>name</c> field.</summary>
    public string Name { get; } = name;

    /// <summary>The <c>bound</c> field.</summary>
    public Expr? Bound { get; } = bound;

    /// <summary>The <c>default_value</c> field.</summary>
    public Expr? DefaultValue { get; } = defaultValue;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Bound);
        Add(children, DefaultValue);
    }
}

/// <summary><c>ParamSpec(identifier name, expr? default_value)</c> of CPython's <c>ast</c> module (language reference, 8.10).</summary>
public sealed class ParamSpecParam(string name, Expr? defaultValue, int start, int end) : TypeParam(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ParamSpec;

    /// <summary>The <c>name</c> field.</summary>
    public string Name { get; } = name;

    /// <summary>The <c>default_value</c> field.</summary>
    public Expr? DefaultValue { get; } = defaultValue;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, DefaultValue);
    }
}

/// <summary><c>TypeVarTuple(identifier name, expr? default_value)</c> of CPython's <c>ast</c> module (language reference, 8.10).</summary>
public sealed class TypeVarTupleParam(string name, Expr? defaultValue, int start, int end) : TypeParam(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.TypeVarTuple;

    /// <summary>The <c>name</c> field.</summary>
    public string Name { get; } = name;

    /// <summary>The <c>default_value</c> field.</summary>
    public Expr? DefaultValue { get; } = defaultValue;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, DefaultValue);
    }
}
