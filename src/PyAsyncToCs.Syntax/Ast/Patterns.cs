using System.Collections.Immutable;

namespace PyAsyncToCs.Syntax.Ast;

/// <summary><c>MatchValue(expr value)</c> of CPython's <c>ast</c> module (language reference, 8.6.4.6).</summary>
public sealed class MatchValuePattern(Expr value, int start, int end) : Pattern(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchValue;

    /// <summary>The <c>value</c> field.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Value);
    }
}

/// <summary><c>MatchSingleton(constant value)</c> of CPython's <c>ast</c> module (language reference, 8.6.4.3).</summary>
public sealed class MatchSingletonPattern(object? value, int start, int end) : Pattern(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchSingleton;

    /// <summary>The <c>value</c> field.</summary>
    public object? Value { get; } = value;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
    }
}

/// <summary><c>MatchSequence(pattern* patterns)</c> of CPython's <c>ast</c> module (language reference, 8.6.4.8).</summary>
public sealed class MatchSequencePattern(ImmutableArray<Pattern> patterns, int start, int end) : Pattern(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchSequence;

    /// <summary>The <c>patterns</c> field.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Patterns);
    }
}

/// <summary><c>MatchMapping(expr* keys, pattern* patterns, identifier? rest)</c> of CPython's <c>ast</c> module (language reference, 8.6.4.9).</summary>
public sealed class MatchMappingPattern(
    ImmutableArray<Expr> keys,
    ImmutableArray<Pattern> patterns,
    string? rest,
    int start,
    int end) : Pattern(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchMapping;

    /// <summary>The <c>keys</c> field.</summary>
    public ImmutableArray<Expr> Keys { get; } = keys;

    /// <summary>The <c>patterns</c> field.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <summary>The <c>rest</c> field.</summary>
    public string? Rest { get; } = rest;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Keys);
        Add(children, Patterns);
    }
}

/// <summary><c>MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)</c> of CPython's <c>ast</c> module (language reference, 8.6.4.10).</summary>
public sealed class MatchClassPattern(
    Expr cls,
    ImmutableArray<Pattern> patterns,
    ImmutableArray<string> kwdAttrs,
    ImmutableArray<Pattern> kwdPatterns,
    int start,
    int end) : Pattern(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchClass;

    /// <summary>The <c>cls</c> field.</summary>
    public Expr Cls { get; } = cls;

    /// <summary>The <c>patterns</c> field.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <summary>The <c>kwd_attrs</c> field.</summary>
    public ImmutableArray<string> KwdAttrs { get; } = kwdAttrs;

    /// <summary>The <c>kwd_patterns</c> field.</summary>
    public ImmutableArray<Pattern> KwdPatterns { get; } = kwdPatterns;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Cls);
        Add(children, Patterns);
        Add(children, KwdPatterns);
    }
}

/// <summary><c>MatchStar(identifier? name)</c> of CPython's <c>ast</c> module (language reference, 8.6.4.8).</summary>
public sealed class MatchStarPattern(string? name, int start, int end) : Pattern(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchStar;

    /// <summary>The <c>name</c> field.</summary>
    public string? Name { get; } = name;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
    }
}

/// <summary><c>MatchAs(pattern? pattern, identifier? name)</c> of CPython's <c>ast</c> module (language reference, 8.6.4.2, 8.6.4.4).</summary>
public sealed class MatchAsPattern(Pattern? pattern, string? name, int start, int end) : Pattern(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchAs;

    /// <summary>The <c>pattern</c> field.</summary>
    public Pattern? Pattern { get; } = pattern;

    /// <summary>The <c>name</c> field.</summary>
    public string? Name { get; } = name;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Pattern);
    }
}

/// <summary><c>MatchOr(pattern* patterns)</c> of CPython's <c>ast</c> module (language reference, 8.6.4.1).</summary>
public sealed class MatchOrPattern(ImmutableArray<Pattern> patterns, int start, int end) : Pattern(start, end)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchOr;

    /// <summary>The <c>patterns</c> field.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <inheritdoc/>
    public override void AddChildren(ICollection<Node> children)
    {
        Add(children, Patterns);
    }
}
