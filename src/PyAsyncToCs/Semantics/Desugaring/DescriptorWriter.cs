using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Writes the property that one descriptor object is for the class it stands in.</summary>
internal sealed class DescriptorWriter : TreeCopier
{
    private readonly DescriptorInliner _inliner;
    private readonly Dictionary<string, FunctionDefStmt> _methods;
    private readonly string _descriptor;
    private readonly string _holder;
    private readonly string _name;
    private readonly int _at;

    /// <summary>What the descriptor's own attributes are.</summary>
    private readonly Dictionary<string, Expr> _attributes = [];
    private readonly List<Stmt> _kept = [];
    private readonly HashSet<string> _helpers = [];
    private readonly Queue<string> _wanted = new();
    private readonly Dictionary<string, List<Keyword>> _passedOn = [];
    private readonly Dictionary<FunctionDefStmt, string> _above = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<FunctionDefStmt> _wantedAbove = new();
    private FunctionDefStmt? _method;
    private string? _self;
    private string? _instance;
    private string? _owner;
    private bool _failed;

    private DescriptorWriter(DescriptorInliner inliner, Dictionary<string, FunctionDefStmt> methods, string descriptor, string holder, string name, int at)
    {
        (_inliner, _methods, _descriptor, _holder, _name, _at) = (inliner, methods, descriptor, holder, name, at);
    }

    /// <summary>The statements for the class body; null where the descriptor does what cannot be written out.</summary>
    public static List<Stmt>? Write(DescriptorInliner inliner, string holder, string name, string descriptor, CallExpr call)
    {
        if (inliner.MethodsOf(descriptor) is not { } methods)
        {
            return null;
        }

        var writer = new DescriptorWriter(inliner, methods, descriptor, holder, name, call.Start);
        return writer.Run(call) && !writer._failed ? writer._result : null;
    }

    private List<Stmt> _result = [];

    private bool Run(CallExpr call)
    {
        if (_methods.TryGetValue("__init__", out var init) ? !Initialize(init, call) : call.Args.Length + call.Keywords.Length > 0)
        {
            return false;
        }

        if (_methods.TryGetValue("__set_name__", out var named))
        {
            if (named.Args.Args is not [_, var owner, var given])
            {
                return false;
            }

            Keep(named, new() { [owner.Name] = Name(_holder), [given.Name] = Text(_name) });
        }

        var written = new List<Stmt>();
        if (_methods.TryGetValue("__get__", out var get) && get.Args.Args.Length is 2 or 3)
        {
            written.Add(Method(get, [], [Name("property")]));
        }
        else
        {
            // Without __get__ the object itself has what __set__ stores.
            written.Add(new FunctionDefStmt(false, _name, SelfOnly(), [new ReturnStmt(new AttributeExpr(Name("self"), Hidden(_name), ExprContext.Load, _at, _at), _at, _at)], [Name("property")], null, [], _at, _at + 1));
        }

        if (_methods.TryGetValue("__set__", out var set) && set.Args.Args.Length == 3)
        {
            written.Add(Method(set, [set.Args.Args[2]], [new AttributeExpr(Name(_name), "setter", ExprContext.Load, _at, _at)]));
        }

        while (_wanted.Count + _wantedAbove.Count > 0)
        {
            var method = _wanted.TryDequeue(out var helper) ? _methods[helper] : _wantedAbove.Dequeue();
            var isStatic = method.DecoratorList is [NameExpr { Id: "staticmethod" }];
            if (!isStatic && method.DecoratorList.Any(d => d is not NameExpr { Id: "abstractmethod" }))
            {
                return false;
            }

            written.Add(Helper(method, isStatic));
        }

        // What the descriptor was made with decides some of it.
        _result = [.. _kept, .. written.Select(Plain)];
        return true;
    }

    private NameExpr Name(string id) => new(id, ExprContext.Load, _at, _at);

    private ConstantExpr Text(string value) => new(value, null, _at, _at);

    private Arguments SelfOnly() => new([], [new Arg("self", null, _at, _at)], null, [], [], null, [], _at, _at);

    private string Hidden(string attribute) => attribute == _name ? $"_{_name}" : attribute;

    private bool Initialize(FunctionDefStmt init, CallExpr call)
    {
        var args = init.Args;
        if (args.Args.Length == 0)
        {
            return false;
        }

        var own = new Arguments(args.PosOnlyArgs, args.Args.RemoveAt(0), args.VarArg, args.KwOnlyArgs, args.KwDefaults, args.KwArg, args.Defaults, args.Start, args.End);
        if (own is { VarArg: { } rest, Args.IsEmpty: true, KwOnlyArgs.IsEmpty: true, KwArg: null } && call.Keywords.IsEmpty)
        {
            return Keep(init, new() { [rest.Name] = new TupleExpr([.. call.Args.Select(Plain)], ExprContext.Load, _at, _at) });
        }

        if (own is { KwArg: { } others, VarArg: null })
        {
            // What the call names and this constructor does not goes to the one above.
            var taken = own.Args.Concat(own.KwOnlyArgs).Select(a => a.Name).ToHashSet();
            _passedOn[others.Name] = [.. call.Keywords.Where(k => k.Arg is not null && !taken.Contains(k.Arg))];
            own = new Arguments(own.PosOnlyArgs, own.Args, null, own.KwOnlyArgs, own.KwDefaults, null, own.Defaults, own.Start, own.End);
            call = new CallExpr(call.Func, call.Args, [.. call.Keywords.Where(k => k.Arg is null || taken.Contains(k.Arg))], call.Start, call.End);
        }

        return Desugarer.BindFactory(own, call) is { } bound && Keep(init, bound);
    }

    /// <summary>A call of the constructor above with what <c>**kwargs</c> holds.</summary>
    private CallExpr PassedOn(CallExpr inherited) => new(
        inherited.Func,
        inherited.Args,
        [.. inherited.Keywords.SelectMany(k => k is { Arg: null, Value: NameExpr all } && _passedOn.TryGetValue(all.Id, out var held) ? held.AsEnumerable() : [k])],
        inherited.Start,
        inherited.End);

    /// <summary>Takes in what a method of the descriptor's making keeps.</summary>
    private bool Keep(FunctionDefStmt method, Dictionary<string, Expr> values)
    {
        var self = method.Args.Args[0].Name;
        foreach (var stmt in method.Body)
        {
            var replacer = new ValueReplacer(values);
            switch (stmt)
            {
                case ExprStmt { Value: ConstantExpr } or PassStmt:
                    break;
                case AssignStmt { Targets: var targets, Value: var value } when targets.All(t => t is AttributeExpr { Value: NameExpr owner } && owner.Id == self):
                    targets.Cast<AttributeExpr>().ToList().ForEach(t => Note(t.Attr, replacer.Copy(value)));
                    break;
                case AnnAssignStmt { Target: AttributeExpr { Value: NameExpr owner } target, Value: { } value } when owner.Id == self:
                    Note(target.Attr, replacer.Copy(value));
                    break;
                case ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__init__" or "__set_name__", Value: CallExpr { Func: NameExpr { Id: "super" } } } } inherited } when _inliner.InheritedMethod(method) is { } parent:
                    if (method.Name == "__init__" ? !Initialize(parent, PassedOn(replacer.Copy(inherited))) : !Keep(parent, new() { [parent.Args.Args[1].Name] = Name(_holder), [parent.Args.Args[2].Name] = Text(_name) }))
                    {
                        return false;
                    }

                    break;
                case ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__init__", Value: CallExpr { Func: NameExpr { Id: "super" } } } } }:
                    break;
                default:
                    _failed = true;
                    return false;
            }
        }

        return true;
    }

    private void Note(string attribute, Expr value)
    {
        value = Folded(value);
        var isStored = _methods.Values.Where(m => m.Name is not ("__init__" or "__set_name__")).SelectMany(BaseFlattener.Nodes).Any(n => n is AttributeExpr { Context: not ExprContext.Load } a && a.Attr == attribute);
        if (!isStored && value is ConstantExpr or NameExpr or LambdaExpr or UnaryOpExpr { Operand: ConstantExpr } or AttributeExpr || (value is TupleExpr { Elts: var items } && items.All(i => i is ConstantExpr or NameExpr)))
        {
            _attributes[attribute] = value;
            return;
        }

        var kept = $"_{_name}_{attribute.Trim('_')}";
        _kept.Add(new AssignStmt([new NameExpr(kept, ExprContext.Store, _at, _at)], value is CallExpr { Func: NameExpr { Id: "WeakKeyDictionary" } or AttributeExpr { Attr: "WeakKeyDictionary" } } ? new DictExpr([], [], _at, _at) : value, _at, _at));
        _attributes[attribute] = new AttributeExpr(Name(_holder), kept, ExprContext.Load, _at, _at);
    }

    /// <summary>Texts that are put together of known ones.</summary>
    private Expr Folded(Expr value) => value switch
    {
        BinOpExpr { Op: BinaryOperator.Add } sum when Folded(sum.Left) is ConstantExpr { Value: string left } && Folded(sum.Right) is ConstantExpr { Value: string right } => Text(left + right),
        JoinedStrExpr joined when joined.Values.Select(v => v is FormattedValueExpr { FormatSpec: null } f ? Folded(f.Value) : v).ToList() is var parts && parts.All(p => p is ConstantExpr { Value: string }) =>
            Text(string.Concat(parts.Select(p => (string)((ConstantExpr)p).Value!))),
        _ => value,
    };

    private FunctionDefStmt Method(FunctionDefStmt method, ImmutableArray<Arg> parameters, ImmutableArray<Expr> decorators)
    {
        (_method, _self, _instance, _owner) = (method, method.Args.Args[0].Name, method.Args.Args[1].Name, method.Name == "__get__" && method.Args.Args.Length > 2 ? method.Args.Args[2].Name : null);
        var body = Block(method.Body);
        return new FunctionDefStmt(
            false, _name, new Arguments([], [new Arg("self", null, _at, _at), .. parameters.Select(p => new Arg(p.Name, p.Annotation is null ? null : Plain(p.Annotation), _at, _at))], null, [], [], null, [], _at, _at), body, decorators, null, [], _at, _at + 1);
    }

    private FunctionDefStmt Helper(FunctionDefStmt method, bool isStatic)
    {
        (_method, _self, _instance, _owner) = (method, isStatic ? null : method.Args.Args[0].Name, null, null);
        var args = method.Args;
        var parameters = isStatic ? args.Args : args.Args.RemoveAt(0);
        return new FunctionDefStmt(
            false,
            _above.GetValueOrDefault(method) ?? HelperName(method.Name),
            new Arguments([], [new Arg("self", null, _at, _at), .. parameters.Select(p => new Arg(p.Name, null, _at, _at))], null, [], [], null, [.. args.Defaults.Select(Plain)], _at, _at),
            Block(method.Body),
            [],
            null,
            [],
            _at,
            _at + 1);
    }

    private string HelperName(string method) => $"_{_name}_{method.Trim('_')}";

    private ImmutableArray<Stmt> Block(ImmutableArray<Stmt> body)
    {
        var copied = Copy(body);
        return copied.IsEmpty ? [new PassStmt(_at, _at)] : copied;
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        switch (stmt)
        {
            case IfStmt { Test: var test } choice when AsksForInstance(test) is { } isClass:
                return isClass ? Copy(choice.OrElse) : Copy(choice.Body);
            case IfStmt choice when ValueReplacer.Truth(Plain(Copy(choice.Test))) is { } isTrue:
                return Copy(isTrue ? choice.Body : choice.OrElse);
            case ExprStmt { Value: CallExpr { Func: NameExpr { Id: "setattr" }, Args: [NameExpr target, var attribute, var value] } } when target.Id == _instance && Folded(Copy(attribute)) is ConstantExpr { Value: string known }:
                return [new AssignStmt([new AttributeExpr(Name("self"), Hidden(known), ExprContext.Store, stmt.Start, stmt.End)], Copy(value), stmt.Start, stmt.End)];
            case ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__set__", Value: CallExpr { Func: NameExpr { Id: "super" } } }, Args: [NameExpr first, NameExpr second] } } when _method is not null && first.Id == _instance && _inliner.InheritedMethod(_method) is { } parent:
                var (method, self, instance) = (_method, _self, _instance);
                (_method, _self, _instance) = (parent, parent.Args.Args[0].Name, parent.Args.Args[1].Name);
                var renamed = new ValueReplacer(new() { [parent.Args.Args[2].Name] = second });
                var inlined = Copy([.. parent.Body.Select(s => renamed.Copy(s))]);
                (_method, _self, _instance) = (method, self, instance);
                return inlined;
            default:
                return null;
        }
    }

    /// <summary>Whether a test asks if the attribute is read of the class; true for the branch of the class.</summary>
    private bool? AsksForInstance(Expr test) => test switch
    {
        CompareExpr { Left: NameExpr asked, Ops: [CompareOperator.Is], Comparators: [ConstantExpr { Value: null }] } when asked.Id == _instance => true,
        CompareExpr { Left: NameExpr asked, Ops: [CompareOperator.IsNot], Comparators: [ConstantExpr { Value: null }] } when asked.Id == _instance => false,
        UnaryOpExpr { Op: UnaryOperator.Not, Operand: NameExpr asked } when asked.Id == _instance => true,
        _ => null,
    };

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case AttributeExpr { Attr: "__name__", Value: AttributeExpr { Value: NameExpr self } of } when self.Id == _self && _attributes.GetValueOrDefault(of.Attr) is NameExpr kind:
                return new ConstantExpr(kind.Id, null, node.Start, node.End);
            case CallExpr { Func: AttributeExpr { Value: NameExpr self } helper } call when self.Id == _self && _methods.ContainsKey(helper.Attr):
                if (_helpers.Add(helper.Attr))
                {
                    _wanted.Enqueue(helper.Attr);
                }

                return new CallExpr(new AttributeExpr(Name("self"), HelperName(helper.Attr), ExprContext.Load, node.Start, node.End), [.. call.Args.Select(Copy)], [.. call.Keywords.Select(Copy)], node.Start, node.End);
            case CallExpr { Func: AttributeExpr { Value: CallExpr { Func: NameExpr { Id: "super" }, Args.IsEmpty: true } } asked } call when _method is not null && asked.Attr == _method.Name && !asked.Attr.StartsWith("__", StringComparison.Ordinal) && _inliner.InheritedMethod(_method) is { } inherited:
                if (!_above.TryGetValue(inherited, out var above))
                {
                    _above.Add(inherited, above = $"{HelperName(asked.Attr)}_{_above.Count + 1}");
                    _wantedAbove.Enqueue(inherited);
                }

                return new CallExpr(new AttributeExpr(Name("self"), above, ExprContext.Load, node.Start, node.End), [.. call.Args.Select(Copy)], [.. call.Keywords.Select(Copy)], node.Start, node.End);
            case AttributeExpr { Value: NameExpr self } own when self.Id == _self:
                if (!_attributes.ContainsKey(own.Attr) && own.Context == ExprContext.Load && _inliner.ClassValue(_descriptor, own.Attr) is { } shared)
                {
                    Note(own.Attr, Plain(shared));
                }

                if (!_attributes.TryGetValue(own.Attr, out var value))
                {
                    _failed = true;
                    return null;
                }

                return value is AttributeExpr kept && own.Context != ExprContext.Load ? new AttributeExpr(Plain(kept.Value), kept.Attr, own.Context, own.Start, own.End) : Plain(value);
            case CallExpr { Func: NameExpr { Id: "getattr" }, Args: [NameExpr target, var attribute, .. var rest] } when target.Id == _instance && Folded(Copy(attribute)) is ConstantExpr { Value: string known }:
                return Stored(known, rest is [var fallback] ? Copy(fallback) : null, ExprContext.Load, node);
            case SubscriptExpr { Value: AttributeExpr { Attr: "__dict__", Value: NameExpr target } } item when target.Id == _instance && Folded(Copy(item.Slice)) is ConstantExpr { Value: string known }:
                return Stored(known, null, item.Context, node);
            case CallExpr { Func: AttributeExpr { Attr: "get", Value: AttributeExpr { Attr: "__dict__", Value: NameExpr target } }, Args: [var attribute, .. var rest] } when target.Id == _instance && Folded(Copy(attribute)) is ConstantExpr { Value: string known }:
                return Stored(known, rest is [var other] ? Copy(other) : new ConstantExpr(null, null, _at, _at), ExprContext.Load, node);
            case NameExpr name when name.Id == _instance:
                return new NameExpr("self", name.Context, name.Start, name.End);
            case NameExpr name when name.Id == _self:
                _failed = true;
                return null;
            case NameExpr name when name.Id == _owner:
                return Name(_holder);
            default:
                return null;
        }
    }

    private AttributeExpr Stored(string attribute, Expr? fallback, ExprContext context, Node node)
    {
        var hidden = Hidden(attribute);
        if (fallback is not null && !_kept.Any(s => s is AssignStmt { Targets: [NameExpr kept] } && kept.Id == hidden))
        {
            // What the object does not have, the class has.
            _kept.Add(new AssignStmt([new NameExpr(hidden, ExprContext.Store, _at, _at)], fallback, _at, _at));
        }

        return new AttributeExpr(new NameExpr("self", ExprContext.Load, node.Start, node.Start), hidden, context, node.Start, node.End);
    }

    private static T Plain<T>(T node)
        where T : Node =>
        new ValueReplacer([]).Copy(node);
}
