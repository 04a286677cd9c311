using System.Collections.Immutable;

namespace PyAsyncToCs.Syntax.Ast;

/// <summary><c>Dict(expr?* keys, expr* values)</c> of CPython's <c>ast</c> module (language reference, 6.2.7).</summary>
public sealed class DictExpr(ImmutableArray<Expr?> keys, ImmutableArray<Expr> values, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Dict;

    /// <summary>The <c>keys</c> field.</summary>
    public ImmutableArray<Expr?> Keys { get; } = keys;

    /// <summary>The <c>values</c> field.</summary>
    public ImmutableArray<Expr> Values { get; } = values;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        for (var i = 0; i < Keys.Length; i++)
        {
            Add(children, Keys[i]);
            Add(children, Values[i]);
        }
    }
}

/// <summary><c>Set(expr* elts)</c> of CPython's <c>ast</c> module (language reference, 6.2.6).</summary>
public sealed class SetExpr(ImmutableArray<Expr> elts, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Set;

    /// <summary>The <c>elts</c> field.</summary>
    public ImmutableArray<Expr> Elts { get; } = elts;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Elts);
    }
}

/// <summary><c>ListComp(expr elt, comprehension* generators)</c> of CPython's <c>ast</c> module (language reference, 6.2.4).</summary>
public sealed class ListCompExpr(Expr elt, ImmutableArray<Comprehension> generators, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ListComp;

    /// <summary>The <c>elt</c> field.</summary>
    public Expr Elt { get; } = elt;

    /// <summary>The <c>generators</c> field.</summary>
    public ImmutableArray<Comprehension> Generators { get; } = generators;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Elt);
        Add(children, Generators);
    }
}

/// <summary><c>SetComp(expr elt, comprehension* generators)</c> of CPython's <c>ast</c> module (language reference, 6.2.4).</summary>
public sealed class SetCompExpr(Expr elt, ImmutableArray<Comprehension> generators, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SetComp;

    /// <summary>The <c>elt</c> field.</summary>
    public Expr Elt { get; } = elt;

    /// <summary>The <c>generators</c> field.</summary>
    public ImmutableArray<Comprehension> Generators { get; } = generators;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Elt);
        Add(children, Generators);
    }
}

/// <summary><c>DictComp(expr key, expr value, comprehension* generators)</c> of CPython's <c>ast</c> module (language reference, 6.2.4).</summary>
public sealed class DictCompExpr(
    Expr key,
    Expr value,
    ImmutableArray<Comprehension> generators,
    int start,
    int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.DictComp;

    /// <summary>The <c>key</c> field.</summary>
    public Expr Key { get; } = key;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <summary>The <c>generators</c> field.</summary>
    public ImmutableArray<Comprehension> Generators { get; } = generators;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Key);
        Add(children, Value);
        Add(children, Generators);
    }
}

/// <summary><c>GeneratorExp(expr elt, comprehension* generators)</c> of CPython's <c>ast</c> module (language reference, 6.2.8).</summary>
public sealed class GeneratorExpr(Expr elt, ImmutableArray<Comprehension> generators, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.GeneratorExp;

    /// <summary>The <c>elt</c> field.</summary>
    public Expr Elt { get; } = elt;

    /// <summary>The <c>generators</c> field.</summary>
    public ImmutableArray<Comprehension> Generators { get; } = generators;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Elt);
        Add(children, Generators);
    }
}

/// <summary><c>List(expr* elts, expr_context ctx)</c> of CPython's <c>ast</c> module (language reference, 6.2.5).</summary>
public sealed class ListExpr(ImmutableArray<Expr> elts, ExprContext context, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.List;

    /// <summary>The <c>elts</c> field.</summary>
    public ImmutableArray<Expr> Elts { get; } = elts;

    /// <summary>Whether the expression is read, bound or deleted.</summary>
    public ExprContext Context { get; internal set; } = context;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Elts);
    }
}

/// <summary><c>Tuple(expr* elts, expr_context ctx)</c> of CPython's <c>ast</c> module (language reference, 6.2.3).</summary>
public sealed class TupleExpr(ImmutableArray<Expr> elts, ExprContext context, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Tuple;

    /// <summary>The <c>elts</c> field.</summary>
    public ImmutableArray<Expr> Elts { get; } = elts;

    /// <summary>Whether the expression is read, bound or deleted.</summary>
    public ExprContext Context { get; internal set; } = context;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Elts);
    }
}
