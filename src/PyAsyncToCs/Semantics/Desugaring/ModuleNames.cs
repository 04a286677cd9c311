using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>What a module's text says of its names, before they are resolved.</summary>
internal sealed partial class ModuleNames
{
    private readonly HashSet<string> _used = [];
    private readonly Dictionary<string, int> _bindings = [];
    private readonly Dictionary<string, Stmt> _definitions = [];
    private readonly HashSet<string> _constants = [];
    private readonly Dictionary<string, List<CallExpr>> _calls = [];
    private readonly Dictionary<string, int> _reads = [];
    private readonly Dictionary<string, int> _attributeReads = [];
    private readonly Dictionary<string, List<FunctionDefStmt>> _decorated = [];
    private readonly Dictionary<string, List<FunctionDefStmt>> _functions = [];
    private readonly Dictionary<string, string> _imports = [];
    private readonly HashSet<string> _assignedOn = [];
    private readonly HashSet<string> _stored = [];
    private readonly HashSet<string> _variadic = [];
    private readonly Dictionary<string, string> _made = [];

    /// <summary>The names before an attribute's name, and "" for anything that is not a name.</summary>
    private readonly Dictionary<string, HashSet<string>> _ownersOf = [];

    private readonly ModuleNode _module;

    public ModuleNames(ModuleNode module)
    {
        _module = module;
        var stack = new Stack<Node>([module]);
        var ofClasses = new HashSet<Node>();
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is AttributeExpr { Attr: var attribute } asked)
            {
                if (!_ownersOf.TryGetValue(attribute, out var owners))
                {
                    _ownersOf.Add(attribute, owners = []);
                }

                owners.Add(asked.Value is NameExpr { Id: var before } ? before : "");
            }

            switch (node)
            {
                case CallExpr { Func: NameExpr called } call:
                    TestsTypesByValue |= called.Id == "isinstance" && call.Args is [_, var tested] && tested is not (NameExpr or TupleExpr or AttributeExpr or BinOpExpr);
                    TestsTypesByValue |= called.Id == "isinstance" && call.Args is [_, NameExpr variable] && variable.Id.Length > 0 && char.IsLower(variable.Id[0]) && variable.Id is not ("int" or "float" or "str" or "bool" or "list" or "dict" or "set" or "tuple" or "bytes" or "complex" or "object" or "frozenset" or "type" or "datetime" or "date" or "deque");
                    Calls(called.Id).Add(call);
                    break;
                case CallExpr { Func: AttributeExpr method } call:
                    Calls(method.Attr).Add(call);
                    break;
                case ImportFromStmt { Module: { } from } import:
                    import.Names.ToList().ForEach(a => _imports[a.AsName ?? a.Name] = from);
                    break;
                case AssignStmt { Targets: [NameExpr made], Value: CallExpr { Func: NameExpr maker } }:
                    _made[made.Id] = maker.Id;
                    break;
                case NameExpr name:
                    _used.Add(name.Id);
                    if (name.Context == ExprContext.Load)
                    {
                        _reads[name.Id] = _reads.GetValueOrDefault(name.Id) + 1;
                    }

                    if (name.Context != ExprContext.Load)
                    {
                        if (!ofClasses.Contains(name))
                        {
                            _stored.Add(name.Id);
                        }

                        Bind(name.Id);
                    }

                    break;
                case AttributeExpr { Attr: "__name__" or "__qualname__" or "__doc__", Value: AttributeExpr { Attr: not "__class__" } }:
                    ReadsNamesOfFunctions = true;
                    break;
                case AttributeExpr { Context: ExprContext.Load, Value: NameExpr owner } read:
                    ReadsNamesOfFunctions |= read.Attr is "__name__" or "__qualname__" or "__doc__";
                    _attributeReads[owner.Id] = _attributeReads.GetValueOrDefault(owner.Id) + 1;
                    break;
                case AttributeExpr { Context: not ExprContext.Load, Value: NameExpr owner }:
                    _assignedOn.Add(owner.Id == "cls" ? "" : owner.Id);
                    break;
                case Arguments parameters:
                    _variadic.UnionWith(new[] { parameters.VarArg, parameters.KwArg }.OfType<Arg>().Select(a => a.Name));
                    break;
                case Arg arg:
                    Bind(arg.Name);
                    break;
                case FunctionDefStmt f:
                    FunctionsNamed(f.Name).Add(f);
                    Bind(f.Name);
                    f.DecoratorList.OfType<NameExpr>().ToList().ForEach(d => Decorated(d.Id).Add(f));
                    break;
                case ClassDefStmt c:
                    Bind(c.Name);
                    ofClasses.UnionWith(c.Body.Select(s => s is AnnAssignStmt a ? a.Target : s is AssignStmt { Targets: [var only] } ? only : null).OfType<NameExpr>());
                    break;
                case Alias alias:
                    Bind(alias.AsName ?? alias.Name.Split('.')[0]);
                    break;
                case GlobalStmt g:
                    g.Names.ToList().ForEach(Bind);
                    break;
                case NonlocalStmt n:
                    n.Names.ToList().ForEach(Bind);
                    break;
                case MatchAsPattern { Name: { } captured }:
                    Bind(captured);
                    break;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        foreach (var stmt in module.Body)
        {
            switch (stmt)
            {
                case FunctionDefStmt f:
                    _definitions[f.Name] = f;
                    break;
                case ClassDefStmt c:
                    _definitions[c.Name] = c;
                    break;
                case AssignStmt { Targets: [NameExpr name], Value: ConstantExpr }:
                    _constants.Add(name.Id);
                    break;
            }
        }
    }

    /// <summary>Whether a name is only ever a parameter, so that it means one object in a call.</summary>
    public bool IsNeverAssigned(string name) => !_stored.Contains(name);

    /// <summary>Whether a name is that of an <c>*args</c> or <c>**kwargs</c>.</summary>
    public bool IsVariadic(string name) => _variadic.Contains(name) && IsNeverAssigned(name);

    /// <summary>The function or class of the module that a name always is, or null.</summary>
    public Stmt? DefinitionOf(string name) => _bindings.GetValueOrDefault(name) == 1 ? _definitions.GetValueOrDefault(name) : null;

    /// <summary>The class of the module that a name always is an instance of, or null.</summary>
    public ClassDefStmt? InstanceOf(string name) => IsBoundOnce(name) && _made.TryGetValue(name, out var maker) ? DefinitionOf(maker) as ClassDefStmt : null;

    /// <summary>Whether a name is nothing but a module-level constant.</summary>
    public bool IsConstant(string name) => _constants.Contains(name) && _bindings[name] == 1;

    /// <summary>Whether types are values that something is tested against.</summary>
    public bool TestsTypesByValue { get; private set; }

    /// <summary>Whether something asks what may be a function for its name or its documentation.</summary>
    public bool ReadsNamesOfFunctions { get; private set; }

    /// <summary>Whether one statement of the module binds a name.</summary>
    public bool IsBoundOnce(string name) => _bindings.GetValueOrDefault(name) == 1;

    /// <summary>Whether nothing in the module binds a name.</summary>
    public bool IsBuiltin(string name) => !_bindings.ContainsKey(name);

    /// <summary>The calls of a function or method of that name.</summary>
    public IReadOnlyList<CallExpr> CallsOf(string name) => _calls.GetValueOrDefault(name) ?? [];

    /// <summary>How often a name is read.</summary>
    public int Reads(string name) => _reads.GetValueOrDefault(name);

    /// <summary>How often a name is read as a value: neither called nor asked for an attribute.</summary>
    public int ReadsAsValue(string name) => Reads(name) - _attributeReads.GetValueOrDefault(name) - CallsOf(name).Count(c => c.Func is NameExpr);

    /// <summary>Whether a name is imported from a module.</summary>
    public bool IsImported(string name, string module) => _imports.GetValueOrDefault(name) == module;

    /// <summary>Whether a name is bound by more than an import.</summary>
    public bool IsAssigned(string name) => _definitions.ContainsKey(name) || _bindings.GetValueOrDefault(name) > 1;

    /// <summary>Whether an attribute of a name is assigned (<c>C.count += 1</c>).</summary>
    public bool IsAssignedOn(string name) => _assignedOn.Contains(name) || _assignedOn.Contains("");

    /// <summary>Whether an attribute is only ever asked of one class, by the class's name.</summary>
    public bool IsOnlyAskedOf(string cls, string attribute) => _ownersOf.TryGetValue(attribute, out var owners) && owners.Count == 1 && owners.Contains(cls);

    /// <summary>Whether one of the names comes from a module, or is that module.</summary>
    public bool IsUsedFrom(string module, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (IsImported(name, module) || (name == module && _bindings.ContainsKey(name)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name that nothing has yet.</summary>
    public string Fresh(string wanted)
    {
        var name = wanted;
        for (var i = 2; !_used.Add(name); i++)
        {
            name = $"{wanted}{i}";
        }

        return name;
    }

    /// <summary>The functions that a name, without arguments, decorates.</summary>
    public List<FunctionDefStmt> Decorated(string name)
    {
        if (!_decorated.TryGetValue(name, out var functions))
        {
            _decorated.Add(name, functions = []);
        }

        return functions;
    }

    /// <summary>The functions and methods of that name, anywhere in the module.</summary>
    public List<FunctionDefStmt> FunctionsNamed(string name)
    {
        if (!_functions.TryGetValue(name, out var functions))
        {
            _functions.Add(name, functions = []);
        }

        return functions;
    }

    private List<CallExpr> Calls(string name)
    {
        if (!_calls.TryGetValue(name, out var calls))
        {
            _calls.Add(name, calls = []);
        }

        return calls;
    }

    private void Bind(string name)
    {
        _used.Add(name);
        _bindings[name] = _bindings.GetValueOrDefault(name) + 1;
    }
}
