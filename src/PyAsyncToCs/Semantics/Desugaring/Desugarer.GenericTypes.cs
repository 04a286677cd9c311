using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Generic types as values (<c>list[int]</c>): nothing but their text and what they make is asked of them.</summary>
internal sealed partial class Desugarer
{
    private Dictionary<string, SubscriptExpr> GenericAliases => field ??= _module.Body.OfType<AssignStmt>()
        .Where(a => a is { Targets: [NameExpr name], Value: SubscriptExpr made } && _names.IsBoundOnce(name.Id) && OriginOf(made) is not null)
        .ToDictionary(a => ((NameExpr)a.Targets[0]).Id, a => (SubscriptExpr)a.Value);

    private bool IsGenericUse(Node node) => node is CallExpr { Func: NameExpr or SubscriptExpr } call ? GenericCall(call) is not null : node is FormattedValueExpr { FormatSpec: null } field && ShownType(field.Value) is not null;

    /// <summary><c>repr(list[int])</c>, <c>print(list[int])</c>, <c>list[int](items)</c> without the type as a value; null for other calls.</summary>
    private Expr? GenericCall(CallExpr call)
    {
        switch (call)
        {
            case { Func: SubscriptExpr made } when OriginOf(made) is { } origin:
                return new CallExpr(Copy(origin), [.. call.Args.Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End);
            case { Func: NameExpr alias } when GenericAliases.TryGetValue(alias.Id, out var given):
                return new CallExpr(Copy(OriginOf(given)!), [.. call.Args.Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End);
            case { Func: NameExpr { Id: "repr" or "str" } shown, Args: [var value], Keywords.IsEmpty: true } when _names.IsBuiltin(shown.Id) && ShownType(value) is { } text:
                return new ConstantExpr(text, null, call.Start, call.End);
            case { Func: NameExpr { Id: "print" } print } when _names.IsBuiltin("print") && call.Args.Any(a => ShownType(a) is not null):
                return new CallExpr(Copy(print), [.. call.Args.Select(a => ShownType(a) is { } type ? new ConstantExpr(type, null, a.Start, a.End) : Copy(a))], [.. call.Keywords.Select(Copy)], call.Start, call.End);
            default:
                return null;
        }
    }

    private string? ShownType(Expr value) => value switch
    {
        SubscriptExpr made when OriginOf(made) is not null => TypeText(made, []),
        SubscriptExpr { Value: SubscriptExpr open } filled when OriginOf(open) is not null => Filled(open, filled.Slice),
        NameExpr alias when GenericAliases.TryGetValue(alias.Id, out var given) => TypeText(given, []),
        CallExpr { Func: NameExpr { Id: "type" } type, Args: [SubscriptExpr made] } when _names.IsBuiltin(type.Id) && OriginOf(made) is { } origin && _names.IsBuiltin(origin.Id) => "<class 'types.GenericAlias'>",
        CallExpr { Func: NameExpr { Id: "type" } type, Args: [NameExpr alias] } when _names.IsBuiltin(type.Id) && GenericAliases.TryGetValue(alias.Id, out var given) && _names.IsBuiltin(OriginOf(given)!.Id) => "<class 'types.GenericAlias'>",
        _ => null,
    };

    /// <summary>The class that a generic type is of; null where the brackets mean something else.</summary>
    private NameExpr? OriginOf(SubscriptExpr made) => made is { Context: ExprContext.Load, Value: NameExpr origin }
        && (origin.Id is "list" or "dict" or "set" or "frozenset" or "tuple" or "type" && _names.IsBuiltin(origin.Id)
            || (_names.DefinitionOf(origin.Id) is ClassDefStmt cls && (cls.TypeParams.Length > 0 || cls.Bases.Any(b => b is SubscriptExpr { Value: NameExpr { Id: "Generic" or "Protocol" } }))))
        ? origin
        : null;

    /// <summary><c>dict[str, T][int]</c>: the type variables in their order are what the second brackets say.</summary>
    private string? Filled(SubscriptExpr open, Expr given)
    {
        var variables = BaseFlattener.Nodes(open).OfType<NameExpr>().Where(n => IsTypeVariable(n.Id)).Select(n => n.Id).Distinct().ToList();
        IReadOnlyList<Expr> values = given is TupleExpr tuple ? tuple.Elts : [given];
        return variables.Count == values.Count && variables.Count > 0 ? TypeText(open, variables.Zip(values).ToDictionary(p => p.First, p => p.Second)) : null;
    }

    private bool IsTypeVariable(string name) => _module.Body.Any(s => s is AssignStmt { Targets: [NameExpr bound], Value: CallExpr { Func: NameExpr { Id: "TypeVar" } or AttributeExpr { Attr: "TypeVar" } } } && bound.Id == name);

    /// <summary>A type as CPython shows it inside brackets; null for what is not a type as far as the text tells.</summary>
    private string? TypeText(Expr type, Dictionary<string, Expr> filled)
    {
        switch (type)
        {
            case ConstantExpr { Value: null }:
                return "None";
            case NameExpr name when filled.TryGetValue(name.Id, out var value):
                return TypeText(value, []);
            case NameExpr name when IsTypeVariable(name.Id):
                return "~" + name.Id;
            case NameExpr name when _names.DefinitionOf(name.Id) is ClassDefStmt:
                return "__main__." + name.Id;
            case NameExpr { Id: "int" or "str" or "float" or "bool" or "bytes" or "complex" or "object" or "list" or "dict" or "set" or "frozenset" or "tuple" or "type" } name when _names.IsBuiltin(name.Id):
                return name.Id;
            case SubscriptExpr { Value: NameExpr } made when OriginOf(made) is { } origin && TypeText(origin, filled) is { } of && Inside(made.Slice is TupleExpr t ? t.Elts : [made.Slice], filled) is { } inside:
                return $"{of}[{inside}]";
            case ListExpr list when Inside(list.Elts, filled) is { } items:
                return $"[{items}]";
            case BinOpExpr { Op: BinaryOperator.BitOr } either when TypeText(either.Left, filled) is { } left && TypeText(either.Right, filled) is { } right:
                return $"{left} | {right}";
            default:
                return null;
        }
    }

    private string? Inside(IReadOnlyList<Expr> types, Dictionary<string, Expr> filled) =>
        types.Select(t => t is ConstantExpr { Value: not null and not string and not long and not bool and not double } ? "..." : TypeText(t, filled)).ToList() is { Count: > 0 } texts && texts.TrueForAll(t => t is not null)
            ? string.Join(", ", texts)
            : null;
}
