using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>json.JSONEncoder.default(self, o)</c> in a class whose only base that is: <c>super().default(o)</c>, and
/// <c>Exception.__init__(self, text)</c> is <c>super().__init__(text)</c>. The method of a base of the library would else be the
/// class's own again.
/// </summary>
internal sealed class NamedBaseRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private Expr? _base;
    private string? _self;

    private NamedBaseRewriter(ModuleNames names) => _names = names;

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Module.Body.OfType<ClassDefStmt>().Any(c => c.Bases is [NameExpr or AttributeExpr]))
        {
            return parsed;
        }

        var names = new ModuleNames(parsed.Module);
        return parsed.Module.Body.OfType<ClassDefStmt>().Any(c => Foreign(c, names) is { } known && BaseFlattener.Nodes(c).Any(n => IsCallOf(n, known)))
            ? parsed with { Module = new NamedBaseRewriter(names).Copy(parsed.Module) }
            : parsed;
    }

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case ClassDefStmt cls:
                var outer = _base;
                _base = Foreign(cls, _names);
                var copy = CopyParts(node);
                _base = outer;
                return copy;
            case FunctionDefStmt { Args.Args: [var first, ..] } when _base is not null && _self is null:
                _self = first.Name;
                var method = CopyParts(node);
                _self = null;
                return method;
            case CallExpr { Func: AttributeExpr asked, Args: [NameExpr { Id: var self }, .. var others] } call when self == _self && IsCallOf(call, _base!):
                var at = call.Start;
                return new CallExpr(
                    new AttributeExpr(new CallExpr(new NameExpr("super", ExprContext.Load, at, at), [], [], at, at), asked.Attr, ExprContext.Load, at, at),
                    [.. others.Select(Copy)],
                    [.. call.Keywords.Select(Copy)],
                    at,
                    call.End);
            default:
                return null;
        }
    }

    /// <summary>The base of a class, where it is the only one and none of the module.</summary>
    private static Expr? Foreign(ClassDefStmt cls, ModuleNames names) => cls.Bases switch
    {
        [NameExpr name] when names.DefinitionOf(name.Id) is null => name,
        [AttributeExpr { Value: NameExpr } member] => member,
        _ => null,
    };

    private static bool IsCallOf(Node node, Expr known) =>
        node is CallExpr { Func: AttributeExpr { Value: var asked, Attr: var method }, Args: [NameExpr, ..] } && (method == "__init__" || !method.StartsWith("__", StringComparison.Ordinal)) && Path(asked) is { } path && path == Path(known);

    private static string? Path(Expr node) => node switch
    {
        NameExpr name => name.Id,
        AttributeExpr { Value: NameExpr module } member => $"{module.Id}.{member.Attr}",
        _ => null,
    };
}
