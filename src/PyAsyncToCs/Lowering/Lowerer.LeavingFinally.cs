using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>A <c>finally</c> that leaves for good drops whatever was on its way: an exception, a result (language reference, 8.4.3).</summary>
internal sealed partial class Lowerer
{
    private void LeavingFinally(TryStmt t)
    {
        if (t.IsStar || Reachability.EndIsReachable(t.FinalBody) || _frame.Function is { IsGenerator: true })
        {
            throw Unsupported(t, "a 'finally' that is left by 'return', 'break' or 'continue'");
        }

        // The clause stands behind the statement; what would leave the statement jumps there.
        var inner = t.Handlers.Length > 0 || t.OrElse.Length > 0
            ? Block([new TryStmt(false, t.Body, t.Handlers, t.OrElse, [], t.Start, t.End)])
            : Block(t.Body);
        var exits = new ExitRewriter(_frame.Fresh("leave"));
        var body = (BlockSyntax)exits.Visit(inner);
        Emit(TryStatement(body, SingletonList(CatchClause().WithBlock(Cs.Block([]))), null));
        var clause = Block(t.FinalBody).Statements;
        if (exits.IsUsed)
        {
            Emit(LabeledStatement(exits.Label, EmptyStatement()));
        }

        foreach (var statement in clause)
        {
            Emit(statement);
        }
    }

    private sealed class ExitRewriter(string label) : CSharpSyntaxRewriter
    {
        private int _loops;
        private int _switches;

        public string Label => label;

        public bool IsUsed { get; private set; }

        private GotoStatementSyntax Leave()
        {
            IsUsed = true;
            return GotoStatement(SyntaxKind.GotoStatement, Cs.Id(label));
        }

        public override SyntaxNode VisitReturnStatement(ReturnStatementSyntax node) =>
            node.Expression is null or LiteralExpressionSyntax or IdentifierNameSyntax
                ? Leave().WithTriviaFrom(node)
                : Cs.Block([Cs.Stmt(Cs.Assign(Cs.Id("_"), node.Expression)), Leave()]).WithTriviaFrom(node);

        public override SyntaxNode? VisitBreakStatement(BreakStatementSyntax node) => _loops + _switches > 0 ? node : Leave().WithTriviaFrom(node);

        public override SyntaxNode? VisitContinueStatement(ContinueStatementSyntax node) => _loops > 0 ? node : Leave().WithTriviaFrom(node);

        public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => node;

        public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => node;

        public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => node;

        public override SyntaxNode? VisitForStatement(ForStatementSyntax node) => InLoop(() => base.VisitForStatement(node));

        public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) => InLoop(() => base.VisitForEachStatement(node));

        public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) => InLoop(() => base.VisitForEachVariableStatement(node));

        public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) => InLoop(() => base.VisitWhileStatement(node));

        public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) => InLoop(() => base.VisitDoStatement(node));

        public override SyntaxNode? VisitSwitchStatement(SwitchStatementSyntax node)
        {
            _switches++;
            var result = base.VisitSwitchStatement(node);
            _switches--;
            return result;
        }

        private SyntaxNode? InLoop(Func<SyntaxNode?> visit)
        {
            _loops++;
            var result = visit();
            _loops--;
            return result;
        }
    }
}
