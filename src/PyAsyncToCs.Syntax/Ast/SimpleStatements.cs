using System.Collections.Immutable;

namespace PyAsyncToCs.Syntax.Ast;

/// <summary><c>Return(expr? value)</c> of CPython's <c>ast</c> module (language reference, 7.6).</summary>
public sealed class ReturnStmt(Expr? value, int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Return;

    /// <summary>The <c>value</c> field.</summary>
    public Expr? Value { get; } = value;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Value);
    }
}

/// <summary><c>Delete(expr* targets)</c> of CPython's <c>ast</c> module (language reference, 7.5).</summary>
public sealed class DeleteStmt(ImmutableArray<Expr> targets, int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Delete;

    /// <summary>The <c>targets</c> field.</summary>
    public ImmutableArray<Expr> Targets { get; } = targets;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Targets);
    }
}

/// <summary><c>Assign(expr* targets, expr value)</c> of CPython's <c>ast</c> module (language reference, 7.2).</summary>
public sealed class AssignStmt(ImmutableArray<Expr> targets, Expr value, int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Assign;

    /// <summary>The <c>targets</c> field.</summary>
    public ImmutableArray<Expr> Targets { get; } = targets;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Targets);
        Add(children, Value);
    }
}

/// <summary><c>TypeAlias(expr name, type_param* type_params, expr value)</c> of CPython's <c>ast</c> module (language reference, 7.14).</summary>
public sealed class TypeAliasStmt(
    Expr name,
    ImmutableArray<TypeParam> typeParams,
    Expr value,
    int start,
    int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.TypeAlias;

    /// <summary>The <c>name</c> field.</summary>
    public Expr Name { get; } = name;

    /// <summary>The <c>type_params</c> field.</summary>
    public ImmutableArray<TypeParam> TypeParams { get; } = typeParams;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Name);
        Add(children, TypeParams);
        Add(children, Value);
    }
}

/// <summary><c>AugAssign(expr target, operator op, expr value)</c> of CPython's <c>ast</c> module (language reference, 7.2.1).</summary>
public sealed class AugAssignStmt(Expr target, BinaryOperator op, Expr value, int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.AugAssign;

    /// <summary>The <c>target</c> field.</summary>
    public Expr Target { get; } = target;

    /// <summary>The <c>op</c> field.</summary>
    public BinaryOperator Op { get; } = op;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Target);
        Add(children, Value);
    }
}

/// <summary><c>AnnAssign(expr target, expr annotation, expr? value, int simple)</c> of CPython's <c>ast</c> module (language reference, 7.2.2).</summary>
public sealed class AnnAssignStmt(Expr target, Expr annotation, Expr? value, bool isSimple, int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.AnnAssign;

    /// <summary>The <c>target</c> field.</summary>
    public Expr Target { get; } = target;

    /// <summary>The <c>annotation</c> field.</summary>
    public Expr Annotation { get; } = annotation;

    /// <summary>The <c>value</c> field.</summary>
    public Expr? Value { get; } = value;

    /// <summary>The <c>is_simple</c> field.</summary>
    public bool IsSimple { get; } = isSimple;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Target);
        Add(children, Annotation);
        Add(children, Value);
    }
}

/// <summary><c>Raise(expr? exc, expr? cause)</c> of CPython's <c>ast</c> module (language reference, 7.8).</summary>
public sealed class RaiseStmt(Expr? exc, Expr? cause, int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Raise;

    /// <summary>The <c>exc</c> field.</summary>
    public Expr? Exc { get; } = exc;

    /// <summary>The <c>cause</c> field.</summary>
    public Expr? Cause { get; } = cause;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Exc);
        Add(children, Cause);
    }
}

/// <summary><c>Assert(expr test, expr? msg)</c> of CPython's <c>ast</c> module (language reference, 7.3).</summary>
public sealed class AssertStmt(Expr test, Expr? msg, int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Assert;

    /// <summary>The <c>test</c> field.</summary>
    public Expr Test { get; } = test;

    /// <summary>The <c>msg</c> field.</summary>
    public Expr? Msg { get; } = msg;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Test);
        Add(children, Msg);
    }
}

/// <summary><c>Import(alias* names)</c> of CPython's <c>ast</c> module (language reference, 7.11).</summary>
public sealed class ImportStmt(ImmutableArray<Alias> names, int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Import;

    /// <summary>The <c>names</c> field.</summary>
    public ImmutableArray<Alias> Names { get; } = names;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Names);
    }
}

/// <summary><c>ImportFrom(identifier? module, alias* names, int? level)</c> of CPython's <c>ast</c> module (language reference, 7.11).</summary>
public sealed class ImportFromStmt(string? module, ImmutableArray<Alias> names, int level, int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ImportFrom;

    /// <summary>The <c>module</c> field.</summary>
    public string? Module { get; } = module;

    /// <summary>The <c>names</c> field.</summary>
    public ImmutableArray<Alias> Names { get; } = names;

    /// <summary>The <c>level</c> field.</summary>
    public int Level { get; } = level;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Names);
    }
}

/// <summary><c>Global(identifier* names)</c> of CPython's <c>ast</c> module (language reference, 7.12).</summary>
public sealed class GlobalStmt(ImmutableArray<string> names, int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Global;

    /// <summary>The <c>names</c> field.</summary>
    public ImmutableArray<string> Names { get; } = names;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
    }
}

/// <summary><c>Nonlocal(identifier* names)</c> of CPython's <c>ast</c> module (language reference, 7.13).</summary>
public sealed class NonlocalStmt(ImmutableArray<string> names, int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Nonlocal;

    /// <summary>The <c>names</c> field.</summary>
    public ImmutableArray<string> Names { get; } = names;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
    }
}

/// <summary><c>Expr(expr value)</c> of CPython's <c>ast</c> module (language reference, 7.1).</summary>
public sealed class ExprStmt(Expr value, int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Expr;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Value);
    }
}

/// <summary><c>Pass</c> of CPython's <c>ast</c> module (language reference, 7.4).</summary>
public sealed class PassStmt(int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Pass;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
    }
}

/// <summary><c>Break</c> of CPython's <c>ast</c> module (language reference, 7.9).</summary>
public sealed class BreakStmt(int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Break;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
    }
}

/// <summary><c>Continue</c> of CPython's <c>ast</c> module (language reference, 7.10).</summary>
public sealed class ContinueStmt(int start, int end) : Stmt(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Continue;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
    }
}
