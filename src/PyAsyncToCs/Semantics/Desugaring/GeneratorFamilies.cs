using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// Where one class's method is a generator and that of its base, or of one derived from it, returns a list, only the items
/// of both can be meant: the list is yielded from.
/// </summary>
internal sealed class GeneratorFamilies : TreeCopier
{
    private readonly HashSet<FunctionDefStmt> _returning = new(ReferenceEqualityComparer.Instance);

    private GeneratorFamilies(ModuleNode module)
    {
        var classes = new ClassTable(module, new ModuleNames(module));
        foreach (var cls in classes.All)
        {
            foreach (var generator in ClassTable.Methods(cls).Where(IsGenerator))
            {
                _returning.UnionWith(classes.All.Where(other => other != cls && IsRelated(classes, cls, other))
                    .SelectMany(ClassTable.Methods).Where(m => m.Name == generator.Name && IsReturning(m)));
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var families = new GeneratorFamilies(parsed.Module);
        return families._returning.Count > 0 ? parsed with { Module = families.Copy(parsed.Module) } : parsed;
    }

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) => stmt is FunctionDefStmt f && _returning.Contains(f)
        ? [(Stmt)CopyParts(new FunctionDefStmt(f.IsAsync, f.Name, f.Args, [.. f.Body.SelectMany(s => Yielded(s, s == f.Body[^1]))], f.DecoratorList, f.Returns, f.TypeParams, f.Start, f.End))]
        : null;

    private static IEnumerable<Stmt> Yielded(Stmt stmt, bool isLast)
    {
        switch (stmt)
        {
            case ReturnStmt { Value: { } value }:
                var items = value is CallExpr { Func: NameExpr { Id: "iter" }, Args: [var only], Keywords.IsEmpty: true } ? only : value;
                yield return new ExprStmt(new YieldFromExpr(items, value.Start, value.End), stmt.Start, stmt.End);
                if (!isLast)
                {
                    yield return new ReturnStmt(null, stmt.Start, stmt.End);
                }

                break;
            case IfStmt branch:
                yield return new IfStmt(
                    branch.Test,
                    [.. branch.Body.SelectMany(s => Yielded(s, isLast && s == branch.Body[^1]))],
                    [.. branch.OrElse.SelectMany(s => Yielded(s, isLast && s == branch.OrElse[^1]))],
                    branch.Start,
                    branch.End);
                break;
            default:
                yield return stmt;
                break;
        }
    }

    private static bool IsRelated(ClassTable classes, ClassDefStmt a, ClassDefStmt b) =>
        classes.Order(a.Name)?.Contains(b.Name) == true || classes.Order(b.Name)?.Contains(a.Name) == true;

    private static bool IsGenerator(FunctionDefStmt method) => method is { IsAsync: false, DecoratorList.IsEmpty: true } && Own(method.Body).Any(n => n is YieldExpr or YieldFromExpr);

    /// <summary>Whether a method does nothing but return items, so that nobody sees when it does.</summary>
    private static bool IsReturning(FunctionDefStmt method) =>
        method is { IsAsync: false, DecoratorList.IsEmpty: true } && !IsGenerator(method) && Own(method.Body).OfType<ReturnStmt>().Any() && method.Body.All(IsQuiet);

    private static bool IsQuiet(Stmt stmt) => stmt switch
    {
        ReturnStmt r => r.Value is not (null or ConstantExpr),
        IfStmt i => i.Body.All(IsQuiet) && i.OrElse.All(IsQuiet),
        AssignStmt { Targets: [NameExpr] } or ExprStmt { Value: ConstantExpr } => true,
        _ => false,
    };

    /// <summary>What stands in a body, but not in functions inside it.</summary>
    private static IEnumerable<Node> Own(IEnumerable<Node> body)
    {
        var stack = new Stack<Node>(body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            yield return node;
            if (node is FunctionDefStmt or LambdaExpr or ClassDefStmt)
            {
                continue;
            }

            children.Clear();
            node.AddChildren(children);
            children.ForEach(stack.Push);
        }
    }
}
