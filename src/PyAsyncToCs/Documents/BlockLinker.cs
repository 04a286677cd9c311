using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Documents;

/// <summary>
/// Makes each block of a document complete by itself: puts before it copies of the earlier definitions that it uses,
/// as a reader who types the blocks in one after the other would have them.
/// </summary>
internal sealed class BlockLinker
{
    private readonly List<MappedText> _blocks = [];
    private readonly Dictionary<string, Definition> _definitions = new(StringComparer.Ordinal);

    /// <summary>Links a block to the ones before it, and remembers its definitions for the ones after it.</summary>
    /// <param name="block">The block's text.</param>
    /// <param name="parsed">Its tree.</param>
    /// <returns>The text with its prelude, and how long that is.</returns>
    public (MappedText Text, int PreludeLength) Link(MappedText block, ParseResult parsed)
    {
        var number = _blocks.Count;
        _blocks.Add(block);
        var statements = parsed.Module.Body;
        var names = new StatementNames[statements.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = StatementNames.Of(statements[i]);
        }

        var linked = AddPrelude(block, statements, Copies(names));
        for (var i = 0; i < names.Length; i++)
        {
            Remember(number, statements[i], names[i], parsed);
        }

        return linked;
    }

    private (MappedText Text, int PreludeLength) AddPrelude(MappedText block, ImmutableArray<Stmt> statements, List<Definition> copies)
    {
        if (copies.Count == 0)
        {
            return (block, 0);
        }

        // A future import must stay the first of the file.
        Stmt[] first = [.. statements.Where(statement => statement is ImportFromStmt { Module: CopyableStatement.FutureModule })];
        var builder = new MappedText.Builder(block.Document);
        foreach (var statement in first)
        {
            builder.AddPiece(block, statement.Start, statement.End);
        }

        foreach (var copy in copies)
        {
            builder.AddPiece(_blocks[copy.Block], copy.Start, copy.End);
        }

        builder.AddBlankLine();
        var length = builder.Length;
        var start = 0;
        foreach (var statement in first)
        {
            builder.AddPiece(block, start, statement.Start);
            start = statement.End;
        }

        builder.AddPiece(block, start, block.Text.Length);
        return (builder.Build(), length);
    }

    /// <summary>The definitions that a block needs, and those that these need, in the document's order.</summary>
    private List<Definition> Copies(StatementNames[] statements)
    {
        var bound = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string> needed = new(StringComparer.Ordinal);
        foreach (var names in statements)
        {
            foreach (var (name, offset) in names.ReadAtOnce)
            {
                if (!bound.Contains(name) && !(names.Bound.TryGetValue(name, out var from) && from <= offset))
                {
                    needed.Add(name);
                }
            }

            bound.UnionWith(names.Bound.Keys);
        }

        // What a function reads is read when it is called: all of the block's own names are there by then.
        needed.UnionWith(statements.SelectMany(names => names.ReadLater).Where(name => !bound.Contains(name)));

        var copies = new HashSet<Definition>();
        var pending = new Stack<string>(needed);
        while (pending.TryPop(out var name))
        {
            if (!_definitions.TryGetValue(name, out var definition) || !copies.Add(definition))
            {
                continue;
            }

            foreach (var used in definition.Names.ReadAtOnce.Keys.Concat(definition.Names.ReadLater))
            {
                if (!bound.Contains(used))
                {
                    pending.Push(used);
                }
            }
        }

        return [.. copies.OrderBy(copy => copy.Block).ThenBy(copy => copy.Start)];
    }

    private void Remember(int number, Stmt statement, StatementNames names, ParseResult parsed)
    {
        if (CopyableStatement.IsCopyable(statement))
        {
            var definition = new Definition(number, CopyableStatement.StartOf(statement, parsed), statement.End, names);
            foreach (var name in names.Bound.Keys)
            {
                _definitions[name] = definition;
            }

            return;
        }

        // The name now holds something that only running the block makes: an older copy would be wrong in silence.
        foreach (var name in names.Bound.Keys)
        {
            _definitions.Remove(name);
        }
    }
}
