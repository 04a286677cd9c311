using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>An ellipsis that something is compared with (<c>if default is ...:</c>) stands for what was not given: it is an object of its own.</summary>
internal sealed class EllipsisRewriter : TreeCopier
{
    private readonly string _name;
    private readonly HashSet<Node> _values;

    private EllipsisRewriter(string name, HashSet<Node> values)
    {
        _name = name;
        _values = values;
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("...", StringComparison.Ordinal))
        {
            return parsed;
        }

        var nodes = BaseFlattener.Nodes(parsed.Module).ToList();
        if (!nodes.OfType<CompareExpr>().Any(c => c.Comparators.Any(IsEllipsis)))
        {
            return parsed;
        }

        var rewriter = new EllipsisRewriter(
            new ModuleNames(parsed.Module).Fresh("not_given"),
            new HashSet<Node>(nodes.SelectMany(ValuesIn).Where(IsEllipsis), ReferenceEqualityComparer.Instance));
        var module = rewriter.Copy(parsed.Module);
        var head = module.Body.TakeWhile(s => s is ImportStmt or ImportFromStmt or ExprStmt { Value: ConstantExpr }).Count();
        var at = head < module.Body.Length ? module.Body[head].Start : module.End;
        var made = new AssignStmt(
            [new NameExpr(rewriter._name, ExprContext.Store, at, at)],
            new CallExpr(new NameExpr("object", ExprContext.Load, at, at), [], [], at, at),
            at,
            at);
        return parsed with { Module = new ModuleNode(module.Body.Insert(head, made), module.Start, module.End) };
    }

    /// <summary>What stands where a value is given, handed on or compared; a type or an empty body is none.</summary>
    private static IEnumerable<Node> ValuesIn(Node node) => node switch
    {
        CompareExpr c => c.Comparators.Prepend(c.Left),
        CallExpr call => call.Args.Concat(call.Keywords.Select(k => k.Value)),
        FunctionDefStmt f when f.Body.Any(s => s is not (PassStmt or ExprStmt { Value: ConstantExpr })) => f.Args.Defaults.Concat(f.Args.KwDefaults.OfType<Expr>()),
        LambdaExpr l => l.Args.Defaults.Concat(l.Args.KwDefaults.OfType<Expr>()),
        AssignStmt a => [a.Value],
        AnnAssignStmt { Value: { } value } => [value],
        IfExpr i => [i.Body, i.OrElse],
        ReturnStmt { Value: { } value } => [value],
        _ => [],
    };

    private static bool IsEllipsis(Node node) => node is ConstantExpr { Value: EllipsisValue };

    protected override Node? Replace(Node node) => _values.Contains(node) ? new NameExpr(_name, ExprContext.Load, node.Start, node.End) : null;
}
