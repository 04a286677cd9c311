using System.Collections.Immutable;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// What is written anew with a definition in view (a class with several bases, hooks for derived classes, <c>__new__</c>,
/// descriptors, decorators of methods) has to see those of other modules, too: a module gets copies of them while it is
/// written anew, and imports them again afterwards.
/// </summary>
internal sealed partial class ForeignClasses
{
    private static readonly HashSet<string> s_special = ["__new__", "__init_subclass__", "__set_name__", "__get__", "__set__"];

    private readonly ModuleTable _table;
    private readonly string? _package;
    private readonly Dictionary<ParseResult, ModuleSymbol> _modules = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ModuleSymbol, Dictionary<string, List<Stmt>>> _bindings = [];
    private readonly ImportedDefinitions _definitions;
    private readonly HashSet<string> _tested = [];
    private readonly HashSet<(ModuleSymbol Module, string Name)> _rebound = [];
    private readonly HashSet<(string Module, string Name)> _copied = [];

    /// <summary>What functions and classes of a module are decorated with.</summary>
    private readonly HashSet<(ModuleSymbol Module, string Name)> _decorating = [];

    /// <summary>What all modules ask of each.</summary>
    private readonly Surroundings _around;

    /// <summary>Looks at the modules of a folder.</summary>
    /// <param name="parsed">Those that are Python, as they are written.</param>
    /// <param name="package">What the folder itself is imported as, where it is a package.</param>
    public ForeignClasses(IReadOnlyList<ParseResult> parsed, string? package)
    {
        var paths = parsed.GroupBy(p => QualifiedClasses.Dotted(p.Source.Path)).ToDictionary(g => g.Key, g => g.First());
        var plain = parsed.ToDictionary(p => QualifiedClasses.AsNames(p, paths), p => p, (IEqualityComparer<ParseResult>)ReferenceEqualityComparer.Instance);
        _package = package;
        _table = ModuleTable.OfFolder([.. plain.Keys], package);
        _definitions = new ImportedDefinitions(_table, _bindings);
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
                    case FunctionDefStmt { DecoratorList: { Length: > 0 } decorators } decorated when module.Parsed.Module.Body.Contains(decorated):
                        AddDecorating(module, decorators);
                        break;
                    case ClassDefStmt { DecoratorList: { Length: > 0 } decorators }:
                        AddDecorating(module, decorators);
                        break;
                    case GlobalStmt global:
                        _rebound.UnionWith(global.Names.Select(name => (module, name)));
                        break;
                }
            }
        }

        _around = new Surroundings(_modules.Values.Select(m => m.Parsed!.Module));
    }

    private void AddDecorating(ModuleSymbol module, IEnumerable<Expr> decorators) =>
        _decorating.UnionWith(decorators.Select(QualifiedClasses.Applied).Select(d => d is NameExpr n ? n.Id : d is AttributeExpr a ? a.Attr : null).OfType<string>().Select(n => (module, n)));

    /// <summary>Writes a module anew, in view of the classes of others.</summary>
    public ParseResult Desugar(ParseResult parsed)
    {
        if (!_modules.TryGetValue(parsed, out var module))
        {
            return Desugarer.Run(parsed, around: _around);
        }

        parsed = module.Parsed!;
        var kept = _decorating.Where(d => d.Module != module).Select(d => d.Name).ToHashSet();
        if (Wanted(module) is not { Count: > 0 } wanted)
        {
            return Desugarer.Run(parsed, kept, _around);
        }

        lock (_copied)
        {
            _copied.UnionWith(wanted.Values.SelectMany(c => c).Select(c => (c.Owner.PathName, NameOf(c.Node))));
        }

        var body = ImmutableArray.CreateBuilder<Stmt>();
        var copied = new HashSet<string>();
        foreach (var stmt in parsed.Module.Body)
        {
            if (stmt is not ImportFromStmt import || !wanted.TryGetValue(import, out var classes))
            {
                body.Add(stmt);
                continue;
            }

            var rest = new ImportFromStmt(import.Module, [.. import.Names.Where(n => !classes.Any(c => c.Name == (n.AsName ?? n.Name)))], import.Level, import.Start, import.End);
            if (rest.Names.Length > 0)
            {
                body.Add(rest);
            }

            var copier = new Copier(import.Start);
            foreach (var item in classes)
            {
                foreach (var needed in Needed(module, item, classes).Where(n => body.OfType<ImportFromStmt>().All(b => !Imports(b, n)) && body.OfType<ImportStmt>().All(b => !Imports(b, n))))
                {
                    body.Add(copier.Copy(needed));
                }
            }

            body.AddRange(classes.Where(c => copied.Add(c.Name)).Select(c => copier.Copy(c.Renamed)));
        }

        var written = Desugarer.Run(parsed with { Module = new ModuleNode(body.ToImmutable(), parsed.Module.Start, parsed.Module.End) }, kept, _around);
        return written with { Module = Restored(module, written.Module, wanted) };
    }

    /// <summary>The module without the copies, and with what it imports of them still.</summary>
    private static ModuleNode Restored(ModuleSymbol module, ModuleNode written, Dictionary<ImportFromStmt, List<Foreign>> wanted)
    {
        var names = wanted.Values.SelectMany(c => c).Select(c => c.Name).ToHashSet();
        var own = written.Body.Where(s => s is not (ClassDefStmt or FunctionDefStmt) || !names.Contains(NameOf(s))).ToList();
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

            var given = import.Names.Where(n => !names.Contains(n.AsName ?? n.Name) || read.Contains(n.AsName ?? n.Name) || module.IsPackage).ToList();
            var more = classes.Where(c => read.Contains(c.Name) && import.Names.All(n => (n.AsName ?? n.Name) != c.Name));
            own.InsertRange(at, more.Select(c => (Stmt)new ImportFromStmt(c.Owner.PathName, [new Alias(c.Name, null, import.Start, import.Start)], 0, import.Start, import.Start)));

            // The import stays, whatever it gives: it runs the module.
            own.Insert(at, given.Count > 0
                ? new ImportFromStmt(import.Module, [.. given], import.Level, import.Start, import.End)
                : new ImportStmt([Hidden(classes[0].Owner.PathName, import)], import.Start, import.End));
        }

        return new ModuleNode([.. own], written.Start, written.End);
    }

    /// <summary>The classes that each import of a module brings, and that have to be seen, with what they extend.</summary>
    private Dictionary<ImportFromStmt, List<Foreign>> Wanted(ModuleSymbol module)
    {
        var wanted = new Dictionary<ImportFromStmt, List<Foreign>>(ReferenceEqualityComparer.Instance);
        var imported = new Dictionary<string, (ImportFromStmt Import, Foreign Item)>();
        foreach (var import in module.Parsed!.Module.Body.OfType<ImportFromStmt>())
        {
            foreach (var name in import.Names.Select(n => n.AsName ?? n.Name))
            {
                if (Resolve(module, import, name) is { } item && item.Owner != module)
                {
                    imported.TryAdd(name, (import, item));
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
            if (users.Count > 1 || cls.Bases.Any(ClassTable.IsEnumBase) || users.Any(u => imported.TryGetValue(u, out var found) && Chain(found.Item)?.Any(c => c.Node is ClassDefStmt b && b.Bases.Any(ClassTable.IsEnumBase)) == true))
            {
                asked.UnionWith(users.Where(imported.ContainsKey));
            }

            asked.UnionWith(bases.Where(b => imported.TryGetValue(b, out var found) && Chain(found.Item)?.Any(c => IsSpecial(c.Node)) == true));

            // What a constructor hands on, whatever it is, is what its base takes.
            if (ClassTable.Methods(cls).Any(m => m is { Name: "__init__", Args: { VarArg: not null } or { KwArg: not null } }))
            {
                asked.UnionWith(users.Where(imported.ContainsKey));
            }

            asked.UnionWith(ClassTable.Methods(cls).SelectMany(m => m.DecoratorList).Concat(cls.DecoratorList).Select(QualifiedClasses.Applied).OfType<NameExpr>().Select(n => n.Id)
                .Where(n => imported.TryGetValue(n, out var found) && found.Item.Node is FunctionDefStmt));
        }

        asked.UnionWith(imported.Where(i => i.Value.Item.Node is ClassDefStmt cls && (ContainerBaseRewriter.IsContainer(cls) || ClassTable.Methods(cls).Any(m => m.Name is "__new__" or "__get__" or "__set__"))).Select(i => i.Key));
        foreach (var name in asked)
        {
            var (import, item) = imported[name];
            if (Chain(item) is { } chain && chain.All(c => IsFree(module, c, chain)))
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

    private static string NameOf(Stmt definition) => definition is ClassDefStmt cls ? cls.Name : ((FunctionDefStmt)definition).Name;

    private static bool IsSpecial(Stmt node) =>
        node is ClassDefStmt cls && (cls.Keywords.Length > 0 || ClassTable.Methods(cls).Any(m => s_special.Contains(m.Name) || m.DecoratorList.Any(d => d is NameExpr { Id: "classmethod" })));

    /// <summary>Whether a copy of a class means in a module what the class means where it stands.</summary>
    private bool IsFree(ModuleSymbol module, Foreign item, List<Foreign> chain)
    {
        var owner = item.Owner;
        if (_bindings[module].TryGetValue(item.Name, out var bound) && !(bound is [ImportFromStmt import] && Resolve(module, import, item.Name)?.Node == item.Node))
        {
            return false;
        }

        // Under another name it must not speak of itself.
        if (item.Name != NameOf(item.Node) && BaseFlattener.Nodes(item.Node).Any(n => n is NameExpr self && self.Id == NameOf(item.Node)))
        {
            return false;
        }

        // Elsewhere a test would not know of the copy.
        if (item.Node is ClassDefStmt cls && _tested.Contains(cls.Name) && !ClassTable.Methods(cls).Any(m => m.Name == "__init__"))
        {
            return false;
        }

        return FreeNames(item).Where(n => chain.All(c => c.Name != n)).All(name =>
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
    private List<Foreign>? Chain(Foreign item, ImmutableList<Stmt>? below = null)
    {
        if (below?.Contains(item.Node) == true)
        {
            // A class that is its own base.
            return null;
        }

        below = (below ?? []).Add(item.Node);
        var chain = new List<Foreign>();
        var owner = item.Owner;
        foreach (var name in ((item.Node as ClassDefStmt)?.Bases ?? []).Select(ClassTable.NameOf).OfType<string>())
        {
            if (!_bindings[owner].TryGetValue(name, out var bound))
            {
                continue;
            }

            var found = bound switch
            {
                [ClassDefStmt local] => new Foreign(owner, local, name),
                [ImportFromStmt import] => Resolve(owner, import, name),
                _ => null,
            };
            if (found is not null)
            {
                if (Chain(found, below) is not { } above)
                {
                    return null;
                }

                chain.AddRange(above.Where(c => !chain.Contains(c)));
            }
        }

        chain.Add(item);
        return chain;
    }

    /// <summary>The class or function that an import names, through the packages that hand it on.</summary>
    private Foreign? Resolve(ModuleSymbol importer, ImportFromStmt import, string name) =>
        _definitions.Find(importer, import, name) is var (owner, definition) ? new Foreign(owner, definition, name) : null;

    /// <summary>Imports of what the body of a class reads of its module.</summary>
    private IEnumerable<Stmt> Needed(ModuleSymbol module, Foreign item, List<Foreign> copied)
    {
        var owner = item.Owner;
        foreach (var name in FreeNames(item).Where(n => copied.All(c => c.Name != n) && !_bindings[module].ContainsKey(n)))
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
    private IEnumerable<string> FreeNames(Foreign item) =>
        BaseFlattener.Nodes(item.Node).OfType<NameExpr>().Select(n => n.Id).Where(n => n != NameOf(item.Node) && _bindings[item.Owner].ContainsKey(n)).Distinct();

    /// <summary>A definition of another module.</summary>
    /// <param name="Owner">Where it stands.</param>
    /// <param name="Node">A class or a function.</param>
    /// <param name="Name">What it is called where it is imported.</param>
    private sealed record Foreign(ModuleSymbol Owner, Stmt Node, string Name)
    {
        public Stmt Renamed => Node switch
        {
            ClassDefStmt c when c.Name != Name => new ClassDefStmt(Name, c.Bases, c.Keywords, c.Body, c.DecoratorList, c.TypeParams, c.Start, c.End),
            FunctionDefStmt f when f.Name != Name => new FunctionDefStmt(f.IsAsync, Name, f.Args, f.Body, f.DecoratorList, f.Returns, f.TypeParams, f.Start, f.End),
            _ => Node,
        };
    }

    /// <summary>Copies stand where the import stood.</summary>
    private sealed class Copier(int position) : TreeCopier
    {
        protected override int? Position => position;

        protected override Node? Replace(Node node) => null;
    }
}
