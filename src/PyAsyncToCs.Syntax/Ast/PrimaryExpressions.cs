using System.Collections.Immutable;

namespace PyAsyncToCs.Syntax.Ast;

/// <summary><c>Call(expr func, expr* args, keyword* keywords)</c> of CPython's <c>ast</c> module (language reference, 6.3.4).</summary>
public sealed class CallExpr(
    Expr func,
    ImmutableArray<Expr> args,
    ImmutableArray<Keyword> keywords,
    int start,
    int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Call;

    /// <summary>The <c>func</c> field.</summary>
    public Expr Func { get; } = func;

    /// <summary>The <c>args</c> field.</summary>
    public ImmutableArray<Expr> Args { get; } = args;

    /// <summary>The <c>keywords</c> field.</summary>
    public ImmutableArray<Keyword> Keywords { get; } = keywords;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Func);
        Add(children, Args);
        Add(children, Keywords);
    }
}

/// <summary><c>FormattedValue(expr value, int conversion, expr? format_spec)</c> of CPython's <c>ast</c> module (language reference, 2.4.3).</summary>
public sealed class FormattedValueExpr(Expr value, int conversion, Expr? formatSpec, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FormattedValue;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <summary>The <c>conversion</c> field.</summary>
    public int Conversion { get; } = conversion;

    /// <summary>The <c>format_spec</c> field.</summary>
    public Expr? FormatSpec { get; } = formatSpec;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Value);
        Add(children, FormatSpec);
    }
}

/// <summary><c>Interpolation(expr value, constant str, int conversion, expr? format_spec)</c> of CPython's <c>ast</c> module (PEP 750).</summary>
public sealed class InterpolationExpr(
    Expr value,
    string text,
    int conversion,
    Expr? formatSpec,
    int start,
    int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Interpolation;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <summary>The <c>text</c> field.</summary>
    public string Text { get; } = text;

    /// <summary>The <c>conversion</c> field.</summary>
    public int Conversion { get; } = conversion;

    /// <summary>The <c>format_spec</c> field.</summary>
    public Expr? FormatSpec { get; } = formatSpec;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Value);
        Add(children, FormatSpec);
    }
}

/// <summary><c>JoinedStr(expr* values)</c> of CPython's <c>ast</c> module (language reference, 2.4.3).</summary>
public sealed class JoinedStrExpr(ImmutableArray<Expr> values, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.JoinedStr;

    /// <summary>The <c>values</c> field.</summary>
    public ImmutableArray<Expr> Values { get; } = values;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Values);
    }
}

/// <summary><c>TemplateStr(expr* values)</c> of CPython's <c>ast</c> module (PEP 750).</summary>
public sealed class TemplateStrExpr(ImmutableArray<Expr> values, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.TemplateStr;

    /// <summary>The <c>values</c> field.</summary>
    public ImmutableArray<Expr> Values { get; } = values;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Values);
    }
}

/// <summary><c>Constant(constant value, string? kind)</c> of CPython's <c>ast</c> module (language reference, 6.2.2).</summary>
public sealed class ConstantExpr(object? value, string? stringPrefix, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Constant;

    /// <summary>
    /// The <c>value</c> field: null for <c>None</c>, <see cref="bool"/>, <see cref="long"/> or
    /// <see cref="System.Numerics.BigInteger"/> beyond it, <see cref="double"/>, <see cref="System.Numerics.Complex"/>,
    /// <see cref="string"/> or <see cref="SurrogateString"/>, an <see cref="ImmutableArray{T}"/> of <see cref="byte"/>,
    /// or <see cref="EllipsisValue"/>.
    /// </summary>
    public object? Value { get; } = value;

    /// <summary>The <c>string_prefix</c> field.</summary>
    public string? StringPrefix { get; } = stringPrefix;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
    }
}

/// <summary><c>Attribute(expr value, identifier attr, expr_context ctx)</c> of CPython's <c>ast</c> module (language reference, 6.3.1).</summary>
public sealed class AttributeExpr(Expr value, string attr, ExprContext context, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Attribute;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <summary>The <c>attr</c> field.</summary>
    public string Attr { get; } = attr;

    /// <summary>Whether the expression is read, bound or deleted.</summary>
    public ExprContext Context { get; internal set; } = context;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Value);
    }
}

/// <summary><c>Subscript(expr value, expr slice, expr_context ctx)</c> of CPython's <c>ast</c> module (language reference, 6.3.2).</summary>
public sealed class SubscriptExpr(Expr value, Expr slice, ExprContext context, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Subscript;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <summary>The <c>slice</c> field.</summary>
    public Expr Slice { get; } = slice;

    /// <summary>Whether the expression is read, bound or deleted.</summary>
    public ExprContext Context { get; internal set; } = context;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Value);
        Add(children, Slice);
    }
}

/// <summary><c>Starred(expr value, expr_context ctx)</c> of CPython's <c>ast</c> module (language reference, 6.16).</summary>
public sealed class StarredExpr(Expr value, ExprContext context, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Starred;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <summary>Whether the expression is read, bound or deleted.</summary>
    public ExprContext Context { get; internal set; } = context;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Value);
    }
}

/// <summary><c>Name(identifier id, expr_context ctx)</c> of CPython's <c>ast</c> module (language reference, 6.2.1).</summary>
public sealed class NameExpr(string id, ExprContext context, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Name;

    /// <summary>The <c>id</c> field.</summary>
    public string Id { get; } = id;

    /// <summary>Whether the expression is read, bound or deleted.</summary>
    public ExprContext Context { get; internal set; } = context;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
    }
}

/// <summary><c>Slice(expr? lower, expr? upper, expr? step)</c> of CPython's <c>ast</c> module (language reference, 6.3.3).</summary>
public sealed class SliceExpr(Expr? lower, Expr? upper, Expr? step, int start, int end) : Expr(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Slice;

    /// <summary>The <c>lower</c> field.</summary>
    public Expr? Lower { get; } = lower;

    /// <summary>The <c>upper</c> field.</summary>
    public Expr? Upper { get; } = upper;

    /// <summary>The <c>step</c> field.</summary>
    public Expr? Step { get; } = step;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Lower);
        Add(children, Upper);
        Add(children, Step);
    }
}
