using System.Runtime.CompilerServices;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>What the files of one program must agree on before any is written: names, members, what runs at import.</summary>
internal sealed partial class ProgramPlan
{
    private readonly SemanticModel _model;
    private readonly Dictionary<ModuleSymbol, ModulePlan> _modules = [];
    private readonly Dictionary<ModuleSymbol, Dictionary<NameExpr, Expr>> _constants = [];
    private readonly Dictionary<string, bool> _facts = [];
    private readonly ILookup<ModuleSymbol?, ClassSymbol> _classes;
    private readonly ILookup<ModuleSymbol?, FunctionSymbol> _functions;
    private ILookup<Scope?, string>? _namesByScope;

    private ProgramPlan(SemanticModel model, ProjectNames? project)
    {
        _model = model;
        _classes = model.Classes.Values.ToLookup(c => c.Module);
        _functions = model.Functions.Values.Where(f => f.Def is not null && f.Owner is null).ToLookup(f => f.Scope!.Module)!;
        Project = project;
    }

    /// <summary>The names of the project, or null for a script that is complete by itself.</summary>
    public ProjectNames? Project { get; }

    /// <summary>Whether some module ends the program itself, which the entry point provides for.</summary>
    public bool UsesExit { get; set; }

    public Dictionary<FunctionSymbol, string> FunctionNames { get; } = [];

    /// <summary>The C# names of the functions that stand in a scope.</summary>
    public IEnumerable<string> FunctionNamesIn(Scope scope) =>
        (_namesByScope ??= FunctionNames.ToLookup(f => f.Key.Scope!.Parent?.Frame, f => f.Value))[scope];

    /// <summary>Module-level functions that are members of their module's class.</summary>
    public HashSet<FunctionSymbol> Methods { get; } = [];

    /// <summary>Module-level names that are fields of their module's class.</summary>
    public HashSet<Symbol> Fields { get; } = [];

    /// <summary>Facts about the whole program, found when first asked for.</summary>
    public HashSet<ClassSymbol>? ComparedByValue { get; set; }

    /// <inheritdoc cref="ComparedByValue"/>
    public List<ClassSymbol>? Protocols { get; set; }

    /// <inheritdoc cref="ComparedByValue"/>
    public HashSet<ClassSymbol>? ComparedByOrder { get; set; }

    /// <inheritdoc cref="ComparedByValue"/>
    public HashSet<ClassSymbol>? ShownEnums { get; set; }

    /// <inheritdoc cref="ComparedByValue"/>
    public HashSet<ClassSymbol>? WithCause { get; set; }

    /// <inheritdoc cref="ComparedByValue"/>
    public HashSet<AttributeSymbol>? ReadOnOthers { get; set; }

    /// <summary>The types of what is written as JSON; null until asked for.</summary>
    public List<PyType>? WrittenAsJson { get; set; }

    /// <summary>The full names of the program's classes, by their names in C#; null until asked for.</summary>
    public Dictionary<string, string>? FullTypeNames { get; set; }

    /// <summary>The classes that stand in others; null until asked for.</summary>
    public List<ClassSymbol>? NestedClasses { get; set; }

    /// <summary>What changes lists; null until asked for.</summary>
    public ListChanges? ListChanges { get; set; }

    /// <summary>What threads change beside each other; null until asked for.</summary>
    public ThreadChanges? ThreadChanges { get; set; }

    /// <summary>Where attributes whose names begin with an underscore are read; null until asked for.</summary>
    public ILookup<string, (ClassSymbol? Class, bool IsThroughSelf)>? OwnUses { get; set; }

    /// <summary>The names that are compared with <c>None</c>; null until asked for.</summary>
    public HashSet<Symbol>? ComparedWithNone { get; set; }

    /// <summary>Whether something is so in the whole program: found for the file that asks first, and kept for the others.</summary>
    /// <param name="find">Finds it.</param>
    /// <param name="name">What asks.</param>
    public bool Fact(Func<bool> find, [CallerMemberName] string name = "")
    {
        if (!_facts.TryGetValue(name, out var isSo))
        {
            _facts.Add(name, isSo = find());
        }

        return isSo;
    }

    /// <summary>Plans a script that is complete by itself.</summary>
    public static ProgramPlan OfScript(SemanticModel model)
    {
        var plan = new ProgramPlan(model, null);
        var module = model.Modules[0];
        plan._modules.Add(module, new ModulePlan(module, "", "Program") { IsScript = true, IsTopLevel = true });
        plan.NameTypes(module);
        plan.NameFunctions(module);
        return plan;
    }

    private HelperQualifier? _qualifier;

    /// <summary>Names .NET's types in full in templates, where the program has types of the same names.</summary>
    public HelperQualifier Qualifier => _qualifier ??= new HelperQualifier(_model.Classes.Values.Select(c => c.CsName).OfType<string>());

    public ModulePlan Of(ModuleSymbol module) => _modules[module];

    public ModulePlan? Find(ModuleSymbol module) => _modules.GetValueOrDefault(module);

    /// <summary>A name bound once to a literal is a constant, and every function may read it.</summary>
    public bool IsConstant(Symbol symbol) =>
        symbol is { IsAssignedElsewhere: false, IsGlobal: true, Definitions: [NameExpr name] } && ConstantsOf(symbol.Scope.Module).ContainsKey(name);

    private Dictionary<NameExpr, Expr> ConstantsOf(ModuleSymbol module)
    {
        if (_constants.TryGetValue(module, out var known))
        {
            return known;
        }

        var constants = new Dictionary<NameExpr, Expr>(ReferenceEqualityComparer.Instance);
        foreach (var stmt in module.Node!.Body)
        {
            if (Binding(stmt) is ({ } name, { } value) && IsLiteral(value))
            {
                constants[name] = value;
            }
        }

        return _constants[module] = constants;
    }

    /// <summary>The name and value of a statement that binds one name.</summary>
    public static (NameExpr? Name, Expr? Value) Binding(Stmt stmt) => stmt switch
    {
        AssignStmt { Targets: [NameExpr name] } a => (name, a.Value),
        AnnAssignStmt { Target: NameExpr name, Value: { } value } => (name, value),
        _ => (null, null),
    };

    public static bool IsLiteral(Expr value) =>
        value is ConstantExpr { Value: string or bool or double or long } || value is UnaryOpExpr { Op: UnaryOperator.USub, Operand: ConstantExpr { Value: double or long } };

    private void NameTypes(ModuleSymbol module)
    {
        var taken = new HashSet<string>();
        var plan = Of(module);
        foreach (var cls in _classes[module])
        {
            var name = TypeName(cls);
            if (Project is not null)
            {
                cls.CsName = Project.TakeType(name, NameStyle.Pascal(module.Name[(module.Name.LastIndexOf('.') + 1)..]) + name, plan.Namespace);
                continue;
            }

            while (!taken.Add(name))
            {
                name += "2";
            }

            cls.CsName = name;
        }
    }

    private static string TypeName(ClassSymbol cls)
    {
        var name = cls.IsException && cls.Name.EndsWith("Error", StringComparison.Ordinal) && cls.Name.Length > 5
            ? NameStyle.Pascal(cls.Name[..^5]) + "Exception"
            : NameStyle.Class(cls.Name);
        return cls.IsException && !name.EndsWith("Exception", StringComparison.Ordinal) ? name + "Exception" : name;
    }

    private static bool IsMemberAround(FunctionSymbol function, string name)
    {
        for (var scope = function.Scope!.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope.Function?.Owner is { } owner)
            {
                return owner.Lineage().Where(c => c.IsUser).Any(c => c.Attributes.Keys.Any(a => NameStyle.Pascal(a) == name)
                    || c.Methods.Values.Any(m => NameStyle.Method(m.Name, m.IsAsync) == name));
            }
        }

        return false;
    }

    private void NameFunctions(ModuleSymbol module)
    {
        var plan = Of(module);
        var taken = new HashSet<string>(_classes[module].Select(c => c.CsName!));
        if (!plan.IsTopLevel)
        {
            taken.UnionWith([plan.ClassName, "Initialize", "Main"]);
        }

        var constants = module.Scope.Symbols.Values.Where(s => s.IsGlobal && s.Entity is null && (Fields.Contains(s) || IsConstant(s))).Select(s => NameStyle.Pascal(s.Name)).ToHashSet();
        foreach (var function in _functions[module])
        {
            var isTop = function.Scope!.Parent == module.Scope;
            var name = NameStyle.Method(function.Name, function.IsAsync, isLocal: isTop);

            // C# takes a function of this name for a second entry point.
            name = name == "Main" ? "RunMain" : name;
            while (isTop && !taken.Add(name))
            {
                name += "2";
            }

            // A nested function must not hide a top-level one, nor what the class around it or the module names so.
            while (!isTop && (taken.Contains(name) || constants.Contains(name) || IsMemberAround(function, name)))
            {
                name = "Inner" + name;
            }

            FunctionNames[function] = name;
        }

        if (plan.IsTopLevel)
        {
            return;
        }

        foreach (var field in module.Scope.Symbols.Values.Where(Fields.Contains))
        {
            var name = NameStyle.Pascal(field.Name);
            while (!taken.Add(name))
            {
                name += "Value";
            }

            field.TheVariable.CsName = name;
        }
    }
}
