using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    /// <summary><c>replace(record, field=value)</c>: <c>with</c>, or a new object where the constructor does more than store.</summary>
    private ExpressionSyntax ReplacedFields(CallExpr call, Expr record)
    {
        if (_model.TypeOf(record).WithoutNone is not InstanceType { Class: { IsUser: true } cls } || !DataclassField.HasFields(cls)
            || call.Keywords.Any(k => k.Arg is null || DataclassField.All(cls).All(f => f.Attribute.Name != k.Arg)))
        {
            throw Unsupported(call, "this 'replace'");
        }

        var given = call.Keywords.ToDictionary(k => k.Arg!, k => k.Value);
        if (IsRecord(cls) && Descendants(cls).All(IsPositional) && DataclassField.Own(cls).All(f => !NeedsComputedDefault(f)))
        {
            return WithExpression(
                Cs.Operand(Receiver(record), Precedence.Unary),
                InitializerExpression(SyntaxKind.WithInitializerExpression, SeparatedList<ExpressionSyntax>(call.Keywords.Select(k =>
                {
                    var field = DataclassField.All(cls).First(f => f.Attribute.Name == k.Arg).Attribute;
                    return AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, Cs.Id(MemberName(field)), ExpressionAs(k.Value, field.Slot));
                }))));
        }

        if (!IsRepeatable(record) && _frame.CanHoist)
        {
            var kept = _frame.Fresh("record");
            Emit(Cs.Local(null, kept, Receiver(record)));
            _replaced[record] = Cs.Id(kept);
        }
        else if (!IsRepeatable(record))
        {
            return AtOnce(_types.Of(_model.TypeOf(record)), () => ReplacedFields(call, record));
        }

        if (Descendants(cls).Count() > 1 || DataclassField.All(cls).Any(f => f.IsInitOnly))
        {
            throw Unsupported(call, "this 'replace'");
        }

        var arguments = DataclassField.All(cls).Where(f => f.InInit).OrderBy(f => IsOptional(f) ? 1 : 0).Select(f =>
            given.TryGetValue(f.Attribute.Name, out var value) ? ExpressionAs(value, f.Attribute.Slot) : Cs.Member(Receiver(record), MemberName(f.Attribute)));
        return Cs.New(_types.Of(_model.TypeOf(record).WithoutNone), [.. arguments]);
    }
}
