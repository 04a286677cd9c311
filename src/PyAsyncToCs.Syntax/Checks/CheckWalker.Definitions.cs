using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Checks;

/// <content>Functions, classes, type parameters and the scopes that they make.</content>
internal sealed partial class CheckWalker
{
    private void VisitFunction(FunctionDefStmt function)
    {
        Bind(function.Name, SymbolFlags.Local, function);
        VisitAll(function.Args.Defaults);
        VisitAll(function.Args.KwDefaults);
        VisitAll(function.DecoratorList);
        var isGeneric = OpenTypeParameters(function, function.TypeParams);
        VisitAnnotations(function.Args);
        if (function.Returns is not null)
        {
            VisitAnnotation(function.Returns);
        }

        Add(Step.EnterFunction, function);
        VisitAll(function.Body);
        Add(Step.Leave, function);
        if (isGeneric)
        {
            Add(Step.Leave, function);
        }
    }

    private void VisitClass(ClassDefStmt @class)
    {
        Bind(@class.Name, SymbolFlags.Local, @class);
        VisitAll(@class.DecoratorList);
        var isGeneric = OpenTypeParameters(@class, @class.TypeParams);
        VisitUnpacked(@class.Bases);
        VisitKeywords(@class.Keywords);
        Add(Step.EnterClass, @class);
        VisitAll(@class.Body);
        Add(Step.Leave, @class);
        if (isGeneric)
        {
            Add(Step.Leave, @class);
        }
    }

    private void VisitTypeAlias(TypeAliasStmt alias)
    {
        Visit(alias.Name);
        var isGeneric = OpenTypeParameters(alias, alias.TypeParams);
        Add(Step.EnterTypeAlias, alias);
        Visit(alias.Value);
        Add(Step.Leave, alias);
        if (isGeneric)
        {
            Add(Step.Leave, alias);
        }
    }

    private bool OpenTypeParameters(Stmt definition, ImmutableArray<TypeParam> parameters)
    {
        if (parameters.IsEmpty)
        {
            return false;
        }

        Add(Step.EnterTypeParameters, definition);
        VisitAll(parameters);
        return true;
    }

    private void VisitTypeParameter(TypeParam parameter)
    {
        var (name, bound, defaultValue) = parameter switch
        {
            TypeVarParam typeVar => (typeVar.Name, typeVar.Bound, typeVar.DefaultValue),
            ParamSpecParam paramSpec => (paramSpec.Name, null, paramSpec.DefaultValue),
            _ => (((TypeVarTupleParam)parameter).Name, null, ((TypeVarTupleParam)parameter).DefaultValue),
        };
        CheckDebugName(name, parameter);
        var mangled = Mangle(name);
        if (_scope[mangled].HasFlag(SymbolFlags.TypeParameter))
        {
            Report(parameter, $"duplicate type parameter '{name}'");
        }

        _scope[mangled] |= SymbolFlags.TypeParameter | SymbolFlags.Local;
        if (bound is not null)
        {
            Add(bound is TupleExpr ? Step.EnterConstraint : Step.EnterBound, parameter);
            Visit(bound);
            Add(Step.Leave, parameter);
        }

        if (defaultValue is not null)
        {
            Add(Step.EnterDefault, parameter);
            Add(Step.VisitUnpacked, defaultValue);
            Add(Step.Leave, parameter);
        }
    }

    private void CheckTypeParameterDefaults(ImmutableArray<TypeParam> parameters)
    {
        var hasDefault = false;
        foreach (var parameter in parameters)
        {
            var (name, defaultValue) = parameter switch
            {
                TypeVarParam typeVar => (typeVar.Name, typeVar.DefaultValue),
                ParamSpecParam paramSpec => (paramSpec.Name, paramSpec.DefaultValue),
                _ => (((TypeVarTupleParam)parameter).Name, ((TypeVarTupleParam)parameter).DefaultValue),
            };
            if (defaultValue is null && hasDefault)
            {
                Report(parameter, $"non-default type parameter '{name}' follows default type parameter");
                return;
            }

            hasDefault |= defaultValue is not null;
        }
    }

    private void VisitAnnotations(Arguments arguments)
    {
        foreach (var arg in arguments.PosOnlyArgs)
        {
            VisitAnnotationOf(arg);
        }

        foreach (var arg in arguments.Args)
        {
            VisitAnnotationOf(arg);
        }

        VisitAnnotationOf(arguments.VarArg);
        VisitAnnotationOf(arguments.KwArg);
        foreach (var arg in arguments.KwOnlyArgs)
        {
            VisitAnnotationOf(arg);
        }
    }

    private void VisitAnnotationOf(Arg? arg)
    {
        if (arg?.Annotation is { } annotation)
        {
            VisitAnnotation(annotation);
        }
    }

    private void VisitAnnotation(Expr annotation)
    {
        if (_hasAnnotationScopes)
        {
            Add(Step.EnterAnnotation, annotation);
            Add(Step.VisitUnpacked, annotation);
            Add(Step.LeaveAnnotation, annotation);
        }
        else
        {
            Add(Step.VisitUnpacked, annotation);
        }
    }

    private void ChangeScope(Step step, Node node)
    {
        switch (step)
        {
            case Step.EnterFunction:
                var function = (FunctionDefStmt)node;
                _scope = new Scope(ScopeKind.Function, _scope)
                {
                    IsAsyncFunction = function.IsAsync,
                    IsCoroutine = function.IsAsync,
                };
                BindParameters(function.Args);
                break;
            case Step.EnterLambda:
                _scope = new Scope(ScopeKind.Function, _scope);
                BindParameters(((LambdaExpr)node).Args);
                break;
            case Step.EnterClass:
                _scope = new Scope(ScopeKind.Class, _scope) { PrivateClass = ((ClassDefStmt)node).Name };
                break;
            case Step.EnterComprehension:
                _scope = new Scope(ScopeKind.Function, _scope)
                {
                    Comprehension = node.Kind switch
                    {
                        NodeKind.ListComp => "list comprehension",
                        NodeKind.SetComp => "set comprehension",
                        NodeKind.DictComp => "dict comprehension",
                        _ => "generator expression",
                    },
                    IsGenerator = node.Kind == NodeKind.GeneratorExp,
                };
                break;
            case Step.EnterTypeParameters:
                _scope = node is ClassDefStmt @class
                    ? new Scope(ScopeKind.TypeParameters, _scope) { PrivateClass = @class.Name }
                    : new Scope(ScopeKind.TypeParameters, _scope);
                CheckTypeParameterDefaults(node switch
                {
                    ClassDefStmt generic => generic.TypeParams,
                    FunctionDefStmt generic => generic.TypeParams,
                    _ => ((TypeAliasStmt)node).TypeParams,
                });
                break;
            case Step.EnterTypeAlias:
                _scope = new Scope(ScopeKind.TypeAlias, _scope);
                break;
            case Step.EnterBound or Step.EnterConstraint or Step.EnterDefault:
                var place = step switch { Step.EnterBound => "bound", Step.EnterConstraint => "constraint", _ => "default" };
                _scope = new Scope(ScopeKind.TypeVariable, _scope) { Place = $"{node.Kind} {place}" };
                break;
            case Step.EnterAnnotation:
                _scope = new Scope(ScopeKind.Annotation, _scope);
                _uncompiled++;
                break;
            case Step.LeaveAnnotation:
                _uncompiled--;
                LeaveScope();
                break;
            case Step.LeaveComprehension:
                LeaveComprehension(node);
                break;
            default:
                LeaveScope();
                break;
        }
    }

    private void LeaveComprehension(Node node)
    {
        var isAsync = _scope.IsCoroutine && node.Kind != NodeKind.GeneratorExp;
        LeaveScope();
        if (!isAsync)
        {
            return;
        }

        // The comprehension around it, if it is no generator expression, is asynchronous too: the error is reported there.
        _scope.IsCoroutine = true;
        if (!_scope.IsAsyncFunction && _scope.Comprehension is null && !IsTopLevelAwait)
        {
            ReportCompiled(node, "asynchronous comprehension outside of an asynchronous function");
        }
    }

    private void LeaveScope()
    {
        var scope = _scope;
        if ((scope.IsGenerator || scope.IsCoroutine ? scope.FullBlock : scope.OverfullBlock) is { } block)
        {
            _log.Add(block.Node, "too many statically nested blocks", block.Statement);
        }

        if (scope is { IsAsyncFunction: true, IsGenerator: true, Returns: { } returns })
        {
            foreach (var @return in returns)
            {
                _log.Add(@return, "'return' with value in async generator", @return.Start);
            }
        }

        ResolveDeclarations(scope);
        if (scope.Parent is not null)
        {
            _scope = scope.Parent;
        }
    }

    // Yield, await and := are refused where CPython evaluates an expression lazily or not at all.
    private bool RefuseInTypeScope(Expr expression, string what)
    {
        var where = _scope.Kind switch
        {
            ScopeKind.Annotation => "an annotation",
            ScopeKind.TypeVariable => $"a {_scope.Place}",
            ScopeKind.TypeAlias => "a type alias",
            ScopeKind.TypeParameters => "the definition of a generic",
            _ => null,
        };
        if (where is null)
        {
            return false;
        }

        Report(expression, $"{what} cannot be used within {where}");
        return true;
    }
}
