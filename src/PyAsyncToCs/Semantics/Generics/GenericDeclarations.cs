using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Generics;

/// <summary>The type parameters that a program's classes and functions declare (PEP 484's type variables, PEP 695).</summary>
internal sealed class GenericDeclarations
{
    private readonly Dictionary<string, List<(ModuleSymbol Module, Expr? Bound)>> _variables = [];

    /// <summary>Reads the type variables of modules: <c>T = TypeVar("T")</c>.</summary>
    public GenericDeclarations(IEnumerable<ModuleSymbol> modules)
    {
        foreach (var module in modules)
        {
            foreach (var stmt in module.Node!.Body)
            {
                if (stmt is AssignStmt { Targets: [NameExpr name], Value: CallExpr { Func: NameExpr { Id: "TypeVar" } or AttributeExpr { Attr: "TypeVar" }, Args.Length: 1 } call })
                {
                    if (!_variables.TryGetValue(name.Id, out var known))
                    {
                        _variables.Add(name.Id, known = []);
                    }

                    known.Add((module, call.Keywords.FirstOrDefault(k => k.Arg == "bound")?.Value));
                }
            }
        }
    }

    /// <summary>What a type parameter of a class or function is declared to derive from, and the module that says so.</summary>
    /// <param name="generic">The class or function.</param>
    /// <param name="module">Its module.</param>
    /// <param name="name">The type parameter.</param>
    public (ModuleSymbol Module, Expr Bound)? BoundOf(Node generic, ModuleSymbol module, string name)
    {
        ImmutableArray<TypeParam> own = generic switch { ClassDefStmt c => c.TypeParams, FunctionDefStmt f => f.TypeParams, _ => [] };
        if (own.OfType<TypeVarParam>().FirstOrDefault(p => p.Name == name) is { } parameter)
        {
            return parameter.Bound is { } written ? (module, written) : null;
        }

        if (!_variables.TryGetValue(name, out var known))
        {
            return null;
        }

        // A type variable is its module's own, or imported from the one that has it.
        var declared = known.Find(k => k.Module == module) is { Module: not null } here ? here : known[0];
        return declared.Bound is { } bound ? (declared.Module, bound) : null;
    }

    /// <summary>Whether a bound says nothing that values of all types would not do.</summary>
    public static bool IsOfAll(Expr bound) => bound is NameExpr { Id: "object" or "Hashable" or "Any" } or AttributeExpr { Attr: "Hashable" or "Any" };

    /// <summary>Those of a class: its own, or the variables that its bases name, <c>Generic[K, V]</c> before all others.</summary>
    public ImmutableArray<string> Of(ClassDefStmt node)
    {
        if (!node.TypeParams.IsEmpty)
        {
            return Plain(node.TypeParams);
        }

        var bases = node.Bases.OfType<SubscriptExpr>().ToList();
        return [.. Variables(bases.FirstOrDefault(b => b.Value is NameExpr { Id: "Generic" }) is { } generic ? [generic.Slice] : bases.Select(b => b.Slice))];
    }

    /// <summary>Those of a function: its own, or the variables in its signature that are none of the class around it.</summary>
    public ImmutableArray<string> Of(FunctionDefStmt node, ImmutableArray<string> around)
    {
        if (!node.TypeParams.IsEmpty)
        {
            return Plain(node.TypeParams);
        }

        var args = node.Args;
        var annotations = args.PosOnlyArgs.Concat(args.Args).Concat(args.KwOnlyArgs).Select(a => a.Annotation).Append(args.VarArg?.Annotation).Append(node.Returns).OfType<Expr>();
        return [.. Variables(annotations).Where(v => !around.Contains(v))];
    }

    private static ImmutableArray<string> Plain(ImmutableArray<TypeParam> parameters) =>
        parameters.All(p => p is TypeVarParam { Bound: not TupleExpr }) ? [.. parameters.OfType<TypeVarParam>().Select(p => p.Name)] : [];

    private List<string> Variables(IEnumerable<Expr> annotations)
    {
        var found = new List<string>();
        var children = new List<Node>();
        foreach (var annotation in annotations)
        {
            var stack = new Stack<Node>([annotation]);
            while (stack.TryPop(out var node))
            {
                IEnumerable<string> names = node switch
                {
                    NameExpr name => [name.Id],
                    ConstantExpr { Value: string text } => Regex.Matches(text, @"\w+").Select(m => m.Value),
                    _ => [],
                };
                found.AddRange(names.Where(n => _variables.ContainsKey(n) && !found.Contains(n)).Distinct().ToList());

                children.Clear();
                node.AddChildren(children);
                children.Reverse();
                children.ForEach(stack.Push);
            }
        }

        return found;
    }
}
