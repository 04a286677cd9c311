using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Binder
{
    /// <summary>Declares what the statements of a frame bind, nested blocks included, nested frames excluded.</summary>
    private void Declare(Scope scope, IEnumerable<Stmt> body)
    {
        // `global` and `nonlocal` hold for the whole frame, whatever stands before them.
        DeclareRedirections(scope, body);
        foreach (var stmt in body)
        {
            DeclareStmt(scope, stmt);
        }
    }

    private static void DeclareRedirections(Scope scope, IEnumerable<Stmt> body)
    {
        var stack = new Stack<Node>(body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case GlobalStmt g:
                    foreach (var name in g.Names)
                    {
                        scope.Redirected[name] = scope.Kind == ScopeKind.Module ? null : scope.Module.Scope.Declare(name);
                        if (scope.Kind == ScopeKind.Module)
                        {
                            scope.Redirected.Remove(name);
                        }
                    }

                    break;
                case NonlocalStmt n:
                    foreach (var name in n.Names)
                    {
                        scope.Redirected[name] = scope.Parent!.Lookup(name);
                    }

                    break;
                case FunctionDefStmt or ClassDefStmt or Expr:
                    break;
                case Stmt or ExceptHandler or MatchCase:
                    children.Clear();
                    node.AddChildren(children);
                    foreach (var child in children)
                    {
                        stack.Push(child);
                    }

                    break;
            }
        }
    }

    private void DeclareStmt(Scope scope, Stmt stmt)
    {
        switch (stmt)
        {
            case FunctionDefStmt f:
                DefineName(scope, f.Name, f);
                break;
            case ClassDefStmt c:
                DefineName(scope, c.Name, c);
                break;
            case AssignStmt a:
                foreach (var target in a.Targets)
                {
                    DeclareTarget(scope, target);
                }

                DeclareWalrus(scope, a.Value);
                break;
            case AugAssignStmt a:
                DeclareTarget(scope, a.Target);
                DeclareWalrus(scope, a.Value);
                break;
            case AnnAssignStmt a:
                DeclareTarget(scope, a.Target);
                DeclareWalrus(scope, a.Value);
                break;
            case ForStmt f:
                DeclareWalrus(scope, f.Iter);
                DeclareTarget(scope, f.Target);
                DeclareBlock(scope, f.Body);
                DeclareBlock(scope, f.OrElse);
                break;
            case WhileStmt w:
                DeclareWalrus(scope, w.Test);
                DeclareBlock(scope, w.Body);
                DeclareBlock(scope, w.OrElse);
                break;
            case IfStmt i:
                DeclareIf(scope, i);
                break;
            case WithStmt w:
                foreach (var item in w.Items)
                {
                    DeclareWalrus(scope, item.ContextExpr);
                    DeclareTarget(scope, item.OptionalVars);
                }

                DeclareBlock(scope, w.Body);
                break;
            case TryStmt t:
                DeclareBlock(scope, t.Body);
                foreach (var handler in t.Handlers)
                {
                    if (handler.Name is { } name)
                    {
                        DefineName(scope, name, handler);
                    }

                    DeclareBlock(scope, handler.Body);
                }

                DeclareBlock(scope, t.OrElse);
                DeclareBlock(scope, t.FinalBody);
                break;
            case MatchStmt m:
                DeclareWalrus(scope, m.Subject);
                foreach (var @case in m.Cases)
                {
                    DeclarePattern(scope, @case.Pattern);
                    DeclareWalrus(scope, @case.Guard);
                    DeclareBlock(scope, @case.Body);
                }

                break;
            case ImportStmt i:
                foreach (var alias in i.Names)
                {
                    DefineName(scope, alias.AsName ?? alias.Name.Split('.')[0], alias);
                    model.Imports[alias] = i;
                }

                break;
            case ImportFromStmt i:
                if (i.Names is [{ Name: "*" }] && model.ModuleTable.Find(scope.Module, i) is { } source)
                {
                    _stars.Add(new StarImport(scope, i, source));
                    break;
                }

                foreach (var alias in i.Names)
                {
                    DefineName(scope, alias.AsName ?? alias.Name, alias);
                    model.Imports[alias] = i;
                }

                break;
            case TypeAliasStmt { Name: NameExpr name }:
                DefineName(scope, name.Id, name);
                break;
            case DeleteStmt d:
                foreach (var target in d.Targets.OfType<NameExpr>())
                {
                    DefineName(scope, target.Id, target).IsDeleted = true;
                }

                break;
            default:
                DeclareWalrus(scope, stmt);
                break;
        }
    }

    private void DeclareIf(Scope scope, IfStmt first)
    {
        // An `elif` chain is a right-leaning tree: walked in a loop.
        for (var node = first; ;)
        {
            DeclareWalrus(scope, node.Test);
            DeclareBlock(scope, node.Body);
            if (node.OrElse is [IfStmt next])
            {
                node = next;
                continue;
            }

            DeclareBlock(scope, node.OrElse);
            return;
        }
    }

    private void DeclareBlock(Scope scope, IEnumerable<Stmt> body)
    {
        foreach (var stmt in body)
        {
            DeclareStmt(scope, stmt);
        }
    }

    private void DeclareTarget(Scope scope, Expr? target)
    {
        switch (target)
        {
            case NameExpr name:
                DefineName(scope, name.Id, name);
                break;
            case TupleExpr t:
                foreach (var item in t.Elts)
                {
                    DeclareTarget(scope, item);
                }

                break;
            case ListExpr l:
                foreach (var item in l.Elts)
                {
                    DeclareTarget(scope, item);
                }

                break;
            case StarredExpr s:
                DeclareTarget(scope, s.Value);
                break;
            case not null:
                DeclareWalrus(scope, target);
                break;
        }
    }

    private void DeclarePattern(Scope scope, Pattern pattern)
    {
        switch (pattern)
        {
            case MatchAsPattern p:
                if (p.Pattern is { } inner)
                {
                    DeclarePattern(scope, inner);
                }

                if (p.Name is { } name)
                {
                    DefineName(scope, name, p);
                }

                break;
            case MatchStarPattern { Name: { } star }:
                DefineName(scope, star, pattern);
                break;
            case MatchMappingPattern m:
                foreach (var item in m.Patterns)
                {
                    DeclarePattern(scope, item);
                }

                if (m.Rest is { } rest)
                {
                    DefineName(scope, rest, m);
                }

                break;
            case MatchSequencePattern s:
                foreach (var item in s.Patterns)
                {
                    DeclarePattern(scope, item);
                }

                break;
            case MatchOrPattern o:
                foreach (var item in o.Patterns)
                {
                    DeclarePattern(scope, item);
                }

                break;
            case MatchClassPattern c:
                foreach (var item in c.Patterns.Concat(c.KwdPatterns))
                {
                    DeclarePattern(scope, item);
                }

                break;
        }
    }

    /// <summary>Declares the targets of <c>:=</c> in an expression; they belong to the frame, out of comprehensions too (PEP 572).</summary>
    private void DeclareWalrus(Scope scope, Node? root)
    {
        if (root is null)
        {
            return;
        }

        var stack = new Stack<Node>([root]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is NamedExpr { Target: NameExpr target })
            {
                DefineName(scope.Frame, target.Id, target);
            }

            if (node is LambdaExpr)
            {
                continue;
            }

            children.Clear();
            node.AddChildren(children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                stack.Push(children[i]);
            }
        }
    }
}
