using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A class with a <c>__setattr__</c> has a property for each attribute that the program sets, whose setter is what the
/// method does for that name. An attribute that is just stored stays one.
/// </summary>
internal sealed class SetAttributeRewriter : TreeCopier
{
    private readonly ModuleNode _module;
    private readonly ClassTable _classes;
    private readonly Dictionary<ClassDefStmt, FunctionDefStmt> _hooks = [];
    private readonly Dictionary<ClassDefStmt, List<SetAttributeWriter>> _written = [];

    private SetAttributeRewriter(ModuleNode module)
    {
        _module = module;
        _classes = new ClassTable(module, new ModuleNames(module));
        foreach (var cls in _classes.All.Where(c => c.DecoratorList.IsEmpty && c.Keywords.IsEmpty))
        {
            if (_classes.Order(cls.Name)?.Select(c => Hook(_classes.Find(c)!)).FirstOrDefault(h => h is not null) is { } hook && CanBeWritten(cls, hook))
            {
                _hooks.Add(cls, hook);
            }
        }

        // A family is written out as a whole or not at all.
        if (_classes.All.Any(c => !_hooks.ContainsKey(c) && _classes.Order(c.Name)?.Any(b => Hook(_classes.Find(b)!) is not null) != false))
        {
            _hooks.Clear();
        }

        foreach (var (cls, hook) in _hooks)
        {
            var inherited = _classes.Order(cls.Name)!.Skip(1).Where(b => _hooks.GetValueOrDefault(_classes.Find(b)!) == hook).SelectMany(b => NamesOf(_classes.Find(b)!)).ToHashSet();
            _written.Add(cls, [.. NamesOf(cls).Where(n => !inherited.Contains(n)).Select(n => new SetAttributeWriter(hook, n, Backing(n), cls, IsStoredPast(cls, n))).Where(w => !w.IsPlain)]);
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Module.Body.Any(s => s is ClassDefStmt c && Hook(c) is not null))
        {
            return parsed;
        }

        var rewriter = new SetAttributeRewriter(parsed.Module);
        return rewriter._hooks.Count > 0 ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    private static FunctionDefStmt? Hook(ClassDefStmt cls) => ClassTable.Methods(cls).FirstOrDefault(m => m.Name == "__setattr__");

    private static bool CanBeWritten(ClassDefStmt cls, FunctionDefStmt hook) =>
        hook is { IsAsync: false, DecoratorList.IsEmpty: true, Args: { Args.Length: 3, Defaults.IsEmpty: true, VarArg: null, KwArg: null, KwOnlyArgs.IsEmpty: true } }
        && !BaseFlattener.Nodes(hook).Any(n => n is NameExpr { Context: not ExprContext.Load } assigned && hook.Args.Args.Any(a => a.Name == assigned.Id))
        && BaseFlattener.Nodes(hook).All(n => SetAttributeWriter.CanBeWritten(n, hook))
        && !BaseFlattener.Nodes(cls).Any(n => n is CallExpr { Func: NameExpr { Id: "setattr" }, Args: [_, not ConstantExpr, _] } or AttributeExpr { Attr: "__dict__" } or CallExpr { Func: NameExpr { Id: "vars" } } && !BaseFlattener.Nodes(hook).Contains(n));

    /// <summary>The attributes that are set on objects of a class, in it and outside; not those that are only stored past the method.</summary>
    private List<string> NamesOf(ClassDefStmt cls)
    {
        var names = new List<string>();
        foreach (var method in ClassTable.Methods(cls).Where(m => m != _hooks[cls] && m.Args.Args.Length > 0))
        {
            names.AddRange(BaseFlattener.Nodes(method).Select(n => SetOn(n, method.Args.Args[0].Name)).OfType<string>());
        }

        names.AddRange(ObjectsOf(cls).SelectMany(o => BaseFlattener.Nodes(_module).Select(n => SetOn(n, o)).OfType<string>()));
        return [.. names.Distinct().Where(n => _classes.Order(cls.Name)!.All(b => ClassTable.Methods(_classes.Find(b)!).All(m => m.Name != n)))];
    }

    /// <summary>The names that objects of a class are given.</summary>
    private IEnumerable<string> ObjectsOf(ClassDefStmt cls) =>
        BaseFlattener.Nodes(_module).OfType<AssignStmt>().Where(a => a is { Targets: [NameExpr], Value: CallExpr { Func: NameExpr made } } && made.Id == cls.Name).Select(a => ((NameExpr)a.Targets[0]).Id).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Whether a class stores an attribute without its <c>__setattr__</c>, or has a value for all objects.</summary>
    private static bool IsStoredPast(ClassDefStmt cls, string name) => ClassTable.Members(cls).Any(m => m.Name == name)
        || BaseFlattener.Nodes(cls).Any(n => n is CallExpr { Func: AttributeExpr { Attr: "__setattr__" }, Args: [.., ConstantExpr { Value: string stored }, _] } && stored == name);

    private static string? SetOn(Node node, string owner) => node switch
    {
        AttributeExpr { Context: ExprContext.Store, Value: NameExpr name } a when name.Id == owner => a.Attr,
        CallExpr { Func: NameExpr { Id: "setattr" }, Args: [NameExpr name, ConstantExpr { Value: string attribute }, _] } when name.Id == owner => attribute,
        _ => null,
    };

    private string Backing(string name) => name.StartsWith('_') || BaseFlattener.Nodes(_module).Any(n => n is AttributeExpr a && a.Attr == "_" + name) ? "held_" + name.TrimStart('_') : "_" + name;

    /// <summary>The properties of the class that is being copied, its bases' among them.</summary>
    private Dictionary<string, SetAttributeWriter> _inside = [];

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is ClassDefStmt cls && _written.TryGetValue(cls, out var written))
        {
            _inside = [];
            foreach (var property in _classes.Order(cls.Name)!.SelectMany(b => _written.GetValueOrDefault(_classes.Find(b)!) ?? []))
            {
                _inside.TryAdd(property.Name, property);
            }

            var body = cls.Body.Where(m => m != _hooks[cls]).SelectMany(Member).Concat(written.SelectMany(w => w.Members())).ToImmutableArray();
            _inside = [];
            return [new ClassDefStmt(cls.Name, [.. cls.Bases.Select(Copy)], [], body.IsEmpty ? [new PassStmt(cls.End, cls.End)] : body, [], cls.TypeParams, cls.Start, cls.End)];
        }

        if (stmt is AssignStmt { Targets: [AttributeExpr { Value: NameExpr owner } target], Value: var given }
            && (_inside.GetValueOrDefault(target.Attr) is { } own && owner.Id == "self" ? own : _written.FirstOrDefault(w => ObjectsOf(w.Key).Contains(owner.Id)).Value?.Find(w => w.Name == target.Attr)) is { IsStored: false } refused)
        {
            return [new ExprStmt(new CallExpr(SetAttributeWriter.Own(refused.Method, ExprContext.Load, owner.Id, stmt.Start), [Copy(given)], [], stmt.Start, stmt.End), stmt.Start, stmt.End)];
        }

        // What passes by the class's own method is stored.
        return stmt is ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__setattr__", Value: var by }, Args: var args, Keywords.IsEmpty: true } }
            && (by is NameExpr { Id: "object" } ? args is [NameExpr, ConstantExpr { Value: string }, _] : by is CallExpr { Func: NameExpr { Id: "super" } } && args is [ConstantExpr { Value: string }, _])
            && args[^2] is ConstantExpr { Value: string name } && (args.Length == 3 ? ((NameExpr)args[0]).Id : "self") is var self
            ? _inside.TryGetValue(name, out var direct) ? direct.Store(Copy(args[^1]), self, stmt.Start)
                : _inside.Count > 0 ? [new AssignStmt([SetAttributeWriter.Own(name, ExprContext.Store, self, stmt.Start)], Copy(args[^1]), stmt.Start, stmt.End)]
                : null
            : null;
    }

    private IEnumerable<Stmt> Member(Stmt member) => member switch
    {
        AssignStmt { Targets: [NameExpr name] } a when _inside.TryGetValue(name.Id, out var property) => property.Default(Copy(a.Value), a.Start),
        AnnAssignStmt { Target: NameExpr name, Value: { } value } a when _inside.TryGetValue(name.Id, out var property) => property.Default(Copy(value), a.Start),
        _ => Copy(ImmutableArray.Create(member)),
    };

    protected override Node? Replace(Node node) => null;
}
