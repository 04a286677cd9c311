using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Modules that are handed on as values (<c>for module in (audit, billing): module.install(bus)</c>): such a module gets an
/// object that has the functions and variables which are asked of values somewhere in the folder, and stands for it.
/// </summary>
internal sealed class ModuleValues : TreeCopier
{
    private readonly ModuleTable _table;
    private readonly ModuleSymbol _module;
    private readonly Dictionary<string, ModuleSymbol> _named;
    private readonly Dictionary<ModuleSymbol, string> _objects;

    /// <summary>The names of variables that hold modules.</summary>
    private readonly HashSet<string> _holders = [];

    private ModuleValues(ModuleTable table, ModuleSymbol module, Dictionary<ModuleSymbol, string> objects)
    {
        _table = table;
        _module = module;
        _objects = objects;
        _named = Named(table, module);
        if (_named.Count > 0)
        {
            FindHolders();
        }
    }

    /// <summary>Writes the files of a folder anew where modules are values in it.</summary>
    public static void Expand(ParseResult[] parsed, string? package)
    {
        var table = ModuleTable.OfFolder([.. parsed.Where(p => p.Success)], package);
        var objects = new Dictionary<ModuleSymbol, string>();
        var readers = table.Modules.Where(m => !m.IsSynthetic).Select(m => new ModuleValues(table, m, objects)).ToList();
        foreach (var reader in readers.Where(r => r._named.Count > 0))
        {
            reader.Copy(reader._module.Parsed!.Module);
        }

        if (objects.Count == 0)
        {
            return;
        }

        var written = readers.ConvertAll(r => r._named.Count > 0 ? r.Copy(r._module.Parsed!.Module) : r._module.Parsed!.Module);
        var asked = new AskedMembers();
        foreach (var (reader, module) in readers.Zip(written))
        {
            asked.Add(module, owner => reader.ModuleOf(owner) is not null);
        }

        var places = parsed.Select((p, i) => (p, i)).ToDictionary(p => p.p, p => p.i, (IEqualityComparer<ParseResult>)ReferenceEqualityComparer.Instance);
        foreach (var (reader, module) in readers.Zip(written))
        {
            var whole = objects.TryGetValue(reader._module, out var name)
                ? new ModuleNode([.. module.Body, .. ModuleObject.Of(reader._module, name, asked)], module.Start, module.End)
                : module;
            parsed[places[reader._module.Parsed!]] = reader._module.Parsed! with { Module = whole };
        }
    }

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case CallExpr { Func: NameExpr { Id: "getattr" or "hasattr" or "setattr" }, Args: [var owner, ConstantExpr, ..] } call when ModuleOf(owner) is not null:
                return new CallExpr(call.Func, [owner, .. call.Args.Skip(1).Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End);
            case AttributeExpr { Attr: "__path__" or "__doc__" or "__file__" or "__dict__" or "__all__" } known when ModuleOf(known.Value) is not null:
                return known;
            case AttributeExpr { Attr: "__name__", Value: NameExpr holder } asked when _holders.Contains(holder.Id):
                return new AttributeExpr(holder, ModuleObject.NameMember, asked.Context, asked.Start, asked.End);
            case FunctionDefStmt { Returns: { } returns } function when IsModuleType(returns):
                return Copy(new FunctionDefStmt(function.IsAsync, function.Name, function.Args, function.Body, function.DecoratorList, null, function.TypeParams, function.Start, function.End));
            case Arg { Annotation: { } annotation } arg when IsModuleType(annotation):
                return new Arg(arg.Name, null, arg.Start, arg.End);
            case AnnAssignStmt { Value: { } value } assign when IsModuleType(assign.Annotation):
                return new AssignStmt([Copy(assign.Target)], Copy(value), assign.Start, assign.End);
            case NameExpr { Context: ExprContext.Load } or AttributeExpr { Context: ExprContext.Load } when ModuleOf((Expr)node) is { IsSynthetic: false } module:
                return ObjectOf(module, (Expr)node);
            case AttributeExpr member when ModuleOf(member.Value) is not null:
                return member;
            default:
                return null;
        }
    }

    /// <summary>Looks for variables that get modules: by assignment, by a loop over some, by what their annotation says.</summary>
    private void FindHolders()
    {
        var nodes = BaseFlattener.Nodes(_module.Parsed!.Module).ToList();
        for (var count = -1; count < _holders.Count;)
        {
            count = _holders.Count;
            foreach (var node in nodes)
            {
                switch (node)
                {
                    case AssignStmt { Targets: [NameExpr target], Value: var value } when Holds(value):
                        _holders.Add(target.Id);
                        break;
                    case AnnAssignStmt { Target: NameExpr target } assign when IsModuleType(assign.Annotation) || (assign.Value is { } given && Holds(given)):
                        _holders.Add(target.Id);
                        break;
                    case Arg { Annotation: { } annotation } arg when IsModuleType(annotation):
                        _holders.Add(arg.Name);
                        break;
                    case ForStmt { Target: NameExpr target } loop when Holds(loop.Iter):
                        _holders.Add(target.Id);
                        break;
                    case Comprehension { Target: NameExpr target } loop when Holds(loop.Iter):
                        _holders.Add(target.Id);
                        break;
                }
            }
        }
    }

    /// <summary>Whether a value is a module, or a display of some.</summary>
    private bool Holds(Expr value) => value switch
    {
        NameExpr name => _holders.Contains(name.Id) || ModuleOf(name) is not null,
        AttributeExpr => ModuleOf(value) is not null,
        TupleExpr items => items.Elts.Any(Holds),
        ListExpr items => items.Elts.Any(Holds),
        DictExpr items => items.Values.Any(Holds),
        CallExpr { Func: NameExpr { Id: DynamicImports.Finder } } => true,
        CallExpr { Func: AttributeExpr { Value: var dict, Attr: "values" or "get" } } => Holds(dict),
        SubscriptExpr { Value: var container } => Holds(container),
        _ => false,
    };

    private AttributeExpr ObjectOf(ModuleSymbol module, Expr reference)
    {
        if (!_objects.TryGetValue(module, out var name))
        {
            var bound = ForeignClasses.Bindings(module.Parsed!.Module);
            name = new[] { "module", "this_module", "module_object" }.First(n => !bound.ContainsKey(n));
            _objects.Add(module, name);
        }

        return new AttributeExpr(reference, name, ExprContext.Load, reference.Start, reference.End);
    }

    /// <summary>Whether an annotation says that something is a module, or holds some.</summary>
    private static bool IsModuleType(Expr annotation) =>
        BaseFlattener.Nodes(annotation).Any(n => n is NameExpr { Id: "ModuleType" } or AttributeExpr { Attr: "ModuleType", Value: NameExpr { Id: "types" } });

    /// <summary>The module that an expression names.</summary>
    private ModuleSymbol? ModuleOf(Expr node) => node switch
    {
        NameExpr name => _named.GetValueOrDefault(name.Id),
        AttributeExpr member when ModuleOf(member.Value) is { IsPackage: true } package && !Binds(package, member.Attr) => _table.Submodule(package, member.Attr),
        _ => null,
    };

    /// <summary>Whether a package has something else of the name of one of its modules.</summary>
    private static bool Binds(ModuleSymbol package, string name) =>
        ForeignClasses.Bindings(package.Parsed!.Module).TryGetValue(name, out var bindings) && !bindings.All(b => b is ImportFromStmt { Module: null } or ImportStmt);

    /// <summary>The names of a file that mean one module of the folder, wherever they stand.</summary>
    public static Dictionary<string, ModuleSymbol> Named(ModuleTable table, ModuleSymbol module)
    {
        var named = new Dictionary<string, ModuleSymbol>();
        var others = new HashSet<string>();
        var nodes = BaseFlattener.Nodes(module.Parsed!.Module).ToList();
        foreach (var node in nodes)
        {
            foreach (var (name, target) in Imported(table, module, node))
            {
                if (target is null || (named.TryGetValue(name, out var known) && known != target))
                {
                    others.Add(name);
                }
                else
                {
                    named[name] = target;
                }
            }
        }

        if (named.Count > 0)
        {
            others.UnionWith(nodes.SelectMany(Bound));
        }

        foreach (var other in others)
        {
            named.Remove(other);
        }

        return named;
    }

    private static IEnumerable<(string Name, ModuleSymbol? Module)> Imported(ModuleTable table, ModuleSymbol importer, Node node) => node switch
    {
        ImportStmt import => import.Names.Select(a => (a.AsName ?? a.Name.Split('.')[0], table.Find(importer, a.AsName is null ? a.Name.Split('.')[0] : a.Name))),
        ImportFromStmt from when table.Find(importer, from) is { } package => from.Names.Select(a => (a.AsName ?? a.Name, Binds(package, a.Name) ? null : table.Submodule(package, a.Name))),
        ImportFromStmt from => from.Names.Select(a => (a.AsName ?? a.Name, (ModuleSymbol?)null)),
        _ => [],
    };

    private static IEnumerable<string> Bound(Node node) => node switch
    {
        NameExpr { Context: not ExprContext.Load } name => [name.Id],
        Arg arg => [arg.Name],
        FunctionDefStmt function => [function.Name],
        ClassDefStmt cls => [cls.Name],
        ExceptHandler { Name: { } caught } => [caught],
        MatchAsPattern { Name: { } captured } => [captured],
        _ => [],
    };
}
