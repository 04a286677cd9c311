using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>The text of containers, put together from just the helpers that their items' types need.</summary>
internal sealed partial class Lowerer
{
    private static readonly string[] ItemNames = ["item", "inner", "part", "piece"];

    /// <summary>The text by its type of a container, or of a value that may be None; null where only the value itself knows how it is written.</summary>
    private List<TextPart>? ContainerText(ExpressionSyntax value, PyType type, bool repr, Expr? node)
    {
        if (!HasTypedText(type))
        {
            return null;
        }

        if (!repr && type.AllowsNone && type.WithoutNone is not (TupleType or InstanceType { Class.IsUser: false }))
        {
            // Only a string's str is not its repr.
            return type.WithoutNone == PyType.Str
                ? [new TextPart(null, Cs.Binary(SyntaxKind.CoalesceExpression, value, Cs.Str("None")), true)]
                : type.WithoutNone is PrimitiveType ? [new TextPart(null, TypedText(value, type, 0), true)] : null;
        }

        if (type is not TupleType tuple)
        {
            return [new TextPart(null, TypedText(value, type, 0), true)];
        }

        if (node is TupleExpr display && display.Elts.All(e => e is not StarredExpr))
        {
            return [Literal("("), .. Join(display.Elts, ", ", ReprPart), Literal(display.Elts.Length == 1 ? ",)" : ")")];
        }

        // Each item is a use of the value, which must not be computed again for it.
        return value is IdentifierNameSyntax ? TupleParts(value, tuple)
            : [new TextPart(null, CallHelper("PyText", "Shown", value, Cs.Lambda(["shown"], Interpolated(TupleParts(Cs.Id("shown"), tuple)))), true)];
    }

    private List<TextPart> TupleParts(ExpressionSyntax value, TupleType tuple)
    {
        List<TextPart> parts = [Literal("(")];
        for (var i = 0; i < tuple.Items.Length; i++)
        {
            parts.AddRange([Literal(i == 0 ? "" : ", "), .. ValueText(Cs.Member(value, $"Item{i + 1}"), tuple.Items[i].Type, repr: true, null)]);
        }

        return [.. parts, Literal(tuple.Items.Length == 1 ? ",)" : ")")];
    }

    // A container that holds its own kind has no innermost items.
    private const int MaxTextDepth = 16;

    /// <summary>Whether a type says how its values are written, down to the innermost items.</summary>
    private bool HasTypedText(PyType type, int depth = 0) => depth < MaxTextDepth && (type.IsNone ? type : type.WithoutNone) switch
    {
        UnionType union => _model.IsMixedNumber(type) || IsWrittenByOne(union),
        PrimitiveType { IsNone: true } => true,
        PrimitiveType { Name: "str" or "int" or "float" or "bool" or "bytes" or "complex" } => true,
        TupleType tuple => tuple.Items.All(i => HasTypedText(i.Type, depth + 1)),
        InstanceType { Class: { IsUser: false, Name: "list" or "tuple" or "set" or "frozenset" or "dict" } } container => container.Args.All(a => HasTypedText(a.Type, depth + 1)),
        InstanceType when IsLoopFuture(type) => true,
        InstanceType { Class: { IsUser: false } catalog } when CatalogText(catalog, repr: true) is not null => true,
        InstanceType { Class.IsException: true } => true,
        InstanceType { Class.IsUser: true } user => HasRepr(user.Class) || user.Class.IsEnum,
        _ => false,
    };

    /// <summary>Whether values of several kinds are all written by one helper.</summary>
    private bool IsWrittenByOne(PyType type) => IsScalar(type) || IsResult(type) || (type is UnionType { AllowsNone: false } errors && errors.Members.All(IsException));

    /// <summary>Whether a value is one of several kinds, each of which is written in one way: None, numbers, texts, objects
    /// whose <c>repr</c> is their <c>str</c>.</summary>
    private bool IsScalar(PyType type) => type is UnionType union && IsSeveral(union) && union.Members.All(IsScalarMember);

    /// <summary>Whether a value is such a one or an exception: what a task came to.</summary>
    private bool IsResult(PyType type) => type is UnionType union && IsSeveral(union) && union.Members.Any(IsException) && union.Members.All(member => IsException(member) || IsScalarMember(member));

    private bool IsSeveral(UnionType type) => !_model.IsMixedNumber(type) && _types.Text(type) is "object" or "object?";

    private bool IsScalarMember(PyType member) => member switch
    {
        PrimitiveType { Name: "str" or "int" or "float" or "bool" or "None" } => true,
        InstanceType { Class: { IsUser: true, IsException: false, IsEnum: false } cls } => HasRepr(cls) && !SeparateRepr(cls) && !Descendants(cls).Any(SeparateRepr),
        _ => false,
    };

    /// <summary>The <c>str</c> of such a value: C# writes all but floats and null alike.</summary>
    private TextPart ScalarText(ExpressionSyntax value, UnionType type) => type.Members.Contains(PyType.Float)
        ? new TextPart(null, CallHelper("PyText", "Scalar", value), true)
        : new TextPart(null, type.AllowsNone ? Cs.Binary(SyntaxKind.CoalesceExpression, value, Cs.Str("None")) : value);

    private ExpressionSyntax TypedText(ExpressionSyntax value, PyType type, int depth)
    {
        if (type.IsNone || IsWrittenByOne(type))
        {
            return Cs.Call(ItemFunction(type, depth), value);
        }

        if (type.AllowsNone)
        {
            return CallHelper("PyText", "OrNone", value, ItemFunction(type.WithoutNone, depth));
        }

        if (type is InstanceType { Class: { IsUser: false, Name: ("list" or "tuple" or "set" or "frozenset" or "dict") and var name } catalog } container && CatalogText(catalog, repr: true) is null)
        {
            var member = name switch { "list" => "ListText", "tuple" => "TupleText", "set" => "SetText", "frozenset" => "FrozenSetText", _ => "DictText" };
            return container.Args.All(a => a.Type is PrimitiveType { Name: "int" or "bool" })
                ? CallHelper("PyText", member, InCPythonsOrder(value, container))
                : CallHelper("PyText", member, [InCPythonsOrder(value, container), .. container.Args.Select(a => ItemFunction(a.Type, depth))]);
        }

        return Interpolated(type is TupleType tuple ? TupleParts(value, tuple) : ValueText(value, type, repr: true, null));
    }

    /// <summary>Whether a value is a future of the loop, and no task.</summary>
    private bool IsLoopFuture(PyType type) => OnAsyncio && type is InstanceType { Class: var future } && future == Types.FutureClass && _types.Text(type).StartsWith("PyFuture<", StringComparison.Ordinal);

    /// <summary>What writes one item: a helper by its name, or a lambda.</summary>
    private ExpressionSyntax ItemFunction(PyType type, int depth)
    {
        switch (type)
        {
            case UnionType when _model.IsMixedNumber(type) && !type.AllowsNone:
                return Helper("PyText", "Plain");
            case PrimitiveType { Name: "str" }:
                return Helper("PyText", "Quote");
            case PrimitiveType { Name: "int" or "bool" }:
                return Helper("PyText", "Plain");
            case PrimitiveType { Name: "float" }:
                return Helper("PyText", "Float");
            case PrimitiveType { Name: "bytes" }:
                return Helper("PyText", "BytesText");
            case PrimitiveType { Name: "complex" }:
                return Helper("PyText", "ComplexText");
            case InstanceType { Class.IsException: true }:
            case UnionType { AllowsNone: false } errors when errors.Members.All(IsException):
                return Helper("PyException", "Repr");
            case UnionType when IsResult(type):
                return Helper("PyException", "ReprOrScalar");
            case PrimitiveType { IsNone: true }:
            case UnionType when IsScalar(type):
                return Helper("PyText", "ScalarRepr");
        }

        var item = ItemNames[Math.Min(depth, ItemNames.Length - 1)];
        return Cs.Lambda([item], TypedText(Cs.Id(item), type, depth + 1));
    }

    /// <summary>The order of a set of numbers can be seen: it is that of CPython's hash table.</summary>
    private ExpressionSyntax InCPythonsOrder(ExpressionSyntax value, InstanceType container)
    {
        if (container.Class.Name is not ("set" or "frozenset") || container.Args[0].Type is not PrimitiveType { Name: "int" or "float" })
        {
            return value;
        }

        if (container.Args[0].Type == PyType.Int && _types.Text(container.Args[0]) == "int")
        {
            return CallHelper("PySetOrder", "Ints", value);
        }

        UseType("PySet");
        return Cs.New(Cs.Type($"PySet<{_types.Text(container.Args[0])}>"), value);
    }
}
