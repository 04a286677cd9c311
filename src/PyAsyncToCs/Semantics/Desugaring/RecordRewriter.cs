using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// Record types in their other spellings: <c>namedtuple("P", "x y")</c> and <c>Enum("E", "A B")</c> are classes, a
/// TypedDict is the dict that it describes, a property's deleter is a method.
/// </summary>
internal sealed partial class RecordRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly ClassTable _classes;
    private readonly HashSet<string> _typedDicts = [];
    private readonly HashSet<string> _deleters = [];
    private readonly HashSet<string> _called = [];
    private bool _needed;
    private bool _needsNamedTuple;

    private readonly ModuleNode _module;

    // The records of functions, by their names; null where several have one name.
    private readonly Dictionary<string, ClassDefStmt?> _localRecords = [];

    private RecordRewriter(ModuleNode module)
    {
        _module = module;
        _names = new ModuleNames(module);
        _classes = new ClassTable(module, _names);
        foreach (var node in BaseFlattener.Nodes(module))
        {
            switch (node)
            {
                case ClassDefStmt { Bases: [NameExpr { Id: "TypedDict" } or AttributeExpr { Attr: "TypedDict" }] } cls when _classes.Find(cls.Name) == cls:
                    _typedDicts.Add(cls.Name);
                    break;
                case ClassDefStmt { Bases: [NameExpr parent] } cls when _typedDicts.Contains(parent.Id) && _classes.Find(cls.Name) == cls:
                    _typedDicts.Add(cls.Name);
                    break;
                case ClassDefStmt cls when IsRecord(cls) && _classes.Find(cls.Name) is null:
                    _localRecords[cls.Name] = _localRecords.ContainsKey(cls.Name) ? null : cls;
                    break;
                case FunctionDefStmt { DecoratorList: [AttributeExpr { Attr: "deleter", Value: NameExpr property }] }:
                    _deleters.Add(property.Id);
                    break;
                case CallExpr call when NameOf(call.Func) is { } name:
                    _called.Add(name);
                    break;
                case AttributeExpr { Attr: "_fields" or "_field_defaults" } named:
                    _called.Add("_fields");
                    if (named is { Attr: "_fields", Value: not NameExpr } || (named.Value is NameExpr of && _names.DefinitionOf(of.Id) is not ClassDefStmt))
                    {
                        _called.Add("instance." + named.Attr);
                    }

                    break;
            }
        }

        _needed = _typedDicts.Count > 0 || _deleters.Count > 0 || _called.Overlaps(["namedtuple", "Enum", "IntEnum", "Flag", "NamedTuple", "asdict", "astuple", "_asdict", "_make", "_fields", "fields"]);
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        // What the first pass makes a class of, the second knows as one.
        for (var pass = 0; pass < 2; pass++)
        {
            var rewriter = new RecordRewriter(parsed.Module);
            if (!rewriter._needed)
            {
                break;
            }

            parsed = parsed with { Module = rewriter.Rewrite(parsed.Module) };
        }

        return parsed;
    }

    private static string? NameOf(Expr callee) => callee switch
    {
        NameExpr n => n.Id,
        AttributeExpr a => a.Attr,
        _ => null,
    };

    private ModuleNode Rewrite(ModuleNode module)
    {
        var body = Copy(module.Body);
        if (_needsNamedTuple && !_names.IsImported("NamedTuple", "typing"))
        {
            var at = body.TakeWhile(s => s is ExprStmt { Value: ConstantExpr } or ImportFromStmt { Module: "__future__" }).Count();
            body = body.Insert(at, new ImportFromStmt("typing", [new Alias("NamedTuple", null, module.Start, module.Start)], 0, module.Start, module.Start));
        }

        return new ModuleNode(body, module.Start, module.End);
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        switch (stmt)
        {
            case ImportFromStmt { Module: "collections" } import when import.Names.Any(n => n.Name == "namedtuple" && n.AsName is null):
                var others = import.Names.Where(n => n.Name != "namedtuple").Select(Copy).ToList();
                return others.Count == 0 ? [] : [new ImportFromStmt(import.Module, [.. others], import.Level, import.Start, import.End)];
            case ClassDefStmt cls when _typedDicts.Contains(cls.Name):
                return [];
            case ClassDefStmt { Bases: [CallExpr { Args: [ConstantExpr, ..] } call] } cls when Record(call, cls.Name, cls) is { } record:
                return [(Stmt)CopyParts(new ClassDefStmt(cls.Name, record.Bases, cls.Keywords, [.. record.Body, .. cls.Body.Where(s => s is not PassStmt)], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End))];
            case ClassDefStmt cls when Added(cls) is { Count: > 0 } added:
                return [(Stmt)CopyParts(new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. cls.Body, .. added], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End))];
            case AssignStmt { Targets: [NameExpr target], Value: CallExpr { Args: [ConstantExpr { Value: string name }, ..] } call } when name == target.Id && Record(call, name, stmt) is { } made:
                return [made];
            case FunctionDefStmt { DecoratorList: [AttributeExpr { Attr: "deleter", Value: NameExpr property }] } f:
                return [(Stmt)CopyParts(new FunctionDefStmt(f.IsAsync, DeleterOf(property.Id), f.Args, f.Body, [], f.Returns, f.TypeParams, f.Start, f.End))];
            case ForStmt { IsAsync: false, Target: NameExpr target } loop when FieldNames(loop.Iter) is { } names && OnlyNames(loop.Body, target.Id):
                return [new ForStmt(false, Copy(loop.Target), names, [.. loop.Body.Select(s => WithNames(s, target.Id))], Copy(loop.OrElse), loop.Start, loop.End)];
            case DeleteStmt { Targets: [AttributeExpr deleted] } when _deleters.Contains(deleted.Attr):
                return [new ExprStmt(new CallExpr(new AttributeExpr(Copy(deleted.Value), DeleterOf(deleted.Attr), ExprContext.Load, deleted.Start, deleted.End), [], [], stmt.Start, stmt.End), stmt.Start, stmt.End)];
            default:
                return null;
        }
    }

    private static string DeleterOf(string property) => "delete_" + property.Trim('_');

    /// <summary>The class that a call makes, as CPython's would be written.</summary>
    private ClassDefStmt? Record(CallExpr call, string name, Stmt at)
    {
        var kind = NameOf(call.Func);
        switch (kind)
        {
            case "namedtuple" when call.Args.Length == 2 && call.Keywords.All(k => k.Arg == "defaults") && AttributeNames.OfFields(call.Args[1]) is { } fields:
                var defaults = call.Keywords is [{ Value: var given }] ? given is ListExpr l ? l.Elts : given is TupleExpr t ? t.Elts : default : [];
                if (defaults.IsDefault || defaults.Length > fields.Count || defaults.Any(d => d is StarredExpr))
                {
                    return null;
                }

                return NamedTuple(name, [.. fields.Select((f, i) => (f, (Expr)new ConstantExpr("typing.Any", null, at.Start, at.Start), i >= fields.Count - defaults.Length ? defaults[i - fields.Count + defaults.Length] : null))], at);
            case "NamedTuple" when call is { Args: [_, ListExpr typed], Keywords.IsEmpty: true } && typed.Elts.All(IsNamed) && AttributeNames.AreNames([.. typed.Elts.Select(NameOfPair)]):
                return NamedTuple(name, [.. typed.Elts.Cast<TupleExpr>().Select(e => (NameOfPair(e), e.Elts[1], (Expr?)null))], at);
            case "Enum" or "IntEnum" or "StrEnum" or "Flag" or "IntFlag" when call is { Args.Length: 2, Keywords.IsEmpty: true } && Members(call.Args[1], kind) is { } members:
                return new ClassDefStmt(
                    name,
                    [Copy(call.Func)],
                    [],
                    [.. members.Select(m => (Stmt)new AssignStmt([new NameExpr(m.Name, ExprContext.Store, at.Start, at.Start)], m.Value, at.Start, at.Start))],
                    [],
                    [],
                    at.Start,
                    at.End);
            default:
                return null;
        }
    }

    private ClassDefStmt NamedTuple(string name, List<(string Name, Expr Type, Expr? Default)> fields, Stmt at)
    {
        _needsNamedTuple = true;
        var body = fields.Select(f => (Stmt)new AnnAssignStmt(
            new NameExpr(f.Name, ExprContext.Store, at.Start, at.Start), Copy(f.Type), f.Default is null ? null : Copy(f.Default), true, at.Start, at.Start)).ToList();
        var cls = new ClassDefStmt(name, [new NameExpr("NamedTuple", ExprContext.Load, at.Start, at.Start)], [], [.. body], [], [], at.Start, at.End);
        return Added(cls, isNamedTuple: true) is { Count: > 0 } added ? new ClassDefStmt(name, cls.Bases, [], [.. body, .. added], [], [], at.Start, at.End) : cls;
    }

    private List<(string Name, Expr Value)>? Members(Expr node, string kind)
    {
        if (AttributeNames.Of(node) is { } names)
        {
            Expr Value(string name, int i) => new ConstantExpr(kind == "StrEnum" ? name.ToLowerInvariant() : kind.EndsWith("Flag", StringComparison.Ordinal) ? 1L << i : i + 1L, null, node.Start, node.Start);
            return [.. names.Select((n, i) => (n, Value(n, i)))];
        }

        List<(string Name, Expr Value)>? members = node switch
        {
            DictExpr d when d.Keys.All(k => k is ConstantExpr { Value: string }) => [.. d.Keys.Select((k, i) => ((string)((ConstantExpr)k!).Value!, Copy(d.Values[i])))],
            ListExpr l when l.Elts.All(IsNamed) => [.. l.Elts.Cast<TupleExpr>().Select(e => (NameOfPair(e), Copy(e.Elts[1])))],
            _ => null,
        };
        return members is not null && AttributeNames.AreNames([.. members.Select(m => m.Name)]) ? members : null;
    }

    private static bool IsNamed(Expr node) => node is TupleExpr { Elts: [ConstantExpr { Value: string }, _] };

    private static string NameOfPair(Expr pair) => (string)((ConstantExpr)((TupleExpr)pair).Elts[0]).Value!;

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case ListCompExpr { Generators: [{ Target: NameExpr target } only] } list when FieldNames(only.Iter) is { } names && OnlyNames([list.Elt, .. only.Ifs], target.Id):
                return new ListCompExpr(WithNames(list.Elt, target.Id), [Listed(only, names)], list.Start, list.End);
            case GeneratorExpr { Generators: [{ Target: NameExpr target } only] } items when FieldNames(only.Iter) is { } names && OnlyNames([items.Elt, .. only.Ifs], target.Id):
                return new GeneratorExpr(WithNames(items.Elt, target.Id), [Listed(only, names)], items.Start, items.End);
            case SetCompExpr { Generators: [{ Target: NameExpr target } only] } set when FieldNames(only.Iter) is { } names && OnlyNames([set.Elt, .. only.Ifs], target.Id):
                return new SetCompExpr(WithNames(set.Elt, target.Id), [Listed(only, names)], set.Start, set.End);
            case DictCompExpr { Generators: [{ Target: NameExpr target } only] } dict when FieldNames(only.Iter) is { } names && OnlyNames([dict.Key, dict.Value, .. only.Ifs], target.Id):
                return new DictCompExpr(WithNames(dict.Key, target.Id), WithNames(dict.Value, target.Id), [Listed(only, names)], dict.Start, dict.End);
            case CallExpr { Func: NameExpr { Id: "len" }, Args: [var counted] } call when FieldNames(counted) is { } names:
                return new ConstantExpr((long)names.Elts.Length, null, call.Start, call.End);
            case CallExpr { Func: NameExpr { Id: var made }, Args.IsEmpty: true } call when _typedDicts.Contains(made):
                return new DictExpr(
                    [.. call.Keywords.Select(k => k.Arg is null ? null : (Expr)new ConstantExpr(k.Arg, null, k.Start, k.Start))],
                    [.. call.Keywords.Select(k => Copy(k.Value))],
                    call.Start,
                    call.End);
            case NameExpr name when _typedDicts.Contains(name.Id):
                return new NameExpr("dict", name.Context, name.Start, name.End);
            case CallExpr { Func: NameExpr { Id: "asdict" or "astuple" } or AttributeExpr { Attr: "asdict" or "astuple", Value: NameExpr { Id: "dataclasses" } }, Args: [var value], Keywords.IsEmpty: true } call:
                return new CallExpr(new AttributeExpr(Copy(value), NameOf(call.Func) == "asdict" ? "as_dictionary" : "as_value_tuple", ExprContext.Load, call.Start, call.Start), [], [], call.Start, call.End);
            case CallExpr { Func: AttributeExpr { Attr: "_make", Value: NameExpr cls } f, Args: [var items] } call when IsNamedTuple(cls.Id):
                return new CallExpr(Copy(f.Value), [new StarredExpr(Copy(items), ExprContext.Load, items.Start, items.End)], [], call.Start, call.End);
            case AttributeExpr { Attr: "_fields", Value: NameExpr cls } when (IsNamedTuple(cls.Id) ? _classes.Find(cls.Id) : _localRecords.GetValueOrDefault(cls.Id)) is { } record:
                return new TupleExpr([.. FieldsOf(record, true).Select(f => (Expr)new ConstantExpr(f.Name, null, node.Start, node.End))], ExprContext.Load, node.Start, node.End);
            case AttributeExpr { Attr: "_field_defaults", Value: NameExpr cls } when IsNamedTuple(cls.Id):
                var defaults = _classes.Find(cls.Id)!.Body.OfType<AnnAssignStmt>().Where(a => a is { Target: NameExpr, Value: not null }).ToList();
                return new DictExpr([.. defaults.Select(a => (Expr?)new ConstantExpr(((NameExpr)a.Target).Id, null, node.Start, node.End))], [.. defaults.Select(a => Copy(a.Value!))], node.Start, node.End);
            default:
                return null;
        }
    }

    private bool IsNamedTuple(string name) => _classes.Find(name) is { } cls && IsRecord(cls);

    private static bool IsRecord(ClassDefStmt cls) => cls.Bases is [NameExpr { Id: "NamedTuple" } or AttributeExpr { Attr: "NamedTuple" }];
}
