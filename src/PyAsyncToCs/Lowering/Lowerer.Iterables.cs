using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private PyType ElementType(PyType type, bool isIterator = false)
    {
        var result = PyType.Never;
        var joiner = new TypeJoiner();
        foreach (var part in type.WithoutNone.Parts)
        {
            result = joiner.Join(result, part switch
            {
                PrimitiveType { Name: "str" } => PyType.Str,
                PrimitiveType { Name: "bytes" } => PyType.Int,
                TupleType t => TuplesOfAnyLength(t) ?? t.Items.Aggregate(PyType.Never, (sum, i) => joiner.Join(sum, i.Type)),
                InstanceType i when i.Class.AsBase(i, Types.IterableClass) is { } iterable => iterable.Args[0].Type,
                InstanceType i when !(isIterator && i.Class.IsUser) && i.Class.FindMethod("__iter__") is { } iter => ClassSymbol.Seen(iter.IsGenerator ? iter.Yield.Type : ElementType(iter.CallResult(Types), isIterator: true), i, iter.Owner!),
                InstanceType i when i.Class.FindMethod("__next__") is { } next => ClassSymbol.Seen(next.Return.Type, i, next.Owner!),
                ClassType { Class.IsEnum: true } e => e.Class.Self,
                ClassType { Class: { IsUser: false } listed } when listed.Attributes.ContainsKey("__members__") => listed.Self,
                InstanceType flag when IsFlag(flag) => flag,
                InstanceType { Class.IsUser: true } named when IsNamedTuple(named.Class) => FieldsAsTuple(named.Class).Items.Aggregate(PyType.Never, (sum, i) => joiner.Join(sum, i.Type)),
                _ => PyType.Any,
            });
        }

        return result;
    }

    /// <summary>What the items of a tuple are whose items are tuples of several lengths, of one kind of item each; null for any other.</summary>
    private PyType? TuplesOfAnyLength(TupleType rows)
    {
        var kinds = rows.Items.Select(row => row.Type).ToList();
        if (!kinds.TrueForAll(kind => kind is TupleType { IsList: false } || kind is InstanceType { Class: var cls } && cls == Types.TupleClass)
            || kinds.OfType<TupleType>().Select(kind => kind.Items.Length).Distinct().Count() + (kinds.Exists(kind => kind is InstanceType) ? 1 : 0) < 2)
        {
            return null;
        }

        var joiner = new TypeJoiner { TupleClass = Types.TupleClass };
        var joined = kinds.Aggregate(PyType.Never, joiner.Join) as InstanceType;
        if (joined is not null && !kinds.Exists(kind => kind is InstanceType))
        {
            joined.Args[0].Range = kinds.Cast<TupleType>().SelectMany(kind => kind.Items).Aggregate(Interval.Empty, (all, item) => IntervalMath.Join(all, item.Range));
        }

        return joined;
    }

    private PyType AsyncElementType(PyType type)
    {
        if (type.WithoutNone is not InstanceType i)
        {
            return PyType.Any;
        }

        if (i.Class.AsBase(i, Types.AsyncIterableClass) is { } iterable)
        {
            return iterable.Args[0].Type;
        }

        if (i.Class.FindMethod("__aiter__") is { } iter)
        {
            var item = iter.IsGenerator ? iter.Yield.Type : iter.CallResult(Types) is InstanceType own && own.Class.FindMethod("__anext__") is { } next ? next.Return.Type : iter.CallResult(Types) is InstanceType { Class.IsUser: true } ? PyType.Any : AsyncElementType(iter.CallResult(Types));
            return ClassSymbol.Seen(item, i, iter.Owner!);
        }

        return PyType.Any;
    }

    /// <summary>An expression as something <c>foreach</c> and LINQ take.</summary>
    private ExpressionSyntax Iterable(Expr node)
    {
        _oneShotOk.Add(node);
        return AsEnumerable(Receiver(node), _model.TypeOf(node).WithoutNone, node);
    }

    /// <summary>What is iterated where the order cannot be seen: sorted, summed up, searched.</summary>
    private readonly HashSet<Expr> _orderless = [];

    private ExpressionSyntax AsEnumerable(ExpressionSyntax value, PyType type, Expr? node = null)
    {
        switch (type)
        {
            case UnionType { AllowsNone: true, WithoutNone: InstanceType { Class.IsUser: false } present } when !TypeMapper.IsValueType(present):
                // None is an exception in Python, too.
                return AsEnumerable(value is PostfixUnaryExpressionSyntax ? value : Cs.Forgive(value), present, node);
            case PrimitiveType { Name: "str" }:
                return CallHelper("PyStr", "Chars", value);
            case InstanceType { Class: { IsUser: true } both } when both.FindMethod("__iter__") is { IsStub: false } && both.FindMethod("__aiter__") is { IsStub: false } && node is not null:
                // It is an async sequence, too: C# must be told which of the two is meant.
                return Cs.CallMember(value, "AsEnumerable");
            case PrimitiveType { Name: "bytes" }:
                return Cs.CallMember(value, "Select", Cs.Lambda(["b"], Cs.Cast(Cs.Type("int"), Cs.Id("b"))));
            case InstanceType { Class: { IsUser: false, Name: "set" or "frozenset" } } set when node is not null && !_orderless.Contains(node) && set.Args[0].Type is PrimitiveType { Name: "int" or "float" } && value is not CollectionExpressionSyntax:
                return InCPythonsOrder(value, set);
            case TupleType items when node is TupleExpr t:
                return Cs.Cast(Cs.Type($"{ItemText(items)}[]"), Cs.Collection([.. t.Elts.Select(e => ElementType(items) is (UnionType or InstanceType { Class.Name: "tuple" }) and var each ? ExpressionAs(e, each) : Expression(e))]));
            case TupleType { Items.IsEmpty: true } when node is NameExpr:
                // It holds nothing, and is read all the same.
                return Cs.Call(GenericHelper("PyDynamicItems", "Each", Cs.Type("object")), value);
            case TupleType t when ItemText(t) == "PyFunction" && t.Items.All(i => i.Type is ClassType { Class: { IsUser: true, IsEnum: false } }):
                // Classes that are called are functions, where several of them meet; which ones, the tuple's types say.
                ExpressionSyntax ConstructorIn(Slot item, int i)
                {
                    var cls = ((ClassType)item.Type).Class;
                    return NewFunctionObject(cls.Name, Constructed(cls, cls.Node!), cls.CsName == cls.Name ? Cs.Member(Cs.Member(value, $"Item{i + 1}"), "Name") : Cs.Str(cls.Name), isAsync: false);
                }

                UseType("PyFunction");
                return Cs.Cast(Cs.Type("PyFunction[]"), Cs.Collection(t.Items.Select(ConstructorIn)));
            case TupleType t when !IsReadTwice(value):
                return ItemsOfValue(value, t);
            case TupleType t:
                return Cs.Cast(Cs.Type($"{ItemText(t)}[]"), Cs.Collection(t.Items.Select((_, i) => (ExpressionSyntax)Cs.Member(value, $"Item{i + 1}"))));
            case InstanceType { Class: { IsUser: false } } i when i.Class.AsBase(i, Types.DictClass) is not null:
                return Cs.Member(value, "Keys");
            case ClassType { Class: { IsUser: true, IsEnum: true } flags } when IsFlag(flags):
                return FlagsOf(flags);
            case InstanceType { Class.IsUser: true } named when IsNamedTuple(named.Class) && (node is null || IsRepeatable(node)):
                return Cs.Cast(Cs.Type($"{ItemText(FieldsAsTuple(named.Class))}[]"), Cs.Collection([.. DataclassField.All(named.Class).Select(f => (ExpressionSyntax)Cs.Member(value, MemberName(f.Attribute)))]));
            case InstanceType { Class.IsUser: true } named when IsNamedTuple(named.Class):
                return Cs.CallMember(
                    Cs.Cast(Cs.Type($"{_types.Of(named)}[]"), Cs.Collection([value])),
                    "SelectMany",
                    Cs.Lambda(["record"], Cs.Cast(Cs.Type($"{ItemText(FieldsAsTuple(named.Class))}[]"), Cs.Collection([.. DataclassField.All(named.Class).Select(f => (ExpressionSyntax)Cs.Member(Cs.Id("record"), MemberName(f.Attribute)))]))));
            case InstanceType flag when IsFlag(flag):
                return CallHelper("PyFlag", "Members", value);
            case ClassType { Class: { IsUser: true, IsEnum: true } made } when !TypeMapper.LowersToEnum(made):
                return Cs.Member(Cs.Name(made.CsPath), "Members");
            case ClassType { Class: { IsUser: true, IsEnum: true } e } when TypeMapper.LowersToEnum(e):
                return Cs.Call(Cs.Member(Cs.Id("Enum"), "GetValues") is MemberAccessExpressionSyntax m ? m.WithName(GenericName(Identifier("GetValues"), TypeArgumentList(SingletonSeparatedList(Cs.Type(e.CsPath))))) : Cs.Id("Enum"));
            case ClassType { Class: { IsUser: false } listed } when listed.Attributes.GetValueOrDefault("__members__") is { CsName: { } members }:
                return Template(members, []);
            case InstanceType { Class.IsUser: false } stub when stub.Class.FindMethod("__iter__") is { Meaning.Template: not null } iterate:
                return CatalogTemplate(iterate, stub, new() { ["self"] = value });
            default:
                return !IsDynamic(type) ? Cs.Walked(value)
                    : ElementType(type) is var item && IsDynamic(item) && item.AllowsNone ? CallHelper("PyDynamicItems", "Each", value)
                    : Cs.Call(GenericHelper("PyDynamicItems", "Each", item == PyType.Int ? WidthType(WidestItem(type)) : _types.Of(item)), value);
        }
    }

    /// <summary>The width of the ints that a value of several kinds may hold.</summary>
    private static int WidestItem(PyType type) => type.Parts.Select(p => p switch
    {
        InstanceType { Class.IsUser: false, Args: [var item, ..] } when item.Type == PyType.Int => IntWidth.Of(item.Range),
        TupleType tuple => tuple.Items.Where(i => i.Type == PyType.Int).Select(i => IntWidth.Of(i.Range)).DefaultIfEmpty(0).Max(),
        _ => 0,
    }).DefaultIfEmpty(0).Max();

    private static TupleType FieldsAsTuple(ClassSymbol named) => new([.. DataclassField.All(named).Select(f => f.Attribute.Slot)]);

    /// <summary>The C# type that holds each item of a tuple.</summary>
    /// <summary>Whether C# may read a value again for each of its items.</summary>
    private static bool IsReadTwice(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax member => IsReadTwice(member.Expression),
        PostfixUnaryExpressionSyntax forgiven => IsReadTwice(forgiven.Operand),
        TupleExpressionSyntax display => display.Arguments.All(a => a.Expression is LiteralExpressionSyntax || IsReadTwice(a.Expression)),
        _ => false,
    };

    /// <summary>The items of a tuple that is computed here: once, whatever it does.</summary>
    private InvocationExpressionSyntax ItemsOfValue(ExpressionSyntax value, TupleType type) =>
        Cs.Call(GenericHelper("PyDynamicItems", "Each", Cs.Type(ItemText(type))), value);

    private string ItemText(TupleType tuple) => ElementType(tuple) is var element && element == PyType.Int
        ? WidthType(tuple.Items.Max(i => IntWidth.Of(i.Range))).ToString()
        : _types.Text(element);

    private ExpressionSyntax AsyncIterable(Expr node) =>
        _model.TypeOf(node) is InstanceType { Class: { IsUser: true } cls } && cls.FindMethod("__aiter__") is { } aiter && !GivesAsyncIterator(aiter)
            ? throw Unsupported(node, "an 'async for' over what may give no async iterator")
            : Receiver(node);
}
