using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>Blocks, what a broken statement leaves behind, and how deep the parser stands.</summary>
internal abstract partial class PythonParserBase
{
    private const int DepthWithoutCheck = 24;

    private readonly PendingList<Frame> _blocks = CreateBlocks();
    private int _nesting;

    // The heights of the stacks at the start of a block: what a broken statement inside it has left above is dropped.
    private readonly record struct Frame(
        int Indentation,
        int Nesting,
        int Exprs,
        int Strings,
        int Aliases,
        int Keywords,
        int Comprehensions,
        int TypeParams,
        int Cases,
        int Patterns,
        int Ifs,
        int Handlers,
        int WithItems,
        int Calls,
        int Parameters,
        int Mappings);

    private static PendingList<Frame> CreateBlocks()
    {
        var blocks = new PendingList<Frame>();
        blocks.Add(default);
        return blocks;
    }

    private protected int BeginBlock()
    {
        _blocks.Add(new Frame(
            _indentation + 1,
            _nesting,
            Exprs.Count,
            Strings.Count,
            Aliases.Count,
            Keywords.Count,
            Comprehensions.Count,
            TypeParams.Count,
            Cases.Count,
            Patterns.Count,
            _ifs.Count,
            _handlers.Count,
            _withItems.Count,
            _calls.Count,
            _parameterDepth,
            _mappings.Count));
        return Statements.Count;
    }

    private protected ImmutableArray<Stmt> EndBlock(int mark) => Statements.Take(mark);

    private protected void LeaveBlock() => _blocks.Pop();

    private void Restore(in Frame frame)
    {
        _operators.Truncate(0);
        _operands.Truncate(0);
        _operatorMark = 0;
        _suspended.Truncate(0);
        _pieces.Truncate(0);
        _nesting = frame.Nesting;
        Exprs.Truncate(frame.Exprs);
        Strings.Truncate(frame.Strings);
        Aliases.Truncate(frame.Aliases);
        Keywords.Truncate(frame.Keywords);
        Comprehensions.Truncate(frame.Comprehensions);
        TypeParams.Truncate(frame.TypeParams);
        Cases.Truncate(frame.Cases);
        Patterns.Truncate(frame.Patterns);
        _ifs.Truncate(frame.Ifs);
        _handlers.Truncate(frame.Handlers);
        _withItems.Truncate(frame.WithItems);
        _calls.Truncate(frame.Calls);
        _parameterDepth = frame.Parameters;
        _mappings.Truncate(frame.Mappings);
    }

    // Brackets nest at most 200 deep, but the default values of lambdas need none: the stack is asked, not counted.
    private void EnterNested()
    {
        if (++_nesting > DepthWithoutCheck && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new InsufficientExecutionStackException();
        }
    }

    private void LeaveNested() => _nesting--;
}
