using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary><c>with</c> of managers that run their block: a lambda where that can be, else a guarded block.</summary>
internal sealed partial class Lowerer
{
    /// <summary>What a block gets: the manager itself, or what it holds.</summary>
    private static Slot Entered(InstanceType manager)
    {
        if (manager.Args is [var item])
        {
            return item;
        }

        var self = new Slot("self");
        self.Flow(manager, new TypeJoiner());
        return self;
    }

    /// <summary><c>with</c> of a manager that gives another object to its block.</summary>
    private void EnteredWith(WithStmt w, int index, WithItem item, InstanceType instance)
    {
        if (BlockForm(w) is { } hasResult && !(hasResult && _model.Suppressing.Contains(item)) && EnteredBlock(w, index, item, instance, hasResult))
        {
            return;
        }

        var name = item.OptionalVars as NameExpr;
        var isUsed = item.OptionalVars is not null && (name is null || IsUsed(VariableOf(name)));
        string manager;
        if (item.ContextExpr is NameExpr held && IsFixed(held) && Expression(held) is IdentifierNameSyntax same)
        {
            manager = same.Identifier.Text;
        }
        else
        {
            manager = _frame.Fresh("manager");
            Emit(Cs.Local(null, manager, Expression(item.ContextExpr)));
        }

        var entering = w.IsAsync ? Cs.Await(Cs.CallMember(Cs.Id(manager), "EnterAsync")) : Cs.CallMember(Cs.Id(manager), "Enter");
        var entered = _frame.Fresh("entered");
        if (isUsed)
        {
            Emit(Cs.Local(null, entered, entering));
        }
        else
        {
            Emit(entering);
        }

        // What cannot be bound is raised inside the block.
        var body = Inner(w, index, () =>
        {
            if (isUsed)
            {
                Store(item.OptionalVars!, Cs.Id(entered), Entered(instance).Type, null);
            }
        });
        EmitGuarded(body, mayEnd: _model.Suppressing.Contains(item), exit: error => w.IsAsync ? Cs.Await(Cs.CallMember(Cs.Id(manager), "ExitAsync", error)) : Cs.CallMember(Cs.Id(manager), "Exit", error));
    }

    /// <summary>The block as a lambda that the manager runs.</summary>
    private bool EnteredBlock(WithStmt w, int index, WithItem item, InstanceType instance, bool hasResult)
    {
        var before = _frame.Out.Count;
        var manager = Receiver(item.ContextExpr);
        var parameter = "_";
        Action? bind = null;
        if (item.OptionalVars is NameExpr name && IsFresh(name) && VariableOf(name).Definitions.Count == 1 && _types.Text(VariableOf(name).Slot) == _types.Text(Entered(instance)))
        {
            parameter = IsUsed(VariableOf(name)) ? NameOf(VariableOf(name)) : "_";
        }
        else if (item.OptionalVars is not null && (item.OptionalVars is not NameExpr bound || IsUsed(VariableOf(bound))))
        {
            parameter = _frame.Fresh("entered");
            bind = () => Store(item.OptionalVars, Cs.Id(parameter), Entered(instance).Type, null);
        }

        var mark = _frame.Names.Mark;
        var body = Inner(w, index, bind);
        _frame.Restore(mark);
        if (parameter == "_" && body.DescendantTokens().Any(t => t.ValueText == "_"))
        {
            // Where the parameter is `_`, a discard in the block would be an assignment to it.
            parameter = _frame.Fresh("entered");
            _frame.Restore(mark);
        }

        var isAsync = ContainsAwait(body);
        if (!isAsync && w.IsAsync && (hasResult || !Reachability.EndIsReachable(w.Body)))
        {
            _frame.Out.RemoveRange(before, _frame.Out.Count - before);
            return false;
        }

        var method = isAsync || w.IsAsync ? "RunAsync" : "Run";
        SimpleNameSyntax callee = hasResult && NeedsResultType(body) ? (SimpleNameSyntax)Cs.Generic(method, _types.Of(_frame.Function!.Return)) : IdentifierName(method);
        ExpressionSyntax run = InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Cs.Primary(manager), callee),
            ArgumentList(SingletonSeparatedList(Argument(Cs.Lambda([parameter], body, isAsync)))));
        run = method == "RunAsync" ? Cs.Await(run) : run;
        Emit(hasResult ? ReturnStatement(run) : Cs.Stmt(run));
        return true;
    }

    /// <summary>Whether a lambda's result has no type of its own.</summary>
    private static bool NeedsResultType(BlockSyntax body) => body.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Select(r => r.Expression)
        .Any(e => e is null or CollectionExpressionSyntax or ImplicitObjectCreationExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } or ConditionalExpressionSyntax or PostfixUnaryExpressionSyntax or TupleExpressionSyntax);

    private static bool ContainsAwait(BlockSyntax body) => body.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(n => n is AwaitExpressionSyntax or ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or ForEachVariableStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 });

    /// <summary>A block whose end a manager is told, once: it says whether an exception ends there.</summary>
    private void EmitGuarded(BlockSyntax body, bool mayEnd, Func<ExpressionSyntax, ExpressionSyntax> exit)
    {
        var failed = _frame.Fresh("failed");
        var error = _frame.Fresh("error");
        Emit(Cs.Local(null, failed, Cs.False));
        Emit(TryStatement(
            body,
            SingletonList(CatchClause(CatchDeclaration(Cs.Type("Exception"), Identifier(error)), null, Cs.Block([
                Cs.Stmt(Cs.Assign(Cs.Id(failed), Cs.True)),
                .. mayEnd ? [IfStatement(Cs.Not(exit(Cs.Id(error))), Cs.Block([ThrowStatement()]))] : new StatementSyntax[] { Cs.Stmt(exit(Cs.Id(error))), ThrowStatement() },
            ]))),
            FinallyClause(Cs.Block([IfStatement(Cs.Not(Cs.Id(failed)), Cs.Block([Cs.Stmt(exit(Cs.Null))]))]))));
    }
}
