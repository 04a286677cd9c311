using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>A second name of a method (<c>__rmul__ = __mul__</c>) is a method with the same body.</summary>
internal sealed class MethodAliasCopier : TreeCopier
{
    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        BaseFlattener.Nodes(parsed.Module).Any(n => n is ClassDefStmt cls && cls.Body.Any(s => AliasedBy(s, cls) is not null))
            ? parsed with { Module = new MethodAliasCopier().Copy(parsed.Module) }
            : parsed;

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) =>
        stmt is ClassDefStmt cls && cls.Body.Any(s => AliasedBy(s, cls) is not null)
            ? [(Stmt)CopyParts(new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. cls.Body.Select(s => AliasedBy(s, cls) is { } method ? Named(method, s) : s)], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End))]
            : null;

    private static FunctionDefStmt Named(FunctionDefStmt method, Stmt alias) => new(
        method.IsAsync, ((NameExpr)((AssignStmt)alias).Targets[0]).Id, method.Args, method.Body, method.DecoratorList, method.Returns, method.TypeParams, alias.Start, alias.End);

    /// <summary>The method of the class body that a statement gives a second name; null where it is something else.</summary>
    private static FunctionDefStmt? AliasedBy(Stmt stmt, ClassDefStmt cls) =>
        stmt is AssignStmt { Targets: [NameExpr], Value: NameExpr method } && ClassTable.Methods(cls).Where(m => m.Name == method.Id).ToList() is [{ DecoratorList.IsEmpty: true } only] ? only : null;
}
