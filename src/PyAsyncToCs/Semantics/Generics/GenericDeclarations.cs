using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Generics;

/// <summary>The type parameters that a program's classes and functions declare (PEP 484's type variables, PEP 695).</summary>
internal sealed class GenericDeclarations
{
    private readonly HashSet<string> _variables = [];

    /// <summary>Reads the type variables of modules: <c>T = TypeVar("T")</c>.</summary>
    public GenericDeclarations(IEnumerable<ModuleSymbol> modules)
    {
        foreach (var stmt in modules.SelectMany(m => m.Node!.Body))
        {
            if (stmt is AssignStmt { Targets: [NameExpr name], Value: CallExpr { Func: NameExpr { Id: "TypeVar" } or AttributeExpr { Attr: "TypeVar" } } call } && !call.Keywords.Any(k => k.Arg == "bound") && call.Args.Length == 1)
            {
                _variables.Add(name.Id);
            }
        }
    }

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

    /// <summary>Type parameters with bounds say what their values can do, which C#'s would have to, too.</summary>
    private static ImmutableArray<string> Plain(ImmutableArray<TypeParam> parameters) =>
        parameters.All(p => p is TypeVarParam { Bound: null }) ? [.. parameters.OfType<TypeVarParam>().Select(p => p.Name)] : [];

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
                found.AddRange(names.Where(n => _variables.Contains(n) && !found.Contains(n)).Distinct().ToList());

                children.Clear();
                node.AddChildren(children);
                children.Reverse();
                children.ForEach(stack.Push);
            }
        }

        return found;
    }
}
