using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>What a <c>__setattr__</c> does for one name, as the setter of a property.</summary>
internal sealed class SetAttributeWriter : NameFolder
{
    private readonly FunctionDefStmt _hook;
    private readonly string _backing;
    private readonly int _at;
    private readonly ImmutableArray<Stmt> _setter;
    private readonly bool _asksWhetherSet;

    public SetAttributeWriter(FunctionDefStmt hook, string name, string backing, ClassDefStmt cls, bool isStoredPast)
        : base(hook.Args.Args[1].Name, name, hook.Start)
    {
        (_hook, _backing, _at) = (hook, backing, cls.End);
        _asksWhetherSet = BaseFlattener.Nodes(hook).Any(AsksWhetherSet);
        _setter = Copy(hook.Body);
        IsStored = isStoredPast || _setter.TakeWhile(s => s is not RaiseStmt).SelectMany(BaseFlattener.Nodes).Any(n => n is AttributeExpr { Context: ExprContext.Store } a && a.Attr == backing);
        IsPlain = !_asksWhetherSet && _setter.Where(s => s is not ExprStmt { Value: ConstantExpr }).ToList() is [AssignStmt { Targets: [AttributeExpr { Attr: var stored }], Value: NameExpr }] && stored == backing;
    }

    /// <summary>Whether the name is just stored.</summary>
    public bool IsPlain { get; }

    /// <summary>Whether the attribute ever has a value.</summary>
    public bool IsStored { get; }

    /// <summary>The method that setting it is, where it never has a value.</summary>
    public string Method => "set_" + Name.TrimStart('_');

    private string Self => _hook.Args.Args[0].Name;

    private string Flag => "has_" + Name.TrimStart('_');

    /// <summary>Whether a node of a <c>__setattr__</c> uses the object's dictionary only in a way that can be written out.</summary>
    public static bool CanBeWritten(Node node, FunctionDefStmt hook)
    {
        var (self, name) = (hook.Args.Args[0].Name, hook.Args.Args[1].Name);
        return node switch
        {
            ReturnStmt { Value: not null } => false,
            CallExpr { Func: NameExpr { Id: "vars" } } => false,
            AttributeExpr { Attr: "__dict__" } a => a.Value is NameExpr owner && owner.Id == self
                && BaseFlattener.Nodes(hook).Any(n => (n is SubscriptExpr { Slice: NameExpr key } s && s.Value == a && key.Id == name)
                    || (n is CompareExpr { Left: NameExpr asked, Ops: [CompareOperator.In or CompareOperator.NotIn], Comparators: [var of] } && of == a && asked.Id == name)),
            CallExpr { Func: NameExpr { Id: "getattr" or "hasattr" or "setattr" }, Args: [NameExpr owner, NameExpr asked, ..] } c => owner.Id == self && asked.Id == name && c.Func is not NameExpr { Id: "setattr" },
            _ => true,
        };
    }

    private bool AsksWhetherSet(Node node) => node is CallExpr { Func: NameExpr { Id: "hasattr" }, Args: [NameExpr, NameExpr] or [NameExpr, NameExpr, _] } or CallExpr { Func: NameExpr { Id: "getattr" }, Args: [NameExpr, NameExpr, _] }
        || node is CompareExpr { Ops: [CompareOperator.In or CompareOperator.NotIn], Comparators: [AttributeExpr { Attr: "__dict__" }] };

    /// <summary>The property, and what tells whether it was set.</summary>
    public IEnumerable<Stmt> Members()
    {
        if (_asksWhetherSet)
        {
            yield return new AssignStmt([new NameExpr(Flag, ExprContext.Store, _at, _at)], new ConstantExpr(false, null, _at, _at), _at, _at);
        }

        if (!IsStored)
        {
            yield return new FunctionDefStmt(false, Method, Taken(Self, _hook.Args.Args[2].Name), _setter, [], null, [], _at, _at);
            yield break;
        }

        yield return new FunctionDefStmt(false, Name, Taken(Self), [new ReturnStmt(Own(_backing, ExprContext.Load, Self, _at), _at, _at)], [new NameExpr("property", ExprContext.Load, _at, _at)], null, [], _at, _at + 1);
        yield return new FunctionDefStmt(false, Name, Taken(Self, _hook.Args.Args[2].Name), _setter, [new AttributeExpr(new NameExpr(Name, ExprContext.Load, _at, _at), "setter", ExprContext.Load, _at, _at)], null, [], _at, _at + 1);
    }

    /// <summary>Stores a value as the class itself does.</summary>
    public IEnumerable<Stmt> Store(Expr value, string self, int at)
    {
        yield return new AssignStmt([Own(_backing, ExprContext.Store, self, at)], value, at, at);
        if (_asksWhetherSet)
        {
            yield return new AssignStmt([Own(Flag, ExprContext.Store, self, at)], new ConstantExpr(true, null, at, at), at, at);
        }
    }

    /// <summary>The value that the class has for objects without one of their own.</summary>
    public IEnumerable<Stmt> Default(Expr value, int at) => [new AssignStmt([new NameExpr(_backing, ExprContext.Store, at, at)], value, at, at)];

    public static AttributeExpr Own(string attribute, ExprContext context, string self, int at) => new(new NameExpr(self, ExprContext.Load, at, at), attribute, context, at, at);

    private Arguments Taken(params string[] names) => new([], [.. names.Select(n => new Arg(n, null, _at, _at))], null, [], [], null, [], _at, _at);

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        switch (stmt)
        {
            case ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__setattr__" }, Args: var args } } when IsName(args[^2]):
                return Store(Copy(args[^1]), Self, stmt.Start);
            case AssignStmt { Targets: [SubscriptExpr { Value: AttributeExpr { Attr: "__dict__" } }], Value: var value }:
                return Store(Copy(value), Self, stmt.Start);
            default:
                return base.ReplaceStatement(stmt);
        }
    }

    protected override Node? Replace(Node node)
    {
        var at = node.Start;
        switch (node)
        {
            case CallExpr { Func: NameExpr { Id: "hasattr" }, Args: [_, var asked] } when IsName(asked):
                return Own(Flag, ExprContext.Load, Self, at);
            case CallExpr { Func: NameExpr { Id: "getattr" }, Args: [_, var asked] } when IsName(asked):
            case SubscriptExpr { Value: AttributeExpr { Attr: "__dict__" }, Context: ExprContext.Load }:
                return Own(_backing, ExprContext.Load, Self, at);
            case CallExpr { Func: NameExpr { Id: "getattr" }, Args: [_, var asked, var other] } when IsName(asked):
                return new IfExpr(Own(Flag, ExprContext.Load, Self, at), Own(_backing, ExprContext.Load, Self, at), Copy(other), at, node.End);
            case CompareExpr { Ops: [var op and (CompareOperator.In or CompareOperator.NotIn)], Comparators: [AttributeExpr { Attr: "__dict__" }] }:
                Expr isSet = Own(Flag, ExprContext.Load, Self, at);
                return op == CompareOperator.In ? isSet : new UnaryOpExpr(UnaryOperator.Not, isSet, at, node.End);
            default:
                return base.Replace(node);
        }
    }
}
