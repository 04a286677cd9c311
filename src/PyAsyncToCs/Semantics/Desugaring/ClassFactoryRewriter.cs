using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A decorator that puts a function in a class's place (<c>@singleton</c>): the class keeps its name, and calls of it are
/// calls of the function, which a variable holds.
/// </summary>
internal sealed class ClassFactoryRewriter : TreeCopier
{
    private readonly Dictionary<string, (ClassDefStmt Class, string Factory)> _made = [];

    private ClassFactoryRewriter(ModuleNode module)
    {
        var names = new ModuleNames(module);
        var inliner = new ClassDecoratorInliner(names);
        foreach (var cls in module.Body.OfType<ClassDefStmt>().Where(c => c.DecoratorList is [NameExpr] or [CallExpr { Func: NameExpr }] && ReferenceEquals(names.DefinitionOf(c.Name), c)))
        {
            var decorator = (NameExpr)(cls.DecoratorList[0] is CallExpr made ? made.Func : cls.DecoratorList[0]);
            if (names.DefinitionOf(decorator.Id) is FunctionDefStmt { IsAsync: false, DecoratorList.IsEmpty: true } function && GivesFunction(function, cls.DecoratorList[0] is CallExpr)
                && inliner.Run(cls) is null && names.CallsOf(cls.Name).Count(c => c.Func is NameExpr) == names.Reads(cls.Name))
            {
                _made.Add(cls.Name, (cls, names.Fresh($"make_{cls.Name.ToLowerInvariant()}")));
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Module.Body.OfType<ClassDefStmt>().Any(c => c.DecoratorList is [NameExpr] or [CallExpr { Func: NameExpr }]))
        {
            return parsed;
        }

        var rewriter = new ClassFactoryRewriter(parsed.Module);
        return rewriter._made.Count == 0 ? parsed : parsed with { Module = rewriter.Copy(parsed.Module) };
    }

    /// <summary>Whether a decorator's function, or the decorator that it makes, gives a function of its own.</summary>
    private static bool GivesFunction(FunctionDefStmt decorator, bool isCalled)
    {
        if (decorator.Body.LastOrDefault() is not ReturnStmt { Value: NameExpr given } || decorator.Body.OfType<FunctionDefStmt>().FirstOrDefault(f => f.Name == given.Id) is not { } inner)
        {
            return false;
        }

        return !isCalled || GivesFunction(inner, isCalled: false);
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt cls || !_made.TryGetValue(cls.Name, out var made) || !ReferenceEquals(made.Class, cls))
        {
            return null;
        }

        var (decorator, at) = (cls.DecoratorList[0], cls.Start);
        var plain = new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, cls.Body, [], cls.TypeParams, cls.Start, cls.End);
        var call = new CallExpr(Copy(decorator), [new NameExpr(cls.Name, ExprContext.Load, at, at)], [], at, at);
        return [(Stmt)CopyParts(plain), new AssignStmt([new NameExpr(made.Factory, ExprContext.Store, at, at)], call, at, at)];
    }

    protected override Node? Replace(Node node) => node is CallExpr { Func: NameExpr name } call && _made.TryGetValue(name.Id, out var made)
        ? CopyParts(new CallExpr(new NameExpr(made.Factory, ExprContext.Load, name.Start, name.End), call.Args, call.Keywords, call.Start, call.End))
        : null;
}
