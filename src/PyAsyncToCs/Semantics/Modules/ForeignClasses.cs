using System.Collections.Immutable;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// What is written anew with a class in view (several bases, hooks for derived classes, <c>__new__</c>, descriptors) has
/// to see classes of other modules, too: a module gets copies of them while it is written anew, and imports them again
/// afterwards.
/// </summary>
internal sealed partial class ForeignClasses
{
    private static readonly HashSet<string> s_special = ["__new__", "__init_subclass__", "__set_name__", "__get__", "__set__"];

    private readonly ModuleTable _table;
    private readonly Dictionary<ParseResult, ModuleSymbol> _modules = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ModuleSymbol, Dictionary<string, List<Stmt>>> _bindings = [];
    private readonly HashSet<string> _tested = [];
    private readonly HashSet<(ModuleSymbol Module, string Name)> _rebound = [];
    private readonly HashSet<(string Module, string Name)> _copied = [];

    /// <summary>Looks at the modules of a folder.</summary>
    /// <param name="parsed">Those that are Python, as they are written.</param>
    public ForeignClasses(IReadOnlyList<ParseResult> parsed)
    {
        var paths = parsed.GroupBy(p => QualifiedClasses.Dotted(p.Source.Path)).ToDictionary(g => g.Key, g => g.First());
        var plain = parsed.ToDictionary(p => QualifiedClasses.AsNames(p, paths), p => p, (IEqualityComparer<ParseResult>)ReferenceEqualityComparer.Instance);
        _table = ModuleTable.OfFolder([.. plain.Keys]);
        foreach (var module in _table.Modules.Where(m => !m.IsSynthetic))
        {
            _modules[plain[module.Parsed!]] = module;
            _bindings[module] = Bindings(module.Parsed!.Module);
            foreach (var node in BaseFlattener.Nodes(module.Parsed.Module))
            {
                switch (node)
                {
                    case CallExpr { Func: NameExpr { Id: "isinstance" or "issubclass" }, Args: [_, var classes] }:
                        _tested.UnionWith(BaseFlattener.Nodes(classes).OfType<NameExpr>().Select(n => n.Id));
                        break;
                    case ExceptHandler { Type: { } type }:
                        _tested.UnionWith(BaseFlattener.Nodes(type).OfType<NameExpr>().Select(n => n.Id));
                        break;
                    case MatchClassPattern { Cls: NameExpr matched }:
                        _tested.Add(matched.Id);
                        break;
                    case GlobalStmt global:
                        _rebound.UnionWith(global.Names.Select(name => (module, name)));
                        break;
                }
            }
        }
    }

    /// <summary>Writes a module anew, in view of the classes of others.</summary>
    public ParseResult Desugar(ParseResult parsed)
    {
        if (!_modules.TryGetValue(parsed, out var module))
        {
            return Desugarer.Run(parsed);
        }

        parsed = module.Parsed!;
        if (Wanted(module) is not { Count: > 0 } wanted)
        {
            return Desugarer.Run(parsed);
        }

        lock (_copied)
        {
            _copied.UnionWith(wanted.Values.SelectMany(c => c).Select(c => (c.Owner.PathName, c.Class.Name)));
        }

        var body = ImmutableArray.CreateBuilder<Stmt>();
        var copied = new Dictionary<string, ClassDefStmt>();
        foreach (var stmt in parsed.Module.Body)
        {
            if (stmt is not ImportFromStmt import || !wanted.TryGetValue(import, out var classes))
            {
                body.Add(stmt);
                continue;
            }

            var rest = new ImportFromStmt(import.Module, [.. import.Names.Where(n => !classes.Any(c => c.Class.Name == n.Name))], import.Level, import.Start, import.End);
            if (rest.Names.Length > 0)
            {
                body.Add(rest);
            }

            var copier = new Copier(import.Start);
            foreach (var (owner, cls) in classes)
            {
                foreach (var needed in Needed(module, owner, cls, classes).Where(n => body.OfType<ImportFromStmt>().All(b => !Imports(b, n)) && body.OfType<ImportStmt>().All(b => !Imports(b, n))))
                {
                    body.Add(copier.Copy(needed));
                }
            }

            foreach (var (_, cls) in classes.Where(c => !copied.ContainsKey(c.Class.Name)))
            {
                copied.Add(cls.Name, copier.Copy(cls));
                body.Add(copied[cls.Name]);
            }
        }

        var written = Desugarer.Run(parsed with { Module = new ModuleNode(body.ToImmutable(), parsed.Module.Start, parsed.Module.End) });
        return written with { Module = Restored(module, written.Module, wanted) };
    }

    /// <summary>The module without the copies, and with what it imports of them still.</summary>
    private static ModuleNode Restored(ModuleSymbol module, ModuleNode written, Dictionary<ImportFromStmt, List<(ModuleSymbol Owner, ClassDefStmt Class)>> wanted)
    {
        var names = wanted.Values.SelectMany(c => c).Select(c => c.Class.Name).ToHashSet();
        var own = written.Body.Where(s => s is not ClassDefStmt c || !names.Contains(c.Name)).ToList();
        var read = own.Where(s => s is not ImportFromStmt).SelectMany(BaseFlattener.Nodes).OfType<NameExpr>().Select(n => n.Id).ToHashSet();
        foreach (var (import, classes) in wanted)
        {
            var at = own.FindIndex(s => s is ImportFromStmt i && i.Start == import.Start && i.End == import.End);
            if (at < 0)
            {
                at = own.FindIndex(s => s.Start >= import.Start) is >= 0 and var found ? found : 0;
            }
            else
            {
                own.RemoveAt(at);
            }

            var given = import.Names.Where(n => !names.Contains(n.Name) || read.Contains(n.Name) || module.IsPackage).ToList();
            var more = classes.Where(c => read.Contains(c.Class.Name) && import.Names.All(n => n.Name != c.Class.Name));
            own.InsertRange(at, more.Select(c => (Stmt)new ImportFromStmt(c.Owner.PathName, [new Alias(c.Class.Name, null, import.Start, import.Start)], 0, import.Start, import.Start)));

            // The import stays, whatever it gives: it runs the module.
            own.Insert(at, given.Count > 0
                ? new ImportFromStmt(import.Module, [.. given], import.Level, import.Start, import.End)
                : new ImportStmt([Hidden(classes[0].Owner.PathName, import)], import.Start, import.End));
        }

        return new ModuleNode([.. own], written.Start, written.End);
    }

    /// <summary>The classes that each import of a module brings, and that have to be seen, with what they extend.</summary>
    private Dictionary<ImportFromStmt, List<(ModuleSymbol Owner, ClassDefStmt Class)>> Wanted(ModuleSymbol module)
    {
        var wanted = new Dictionary<ImportFromStmt, List<(ModuleSymbol, ClassDefStmt)>>(ReferenceEqualityComparer.Instance);
        var imported = new Dictionary<string, (ImportFromStmt Import, ModuleSymbol Owner, ClassDefStmt Class)>();
        foreach (var import in module.Parsed!.Module.Body.OfType<ImportFromStmt>())
        {
            foreach (var alias in import.Names.Where(n => n.AsName is null))
            {
                if (Resolve(module, import, alias.Name) is var (owner, cls) && owner != module)
                {
                    imported.TryAdd(alias.Name, (import, owner, cls));
                }
            }
        }

        if (imported.Count == 0)
        {
            return wanted;
        }

        var own = module.Parsed.Module.Body.OfType<ClassDefStmt>().ToList();
        var asked = new HashSet<string>();
        foreach (var cls in own)
        {
            var bases = cls.Bases.Select(ClassTable.NameOf).OfType<string>().ToList();
            var users = bases.Where(b => imported.ContainsKey(b) || own.Any(o => o.Name == b)).ToList();
            if (users.Count > 1)
            {
                asked.UnionWith(users.Where(imported.ContainsKey));
            }

            asked.UnionWith(bases.Where(b => imported.TryGetValue(b, out var found) && Chain(found.Owner, found.Class)?.Any(c => IsSpecial(c.Class)) == true));
        }

        asked.UnionWith(imported.Where(i => ClassTable.Methods(i.Value.Class).Any(m => m.Name is "__new__" or "__get__" or "__set__")).Select(i => i.Key));
        foreach (var name in asked)
        {
            var (import, owner, cls) = imported[name];
            if (Chain(owner, cls) is { } chain && chain.All(c => IsFree(module, c, chain)))
            {
                if (!wanted.TryGetValue(import, out var list))
                {
                    wanted.Add(import, list = []);
                }

                list.AddRange(chain.Where(c => !list.Contains(c)));
            }
        }

        return wanted;
    }

    private static bool IsSpecial(ClassDefStmt cls) =>
        cls.Keywords.Length > 0 || ClassTable.Methods(cls).Any(m => s_special.Contains(m.Name) || m.DecoratorList.Any(d => d is NameExpr { Id: "classmethod" }));

    /// <summary>Whether a copy of a class means in a module what the class means where it stands.</summary>
    private bool IsFree(ModuleSymbol module, (ModuleSymbol Owner, ClassDefStmt Class) item, List<(ModuleSymbol Owner, ClassDefStmt Class)> chain)
    {
        var (owner, cls) = item;
        if (_bindings[module].TryGetValue(cls.Name, out var bound) && !(bound is [ImportFromStmt import] && Resolve(module, import, cls.Name)?.Class == cls))
        {
            return false;
        }

        // Elsewhere a test would not know of the copy.
        if (_tested.Contains(cls.Name) && !ClassTable.Methods(cls).Any(m => m.Name == "__init__"))
        {
            return false;
        }

        return FreeNames(owner, cls).Where(n => chain.All(c => c.Class.Name != n)).All(name =>
            !_rebound.Contains((owner, name)) && _bindings[owner][name] is [var definition]
            && (!_bindings[module].TryGetValue(name, out var other) || Means(module, other, owner, name, definition)));
    }

    /// <summary>Whether a name means in both modules the same.</summary>
    private bool Means(ModuleSymbol module, List<Stmt> bound, ModuleSymbol owner, string name, Stmt definition) => (bound, definition) switch
    {
        ([ImportStmt a], ImportStmt b) => a.Names.Any(x => b.Names.Any(y => x.Name == y.Name && x.AsName == y.AsName && (x.AsName ?? x.Name) == name)),
        ([ImportFromStmt a], ImportFromStmt b) when _table.Find(module, a) == _table.Find(owner, b) => a.Module == b.Module || _table.Find(module, a) is not null,
        ([ImportFromStmt a], _) => _table.Find(module, a) == owner,
        _ => false,
    };

    /// <summary>A class and those of the folder that it extends, bases first; null where one is not found.</summary>
    private List<(ModuleSymbol Owner, ClassDefStmt Class)>? Chain(ModuleSymbol owner, ClassDefStmt cls, int depth = 0)
    {
        var chain = new List<(ModuleSymbol, ClassDefStmt)>();
        foreach (var name in cls.Bases.Select(ClassTable.NameOf).OfType<string>())
        {
            if (!_bindings[owner].TryGetValue(name, out var bound))
            {
                continue;
            }

            var found = bound switch
            {
                [ClassDefStmt local] => (owner, local),
                [ImportFromStmt import] => Resolve(owner, import, name),
                _ => null,
            };
            if (found is var (module, parent))
            {
                if (depth > 20 || Chain(module, parent, depth + 1) is not { } above)
                {
                    return null;
                }

                chain.AddRange(above.Where(c => !chain.Contains(c)));
            }
        }

        chain.Add((owner, cls));
        return chain;
    }

    /// <summary>The class that an import names, through the packages that hand it on.</summary>
    private (ModuleSymbol Owner, ClassDefStmt Class)? Resolve(ModuleSymbol importer, ImportFromStmt import, string name, int depth = 0)
    {
        if (depth > 20 || _table.Find(importer, import) is not { IsSynthetic: false } source || !_bindings.TryGetValue(source, out var bindings))
        {
            return null;
        }

        if (bindings.TryGetValue(name, out var bound))
        {
            return bound switch
            {
                [ClassDefStmt cls] => (source, cls),
                [ImportFromStmt next] => Resolve(source, next, name, depth + 1),
                _ => null,
            };
        }

        return null;
    }

    /// <summary>Imports of what the body of a class reads of its module.</summary>
    private IEnumerable<Stmt> Needed(ModuleSymbol module, ModuleSymbol owner, ClassDefStmt cls, List<(ModuleSymbol Owner, ClassDefStmt Class)> copied)
    {
        foreach (var name in FreeNames(owner, cls).Where(n => copied.All(c => c.Class.Name != n) && !_bindings[module].ContainsKey(n)))
        {
            switch (_bindings[owner][name][0])
            {
                case ImportStmt import:
                    yield return new ImportStmt([import.Names.First(n => (n.AsName ?? n.Name.Split('.')[0]) == name)], 0, 0);
                    break;
                case ImportFromStmt import when import.Names.FirstOrDefault(n => (n.AsName ?? n.Name) == name) is { } alias:
                    yield return new ImportFromStmt(_table.Find(owner, import)?.PathName ?? import.Module, [alias], _table.Find(owner, import) is null ? import.Level : 0, 0, 0);
                    break;
                default:
                    yield return new ImportFromStmt(owner.PathName, [new Alias(name, null, 0, 0)], 0, 0, 0);
                    break;
            }
        }
    }

    private static bool Imports(Stmt have, Stmt need) => (have, need) switch
    {
        (ImportStmt a, ImportStmt b) => b.Names.All(x => a.Names.Any(y => x.Name == y.Name && x.AsName == y.AsName)),
        (ImportFromStmt a, ImportFromStmt b) => a.Module == b.Module && a.Level == b.Level && b.Names.All(x => a.Names.Any(y => x.Name == y.Name && x.AsName == y.AsName)),
        _ => false,
    };

    /// <summary>The names of its module that the body of a class reads.</summary>
    private IEnumerable<string> FreeNames(ModuleSymbol owner, ClassDefStmt cls) =>
        BaseFlattener.Nodes(cls).OfType<NameExpr>().Select(n => n.Id).Where(n => n != cls.Name && _bindings[owner].ContainsKey(n)).Distinct();

    /// <summary>What a module binds outside functions and classes.</summary>
    internal static Dictionary<string, List<Stmt>> Bindings(ModuleNode module)
    {
        var bindings = new Dictionary<string, List<Stmt>>();
        var pending = new Stack<Node>(module.Body.Reverse());
        var children = new List<Node>();
        Stmt? around = null;
        while (pending.TryPop(out var node))
        {
            around = node as Stmt ?? around;
            switch (node)
            {
                case FunctionDefStmt f:
                    Bind(f.Name, f);
                    continue;
                case ClassDefStmt c:
                    Bind(c.Name, c);
                    continue;
                case LambdaExpr:
                    continue;
                case ImportStmt i:
                    foreach (var alias in i.Names)
                    {
                        Bind(alias.AsName ?? alias.Name.Split('.')[0], i);
                    }

                    break;
                case ImportFromStmt from:
                    foreach (var alias in from.Names)
                    {
                        Bind(alias.AsName ?? alias.Name, from);
                    }

                    break;
                case NameExpr { Context: not ExprContext.Load } name:
                    Bind(name.Id, around!);
                    break;
            }

            children.Clear();
            node.AddChildren(children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                pending.Push(children[i]);
            }
        }

        return bindings;

        void Bind(string name, Stmt by)
        {
            if (!bindings.TryGetValue(name, out var list))
            {
                bindings.Add(name, list = []);
            }

            list.Add(by);
        }
    }

    /// <summary>Copies stand where the import stood.</summary>
    private sealed class Copier(int position) : TreeCopier
    {
        protected override int? Position => position;

        protected override Node? Replace(Node node) => null;
    }
}
