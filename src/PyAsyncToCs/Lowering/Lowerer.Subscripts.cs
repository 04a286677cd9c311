using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax Subscript(SubscriptExpr s)
    {
        var container = _model.TypeOf(s.Value).WithoutNone;
        if (s.Slice is SliceExpr slice)
        {
            return Slice(s, container, slice);
        }

        if (_model.TypeOf(s.Slice) is InstanceType { Class: { IsUser: false, Name: "slice" } } && SliceByObject(s, container) is { } selected)
        {
            return selected;
        }

        switch (container)
        {
            case PrimitiveType { Name: "str" }:
                return CallHelper("PyStr", "At", Receiver(s.Value), IntExpression(s.Slice));
            case PrimitiveType { Name: "bytes" }:
                return CallHelper("PyBytes", "At", Receiver(s.Value), IntExpression(s.Slice));
            case TupleType t when Inferrer.ConstantIndex(s.Slice) is { } i && i < t.Items.Length && i >= -t.Items.Length:
                return Cs.Member(Receiver(s.Value), $"Item{(i < 0 ? i + t.Items.Length : i) + 1}");
            case TupleType mixed when TupleArray(s.Value, mixed) is { } items:
                return CallHelper("PyTuple", "At", items, Expression(s.Slice));
            case InstanceType { Class: { IsUser: false, Name: "list" or "tuple" } cls } i when Inferrer.ConstantIndex(s.Slice) is null && !IsNonNegativeValue(s.Slice):
                return Unwrap(CallHelper(cls.Name == "list" ? "PyList" : "PyTuple", "At", Receiver(s.Value), IntExpression(s.Slice)), i.Args[0].Type, _model.TypeOf(s));
            case ClassType { Class: { IsUser: true, IsEnum: true } members }:
                return EnumByName(s, members);
            case ClassType { Class: { IsUser: false } listed } when Inferrer.IsListed(listed) && _model.TypeOf(s.Slice) == PyType.Str:
                return CallHelper(listed.CsType!, "Named", Expression(s.Slice));
            case InstanceType record when IsNamedTuple(record.Class) && Inferrer.ConstantIndex(s.Slice) is { } position:
                var fields = DataclassField.All(record.Class);
                return Cs.Member(Receiver(s.Value), MemberName(fields[position < 0 ? position + fields.Count : position].Attribute));
            case InstanceType { Class: var plain } dict when plain == Types.DictClass && dict.Args[0].Type != PyType.Str && ShowsKeyErrors:
                // .NET's text of a missing key does not tell a number from a string.
                return Unwrap(CallHelper("PyDict", "At", Receiver(s.Value), KeyAs(s.Slice, dict.Args[0]), ReprFunction(dict.Args[0].Type)), dict.Args[1].Type, _model.TypeOf(s));
            case InstanceType read when read.Class.AsBase(read, Types.DictClass) is { } kept && kept.Args[0].Type == PyType.Str && IsJson(_model.TypeOf(s.Slice).WithoutNone):
                return Unwrap(Cs.Index(Receiver(s.Value), KeyOf(s.Slice, kept.Args[0])), kept.Args[1].Type, _model.TypeOf(s));
            case InstanceType { Class.IsUser: true } user when _model.TypeOf(s.Slice).WithoutNone is UnionType keys && ItemKindSplitter.IsSplit(user.Class, "__getitem__"):
                return ItemByKind(s, user, keys);
            case InstanceType:
                return Unwrap(ItemPlace(s, out var slot), slot.Type, _model.TypeOf(s));
            case ClassType:
                return Expression(s.Value);
        }

        return IsDynamic(container) ? DynamicItem(s) : throw Unsupported(s, $"an index into {container}");
    }

    /// <summary>An item by a key of several kinds, of a class that has an indexer for each.</summary>
    private ExpressionSyntax ItemByKind(SubscriptExpr s, InstanceType owner, UnionType keys)
    {
        // One of the arms evaluates the object, after the key.
        if (!IsRepeatable(s.Value) && HasEffect(s.Value) && HasEffect(s.Slice))
        {
            throw Unsupported(s, "a key of several kinds, in this place,");
        }

        var receiver = Receiver(s.Value);
        var arms = keys.Members.Select(kind =>
        {
            var get = ItemKindSplitter.Find(owner.Class, "__getitem__", kind)!;
            var key = _frame.Fresh("key");
            var item = Cs.Index(receiver, Convert(Cs.Id(key), kind, get.Parameters[1].Slot.Type));
            return SwitchExpressionArm(DeclarationPattern(_types.Of(get.Parameters[1].Slot), SingleVariableDesignation(Identifier(key))), Convert(item, get.Return.Type, _model.TypeOf(s)));
        });
        var isWhole = keys.Members.Any(kind => _types.Text(ItemKindSplitter.Find(owner.Class, "__getitem__", kind)!.Parameters[1].Slot) == "object");
        return SwitchExpression(Cs.Primary(Expression(s.Slice)), SeparatedList(isWhole ? arms : arms.Append(SwitchExpressionArm(
            DiscardPattern(), ThrowExpression(Cs.New(Cs.Type("InvalidCastException")))))));
    }

    /// <summary>Whether the program may look at what a KeyError says.</summary>
    private bool ShowsKeyErrors => _plan.Fact(() =>
        ProgramNodes<ExceptHandler>().Any(h => h.Name is not null && (h.Type is null || NodesOf<Expr>(h.Type).Any(t => _model.TypeOf(t) is ClassType { Class: { Name: "KeyError" or "LookupError" or "Exception" or "BaseException" } } or UnionType)))
        || ProgramNodes<Expr>().Any(e => e is AttributeExpr { Attr: "__context__" or "__cause__" or "exception" or "exceptions" } || (e is CallExpr call && call.Keywords.Any(k => k.Arg == "return_exceptions"))));

    private Slot ItemSlot(SubscriptExpr s)
    {
        _ = ItemPlace(s, out var slot);
        return slot;
    }

    private ExpressionSyntax ItemPlace(SubscriptExpr s, out Slot slot)
    {
        if (_model.TypeOf(s.Value).WithoutNone is InstanceType i)
        {
            if ((i.Class.AsBase(i, Types.ListClass) ?? i.Class.AsBase(i, Types.SequenceClass)) is { } list && !i.Class.IsUser)
            {
                slot = list.Args[0];
                return Inferrer.ConstantIndex(s.Slice) is < 0 and var n
                    ? Cs.Index(Receiver(s.Value), PrefixUnaryExpression(SyntaxKind.IndexExpression, Cs.Int(-n)))
                    : Cs.Index(Receiver(s.Value), IndexOf(s));
            }

            if (i.Class.AsBase(i, Types.TupleClass) is { } tuple && !i.Class.IsUser)
            {
                slot = tuple.Args[0];
                return Inferrer.ConstantIndex(s.Slice) is < 0 and var n
                    ? Cs.Index(Receiver(s.Value), PrefixUnaryExpression(SyntaxKind.IndexExpression, Cs.Int(-n)))
                    : Cs.Index(Receiver(s.Value), IndexOf(s));
            }

            if (i.Class.AsBase(i, Types.DictClass) is { } dict && !i.Class.IsUser)
            {
                slot = dict.Args[1];
                return Cs.Index(Receiver(s.Value), KeyAs(s.Slice, dict.Args[0]));
            }

            if (i.Class.IsUser && ItemKindSplitter.Find(i.Class, "__getitem__", _model.TypeOf(s.Slice)) is { IsStub: false } get)
            {
                slot = get.Return;
                return Cs.Index(Receiver(s.Value), ExpressionAs(s.Slice, get.Parameters[1].Slot));
            }

            if (Inferrer.Keyed(i, "__getitem__", s.Slice) is { } item)
            {
                slot = new Slot(_model.TypeOf(s));
                var property = Cs.Member(Receiver(s.Value), item.CsName!);
                return item.Slot.Type.AllowsNone ? Cs.Forgive(property) : property;
            }

            if (i.Class.FindMethod("__getitem__") is { IsStub: true, Meaning.Template: not null } stub)
            {
                // A value of several kinds, of which the key tells the one, is still an object in C#.
                slot = stub is { Owner: { } owner, DeclaredReturn: TypeParamType declared } && owner.TypeParams.IndexOf(declared.Name) is >= 0 and var place && i.Class.AsBase(i, owner) is { } seen ? seen.Args[place] : new Slot(_model.TypeOf(s));
                stub = Inferrer.PickOverload(stub, [_model.TypeOf(s.Slice)]);
                return CatalogTemplate(stub, i, new() { ["self"] = Receiver(s.Value), [stub.Parameters[1].Name] = CatalogOperand(s.Slice, stub, i) });
            }
        }

        if (s.Start == s.Value.Start && s.End == s.Value.End && _replaced.ContainsKey(s.Value))
        {
            // One of the arguments that an iterator gives, which a list holds by now.
            slot = new Slot(_model.TypeOf(s));
            return Cs.Index(Receiver(s.Value), Expression(s.Slice));
        }

        throw Unsupported(s, "this subscript");
    }

    /// <summary>An index of a list: a negative one counts from the end, which C# says with <c>^</c> only where the sign is known.</summary>
    private ExpressionSyntax IndexOf(SubscriptExpr s)
    {
        var index = IntExpression(s.Slice);
        if (IsNonNegativeValue(s.Slice) || s.Slice is ConstantExpr)
        {
            return index;
        }

        if (!IsRepeatable(s.Value))
        {
            throw Unsupported(s.Slice, "an index that may be negative, in this place,");
        }

        if (!IsRepeatable(s.Slice))
        {
            return CallHelper("PyList", "Place", Receiver(s.Value), index);
        }

        var length = _model.TypeOf(s.Value).WithoutNone is InstanceType { Class.Name: "tuple" } ? "Length" : "Count";
        return Cs.Conditional(
            Cs.Binary(SyntaxKind.LessThanExpression, index, Cs.Int(0)),
            Cs.Binary(SyntaxKind.AddExpression, index, Cs.Member(Receiver(s.Value), length)),
            index);
    }

    private ExpressionSyntax AugmentedItem(SubscriptExpr s)
    {
        KeepItem(s);
        return ItemPlace(s, out _);
    }

    /// <summary>Computes the container and the key of an item that is read and then stored, each once.</summary>
    private void KeepItem(SubscriptExpr s)
    {
        var container = s.Value;
        if (!IsRepeatable(container))
        {
            if (TypeMapper.IsValueType(_model.TypeOf(container)) || !_frame.CanHoist)
            {
                throw Unsupported(s, "an augmented assignment to this place");
            }

            var name = _frame.Fresh("items");
            Emit(Cs.Local(null, name, Receiver(container)));
            _replaced[container] = Cs.Id(name);
        }

        if (!IsRepeatable(s.Slice) && Inferrer.ConstantIndex(s.Slice) is null)
        {
            var key = _frame.Fresh("key");
            var isDynamicKey = _model.TypeOf(container).WithoutNone is InstanceType { Class.IsUser: false } kept && kept.Class.AsBase(kept, Types.DictClass) is { } dict && _types.Text(dict.Args[0]).StartsWith("object", StringComparison.Ordinal);
            var written = Expression(s.Slice);
            Emit(Cs.Local(null, key, isDynamicKey && MayBeNull(_model.TypeOf(s.Slice)) && written is not LiteralExpressionSyntax ? Cs.Forgive(written) : written));
            _replaced[s.Slice] = Cs.Id(key);
        }
    }

    private void StoreItem(SubscriptExpr s, ExpressionSyntax? written, PyType type, Expr? value)
    {
        if (_model.TypeOf(s.Value).WithoutNone is InstanceType { Class.IsUser: false } catalog && StoreCatalogItem(s, catalog, written, type, value))
        {
            return;
        }

        if (s.Slice is SliceExpr slice && !IsDynamic(_model.TypeOf(s.Value)))
        {
            var isStepped = slice.Step is not null and not ConstantExpr { Value: null };
            Emit(CallHelper("PyList", isStepped ? "SetSteps" : "SetSlice", [Receiver(s.Value), .. SliceArguments(slice).Take(isStepped ? 3 : 2), written ?? SliceItems(value!, _model.TypeOf(s.Value).WithoutNone)]));
            return;
        }

        if (_model.TypeOf(s.Value).WithoutNone is InstanceType { Class.IsUser: true } user && ItemKindSplitter.Find(user.Class, "__setitem__", _model.TypeOf(s.Slice)) is { IsStub: false } set)
        {
            Emit(Cs.Assign(Cs.Index(Receiver(s.Value), ExpressionAs(s.Slice, set.Parameters[1].Slot)), written is null ? ExpressionAs(value!, set.Parameters[2].Slot) : written));
            return;
        }

        if (_model.TypeOf(s.Value).WithoutNone is InstanceType i && i.Class.AsBase(i, Types.ListClass) is { } list && Inferrer.ConstantIndex(s.Slice) is null && !IsNonNegativeValue(s.Slice))
        {
            Emit(CallHelper("PyList", "SetAt", Receiver(s.Value), IntExpression(s.Slice), written is null ? ExpressionAs(value!, list.Args[0]) : Convert(written, type, list.Args[0].Type)));
            return;
        }

        if (IsDynamic(_model.TypeOf(s.Value)))
        {
            StoreDynamicItem(s, written is null ? AsObject(Expression(value!), _model.TypeOf(value!)) : AsObject(written, type));
            return;
        }

        var place = ItemPlace(s, out var slot);
        Emit(Cs.Assign(place, written is null ? ExpressionAs(value!, slot) : Convert(written, type, slot.Type)));
    }

    /// <summary>Stores into a catalog class whose stub says how.</summary>
    private bool StoreCatalogItem(SubscriptExpr s, InstanceType catalog, ExpressionSyntax? written, PyType type, Expr? value)
    {
        if (s.Slice is SliceExpr slice)
        {
            if (catalog.Class.FindMethod(slice.Step is null or ConstantExpr { Value: null } ? "__setslice__" : "__setsteps__") is not { Meaning.Template: not null } setSlice)
            {
                return false;
            }

            var places = SlicePlaces(Receiver(s.Value), setSlice, slice);
            places[setSlice.Parameters[^1].Name] = written ?? (value is not null && setSlice.Parameters[^1].Declared is PrimitiveType declared ? ExpressionAs(value, declared) : Iterable(value!));
            Emit(CatalogTemplate(setSlice, catalog, places));
            return true;
        }

        if (catalog.Class.FindMethod("__setitem__") is not { IsStub: true, Meaning.Template: not null } set)
        {
            return false;
        }

        Emit(CatalogTemplate(set, catalog, new()
        {
            ["self"] = Receiver(s.Value),
            [set.Parameters[1].Name] = Expression(s.Slice),
            [set.Parameters[2].Name] = written is not null ? Convert(written, type, set.Parameters[2].Declared!) : set.Parameters[2].Declared is PrimitiveType wanted ? ExpressionAs(value!, wanted) : JsonArgument(catalog.Class, Expression(value!)),
        }));
        return true;
    }
}
