using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Binder
{
    private void Resolve(Scope scope, IEnumerable<Node> nodes)
    {
        foreach (var node in nodes)
        {
            Resolve(scope, node);
        }
    }

    private void Resolve(Scope scope, Node? node)
    {
        switch (node)
        {
            case null:
                break;
            case NameExpr name:
                if (!model.Names.ContainsKey(name))
                {
                    Read(scope, name);
                }

                break;
            case FunctionDefStmt f:
                ResolveFunction(scope, f);
                break;
            case ClassDefStmt c:
                ResolveClass(scope, c);
                break;
            case LambdaExpr l:
                ResolveDefaults(scope, l.Args);
                var lambda = MakeFunction(scope, l, "lambda", l.Args, isAsync: false);
                DeclareWalrus(lambda.Scope!, l.Body);
                Resolve(lambda.Scope!, l.Body);
                lambda.HasReturnValue = true;
                break;
            case ListCompExpr c:
                ResolveComprehension(scope, c, c.Generators, c.Elt);
                break;
            case SetCompExpr c:
                ResolveComprehension(scope, c, c.Generators, c.Elt);
                break;
            case GeneratorExpr c:
                ResolveComprehension(scope, c, c.Generators, c.Elt);
                break;
            case DictCompExpr c:
                ResolveComprehension(scope, c, c.Generators, c.Key, c.Value);
                break;
            case BinOpExpr b:
                ResolveBinary(scope, b);
                break;
            case IfStmt i:
                ResolveIf(scope, i);
                break;
            case ReturnStmt r:
                if (scope.Frame.Function is { } function)
                {
                    if (r.Value is null or ConstantExpr { Value: null })
                    {
                        function.ReturnsNothing = true;
                    }

                    if (r.Value is not null and not ConstantExpr { Value: null })
                    {
                        function.HasReturnValue = true;
                    }
                }

                Resolve(scope, r.Value);
                break;
            case YieldExpr or YieldFromExpr:
                if (scope.Frame.Function is { } generator)
                {
                    generator.IsGenerator = true;
                }

                ResolveChildren(scope, node);
                break;
            default:
                ResolveChildren(scope, node);
                break;
        }
    }

    private void ResolveChildren(Scope scope, Node node)
    {
        var children = new List<Node>();
        node.AddChildren(children);
        Resolve(scope, children);
    }

    private void ResolveBinary(Scope scope, BinOpExpr node)
    {
        // A long sum leans to the left: its operands are gathered in a loop.
        Expr left = node;
        var rights = new Stack<Expr>();
        while (left is BinOpExpr b)
        {
            rights.Push(b.Right);
            left = b.Left;
        }

        Resolve(scope, left);
        while (rights.TryPop(out var right))
        {
            Resolve(scope, right);
        }
    }

    private void ResolveIf(Scope scope, IfStmt first)
    {
        for (var node = first; ;)
        {
            Resolve(scope, node.Test);
            Resolve(scope, node.Body);
            if (node.OrElse is [IfStmt next])
            {
                node = next;
                continue;
            }

            Resolve(scope, node.OrElse);
            return;
        }
    }

    private void ResolveDefaults(Scope scope, Arguments args)
    {
        Resolve(scope, args.Defaults);
        Resolve(scope, args.KwDefaults.OfType<Expr>());
    }

    private void ResolveFunction(Scope scope, FunctionDefStmt f)
    {
        ResolveDefaults(scope, f.Args);
        Resolve(scope, f.DecoratorList);
        var function = MakeFunction(scope, f, f.Name, f.Args, f.IsAsync);
        function.IsGeneric = model.Generics is { } generics && generics.ContainsKey(f);
        function.TypeParams = function.IsGeneric ? model.Generics![f] : [.. f.TypeParams.OfType<TypeVarParam>().Select(p => p.Name)];
        foreach (var arg in function.Parameters)
        {
            Resolve(scope, arg.Node?.Annotation);
        }

        Resolve(scope, f.Returns);
        if (scope.Kind == ScopeKind.Class)
        {
            AddMethod(scope.Class!, function, f);
        }
        else
        {
            function.IsContextManager = f.DecoratorList.Any(IsContextManager);
            function.Wrapped = f.DecoratorList.OfType<CallExpr>().Where(IsWraps).Select(d => d.Args[0]).FirstOrDefault();
            function.Decorators.AddRange(f.DecoratorList.Where(d => !IsContextManager(d) && !IsWraps(d)));
        }

        Declare(function.Scope!, f.Body);
        Resolve(function.Scope!, f.Body);
        function.ReturnsNothing |= Reachability.EndIsReachable(f.Body, static node => node is MatchStmt) && !(f.Returns is not null && Reachability.IsChainOfEnds(f.Body));
        if (function.IsMethod && function.Parameters is [var self, ..])
        {
            new AttributeCollector(model, function.Owner!, self.Symbol!, function).Collect(f.Body);
        }
    }

    private static bool IsWraps(Expr decorator) => decorator is CallExpr { Func: NameExpr { Id: "wraps" } or AttributeExpr { Attr: "wraps" }, Args: [_, ..] };

    private static bool IsContextManager(Expr decorator) =>
        decorator is NameExpr { Id: "contextmanager" or "asynccontextmanager" } or AttributeExpr { Attr: "contextmanager" or "asynccontextmanager" };

    private static void AddMethod(ClassSymbol cls, FunctionSymbol function, FunctionDefStmt f)
    {
        function.Owner = cls;
        foreach (var decorator in f.DecoratorList)
        {
            switch (decorator)
            {
                case NameExpr { Id: "staticmethod" }:
                    function.IsStatic = true;
                    break;
                case NameExpr { Id: "classmethod" }:
                    function.IsClassMethod = true;
                    break;
                case NameExpr { Id: "property" or "cached_property" } or AttributeExpr { Attr: "cached_property" }:
                    function.IsProperty = true;
                    break;
                case NameExpr { Id: "abstractmethod" } or AttributeExpr { Attr: "abstractmethod" }:
                    function.IsAbstract = true;
                    break;
                case NameExpr { Id: "override" or "final" } or AttributeExpr { Attr: "override" or "final" }:
                    break;
                case AttributeExpr { Attr: "setter", Value: NameExpr getter } when cls.Methods.TryGetValue(getter.Id, out var property):
                    function.IsSetter = true;
                    property.Setter = function;
                    return;
                case { } manager when IsContextManager(manager):
                    function.IsContextManager = true;
                    break;
                default:
                    function.Decorators.Add(decorator);
                    break;
            }
        }

        cls.Methods[function.Name] = function;
    }

    private void ResolveClass(Scope scope, ClassDefStmt c)
    {
        Resolve(scope, c.DecoratorList);
        Resolve(scope, c.Bases);
        foreach (var keyword in c.Keywords)
        {
            Resolve(scope, keyword.Value);
        }

        var cls = MakeClass(scope, c);
        foreach (var decorator in c.DecoratorList)
        {
            switch (decorator)
            {
                case NameExpr { Id: "dataclass" } or AttributeExpr { Attr: "dataclass" }:
                    cls.IsDataclass = true;
                    break;
                case NameExpr { Id: "total_ordering" } or AttributeExpr { Attr: "total_ordering" }:
                    cls.IsTotallyOrdered = true;
                    break;
                case CallExpr { Func: NameExpr { Id: "dataclass" } or AttributeExpr { Attr: "dataclass" } } call:
                    cls.IsDataclass = true;
                    foreach (var keyword in call.Keywords.Where(k => k.Arg is not null))
                    {
                        cls.DataclassOptions[keyword.Arg!] = keyword.Value;
                    }

                    break;
            }
        }

        Declare(cls.Scope!, c.Body);
        foreach (var stmt in c.Body)
        {
            switch (stmt)
            {
                case AssignStmt { Targets: [NameExpr name] } a:
                    AddClassAttribute(cls, name.Id, a, a.Value, null);
                    break;
                case AnnAssignStmt { Target: NameExpr name } a:
                    AddClassAttribute(cls, name.Id, a, a.Value, a.Annotation);
                    break;
            }
        }

        Resolve(cls.Scope!, c.Body);
    }

    private static void AddClassAttribute(ClassSymbol cls, string name, Stmt node, Expr? value, Expr? annotation)
    {
        if (!cls.Attributes.TryGetValue(name, out var attribute))
        {
            cls.Attributes.Add(name, attribute = new AttributeSymbol(name, cls));
        }

        attribute.IsClassLevel |= value is not null;
        attribute.Default ??= value;
        attribute.Annotation ??= annotation;
        attribute.Definitions.Add(node);
    }

    private void ResolveComprehension(Scope scope, Expr node, IReadOnlyList<Comprehension> generators, params ReadOnlySpan<Expr> results)
    {
        var inner = new Scope(ScopeKind.Comprehension, node, scope, scope.Module);
        model.Scopes.Add(node, inner);

        // The first iterable is evaluated outside (language reference, 6.2.4).
        Resolve(scope, generators[0].Iter);
        foreach (var generator in generators)
        {
            DeclareTarget(inner, generator.Target);
        }

        for (var i = 0; i < generators.Count; i++)
        {
            if (i > 0)
            {
                Resolve(inner, generators[i].Iter);
            }

            Resolve(inner, generators[i].Target);
            Resolve(inner, generators[i].Ifs);
        }

        foreach (var result in results)
        {
            Resolve(inner, result);
        }
    }
}
