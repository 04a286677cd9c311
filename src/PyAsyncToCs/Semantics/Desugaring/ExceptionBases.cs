using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// An exception derived from a builtin one and from one of the program (<c>class Bad(ValueError, AppError)</c>) extends the
/// program's in C#, where the order of the two cannot be seen.
/// </summary>
internal sealed class ExceptionBases : TreeCopier
{
    private readonly ClassTable _classes;
    private readonly ModuleNames _names;

    private ExceptionBases(ModuleNode module)
    {
        _names = new ModuleNames(module);
        _classes = new ClassTable(module, _names);
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        parsed.Module.Body.Any(s => s is ClassDefStmt { Bases: [NameExpr { Id: [.., 'E', 'r', 'r', 'o', 'r'] }, ..] and { Length: > 1 } }) && new ExceptionBases(parsed.Module) is var rewriter
            ? parsed with { Module = rewriter.Copy(parsed.Module) }
            : parsed;

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt { Bases: [NameExpr first, NameExpr second] } cls || !_names.IsBuiltin(first.Id) || !first.Id.EndsWith("Error", StringComparison.Ordinal)
            || _classes.Find(second.Id) is null || (_classes.Order(second.Id) ?? [second.Id]).Any(c => _classes.Defines(c, "__init__") || _classes.Defines(c, "__str__")))
        {
            return null;
        }

        return [(Stmt)CopyParts(new ClassDefStmt(cls.Name, [second, first], cls.Keywords, cls.Body, cls.DecoratorList, cls.TypeParams, cls.Start, cls.End))];
    }
}
