using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A class with a length and an index into a list that it holds iterates over that list without saying so (language
/// reference, 3.3.7): it gets the <c>__iter__</c> that C# wants.
/// </summary>
internal sealed class SequenceProtocolRewriter : TreeCopier
{
    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        BaseFlattener.Nodes(parsed.Module).OfType<ClassDefStmt>().Any(c => Held(c) is not null) ? parsed with { Module = new SequenceProtocolRewriter().Copy(parsed.Module) } : parsed;

    /// <summary>The list that a class indexes; null where it iterates by a method, or takes other keys.</summary>
    private static AttributeExpr? Held(ClassDefStmt cls)
    {
        if (cls.Bases.Any(b => ClassTable.NameOf(b) is not ("object" or "Generic")) || ClassTable.Methods(cls).Any(m => m.Name is "__iter__" or "__next__") || !ClassTable.Methods(cls).Any(m => m.Name == "__len__")
            || ClassTable.Methods(cls).FirstOrDefault(m => m.Name == "__getitem__") is not { } get || !ItemMethodSplitter.HandsOn(get))
        {
            return null;
        }

        var held = (AttributeExpr)((SubscriptExpr)((ReturnStmt)get.Body[^1]).Value!).Value;
        return ClassTable.Methods(cls).FirstOrDefault(m => m.Name == "__init__") is { } init
            && BaseFlattener.Nodes(init).Any(n => n switch
            {
                AssignStmt { Targets: [AttributeExpr { Value: NameExpr { Id: "self" } } target], Value: var value } => target.Attr == held.Attr && IsList(value),
                AnnAssignStmt { Target: AttributeExpr { Value: NameExpr { Id: "self" } } target, Value: { } value } => target.Attr == held.Attr && IsList(value),
                _ => false,
            })
            ? held
            : null;
    }

    private static bool IsList(Expr value) => value is ListExpr or ListCompExpr or CallExpr { Func: NameExpr { Id: "list" or "sorted" } };

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt cls || Held(cls) is not { } held)
        {
            return null;
        }

        var at = cls.Start;
        var items = new CallExpr(new NameExpr("iter", ExprContext.Load, at, at), [new AttributeExpr(new NameExpr("self", ExprContext.Load, at, at), held.Attr, ExprContext.Load, at, at)], [], at, at);
        var iter = new FunctionDefStmt(false, "__iter__", new Arguments([], [new Arg("self", null, at, at)], null, [], [], null, [], at, at), [new ReturnStmt(items, at, at)], [], null, [], at, at + 1);
        return [(Stmt)CopyParts(new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. cls.Body, iter], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End))];
    }
}
