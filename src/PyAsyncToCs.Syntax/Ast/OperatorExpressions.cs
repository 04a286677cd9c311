using System.Collections.Immutable;

namespace PyAsyncToCs.Syntax.Ast;

/// <summary><c>BoolOp(boolop op, expr* values)</c> of CPython's <c>ast</c> module (language reference, 6.11).</summary>
public sealed class BoolOpExpr(BoolOperator op, ImmutableArray<Expr> values, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.BoolOp;

    /// <summary>The <c>op</c> field.</summary>
    public BoolOperator Op { get; } = op;

    /// <summary>The <c>values</c> field.</summary>
    public ImmutableArray<Expr> Values { get; } = values;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Values);
    }
}

/// <summary><c>NamedExpr(expr target, expr value)</c> of CPython's <c>ast</c> module (language reference, 6.12).</summary>
public sealed class NamedExpr(Expr target, Expr value, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NamedExpr;

    /// <summary>The <c>target</c> field.</summary>
    public Expr Target { get; } = target;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Target);
        Add(children, Value);
    }
}

/// <summary><c>BinOp(expr left, operator op, expr right)</c> of CPython's <c>ast</c> module (language reference, 6.7).</summary>
public sealed class BinOpExpr(Expr left, BinaryOperator op, Expr right, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.BinOp;

    /// <summary>The <c>left</c> field.</summary>
    public Expr Left { get; } = left;

    /// <summary>The <c>op</c> field.</summary>
    public BinaryOperator Op { get; } = op;

    /// <summary>The <c>right</c> field.</summary>
    public Expr Right { get; } = right;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Left);
        Add(children, Right);
    }
}

/// <summary><c>UnaryOp(unaryop op, expr operand)</c> of CPython's <c>ast</c> module (language reference, 6.6).</summary>
public sealed class UnaryOpExpr(UnaryOperator op, Expr operand, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.UnaryOp;

    /// <summary>The <c>op</c> field.</summary>
    public UnaryOperator Op { get; } = op;

    /// <summary>The <c>operand</c> field.</summary>
    public Expr Operand { get; } = operand;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Operand);
    }
}

/// <summary><c>Lambda(arguments args, expr body)</c> of CPython's <c>ast</c> module (language reference, 6.14).</summary>
public sealed class LambdaExpr(Arguments args, Expr body, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Lambda;

    /// <summary>The <c>args</c> field.</summary>
    public Arguments Args { get; } = args;

    /// <summary>The <c>body</c> field.</summary>
    public Expr Body { get; } = body;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Args);
        Add(children, Body);
    }
}

/// <summary><c>IfExp(expr test, expr body, expr orelse)</c> of CPython's <c>ast</c> module (language reference, 6.13).</summary>
public sealed class IfExpr(Expr test, Expr body, Expr orElse, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.IfExp;

    /// <summary>The <c>test</c> field.</summary>
    public Expr Test { get; } = test;

    /// <summary>The <c>body</c> field.</summary>
    public Expr Body { get; } = body;

    /// <summary>The <c>or_else</c> field.</summary>
    public Expr OrElse { get; } = orElse;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Test);
        Add(children, Body);
        Add(children, OrElse);
    }
}

/// <summary><c>Await(expr value)</c> of CPython's <c>ast</c> module (language reference, 6.4).</summary>
public sealed class AwaitExpr(Expr value, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Await;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Value);
    }
}

/// <summary><c>Yield(expr? value)</c> of CPython's <c>ast</c> module (language reference, 6.2.9).</summary>
public sealed class YieldExpr(Expr? value, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Yield;

    /// <summary>The <c>value</c> field.</summary>
    public Expr? Value { get; } = value;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Value);
    }
}

/// <summary><c>YieldFrom(expr value)</c> of CPython's <c>ast</c> module (language reference, 6.2.9).</summary>
public sealed class YieldFromExpr(Expr value, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.YieldFrom;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Value);
    }
}

/// <summary><c>Compare(expr left, cmpop* ops, expr* comparators)</c> of CPython's <c>ast</c> module (language reference, 6.10).</summary>
public sealed class CompareExpr(
    Expr left,
    ImmutableArray<CompareOperator> ops,
    ImmutableArray<Expr> comparators,
    int start,
    int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Compare;

    /// <summary>The <c>left</c> field.</summary>
    public Expr Left { get; } = left;

    /// <summary>The <c>ops</c> field.</summary>
    public ImmutableArray<CompareOperator> Ops { get; } = ops;

    /// <summary>The <c>comparators</c> field.</summary>
    public ImmutableArray<Expr> Comparators { get; } = comparators;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Left);
        Add(children, Comparators);
    }
}
