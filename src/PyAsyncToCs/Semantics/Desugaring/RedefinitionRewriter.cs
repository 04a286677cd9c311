using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A function or class that a module defines again further down is another one: each definition gets a name of its own, and each
/// use the name of the definition that it meets. Names for which that is not certain stay.
/// </summary>
internal sealed class RedefinitionRewriter : TreeCopier
{
    private readonly string _name;
    private readonly List<Stmt> _definitions;
    private readonly List<string> _names = [];
    private string _now = "";
    private string _later = "";
    private bool _isDeferred;

    private RedefinitionRewriter(string name, List<Stmt> definitions, Func<string, string> fresh)
    {
        (_name, _definitions) = (name, definitions);
        _names.AddRange(definitions.Select((_, i) => i == 0 ? name : fresh(name)));
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var seen = new HashSet<string>();
        var again = new List<string>();
        foreach (var stmt in parsed.Module.Body)
        {
            if (NameOf(stmt) is { } name && !seen.Add(name) && !again.Contains(name))
            {
                again.Add(name);
            }
        }

        if (again.Count == 0)
        {
            return parsed;
        }

        var names = new ModuleNames(parsed.Module);
        foreach (var name in again)
        {
            List<Stmt> definitions = [.. parsed.Module.Body.Where(s => NameOf(s) == name)];
            if (IsOnlyDefined(parsed.Module, name) && IsCertain(parsed.Module, name, definitions))
            {
                parsed = parsed with { Module = new RedefinitionRewriter(name, definitions, names.Fresh).Written(parsed.Module) };
            }
        }

        return parsed;
    }

    private static string? NameOf(Stmt stmt) => stmt switch
    {
        FunctionDefStmt { Name: not "_" } f when f.DecoratorList.All(d => IsOfItsOwn((d as CallExpr)?.Func ?? d)) => f.Name,
        ClassDefStmt { DecoratorList.IsEmpty: true } c => c.Name,
        _ => null,
    };

    /// <summary>Whether a decorator makes no use of what the name held before.</summary>
    private static bool IsOfItsOwn(Expr decorator) => decorator switch
    {
        NameExpr name => name.Id != "overload",
        AttributeExpr { Attr: "register", Value: NameExpr { Id: "atexit" } } => true,
        AttributeExpr { Value: NameExpr { Id: "functools" or "contextlib" or "asyncio" } } => true,
        _ => false,
    };

    /// <summary>Whether nothing else in the module binds a name.</summary>
    private static bool IsOnlyDefined(ModuleNode module, string name) =>
        !BaseFlattener.Nodes(module).Any(n => n is GlobalStmt g && g.Names.Contains(name)) && module.Body.All(s => NameOf(s) == name || !Binds(s, name));

    private static bool Binds(Node root, string name)
    {
        var stack = new Stack<Node>([root]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case NameExpr { Context: not ExprContext.Load } bound when bound.Id == name:
                case Alias alias when (alias.AsName ?? alias.Name.Split('.')[0]) == name || alias.Name == "*":
                case FunctionDefStmt f when f.Name == name:
                case ClassDefStmt c when c.Name == name:
                case ExceptHandler h when h.Name == name:
                case MatchAsPattern m when m.Name == name:
                case Arg a when a.Name == name:
                    return true;
                case FunctionDefStmt or ClassDefStmt or LambdaExpr when node != root:
                    continue;
            }

            if (root is FunctionDefStmt or ClassDefStmt)
            {
                return NameOf((Stmt)root) == name || (root as FunctionDefStmt)?.Name == name || (root as ClassDefStmt)?.Name == name;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return false;
    }

    /// <summary>Whether what stands between two definitions, and runs later, runs before the second.</summary>
    private static bool IsCertain(ModuleNode module, string name, List<Stmt> definitions)
    {
        for (var i = 0; i < definitions.Count - 1; i++)
        {
            var from = module.Body.IndexOf(definitions[i]);
            var to = module.Body.IndexOf(definitions[i + 1]);
            foreach (var between in module.Body.Skip(from + 1).Take(to - from - 1).Where(s => BaseFlattener.Nodes(s).Any(n => n is FunctionDefStmt or LambdaExpr)))
            {
                if (!BaseFlattener.Nodes(between).Any(n => n is NameExpr read && read.Id == name))
                {
                    continue;
                }

                var own = between switch { FunctionDefStmt f => f.Name, ClassDefStmt c => c.Name, _ => null };
                if (own is null || module.Body.Skip(to).Any(s => BaseFlattener.Nodes(s).Any(n => n is NameExpr read && read.Id == own)))
                {
                    return false;
                }
            }
        }

        // One that calls itself must not be kept under another name.
        return definitions.SkipLast(1).All(d => !BaseFlattener.Nodes(d).Any(n => n is NameExpr read && read.Id == name)
            || !BaseFlattener.Nodes(module).Any(n => n is AssignStmt { Value: NameExpr kept } && kept.Id == name));
    }

    private ModuleNode Written(ModuleNode module)
    {
        var body = new List<Stmt>();
        var at = -1;
        foreach (var stmt in module.Body)
        {
            var definition = _definitions.IndexOf(stmt);
            _now = _names[Math.Max(at, 0)];
            at = definition >= 0 ? definition : at;
            _later = _names[Math.Max(at, 0)];
            _isDeferred = false;
            body.Add(Copy(stmt));
        }

        return new ModuleNode([.. body], module.Start, module.End);
    }

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case NameExpr { Context: ExprContext.Load } name when name.Id == _name:
                return new NameExpr(_isDeferred ? _later : _now, name.Context, name.Start, name.End);
            case LambdaExpr lambda:
                return BindsInside(lambda, lambda.Args) ? node : Deferred(() => (Expr)CopyParts(node));
            case FunctionDefStmt f:
                return Function(f);
            case ClassDefStmt c when _definitions.Contains(c):
                var own = (ClassDefStmt)CopyParts(c);
                var named = new ClassDefStmt(_later, own.Bases, own.Keywords, own.Body, own.DecoratorList, own.TypeParams, c.Start, c.End);
                Desugarer.ShowAs(named, _name);
                return named;
            default:
                return null;
        }
    }

    private FunctionDefStmt Function(FunctionDefStmt f)
    {
        var isDefinition = _definitions.Contains(f);
        var copy = new FunctionDefStmt(
            f.IsAsync,
            isDefinition ? _later : f.Name,
            Copy(f.Args),
            BindsInside(f, f.Args) ? f.Body : Deferred(() => Copy(f.Body)),
            [.. f.DecoratorList.Select(Copy)],
            f.Returns is null ? null : Copy(f.Returns),
            f.TypeParams,
            f.Start,
            f.End);
        if ((Desugarer.ShownName(f) ?? (isDefinition && _later != _name ? _name : null)) is { } shown)
        {
            Desugarer.ShowAs(copy, shown);
        }

        return copy;
    }

    private T Deferred<T>(Func<T> copy)
    {
        var outer = _isDeferred;
        _isDeferred = true;
        var result = copy();
        _isDeferred = outer;
        return result;
    }

    /// <summary>Whether a function has a variable of its own of the name.</summary>
    private bool BindsInside(Node function, Arguments args) =>
        new[] { args.VarArg, args.KwArg }.Concat(args.PosOnlyArgs).Concat(args.Args).Concat(args.KwOnlyArgs).Any(a => a?.Name == _name)
        || (function is FunctionDefStmt f && f.Body.Any(s => s is FunctionDefStmt inner ? inner.Name == _name : s is ClassDefStmt cls ? cls.Name == _name : Binds(s, _name)));
}
