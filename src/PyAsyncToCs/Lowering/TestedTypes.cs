using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>
/// Gives a name to what a type test has found, which is cast again and again else: <c>if (x is T) { ((T)x).F(); }</c> becomes
/// <c>if (x is T found) { found.F(); }</c> (C# spec, declaration patterns).
/// </summary>
internal sealed class TestedTypes
{
    private readonly HashSet<string> _taken;
    private readonly bool _isTop;
    private readonly List<(string Name, SyntaxNode Scope)> _given = [];
    private readonly Dictionary<SyntaxNode, SyntaxNode> _changed = new(ReferenceEqualityComparer.Instance);
    private readonly List<TypeTest> _tests = [];
    private readonly HashSet<SyntaxNode> _filters = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<string, CastExpressionSyntax> _casts;
    private readonly ILookup<string, SyntaxNode> _assignments;
    private readonly ILookup<string, SyntaxNode> _parameters;

    /// <param name="member">A member of a class, or a statement of a file's top level.</param>
    /// <param name="taken">The names that are taken around it; those that are given are added.</param>
    private TestedTypes(SyntaxNode member, HashSet<string> taken)
    {
        _taken = taken;
        _isTop = member is GlobalStatementSyntax { Statement: not LocalFunctionStatementSyntax };
        var casts = new List<(string Name, CastExpressionSyntax Cast)>();
        var assignments = new List<(string Name, SyntaxNode Node)>();
        var parameters = new List<(string Name, SyntaxNode Node)>();
        foreach (var node in member.DescendantNodes())
        {
            switch (node)
            {
                case IdentifierNameSyntax identifier:
                    _taken.Add(identifier.Identifier.ValueText);
                    break;
                case VariableDeclaratorSyntax declarator:
                    _taken.Add(declarator.Identifier.ValueText);
                    break;
                case SingleVariableDesignationSyntax designation:
                    _taken.Add(designation.Identifier.ValueText);
                    break;
                case ForEachStatementSyntax each:
                    _taken.Add(each.Identifier.ValueText);
                    break;
                case CatchDeclarationSyntax caught:
                    _taken.Add(caught.Identifier.ValueText);
                    break;
                case ParameterSyntax parameter:
                    _taken.Add(parameter.Identifier.ValueText);
                    if (parameter.Parent is SimpleLambdaExpressionSyntax or ParameterListSyntax { Parent: AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax })
                    {
                        parameters.Add((parameter.Identifier.ValueText, parameter));
                    }

                    break;
                case LocalFunctionStatementSyntax function:
                    _taken.Add(function.Identifier.ValueText);
                    break;
                case InvocationExpressionSyntax call when TypeTest.Filtered(call) is not null:
                    _filters.Add(call);
                    break;
                case CastExpressionSyntax cast when Holder(cast.Expression) is { } name:
                    casts.Add((name, cast));
                    break;
                case AssignmentExpressionSyntax assignment:
                    assignments.AddRange(assignment.Left.DescendantNodesAndSelf(n => n is not (MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax))
                        .OfType<IdentifierNameSyntax>().Select(n => (n.Identifier.ValueText, (SyntaxNode)assignment)));
                    break;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression, Operand: IdentifierNameSyntax counted }:
                    assignments.Add((counted.Identifier.ValueText, node));
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression, Operand: IdentifierNameSyntax counted }:
                    assignments.Add((counted.Identifier.ValueText, node));
                    break;
                case ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None, Expression: IdentifierNameSyntax given }:
                    assignments.Add((given.Identifier.ValueText, node));
                    break;
            }

            if (TypeTest.Of(node) is { } test)
            {
                _tests.Add(test);
            }
        }

        _casts = casts.ToLookup(c => c.Name, c => c.Cast);
        _parameters = parameters.ToLookup(p => p.Name, p => p.Node);
        _assignments = assignments.ToLookup(a => a.Name, a => a.Node);
    }

    /// <summary>Names what the type tests of a file find.</summary>
    public static CompilationUnitSyntax Name(CompilationUnitSyntax unit) => (CompilationUnitSyntax)new Members().Visit(unit)!;

    /// <summary>The variable that an expression is, but for parentheses and <c>!</c>.</summary>
    private static string? Holder(ExpressionSyntax expression) => Cs.Unparen(expression) switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var operand } => Holder(operand),
        _ => null,
    };

    private SyntaxNode NameIn(SyntaxNode member)
    {
        foreach (var test in _tests)
        {
            var regions = test.Regions();
            var casts = _casts[test.Name].Where(c => !_changed.ContainsKey(TypeTest.Whole(c)) && test.IsOf(c) && regions.Exists(r => r.Contains(c.Span))).ToList();
            if (casts.Count == 0 || !IsLocal(test.Name) || IsAssigned(test, regions, casts))
            {
                continue;
            }

            var name = Fresh(test);
            _changed.Add(test.Node, test.Naming(name));
            foreach (var cast in casts)
            {
                _changed.Add(TypeTest.Whole(cast), IdentifierName(Identifier(name)));
            }
        }

        return _changed.Count + _filters.Count == 0 ? member : new Replacement(_changed, _filters).Visit(member)!;
    }

    // A field may change meanwhile.
    private static bool IsLocal(string name) => name[0] is '@' || char.IsLower(name[0]);

    /// <summary>Whether the variable may hold something else by the time it is cast.</summary>
    private bool IsAssigned(TypeTest test, List<TextSpan> regions, List<CastExpressionSyntax> casts)
    {
        var assignments = _assignments[test.Name].ToList();
        return _parameters[test.Name].Any(p => regions.Exists(r => r.Contains(p.Span)))
            || assignments.Exists(a => regions.Exists(r => r.Contains(a.Span)) || FunctionOf(a) != FunctionOf(test.Node))
            || (assignments.Count > 0 && casts.Exists(c => FunctionOf(c) != FunctionOf(test.Node)));
    }

    private static SyntaxNode? FunctionOf(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    // A file of top-level statements has a parameter `args`, a setter one called `value`.
    private string Fresh(TypeTest test)
    {
        var scope = test.Node.Ancestors().First(a => a is BlockSyntax or SwitchStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax or AccessorDeclarationSyntax);
        var wanted = test.Wanted;
        var name = wanted;
        for (var number = 2; name is "args" or "value" || _taken.Contains(name.TrimStart('@')) || _given.Exists(g => g.Name == name && (g.Scope.FullSpan.Contains(scope.FullSpan) || scope.FullSpan.Contains(g.Scope.FullSpan))); number++)
        {
            name = wanted.TrimStart('@') + number;
        }

        _given.Add((name, scope));
        if (_isTop)
        {
            _taken.Add(name.TrimStart('@'));
        }

        return name;
    }

    /// <summary>Goes through the members of a file, each with names of its own; the statements of its top level share theirs.</summary>
    private sealed class Members : CSharpSyntaxRewriter
    {
        private readonly HashSet<string> _top = [];

        public override SyntaxNode? VisitCompilationUnit(CompilationUnitSyntax node)
        {
            _top.UnionWith(node.Members.OfType<GlobalStatementSyntax>().Where(s => s.Statement is not LocalFunctionStatementSyntax)
                .SelectMany(s => s.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken))).Select(t => t.ValueText));
            return base.VisitCompilationUnit(node);
        }

        public override SyntaxNode? Visit(SyntaxNode? node) => node switch
        {
            BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or CompilationUnitSyntax => base.Visit(node),
            GlobalStatementSyntax { Statement: not LocalFunctionStatementSyntax } => new TestedTypes(node, _top).NameIn(node),
            MemberDeclarationSyntax => new TestedTypes(node, []).NameIn(node),
            _ => node,
        };
    }

    private sealed class Replacement(Dictionary<SyntaxNode, SyntaxNode> changed, HashSet<SyntaxNode> filters) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? Visit(SyntaxNode? node) =>
            node is null ? null
            : changed.TryGetValue(node, out var other) ? other
            : filters.Contains(node) ? TypeTest.OfType((InvocationExpressionSyntax)base.Visit(node)!)
            : base.Visit(node);
    }
}
