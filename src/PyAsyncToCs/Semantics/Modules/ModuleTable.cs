using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// The modules of a folder by name, and what an import names (language reference, 5). A module is searched in the folder
/// itself, in <c>src</c>, and in the folder of the script that imports it, as <c>sys.path</c> has them.
/// </summary>
internal sealed class ModuleTable
{
    private readonly Dictionary<string, ModuleSymbol> _byPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> _scriptFolders = new(StringComparer.Ordinal);

    private ModuleTable()
    {
    }

    /// <summary>The modules, in the order of the files, then those that stand for folders without an <c>__init__</c>.</summary>
    public List<ModuleSymbol> Modules { get; } = [];

    /// <summary>The names of the files of the folder that are not Python: what they have is not known.</summary>
    public HashSet<string> NotPython { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes the table of one script.</summary>
    public static ModuleTable OfScript(ModuleSymbol module)
    {
        var table = new ModuleTable();
        table.Modules.Add(module);
        return table;
    }

    /// <summary>Makes the table of a folder's files.</summary>
    /// <param name="files">The parsed files; their paths are relative to the folder, with <c>/</c>.</param>
    /// <param name="package">What the folder itself is imported as, where it is a package: <c>__name__</c> begins with it.</param>
    public static ModuleTable OfFolder(IReadOnlyList<ParseResult> files, string? package = null)
    {
        var table = new ModuleTable();
        var packages = files.Select(f => f.Source.Path).Where(p => Path.GetFileName(p) == "__init__.py").Select(FolderOf).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var path = file.Source.Path;
            var isPackage = Path.GetFileName(path) == "__init__.py";
            var dotted = isPackage ? FolderOf(path) : Path.ChangeExtension(path, null).Replace('/', '.');
            var root = isPackage ? dotted : FolderOf(path);
            while (root.Length > 0 && packages.Contains(root))
            {
                root = ParentOf(root);
            }

            // A script without a package runs with its own folder first in `sys.path`.
            var isScript = !packages.Contains(FolderOf(path)) && HasMainGuard(file.Module);
            if (isScript)
            {
                table._scriptFolders.Add(FolderOf(path));
            }

            var name = root is "src" ? dotted["src.".Length..] : isScript && root.Length > 0 ? dotted[(root.Length + 1)..] : dotted;
            name = package is null ? name : dotted.Length == 0 ? package : $"{package}.{dotted}";
            var module = new ModuleSymbol(name, file) { IsPackage = isPackage, PathName = dotted };
            table.Modules.Add(module);
            if (!table._byPath.TryAdd(dotted, module) && isPackage)
            {
                // A package hides a module of its name.
                table._byPath[dotted] = module;
            }
        }

        // `import app` in a module of the package `app`.
        foreach (var module in package is null ? [] : table.Modules)
        {
            table._byPath.TryAdd(module.PathName.Length == 0 ? package! : $"{package}.{module.PathName}", module);
        }

        table.AddFolders();
        return table;
    }

    /// <summary>Whether a module says what it does when it is run.</summary>
    public static bool HasMainGuard(ModuleNode module) => module.Body.Any(s => s is IfStmt i && IsMainGuard(i.Test));

    /// <summary>Whether a condition is <c>__name__ == "__main__"</c>.</summary>
    public static bool IsMainGuard(Expr test) => test is CompareExpr { Ops: [CompareOperator.Eq] } c
        && (c is { Left: NameExpr { Id: "__name__" }, Comparators: [ConstantExpr { Value: "__main__" }] }
            or { Left: ConstantExpr { Value: "__main__" }, Comparators: [NameExpr { Id: "__name__" }] });

    /// <summary>The module of an absolute name, as a module sees it.</summary>
    public ModuleSymbol? Find(ModuleSymbol importer, string name)
    {
        if (_byPath.Count == 0)
        {
            return null;
        }

        var folder = importer.IsPackage ? importer.PathName : ParentOf(importer.PathName);
        if (folder.Length > 0 && _scriptFolders.Contains(folder) && _byPath.TryGetValue($"{folder}.{name}", out var beside))
        {
            return beside;
        }

        return _byPath.GetValueOrDefault(name) ?? _byPath.GetValueOrDefault("src." + name);
    }

    /// <summary>The module that <c>from … import</c> names, as a module sees it.</summary>
    public ModuleSymbol? Find(ModuleSymbol importer, ImportFromStmt node)
    {
        if (node.Level == 0)
        {
            return Find(importer, node.Module!);
        }

        var path = importer.IsPackage ? importer.PathName : ParentOf(importer.PathName);
        for (var i = 1; i < node.Level; i++)
        {
            path = ParentOf(path);
        }

        if (node.Module is { } tail)
        {
            path = path.Length == 0 ? tail : $"{path}.{tail}";
        }

        return _byPath.GetValueOrDefault(path);
    }

    /// <summary>The module of a name in a package.</summary>
    public ModuleSymbol? Submodule(ModuleSymbol package, string name) =>
        package.IsPackage ? _byPath.GetValueOrDefault(package.PathName.Length == 0 ? name : $"{package.PathName}.{name}") : null;

    /// <summary>The packages around a module, outermost first.</summary>
    public IEnumerable<ModuleSymbol> Parents(ModuleSymbol module)
    {
        var list = new List<ModuleSymbol>();
        for (var path = ParentOf(module.PathName); path.Length > 0; path = ParentOf(path))
        {
            if (_byPath.TryGetValue(path, out var parent))
            {
                list.Insert(0, parent);
            }
        }

        return list;
    }

    /// <summary>The part of a dotted name before its last dot.</summary>
    public static string ParentOf(string dotted) => dotted.LastIndexOf('.') is var dot and >= 0 ? dotted[..dot] : "";

    private static string FolderOf(string path) => (Path.GetDirectoryName(path) ?? "").Replace('\\', '/').Replace('/', '.');

    /// <summary>A folder without an <c>__init__</c> is a package too.</summary>
    private void AddFolders()
    {
        foreach (var module in Modules.ToList())
        {
            for (var path = ParentOf(module.PathName); path.Length > 0 && !_byPath.ContainsKey(path); path = ParentOf(path))
            {
                var empty = PythonParser.Parse(new SourceText("", path.Replace('.', '/') + "/__init__.py"));
                var folder = new ModuleSymbol(path, empty) { IsPackage = true, IsSynthetic = true, PathName = path };
                _byPath.Add(path, folder);
                Modules.Add(folder);
            }
        }
    }
}
