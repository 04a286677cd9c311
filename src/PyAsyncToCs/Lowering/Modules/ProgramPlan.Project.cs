using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

internal sealed partial class ProgramPlan
{
    /// <summary>Plans the modules of a project that import each other.</summary>
    /// <param name="model">The modules, with all that is known of them.</param>
    /// <param name="project">The project's names.</param>
    /// <param name="isScript">Whether a module is one that is run.</param>
    /// <param name="isTopLevel">Whether a script's code may be top-level statements.</param>
    public static ProgramPlan OfModules(SemanticModel model, ProjectNames project, Func<ModuleSymbol, bool> isScript, bool isTopLevel)
    {
        var plan = new ProgramPlan(model, project);
        foreach (var module in model.Modules)
        {
            var script = isScript(module);
            var top = script && isTopLevel;
            var ns = top ? "" : project.NamespaceOf(module);
            plan._modules.Add(module, new ModulePlan(module, ns, top ? "Program" : plan.ClassName(module, script, ns)) { IsScript = script, IsTopLevel = top });
        }

        foreach (var module in model.Modules)
        {
            plan.NameTypes(module);
        }

        foreach (var module in model.Modules)
        {
            var own = plan.Of(module);
            if (!own.IsTopLevel)
            {
                plan.DecideMembers(own);
            }

            plan.NameFunctions(module);
            plan.FindImports(own);
        }

        plan.SpreadInitialization();
        return plan;
    }

    /// <summary>The modules whose code an import runs, outermost package first; not those that run already.</summary>
    public IEnumerable<ModuleSymbol> Started(Stmt stmt, ModuleSymbol importer)
    {
        var targets = new List<ModuleSymbol>();
        switch (stmt)
        {
            case ImportStmt i:
                targets.AddRange(i.Names.Select(a => _model.ModuleTable.Find(importer, a.Name)).OfType<ModuleSymbol>());
                break;
            case ImportFromStmt from when _model.ModuleTable.Find(importer, from) is { } source:
                targets.Add(source);
                targets.AddRange(from.Names.Where(a => source == importer || !source.Scope.Symbols.ContainsKey(a.Name))
                    .Select(a => _model.ModuleTable.Submodule(source, a.Name)).OfType<ModuleSymbol>());
                break;
        }

        // A script's packages are not imported before it, unless what it imports itself wants them.
        HashSet<ModuleSymbol> running = _modules[importer].IsScript ? [importer] : [.. _model.ModuleTable.Parents(importer), importer];
        return targets.SelectMany(t => _model.ModuleTable.Parents(t).Append(t)).Distinct().Where(t => !running.Contains(t) && _modules.ContainsKey(t));
    }

    private string ClassName(ModuleSymbol module, bool isScript, string ns)
    {
        var last = module.PathName[(module.PathName.LastIndexOf('.') + 1)..];
        var package = ns[(ns.LastIndexOf('.') + 1)..];
        var name = NameStyle.Pascal(ProjectNames.Letters(last));
        if (module.IsPackage)
        {
            return Project!.TakeType(package + "Package", package + "Package", ns);
        }

        if (isScript && last is "main" or "__main__")
        {
            return Project!.TakeType("Program", package + "Program", ns);
        }

        // A module is often called like its main class.
        var isTaken = name == "System" || NameStyle.Class(name) != name || FrameworkNames.IsImplicit(name) || _classes[module].Any(c => TypeName(c) == name) || IsHidden(module, name);
        return Project!.TakeType(isTaken ? name + "Module" : name, package + name, ns);
    }

    private ILookup<ModuleSymbol, ModuleSymbol>? _importers;

    /// <summary>Whether a module that imports one has a member of its name, which would stand for it there.</summary>
    private bool IsHidden(ModuleSymbol module, string name)
    {
        _importers ??= _model.Imports.SelectMany(i => Imported(i.Key, i.Value, _model.Names[i.Key].Scope.Module)).Distinct().ToLookup(p => p.Imported, p => p.Importer);
        return _importers[module].Any(importer => importer.Scope.Symbols.Values.Any(s => (s.Function is not null || s.Definitions.Any(d => d is NameExpr)) && NameStyle.Pascal(s.Name) == name)
            || _classes[importer].Any(c => c.Methods.Keys.Concat(c.Attributes.Keys).Any(m => NameStyle.Pascal(m) == name)));

        IEnumerable<(ModuleSymbol Imported, ModuleSymbol Importer)> Imported(Alias alias, Stmt stmt, ModuleSymbol importer)
        {
            var source = stmt is ImportFromStmt from ? _model.ModuleTable.Find(importer, from) : _model.ModuleTable.Find(importer, alias.Name);
            return from m in new[] { source, source is null || stmt is ImportStmt ? null : _model.ModuleTable.Submodule(source, alias.Name) }
                   where m is not null
                   select (m, importer);
        }
    }

    /// <summary>The names that are the defaults of parameters, anywhere in the program.</summary>
    private HashSet<Symbol?>? _defaults;

    /// <summary>Whether a name is the default of a parameter: its function reads it.</summary>
    public bool IsDefault(Symbol symbol)
    {
        _defaults ??= _model.Functions.Values.SelectMany(f => f.Parameters).Select(p => p.Default).OfType<NameExpr>().Select(_model.SymbolOf).ToHashSet();
        return _defaults.Contains(symbol);
    }

    /// <summary>Decides what of a module is a member of its class: all functions, and the names that others than its own code read.</summary>
    private void DecideMembers(ModulePlan plan)
    {
        var module = plan.Module;
        var symbols = module.Scope.Symbols.Values.Where(s => s.Definitions is [not Alias, ..]).ToList();
        Methods.UnionWith(symbols.Select(s => s.Function).OfType<FunctionSymbol>());
        var bound = ModuleBindings(module);
        var isOrdered = true;
        var namesOfTypes = new HashSet<Symbol>();
        foreach (var stmt in module.Node!.Body)
        {
            if (IsSilent(stmt, plan))
            {
                if (TypeNamedBy(stmt) is { } named)
                {
                    namesOfTypes.Add(named);
                }

                continue;
            }

            if (Binding(stmt) is ({ } name, { } value) && _model.SymbolOf(name) is { Entity: null, IsDeleted: false } symbol && bound[symbol] == 1 && (IsConstant(symbol) || (IsQuiet(value, module, isOrdered, 0) && !BaseFlattener.Nodes(value).Any(n => n is NameExpr && _model.SymbolOf(n) == symbol))))
            {
                plan.Initializers.Add(stmt, symbol);
                Fields.Add(symbol);
                continue;
            }

            // What follows may see what this statement did.
            isOrdered = false;
            plan.NeedsInitialize = true;
        }

        // A caller may write a default itself, wherever it stands.
        Fields.UnionWith(symbols.Where(s => s.Entity is null && !namesOfTypes.Contains(s) && (s.IsCaptured || s.IsUsedByOtherModules || s.IsAssignedElsewhere || (IsDefault(s) && !IsConstant(s)))));
        Fields.ExceptWith(DefaultsOfRounds(module));
    }

    /// <summary>Defaults of functions that a loop of a module defines: each round has its own.</summary>
    public HashSet<Symbol> DefaultsOfRounds(ModuleSymbol module)
    {
        if (_defaultsOfRounds.TryGetValue(module, out var found))
        {
            return found;
        }

        _defaultsOfRounds.Add(module, found = []);
        foreach (var loop in BaseFlattener.Nodes(module.Node!).Where(n => n is ForStmt or WhileStmt))
        {
            foreach (var value in BaseFlattener.Nodes(loop).OfType<FunctionDefStmt>().SelectMany(f => f.Args.Defaults.Concat(f.Args.KwDefaults)))
            {
                if (value is NameExpr && _model.SymbolOf(value) is { IsGlobal: true, Definitions: [NameExpr bound] } symbol && bound.Start >= loop.Start && bound.End <= loop.End)
                {
                    found.Add(symbol);
                }
            }
        }

        return found;
    }

    private readonly Dictionary<ModuleSymbol, HashSet<Symbol>> _defaultsOfRounds = [];

    /// <summary>How many places of a module's own code, not of its functions, bind each name.</summary>
    private Dictionary<Symbol, int> ModuleBindings(ModuleSymbol module)
    {
        var counts = new Dictionary<Symbol, int>();
        var stack = new Stack<Node>(module.Node!.Body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (_model.SymbolOf(node) is { IsGlobal: true } symbol && node is not NameExpr { Context: ExprContext.Load } and not AttributeExpr { Context: ExprContext.Load })
            {
                counts[symbol] = counts.GetValueOrDefault(symbol) + 1;
            }

            if (node is FunctionDefStmt or ClassDefStmt or LambdaExpr)
            {
                continue;
            }

            children.Clear();
            node.AddChildren(children);
            children.ForEach(stack.Push);
        }

        return counts;
    }

    /// <summary>Whether a statement of a module does nothing when it is imported.</summary>
    private bool IsSilent(Stmt stmt, ModulePlan plan) => stmt switch
    {
        FunctionDefStmt or ClassDefStmt or ImportStmt or ImportFromStmt or PassStmt or TypeAliasStmt => true,
        ExprStmt { Value: ConstantExpr } => true,
        AnnAssignStmt { Value: null } => true,
        AssignStmt { Targets: [NameExpr { Id: "__all__" } exported] } => _model.SymbolOf(exported) is not { IsRead: true },
        AssignStmt { Targets: [NameExpr alias] } when _model.Aliases.ContainsKey(alias) => true,
        AssignStmt or AnnAssignStmt when TypeAlias.Of(stmt) is not null => true,
        AssignStmt { Value: var made } when IsTypeVariable(made) => true,
        IfStmt { OrElse.Length: 0 } i => (ModuleTable.IsMainGuard(i.Test) && !plan.IsScript) || IsTypeChecking(i.Test),
        _ => false,
    };

    private static bool IsTypeVariable(Expr value) => value is CallExpr { Func: NameExpr { Id: "TypeVar" or "ParamSpec" } or AttributeExpr { Attr: "TypeVar" or "ParamSpec" } };

    /// <summary>The name that only annotations read: that of a type, or a type variable.</summary>
    private Symbol? TypeNamedBy(Stmt stmt) =>
        stmt is AssignStmt { Targets: [NameExpr name], Value: var value } && _model.SymbolOf(name) is { Definitions.Count: 1, Entity: null } symbol
            && (IsTypeVariable(value) || (_model.Aliases.ContainsKey(name) && symbol.TheVariable.Slot.Type is AnyType or NeverType)) ? symbol : null;

    public static bool IsTypeChecking(Expr test) => test is NameExpr { Id: "TYPE_CHECKING" } or AttributeExpr { Attr: "TYPE_CHECKING" };

    private void FindImports(ModulePlan plan)
    {
        foreach (var stmt in plan.Module.Node!.Body)
        {
            plan.Imports.AddRange(Started(stmt, plan.Module));
            if (stmt is IfStmt or TryStmt && !(stmt is IfStmt i && (IsTypeChecking(i.Test) || ModuleTable.IsMainGuard(i.Test))))
            {
                plan.Imports.AddRange(NestedImports(stmt).SelectMany(s => Started(s, plan.Module)));
            }
        }
    }

    private static IEnumerable<Stmt> NestedImports(Stmt root)
    {
        var stack = new Stack<Node>([root]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is ImportStmt or ImportFromStmt)
            {
                yield return (Stmt)node;
            }

            if (node is FunctionDefStmt or ClassDefStmt or Expr)
            {
                continue;
            }

            children.Clear();
            node.AddChildren(children);
            children.ForEach(stack.Push);
        }
    }

    /// <summary>What imports a module whose import can be seen must start it.</summary>
    private void SpreadInitialization()
    {
        var importers = _modules.Values.SelectMany(p => p.Imports.Select(i => (Importer: p, Imported: i))).ToLookup(x => x.Imported, x => x.Importer);
        var pending = new Queue<ModulePlan>(_modules.Values.Where(p => p.NeedsInitialize));
        while (pending.TryDequeue(out var plan))
        {
            foreach (var importer in importers[plan.Module].Where(i => !i.NeedsInitialize))
            {
                importer.NeedsInitialize = true;
                pending.Enqueue(importer);
            }
        }
    }
}
