using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Dump;

/// <summary>
/// Writes a tree as CPython 3.13's <c>ast.dump(tree, indent=1, include_attributes=True)</c> does, character for
/// character. Works with a stack of its own, so that a deep tree cannot overflow the thread's.
/// </summary>
public sealed class AstDumper
{
    /// <summary>
    /// How many nodes and lists may be nested. A line is indented by its depth, so the text of a chain grows with the
    /// square of its length; CPython ends with RecursionError far earlier.
    /// </summary>
    public const int MaxDepth = 3_000;

    private const int FlushLength = 1 << 16;

    private readonly Utf8Positions _positions;
    private readonly TextWriter _output;
    private readonly StringBuilder _buffer = new();
    private readonly FieldList _fields = new();
    private readonly Stack<Item> _pending = new();

    private AstDumper(SourceText source, TextWriter output)
    {
        _positions = new Utf8Positions(source);
        _output = output;
    }

    /// <summary>Writes a tree, without a line end after it.</summary>
    /// <param name="module">The tree.</param>
    /// <param name="source">The text that it was read from, for the positions.</param>
    /// <param name="output">Where it goes.</param>
    /// <exception cref="TreeTooDeepException">The tree is deeper than <see cref="MaxDepth"/>.</exception>
    public static void Dump(ModuleNode module, SourceText source, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(output);
        new AstDumper(source, output).Run(module);
    }

    /// <summary>The text of a tree.</summary>
    /// <param name="module">The tree.</param>
    /// <param name="source">The text that it was read from, for the positions.</param>
    /// <returns>The text of <c>ast.dump</c>.</returns>
    /// <exception cref="TreeTooDeepException">The tree is deeper than <see cref="MaxDepth"/>.</exception>
    public static string Dump(ModuleNode module, SourceText source)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Dump(module, source, writer);
        return writer.ToString();
    }

    private void Run(ModuleNode module)
    {
        Open(module, 0);
        while (_pending.TryPop(out var item))
        {
            if (item.IsClose)
            {
                Close(item);
            }
            else
            {
                Separate(item.IsFirst, item.Level, item.Name);
                WriteValue(item);
            }

            if (_buffer.Length > FlushLength)
            {
                Flush();
            }
        }

        Flush();
    }

    private void Flush()
    {
        foreach (var chunk in _buffer.GetChunks())
        {
            _output.Write(chunk.Span);
        }

        _buffer.Clear();
    }

    private void Separate(bool isFirst, int level, string? name)
    {
        _buffer.Append(isFirst ? "\n" : ",\n").Append(' ', level);
        if (name is not null)
        {
            _buffer.Append(name).Append('=');
        }
    }

    private void WriteValue(in Item item)
    {
        if (item.Node is not null)
        {
            Open(item.Node, item.Level);
        }
        else if (!item.Nodes.IsDefault)
        {
            _buffer.Append('[');
            _pending.Push(Item.Close(null, 0, false));
            for (var i = item.Nodes.Length - 1; i >= 0; i--)
            {
                _pending.Push(new Item(null, item.Nodes[i], default, null, item.Level + 1, i == 0, false));
            }
        }
        else if (item.Text is IReadOnlyList<string> texts)
        {
            _buffer.Append('[');
            for (var i = 0; i < texts.Count; i++)
            {
                Separate(i == 0, item.Level + 1, null);
                _buffer.Append(texts[i]);
            }

            _buffer.Append(']');
        }
        else
        {
            _buffer.Append(item.Text as string ?? "None");
        }
    }

    private void Open(Node node, int level)
    {
        if (level > MaxDepth)
        {
            throw new TreeTooDeepException();
        }

        _buffer.Append(NodeFields.NameOf(node)).Append('(');
        _fields.Clear();
        NodeFields.Collect(node, _fields);
        var fields = _fields.Fields;
        _pending.Push(Item.Close(node, level + 1, fields.Count == 0));
        for (var i = fields.Count - 1; i >= 0; i--)
        {
            var field = fields[i];
            _pending.Push(new Item(field.Name, field.Node, field.Nodes, field.Text, level + 1, i == 0, false));
        }
    }

    private void Close(in Item item)
    {
        if (item.Node is not { } node)
        {
            _buffer.Append(']');
            return;
        }

        if (NodeFields.HasPosition(node))
        {
            var (line, column) = _positions.Find(node.Start);
            var (endLine, endColumn) = _positions.Find(node.End);
            WriteNumber("lineno", line, item.Level, item.IsFirst);
            WriteNumber("col_offset", column, item.Level, false);
            WriteNumber("end_lineno", endLine, item.Level, false);
            WriteNumber("end_col_offset", endColumn, item.Level, false);
        }

        _buffer.Append(')');
    }

    private void WriteNumber(string name, int value, int level, bool isFirst)
    {
        Separate(isFirst, level, name);
        _buffer.Append(value);
    }

    private readonly record struct Item(
        string? Name,
        Node? Node,
        ImmutableArray<Node?> Nodes,
        object? Text,
        int Level,
        bool IsFirst,
        bool IsClose)
    {
        public static Item Close(Node? node, int level, bool isFirst) => new(null, node, default, null, level, isFirst, true);
    }
}
