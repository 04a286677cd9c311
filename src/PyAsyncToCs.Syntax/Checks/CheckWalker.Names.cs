using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Checks;

/// <content>Names: what binds them, and what <c>global</c> and <c>nonlocal</c> may say of them.</content>
internal sealed partial class CheckWalker
{
    private const string DebugName = "__debug__";

    // The names of one function's parameters; cleared for the next.
    private HashSet<string> _parameters = [];

    private void BindOrUse(NameExpr name)
    {
        if (name.Context != ExprContext.Load)
        {
            CheckDebugName(name.Id, name, name.Context == ExprContext.Del ? "delete" : "assign to");
        }

        AddSymbol(_scope, name.Id, name.Context == ExprContext.Load ? SymbolFlags.Use : SymbolFlags.Local, name);
    }

    private void Bind(string name, SymbolFlags flags, Node node)
    {
        CheckDebugName(name, node);
        AddSymbol(_scope, name, flags, node);
    }

    private void CheckDebugName(string name, Node node, string verb = "assign to")
    {
        if (name == DebugName)
        {
            Report(node, $"cannot {verb} {DebugName}");
        }
    }

    private void AddSymbol(Scope scope, string name, SymbolFlags flags, Node node)
    {
        if (!_tracksNames)
        {
            return;
        }

        var mangled = Mangle(name);
        var symbol = scope[mangled] | flags;
        if (scope.IsInTarget)
        {
            if ((symbol & (SymbolFlags.Global | SymbolFlags.Nonlocal)) != 0)
            {
                Report(node, $"comprehension inner loop cannot rebind assignment expression target '{name}'");
            }

            symbol |= SymbolFlags.IterationVariable;
        }

        scope[mangled] = symbol;
    }

    private string Mangle(string name)
    {
        if (_scope.PrivateClass is null || !name.StartsWith("__", StringComparison.Ordinal) ||
            name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.'))
        {
            return name;
        }

        var stripped = _scope.PrivateClass.TrimStart('_');
        return stripped.Length == 0 ? name : $"_{stripped}{name}";
    }

    private void BindParameters(Arguments arguments)
    {
        var count = arguments.PosOnlyArgs.Length + arguments.Args.Length + arguments.KwOnlyArgs.Length
            + (arguments.VarArg is null ? 0 : 1) + (arguments.KwArg is null ? 0 : 1);
        var seen = count > 1 ? Emptied(ref _parameters) : null;
        BindParameters(arguments.PosOnlyArgs, seen);
        BindParameters(arguments.Args, seen);
        BindParameters(arguments.KwOnlyArgs, seen);
        BindParameter(arguments.VarArg, seen);
        BindParameter(arguments.KwArg, seen);
    }

    // Clearing a set costs its capacity, so one that was large is not kept.
    private static HashSet<string> Emptied(ref HashSet<string> set)
    {
        const int largest = 64;
        if (set.Count > largest)
        {
            set = [];
        }

        set.Clear();
        return set;
    }

    private void BindParameters(ImmutableArray<Arg> parameters, HashSet<string>? seen)
    {
        foreach (var parameter in parameters)
        {
            BindParameter(parameter, seen);
        }
    }

    private void BindParameter(Arg? parameter, HashSet<string>? seen)
    {
        if (parameter is null)
        {
            return;
        }

        if (seen?.Add(Mangle(parameter.Name)) == false)
        {
            Report(parameter, $"duplicate argument '{Mangle(parameter.Name)}' in function definition");
        }

        Bind(parameter.Name, SymbolFlags.Parameter, parameter);
    }

    private void VisitImports(ImmutableArray<Alias> names, Stmt statement)
    {
        foreach (var alias in names)
        {
            if (alias.Name == "*")
            {
                if (_scope.Kind != ScopeKind.Module)
                {
                    Report(alias, "import * only allowed at module level");
                }

                continue;
            }

            var name = alias.AsName ?? alias.Name;
            var dot = name.IndexOf('.');
            name = dot < 0 ? name : name[..dot];
            CheckDebugName(name, statement);
            AddSymbol(_scope, name, SymbolFlags.Import, alias);
        }
    }

    private void BindAnnotated(AnnAssignStmt assign, NameExpr name)
    {
        CheckDebugName(name.Id, name);
        if (!_tracksNames)
        {
            return;
        }

        var known = _scope[Mangle(name.Id)];
        if (assign.IsSimple && _scope.Kind != ScopeKind.Module && (known & (SymbolFlags.Global | SymbolFlags.Nonlocal)) != 0)
        {
            var keyword = (known & SymbolFlags.Global) != 0 ? "global" : "nonlocal";
            Report(assign, $"annotated name '{name.Id}' can't be {keyword}");
        }
        else if (assign.IsSimple)
        {
            AddSymbol(_scope, name.Id, SymbolFlags.Annotated | SymbolFlags.Local, name);
        }
        else if (assign.Value is not null)
        {
            AddSymbol(_scope, name.Id, SymbolFlags.Local, name);
        }
    }

    private void Declare(Stmt statement, ImmutableArray<string> names, SymbolFlags flag, string keyword)
    {
        foreach (var name in names)
        {
            var mangled = Mangle(name);
            var known = _scope[mangled];
            if ((known & SymbolFlags.Parameter) != 0)
            {
                Report(statement, $"name '{name}' is parameter and {keyword}");
            }
            else if ((known & SymbolFlags.Use) != 0)
            {
                Report(statement, $"name '{name}' is used prior to {keyword} declaration");
            }
            else if ((known & SymbolFlags.Annotated) != 0)
            {
                Report(statement, $"annotated name '{name}' can't be {keyword}");
            }
            else if ((known & SymbolFlags.Local) != 0)
            {
                Report(statement, $"name '{name}' is assigned to before {keyword} declaration");
            }
            else
            {
                _scope[mangled] = known | flag;
                (_scope.Directives ??= []).Add(new Directive(mangled, statement, statement.Start));
            }
        }
    }

    // PEP 572: inside a comprehension, := binds in the scope around it.
    private bool BindInEnclosingScope(NameExpr target)
    {
        var name = Mangle(target.Id);
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Comprehension is not null)
            {
                const SymbolFlags iterated = SymbolFlags.IterationVariable | SymbolFlags.Local;
                if ((scope[name] & iterated) == iterated)
                {
                    Report(target, $"assignment expression cannot rebind comprehension iteration variable '{target.Id}'");
                    return false;
                }

                continue;
            }

            switch (scope.Kind)
            {
                case ScopeKind.Function:
                    var flag = (scope[name] & SymbolFlags.Global) != 0 ? SymbolFlags.Global : SymbolFlags.Nonlocal;
                    BindThroughComprehension(target, name, flag);
                    AddSymbol(scope, target.Id, SymbolFlags.Local, target);
                    return true;
                case ScopeKind.Module:
                    BindThroughComprehension(target, name, SymbolFlags.Global);
                    AddSymbol(scope, target.Id, SymbolFlags.Global, target);
                    return true;
                case ScopeKind.Annotation:
                    continue;
            }

            var where = scope.Kind switch
            {
                ScopeKind.Class => "in a class body",
                ScopeKind.TypeParameters => "within the definition of a generic",
                ScopeKind.TypeAlias => "in a type alias",
                _ => "in a TypeVar bound",
            };
            Report(target, $"assignment expression within a comprehension cannot be used {where}");
            return false;
        }

        return true;
    }

    private void BindThroughComprehension(NameExpr target, string mangled, SymbolFlags flag)
    {
        AddSymbol(_scope, target.Id, flag, target);
        (_scope.Directives ??= []).Add(new Directive(mangled, target, _log.Statement));
    }

    private void ResolveDeclarations(Scope scope)
    {
        if (scope.Directives is null && scope.Unresolved is null)
        {
            return;
        }

        foreach (var directive in scope.Directives ?? [])
        {
            var flags = scope[directive.Name];
            if ((flags & SymbolFlags.Nonlocal) == 0)
            {
                continue;
            }

            // Each name is judged once, where it was declared first.
            scope[directive.Name] = flags & ~SymbolFlags.Nonlocal;
            if ((flags & SymbolFlags.Global) != 0)
            {
                _log.Add(directive.Node, $"name '{directive.Name}' is nonlocal and global", directive.Statement);
            }
            else if (scope.Parent is null)
            {
                _log.Add(directive.Node, "nonlocal declaration not allowed at module level", directive.Statement);
            }
            else
            {
                // It binds nothing here, whatever else the scope does with the name.
                scope[directive.Name] = SymbolFlags.Nonlocal;
                (scope.Parent.Unresolved ??= []).Add(directive);
            }
        }

        foreach (var directive in scope.Unresolved ?? [])
        {
            ResolveInner(scope, directive);
        }
    }

    private void ResolveInner(Scope scope, Directive directive)
    {
        var flags = scope[directive.Name];
        var isFunctionLike = scope.IsFunctionLike;
        if (scope.Kind == ScopeKind.Class && directive.Name is "__class__" or "__classdict__")
        {
            return;
        }

        if (isFunctionLike && (flags & SymbolFlags.Nonlocal) == 0 && (flags & SymbolFlags.Global) == 0 && (flags & SymbolFlags.Bound) != 0)
        {
            if ((flags & SymbolFlags.TypeParameter) != 0)
            {
                _log.Add(directive.Node, $"nonlocal binding not allowed for type parameter '{directive.Name}'", directive.Statement);
            }

            return;
        }

        if (scope.Parent is null || (isFunctionLike && (flags & SymbolFlags.Global) != 0))
        {
            if (_log.IsTreeWhole)
            {
                _log.Add(directive.Node, $"no binding for nonlocal '{directive.Name}' found", directive.Statement);
            }

            return;
        }

        (scope.Parent.Unresolved ??= []).Add(directive);
    }
}
