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

    /// <summary><c>start = partialmethod(set_state, "on")</c>: a method that calls the other with what it is given already.</summary>
    private static FunctionDefStmt? PartialOf(Stmt stmt, ClassDefStmt cls)
    {
        if (stmt is not AssignStmt { Targets: [NameExpr name], Value: CallExpr { Func: NameExpr { Id: "partialmethod" } or AttributeExpr { Attr: "partialmethod", Value: NameExpr { Id: "functools" } }, Args: [NameExpr target, .. var given] } call }
            || ClassTable.Methods(cls).Where(m => m.Name == target.Id).ToList() is not [{ DecoratorList.IsEmpty: true, Args: { PosOnlyArgs.IsEmpty: true, VarArg: null, KwArg: null, Args: [var self, ..] } args } method]
            || given.Any(a => a is StarredExpr) || call.Keywords.Any(k => k.Arg is null) || given.Length >= args.Args.Length)
        {
            return null;
        }

        var (start, end) = (stmt.Start, stmt.End);
        var named = call.Keywords.Select(k => k.Arg).ToHashSet();
        var firstDefault = args.Args.Length - args.Defaults.Length;
        List<Arg> parameters = [self];
        List<Expr> defaults = [];
        List<Expr> positional = [.. given];
        List<Keyword> keywords = [.. call.Keywords];
        foreach (var (parameter, at) in args.Args.Select((parameter, at) => (parameter, at)).Skip(1 + given.Length).Where(p => !named.Contains(p.parameter.Name)))
        {
            parameters.Add(parameter);
            if (at >= firstDefault)
            {
                defaults.Add(args.Defaults[at - firstDefault]);
            }

            keywords.Add(new Keyword(parameter.Name, new NameExpr(parameter.Name, ExprContext.Load, start, end), start, end));
        }

        var rest = args.KwOnlyArgs.Select((parameter, at) => (Parameter: parameter, Default: args.KwDefaults[at])).Where(p => !named.Contains(p.Parameter.Name)).ToList();
        keywords.AddRange(rest.Select(p => new Keyword(p.Parameter.Name, new NameExpr(p.Parameter.Name, ExprContext.Load, start, end), start, end)));
        Expr called = new CallExpr(new AttributeExpr(new NameExpr(self.Name, ExprContext.Load, start, end), method.Name, ExprContext.Load, start, end), [.. positional], [.. keywords], start, end);
        called = method.IsAsync ? new AwaitExpr(called, start, end) : called;
        var own = new Arguments([], [.. parameters], null, [.. rest.Select(p => p.Parameter)], [.. rest.Select(p => p.Default)], null, [.. defaults], start, end);
        return new FunctionDefStmt(method.IsAsync, name.Id, own, [new ReturnStmt(called, start, end)], [], null, [], start, end);
    }

    private static FunctionDefStmt Named(FunctionDefStmt method, Stmt alias) => new(
        method.IsAsync, ((NameExpr)((AssignStmt)alias).Targets[0]).Id, method.Args, method.Body, method.DecoratorList, method.Returns, method.TypeParams, alias.Start, alias.End);

    private static Stmt? Method(Stmt stmt, ClassDefStmt cls) =>
        AliasedBy(stmt, cls) is { } method ? Named(method, stmt)
            : IsLambda(stmt) && stmt is AssignStmt { Targets: [NameExpr name], Value: LambdaExpr lambda } ? Desugarer.DefinitionOf(name.Id, lambda, stmt)
            : PartialOf(stmt, cls) is { } partial ? partial
            : stmt is AssignStmt taken && IsOfBase(taken, cls) ? AskingBase(taken) : null;

    private static bool HasAlias(ClassDefStmt cls) => cls.Body.Any(s => s is AssignStmt taken && (AliasedBy(taken, cls) is not null || IsLambda(taken) || PartialOf(taken, cls) is not null || IsOfBase(taken, cls)));

    /// <summary>The method of the class body that a statement gives a second name; null where it is something else.</summary>
    private static FunctionDefStmt? AliasedBy(Stmt stmt, ClassDefStmt cls) =>
        stmt is AssignStmt { Targets: [NameExpr], Value: NameExpr method } && ClassTable.Methods(cls).Where(m => m.Name == method.Id).ToList() is [{ DecoratorList.IsEmpty: true } only] ? only : null;
}
