using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Names for types: <c>Handler = Callable[[str], Awaitable[None]]</c>.</summary>
internal static class TypeAlias
{
    private static readonly HashSet<string> s_constructors =
    [
        "Callable", "Awaitable", "Coroutine", "Optional", "Union", "Dict", "List", "Set", "FrozenSet", "Tuple", "Type", "Literal", "Annotated", "Iterable", "Iterator",
        "AsyncIterator", "AsyncIterable", "AsyncGenerator", "Generator", "Mapping", "MutableMapping", "Sequence", "Deque", "DefaultDict", "dict", "list", "set", "tuple", "frozenset", "type",
    ];

    /// <summary>The type that a statement gives a name; null where it is no such statement.</summary>
    /// <param name="stmt">The statement.</param>
    /// <param name="isClass">Whether a name is that of a class.</param>
    public static Expr? Of(Stmt stmt, Func<string, bool>? isClass = null) => stmt switch
    {
        AssignStmt { Targets: [NameExpr], Value: var value } when IsType(value) || (isClass is not null && IsUnion(value, isClass)) => value,
        AnnAssignStmt { Target: NameExpr, Annotation: NameExpr { Id: "TypeAlias" } or AttributeExpr { Attr: "TypeAlias" }, Value: { } value } => value,
        _ => null,
    };

    private static bool IsType(Expr node) => node switch
    {
        SubscriptExpr { Value: NameExpr name } => s_constructors.Contains(name.Id),
        SubscriptExpr { Value: AttributeExpr { Value: NameExpr { Id: "typing" or "t" or "collections" or "abc" } } member } => s_constructors.Contains(member.Attr),
        BinOpExpr { Op: BinaryOperator.BitOr } union => IsPart(union.Left) && IsPart(union.Right) && (IsNamedType(union.Left) || IsNamedType(union.Right)),
        _ => false,
    };

    /// <summary><c>Circle | Square | None</c>, of classes.</summary>
    private static bool IsUnion(Expr node, Func<string, bool> isClass) => node is BinOpExpr { Op: BinaryOperator.BitOr } union
        && (IsMember(union.Left, isClass) || IsUnion(union.Left, isClass)) && IsMember(union.Right, isClass);

    private static bool IsMember(Expr node, Func<string, bool> isClass) =>
        node is SubscriptExpr { Value: NameExpr generic } && isClass(generic.Id) || (IsPart(node) && (node is not NameExpr name || IsNamedType(node) || isClass(name.Id)));

    private static bool IsPart(Expr node) => IsType(node) || IsNamedType(node) || node is ConstantExpr { Value: null } or NameExpr;

    private static bool IsNamedType(Expr node) => node is NameExpr { Id: "int" or "str" or "float" or "bool" or "bytes" } || (node is SubscriptExpr or BinOpExpr && IsType(node));
}
