using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// Copies trees, replacing what a subclass replaces. A node's identity is its reference, so code that is to stand in two
/// places needs two trees; positions are kept, so that comments and diagnostics find the text.
/// </summary>
internal abstract class TreeCopier
{
    private static readonly ConcurrentDictionary<Type, Shape> Shapes = new();

    /// <summary>Where copies stand in the source text; null for where their originals do.</summary>
    protected virtual int? Position => null;

    /// <summary>What stands for a node; null for a copy of it.</summary>
    protected abstract Node? Replace(Node node);

    /// <summary>What stands for a statement of a block; null for a copy of it.</summary>
    protected virtual IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) => null;

    /// <summary>Copies a tree.</summary>
    public T Copy<T>(T node)
        where T : Node =>
        (T)(Replace(node) ?? CopyParts(node));

    /// <summary>Copies a block.</summary>
    public ImmutableArray<Stmt> Copy(ImmutableArray<Stmt> block) =>
        [.. block.SelectMany(s => ReplaceStatement(s) ?? [Copy(s)])];

    /// <summary>Copies a node whose own kind stays.</summary>
    protected Node CopyParts(Node node)
    {
        if (!Shapes.TryGetValue(node.GetType(), out var shape))
        {
            Shapes[node.GetType()] = shape = new Shape(node.GetType());
        }

        var values = new object?[shape.Fields.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = shape.Fields[i].Name is "Start" or "End" && Position is { } position ? position : CopyField(shape.Fields[i].GetValue(node));
        }

        if (node is ExceptHandler or WithStmt or ForStmt or WhileStmt or MatchCase)
        {
            // A block of which nothing is left still has a statement.
            for (var i = 0; i < values.Length; i++)
            {
                if (shape.Fields[i].Name == "Body" && values[i] is ImmutableArray<Stmt> { IsEmpty: true })
                {
                    values[i] = ImmutableArray.Create<Stmt>(new PassStmt(node.Start, node.Start));
                }
            }
        }

        var copy = (Node)shape.Constructor.Invoke(values);
        if (node is FunctionDefStmt or ClassDefStmt && Desugarer.ShownName((Stmt)node) is { } shown)
        {
            Desugarer.ShowAs((Stmt)copy, shown);
        }

        return copy;
    }

    private object? CopyField(object? value) => value switch
    {
        Node child => Copy(child),
        ImmutableArray<Stmt> items => Copy(items),
        ImmutableArray<Expr> items => Each(items),
        ImmutableArray<Keyword> items => Each(items),
        ImmutableArray<Arg> items => Each(items),
        ImmutableArray<Comprehension> items => Each(items),
        ImmutableArray<ExceptHandler> items => Each(items),
        ImmutableArray<WithItem> items => Each(items),
        ImmutableArray<MatchCase> items => Each(items),
        ImmutableArray<Pattern> items => Each(items),
        ImmutableArray<Alias> items => Each(items),
        ImmutableArray<TypeParam> items => Each(items),
        _ => value,
    };

    private ImmutableArray<T> Each<T>(ImmutableArray<T> items)
        where T : Node? =>
        [.. items.Select(item => item is null ? item : (T)(Node)Copy((Node)item))];

    /// <summary>A kind of node: its constructor, and the property that each parameter was given to.</summary>
    private sealed class Shape
    {
        public Shape([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)] Type type)
        {
            Constructor = type.GetConstructors()[0];
            var properties = type.GetProperties();
            Fields = [.. Constructor.GetParameters().Select(p => properties.First(q => string.Equals(p.Name, q.Name, StringComparison.OrdinalIgnoreCase)))];
        }

        public ConstructorInfo Constructor { get; }

        public ImmutableArray<PropertyInfo> Fields { get; }
    }
}
