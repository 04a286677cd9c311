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
            || call.Keywords.Any(k => k.Arg is not null && DataclassField.All(cls).All(f => f.Attribute.Name != k.Arg)))
        {
            throw Unsupported(call, "this 'replace'");
        }

        var isOpen = call.Keywords.Any(k => k.Arg is null);
        if (!isOpen && IsRecord(cls) && Descendants(cls).All(IsPositional) && DataclassField.Own(cls).All(f => !NeedsComputedDefault(f)))
        {
            return WithExpression(
                Cs.Operand(Receiver(record), Precedence.Unary),
                InitializerExpression(SyntaxKind.WithInitializerExpression, SeparatedList<ExpressionSyntax>(call.Keywords.Select(k =>
                {
                    var field = DataclassField.All(cls).First(f => f.Attribute.Name == k.Arg).Attribute;
                    return AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, Cs.Id(MemberName(field)), ExpressionAs(k.Value, field.Slot));
                }))));
        }

        if ((isOpen || !IsRepeatable(record)) && !_frame.CanHoist)
        {
            return AtOnce(_types.Of(_model.TypeOf(record)), () => ReplacedFields(call, record));
        }

        if (!IsRepeatable(record))
        {
            var kept = _frame.Fresh("record");
            Emit(Cs.Local(null, kept, Receiver(record)));
            _replaced[record] = Cs.Id(kept);
        }

        if (Descendants(cls).Count() > 1 || DataclassField.All(cls).Any(f => f.IsInitOnly))
        {
            throw Unsupported(call, "this 'replace'");
        }

        var fields = InCsOrder(DataclassField.All(cls)).ToList();
        if (isOpen)
        {
            return Cs.New(_types.Of(_model.TypeOf(record).WithoutNone), ReplacedByName(call, record, cls, fields));
        }

        var given = call.Keywords.ToDictionary(k => k.Arg!, k => k.Value);
        var arguments = fields.Select(f =>
            given.TryGetValue(f.Attribute.Name, out var value) ? ExpressionAs(value, f.Attribute.Slot) : Cs.Member(Receiver(record), MemberName(f.Attribute)));
        return Cs.New(_types.Of(_model.TypeOf(record).WithoutNone), [.. arguments]);
    }

    /// <summary>The fields of which only the running program knows which ones <c>**changes</c> gives.</summary>
    private ExpressionSyntax[] ReplacedByName(CallExpr call, Expr record, ClassSymbol cls, List<DataclassField> fields)
    {
        UseType("PyCallArguments");
        var changes = _frame.Fresh("changes");
        Emit(Cs.Local(null, changes, Cs.New(Cs.Type("PyCallArguments"), [Cs.Str($"{cls.Name}.__init__"), Cs.Collection([]), .. NamedArguments(call)])));
        return [.. fields.Select((f, i) =>
        {
            var kept = Cs.Member(Receiver(record), MemberName(f.Attribute));
            return i < fields.Count - 1
                ? Cs.CallMember(Cs.Id(changes), "Get", Cs.Str(f.Attribute.Name), kept)
                : Cs.CallMember(Cs.Id(changes), "Last", Cs.Int(i), Cs.Str(f.Attribute.Name), kept, Cs.Int(0));
        })];
    }
}
