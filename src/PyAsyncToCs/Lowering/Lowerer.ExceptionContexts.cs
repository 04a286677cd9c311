using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>What was being handled when an exception was raised (language reference, 7.8), in programs that ask for it.</summary>
internal sealed partial class Lowerer
{
    /// <summary>Whether the program looks at what was being handled when an exception was raised.</summary>
    private bool ReadsContexts => _plan.Fact(() => ProgramNodes<AttributeExpr>().Any(a => a.Attr == "__context__"));

    /// <summary>A new exception, told which one its handler has caught, where the program asks for that.</summary>
    private ExpressionSyntax WithContext(ExpressionSyntax raised) => ReadsContexts && CaughtNow() is { } caught
        ? CallHelper("PyException", "During", raised, caught)
        : raised;

    /// <summary>A handler's statements: what the functions raise that they call has its context here, too.</summary>
    private BlockSyntax HandlerBlock(IReadOnlyList<Stmt> body)
    {
        if (!ReadsContexts || !CallsAnything(body) || CaughtNow() is not { } caught)
        {
            return Block(body);
        }

        return During(Block(body), caught);
    }

    /// <summary>Statements that run while an exception is handled, or is on its way.</summary>
    private BlockSyntax During(BlockSyntax block, ExpressionSyntax handled)
    {
        if (!ReadsContexts)
        {
            return block;
        }

        var raised = _frame.Fresh("raised");
        _frame.Names.Remove(raised);
        return Cs.Block([TryStatement(block, SingletonList(Passing(raised, CallHelper("PyException", "IsRaisedDuring", Cs.Id(raised), handled))), null)]);
    }

    /// <summary><c>try … finally</c> whose last part may raise while an exception is on its way.</summary>
    private bool TryInContext(TryStmt t)
    {
        // C# has no `yield` beside a clause that catches: what leaves such a generator is told by the block that uses it.
        if (!ReadsContexts || t.FinalBody.Length == 0 || (_frame.Function is { IsGenerator: true } generator && !_model.IsStepped(generator) && ContainsYield(t.Body)) || !(CallsAnything(t.FinalBody) || t.FinalBody.Any(s => NodesOf<RaiseStmt>(s).Any())))
        {
            return false;
        }

        BlockSyntax body;
        if (t.Handlers.IsEmpty)
        {
            body = Block(t.Body);
        }
        else
        {
            var outer = _frame.Out;
            _frame.Out = [];
            Try(new TryStmt(t.IsStar, t.Body, t.Handlers, t.OrElse, [], t.Start, t.End));
            body = Cs.Block(_frame.Out);
            _frame.Out = outer;
        }

        EmitInContext(body, WithToken(null, () => Block(t.FinalBody)));
        return true;
    }

    /// <summary>Statements that run whatever happens in others, and are told of the exception on its way.</summary>
    private void EmitInContext(BlockSyntax body, BlockSyntax last)
    {
        var (inFlight, caught) = (_frame.Fresh("inFlight"), _frame.Fresh("e"));
        _frame.Names.Remove(caught);
        Emit(Cs.Local(Cs.Type("Exception?"), inFlight, Cs.Null));
        Emit(TryStatement(
            body,
            SingletonList(Passing(caught, Cs.IsNull(ParenthesizedExpression(Cs.Assign(Cs.Id(inFlight), Cs.Id(caught)))))),
            FinallyClause(During(last, Cs.Id(inFlight)))));
    }

    /// <summary>A clause that sees exceptions on their way, and catches none.</summary>
    private static CatchClauseSyntax Passing(string name, ExpressionSyntax filter) =>
        CatchClause(CatchDeclaration(Cs.Type("Exception"), Identifier(name)), CatchFilterClause(filter), Cs.Block([ThrowStatement()]));

    /// <summary>Whether statements do something that can raise, beside <c>raise</c> itself, which knows what it is in.</summary>
    private static bool CallsAnything(IEnumerable<Stmt> body) => body.Where(s => s is not RaiseStmt).SelectMany(NodesOf<Expr>)
        .Any(e => e is CallExpr { Func: not NameExpr { Id: "print" } } or AwaitExpr or SubscriptExpr or BinOpExpr { Op: BinaryOperator.Div or BinaryOperator.FloorDiv or BinaryOperator.Mod });
}
