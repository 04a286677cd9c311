using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>isinstance(x, Mapping)</c> asks for the builtin types that are mappings, where the program has no classes of its own
/// that are.
/// </summary>
internal sealed class AbstractTypeRewriter : TreeCopier
{
    private static readonly Dictionary<string, string[]> s_kinds = new()
    {
        ["Mapping"] = ["dict"],
        ["MutableMapping"] = ["dict"],
        ["Sequence"] = ["list", "tuple", "str", "bytes", "range"],
        ["MutableSequence"] = ["list", "bytearray"],
        ["Set"] = ["set", "frozenset"],
        ["MutableSet"] = ["set"],
        ["Number"] = ["int", "float", "complex"],
        ["Complex"] = ["int", "float", "complex"],
        ["Real"] = ["int", "float"],
        ["Rational"] = ["int"],
        ["Integral"] = ["int"],
    };

    private readonly ModuleNames _names;

    private AbstractTypeRewriter(ModuleNode module) => _names = new ModuleNames(module);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("isinstance", StringComparison.Ordinal))
        {
            return parsed;
        }

        var rewriter = new AbstractTypeRewriter(parsed.Module);
        var nodes = BaseFlattener.Nodes(parsed.Module).ToList();
        return nodes.Any(n => n is CallExpr call && rewriter.IsAsked(call)) && !nodes.OfType<ClassDefStmt>().Any(c => c.Bases.Any(b => rewriter.Kinds(b is SubscriptExpr s ? s.Value : b) is not null))
            ? parsed with { Module = rewriter.Copy(parsed.Module) }
            : parsed;
    }

    protected override Node? Replace(Node node)
    {
        if (node is not CallExpr call || !IsAsked(call))
        {
            return null;
        }

        var at = call.Args[1].Start;
        ImmutableArray<Expr> types = [.. Parts(call.Args[1]).SelectMany(part => Kinds(part) is { } kinds
            ? kinds.Select(kind => (Expr)new NameExpr(kind, ExprContext.Load, part.Start, part.End))
            : [Copy(part)])];
        return new CallExpr(Copy(call.Func), [Copy(call.Args[0]), types is [var only] ? only : new TupleExpr(types, ExprContext.Load, at, call.Args[1].End)], [], call.Start, call.End);
    }

    private bool IsAsked(CallExpr call) => call is { Func: NameExpr { Id: "isinstance" }, Args: [_, var types], Keywords.IsEmpty: true } && Parts(types).Any(part => Kinds(part) is not null);

    private static IEnumerable<Expr> Parts(Expr types) => types is TupleExpr tuple ? tuple.Elts : [types];

    private string[]? Kinds(Expr node) => node switch
    {
        NameExpr name when _names.IsImported(name.Id, "collections.abc") || _names.IsImported(name.Id, "typing") || _names.IsImported(name.Id, "numbers") => s_kinds.GetValueOrDefault(name.Id),
        AttributeExpr { Value: NameExpr { Id: "abc" or "numbers" or "typing" } or AttributeExpr { Attr: "abc", Value: NameExpr { Id: "collections" } } } member => s_kinds.GetValueOrDefault(member.Attr),
        _ => null,
    };
}
