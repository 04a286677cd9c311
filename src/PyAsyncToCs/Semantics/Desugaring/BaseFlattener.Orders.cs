using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>[c.__name__ for c in C.__mro__]</c>: the names are known.</summary>
internal sealed partial class BaseFlattener
{
    /// <summary>The class whose order a comprehension goes through, or null.</summary>
    private List<string>? ListedOrder(Comprehension comprehension)
    {
        var cls = comprehension switch
        {
            { IsAsync: false, Ifs.IsEmpty: true, Target: NameExpr, Iter: AttributeExpr { Attr: "__mro__", Value: NameExpr name } } => name.Id,
            { IsAsync: false, Ifs.IsEmpty: true, Target: NameExpr, Iter: AttributeExpr { Attr: "__bases__", Value: NameExpr name } } when _classes.Find(name.Id) is { } derived => "bases of " + derived.Name,
            { IsAsync: false, Ifs.IsEmpty: true, Target: NameExpr, Iter: CallExpr { Func: AttributeExpr { Attr: "mro", Value: NameExpr name }, Args.IsEmpty: true } } => name.Id,
            _ => "",
        };
        if (cls.StartsWith("bases of ", StringComparison.Ordinal))
        {
            return BaseNames(_classes.Find(cls["bases of ".Length..])!);
        }

        return OrderOf(cls);
    }

    /// <summary>The names in a class's <c>__mro__</c>; null where they are not all known.</summary>
    private List<string>? OrderOf(string cls)
    {
        if (_classes.Find(cls) is null || _classes.Order(cls) is not { } order)
        {
            return null;
        }

        var foreign = order.SelectMany(c => _classes.Find(c)!.Bases).Where(b => ClassTable.NameOf(b) is not { } name || _classes.Find(name) is null).Select(ClassTable.NameOf).Distinct().ToList();
        return foreign switch
        {
            [] or ["object"] => [.. order, "object"],
            ["ABC"] => [.. order, "ABC", "object"],
            ["Exception"] => [.. order, "Exception", "BaseException", "object"],
            _ => null,
        };
    }

    private static List<string>? BaseNames(ClassDefStmt cls) =>
        cls.Bases.IsEmpty ? ["object"] : cls.Bases.Select(ClassTable.NameOf).ToList() is var names && names.TrueForAll(n => n is not null) ? [.. names.OfType<string>()] : null;

    /// <summary><c>C.__bases__[0].__name__</c>, <c>C.__base__.__name__</c> and <c>C.__mro__[1].__name__</c>.</summary>
    private Expr? BaseName(AttributeExpr name)
    {
        if (name is { Attr: "__name__", Value: SubscriptExpr { Slice: ConstantExpr { Value: long place }, Value: AttributeExpr { Attr: "__mro__", Value: NameExpr of } } })
        {
            return OrderOf(of.Id) is { } order && place >= 0 && place < order.Count ? new ConstantExpr(order[(int)place], null, name.Start, name.End) : null;
        }

        var (cls, index) = name switch
        {
            { Attr: "__name__", Value: AttributeExpr { Attr: "__base__", Value: NameExpr owner } } => (owner.Id, 0L),
            { Attr: "__name__", Value: SubscriptExpr { Slice: ConstantExpr { Value: long at }, Value: AttributeExpr { Attr: "__bases__", Value: NameExpr owner } } } => (owner.Id, at),
            _ => ("", 0L),
        };
        return _classes.Find(cls) is { } found && BaseNames(found) is { } names && index >= 0 && index < names.Count
            ? new ConstantExpr(names[(int)index], null, name.Start, name.End)
            : null;
    }

    private static bool OnlyNames(Expr element, Comprehension comprehension)
    {
        var target = ((NameExpr)comprehension.Target).Id;
        return Nodes(element).Count(n => n is NameExpr name && name.Id == target) == Nodes(element).Count(n => n is AttributeExpr { Attr: "__name__", Value: NameExpr name } && name.Id == target);
    }

    private static Expr NamesOnly(Expr element, Comprehension comprehension) => new NameStripper(((NameExpr)comprehension.Target).Id).Copy(element);

    private Comprehension NamesOf(List<string> order, Comprehension comprehension)
    {
        var iter = comprehension.Iter;
        return new Comprehension(
            Copy(comprehension.Target),
            new ListExpr([.. order.Select(n => (Expr)new ConstantExpr(n, null, iter.Start, iter.End))], ExprContext.Load, iter.Start, iter.End),
            [],
            false,
            comprehension.Start,
            comprehension.End);
    }

    private sealed class NameStripper(string target) : TreeCopier
    {
        protected override Node? Replace(Node node) => node is AttributeExpr { Attr: "__name__", Value: NameExpr name } && name.Id == target ? Copy(name) : null;
    }
}
