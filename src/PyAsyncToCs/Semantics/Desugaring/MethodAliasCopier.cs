using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A second name of a method (<c>__rmul__ = __mul__</c>) is a method with the same body, and so is a lambda that a class
/// body names (<c>area = lambda self: self.w * self.h</c>); what a class takes from a base
/// (<c>__hash__ = Base.__hash__</c>, for a dataclass has none of its own) asks the base.
/// </summary>
internal sealed class MethodAliasCopier : TreeCopier
{
    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        BaseFlattener.Nodes(parsed.Module).Any(n => n is ClassDefStmt cls && HasAlias(cls))
            ? parsed with { Module = new MethodAliasCopier().Copy(parsed.Module) }
            : parsed;

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) =>
        stmt is ClassDefStmt cls && HasAlias(cls)
            ? [(Stmt)CopyParts(new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. cls.Body.Select(s => Method(s, cls) ?? s)], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End))]
            : null;

    private static bool IsOfBase(AssignStmt stmt, ClassDefStmt cls) =>
        stmt is { Targets: [NameExpr { Id: "__hash__" or "__repr__" or "__str__" } own], Value: AttributeExpr { Value: NameExpr owner } method }
        && own.Id == method.Attr && cls.Bases.Any(b => b is NameExpr name && name.Id == owner.Id);

    private static FunctionDefStmt AskingBase(AssignStmt stmt)
    {
        var (start, end) = (stmt.Start, stmt.End);
        var name = ((NameExpr)stmt.Targets[0]).Id;
        var super = new CallExpr(new NameExpr("super", ExprContext.Load, start, start), [], [], start, start);
        var asked = new CallExpr(new AttributeExpr(super, name, ExprContext.Load, start, start), [], [], start, start);
        return new FunctionDefStmt(false, name, new Arguments([], [new Arg("self", null, start, start)], null, [], [], null, [], start, start), [new ReturnStmt(asked, start, start)], [], null, [], start, end);
    }

    /// <summary>The method that a class body writes as a lambda.</summary>
    private static bool IsLambda(Stmt stmt) =>
        stmt is AssignStmt { Targets: [NameExpr], Value: LambdaExpr { Args: { PosOnlyArgs.IsEmpty: true, Args: [{ Name: "self" }, ..] } } };

    private static FunctionDefStmt Named(FunctionDefStmt method, Stmt alias) => new(
        method.IsAsync, ((NameExpr)((AssignStmt)alias).Targets[0]).Id, method.Args, method.Body, method.DecoratorList, method.Returns, method.TypeParams, alias.Start, alias.End);

    private static Stmt? Method(Stmt stmt, ClassDefStmt cls) =>
        AliasedBy(stmt, cls) is { } method ? Named(method, stmt)
            : IsLambda(stmt) && stmt is AssignStmt { Targets: [NameExpr name], Value: LambdaExpr lambda } ? Desugarer.DefinitionOf(name.Id, lambda, stmt)
            : stmt is AssignStmt taken && IsOfBase(taken, cls) ? AskingBase(taken) : null;

    private static bool HasAlias(ClassDefStmt cls) => cls.Body.Any(s => s is AssignStmt taken && (AliasedBy(taken, cls) is not null || IsLambda(taken) || IsOfBase(taken, cls)));

    /// <summary>The method of the class body that a statement gives a second name; null where it is something else.</summary>
    private static FunctionDefStmt? AliasedBy(Stmt stmt, ClassDefStmt cls) =>
        stmt is AssignStmt { Targets: [NameExpr], Value: NameExpr method } && ClassTable.Methods(cls).Where(m => m.Name == method.Id).ToList() is [{ DecoratorList.IsEmpty: true } only] ? only : null;
}
