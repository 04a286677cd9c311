using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// <c>from .errors import Failure</c> in a package's <c>__init__</c> also makes <c>errors</c> a name of the package
/// (language reference, 5.4.2): where its text reads that name, the import is written out.
/// </summary>
internal static class ImpliedSubmodules
{
    /// <summary>Adds the imports to a package's module.</summary>
    public static void Expand(ModuleSymbol module, ModuleTable table)
    {
        var body = module.Node!.Body;
        if (!module.IsPackage || !body.Any(s => ChildOf(module, s) is not null))
        {
            return;
        }

        var (read, bound) = Names(module.Node);
        read.ExceptWith(bound);
        var added = new List<Stmt>();
        foreach (var stmt in body)
        {
            added.Add(stmt);
            if (ChildOf(module, stmt) is { } child && read.Remove(child) && table.Submodule(module, child) is not null)
            {
                added.Add(new ImportFromStmt(null, [new Alias(child, null, stmt.Start, stmt.End)], 1, stmt.Start, stmt.End));
            }
        }

        if (added.Count > body.Length)
        {
            module.Node = new ModuleNode([.. added], module.Node.Start, module.Node.End);
        }
    }

    /// <summary>The module right inside a package that a statement imports from.</summary>
    private static string? ChildOf(ModuleSymbol package, Stmt stmt) => stmt switch
    {
        ImportFromStmt { Level: 1, Module: { } inside } => inside.Split('.')[0],
        ImportFromStmt { Level: 0, Module: { } whole } when whole.StartsWith(package.Name + ".", StringComparison.Ordinal) => whole[(package.Name.Length + 1)..].Split('.')[0],
        _ => null,
    };

    private static (HashSet<string> Read, HashSet<string> Bound) Names(ModuleNode module)
    {
        HashSet<string> read = [], bound = [];
        foreach (var node in BaseFlattener.Nodes(module))
        {
            switch (node)
            {
                case NameExpr { Context: ExprContext.Load } name:
                    read.Add(name.Id);
                    break;
                case NameExpr name:
                    bound.Add(name.Id);
                    break;
                case Alias alias:
                    bound.Add(alias.AsName ?? alias.Name.Split('.')[0]);
                    break;
                case ClassDefStmt cls:
                    bound.Add(cls.Name);
                    break;
                case FunctionDefStmt function:
                    bound.Add(function.Name);
                    break;
                case Arg arg:
                    bound.Add(arg.Name);
                    break;
            }
        }

        return (read, bound);
    }
}
