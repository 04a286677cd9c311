using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A function whose name is bound again in its scope (<c>f = decorator(f)</c>, or one definition for each branch of an
/// <c>if</c>) is a value that a variable gets: C#'s functions have their names for themselves.
/// </summary>
internal sealed class AssignedFunctionRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly HashSet<FunctionDefStmt> _assigned = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<AssignStmt> _lambdas = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FunctionDefStmt, Expr> _decorated = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Stmt> _decorating = new(ReferenceEqualityComparer.Instance);

    private AssignedFunctionRewriter(ModuleNode module)
    {
        _names = new ModuleNames(module);
        Plan(module.Body, [], module.Body);
        foreach (var function in BaseFlattener.Nodes(module).OfType<FunctionDefStmt>())
        {
            var args = function.Args;
            Plan(function.Body, [.. new[] { args.VarArg, args.KwArg }.Concat(args.PosOnlyArgs).Concat(args.Args).Concat(args.KwOnlyArgs).OfType<Arg>().Select(a => a.Name)], null);
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!BindsFunctionAgain(parsed.Module))
        {
            return parsed;
        }

        var rewriter = new AssignedFunctionRewriter(parsed.Module);
        return rewriter._assigned.Count + rewriter._lambdas.Count + rewriter._decorated.Count == 0 ? parsed : parsed with { Module = rewriter.Copy(parsed.Module) };
    }

    /// <summary>Whether anything in a module has the name of a function that is bound more than once, in whatever scopes.</summary>
    private static bool BindsFunctionAgain(ModuleNode module)
    {
        var functions = new HashSet<string>();
        var bound = new HashSet<string>();
        var again = new HashSet<string>();
        foreach (var node in BaseFlattener.Nodes(module))
        {
            var name = node switch
            {
                FunctionDefStmt f => f.Name,
                NameExpr { Context: not ExprContext.Load } target => target.Id,
                Arg parameter => parameter.Name,
                _ => null,
            };
            if (name is not null && !bound.Add(name))
            {
                again.Add(name);
            }

            if (node is FunctionDefStmt)
            {
                functions.Add(name!);
            }
            else if (node is AssignStmt { Value: LambdaExpr, Targets: [NameExpr { Id: var made }] })
            {
                functions.Add(made);
            }
        }

        return functions.Overlaps(again);
    }

    /// <summary>Looks for the functions of one scope that are bound again.</summary>
    private void Plan(ImmutableArray<Stmt> body, HashSet<string> parameters, ImmutableArray<Stmt>? module)
    {
        if (!body.Any(s => s is FunctionDefStmt or AssignStmt { Value: LambdaExpr } or IfStmt or ForStmt or WhileStmt or TryStmt or WithStmt or MatchStmt))
        {
            return;
        }

        var functions = new List<FunctionDefStmt>();
        var bound = new Dictionary<string, int>();
        var others = new HashSet<string>();
        foreach (var node in Own(body))
        {
            switch (node)
            {
                case FunctionDefStmt f:
                    functions.Add(f);
                    bound[f.Name] = bound.GetValueOrDefault(f.Name) + 1;
                    break;
                case NameExpr { Context: not ExprContext.Load } name:
                    bound[name.Id] = bound.GetValueOrDefault(name.Id) + 1;
                    break;
                case ClassDefStmt c:
                    others.Add(c.Name);
                    break;
                case Alias alias:
                    others.Add(alias.AsName ?? alias.Name.Split('.')[0]);
                    break;
                case GlobalStmt g:
                    others.UnionWith(g.Names);
                    break;
                case NonlocalStmt n:
                    others.UnionWith(n.Names);
                    break;
            }
        }

        _lambdas.UnionWith(Own(body).OfType<AssignStmt>().Where(a => a is { Targets: [NameExpr name], Value: LambdaExpr lambda } && Desugarer.NeedsDefinition(lambda) && (bound[name.Id] > 1 || parameters.Contains(name.Id)) && !others.Contains(name.Id)));
        foreach (var group in functions.Where(f => !others.Contains(f.Name) && f.Name != "_" && (bound[f.Name] > 1 || parameters.Contains(f.Name))).GroupBy(f => f.Name))
        {
            if (group.Any(f => f.DecoratorList.Any(d => d is AttributeExpr { Attr: "setter" or "getter" or "deleter" or "register" } or CallExpr { Func: AttributeExpr { Attr: "register" } } or NameExpr { Id: "overload" }))
                || (module is { } whole && group.Count() == bound[group.Key] && group.All(f => whole.Contains(f)))
                || (group.Count() == bound[group.Key] && AreOneForEachKind(body, [.. group])))
            {
                continue;
            }

            if (group.ToList() is [var only] && bound[group.Key] == 2 && Decoration(body, only) is { } decoration)
            {
                _decorated.Add(only, decoration.Decorator);
                _decorating.Add(decoration.Statement);
            }
            else
            {
                _assigned.UnionWith(group);
            }
        }
    }

    /// <summary>Whether a decorator has one wrapper for coroutine functions and one for others: a function gets one of them.</summary>
    private static bool AreOneForEachKind(ImmutableArray<Stmt> body, FunctionDefStmt[] functions) => functions is [var one, var other] && body.Any(s =>
        s is IfStmt { Test: CallExpr { Func: NameExpr { Id: "iscoroutinefunction" } or AttributeExpr { Attr: "iscoroutinefunction" }, Args: [NameExpr] } } choice
        && (choice.Body.Contains(one) ? choice.OrElse.Contains(other) || body.Contains(other) : choice.Body.Contains(other) && (choice.OrElse.Contains(one) || body.Contains(one))));

    /// <summary>The statement after a function that says what a decorator would: <c>f = decorator(f)</c>.</summary>
    private static (Stmt Statement, Expr Decorator)? Decoration(ImmutableArray<Stmt> body, FunctionDefStmt function) =>
        body.Contains(function) && body.Skip(body.IndexOf(function) + 1).FirstOrDefault(s => BaseFlattener.Nodes(s).Any(n => n is NameExpr name && name.Id == function.Name)) is AssignStmt
        {
            Targets: [NameExpr target],
            Value: CallExpr { Func: var decorator and (NameExpr or AttributeExpr or CallExpr), Args: [NameExpr given], Keywords.IsEmpty: true },
        } assignment && target.Id == function.Name && given.Id == function.Name
        && !BaseFlattener.Nodes(decorator).Any(n => n is NameExpr name && name.Id == function.Name)
        && !body.Take(body.IndexOf(assignment)).Skip(body.IndexOf(function) + 1).SelectMany(BaseFlattener.Nodes).Any(n => n is CallExpr)
            ? (assignment, decorator)
            : null;

    /// <summary>The nodes of a scope, without those of the scopes in it.</summary>
    private static IEnumerable<Node> Own(ImmutableArray<Stmt> body)
    {
        var stack = new Stack<Node>(body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            yield return node;
            if (node is FunctionDefStmt or ClassDefStmt or LambdaExpr or Comprehension or ListCompExpr or SetCompExpr or DictCompExpr or GeneratorExpr)
            {
                continue;
            }

            children.Clear();
            node.AddChildren(children);
            children.ForEach(stack.Push);
        }
    }

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (_decorating.Contains(stmt))
        {
            return [];
        }

        if (stmt is AssignStmt { Targets: [NameExpr variable], Value: LambdaExpr lambda } named && _lambdas.Contains(named))
        {
            var written = Desugarer.DefinitionOf(_names.Fresh(variable.Id + "_core"), Copy(lambda), stmt);
            Desugarer.ShowAs(written, "<lambda>");
            return [written, new AssignStmt([Copy(variable)], new NameExpr(written.Name, ExprContext.Load, stmt.Start, stmt.Start), stmt.Start, stmt.Start)];
        }

        if (stmt is not FunctionDefStmt f)
        {
            return null;
        }

        if (_decorated.TryGetValue(f, out var decorator))
        {
            return [Named(f, f.Name, [Copy(decorator), .. f.DecoratorList.Select(Copy)])];
        }

        if (!_assigned.Contains(f))
        {
            return null;
        }

        var name = _names.Fresh(f.Name + "_core");
        var own = Named(f, name, [.. f.DecoratorList.Select(Copy)]);
        Desugarer.ShowAs(own, Desugarer.ShownName(f) ?? f.Name);
        return [own, new AssignStmt([new NameExpr(f.Name, ExprContext.Store, f.Start, f.Start)], new NameExpr(name, ExprContext.Load, f.Start, f.Start), f.Start, f.Start)];
    }

    private FunctionDefStmt Named(FunctionDefStmt f, string name, ImmutableArray<Expr> decorators) =>
        new(f.IsAsync, name, Copy(f.Args), Copy(f.Body), decorators, f.Returns is null ? null : Copy(f.Returns), f.TypeParams, f.Start, f.End);
}
