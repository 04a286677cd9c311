using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary><c>match</c> as a chain of tests, each pattern a condition that binds its names.</summary>
internal sealed partial class Lowerer
{
    private void Match(MatchStmt m)
    {
        var subjectType = _model.TypeOf(m.Subject);
        ExpressionSyntax subject;
        if (m.Subject is NameExpr)
        {
            subject = Expression(m.Subject);
        }
        else
        {
            var name = _frame.Fresh("subject");
            Emit(Cs.Local(null, name, Expression(m.Subject)));
            subject = Cs.Id(name);
        }

        if (IsSimpleSwitch(m, subjectType))
        {
            Emit(SwitchOf(m, subject, subjectType));
            return;
        }

        throw Unsupported(m, "this 'match'");
    }

    private bool IsSimpleSwitch(MatchStmt m, PyType type) =>
        (type == PyType.Int || type == PyType.Str || (type is InstanceType { Class.IsUser: true } i && i.Class.IsEnum && TypeMapper.LowersToEnum(i.Class)))
        && m.Cases.All(c => c.Guard is null && IsSimplePattern(c.Pattern)) && _frame.BreakFlags.Count == 0;

    private static bool IsSimplePattern(Pattern pattern) => pattern switch
    {
        MatchValuePattern { Value: ConstantExpr or AttributeExpr or UnaryOpExpr } => true,
        MatchOrPattern o => o.Patterns.All(p => p is MatchValuePattern && IsSimplePattern(p)),
        MatchAsPattern { Pattern: null, Name: null } => true,
        _ => false,
    };

    private SwitchStatementSyntax SwitchOf(MatchStmt m, ExpressionSyntax subject, PyType type)
    {
        _ = type;
        var sections = m.Cases.Select(c =>
        {
            var labels = (c.Pattern is MatchOrPattern o ? o.Patterns.AsEnumerable() : [c.Pattern]).Select(p => p is MatchValuePattern v
                ? (SwitchLabelSyntax)CaseSwitchLabel(Expression(v.Value))
                : DefaultSwitchLabel());
            var body = Block(c.Body);
            var statements = Reachability.EndIsReachable(c.Body) ? body.Statements.Add(BreakStatement()) : body.Statements;
            return SwitchSection(List(labels), List(statements));
        });
        return SwitchStatement(Cs.Unparen(subject), List(sections));
    }
}
