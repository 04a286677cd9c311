using System.Text.RegularExpressions;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary><c>from decimal import *</c>, of a library: the names that the module's text mentions are imported one by one.</summary>
internal static class LibraryStars
{
    /// <summary>Replaces such statements of a module.</summary>
    /// <param name="module">The module.</param>
    /// <param name="load">Gives the library's module; null where it is none of the catalog's.</param>
    public static void Expand(ModuleSymbol module, Func<ImportFromStmt, ModuleSymbol?> load)
    {
        var node = module.Node!;
        if (!node.Body.Any(IsStar))
        {
            return;
        }

        var words = Regex.Matches(module.Parsed!.Source.Text, @"\w+").Select(m => m.Value).ToHashSet();
        module.Node = new ModuleNode([.. node.Body.Select(s => IsStar(s) ? Expanded((ImportFromStmt)s, load, words) : s)], node.Start, node.End);
    }

    private static bool IsStar(Stmt stmt) => stmt is ImportFromStmt { Level: 0, Module: not null, Names: [{ Name: "*" }] };

    private static ImportFromStmt Expanded(ImportFromStmt star, Func<ImportFromStmt, ModuleSymbol?> load, HashSet<string> words)
    {
        var names = load(star)?.Members.Keys.Where(name => !name.StartsWith('_') && words.Contains(name)).ToList() ?? [];
        return names.Count == 0 ? star
            : new ImportFromStmt(star.Module, [.. names.Select(name => new Alias(name, null, star.Start, star.End))], 0, star.Start, star.End);
    }
}
