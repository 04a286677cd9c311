using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// What a metaclass does is written out for each of its classes: <c>__new__</c> and <c>__init__</c> behind the class,
/// <c>__call__</c> as a method that makes instances, other methods as class methods (language reference, 3.3.3).
/// </summary>
internal sealed class MetaclassRewriter : TreeCopier
{
    private readonly ClassTable _classes;

    /// <summary>For each class that has one: its metaclass.</summary>
    private readonly Dictionary<string, ClassDefStmt> _metas = [];

    /// <summary>For each class with a metaclass: what stands in it, and behind it.</summary>
    private readonly Dictionary<string, (ClassDefStmt Class, List<Stmt> After)> _written = [];

    /// <summary>Classes whose instances a method makes.</summary>
    private readonly HashSet<string> _created = [];

    private MetaclassRewriter(ModuleNode module)
    {
        _classes = new ClassTable(module, new ModuleNames(module));
        var metas = _classes.All.Where(IsMetaclass).ToDictionary(c => c.Name);
        if (metas.Count == 0)
        {
            return;
        }

        foreach (var cls in _classes.All)
        {
            var meta = cls.Keywords.FirstOrDefault(k => k.Arg == "metaclass")?.Value is NameExpr name
                ? metas.GetValueOrDefault(name.Id)
                : _classes.Bases(cls).Select(b => _metas.GetValueOrDefault(b)).FirstOrDefault(m => m is not null);
            if (meta is not null)
            {
                _metas[cls.Name] = meta;
            }
        }

        // A metaclass that is asked for, or derived from, stays what it is.
        foreach (var meta in metas.Values)
        {
            var mine = _metas.Where(m => m.Value == meta).Select(m => _classes.Find(m.Key)!).ToList();
            if (IsAskedFor(module, meta.Name) || mine.Select(c => Write(c, meta)).ToList() is var results && results.Any(r => r is null))
            {
                continue;
            }

            foreach (var (cls, result) in mine.Zip(results))
            {
                _written.Add(cls.Name, result!.Value);
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Module.Body.Any(s => s is ClassDefStmt c && IsMetaclass(c)))
        {
            return parsed;
        }

        var rewriter = new MetaclassRewriter(parsed.Module);
        return rewriter._written.Count > 0 ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    private static bool IsMetaclass(ClassDefStmt cls) => cls.Bases is [NameExpr { Id: "type" or "ABCMeta" }] or [AttributeExpr { Attr: "ABCMeta" }] && cls.Keywords.IsEmpty && cls.DecoratorList.IsEmpty;

    private bool IsAskedFor(ModuleNode module, string name) =>
        _classes.All.Any(c => _classes.Bases(c).Contains(name))
        || BaseFlattener.Nodes(module).Any(n => n is CallExpr { Func: NameExpr { Id: "isinstance" or "issubclass" or "type" }, Args: var args } && args.Any(a => BaseFlattener.Nodes(a).Any(x => x is NameExpr asked && asked.Id == name)));

    private static FunctionDefStmt? Method(ClassDefStmt cls, string name) => ClassTable.Methods(cls).FirstOrDefault(m => m.Name == name);

    private (ClassDefStmt Class, List<Stmt> After)? Write(ClassDefStmt cls, ClassDefStmt meta)
    {
        var at = cls.Start;
        var isRoot = !_classes.Bases(cls).Any(b => _metas.GetValueOrDefault(b) == meta);
        var body = cls.Body.ToList();
        var after = new List<Stmt>();
        var shared = ClassTable.Members(meta).Where(m => m.Node is not FunctionDefStmt).Select(m => m.Name).ToHashSet();
        foreach (var method in ClassTable.Methods(meta))
        {
            switch (method.Name)
            {
                case "__new__" or "__init__":
                    if (Hooked(cls, meta, method, shared, body) is not { } statements)
                    {
                        return null;
                    }

                    after.AddRange(statements);
                    break;
                case "__call__":
                    if (Creating(cls, meta, method, shared, body) is not { } maker)
                    {
                        return null;
                    }

                    body.Add(maker);
                    _created.Add(cls.Name);
                    break;
                case var name when name.StartsWith("__", StringComparison.Ordinal) || method.DecoratorList.Length > 0 || method.Args.Args.IsEmpty:
                    return null;
                default:
                    if (isRoot)
                    {
                        var own = method.Args.Args[0].Name;
                        var copy = (FunctionDefStmt)new Filler(new() { [own] = Name(own, at) }, own, meta.Name, shared, null).Copy((Node)method);
                        body.Add(new FunctionDefStmt(copy.IsAsync, copy.Name, copy.Args, copy.Body, [Name("classmethod", at)], copy.Returns, copy.TypeParams, copy.Start, copy.End));
                    }

                    break;
            }
        }

        body.RemoveAll(s => s is PassStmt && body.Count > 1);
        var bases = meta.Bases[0] is NameExpr { Id: "type" } || !isRoot ? cls.Bases : cls.Bases.Add(meta.Bases[0] is AttributeExpr module ? new AttributeExpr(module.Value, "ABC", ExprContext.Load, at, at) : Name("ABC", at));
        return (new ClassDefStmt(cls.Name, bases, [.. cls.Keywords.Where(k => k.Arg != "metaclass" && !ClassTable.Methods(meta).Any(m => m.Name is "__new__" or "__init__" && ClassKeywords.Takes(m.Args, k.Arg)))], [.. body], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End), after);
    }

    private static NameExpr Name(string id, int at) => new(id, ExprContext.Load, at, at);

    /// <summary>The statements of <c>__new__</c> or <c>__init__</c> for one class; null where they need more than its name.</summary>
    private List<Stmt>? Hooked(ClassDefStmt cls, ClassDefStmt meta, FunctionDefStmt method, HashSet<string> shared, List<Stmt> body)
    {
        var at = cls.Start;
        var parameters = method.Args.Args.Select(a => a.Name).ToList();
        if (parameters.Count < 4 || method.DecoratorList.Length > 0 || ClassKeywords.Of(cls, method.Args) is not { } keywords)
        {
            return null;
        }

        var made = method.Name == "__init__" ? parameters[0] : null;
        var values = new Dictionary<string, Expr> { [parameters[1]] = new ConstantExpr(cls.Name, null, at, at), [parameters[2]] = new ConstantExpr(cls.Bases.Any(b => ClassTable.NameOf(b) != "object"), null, at, at) };
        if (made is null)
        {
            values[parameters[0]] = Name(meta.Name, at);
        }
        else
        {
            values[made] = Name(cls.Name, at);
        }

        foreach (var (option, value) in keywords.Values)
        {
            values[option] = value;
        }

        var statements = new List<Stmt>();
        foreach (var stmt in method.Body.Select(s => keywords.Rest is null ? s : keywords.Copy(s)))
        {
            switch (stmt)
            {
                case ExprStmt { Value: ConstantExpr } or PassStmt or ReturnStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__new__" } } }:
                case ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__init__", Value: CallExpr { Func: NameExpr { Id: "super" } } or NameExpr { Id: "type" } } } }:
                    break;
                case AssignStmt { Targets: [NameExpr target], Value: CallExpr { Func: AttributeExpr { Attr: "__new__", Value: CallExpr { Func: NameExpr { Id: "super" } } or NameExpr { Id: "type" } } } } when made is null:
                    made = target.Id;
                    values[made] = Name(cls.Name, at);
                    break;
                case ReturnStmt { Value: NameExpr returned } when returned.Id == made:
                    break;
                default:
                    statements.Add(stmt);
                    break;
            }
        }

        // The bases are asked whether there are any; what the class holds is not asked for.
        var nodes = statements.SelectMany(BaseFlattener.Nodes).ToList();
        if (nodes.Any(n => n is ReturnStmt or FunctionDefStmt or YieldExpr || n is NameExpr { Context: ExprContext.Store } || n is NameExpr used && (used.Id == parameters[3] || used.Id == keywords.Rest))
            || nodes.Count(n => n is NameExpr b && b.Id == parameters[2]) != nodes.Count(n => n is IfStmt { Test: NameExpr t } && t.Id == parameters[2] || n is UnaryOpExpr { Op: UnaryOperator.Not, Operand: NameExpr o } && o.Id == parameters[2]))
        {
            return null;
        }

        var filler = new Filler(values, made, meta.Name, shared, name => Has(cls, body, name));
        return Folded(statements.Select(s => filler.Copy(s)), cls, body);
    }

    /// <summary>Whether a class has an attribute, of its own or of a base.</summary>
    private bool Has(ClassDefStmt cls, List<Stmt> body, string name) =>
        ClassTable.Members(new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. body], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End)).Any(m => m.Name == name)
        || _classes.Order(cls.Name)?.Skip(1).Any(c => _classes.Defines(c, name) || (_metas.ContainsKey(c) && Write(_classes.Find(c)!, _metas[c]) is var (written, _) && ClassTable.Members(written).Any(m => m.Name == name))) == true;

    /// <summary>Decides what is known; an empty container that the class is given stands in its body.</summary>
    private static List<Stmt> Folded(IEnumerable<Stmt> statements, ClassDefStmt cls, List<Stmt> body)
    {
        var result = new List<Stmt>();
        foreach (var stmt in statements)
        {
            if (stmt is IfStmt { Test: var test } branch && Truth(test) is { } isTrue)
            {
                result.AddRange(Folded(isTrue ? branch.Body : branch.OrElse, cls, body));
            }
            else if (stmt is AssignStmt { Targets: [AttributeExpr { Value: NameExpr owner, Attr: var attribute }], Value: ConstantExpr or ListExpr { Elts.IsEmpty: true } or DictExpr { Keys.IsEmpty: true } } given && owner.Id == cls.Name)
            {
                body.Insert(0, new AssignStmt([new NameExpr(attribute, ExprContext.Store, cls.Start, cls.Start)], given.Value, cls.Start, cls.Start));
            }
            else
            {
                result.Add(stmt);
            }
        }

        return result;
    }

    private static bool? Truth(Expr test) => test switch
    {
        ConstantExpr { Value: bool known } => known,
        UnaryOpExpr { Op: UnaryOperator.Not, Operand: var operand } => !Truth(operand),
        CompareExpr { Ops: [CompareOperator.Eq], Left: ConstantExpr { Value: string a }, Comparators: [ConstantExpr { Value: string b }] } => a == b,
        CompareExpr { Ops: [CompareOperator.NotEq], Left: ConstantExpr { Value: string a }, Comparators: [ConstantExpr { Value: string b }] } => a != b,
        BoolOpExpr { Op: BoolOperator.And, Values: var all } when all.Select(Truth).ToList() is var known && (known.Contains(false) || known.All(k => k == true)) => !known.Contains(false),
        _ => null,
    };

    /// <summary>The method that makes instances in the way of <c>__call__</c>; null where that needs more than the class and the arguments.</summary>
    private FunctionDefStmt? Creating(ClassDefStmt cls, ClassDefStmt meta, FunctionDefStmt method, HashSet<string> shared, List<Stmt> body)
    {
        if (method.Args is not { Args: [var first], VarArg: { } star, KwArg: { } all, KwOnlyArgs.IsEmpty: true } || method.DecoratorList.Length > 0)
        {
            return null;
        }

        var at = cls.Start;
        var nodes = BaseFlattener.Nodes(method).ToList();
        var calls = nodes.OfType<CallExpr>().Where(c => c.Func is AttributeExpr { Attr: "__call__", Value: CallExpr { Func: NameExpr { Id: "super" } } or NameExpr { Id: "type" } }).ToList();
        if (calls.Count == 0 || nodes.OfType<NameExpr>().Count(n => n.Id == star.Name) != calls.Count || nodes.OfType<NameExpr>().Count(n => n.Id == all.Name) != calls.Count)
        {
            return null;
        }

        var init = _classes.Order(cls.Name)?.Select(c => Method(_classes.Find(c)!, "__init__")).FirstOrDefault(m => m is not null);
        var taken = init?.Args ?? new Arguments([], [new Arg("self", null, at, at)], null, [], [], null, [], at, at);
        if (taken.VarArg is not null || taken.KwArg is not null || taken.PosOnlyArgs.Length > 0)
        {
            return null;
        }

        var given = taken.Args.Skip(1).Select(a => (Expr)Name(a.Name, at)).ToImmutableArray();
        ImmutableArray<Keyword> named = [.. taken.KwOnlyArgs.Select(a => new Keyword(a.Name, Name(a.Name, at), at, at))];
        var filler = new Filler(new() { [first.Name] = Name(cls.Name, at) }, first.Name, meta.Name, shared, null)
        {
            Made = call => calls.Contains(call) ? new CallExpr(Name(cls.Name, at), given, named, call.Start, call.End) : null,
        };

        // What is kept for each class is a variable of each.
        foreach (var kept in shared.Where(s => IsKeyedByClass(nodes, s, first.Name, meta)).ToList())
        {
            var single = kept.Trim('_').EndsWith('s') ? kept.TrimEnd('s') : kept;
            filler.Kept[kept] = single;
            body.Insert(0, new AssignStmt([new NameExpr(single, ExprContext.Store, at, at)], new ConstantExpr(null, null, at, at), at, at));
        }

        var args = new Arguments([], [new Arg("cls", null, at, at), .. taken.Args.Skip(1)], null, taken.KwOnlyArgs, taken.KwDefaults, null, taken.Defaults, at, at);
        var written = method.Body.Where(s => s is not ExprStmt { Value: ConstantExpr }).Select(s => filler.Copy(s)).ToImmutableArray();
        return new FunctionDefStmt(false, "create", args, written, [Name("classmethod", at)], null, [], at, at + 1);
    }

    /// <summary>Whether the metaclass's dictionary is only asked for the class itself.</summary>
    private bool IsKeyedByClass(List<Node> nodes, string attribute, string cls, ClassDefStmt meta)
    {
        bool IsPlace(Node n) => n is AttributeExpr { Value: NameExpr owner } a && a.Attr == attribute && (owner.Id == cls || owner.Id == meta.Name);
        bool IsKey(Expr e) => e is NameExpr name && name.Id == cls;
        var uses = nodes.Count(IsPlace);
        return uses > 0 && ClassTable.Members(meta).Any(m => m.Name == attribute && m.Node is AssignStmt { Value: DictExpr { Keys.IsEmpty: true } } or AnnAssignStmt { Value: DictExpr { Keys.IsEmpty: true } })
            && uses == nodes.Count(n => n is SubscriptExpr s && IsPlace(s.Value) && IsKey(s.Slice) || n is CompareExpr { Ops: [CompareOperator.In or CompareOperator.NotIn], Comparators: [var container] } c && IsPlace(container) && IsKey(c.Left));
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt cls || _classes.Find(cls.Name) != cls)
        {
            return null;
        }

        if (_written.TryGetValue(cls.Name, out var written))
        {
            return [(Stmt)CopyParts(written.Class), .. written.After.Select(Copy)];
        }

        if (!_metas.Any(m => m.Value == cls && _written.ContainsKey(m.Key)))
        {
            return null;
        }

        // Of the metaclass, what its classes share is left.
        var call = Method(cls, "__call__");
        List<Node> inCall = call is null ? [] : [.. BaseFlattener.Nodes(call)];
        ImmutableArray<Stmt> rest = [.. cls.Body.Where(s => s is not FunctionDefStmt && !(call is not null && ClassTable.Members(cls).FirstOrDefault(m => m.Node == s).Name is { } name && IsKeyedByClass(inCall, name, call.Args.Args[0].Name, cls)))];
        return rest.All(s => s is ExprStmt or PassStmt) ? [] : [(Stmt)CopyParts(new ClassDefStmt(cls.Name, [], [], rest, [], [], cls.Start, cls.End))];
    }

    protected override Node? Replace(Node node) =>
        node is CallExpr { Func: NameExpr name } call && _created.Contains(name.Id) && _written.ContainsKey(name.Id) && call.Func.Start != call.Func.End
            ? new CallExpr(new AttributeExpr(Copy(name), "create", ExprContext.Load, name.Start, name.End), [.. call.Args.Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End)
            : null;

    /// <summary>Copies a metaclass's statements for one class.</summary>
    private sealed class Filler(Dictionary<string, Expr> values, string? cls, string meta, HashSet<string> shared, Func<string, bool>? has) : TreeCopier
    {
        public Dictionary<string, string> Kept { get; } = [];

        public Func<CallExpr, Expr?>? Made { get; init; }

        protected override Node? Replace(Node node) => node switch
        {
            CallExpr call when Made?.Invoke(call) is { } made => made,
            CallExpr { Func: NameExpr { Id: "hasattr" }, Args: [NameExpr asked, ConstantExpr { Value: string name }] } when asked.Id == cls && has is not null => new ConstantExpr(has(name), null, node.Start, node.End),
            SubscriptExpr { Value: AttributeExpr { Value: NameExpr owner } place } item when IsOwner(owner) && Kept.TryGetValue(place.Attr, out var kept) => new AttributeExpr(Given(owner), kept, item.Context, item.Start, item.End),
            CompareExpr { Comparators: [AttributeExpr { Value: NameExpr owner } place] } compare when IsOwner(owner) && Kept.TryGetValue(place.Attr, out var kept) =>
                new CompareExpr(new AttributeExpr(Given(owner), kept, ExprContext.Load, compare.Start, compare.Start), [compare.Ops[0] == CompareOperator.In ? CompareOperator.IsNot : CompareOperator.Is], [new ConstantExpr(null, null, compare.Start, compare.Start)], compare.Start, compare.End),
            AttributeExpr { Attr: "__name__" or "__qualname__", Value: NameExpr named } when named.Id == cls && values[cls] is NameExpr { Id: var known } && known != cls => new ConstantExpr(known, null, node.Start, node.End),
            AttributeExpr { Value: NameExpr owner } member when owner.Id == cls && shared.Contains(member.Attr) => new AttributeExpr(new NameExpr(meta, ExprContext.Load, owner.Start, owner.End), member.Attr, member.Context, member.Start, member.End),
            NameExpr name when values.TryGetValue(name.Id, out var value) => value is NameExpr other ? new NameExpr(other.Id, name.Context, name.Start, name.End) : value,
            _ => null,
        };

        private bool IsOwner(NameExpr owner) => owner.Id == cls || owner.Id == meta;

        private NameExpr Given(NameExpr owner) => new(values[cls!] is NameExpr named ? named.Id : cls!, ExprContext.Load, owner.Start, owner.End);
    }
}
