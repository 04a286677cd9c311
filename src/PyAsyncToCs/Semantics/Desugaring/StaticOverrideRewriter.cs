using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A static method of the name that a base's ordinary method has is called on objects as that one is: it becomes an
/// ordinary method, which C# can override with, unless it is also called on the class.
/// </summary>
internal sealed class StaticOverrideRewriter : TreeCopier
{
    private readonly HashSet<FunctionDefStmt> _overrides = [];

    private StaticOverrideRewriter(ModuleNode module)
    {
        var classes = new ClassTable(module, new ModuleNames(module));
        var named = BaseFlattener.Nodes(module).OfType<AttributeExpr>().Where(a => a.Value is NameExpr owner && classes.Find(owner.Id) is not null).Select(a => a.Attr).ToHashSet();
        foreach (var cls in classes.All)
        {
            foreach (var method in ClassTable.Methods(cls).Where(m => IsStatic(m) && !named.Contains(m.Name)))
            {
                if (classes.Order(cls.Name)?.Skip(1).SelectMany(b => ClassTable.Methods(classes.Find(b)!)).FirstOrDefault(m => m.Name == method.Name) is { } overridden
                    && overridden.Args.Args is [{ Name: "self" }, ..] && BaseFlattener.Nodes(method).All(n => n is not (NameExpr { Id: "self" } or Arg { Name: "self" })))
                {
                    _overrides.Add(method);
                }
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Module.Body.OfType<ClassDefStmt>().Any(c => !c.Bases.IsEmpty && ClassTable.Methods(c).Any(IsStatic)))
        {
            return parsed;
        }

        var rewriter = new StaticOverrideRewriter(parsed.Module);
        return rewriter._overrides.Count > 0 ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    private static bool IsStatic(FunctionDefStmt method) => method.DecoratorList is [NameExpr { Id: "staticmethod" }] && method.Args.PosOnlyArgs.IsEmpty;

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not FunctionDefStmt method || !_overrides.Contains(method))
        {
            return null;
        }

        var args = method.Args;
        var self = new Arg("self", null, args.Start, args.Start);
        var taken = new Arguments(args.PosOnlyArgs, args.Args.Insert(0, self), args.VarArg, args.KwOnlyArgs, args.KwDefaults, args.KwArg, args.Defaults, args.Start, args.End);
        return [(Stmt)CopyParts(new FunctionDefStmt(method.IsAsync, method.Name, taken, method.Body, [], method.Returns, method.TypeParams, method.Start, method.End))];
    }
}
