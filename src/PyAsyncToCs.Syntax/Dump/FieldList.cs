using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Dump;

/// <summary>The fields of one node that <c>ast.dump</c> shows: those that are neither None nor an empty list.</summary>
internal sealed class FieldList
{
    private readonly List<Field> _fields = [];

    /// <summary>The fields, in order.</summary>
    public IReadOnlyList<Field> Fields => _fields;

    /// <summary>Begins the next node.</summary>
    public void Clear() => _fields.Clear();

    /// <summary>A node, if there is one.</summary>
    public void Add(string name, Node? node)
    {
        if (node is not null)
        {
            _fields.Add(new Field(name, node, default, null));
        }
    }

    /// <summary>A list of nodes, if it is not empty; its null elements are shown as None.</summary>
    public void Add<T>(string name, ImmutableArray<T> nodes)
        where T : Node?
    {
        if (!nodes.IsDefaultOrEmpty)
        {
            _fields.Add(new Field(name, null, ImmutableArray<Node?>.CastUp(nodes), null));
        }
    }

    /// <summary>A list of texts, if it is not empty.</summary>
    public void AddTexts(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            _fields.Add(new Field(name, null, default, texts));
        }
    }

    /// <summary>Text that stands as it is: a number, an operator, the representation of a constant.</summary>
    public void AddText(string name, string text) => _fields.Add(new Field(name, null, default, text));

    /// <summary>An identifier, if there is one.</summary>
    public void AddIdentifier(string name, string? identifier)
    {
        if (identifier is not null)
        {
            AddText(name, $"'{identifier}'");
        }
    }

    /// <summary>Whether the expression is read, bound or deleted.</summary>
    public void AddContext(ExprContext context) => AddText("ctx", context switch
    {
        ExprContext.Load => "Load()",
        ExprContext.Store => "Store()",
        _ => "Del()",
    });

    /// <summary>One field: a node, a list of nodes, a text or a list of texts.</summary>
    internal readonly record struct Field(string Name, Node? Node, ImmutableArray<Node?> Nodes, object? Text);
}
