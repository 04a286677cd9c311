using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>max(counts, key=counts.__getitem__)</c>, <c>filter(vowels.__contains__, text)</c>: the method as a value is what its operator says of an item.</summary>
internal sealed class SpecialMethodValues : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly HashSet<Node> _called = new(ReferenceEqualityComparer.Instance);

    private SpecialMethodValues(ModuleNode module) => _names = new ModuleNames(module);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        parsed.Source.Text.Contains(".__contains__", StringComparison.Ordinal) || parsed.Source.Text.Contains(".__getitem__", StringComparison.Ordinal)
            ? parsed with { Module = new SpecialMethodValues(parsed.Module).Copy(parsed.Module) }
            : parsed;

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case CallExpr { Func: AttributeExpr method }:
                _called.Add(method);
                return null;
            case AttributeExpr { Attr: "__contains__" or "__getitem__", Context: ExprContext.Load } method when !_called.Contains(method) && IsObject(method.Value):
                var (at, end) = (method.Start, method.End);
                var item = new NameExpr(method.Value is NameExpr { Id: "item" } ? "key" : "item", ExprContext.Load, at, at);
                return new LambdaExpr(
                    new Arguments([], [new Arg(item.Id, null, at, at)], null, [], [], null, [], at, at),
                    method.Attr == "__contains__" ? new CompareExpr(item, [CompareOperator.In], [Copy(method.Value)], at, end) : new SubscriptExpr(Copy(method.Value), item, ExprContext.Load, at, end),
                    at,
                    end);
            default:
                return null;
        }
    }

    /// <summary>Whether an expression is a name or a path of names, and no class.</summary>
    private bool IsObject(Expr value) => value switch
    {
        NameExpr name => !_names.IsBuiltin(name.Id) && _names.DefinitionOf(name.Id) is not ClassDefStmt,
        AttributeExpr member => member.Value is NameExpr { Id: "self" },
        _ => false,
    };
}
