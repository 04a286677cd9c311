using System.Collections.Immutable;

namespace PyAsyncToCs.Syntax.Ast;

/// <summary><c>FunctionDef / AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, type_param* type_params)</c> of CPython's <c>ast</c> module (language reference, 8.7, 8.9).</summary>
public sealed class FunctionDefStmt(
    bool isAsync,
    string name,
    Arguments args,
    ImmutableArray<Stmt> body,
    ImmutableArray<Expr> decoratorList,
    Expr? returns,
    ImmutableArray<TypeParam> typeParams,
    int start,
    int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => IsAsync ? NodeKind.AsyncFunctionDef : NodeKind.FunctionDef;

    /// <summary>The <c>is_async</c> field.</summary>
    public bool IsAsync { get; } = isAsync;

    /// <summary>The <c>name</c> field.</summary>
    public string Name { get; } = name;

    /// <summary>The <c>args</c> field.</summary>
    public Arguments Args { get; } = args;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <summary>The <c>decorator_list</c> field.</summary>
    public ImmutableArray<Expr> DecoratorList { get; } = decoratorList;

    /// <summary>The <c>returns</c> field.</summary>
    public Expr? Returns { get; } = returns;

    /// <summary>The <c>type_params</c> field.</summary>
    public ImmutableArray<TypeParam> TypeParams { get; } = typeParams;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Args);
        Add(children, Body);
        Add(children, DecoratorList);
        Add(children, Returns);
        Add(children, TypeParams);
    }
}

/// <summary><c>ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)</c> of CPython's <c>ast</c> module (language reference, 8.8).</summary>
public sealed class ClassDefStmt(
    string name,
    ImmutableArray<Expr> bases,
    ImmutableArray<Keyword> keywords,
    ImmutableArray<Stmt> body,
    ImmutableArray<Expr> decoratorList,
    ImmutableArray<TypeParam> typeParams,
    int start,
    int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ClassDef;

    /// <summary>The <c>name</c> field.</summary>
    public string Name { get; } = name;

    /// <summary>The <c>bases</c> field.</summary>
    public ImmutableArray<Expr> Bases { get; } = bases;

    /// <summary>The <c>keywords</c> field.</summary>
    public ImmutableArray<Keyword> Keywords { get; } = keywords;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <summary>The <c>decorator_list</c> field.</summary>
    public ImmutableArray<Expr> DecoratorList { get; } = decoratorList;

    /// <summary>The <c>type_params</c> field.</summary>
    public ImmutableArray<TypeParam> TypeParams { get; } = typeParams;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Bases);
        Add(children, Keywords);
        Add(children, Body);
        Add(children, DecoratorList);
        Add(children, TypeParams);
    }
}

/// <summary><c>For / AsyncFor(expr target, expr iter, stmt* body, stmt* orelse)</c> of CPython's <c>ast</c> module (language reference, 8.3, 8.9.2).</summary>
public sealed class ForStmt(
    bool isAsync,
    Expr target,
    Expr iter,
    ImmutableArray<Stmt> body,
    ImmutableArray<Stmt> orElse,
    int start,
    int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => IsAsync ? NodeKind.AsyncFor : NodeKind.For;

    /// <summary>The <c>is_async</c> field.</summary>
    public bool IsAsync { get; } = isAsync;

    /// <summary>The <c>target</c> field.</summary>
    public Expr Target { get; } = target;

    /// <summary>The <c>iter</c> field.</summary>
    public Expr Iter { get; } = iter;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <summary>The <c>or_else</c> field.</summary>
    public ImmutableArray<Stmt> OrElse { get; } = orElse;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Target);
        Add(children, Iter);
        Add(children, Body);
        Add(children, OrElse);
    }
}

/// <summary><c>While(expr test, stmt* body, stmt* orelse)</c> of CPython's <c>ast</c> module (language reference, 8.2).</summary>
public sealed class WhileStmt(
    Expr test,
    ImmutableArray<Stmt> body,
    ImmutableArray<Stmt> orElse,
    int start,
    int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.While;

    /// <summary>The <c>test</c> field.</summary>
    public Expr Test { get; } = test;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <summary>The <c>or_else</c> field.</summary>
    public ImmutableArray<Stmt> OrElse { get; } = orElse;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Test);
        Add(children, Body);
        Add(children, OrElse);
    }
}

/// <summary><c>If(expr test, stmt* body, stmt* orelse)</c> of CPython's <c>ast</c> module (language reference, 8.1).</summary>
public sealed class IfStmt(
    Expr test,
    ImmutableArray<Stmt> body,
    ImmutableArray<Stmt> orElse,
    int start,
    int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.If;

    /// <summary>The <c>test</c> field.</summary>
    public Expr Test { get; } = test;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <summary>The <c>or_else</c> field.</summary>
    public ImmutableArray<Stmt> OrElse { get; } = orElse;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Test);
        Add(children, Body);
        Add(children, OrElse);
    }
}

/// <summary><c>With / AsyncWith(withitem* items, stmt* body)</c> of CPython's <c>ast</c> module (language reference, 8.5, 8.9.3).</summary>
public sealed class WithStmt(
    bool isAsync,
    ImmutableArray<WithItem> items,
    ImmutableArray<Stmt> body,
    int start,
    int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => IsAsync ? NodeKind.AsyncWith : NodeKind.With;

    /// <summary>The <c>is_async</c> field.</summary>
    public bool IsAsync { get; } = isAsync;

    /// <summary>The <c>items</c> field.</summary>
    public ImmutableArray<WithItem> Items { get; } = items;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Items);
        Add(children, Body);
    }
}

/// <summary><c>Match(expr subject, match_case* cases)</c> of CPython's <c>ast</c> module (language reference, 8.6).</summary>
public sealed class MatchStmt(Expr subject, ImmutableArray<MatchCase> cases, int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Match;

    /// <summary>The <c>subject</c> field.</summary>
    public Expr Subject { get; } = subject;

    /// <summary>The <c>cases</c> field.</summary>
    public ImmutableArray<MatchCase> Cases { get; } = cases;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Subject);
        Add(children, Cases);
    }
}

/// <summary><c>Try / TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)</c> of CPython's <c>ast</c> module (language reference, 8.4).</summary>
public sealed class TryStmt(
    bool isStar,
    ImmutableArray<Stmt> body,
    ImmutableArray<ExceptHandler> handlers,
    ImmutableArray<Stmt> orElse,
    ImmutableArray<Stmt> finalBody,
    int start,
    int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => IsStar ? NodeKind.TryStar : NodeKind.Try;

    /// <summary>The <c>is_star</c> field.</summary>
    public bool IsStar { get; } = isStar;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Stmt> Body { get; } = body;

    /// <summary>The <c>handlers</c> field.</summary>
    public ImmutableArray<ExceptHandler> Handlers { get; } = handlers;

    /// <summary>The <c>or_else</c> field.</summary>
    public ImmutableArray<Stmt> OrElse { get; } = orElse;

    /// <summary>The <c>final_body</c> field.</summary>
    public ImmutableArray<Stmt> FinalBody { get; } = finalBody;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Body);
        Add(children, Handlers);
        Add(children, OrElse);
        Add(children, FinalBody);
    }
}
