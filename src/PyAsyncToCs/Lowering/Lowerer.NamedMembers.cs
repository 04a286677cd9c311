using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Members whose name the program computes: a switch over the names that the class has.</summary>
internal sealed partial class Lowerer
{
    /// <summary><c>getattr(self, f"on_{kind}", None)</c>.</summary>
    private SwitchExpressionSyntax NamedMember(CallExpr call, Dictionary<string, AttributeExpr> members)
    {
        Repeatable(call);
        var type = _model.TypeOf(call);
        var isObject = _types.Text(type).TrimEnd('?') == "object";
        var arms = new List<SwitchExpressionArmSyntax>();
        foreach (var (name, member) in members)
        {
            var own = _model.TypeOf(member);
            var written = InLambda(() => isObject ? AsObject(Expression(member), own) : FunctionObject(member, type) ?? Convert(Expression(member), own, type));
            if (own is FunctionType or CallableType || (isObject && arms.Count == 0))
            {
                written = Cs.Cast(_types.Of(type), written);
            }

            arms.Add(SwitchExpressionArm(ConstantPattern(Cs.Str(name)), HavingClause(member), written));
        }

        arms.Add(call.Args.Length > 2
            ? SwitchExpressionArm(DiscardPattern(), InLambda(() => isObject ? AsObject(Expression(call.Args[2]), _model.TypeOf(call.Args[2])) : ExpressionAs(call.Args[2], type)))
            : MissingArm(call));
        return SwitchExpression(Cs.Primary(Expression(call.Args[1])), SeparatedList(arms));
    }

    /// <summary><c>hasattr(self, name)</c>.</summary>
    private ExpressionSyntax HasNamedMember(CallExpr call, Dictionary<string, AttributeExpr> members)
    {
        Repeatable(call);
        var arms = members.Select(m => SwitchExpressionArm(ConstantPattern(Cs.Str(m.Key)), HavingClause(m.Value), Cs.True)).Append(SwitchExpressionArm(DiscardPattern(), Cs.False)).ToList();
        var subject = Cs.Primary(Expression(call.Args[1]));
        return members.Values.All(m => HavingClause(m) is null)
            ? IsPatternExpression(subject, members.Keys.Select(k => (PatternSyntax)ConstantPattern(Cs.Str(k))).Aggregate((a, b) => BinaryPattern(SyntaxKind.OrPattern, a, b)))
            : SwitchExpression(subject, SeparatedList(arms));
    }

    /// <summary><c>setattr(self, name, value)</c>.</summary>
    private void StoreNamedMember(CallExpr call, Dictionary<string, AttributeExpr> members)
    {
        Repeatable(call);
        var type = _model.TypeOf(call.Args[2]);
        var written = Expression(call.Args[2]);
        var value = written as IdentifierNameSyntax ?? Cs.Id(_frame.Fresh("value"));
        if (value != written)
        {
            Emit(Cs.Local(_types.Of(type), value.Identifier.Text, written));
        }

        var sections = new List<SwitchSectionSyntax>();
        foreach (var (name, member) in members)
        {
            if (IsOneOfSeveral(member) && PartsOf(member) is { Count: > 0 } parts)
            {
                foreach (var (part, target) in parts)
                {
                    var stored = AsPart(member, part, target, out var pattern, () => Store(member));
                    Add(CasePatternSwitchLabel(ConstantPattern(Cs.Str(name)), WhenClause(IsPatternExpression(Receiver(member.Value), pattern)), Token(SyntaxKind.ColonToken)), stored);
                }
            }
            else
            {
                Add(CaseSwitchLabel(Cs.Str(name)), Store(member));
            }
        }

        void Add(SwitchLabelSyntax label, ExpressionSyntax store) =>
            sections.Add(SwitchSection(SingletonList(label), List<StatementSyntax>([Cs.Stmt(store), BreakStatement()])));

        ExpressionSyntax Store(AttributeExpr member) =>
            _model.AttributeTargets.GetValueOrDefault(member) is FunctionSymbol { IsSetter: true } setter && TakesOthers(setter)
                ? Cs.CallMember(Receiver(member.Value), "Set" + MethodName(setter), Stored(setter.Parameters[1].Slot))
                : Cs.Assign(AttributePlace(member, out var slot), Stored(slot));

        ExpressionSyntax Stored(Slot slot) => _types.Text(type) == "PyNumber" && _types.Text(slot) is "bool" or "int" or "long" ? Cs.Cast(_types.Of(slot), value)
            : !IsDynamic(type) ? Convert(value, type, slot.Type)
            : IsDynamic(slot.Type) ? value
            : slot.Type is UnionType or FunctionType or CallableType ? Cs.Cast(_types.Of(slot), value)
            : FromObject(MayBeNull(type) ? Cs.Forgive(value) : value, slot.Type, null);

        sections.Add(SwitchSection(
            SingletonList<SwitchLabelSyntax>(DefaultSwitchLabel()),
            List<StatementSyntax>([Cs.Throw(Missing(call, Expression(call.Args[1])))])));
        Emit(SwitchStatement(Expression(call.Args[1]), List(sections)));
    }

    /// <summary>Where only derived classes have the member: the test that the object is of one of them.</summary>
    private WhenClauseSyntax? HavingClause(AttributeExpr member)
    {
        if (_model.TypeOf(member.Value).WithoutNone is InstanceType { Class: { } cls } && _model.AttributeTargets.GetValueOrDefault(member) is AttributeSymbol { IsClassLevel: false } late && !IsSetInConstructor(late.Owner, late) && cls.IsUser)
        {
            throw Unsupported(member, "a computed name of an attribute that instances get later");
        }

        return _model.Spread.TryGetValue(member, out var owners)
            ? WhenClause(IsPatternExpression(Receiver(member.Value), owners.Select(o => (PatternSyntax)TypePattern(_types.Of(o))).Aggregate((a, b) => BinaryPattern(SyntaxKind.OrPattern, a, b))))
            : null;
    }

    private SwitchExpressionArmSyntax MissingArm(CallExpr call)
    {
        var other = _frame.Fresh("other");
        return SwitchExpressionArm(VarPattern(SingleVariableDesignation(Identifier(other))), ThrowExpression(Missing(call, Cs.Id(other))));
    }

    private ExpressionSyntax Missing(CallExpr call, ExpressionSyntax name) => Cs.New(Cs.Type("MissingMemberException"), Cs.Binary(
        SyntaxKind.AddExpression,
        Cs.Binary(
            SyntaxKind.AddExpression,
            _model.TypeOf(call.Args[0]).WithoutNone is InstanceType { Class: { Subclasses.Count: 0 } cls } ? Cs.Str($"'{cls.Name}' object has no attribute '") : Cs.Binary(SyntaxKind.AddExpression, Cs.Binary(SyntaxKind.AddExpression, Cs.Str("'"), CallHelper("PyType", "Name", Receiver(call.Args[0]))), Cs.Str("' object has no attribute '")),
            Cs.Operand(name, Precedence.Additive)),
        Cs.Str("'")));

    /// <summary>The object whose members the switch reads is evaluated once.</summary>
    private void Repeatable(CallExpr call)
    {
        var subject = call.Args[0];
        if (IsRepeatable(subject) || _replaced.ContainsKey(subject))
        {
            return;
        }

        if (!_frame.CanHoist || (HasEffect(subject) && _statementCall != call))
        {
            throw Unsupported(call, "a computed name of a member of a computed object");
        }

        var name = _frame.Fresh("target");
        Emit(Cs.Local(null, name, Expression(subject)));
        _replaced[subject] = Cs.Id(name);
    }
}
