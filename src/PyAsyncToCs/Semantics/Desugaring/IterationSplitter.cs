using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>An <c>__iter__</c> that does something before it returns another iterator: a method does it, which <c>__iter__</c> only calls.</summary>
internal sealed class IterationSplitter : TreeCopier
{
    private readonly ModuleNames _names;

    private IterationSplitter(ModuleNode module) => _names = new ModuleNames(module);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        BaseFlattener.Nodes(parsed.Module).OfType<ClassDefStmt>().Any(c => IterationOf(c) is not null)
            ? parsed with { Module = new IterationSplitter(parsed.Module).Copy(parsed.Module) }
            : parsed;

    private static FunctionDefStmt? IterationOf(ClassDefStmt cls)
    {
        if (ClassTable.Methods(cls).FirstOrDefault(m => m.Name == "__iter__") is not { IsAsync: false, DecoratorList.IsEmpty: true, Args.Args.Length: 1 } iter)
        {
            return null;
        }

        var own = iter.Body.Where(s => s is not ExprStmt { Value: ConstantExpr }).ToList();
        return own is [] or [ReturnStmt] or [RaiseStmt] || Desugarer.Inside(iter).Any(n => n is YieldExpr or YieldFromExpr or ReturnStmt { Value: null or NameExpr { Id: "self" } or ConstantExpr { Value: null } })
            ? null
            : iter;
    }

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt cls || IterationOf(cls) is not { } iter)
        {
            return null;
        }

        var (at, self, name) = (iter.Start, iter.Args.Args[0].Name, _names.Fresh("_iterate"));
        var call = new CallExpr(new AttributeExpr(new NameExpr(self, ExprContext.Load, at, at), name, ExprContext.Load, at, at), [], [], at, at);
        var plain = new FunctionDefStmt(false, iter.Name, iter.Args, [new ReturnStmt(call, at, at)], [], null, [], at, at);
        var worker = new FunctionDefStmt(false, name, Copy(iter.Args), iter.Body, [], iter.Returns, iter.TypeParams, iter.Start, iter.End);
        return [(Stmt)CopyParts(new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. cls.Body.SelectMany(s => s == iter ? [worker, plain] : (Stmt[])[s])], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End))];
    }
}
