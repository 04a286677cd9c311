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
            { IsAsync: false, Ifs.IsEmpty: true, Target: NameExpr, Iter: CallExpr { Func: AttributeExpr { Attr: "mro", Value: NameExpr name }, Args.IsEmpty: true } } => name.Id,
            _ => "",
        };
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
