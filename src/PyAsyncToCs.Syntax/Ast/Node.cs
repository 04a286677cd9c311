using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PyAsyncToCs.Syntax.Ast;

/// <summary>
/// A node of the tree, with the fields of CPython's <c>ast</c> module. Nodes are immutable and compared by
/// reference: a structural hash would walk the whole subtree.
/// </summary>
/// <param name="start">Offset of the first character in the source text, in UTF-16 units.</param>
/// <param name="end">Offset just past the last character.</param>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract class Node(int start, int end)
{
    /// <summary>Which node this is.</summary>
    public abstract NodeKind Kind { get; }

    /// <summary>Offset of the first character in the source text, in UTF-16 units.</summary>
    public int Start { get; } = start;

    /// <summary>Offset just past the last character.</summary>
    public int End { get; } = end;

    /// <summary>Adds the child nodes in the order of their fields (for a dict: key, value, key, value).</summary>
    public abstract void AddChildren(ICollection<Node> children);

    private protected static void Add(ICollection<Node> children, Node? child)
    {
        if (child is not null)
        {
            children.Add(child);
        }
    }

    private protected static void Add<T>(ICollection<Node> children, ImmutableArray<T> nodes)
        where T : Node?
    {
        foreach (var node in nodes)
        {
            Add(children, node);
        }
    }
}

/// <summary>An expression.</summary>
public abstract class Expr(int start, int end) : Node(start, end);

/// <summary>A statement.</summary>
public abstract class Stmt(int start, int end) : Node(start, end);

/// <summary>A pattern of a <c>case</c> clause.</summary>
public abstract class Pattern(int start, int end) : Node(start, end);

/// <summary>A type parameter of a generic function, class or alias (PEP 695).</summary>
public abstract class TypeParam(int start, int end) : Node(start, end);
