using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// An attribute that a descriptor of the program manages (language reference, 3.3.2.2) is a property with the descriptor's
/// code in it: what the descriptor keeps for itself is known where it is made.
/// </summary>
internal sealed class DescriptorInliner : TreeCopier
{
    private readonly ClassTable _classes;
    private readonly ModuleNames _names;
    private readonly HashSet<string> _descriptors = [];
    private readonly Dictionary<Stmt, List<Stmt>> _written = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _used = [];

    private DescriptorInliner(ModuleNode module)
    {
        _names = new ModuleNames(module);
        _classes = new ClassTable(module, _names);
        foreach (var cls in _classes.All)
        {
            if (MethodsOf(cls.Name) is { } methods && (methods.ContainsKey("__get__") || methods.ContainsKey("__set__")))
            {
                _descriptors.Add(cls.Name);
            }
        }

        foreach (var cls in _classes.All.Where(c => !_descriptors.Contains(c.Name) && c.DecoratorList.IsEmpty))
        {
            foreach (var stmt in cls.Body)
            {
                if (PropertyCall(stmt) is { } property)
                {
                    _written.Add(stmt, property);
                }
                else if (Made(stmt) is var (name, call) && DescriptorWriter.Write(this, cls.Name, name, ((NameExpr)call.Func).Id, call) is { } written)
                {
                    _written.Add(stmt, written);
                    _used.Add(((NameExpr)call.Func).Id);
                }
                else if (stmt is FunctionDefStmt { DecoratorList: [NameExpr decorator] } method && _descriptors.Contains(decorator.Id) && IsCaching(decorator.Id))
                {
                    var cached = new NameExpr("cached_property", ExprContext.Load, decorator.Start, decorator.End);
                    _written.Add(stmt, [new FunctionDefStmt(method.IsAsync, method.Name, method.Args, method.Body, [cached], method.Returns, method.TypeParams, method.Start, method.End)]);
                    _used.Add(decorator.Id);
                    NeedsCachedProperty = true;
                }
            }
        }
    }

    private bool NeedsCachedProperty { get; }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!BaseFlattener.Nodes(parsed.Module).Any(n => n is FunctionDefStmt { Name: "__get__" or "__set__" } or AssignStmt { Value: CallExpr { Func: NameExpr { Id: "property" } } }))
        {
            return parsed;
        }

        var inliner = new DescriptorInliner(parsed.Module);
        return inliner._written.Count == 0 ? parsed : parsed with { Module = inliner.WithoutUsed(inliner.Copy(parsed.Module)) };
    }

    /// <summary>The methods that a class has, its bases' too; null where a base is not the module's own.</summary>
    internal Dictionary<string, FunctionDefStmt>? MethodsOf(string name)
    {
        var methods = new Dictionary<string, FunctionDefStmt>();
        foreach (var cls in (_classes.Order(name) ?? [name]).Select(_classes.Find))
        {
            if (cls!.Bases.Any(b => ClassTable.NameOf(b) is not { } known || (_classes.Find(known) is null && known is not ("ABC" or "object" or "Generic"))))
            {
                return null;
            }

            foreach (var method in ClassTable.Methods(cls))
            {
                methods.TryAdd(method.Name, method);
            }
        }

        return methods;
    }

    /// <summary>What a class's body, or that of a base, gives a name.</summary>
    internal Expr? ClassValue(string name, string attribute) => (_classes.Order(name) ?? [name])
        .SelectMany(c => _classes.Find(c)!.Body).Select(s => s switch
        {
            AssignStmt { Targets: [NameExpr target], Value: var value } when target.Id == attribute => value,
            AnnAssignStmt { Target: NameExpr target, Value: { } value } when target.Id == attribute => value,
            _ => null,
        }).FirstOrDefault(v => v is not null);

    /// <summary>The method that <c>super()</c> means in a class.</summary>
    internal FunctionDefStmt? InheritedMethod(FunctionDefStmt of) =>
        _classes.All.FirstOrDefault(c => c.Body.Contains(of)) is { } owner
            ? (_classes.Order(owner.Name) ?? []).Skip(1).Select(c => ClassTable.Methods(_classes.Find(c)!).FirstOrDefault(m => m.Name == of.Name)).FirstOrDefault(m => m is not null)
            : null;

    private (string Name, CallExpr Call)? Made(Stmt stmt) => stmt switch
    {
        AssignStmt { Targets: [NameExpr name], Value: CallExpr { Func: NameExpr made } call } when _descriptors.Contains(made.Id) => (name.Id, call),
        AnnAssignStmt { Target: NameExpr name, Value: CallExpr { Func: NameExpr made } call } when _descriptors.Contains(made.Id) => (name.Id, call),
        _ => null,
    };

    /// <summary><c>x = property(get_x, set_x)</c> in a class, as decorated functions.</summary>
    private List<Stmt>? PropertyCall(Stmt stmt)
    {
        if (stmt is not AssignStmt { Targets: [NameExpr name], Value: CallExpr { Func: NameExpr { Id: "property" }, Args: [var get, .. var more], Keywords: var keywords } call } || !_names.IsBuiltin("property"))
        {
            return null;
        }

        var at = stmt.Start;
        var set = more.FirstOrDefault() ?? keywords.FirstOrDefault(k => k.Arg == "fset")?.Value;
        if (more.Length > 1 || keywords.Any(k => k.Arg is not ("fset" or "doc")) || Getter(get) is not { } read || set is not (null or NameExpr))
        {
            return null;
        }

        NameExpr Name(string id) => new(id, ExprContext.Load, at, at);
        List<Stmt> written = [new FunctionDefStmt(false, name.Id, read.Args, [new ReturnStmt(read.Body, at, at)], [Name("property")], null, [], at, at + 1)];
        if (set is NameExpr setter)
        {
            var store = new ExprStmt(new CallExpr(new AttributeExpr(Name("self"), setter.Id, ExprContext.Load, at, at), [Name("value")], [], at, at), at, at);
            var args = new Arguments([], [new Arg("self", null, at, at), new Arg("value", null, at, at)], null, [], [], null, [], at, at);
            written.Add(new FunctionDefStmt(false, name.Id, args, [store], [new AttributeExpr(Name(name.Id), "setter", ExprContext.Load, at, at)], null, [], at, at + 1));
        }

        return written;

        (Arguments Args, Expr Body)? Getter(Expr function) => function switch
        {
            LambdaExpr { Args: { Args: [_] } args } lambda => (args, lambda.Body),
            NameExpr method => (new Arguments([], [new Arg("self", null, at, at)], null, [], [], null, [], at, at), new CallExpr(new AttributeExpr(Name("self"), method.Id, ExprContext.Load, at, at), [], [], at, at)),
            _ => null,
        };
    }

    /// <summary>Whether a descriptor keeps what it computed in the object, which then has it instead.</summary>
    private bool IsCaching(string descriptor) =>
        MethodsOf(descriptor) is { } methods && !methods.ContainsKey("__set__") && methods.TryGetValue("__get__", out var get)
        && BaseFlattener.Nodes(get).Any(n => n is SubscriptExpr { Context: ExprContext.Store, Value: AttributeExpr { Attr: "__dict__" } } or CallExpr { Func: NameExpr { Id: "setattr" } });

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) => _written.TryGetValue(stmt, out var written) ? written : null;

    private ModuleNode WithoutUsed(ModuleNode module)
    {
        // What nothing names any more goes; a base goes with the last class derived from it.
        var body = module.Body;
        for (var count = -1; count != body.Length;)
        {
            count = body.Length;
            var reads = body.SelectMany(s => s is ClassDefStmt { Name: var own } ? BaseFlattener.Nodes(s).OfType<NameExpr>().Where(n => n.Id != own) : BaseFlattener.Nodes(s).OfType<NameExpr>()).Select(n => n.Id).ToHashSet();
            body = [.. body.Where(s => s is not ClassDefStmt c || !_descriptors.Contains(c.Name) || reads.Contains(c.Name))];
        }

        // Dictionaries that hold nothing alive are plain ones here.
        var named = body.SelectMany(BaseFlattener.Nodes).OfType<NameExpr>().Select(n => n.Id).ToHashSet();
        body = [.. body.Where(s => s is not (ImportFromStmt { Module: "weakref" } or ImportStmt { Names: [{ Name: "weakref" }] }) || (s is ImportFromStmt from ? from.Names : ((ImportStmt)s).Names).Any(a => named.Contains(a.AsName ?? a.Name)))];
        if (NeedsCachedProperty && !_names.IsImported("cached_property", "functools"))
        {
            body = body.Insert(body.Length > 0 && body[0] is ExprStmt { Value: ConstantExpr } ? 1 : 0, new ImportFromStmt("functools", [new Alias("cached_property", null, 0, 0)], 0, 0, 0));
        }

        return new ModuleNode(body, module.Start, module.End);
    }
}
