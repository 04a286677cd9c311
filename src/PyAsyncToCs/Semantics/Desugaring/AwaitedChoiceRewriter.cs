using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>x = [await f(i) for i in items] if test else []</c> is an <c>if</c> statement: the loop that C# has for the
/// comprehension runs only where the test wants it.
/// </summary>
internal sealed class AwaitedChoiceRewriter : TreeCopier
{
    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        BaseFlattener.Nodes(parsed.Module).Any(n => n is ReturnStmt { Value: IfExpr returned } && IsAwaited(returned) || n is AssignStmt { Value: IfExpr assigned } && IsAwaited(assigned) || n is AnnAssignStmt { Value: IfExpr declared } && IsAwaited(declared)) ? parsed with { Module = new AwaitedChoiceRewriter().Copy(parsed.Module) } : parsed;

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        switch (stmt)
        {
            case ReturnStmt { Value: IfExpr choice } when IsAwaited(choice):
                return [AsStatement(stmt, choice, value => new ReturnStmt(value, value.Start, value.End))];
            case AssignStmt { Targets: [NameExpr target], Value: IfExpr choice } when IsAwaited(choice):
                return [AsStatement(stmt, choice, value => new AssignStmt([target], value, value.Start, value.End))];
            case AnnAssignStmt { Target: NameExpr target, Value: IfExpr choice } declared when IsAwaited(choice):
                return
                [
                    Copy(new AnnAssignStmt(target, declared.Annotation, null, declared.IsSimple, declared.Start, declared.Start)),
                    AsStatement(stmt, choice, value => new AssignStmt([target], value, value.Start, value.End)),
                ];
            default:
                return null;
        }
    }

    /// <summary>The choice as a statement; a choice in it becomes one, too.</summary>
    private IfStmt AsStatement(Stmt stmt, IfExpr choice, Func<Expr, Stmt> use) => new(
        Copy(choice.Test),
        Copy(ImmutableArray.Create(use(choice.Body))),
        Copy(ImmutableArray.Create(use(choice.OrElse))),
        stmt.Start,
        stmt.End);

    private static bool IsAwaited(IfExpr choice) => HasAwaitingLoop(choice.Body) || HasAwaitingLoop(choice.OrElse);

    private static bool HasAwaitingLoop(Expr value) => BaseFlattener.Nodes(value).Any(node => node switch
    {
        ListCompExpr c => IsAwaiting(c, c.Generators),
        SetCompExpr c => IsAwaiting(c, c.Generators),
        DictCompExpr c => IsAwaiting(c, c.Generators),
        _ => false,
    });

    private static bool IsAwaiting(Expr node, ImmutableArray<Comprehension> generators) =>
        generators.Any(g => g.IsAsync) || BaseFlattener.Nodes(node).Any(n => n is AwaitExpr);
}
