using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private StatementSyntax LocalFunction(FunctionSymbol function)
    {
        var (parameters, body, arrow, isAsync) = FunctionParts(function);
        SyntaxToken[] modifiers =
        [
            .. CapturesLocals(function) ? Array.Empty<SyntaxToken>() : [Token(SyntaxKind.StaticKeyword)],
            .. isAsync ? [Token(SyntaxKind.AsyncKeyword)] : Array.Empty<SyntaxToken>(),
        ];

        var local = LocalFunctionStatement(ReturnType(function), FunctionName(function))
            .WithModifiers(TokenList(modifiers))
            .WithParameterList(parameters);
        local = arrow is not null
            ? local.WithExpressionBody(ArrowExpressionClause(arrow)).WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
            : local.WithBody(body);
        return WithDocumentation(WithTypeParameters(local, function), function);
    }

    private MethodDeclarationSyntax ProgramMethod(FunctionSymbol function) =>
        MethodDeclarationOf(function, FunctionName(function), [SyntaxKind.InternalKeyword, SyntaxKind.StaticKeyword]);

    private MethodDeclarationSyntax MethodDeclarationOf(FunctionSymbol function, string name, IEnumerable<SyntaxKind> modifierKinds)
    {
        var (parameters, body, arrow, isAsync) = FunctionParts(function);
        var modifiers = modifierKinds.Select(Token).ToList();
        if (isAsync)
        {
            modifiers.Add(Token(SyntaxKind.AsyncKeyword));
        }

        var method = MethodDeclaration(ReturnType(function), name)
            .WithModifiers(TokenList(modifiers))
            .WithParameterList(parameters);
        method = arrow is not null
            ? method.WithExpressionBody(ArrowExpressionClause(arrow)).WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
            : method.WithBody(body);
        return WithDocumentation(WithTypeParameters(method, function), function);
    }

    private TypeSyntax ReturnType(FunctionSymbol function)
    {
        if (_model.IsStepped(function))
        {
            return _types.Of(function.CallResult(Types));
        }

        if (function.IsGenerator)
        {
            return Cs.Type(function.IsAsync ? $"IAsyncEnumerable<{_types.Text(function.Yield)}>" : $"IEnumerable<{_types.Text(function.Yield)}>");
        }

        if (function.IsAsync)
        {
            return Cs.Type(_types.TaskOf(function.Return));
        }

        return ReturnsNothing(function) ? PredefinedType(Token(SyntaxKind.VoidKeyword))
            : function.Return.Type is NeverType || function.Return.Type.IsNone ? Cs.Type("object?")
            : _types.Of(function.Return);
    }

    private (ParameterListSyntax Parameters, BlockSyntax? Body, ExpressionSyntax? Arrow, bool IsAsync) FunctionParts(FunctionSymbol function)
    {
        var outer = _frame;
        _frame = new Frame(function.Scope!, function, VariablePlacement.Of(_model, function.Scope!, function.Def!.Body), outer) { Class = function.Owner ?? outer.Class };
        if (TakesToken(function))
        {
            _frame.Names.Add(TokenName);
        }

        try
        {
            NameVariables();
            var parameters = Parameters(function, out var prologue);
            _frame.Out.AddRange(prologue);
            if (_model.IsStepped(function))
            {
                return (parameters, null, SteppedBody(function), false);
            }

            Statements(function.Def.Body);
            if (!function.IsGenerator && !ReturnsNothing(function) && Reachability.EndIsReachable(function.Def.Body, _model.Decides) && _frame.Out is not [.., ThrowStatementSyntax])
            {
                // What only stands for the methods of derived classes has no value of its own.
                Emit(_frame.Out.Count == 0 && !function.Return.Type.AllowsNone && function.IsAbstract ? ThrowStatement(Cs.New(Cs.Type("NotImplementedException")))
                    : !function.Return.Type.AllowsNone && function.Def.Returns is not null && Reachability.IsChainOfEnds(function.Def.Body) && !IsDynamic(function.Return.Type) ? Unreachable() : ReturnStatement(NothingOf(function.Return.Type)));
            }

            if (function.IsGenerator && !_frame.Out.SelectMany(s => s.DescendantNodesAndSelf(n => n is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))).Any(n => n is YieldStatementSyntax))
            {
                // A generator whose only yield is never reached (`if False: yield`).
                Emit(YieldStatement(SyntaxKind.YieldBreakStatement));
            }

            var statements = _frame.Out;

            // A body of one `return` or one call is shorter as an expression.
            var isAsync = function.IsAsync;
            var block = Closed(Cs.Block(statements), function.Def.Body);
            if (PyAsyncToCs.Emit.LayoutBuilder.HasComment(block.CloseBraceToken.LeadingTrivia))
            {
                return (parameters, block, null, isAsync);
            }

            if (statements is [ReturnStatementSyntax { Expression: { } value } single] && !HasComments(single) && IsOneLiner(value))
            {
                return (parameters, null, value, isAsync);
            }

            if (statements is [ExpressionStatementSyntax only] && !HasComments(only) && !function.IsGenerator && IsOneLiner(only.Expression) && ReturnsNothing(function) && (function.IsMethod || function.Owner is not null || only.Expression is not AssignmentExpressionSyntax))
            {
                return (parameters, null, only.Expression, isAsync);
            }

            return (parameters, block, null, isAsync);
        }
        finally
        {
            _frame = outer;
        }
    }

    private static bool IsOneLiner(ExpressionSyntax value) => value.FullSpan.Length <= 100 && !value.DescendantNodes().Any(n => n is BlockSyntax);

    private static bool HasComments(SyntaxNode node) =>
        node.GetLeadingTrivia().Concat(node.GetTrailingTrivia()).Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia));

    private ParameterListSyntax Parameters(FunctionSymbol function, out List<StatementSyntax> prologue)
    {
        prologue = [];
        var list = new List<ParameterSyntax>();
        foreach (var parameter in CsOrder(function.CallerParameters.ToList()))
        {
            var variable = VariableOfParameter(parameter);
            var name = NameOf(variable);
            NoteOpenType(parameter);
            if (parameter.Kind == ParameterKind.VarArgs)
            {
                _usings.Add("System.Collections.Immutable");
                list.Add(Parameter(Identifier(name)).WithType(_types.Of(Types.VarTuple(parameter.Slot))).AddModifiers(Token(SyntaxKind.ParamsKeyword)));
                continue;
            }

            if (parameter.Kind == ParameterKind.KwArgs)
            {
                list.Add(Parameter(Identifier(name)).WithType(_types.Of(variable.Slot)));
                continue;
            }

            var syntax = Parameter(Identifier(name)).WithType(_types.Of(parameter.Slot));
            if (parameter.Default is { } value && !CallerFills(parameter))
            {
                var constant = DefaultValue(parameter, value, name, prologue, out var type);
                syntax = syntax.WithType(type).WithDefault(EqualsValueClause(constant));
            }

            list.Add(syntax);
        }

        if (TakesToken(function))
        {
            list.Add(Parameter(Identifier(TokenName)).WithType(Cs.Type("CancellationToken")).WithDefault(EqualsValueClause(Cs.Default)));
        }

        return ParameterList(SeparatedList(list));
    }

    /// <summary>Whether a local function uses variables of the code around it, or another that does.</summary>
    private bool CapturesLocals(FunctionSymbol function) => Captures(function, []);

    private bool Captures(FunctionSymbol function, HashSet<FunctionSymbol> seen)
    {
        if (!seen.Add(function))
        {
            return false;
        }

        var stack = new Stack<Node>([function.Node!]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (_model.SymbolOf(node) is { } symbol && node is not (FunctionDefStmt or ClassDefStmt) && !IsInside(symbol.Scope, function.Scope!))
            {
                if (symbol.Function is { } called)
                {
                    if (!_plan.Methods.Contains(called) && called.Owner is null && Captures(called, seen))
                    {
                        return true;
                    }
                }
                else if (symbol.Entity is null && symbol.Definitions is [not Alias, ..] && !IsField(symbol) && !(symbol.IsGlobal && IsConstant(symbol)))
                {
                    return true;
                }
            }

            if (node is NameExpr { Id: "self" } && function.Owner is null && _frame.Class is not null)
            {
                return true;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children.Where(c => !Annotations.Holds(node, c)))
            {
                stack.Push(child);
            }
        }

        return false;
    }

    private static bool IsInside(Scope scope, Scope outer)
    {
        for (var s = scope; s is not null; s = s.Parent)
        {
            if (s == outer)
            {
                return true;
            }
        }

        return false;
    }

    private void NestedFunction(FunctionDefStmt f)
    {
        var function = _model.Functions[f];
        if (function.Decorators.Count > 0)
        {
            throw Unsupported(f.DecoratorList[0], "this decorator");
        }

        if (function.IsReferenced)
        {
            Emit(LocalFunction(function));
        }
    }
}
