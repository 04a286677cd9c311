using System.Collections.Immutable;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    private void Assign(Expr target, PyType value)
    {
        switch (target)
        {
            case NameExpr name:
                if (model.SymbolOf(name) is not { } symbol)
                {
                    break;
                }

                var slot = VariableOf(name).Slot;
                Flow(slot, value);
                Forget(symbol);
                model.ExprTypes[name] = slot.Type;
                if (slot.Type.WithoutNone is UnionType)
                {
                    _assigned[name] = value;
                }

                // A union's variable holds, right after the assignment, just what was assigned.
                if (slot.Type is UnionType && value is not NeverType && !value.SameAs(slot.Type) && (!symbol.IsCaptured || value.SameAs(slot.Type.WithoutNone)))
                {
                    _facts[(symbol, "")] = value;
                    _assignedFacts[(symbol, "")] = slot;
                }
                else if (value is NeverType && !_force && slot.Type.AllowsNone)
                {
                    // What is assigned is not known yet: the None that the variable holds elsewhere must not flow from here.
                    _facts[(symbol, "")] = value;
                }

                break;
            case AttributeExpr attribute:
                AssignAttribute(attribute, value);
                break;
            case SubscriptExpr subscript:
                AssignSubscript(subscript, value);
                break;
            case StarredExpr starred:
                Assign(starred.Value, value);
                break;
            case TupleExpr t:
                Unpack(t, t.Elts, value);
                break;
            case ListExpr l:
                Unpack(l, l.Elts, value);
                break;
        }
    }

    /// <summary>Whether an attribute that is set on a value is none of its class, but of classes derived from it.</summary>
    private bool IsOfDerived(AttributeExpr target, PyType part) =>
        part is InstanceType { Class: { IsUser: true, Subclasses.Count: > 0 } cls } && (_storesNamed || _function?.Owner != cls)
        && cls.FindAttribute(target.Attr) is null && cls.FindMethod(target.Attr) is null && OwnersOf(part, target.Attr).Count > 0;

    private void AssignAttribute(AttributeExpr target, PyType value)
    {
        var owner = OwnerOfMember(target.Value);
        if (model.SymbolOf(target) is { } global)
        {
            var slot = VariableOf(target).Slot;
            Flow(slot, value);
            Forget(global);
            model.ExprTypes[target] = slot.Type;
            return;
        }

        foreach (var part in owner.WithoutNone.Parts.SelectMany(p => p is AnyType || IsOfDerived(target, p) ? (IEnumerable<PyType>)SpreadOf(target, p) : [p]))
        {
            var cls = (part as InstanceType)?.Class ?? (part as ClassType)?.Class;
            if (cls is null)
            {
                continue;
            }

            if (cls.FindMethod(target.Attr) is { IsProperty: true, Setter: { } setter })
            {
                setter.IsReferenced = true;
                FlowParameter(setter.Parameters[1], value, part, setter.Owner!, target);
                model.AttributeTargets[target] = setter;
                model.PartTargets[(target, cls)] = setter;
                continue;
            }

            var attribute = cls.FindAttribute(target.Attr);
            if (part is InstanceType && target.Start != target.End && cls.IsProtected(target.Attr))
            {
                // The assignment fails.
                continue;
            }

            if (attribute is null && cls.IsUser && cls.FindMethod(target.Attr) is null)
            {
                cls.Attributes.Add(target.Attr, attribute = new AttributeSymbol(target.Attr, cls) { IsInstanceLevel = part is InstanceType, IsMutated = true });
                attribute.Definitions.Add(target);
            }

            if (attribute is null && cls.Lineage().FirstOrDefault(c => c.IsOpen) is { } open)
            {
                attribute = OpenAttribute(open, target.Attr);
            }

            if (attribute is null)
            {
                continue;
            }

            model.AttributeTargets[target] = attribute;
            model.PartTargets[(target, cls)] = attribute;
            var outside = !IsInside(attribute.Owner);
            attribute.IsUsedOutside |= outside;
            attribute.IsMutated |= outside || _function?.Name != "__init__" || _function.Owner != attribute.Owner;
            attribute.IsAssignedOnClass |= part is ClassType;
            attribute.IsAssignedOnDerived |= part is ClassType && (cls != attribute.Owner || target.Value is not NameExpr);
            attribute.IsInstanceLevel |= part is InstanceType;
            attribute.IsClassLevel |= part is ClassType && cls is { IsUser: true, IsEnum: false } && !attribute.IsInstanceLevel && DataclassField.IsClassVar(attribute);
            FlowAttribute(attribute, value, part, target);
        }

        if (KeyOf(target) is { } key)
        {
            foreach (var known in _facts.Keys.Where(k => k.Root == key.Root && k.Path.StartsWith(key.Path, StringComparison.Ordinal)).ToList())
            {
                _facts.Remove(known);
            }

            if (model.AttributeTargets.GetValueOrDefault(target) is AttributeSymbol { Slot.Type: UnionType union } assigned && value is not NeverType && !value.SameAs(union))
            {
                _facts[key] = value;
                _assignedFacts[key] = assigned.Slot;
            }
        }

        model.ExprTypes[target] = model.AttributeTargets.GetValueOrDefault(target) is AttributeSymbol a ? owner is InstanceType seen ? a.Owner.IsUser ? Seen(a.Slot.Type, ArgumentsOf(seen, a.Owner)) : Substitute(a.Slot.Type, ArgumentsOf(seen, a.Owner)) : a.Slot.Type : value;
    }

    /// <summary>An attribute that the program gives the instances of a catalog class: all of them share its type.</summary>
    private static AttributeSymbol OpenAttribute(ClassSymbol cls, string name)
    {
        if (!cls.Attributes.TryGetValue(name, out var attribute))
        {
            cls.Attributes.Add(name, attribute = new AttributeSymbol(name, cls) { IsInstanceLevel = true, IsMutated = true, IsRead = true });
        }

        return attribute;
    }

    private void AssignSubscript(SubscriptExpr target, PyType value)
    {
        var container = Eval(target.Value);
        var index = Eval(target.Slice);
        foreach (var part in container.WithoutNone.Parts)
        {
            if (part is not InstanceType instance)
            {
                continue;
            }

            if (instance.Class.AsBase(instance, Types.ListClass) is { } list)
            {
                if (index == PyType.Str)
                {
                    continue;
                }

                Flow(list.Args[0], target.Slice is SliceExpr ? ElementOf(value, target) : value);
                if (target.Slice is SliceExpr && value is InstanceType { Args: [{ Type: NeverType } nothing] })
                {
                    nothing.Unite(list.Args[0], _joiner);
                }
            }
            else if (instance.Class.AsBase(instance, Types.DictClass) is { } dict)
            {
                if (!IsPlaceOfAnother(target, dict, index))
                {
                    Flow(dict.Args[0], index);
                }

                FlowValue(dict.Args[1], target.Slice, value);
            }
            else if (ItemKindSplitter.Find(instance.Class, "__setitem__", index) is { } method && method.Parameters.Count >= 3)
            {
                method.IsReferenced = true;
                if (!method.IsStub)
                {
                    FlowParameter(method.Parameters[1], index, part, method.Owner!, target.Slice);
                    FlowParameter(method.Parameters[2], value, part, method.Owner!, target);
                }
                else
                {
                    var map = ArgumentsOf(instance, method.Owner!);
                    FlowFormal(method.Parameters[1].Declared, index, map, target.Slice);
                    FlowFormal(method.Parameters[2].Declared, value, map, target);
                }
            }
        }

        model.ExprTypes[target] = value;
    }

    private void Unpack(Expr target, ImmutableArray<Expr> items, PyType value)
    {
        model.ExprTypes[target] = value;
        if (value is InstanceType { Class: { IsUser: true } named } && named.HasBase("NamedTuple"))
        {
            value = new TupleType([.. DataclassField.All(named).Select(f => f.Attribute.Slot)]);
        }

        value = TupleFor(value, items) ?? value;
        var star = -1;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is StarredExpr)
            {
                star = i;
            }
        }

        if (value is TupleType tuple && (star < 0 ? tuple.Items.Length == items.Length : tuple.Items.Length >= items.Length - 1))
        {
            for (var i = 0; i < items.Length; i++)
            {
                if (i == star)
                {
                    var rest = NodeSlot(items[i], "rest");
                    for (var j = i; j <= tuple.Items.Length - items.Length + i; j++)
                    {
                        Flow(rest, tuple.Items[j].Type);
                    }

                    Assign(items[i], Types.List(rest));
                }
                else
                {
                    Assign(items[i], tuple.Items[star >= 0 && i > star ? tuple.Items.Length - items.Length + i : i].Type);
                }
            }

            return;
        }

        var element = ElementOf(value, target);
        foreach (var item in items)
        {
            if (item is StarredExpr)
            {
                var rest = NodeSlot(item, "rest");
                Flow(rest, element);
                Assign(item, Types.List(rest));
            }
            else
            {
                Assign(item, element);
            }
        }
    }

    /// <summary>Of what a value may be, the tuple that is meant where it is taken apart: nothing else in it could be; null where that does not tell.</summary>
    internal static TupleType? TupleFor(PyType value, ImmutableArray<Expr> targets)
    {
        if (value is not UnionType several || targets.Any(t => t is StarredExpr))
        {
            return null;
        }

        var able = several.Members.Where(m => m is TupleType t ? t.Items.Length == targets.Length : m is AnyType or InstanceType).ToList();
        return able is [TupleType only] ? only : null;
    }

    /// <summary>What iterating over a value gives.</summary>
    private PyType ElementOf(PyType type, Node node)
    {
        var result = PyType.Never;
        foreach (var part in type.WithoutNone.Parts)
        {
            switch (part)
            {
                case PrimitiveType p when p == PyType.Str:
                    result = _joiner.Join(result, PyType.Str);
                    break;
                case PrimitiveType p when p == PyType.Bytes:
                    result = _joiner.Join(result, PyType.Int);
                    break;
                case TupleType t:
                    _joiner.Lifts = false;
                    result = t.Items.Aggregate(result, (sum, item) => _joiner.Join(sum, item.Type));
                    _joiner.Lifts = true;
                    break;
                case InstanceType i when i.Class.AsBase(i, Types.IterableClass) is { } iterable:
                    result = _joiner.Join(result, Concrete(iterable.Args[0].Type));
                    break;
                case InstanceType i when i.Class.FindMethod("__iter__") is { } iter:
                    iter.IsReferenced = true;
                    var iterator = GivenBy(iter, i);
                    foreach (var given in iterator.WithoutNone.Parts)
                    {
                        result = _joiner.Join(result, given is not InstanceType { Class.IsUser: true } own ? ElementOf(given, node)
                            : own.Class.FindMethod("__next__") is { } step ? NextOf(step, own) : PyType.Any);
                    }

                    break;
                case InstanceType i when i.Class.FindMethod("__next__") is { } next:
                    result = _joiner.Join(result, NextOf(next, i));
                    break;
                case InstanceType i when i.Class.FindMethod("__getitem__") is { IsStub: false } get:
                    get.IsReferenced = true;
                    Flow(get.Parameters[1].Slot, PyType.Int);
                    result = _joiner.Join(result, Seen(get.Return.Type, ArgumentsOf(i, get.Owner!)));
                    break;
                case InstanceType { Class: { IsUser: true } wide } when Descendants(wide).Where(c => c.Methods.GetValueOrDefault("__iter__") is { IsStub: false }).ToList() is [var able]:
                    // Of the classes that it may be, one alone can be iterated.
                    result = _joiner.Join(result, ElementOf(able.Self, node));
                    if (node is Expr iterated && model.TypeOf(iterated).WithoutNone.SameAs(part))
                    {
                        _uses[iterated] = (model.TypeOf(iterated), able.Self);
                    }

                    break;
                case InstanceType { Class: { IsUser: true } named } when named.HasBase("NamedTuple"):
                    foreach (var field in DataclassField.All(named))
                    {
                        result = _joiner.Join(result, field.Attribute.Slot.Type);
                    }

                    break;
                case InstanceType flag when FlagMembers.IsFlag(flag.Class):
                    result = _joiner.Join(result, flag);
                    break;
                case ClassType { Class: { IsUser: false } listed } when listed.Attributes.ContainsKey("__members__"):
                    result = _joiner.Join(result, listed.Self);
                    break;
                case ClassType { Class.IsEnum: true } e:
                    result = _joiner.Join(result, e.Class.Self);
                    break;
                case AnyType:
                    return PyType.Any;
            }
        }

        return result;
    }

    private static PyType Concrete(PyType type) => type is TypeParamType { IsUser: false } ? PyType.Never : type;

    private PyType NextOf(FunctionSymbol next, InstanceType iterator)
    {
        next.IsReferenced = true;
        return Seen(next.Return.Type, ArgumentsOf(iterator, next.Owner!));
    }

    private PyType AsyncElementOf(PyType type, Node node, bool isIterator = false)
    {
        var result = PyType.Never;
        foreach (var part in type.WithoutNone.Parts)
        {
            switch (part)
            {
                case InstanceType i when i.Class.AsBase(i, Types.AsyncIterableClass) is { } iterable:
                    result = _joiner.Join(result, Concrete(iterable.Args[0].Type));
                    break;
                case InstanceType i when i.Class.FindMethod("__anext__") is { IsStub: false } next && (isIterator || i.Class.FindMethod("__aiter__") is null):
                    next.IsReferenced = true;
                    result = _joiner.Join(result, Seen(next.Return.Type, ArgumentsOf(i, next.Owner!)));
                    break;
                case InstanceType { Class.IsUser: true } when isIterator:
                    // A class of the program without the method is no iterator, even where it gives itself for one.
                    return PyType.Any;
                case InstanceType i when i.Class.FindMethod("__aiter__") is { } iter:
                    iter.IsReferenced = true;
                    result = _joiner.Join(result, AsyncElementOf(GivenBy(iter, i), node, isIterator: true));
                    break;
                case AnyType:
                    return PyType.Any;
            }
        }

        return result;
    }
}
