using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Documents;

/// <summary>Walks a statement and notes, scope by scope, which names are bound and read. Without recursion.</summary>
internal sealed class ScopeWalker
{
    private readonly List<NameScope> _scopes = [];
    private readonly Stack<(Node Node, NameScope Scope, int BindAt)> _pending = new();
    private readonly List<Node> _children = [];

    private ScopeWalker()
    {
    }

    /// <summary>Walks a top-level statement.</summary>
    /// <returns>Its scopes; the first is the module's.</returns>
    public static IReadOnlyList<NameScope> Walk(Stmt statement)
    {
        var walker = new ScopeWalker();
        var module = walker.Open(NameScopeKind.Module, null);
        walker.Push(statement, module);
        while (walker._pending.TryPop(out var work))
        {
            walker.Visit(work.Node, work.Scope, work.BindAt);
        }

        return walker._scopes;
    }

    private NameScope Open(NameScopeKind kind, NameScope? parent)
    {
        var scope = new NameScope(kind, parent);
        _scopes.Add(scope);
        return scope;
    }

    private void Push(Node? node, NameScope scope, int bindAt = -1)
    {
        if (node is not null)
        {
            _pending.Push((node, scope, bindAt));
        }
    }

    private void Push<T>(ImmutableArray<T> nodes, NameScope scope, int bindAt = -1)
        where T : Node?
    {
        foreach (var node in nodes)
        {
            Push(node, scope, bindAt);
        }
    }

    private void Visit(Node node, NameScope scope, int bindAt)
    {
        switch (node)
        {
            case NameExpr { Context: ExprContext.Load } name:
                scope.Load(name.Id, name.Start);
                break;
            case NameExpr name:
                scope.Bind(name.Id, bindAt < 0 ? name.Start : bindAt);
                break;
            case FunctionDefStmt function:
                VisitFunction(function, scope);
                break;
            case LambdaExpr lambda:
                var body = Open(NameScopeKind.Function, scope);
                VisitArguments(lambda.Args, scope, scope, body);
                Push(lambda.Body, body);
                break;
            case ClassDefStmt type:
                VisitClass(type, scope);
                break;
            case ListCompExpr list:
                VisitComprehension(list.Generators, [list.Elt], scope);
                break;
            case SetCompExpr set:
                VisitComprehension(set.Generators, [set.Elt], scope);
                break;
            case GeneratorExpr generator:
                VisitComprehension(generator.Generators, [generator.Elt], scope);
                break;
            case DictCompExpr dict:
                VisitComprehension(dict.Generators, [dict.Key, dict.Value], scope);
                break;
            default:
                VisitOther(node, scope, bindAt);
                break;
        }
    }

    private void VisitOther(Node node, NameScope scope, int bindAt)
    {
        switch (node)
        {
            case NamedExpr walrus:
                Push(walrus.Target, scope.WalrusScope());
                Push(walrus.Value, scope);
                return;
            case AssignStmt assign:
                // The value is read before the targets are bound.
                Push(assign.Targets, scope, assign.End);
                Push(assign.Value, scope);
                return;
            case AnnAssignStmt { Value: null, Target: NameExpr } annotation:
                Push(annotation.Annotation, scope);
                return;
            case AnnAssignStmt annotation:
                Push(annotation.Target, scope, annotation.End);
                Push(annotation.Annotation, scope);
                Push(annotation.Value, scope);
                return;
            case AugAssignStmt { Target: NameExpr target } augmented:
                scope.Load(target.Id, target.Start);
                scope.Bind(target.Id, augmented.End);
                Push(augmented.Value, scope);
                return;
            case ImportStmt import:
                foreach (var alias in import.Names)
                {
                    scope.Bind(alias.AsName ?? alias.Name.Split('.')[0], alias.Start);
                }

                return;
            case ImportFromStmt import:
                foreach (var alias in import.Names)
                {
                    scope.Bind(alias.AsName ?? alias.Name, alias.Start);
                }

                return;
            case GlobalStmt global:
                scope.Globals.UnionWith(global.Names);
                return;
            case ExceptHandler { Name: { } name }:
                scope.Bind(name, node.Start);
                break;
            case MatchAsPattern { Name: { } name }:
                scope.Bind(name, node.Start);
                break;
            case MatchStarPattern { Name: { } name }:
                scope.Bind(name, node.Start);
                break;
            case MatchMappingPattern { Rest: { } name }:
                scope.Bind(name, node.Start);
                break;
            default:
                break;
        }

        _children.Clear();
        node.AddChildren(_children);
        foreach (var child in _children)
        {
            Push(child, scope, bindAt);
        }
    }

    private void VisitFunction(FunctionDefStmt function, NameScope scope)
    {
        scope.Bind(function.Name, function.End);
        var body = Open(NameScopeKind.Function, scope);

        // Annotations are read outside, unless type parameters (PEP 695) put a scope of their own around them.
        var annotations = function.TypeParams.IsEmpty ? scope : body;
        VisitTypeParams(function.TypeParams, body);
        VisitArguments(function.Args, scope, annotations, body);
        Push(function.DecoratorList, scope);
        Push(function.Returns, annotations);
        Push(function.Body, body);
    }

    private void VisitArguments(Arguments arguments, NameScope outer, NameScope annotations, NameScope body)
    {
        Push(arguments.Defaults, outer);
        Push(arguments.KwDefaults, outer);
        IEnumerable<Arg?> all = [.. arguments.PosOnlyArgs, .. arguments.Args, arguments.VarArg, .. arguments.KwOnlyArgs, arguments.KwArg];
        foreach (var argument in all)
        {
            if (argument is not null)
            {
                body.Bind(argument.Name, argument.Start);
                Push(argument.Annotation, annotations);
            }
        }
    }

    private void VisitClass(ClassDefStmt type, NameScope scope)
    {
        scope.Bind(type.Name, type.End);
        Push(type.DecoratorList, scope);
        var header = scope;
        if (!type.TypeParams.IsEmpty)
        {
            header = Open(NameScopeKind.Comprehension, scope);
            VisitTypeParams(type.TypeParams, header);
        }

        Push(type.Bases, header);
        Push(type.Keywords, header);
        Push(type.Body, Open(NameScopeKind.Class, header));
    }

    private void VisitTypeParams(ImmutableArray<TypeParam> parameters, NameScope scope)
    {
        foreach (var parameter in parameters)
        {
            var name = parameter switch
            {
                TypeVarParam variable => variable.Name,
                ParamSpecParam spec => spec.Name,
                TypeVarTupleParam tuple => tuple.Name,
                _ => null,
            };
            if (name is not null)
            {
                scope.Bind(name, parameter.Start);
            }

            Push(parameter, scope);
        }
    }

    private void VisitComprehension(ImmutableArray<Comprehension> generators, Expr[] elements, NameScope scope)
    {
        var inner = Open(NameScopeKind.Comprehension, scope);
        for (var i = 0; i < generators.Length; i++)
        {
            // The first iterable is evaluated outside (language reference, 6.2.4).
            Push(generators[i].Iter, i == 0 ? scope : inner);
            Push(generators[i].Target, inner);
            Push(generators[i].Ifs, inner);
        }

        foreach (var element in elements)
        {
            Push(element, inner);
        }
    }
}
