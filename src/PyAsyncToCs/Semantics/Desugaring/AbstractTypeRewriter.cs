using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>isinstance(x, Mapping)</c> asks for the builtin types that are mappings, and for the program's own classes that are
/// derived from it.
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
        ["Complex"] = ["int", "complex", "float"],
        ["Real"] = ["int", "float"],
        ["Rational"] = ["int"],
        ["Integral"] = ["int"],
    };

    private readonly ModuleNames _names;
    private readonly HashSet<(string Kind, string Class)> _own = [];

    private AbstractTypeRewriter(ModuleNode module) => _names = new ModuleNames(module);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("isinstance", StringComparison.Ordinal) && !parsed.Source.Text.Contains("issubclass", StringComparison.Ordinal))
        {
            return parsed;
        }

        var rewriter = new AbstractTypeRewriter(parsed.Module);
        var nodes = BaseFlattener.Nodes(parsed.Module).ToList();
        if (!nodes.Any(n => n is CallExpr call && rewriter.IsAsked(call)))
        {
            return parsed;
        }

        foreach (var cls in nodes.OfType<ClassDefStmt>())
        {
            foreach (var kind in cls.Bases.Select(b => b is SubscriptExpr s ? s.Value : b).Where(b => rewriter.Kinds(b) is not null).Select(NameOf))
            {
                if (rewriter.Kinds(cls.Bases[0] is SubscriptExpr first ? first.Value : cls.Bases[0]) is ["int", ..])
                {
                    // What kinds of numbers such a class is of is not followed.
                    return parsed;
                }

                rewriter._own.Add((kind, cls.Name));
                rewriter._own.Add((kind.Replace("Mutable", "", StringComparison.Ordinal), cls.Name));
            }
        }

        return parsed with { Module = rewriter.Copy(parsed.Module) };
    }

    protected override Node? Replace(Node node)
    {
        if (node is not CallExpr call || !IsAsked(call))
        {
            return null;
        }

        var at = call.Args[1].Start;
        ImmutableArray<Expr> types = [.. Parts(call.Args[1]).SelectMany(part => Kinds(part) is { } kinds
            ? kinds.Concat(NumbersBeside(kinds)).Concat(_own.Where(o => o.Kind == NameOf(part)).Select(o => o.Class).Distinct()).Select(kind => (Expr)new NameExpr(kind, ExprContext.Load, part.Start, part.End))
            : [Copy(part)])];
        return new CallExpr(Copy(call.Func), [Copy(call.Args[0]), types is [var only] ? only : new TupleExpr(types, ExprContext.Load, at, call.Args[1].End)], [], call.Start, call.End);
    }

    /// <summary>The numbers of the library that are such, too, where the program has them.</summary>
    private IEnumerable<string> NumbersBeside(string[] kinds)
    {
        if (kinds is ["int", "float", "complex"] && _names.IsImported("Decimal", "decimal"))
        {
            yield return "Decimal";
        }

        if (kinds is ["int", ..] && (kinds != s_kinds["Integral"]) && _names.IsImported("Fraction", "fractions"))
        {
            yield return "Fraction";
        }
    }

    private bool IsAsked(CallExpr call) => call is { Func: NameExpr { Id: "isinstance" or "issubclass" }, Args: [_, var types], Keywords.IsEmpty: true } && Parts(types).Any(part => Kinds(part) is not null);

    private static string NameOf(Expr kind) => kind is AttributeExpr member ? member.Attr : ((NameExpr)kind).Id;

    private static IEnumerable<Expr> Parts(Expr types) => types is TupleExpr tuple ? tuple.Elts : [types];

    private string[]? Kinds(Expr node) => node switch
    {
        NameExpr name when _names.IsImported(name.Id, "collections.abc") || _names.IsImported(name.Id, "typing") || _names.IsImported(name.Id, "numbers") => s_kinds.GetValueOrDefault(name.Id),
        AttributeExpr { Value: NameExpr { Id: "abc" or "numbers" or "typing" } or AttributeExpr { Attr: "abc", Value: NameExpr { Id: "collections" } } } member => s_kinds.GetValueOrDefault(member.Attr),
        _ => null,
    };
}
