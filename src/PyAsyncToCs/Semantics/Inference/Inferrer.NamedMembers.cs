using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Members whose name the program computes (<c>getattr(self, f"on_{kind}")</c>): all that the class has and that the name
/// can be, of which the running program picks one.
/// </summary>
internal sealed partial class Inferrer
{
    private readonly Dictionary<CallExpr, Func<string, bool>> _shapes = [];
    private Dictionary<Node, Node>? _parents;
    private bool _storesNamed;

    /// <summary>The members that a call of <c>getattr</c>, <c>hasattr</c> or <c>setattr</c> can mean.</summary>
    private Dictionary<string, AttributeExpr> NamedMembers(CallExpr node, bool isStored = false)
    {
        if (!model.NamedMembers.TryGetValue(node, out var members))
        {
            model.NamedMembers.Add(node, members = []);
        }

        var isCalled = !isStored && node.Func is NameExpr { Id: "getattr" } && IsCalled(node);
        var owners = model.TypeOf(node.Args[0]).WithoutNone.Parts;
        var names = owners.SelectMany(part => NamesOf(part, isStored, isCalled)).Where(ShapeOf(node)).ToList();
        if (names.Count == 0 && !isStored && !isCalled)
        {
            // No attribute has such a name, but methods do, which are kept to be called later.
            names = [.. owners.SelectMany(part => NamesOf(part, isStored, isCalled: true)).Where(ShapeOf(node))];
        }

        foreach (var name in names)
        {
            if (!members.ContainsKey(name))
            {
                members.Add(name, new AttributeExpr(node.Args[0], name, isStored ? ExprContext.Store : ExprContext.Load, node.Start, node.End));
            }
        }

        return members;
    }

    /// <summary>What a member with a computed name is: any that the name can be, or the default.</summary>
    private PyType NamedMember(CallExpr node)
    {
        var result = NamedMembers(node).Values.ToList().Aggregate(PyType.Never, (sum, member) => _joiner.Join(sum, Eval(member)));
        return node.Args.Length > 2 ? _joiner.Join(result, model.TypeOf(node.Args[2])) : result;
    }

    /// <summary>Lets a value that is stored under a computed name flow into what it may be stored in.</summary>
    private void StoreNamed(CallExpr node)
    {
        var value = model.TypeOf(node.Args[2]);
        Forgotten(node.Args[0]);
        if (node.Args[1] is ConstantExpr { Value: string written })
        {
            // In an expression: a lambda that sets an attribute.
            var stored = model.NamedMembers.GetValueOrDefault(node)?.GetValueOrDefault(written) ?? new AttributeExpr(node.Args[0], written, ExprContext.Store, node.Start, node.End);
            model.NamedMembers[node] = new Dictionary<string, AttributeExpr> { [written] = stored };
            AssignAttribute(stored, value);
            return;
        }

        if (KnownItems(node) is { } items)
        {
            var members = new Dictionary<string, AttributeExpr>();
            var isGuarded = HasGuard(node);
            foreach (var (name, slot) in items)
            {
                if (isGuarded && !model.TypeOf(node.Args[0]).WithoutNone.Parts.Any(p => p is InstanceType { Class: var cls } && (cls.FindAttribute(name) is not null || cls.FindMethod(name) is not null)))
                {
                    // What the object does not have, it is not given.
                    continue;
                }

                var member = model.NamedMembers.GetValueOrDefault(node)?.GetValueOrDefault(name) ?? new AttributeExpr(node.Args[0], name, ExprContext.Store, node.Start, node.End);
                members.Add(name, member);
                _storesNamed = true;
                AssignAttribute(member, slot.Type);
                _storesNamed = false;
            }

            model.NamedMembers[node] = members;

            return;
        }

        var targets = NamedMembers(node, isStored: true);
        foreach (var member in targets.Values.ToList())
        {
            if (IsDeclaredOtherwise(member, value))
            {
                // The test around it lets only attributes of the value's type come here.
                targets.Remove(member.Attr);
                continue;
            }

            // Of a value of several kinds, each attribute gets its own.
            AssignAttribute(member, AttributeType(member) is NeverType || value.WithoutNone is not (UnionType or AnyType) ? value : PyType.Never);
        }
    }

    /// <summary>Whether a function that stores under a computed name asks first whether the object has it.</summary>
    private bool HasGuard(CallExpr node) => node.Args is [NameExpr owner, NameExpr name, _] && _function?.Def is { } def
        && BaseFlattener.Nodes(def).Any(n => n is CallExpr { Func: NameExpr { Id: "hasattr" }, Args: [NameExpr asked, NameExpr sought] } && asked.Id == owner.Id && sought.Id == name.Id);

    /// <summary>Whether an attribute is declared to be of a type that a value is not of.</summary>
    private bool IsDeclaredOtherwise(AttributeExpr member, PyType value) =>
        model.TypeOf(member.Value).WithoutNone is InstanceType { Class: { IsUser: true } cls } && cls.FindAttribute(member.Attr) is { Annotation: { } annotation, Owner.Scope: { } scope }
        && value.WithoutNone is PrimitiveType or InstanceType
        && ResolverFor(scope).Resolve(annotation).WithoutNone is var declared && declared is PrimitiveType or InstanceType { Class.Name: not ("object" or "Any") }
        && !Assignable(declared, value.WithoutNone) && !(declared == PyType.Float && value.WithoutNone == PyType.Int);

    private PyType AttributeType(AttributeExpr member) =>
        model.TypeOf(member.Value).WithoutNone.Parts.Aggregate(PyType.Never, (sum, part) => _joiner.Join(sum, MemberOfPart(member, part)));

    private void Forgotten(Expr owner)
    {
        if (owner is NameExpr name && model.SymbolOf(name) is { } symbol)
        {
            Forget(symbol);
        }
    }

    /// <summary>The names and values that <c>for name, value in given.items()</c> goes through, where they are known one by one.</summary>
    private List<(string Name, Slot Value)>? KnownItems(CallExpr node)
    {
        _parents ??= ParentsOf(model.Modules.Select(m => (Node)m.Node!));
        if (node.Args is not [_, NameExpr name, NameExpr value] || model.SymbolOf(name) is null || VariableOf(name) is not { Definitions: [NameExpr bound] }
            || model.SymbolOf(value) is null || _parents.GetValueOrDefault(bound) is not TupleExpr { Elts: [NameExpr first, NameExpr second] } pair || first != bound || VariableOf(second) != VariableOf(value)
            || (_parents.GetValueOrDefault(pair) as ForStmt)?.Iter is not CallExpr { Func: AttributeExpr { Attr: "items", Value: var items } })
        {
            return null;
        }

        return KnownItems(items);
    }

    /// <summary>The entries of a dict, where its keys are known one by one.</summary>
    private List<(string Name, Slot Value)>? KnownItems(Expr dict) => Forwarded(dict) is { Kind: ParameterKind.KwArgs } given
        ? [.. given.Names.Select(n => (n.Key, n.Value))]
        : model.TypeOf(dict) is InstanceType known && known.Class.AsBase(known, Types.DictClass) is { Args: [_, var values] } && values.KnownKeys is { } keys ? keys : null;

    private IEnumerable<string> NamesOf(PyType owner, bool isStored, bool isCalled)
    {
        if (((owner as InstanceType)?.Class ?? (owner as ClassType)?.Class) is not { IsUser: true } cls)
        {
            return [];
        }

        var family = cls.Lineage().Where(c => c.IsUser).Concat(Descendants(cls)).Distinct().ToList();
        var methods = family.SelectMany(c => c.Methods.Values).Where(m => isStored ? m.Setter is not null : isCalled ? !m.IsProperty : m.IsProperty).Select(m => m.Name);
        var attributes = family.SelectMany(c => c.Attributes.Values).Where(a => isStored ? !IsClassConstant(a) : !isCalled || a.Slot.Type.WithoutNone is FunctionType or CallableType).Select(a => a.Name);
        return attributes.Concat(methods).Where(n => !n.StartsWith("__", StringComparison.Ordinal)).Distinct();
    }

    /// <summary>A container that a class holds for itself, and no object has anew.</summary>
    private static bool IsClassConstant(AttributeSymbol attribute) => attribute is { IsClassLevel: true, IsInstanceLevel: false, Default: TupleExpr or ListExpr or DictExpr or SetExpr };

    /// <summary>Whether what a call gives is called: on the spot, or through the variable that it is assigned to.</summary>
    private bool IsCalled(CallExpr node)
    {
        _parents ??= ParentsOf(model.Modules.Select(m => (Node)m.Node!));
        return _parents.GetValueOrDefault(node) switch
        {
            CallExpr call => ReferenceEquals(call.Func, node),
            AssignStmt { Targets: [NameExpr target] } => IsCalledVariable(target),
            NamedExpr { Target: NameExpr target } => IsCalledVariable(target),
            ReturnStmt => node.Args.Length > 2 && model.TypeOf(node.Args[2]) is FunctionType or CallableType,
            _ => false,
        };
    }

    private bool IsCalledVariable(NameExpr target) =>
        model.SymbolOf(target) is { } symbol && _parents!.Any(p => p is { Key: NameExpr use, Value: CallExpr call } && ReferenceEquals(call.Func, use) && model.SymbolOf(use) == symbol);

    /// <summary>Which names an expression can give, as far as its text tells.</summary>
    private Func<string, bool> ShapeOf(CallExpr node)
    {
        if (!_shapes.TryGetValue(node, out var shape))
        {
            _parents ??= ParentsOf(model.Modules.Select(m => (Node)m.Node!));
            var (whole, asked) = (Shape(node.Args[1], 0), AskedPrefixes(node));
            _shapes.Add(node, shape = n => whole(n) && asked.TrueForAll(prefix => n.StartsWith(prefix, StringComparison.Ordinal)));
        }

        return shape;
    }

    /// <summary>What a name is known to begin with where a member is asked for by it: <c>if name.startswith("on_")</c>.</summary>
    private List<string> AskedPrefixes(CallExpr node)
    {
        var prefixes = new List<string>();
        if (node.Args[1] is not NameExpr name || model.SymbolOf(name) is not { } symbol)
        {
            return prefixes;
        }

        Node inner = node;
        while (_parents!.GetValueOrDefault(inner) is { } outer && outer is not (FunctionDefStmt or LambdaExpr or ClassDefStmt))
        {
            IEnumerable<Expr> tests = outer switch
            {
                IfStmt i when inner is Stmt s && i.Body.Contains(s) => [i.Test],
                IfExpr i when i.Body == inner => [i.Test],
                ListCompExpr c => c.Generators.SelectMany(g => g.Ifs),
                SetCompExpr c => c.Generators.SelectMany(g => g.Ifs),
                DictCompExpr c => c.Generators.SelectMany(g => g.Ifs),
                GeneratorExpr c => c.Generators.SelectMany(g => g.Ifs),
                _ => [],
            };
            foreach (var test in tests.Where(t => !BaseFlattener.Nodes(t).Contains(node)).SelectMany(t => t is BoolOpExpr { Op: BoolOperator.And } both ? both.Values : [t]))
            {
                if (test is CallExpr { Func: AttributeExpr { Attr: "startswith", Value: NameExpr asked }, Args: [ConstantExpr { Value: string text }] } && model.SymbolOf(asked) == symbol)
                {
                    prefixes.Add(text);
                }
            }

            inner = outer;
        }

        return prefixes;
    }

    private Func<string, bool> Shape(Expr name, int depth)
    {
        switch (name)
        {
            case ConstantExpr { Value: string text }:
                return text.Equals;
            case JoinedStrExpr { Values: [var first, .. var rest] }:
                var prefix = (first as ConstantExpr)?.Value as string ?? "";
                var suffix = rest.IsEmpty ? "" : (rest[^1] as ConstantExpr)?.Value as string ?? "";
                return n => n.Length > prefix.Length + suffix.Length && n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(suffix, StringComparison.Ordinal);
            case BinOpExpr { Op: BinaryOperator.Add } sum:
                var (left, right) = (Prefix(sum), (sum.Right as ConstantExpr)?.Value as string ?? "");
                return n => n.Length > left.Length + right.Length && n.StartsWith(left, StringComparison.Ordinal) && n.EndsWith(right, StringComparison.Ordinal);
            case IfExpr choice:
                var (yes, no) = (Shape(choice.Body, depth), Shape(choice.OrElse, depth));
                return n => yes(n) || no(n);
            case SubscriptExpr { Slice: not SliceExpr } item:
                return ItemShape(item.Value, []);
            case AttributeExpr { Attr: "name" } field when model.TypeOf(field.Value) is InstanceType { Class: { IsUser: false, Name: "Field" } }:
                // A name that dataclasses.fields gave.
                return n => model.Classes.Values.Any(c => DataclassField.All(c).Any(f => f.Attribute.Name == n));
            case NameExpr variable when depth < 4 && model.SymbolOf(variable) is not null && VariableOf(variable) is { Definitions: [NameExpr bound] }:
                if (_parents!.GetValueOrDefault(bound) is AssignStmt { Targets: [NameExpr] } assigned)
                {
                    return Shape(assigned.Value, depth + 1);
                }

                var places = new List<int>();
                Node place = bound;
                while (_parents!.GetValueOrDefault(place) is TupleExpr pair)
                {
                    places.Insert(0, pair.Elts.IndexOf((Expr)place));
                    place = pair;
                }

                return _parents!.GetValueOrDefault(place) switch
                {
                    ForStmt loop when loop.Target == place => ItemShape(loop.Iter, places),
                    Comprehension loop when loop.Target == place => ItemShape(loop.Iter, places),
                    _ => _ => true,
                };
            default:
                return _ => true;
        }
    }

    /// <summary>The names that a loop goes through, or that stand at one place of the tuples that it goes through.</summary>
    private Func<string, bool> ItemShape(Expr items, List<int> places)
    {
        switch (items)
        {
            case CallExpr { Func: NameExpr { Id: "zip" }, Args: var zipped } when places is [var at, ..] && at < zipped.Length:
                return ItemShape(zipped[at], places[1..]);
            case CallExpr { Func: NameExpr { Id: "enumerate" }, Args: [var counted, ..] } when places is [1, ..]:
                return ItemShape(counted, places[1..]);
            case NameExpr list when model.SymbolOf(list) is not null && VariableOf(list) is { Definitions: [NameExpr bound] } && _parents!.GetValueOrDefault(bound) is AssignStmt { Targets: [NameExpr], Value: var value } && (value is TupleExpr || IsOnlyRead(list)):
                items = value;
                break;
            case AttributeExpr listed when places is [] && ListedNames(listed) is { } known:
                return known.Contains;
        }

        if (items is not (TupleExpr or ListExpr))
        {
            return _ => true;
        }

        var elements = items is TupleExpr t ? t.Elts : ((ListExpr)items).Elts;
        var names = elements.Select(e => (places.Aggregate((Expr?)e, (part, at) => part is TupleExpr several && at < several.Elts.Length ? several.Elts[at] : null) as ConstantExpr)?.Value as string).ToHashSet();
        return names.Contains(null) ? _ => true : names.Contains;
    }

    /// <summary>The names that a class lists for itself: <c>fields = ("name", "age")</c>.</summary>
    private HashSet<string>? ListedNames(AttributeExpr list)
    {
        if (((model.TypeOf(list.Value).WithoutNone as InstanceType)?.Class ?? (model.TypeOf(list.Value) as ClassType)?.Class) is not { IsUser: true } cls)
        {
            return null;
        }

        var lists = cls.Lineage().Concat(Descendants(cls)).Where(c => c.IsUser).Select(c => c.Attributes.GetValueOrDefault(list.Attr)).Where(a => a is not null).ToList();
        return lists.Count > 0 && lists.TrueForAll(a => a is { IsClassLevel: true, IsAssignedOnClass: false, Default: TupleExpr { Elts: var names } } && names.All(n => n is ConstantExpr { Value: string }))
            ? [.. lists.SelectMany(a => ((TupleExpr)a!.Default!).Elts.Select(n => (string)((ConstantExpr)n).Value!))]
            : null;
    }

    /// <summary>Whether a list keeps the items that it was made with: it is gone through and asked for its items, and nothing else.</summary>
    private bool IsOnlyRead(NameExpr list) => model.SymbolOf(list) is { } symbol && _parents!.All(p =>
        p.Key is not NameExpr use || model.SymbolOf(use) != symbol || p.Value switch
        {
            AssignStmt a => a.Targets.Contains(use),
            ForStmt f => f.Iter == use,
            Comprehension c => c.Iter == use,
            SubscriptExpr { Context: ExprContext.Load } s => s.Value == use,
            CallExpr { Func: NameExpr { Id: "zip" or "enumerate" or "len" or "print" or "range" or "sorted" or "reversed" or "max" or "min" } } => true,
            _ => false,
        });

    private static string Prefix(Expr name) => name switch
    {
        ConstantExpr { Value: string text } => text,
        BinOpExpr { Op: BinaryOperator.Add } sum => Prefix(sum.Left),
        _ => "",
    };

    private static Dictionary<Node, Node> ParentsOf(IEnumerable<Node> roots)
    {
        var parents = new Dictionary<Node, Node>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<Node>(roots);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                parents[child] = node;
                stack.Push(child);
            }
        }

        return parents;
    }
}
