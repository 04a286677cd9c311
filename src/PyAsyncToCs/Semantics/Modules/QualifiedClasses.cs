using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Classes of other modules that are written with their module before them (<c>mixins.Named</c>), where they have to be
/// seen when a module is written anew: they are imported by their names.
/// </summary>
internal sealed class QualifiedClasses : TreeCopier
{
    private readonly Dictionary<Node, string> _named = new(ReferenceEqualityComparer.Instance);

    /// <summary>A module that names such classes plainly; itself where it has none.</summary>
    /// <param name="parsed">The module.</param>
    /// <param name="paths">All modules of the folder, by their names.</param>
    public static ParseResult AsNames(ParseResult parsed, IReadOnlyDictionary<string, ParseResult> paths)
    {
        if (!parsed.Module.Body.Any(s => s is ImportStmt or ImportFromStmt))
        {
            return parsed;
        }

        var modules = new Dictionary<string, (string Path, Stmt Import)>();
        foreach (var stmt in parsed.Module.Body)
        {
            switch (stmt)
            {
                case ImportStmt import:
                    foreach (var alias in import.Names.Where(n => paths.ContainsKey(n.Name)))
                    {
                        modules.TryAdd(alias.AsName ?? alias.Name, (alias.Name, import));
                    }

                    break;
                case ImportFromStmt from when Origin(parsed, from) is { } package:
                    foreach (var alias in from.Names.Where(n => paths.ContainsKey(Joined(package, n.Name))))
                    {
                        modules.TryAdd(alias.AsName ?? alias.Name, (Joined(package, alias.Name), from));
                    }

                    break;
            }
        }

        if (modules.Count == 0)
        {
            return parsed;
        }

        var writer = new QualifiedClasses();
        var bound = ForeignClasses.Bindings(parsed.Module);
        var bases = parsed.Module.Body.OfType<ClassDefStmt>().SelectMany(c => c.Bases).ToHashSet(ReferenceEqualityComparer.Instance);
        var decorators = BaseFlattener.Nodes(parsed.Module).OfType<ClassDefStmt>().SelectMany(c => ClassTable.Methods(c).SelectMany(f => f.DecoratorList).Concat(c.DecoratorList)).Select(Applied).ToHashSet(ReferenceEqualityComparer.Instance);
        var imports = new List<(Stmt After, ImportFromStmt Import)>();
        foreach (var member in BaseFlattener.Nodes(parsed.Module).OfType<AttributeExpr>())
        {
            if (DottedName(member.Value) is { } owner && modules.TryGetValue(owner, out var found) && !bound.ContainsKey(member.Attr)
                && (decorators.Contains(member) ? ForeignClasses.Bindings(paths[found.Path].Module).ContainsKey(member.Attr)
                    : paths[found.Path].Module.Body.OfType<ClassDefStmt>().FirstOrDefault(c => c.Name == member.Attr) is { } cls
                        && (bases.Contains(member) || ClassTable.Methods(cls).Any(m => m.Name is "__new__" or "__get__" or "__set__"))))
            {
                writer._named.Add(member, member.Attr);
                if (imports.All(i => i.Import.Names[0].Name != member.Attr))
                {
                    imports.Add((found.Import, new ImportFromStmt(found.Path, [new Alias(member.Attr, null, found.Import.Start, found.Import.Start)], 0, found.Import.Start, found.Import.Start)));
                }
            }
        }

        return imports.Count == 0 ? parsed : parsed with
        {
            Module = new ModuleNode([.. parsed.Module.Body.SelectMany(s => imports.Where(i => i.After == s).Select(i => (Stmt)i.Import).Prepend(writer.Copy(s)))], parsed.Module.Start, parsed.Module.End),
        };
    }

    protected override Node? Replace(Node node) => _named.TryGetValue(node, out var name) ? new NameExpr(name, ExprContext.Load, node.Start, node.End) : null;

    /// <summary>What a decorator names, with its arguments or without.</summary>
    public static Expr Applied(Expr decorator) => decorator is CallExpr call ? call.Func : decorator;

    private static string? DottedName(Expr node) => node switch
    {
        NameExpr name => name.Id,
        AttributeExpr member when DottedName(member.Value) is { } before => $"{before}.{member.Attr}",
        _ => null,
    };

    /// <summary>The name of the module that a file is.</summary>
    public static string Dotted(string path)
    {
        var dotted = Path.ChangeExtension(path, null).Replace('/', '.');
        return dotted == "__init__" ? "" : dotted.EndsWith(".__init__", StringComparison.Ordinal) ? dotted[..^".__init__".Length] : dotted;
    }

    private static string Joined(string package, string name) => package.Length == 0 ? name : $"{package}.{name}";

    /// <summary>The absolute name of what a module imports from.</summary>
    private static string? Origin(ParseResult parsed, ImportFromStmt import)
    {
        if (import.Level == 0)
        {
            return import.Module;
        }

        var package = Dotted(parsed.Source.Path);
        for (var i = Path.GetFileName(parsed.Source.Path) == "__init__.py" ? 1 : 0; i < import.Level; i++)
        {
            package = ModuleTable.ParentOf(package);
        }

        return import.Module is { } tail ? Joined(package, tail) : package;
    }
}
