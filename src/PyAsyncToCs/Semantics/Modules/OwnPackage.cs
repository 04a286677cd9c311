using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// A folder that is itself a package, whose modules import each other by its name (<c>from app.models import Item</c> in
/// <c>app/services/orders.py</c>): what they mean is <c>from ..models import Item</c>.
/// </summary>
internal sealed class OwnPackage : TreeCopier
{
    private readonly string _name;
    private readonly int _level;

    private OwnPackage(string name, int level) => (_name, _level) = (name, level);

    /// <summary>A module that names those of its package from where it stands; itself where it needs not.</summary>
    /// <param name="parsed">The module.</param>
    /// <param name="name">What the folder is imported as.</param>
    public static ParseResult AsRelative(ParseResult parsed, string name)
    {
        var rewriter = new OwnPackage(name, parsed.Source.Path.Count(c => c == '/') + 1);
        return BaseFlattener.Nodes(parsed.Module).Any(n => n is Stmt stmt && rewriter.ReplaceStatement(stmt) is not null) ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        switch (stmt)
        {
            case ImportFromStmt { Level: 0, Module: { } module } from when Inner(module) is { } inner:
                return [new ImportFromStmt(inner.Length == 0 ? null : inner, from.Names, _level, from.Start, from.End)];
            case ImportStmt { Names: [{ AsName: { } alias, Name: var module } only] } import when Inner(module) is { Length: > 0 } inner:
                var dot = inner.LastIndexOf('.');
                return [new ImportFromStmt(dot < 0 ? null : inner[..dot], [new Alias(inner[(dot + 1)..], alias, only.Start, only.End)], _level, import.Start, import.End)];
            default:
                return null;
        }
    }

    /// <summary>The part of a module's name after the package's; null for a module of elsewhere.</summary>
    private string? Inner(string module) =>
        module == _name ? "" : module.StartsWith(_name + ".", StringComparison.Ordinal) ? module[(_name.Length + 1)..] : null;
}
