using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>A function called <c>_</c>, which only its decorator knows, gets a name: <c>_</c> is no variable in C#.</summary>
internal sealed class UnnamedFunctionRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly HashSet<string> _generic;

    private UnnamedFunctionRewriter(ModuleNode module)
    {
        _names = new ModuleNames(module);

        // Cases of a single dispatch are told apart by the class that they are for.
        _generic = [.. BaseFlattener.Nodes(module).OfType<FunctionDefStmt>()
            .Where(f => f.DecoratorList.Any(d => d is NameExpr { Id: "singledispatch" or "singledispatchmethod" } or AttributeExpr { Attr: "singledispatch" or "singledispatchmethod" })).Select(f => f.Name)];
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("def _(", StringComparison.Ordinal))
        {
            return parsed;
        }

        var rewriter = new UnnamedFunctionRewriter(parsed.Module);
        var nodes = BaseFlattener.Nodes(parsed.Module).ToList();
        return nodes.Exists(rewriter.IsUnnamed) && !nodes.Exists(n => n is NameExpr { Id: "_", Context: ExprContext.Load }) ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    private bool IsUnnamed(Node node) => node is FunctionDefStmt { Name: "_", DecoratorList: [_, ..] decorators } && !decorators.Any(d => Called(d) is AttributeExpr { Attr: "register", Value: NameExpr owner } && _generic.Contains(owner.Id));

    private static Expr Called(Expr decorator) => decorator is CallExpr call ? call.Func : decorator;

    protected override Node? Replace(Node node)
    {
        if (!IsUnnamed(node))
        {
            return null;
        }

        var f = (FunctionDefStmt)CopyParts(node);
        var named = new FunctionDefStmt(f.IsAsync, _names.Fresh(Wanted(f.DecoratorList[0])), f.Args, f.Body, f.DecoratorList, f.Returns, f.TypeParams, f.Start, f.End);
        Desugarer.ShowAs(named, "_");
        return named;
    }

    /// <summary>A name from what the decorator is given: <c>@on("user.created")</c> is <c>on_user_created</c>.</summary>
    private static string Wanted(Expr decorator)
    {
        var name = Called(decorator) switch { NameExpr n => n.Id, AttributeExpr a => a.Attr, _ => "handler" };
        var given = decorator is CallExpr { Args: [ConstantExpr { Value: string text }, ..] } ? string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_')).Trim('_') : "";
        return given.Length > 0 ? $"{name}_{given}" : name + "_handler";
    }
}
