using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// What no run reaches, behind a <c>return</c> or <c>raise</c>, is left out: C# warns of it. A <c>yield</c> that makes a
/// function a generator, though it is never reached, stays, unless another one is.
/// </summary>
internal sealed class DeadCodeRemover : TreeCopier
{
    private readonly HashSet<Stmt> _dead = new(ReferenceEqualityComparer.Instance);
    private bool _isGenerator;

    private DeadCodeRemover(ImmutableArray<Stmt> body) => Visit(body);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var remover = new DeadCodeRemover(parsed.Module.Body);
        return remover._dead.Count > 0 ? parsed with { Module = remover.Copy(parsed.Module) } : parsed;
    }

    /// <summary>A body without what it does not reach.</summary>
    public static ImmutableArray<Stmt> Cut(ImmutableArray<Stmt> body)
    {
        var remover = new DeadCodeRemover(body);
        return remover._dead.Count > 0 ? remover.Copy(body) : body;
    }

    /// <summary>Whether a statement of a body is there only to make a generator of its function.</summary>
    public static bool IsDeadYield(IReadOnlyList<Stmt> body, int at) =>
        at > 0 && body[at] is ExprStmt { Value: YieldExpr { Value: null or ConstantExpr or NameExpr } } && Stops(body[at - 1]);

    /// <summary>Any context manager may swallow what its block raises.</summary>
    private static bool Stops(Stmt stmt) => Reachability.Stops(stmt, node => node is WithItem);

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) => _dead.Contains(stmt) ? [] : null;

    private void Visit(ImmutableArray<Stmt> body)
    {
        var end = 0;
        while (end < body.Length && !Stops(body[end]))
        {
            end++;
        }

        for (var i = end + 1; i < body.Length; i++)
        {
            if (!IsDeadYield(body, i))
            {
                _dead.Add(body[i]);
            }
        }

        if (end + 1 < body.Length && body.Skip(end + 1).Any(s => MakesMore(s) && !(_isGenerator && s is not (GlobalStmt or NonlocalStmt))))
        {
            _dead.ExceptWith(body);
        }

        foreach (var stmt in body.Where(s => !_dead.Contains(s)))
        {
            VisitBodies(stmt);
        }
    }

    /// <summary>Whether a function would be another one without a statement, though it is never reached.</summary>
    private static bool MakesMore(Stmt stmt) => stmt is GlobalStmt or NonlocalStmt
        || (stmt is not ExprStmt { Value: YieldExpr { Value: null or ConstantExpr or NameExpr } } && BaseFlattener.Nodes(stmt).Any(n => n is YieldExpr or YieldFromExpr));

    /// <summary>Whether a function yields before anything that ends its body: it is a generator without what comes after.</summary>
    private static bool HasReachedYield(ImmutableArray<Stmt> body) =>
        body.TakeWhile(s => !Stops(s)).Any(s => s is ExprStmt { Value: YieldExpr or YieldFromExpr } or AssignStmt { Value: YieldExpr or YieldFromExpr }
            or ForStmt { Body: [.., ExprStmt { Value: YieldExpr or YieldFromExpr }] });

    private void VisitBodies(Stmt stmt)
    {
        switch (stmt)
        {
            case FunctionDefStmt f:
                var outer = _isGenerator;
                _isGenerator = HasReachedYield(f.Body);
                Visit(f.Body);
                _isGenerator = outer;
                break;
            case ClassDefStmt c:
                Visit(c.Body);
                break;
            case IfStmt i:
                Visit(i.Body);
                Visit(i.OrElse);
                break;
            case WhileStmt w:
                Visit(w.Body);
                Visit(w.OrElse);
                break;
            case ForStmt f:
                Visit(f.Body);
                Visit(f.OrElse);
                break;
            case WithStmt w:
                Visit(w.Body);
                break;
            case TryStmt t:
                Visit(t.Body);
                foreach (var handler in t.Handlers)
                {
                    Visit(handler.Body);
                }

                Visit(t.OrElse);
                Visit(t.FinalBody);
                break;
            case MatchStmt m:
                foreach (var matched in m.Cases)
                {
                    Visit(matched.Body);
                }

                break;
        }
    }
}
