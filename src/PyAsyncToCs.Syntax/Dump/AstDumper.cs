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
                _buffer.Append(item.Name);
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
            _pending.Push(Item.Close("]"));
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
        _buffer.Append(NodeFields.NameOf(node)).Append('(');
        _fields.Clear();
        NodeFields.Collect(node, _fields);
        var fields = _fields.Fields;
        if (NodeFields.HasPosition(node))
        {
            _pending.Push(Item.Close(PositionText(node, level + 1, fields.Count == 0)));
        }
        else
        {
            _pending.Push(Item.Close(")"));
        }

        for (var i = fields.Count - 1; i >= 0; i--)
        {
            var field = fields[i];
            _pending.Push(new Item(field.Name, field.Node, field.Nodes, field.Text, level + 1, i == 0, false));
        }
    }

    private string PositionText(Node node, int level, bool isFirst)
    {
        var (line, column) = _positions.Find(node.Start);
        var (endLine, endColumn) = _positions.Find(node.End);
        var indent = new string(' ', level);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(isFirst ? "" : ",")}\n{indent}lineno={line},\n{indent}col_offset={column},\n{indent}end_lineno={endLine},\n{indent}end_col_offset={endColumn})");
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
        public static Item Close(string text) => new(text, null, default, null, 0, false, true);
    }
}
