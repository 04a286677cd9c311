using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Several names that one statement of a class body binds (<c>OPEN, CLOSED = range(2)</c>, <c>visit_a = visit_b = _visit</c>) are bound one by one.</summary>
internal sealed class ClassBodySplitter : TreeCopier
{
    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        BaseFlattener.Nodes(parsed.Module).Any(n => n is ClassDefStmt cls && cls.Body.Any(s => Split(s) is not null))
            ? parsed with { Module = new ClassBodySplitter().Copy(parsed.Module) }
            : parsed;

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) =>
        stmt is ClassDefStmt cls && cls.Body.Any(s => Split(s) is not null)
            ? [(Stmt)CopyParts(new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. cls.Body.SelectMany(s => Split(s) ?? [s])], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End))]
            : null;

    private static IEnumerable<Stmt>? Split(Stmt stmt)
    {
        if (stmt is not AssignStmt assignment)
        {
            return null;
        }

        if (assignment is { Targets: [TupleExpr { Elts: var targets }] } && targets.All(t => t is NameExpr) && ValuesOf(assignment) is { } values && targets.Length == values.Count
            && !values.SelectMany(BaseFlattener.Nodes).OfType<NameExpr>().Any(read => targets.Any(t => t is NameExpr bound && bound.Id == read.Id)))
        {
            return targets.Select((target, i) => new AssignStmt([target], values[i], target.Start, assignment.End));
        }

        // The first name holds the value, and the others what it holds.
        return assignment.Targets is [NameExpr first, _, ..] && assignment.Targets.All(t => t is NameExpr)
            ? assignment.Targets.Select((target, i) => new AssignStmt(
                [target],
                i == 0 || assignment.Value is ConstantExpr or NameExpr ? assignment.Value : new NameExpr(first.Id, ExprContext.Load, target.Start, target.End),
                target.Start,
                assignment.End))
            : null;
    }

    private static IReadOnlyList<Expr>? ValuesOf(AssignStmt assignment) => assignment.Value switch
    {
        TupleExpr { Elts: var values } when values.All(v => v is not StarredExpr) => values,
        CallExpr { Func: NameExpr { Id: "range" }, Args: [ConstantExpr { Value: long and >= 0 and < 100 and var count }], Keywords.IsEmpty: true } range =>
            [.. Enumerable.Range(0, (int)count).Select(i => new ConstantExpr((long)i, null, range.Start, range.End))],
        _ => null,
    };
}
