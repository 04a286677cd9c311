using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Methods of the data model that are called by their names: the operation says the same.</summary>
internal sealed partial class Desugarer
{
    private static bool NamesOperation(CallExpr call) => call is
    {
        Func: AttributeExpr { Attr: "__len__" or "__iter__" or "__next__" or "__hash__" or "__eq__" or "__ne__" or "__getitem__", Value: not CallExpr { Func: NameExpr { Id: "super" } } },
        Keywords.IsEmpty: true,
        Args: [] or [not StarredExpr],
    };

    /// <summary><c>x.__len__()</c> is <c>len(x)</c>, <c>x.__eq__(y)</c> is <c>x == y</c>; null where a class is asked for its function.</summary>
    private Expr? Operation(CallExpr call)
    {
        if (!NamesOperation(call))
        {
            return null;
        }

        var asked = (AttributeExpr)call.Func;
        if (asked.Value is NameExpr owner && (_names.DefinitionOf(owner.Id) is ClassDefStmt || _names.IsBuiltin(owner.Id)))
        {
            return null;
        }

        return (asked.Attr, call.Args) switch
        {
            ("__len__" or "__iter__" or "__next__" or "__hash__", []) when _names.IsBuiltin(asked.Attr.Trim('_')) =>
                new CallExpr(new NameExpr(asked.Attr.Trim('_'), ExprContext.Load, call.Start, call.Start), [Copy(asked.Value)], [], call.Start, call.End),
            ("__eq__", [var other]) => new CompareExpr(Copy(asked.Value), [CompareOperator.Eq], [Copy(other)], call.Start, call.End),
            ("__ne__", [var other]) => new CompareExpr(Copy(asked.Value), [CompareOperator.NotEq], [Copy(other)], call.Start, call.End),
            ("__getitem__", [var key]) => new SubscriptExpr(Copy(asked.Value), Copy(key), ExprContext.Load, call.Start, call.End),
            _ => null,
        };
    }

    private bool IsStepFunction(AttributeExpr member) =>
        member is { Attr: "__next__", Context: ExprContext.Load } && _names.IsBuiltin("next") && (member.Value is NameExpr || (member.Value is CallExpr { Func: NameExpr or AttributeExpr } made && made.Args.All(IsStateless) && made.Keywords.All(k => k.Arg is not null && IsStateless(k.Value)) && (made.Func is AttributeExpr { Attr: var maker } ? maker : ClassTable.NameOf(made.Func)) is "count" or "cycle" or "iter" or "repeat"));

    /// <summary><c>count().__next__</c> as a value: a function that takes the next one of the iterator, which is made once.</summary>
    private LambdaExpr? StepFunction(AttributeExpr member)
    {
        if (!IsStepFunction(member))
        {
            return null;
        }

        var (at, end) = (member.Start, member.End);
        var iterator = member.Value is NameExpr named ? named.Id : _names.Fresh("steps");
        if (member.Value is CallExpr made)
        {
            _before.Add(new AssignStmt([new NameExpr(iterator, ExprContext.Store, at, end)], Copy((Expr)made), at, at));
        }

        return new LambdaExpr(
            new Arguments([], [], null, [], [], null, [], at, at),
            new CallExpr(new NameExpr("next", ExprContext.Load, at, end), [new NameExpr(iterator, ExprContext.Load, at, end)], [], at, end),
            at,
            end);
    }

    /// <summary>The classes that a name of the module stands for: <c>Shape = Circle | Square</c>.</summary>
    private TupleExpr? UnionOf(NameExpr alias)
    {
        if (!_names.IsBoundOnce(alias.Id) || _module.Body.FirstOrDefault(s => s is AssignStmt { Targets: [NameExpr bound] } && bound.Id == alias.Id) is not AssignStmt { Value: BinOpExpr union })
        {
            return null;
        }

        var members = new List<Expr>();
        Expr rest = union;
        while (rest is BinOpExpr { Op: BinaryOperator.BitOr } both)
        {
            members.Insert(0, both.Right);
            rest = both.Left;
        }

        members.Insert(0, rest);
        return members.All(m => m is NameExpr { Id: "int" or "str" or "float" or "bool" or "bytes" or "list" or "dict" or "set" or "tuple" } || m is NameExpr cls && _names.DefinitionOf(cls.Id) is ClassDefStmt)
            ? new TupleExpr([.. members.Select(Copy)], ExprContext.Load, alias.Start, alias.End)
            : null;
    }

    private bool IsZipOfRows(CallExpr call) =>
        call is { Func: NameExpr { Id: "zip" }, Args.Length: > 1, Keywords.IsEmpty: true } && call.Args.Any(a => a is StarredExpr) && _names.IsBuiltin("zip");

    /// <summary><c>zip(head, *rows)</c> turns one list of rows round.</summary>
    private CallExpr? ZipOfRows(CallExpr call) => IsZipOfRows(call)
        ? new CallExpr(Copy(call.Func), [new StarredExpr(new ListExpr([.. call.Args.Select(a => Copy(a))], ExprContext.Load, call.Start, call.End), ExprContext.Load, call.Start, call.End)], [], call.Start, call.End)
        : null;
}
