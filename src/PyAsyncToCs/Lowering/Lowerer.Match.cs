using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary><c>match</c> as a <c>switch</c>, or as a chain of <c>if</c> where a case leaves the loop around or looks into a dictionary.</summary>
internal sealed partial class Lowerer
{
    private void Match(MatchStmt m)
    {
        var type = _model.TypeOf(m.Subject);
        ExpressionSyntax subject;
        if (m.Subject is NameExpr && !IsConstantName(m.Subject))
        {
            subject = Expression(m.Subject);
        }
        else
        {
            var name = _frame.Fresh("subject");
            var value = Expression(m.Subject);
            Emit(Cs.Local(value is CollectionExpressionSyntax or TupleExpressionSyntax ? _types.Of(type) : null, name, value));
            subject = Cs.Id(name);
        }

        var place = new PatternPlace(type, type == PyType.Int ? WidthType(_model.Widths.GetValueOrDefault(m.Subject)).ToString() : _types.Text(type));
        var asChain = m.Cases.Any(c => NodesOf<MatchMappingPattern>(c.Pattern).Any()) || BreaksOut(m);
        var cases = new List<(PatternSyntax? Pattern, ExpressionSyntax? When, BlockSyntax Body, MatchCase Case)>();
        var remaining = type;
        foreach (var @case in m.Cases)
        {
            foreach (var pattern in Expanded(@case.Pattern))
            {
                AddCase(cases, @case, pattern, place with { Type = remaining }, asChain);
            }

            if (cases.Count > 0 && cases[^1] is { Pattern: null, When: null })
            {
                break;
            }

            remaining = @case.Guard is null ? Inferrer.Remaining(_model, @case.Pattern, remaining) : remaining;
        }

        if (cases.Count == 0)
        {
            return;
        }

        if (asChain)
        {
            MatchChain(cases, subject, _model.Exhaustive.Contains(m) && cases[^1] is not { Pattern: null, When: null });
        }
        else
        {
            MatchSwitch(cases, subject, _model.Exhaustive.Contains(m) && cases[^1] is not { Pattern: null, When: null });
        }
    }

    private void AddCase(List<(PatternSyntax? Pattern, ExpressionSyntax? When, BlockSyntax Body, MatchCase Case)> cases, MatchCase @case, Pattern pattern, PatternPlace place, bool asChain)
    {
        var test = new CaseTest(asChain);
        var tested = Test(pattern, place, test);
        if (ReferenceEquals(tested, Impossible))
        {
            return;
        }

        foreach (var (variable, value, node) in @case.Guard is null ? [] : test.Stored.Where(s => s.Node is not MatchMappingPattern && !IsDeclaredByCase(s.Variable, s.Node)).ToList())
        {
            // It keeps the value where the guard fails.
            test.Conditions.Add(IsPatternExpression(ParenthesizedExpression(Cs.Assign(Place(variable), value)), VarPattern(DiscardDesignation())));
            test.Stored.Remove((variable, value, node));
        }

        var stored = StoredCaptures(test);
        if (@case.Guard is { } guard)
        {
            var names = test.Stored.Select(s => (s.Variable, s.Variable.CsName)).ToList();
            foreach (var (variable, value, _) in test.Stored)
            {
                variable.CsName = value is IdentifierNameSyntax id ? id.Identifier.Text : throw Unsupported(guard, "a guard on what this pattern captures");
            }

            test.Conditions.Add(InLambda(() => Condition(guard)));
            names.ForEach(n => n.Variable.CsName = n.CsName);
        }

        var when = test.Conditions.Count == 0 ? null : test.Conditions.Aggregate(Cs.And);
        var body = Block(@case.Body, () => stored.ForEach(Emit));
        cases.Add((tested, when, body, @case));
    }

    private List<StatementSyntax> StoredCaptures(CaseTest test)
    {
        var statements = new List<StatementSyntax>();
        foreach (var (variable, value, node) in test.Stored)
        {
            var written = value;
            if (node is MatchMappingPattern mapping)
            {
                written = Cs.New(_types.Of(variable.Slot.Type.WithoutNone), Cs.Id(_mappingNames[mapping]));
            }

            statements.Add(IsDeclaredByCase(variable, node) ? Cs.Local(_types.Of(variable.Slot), NameOf(variable), written) : Cs.Stmt(Cs.Assign(Place(variable), written)));
            if (node is MatchMappingPattern rest)
            {
                statements.AddRange(rest.Keys.Select(k => Cs.Stmt(Cs.CallMember(Place(variable), "Remove", Expression(k)))));
            }
        }

        return statements;
    }

    /// <summary>Alternatives that bind names, or that C# has no pattern for, are cases of their own with the same body.</summary>
    private IEnumerable<Pattern> Expanded(Pattern pattern) =>
        pattern is MatchOrPattern o && !o.Patterns.All(p => p is MatchValuePattern) && (NodesOf<MatchMappingPattern>(o).Any() || NodesOf<MatchAsPattern>(o).Any(p => p.Name is not null) || NodesOf<MatchStarPattern>(o).Any(p => p.Name is not null)
            || (HasBigIntegers && NodesOf<MatchValuePattern>(o).Any(v => v.Value is ConstantExpr { Value: long }))
            || NodesOf<MatchValuePattern>(o).Any(v => !IsLiteral(v.Value) && !(_model.TypeOf(v.Value) is InstanceType { Class.IsUser: true } e && TypeMapper.LowersToEnum(e.Class))))
            ? o.Patterns
            : [pattern];

    /// <summary>Whether a case leaves or goes on with the loop around, which C# cannot say inside a <c>switch</c>.</summary>
    private static bool BreaksOut(MatchStmt m)
    {
        var stack = new Stack<Node>(m.Cases.SelectMany(c => c.Body));
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case BreakStmt:
                    return true;
                case ForStmt or WhileStmt or FunctionDefStmt or ClassDefStmt or Expr:
                    continue;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return false;
    }

    private void MatchSwitch(List<(PatternSyntax? Pattern, ExpressionSyntax? When, BlockSyntax Body, MatchCase Case)> cases, ExpressionSyntax subject, bool isExhaustive)
    {
        var sections = cases.Select(c =>
        {
            var constants = c.When is null && c.Pattern is not null ? Constants(c.Pattern) : null;
            List<SwitchLabelSyntax> labels = c is { Pattern: null, When: null } ? [DefaultSwitchLabel()]
                : constants is not null ? [.. constants.Select(CaseSwitchLabel)]
                : [CasePatternSwitchLabel(c.Pattern ?? VarPattern(DiscardDesignation()), c.When is null ? null : WhenClause(c.When), Token(SyntaxKind.ColonToken))];
            var statements = Reachability.EndIsReachable(c.Case.Body, _model.Decides) ? c.Body.Statements.Add(BreakStatement()) : c.Body.Statements;
            return SwitchSection(List(labels), c.Body.Statements.Any(s => s is LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax || s.DescendantNodes().OfType<DeclarationExpressionSyntax>().Any())
                ? SingletonList<StatementSyntax>(Cs.Block(statements))
                : List(statements));
        }).ToList();
        if (isExhaustive && cases.All(c => !Reachability.EndIsReachable(c.Case.Body, _model.Decides)))
        {
            // The compiler does not know that nothing else can come.
            sections.Add(SwitchSection(SingletonList<SwitchLabelSyntax>(DefaultSwitchLabel()), SingletonList<StatementSyntax>(Unreachable())));
        }

        Emit(SwitchStatement(Cs.Unparen(subject), List(sections)));
    }

    private ThrowStatementSyntax Unreachable()
    {
        _usings.Add("System.Diagnostics");
        return Cs.Throw(Cs.New(Cs.Type("UnreachableException")));
    }

    /// <summary>The constants that a pattern is an alternative of, or null.</summary>
    private static List<ExpressionSyntax>? Constants(PatternSyntax pattern)
    {
        var found = new List<ExpressionSyntax>();
        for (var rest = pattern; ;)
        {
            switch (rest)
            {
                case ConstantPatternSyntax last:
                    found.Insert(0, last.Expression);
                    return found;
                case BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern, Right: ConstantPatternSyntax right } or:
                    found.Insert(0, right.Expression);
                    rest = or.Left;
                    break;
                default:
                    return null;
            }
        }
    }

    private void MatchChain(List<(PatternSyntax? Pattern, ExpressionSyntax? When, BlockSyntax Body, MatchCase Case)> cases, ExpressionSyntax subject, bool isExhaustive)
    {
        StatementSyntax? chain = isExhaustive ? Cs.Block([Unreachable()]) : null;
        for (var i = cases.Count - 1; i >= 0; i--)
        {
            var (pattern, when, body, _) = cases[i];
            var test = pattern switch
            {
                null => null,
                VarPatternSyntax { Designation: SingleVariableDesignationSyntax whole } when when is not null && subject is IdentifierNameSyntax => Renamed(ref when, ref body, whole.Identifier.Text, subject),
                VarPatternSyntax { Designation: SingleVariableDesignationSyntax whole } when subject is IdentifierNameSyntax && !IsAssigned(body, whole.Identifier.Text) && !IsAssigned(body, subject.ToString()) => Renamed(ref when, ref body, whole.Identifier.Text, subject),
                _ => IsPatternExpression(Cs.Operand(subject, Precedence.Relational), pattern),
            };
            var condition = test is null ? when : when is null ? test : Cs.And(test, when);
            chain = condition is null ? body : IfStatement(condition, body, chain is null ? null : ElseClause(chain));
        }

        Emit(chain!);
    }

    /// <summary>A name for the whole subject is the subject's own.</summary>
    private static ExpressionSyntax? Renamed(ref ExpressionSyntax? when, ref BlockSyntax body, string name, ExpressionSyntax subject)
    {
        when = when is null ? null : Rename(when, name, subject);
        body = Rename(body, name, subject);
        return null;
    }

    private static bool IsAssigned(BlockSyntax body, string name) => body.DescendantNodes().Any(n => n switch
    {
        AssignmentExpressionSyntax a => a.Left.DescendantNodesAndSelf().Any(left => left is IdentifierNameSyntax id && id.Identifier.Text == name),
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => n.ChildNodes().Any(child => child is IdentifierNameSyntax id && id.Identifier.Text == name),
        ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax id } => id.Identifier.Text == name,
        _ => false,
    });

    private static T Rename<T>(T node, string name, ExpressionSyntax subject)
        where T : SyntaxNode =>
        node.ReplaceNodes(node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.Text == name && n.Parent is not NameColonSyntax), (_, _) => subject);
}
