using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>What a <c>functools.partial</c> that a name always is, was made of: <c>p.func</c>, <c>p.args</c>, <c>p.keywords</c>.</summary>
internal sealed partial class Desugarer
{
    private Dictionary<string, CallExpr>? _partials;

    private Dictionary<string, CallExpr> Partials => _partials ??= BaseFlattener.Nodes(_module)
        .OfType<AssignStmt>()
        .Where(a => a is { Targets: [NameExpr name], Value: CallExpr { Args: [NameExpr or AttributeExpr, ..] call } made } && _names.IsBoundOnce(name.Id) && IsCallOf(made, "functools", "partial")
            && call.Skip(1).All(IsSameLater) && made.Keywords.All(k => k.Arg is not null && IsSameLater(k.Value)))
        .ToDictionary(a => ((NameExpr)a.Targets[0]).Id, a => (CallExpr)a.Value);

    private bool IsSameLater(Expr node) => node is ConstantExpr || node is NameExpr name && _names.IsBoundOnce(name.Id);

    private bool IsOfPartial(Node node) => node is AttributeExpr { Attr: "func" or "args" or "keywords", Context: ExprContext.Load, Value: NameExpr owner } && Partials.ContainsKey(owner.Id);

    private Expr? PartialMember(AttributeExpr member)
    {
        if (!IsOfPartial(member))
        {
            return null;
        }

        var made = Partials[((NameExpr)member.Value).Id];
        return member.Attr switch
        {
            "func" => Copy(made.Args[0]),
            "args" => new TupleExpr([.. made.Args.Skip(1).Select(Copy)], ExprContext.Load, member.Start, member.End),
            _ => new DictExpr([.. made.Keywords.Select(k => (Expr?)new ConstantExpr(k.Arg, null, member.Start, member.End))], [.. made.Keywords.Select(k => Copy(k.Value))], member.Start, member.End),
        };
    }
}
