using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>The functions of a program that are given another function and what to call it with, and the calls of them.</summary>
internal sealed class ForwardedCalls
{
    private readonly Dictionary<string, List<FunctionDefStmt>> _named = [];
    private readonly HashSet<string> _changing = [];
    private readonly ModuleTable? _table;
    private readonly ImportedDefinitions? _definitions;
    private readonly Dictionary<ModuleNode, ModuleSymbol> _modules = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ModuleNode, Dictionary<string, ModuleSymbol>> _namedModules = new(ReferenceEqualityComparer.Instance);

    private ForwardedCalls(IReadOnlyList<ModuleNode> modules, ModuleTable? table)
    {
        if (table is not null)
        {
            (_table, _definitions) = (table, ImportedDefinitions.Of(table));
            foreach (var module in table.Modules.Where(m => !m.IsSynthetic))
            {
                _modules[module.Node!] = module;
            }
        }

        modules.ToList().ForEach(Look);
    }

    /// <summary>Those that are written anew.</summary>
    public Dictionary<FunctionDefStmt, ForwardingFunction> Functions { get; } = [];

    /// <summary>The calls of those.</summary>
    public Dictionary<CallExpr, (ForwardingFunction Function, ForwardedCallRewriter.Binding Binding)> Calls { get; } = [];

    /// <summary>Rewrites the one module of a program; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        ParseResult[] files = [parsed];
        Rewrite(files, null);
        return files[0];
    }

    /// <summary>Rewrites the modules of a folder in their places.</summary>
    public static void Expand(ParseResult[] parsed, string? package) =>
        Rewrite(parsed, () => ModuleTable.OfFolder([.. parsed.Where(p => p.Success)], package));

    /// <summary>The functions and methods of a name, in any module.</summary>
    public IReadOnlyList<FunctionDefStmt> FunctionsNamed(string name) => _named.GetValueOrDefault(name) ?? [];

    /// <summary>Whether an attribute of a name is assigned outside constructors.</summary>
    public bool Changes(string attribute) => _changing.Contains(attribute);

    /// <summary>The class or function that a module imports by a name; null for any other name.</summary>
    public Stmt? Imported(ModuleNode module, List<Node> nodes, string name)
    {
        if (_definitions is null)
        {
            return null;
        }

        var import = nodes.OfType<ImportFromStmt>().FirstOrDefault(i => i.Names.Any(a => (a.AsName ?? a.Name) == name));
        return import is null ? null : _definitions.Find(_modules[module], import, name)?.Definition;
    }

    /// <summary>What a module that imports a function calls it, once for each import; with a star it is not known.</summary>
    public IEnumerable<string> NamesOf(ModuleNode module, FunctionDefStmt def, List<Node> nodes)
    {
        foreach (var import in nodes.OfType<ImportFromStmt>())
        {
            foreach (var name in import.Names.Select(a => a.Name == "*" ? def.Name : a.AsName ?? a.Name))
            {
                if (_definitions!.Find(_modules[module], import, name)?.Definition == def)
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>Whether a member is a function that a module has; null where that is not known.</summary>
    public bool? IsMember(ModuleNode module, AttributeExpr member, FunctionDefStmt def, List<Node> nodes)
    {
        if (!_namedModules.TryGetValue(module, out var named))
        {
            _namedModules.Add(module, named = ModuleValues.Named(_table!, _modules[module]));
        }

        Expr root = member.Value;
        while (root is AttributeExpr inner)
        {
            root = inner.Value;
        }

        if (root is not NameExpr owner)
        {
            return false;
        }

        if (member.Value == root && named.TryGetValue(owner.Id, out var source))
        {
            return _definitions!.Find(source, member.Attr)?.Definition == def;
        }

        return nodes.Exists(n => Imports(_modules[module], n, owner.Id)) ? null : false;
    }

    /// <summary>Whether an import gives a name to a module of the folder.</summary>
    private bool Imports(ModuleSymbol module, Node node, string name) => node switch
    {
        ImportStmt i => i.Names.Any(a => (a.AsName ?? a.Name.Split('.')[0]) == name && _table!.Find(module, a.Name) is not null),
        ImportFromStmt from => from.Names.Any(a => (a.AsName ?? a.Name) == name && _table!.Find(module, from) is { } source && _table.Submodule(source, a.Name) is not null),
        _ => false,
    };

    private static void Rewrite(ParseResult[] parsed, Func<ModuleTable>? tableOf)
    {
        var candidates = parsed.Where(p => p.Success && MayForward(p.Source.Text)).SelectMany(p => Candidates(p.Module)).ToList();
        if (candidates.Count == 0)
        {
            return;
        }

        var program = new ForwardedCalls([.. parsed.Where(p => p.Success).Select(p => p.Module)], tableOf?.Invoke());

        // What never says the name of such a function has no call of one, unless it is imported by another name.
        var names = candidates.Select(c => c.Function.Def.Name).Distinct().ToList();
        var rewriters = new Dictionary<int, ForwardedCallRewriter>();
        for (var i = 0; i < parsed.Length; i++)
        {
            if (parsed[i].Success && names.Exists(n => parsed[i].Source.Text.Contains(n, StringComparison.Ordinal)))
            {
                rewriters.Add(i, new ForwardedCallRewriter(program, parsed[i].Module));
            }
        }

        candidates.ForEach(c => program.Consider(c.Function, c.IsMethod, rewriters.Values));
        foreach (var (i, rewriter) in program.Functions.Count > 0 ? rewriters : [])
        {
            parsed[i] = parsed[i] with { Module = rewriter.Rewritten() };
        }
    }

    private static bool MayForward(string text) => text.Contains("(*", StringComparison.Ordinal) || text.Contains(", *", StringComparison.Ordinal);

    private static IEnumerable<(ForwardingFunction Function, bool IsMethod)> Candidates(ModuleNode module) =>
        module.Body.OfType<FunctionDefStmt>().Select(f => (Function: ForwardingFunction.Of(f, isMethod: false), IsMethod: false))
            .Concat(module.Body.OfType<ClassDefStmt>().SelectMany(c => c.Body).OfType<FunctionDefStmt>().Select(f => (Function: ForwardingFunction.Of(f, isMethod: true), IsMethod: true)))
            .Where(f => f.Function is not null).Select(f => (f.Function!, f.IsMethod));

    private void Consider(ForwardingFunction function, bool isMethod, IEnumerable<ForwardedCallRewriter> modules)
    {
        if (FunctionsNamed(function.Def.Name).Count != 1)
        {
            return;
        }

        var bound = new List<(ForwardedCallRewriter Module, CallExpr Call, ForwardedCallRewriter.Binding Binding)>();
        foreach (var module in modules)
        {
            if ((isMethod ? module.CallsOfMethod(function.Def.Name) : module.CallsOfFunction(function.Def)) is not { } calls)
            {
                return;
            }

            foreach (var call in calls)
            {
                if (module.BindingOf(function, call, isMethod) is not { } binding)
                {
                    return;
                }

                bound.Add((module, call, binding));
            }
        }

        // Of a plain function that gives what it is given, it shows only in the callee whether that is a value or a coroutine.
        if (bound.Count == 0
            || (!function.Def.IsAsync && !bound.TrueForAll(b => b.Module.IsPlain(b.Binding.Callee)) && !bound.TrueForAll(b => b.Module.IsCoroutineFunction(b.Binding.Callee))))
        {
            return;
        }

        Functions.Add(function.Def, function);
        bound.ForEach(b => Calls.Add(b.Call, (function, b.Binding)));
    }

    /// <summary>Notes a module's functions, and the attributes that something else than a constructor assigns.</summary>
    private void Look(ModuleNode module)
    {
        var pending = new Stack<(Node Node, bool IsMaking)>([(module, false)]);
        var children = new List<Node>();
        while (pending.TryPop(out var next))
        {
            var (node, isMaking) = next;
            switch (node)
            {
                case FunctionDefStmt function:
                    isMaking = function.Name == "__init__";
                    if (!_named.TryGetValue(function.Name, out var functions))
                    {
                        _named.Add(function.Name, functions = []);
                    }

                    functions.Add(function);
                    break;
                case AttributeExpr { Context: not ExprContext.Load } stored when !isMaking:
                    _changing.Add(stored.Attr);
                    break;
            }

            children.Clear();
            node.AddChildren(children);
            children.ForEach(c => pending.Push((c, isMaking)));
        }
    }
}
