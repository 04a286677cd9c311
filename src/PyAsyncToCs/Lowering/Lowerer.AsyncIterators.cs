using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary><c>__aiter__</c> and <c>__anext__</c> as the async enumeration interfaces.</summary>
internal sealed partial class Lowerer
{
    /// <summary>Whether a class is its own async iterator: <c>__aiter__</c> returns self.</summary>
    private static bool IsOwnAsyncIterator(ClassSymbol cls) =>
        cls.Methods.GetValueOrDefault("__aiter__") is { IsGenerator: false } aiter && aiter.ReturnsSelf && cls.Methods.ContainsKey("__anext__");

    private static bool GivesAsyncIterator(FunctionSymbol aiter) => aiter.IsGenerator || aiter.Return.Type is InstanceType;

    private IEnumerable<MemberDeclarationSyntax> AsyncIteratorMembers(ClassSymbol cls, out HashSet<FunctionSymbol> replaced)
    {
        replaced = [];
        if (!IsOwnAsyncIterator(cls))
        {
            return [];
        }

        var aiter = cls.Methods["__aiter__"];
        var anext = cls.Methods["__anext__"];
        replaced.Add(aiter);
        replaced.Add(anext);
        var item = _types.Text(anext.Return);
        var start = MethodDeclarationOf(aiter, "GetAsyncEnumerator", [SyntaxKind.PublicKeyword])
            .WithReturnType(Cs.Type($"IAsyncEnumerator<{item}>"))
            .WithParameterList(ParameterList(SingletonSeparatedList(Parameter(Identifier("cancellationToken")).WithType(Cs.Type("CancellationToken")).WithDefault(EqualsValueClause(Cs.Default)))));
        var move = MethodDeclarationOf(anext, "MoveNextAsync", [SyntaxKind.PublicKeyword]).WithReturnType(Cs.Type("ValueTask<bool>"));
        if (MayEndInside(anext) && move.Body is { } steps)
        {
            UseType("StopAsyncIterationException");
            move = move.WithBody(Cs.Block([TryStatement(
                steps,
                SingletonList(CatchClause(CatchDeclaration(Cs.Type("StopAsyncIterationException")), null, Cs.Block([ReturnStatement(Cs.False)]))),
                null)]));
        }

        var current = PropertyDeclaration(Cs.Type(item), "Current")
            .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword)))
            .WithAccessorList(AccessorList(List([
                AccessorDeclaration(SyntaxKind.GetAccessorDeclaration).WithSemicolonToken(Token(SyntaxKind.SemicolonToken)),
                AccessorDeclaration(SyntaxKind.SetAccessorDeclaration).WithModifiers(TokenList(Token(SyntaxKind.PrivateKeyword))).WithSemicolonToken(Token(SyntaxKind.SemicolonToken)),
            ])));
        if (!TypeMapper.IsValueType(anext.Return.Type) && !item.EndsWith('?'))
        {
            current = current.WithInitializer(EqualsValueClause(Cs.Forgive(Cs.Null))).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        }

        var dispose = MethodDeclaration(Cs.Type("ValueTask"), "DisposeAsync")
            .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword)))
            .WithExpressionBody(ArrowExpressionClause(Cs.Name("ValueTask.CompletedTask")))
            .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        return [current, WithComments(start, aiter.Def!), WithComments(move, anext.Def!), dispose];
    }

    /// <summary>Whether what an <c>__anext__</c> calls may raise StopAsyncIteration for it.</summary>
    private bool MayEndInside(FunctionSymbol anext)
    {
        var calls = NodesOf<CallExpr>(anext.Def!).ToList();
        return calls.Any(c => c is { Func: NameExpr { Id: "anext" }, Args.Length: 1 } or { Func: AttributeExpr { Attr: "__anext__" } })
            || (calls.Any(c => _model.Calls.GetValueOrDefault(c)?.Function is { IsStub: false })
                && _model.Functions.Values.Any(f => f is { IsStub: false, Name: not "__anext__", Def: { } def }
                    && NodesOf<RaiseStmt>(def).Any(r => (r.Exc is CallExpr made ? made.Func : r.Exc) is NameExpr { Id: "StopAsyncIteration" })));
    }

    /// <summary>In <c>__anext__</c>, <c>return x</c> sets Current, and <c>raise StopAsyncIteration</c> ends.</summary>
    private bool SpecialReturn(ReturnStmt r)
    {
        if (ReturnNotImplemented(r))
        {
            return true;
        }

        if (_frame.Function is { Owner: { } disposed, Name: "__exit__" or "__aexit__" } && IsDisposable(disposed))
        {
            Emit(ReturnStatement());
            return true;
        }

        if (!InMoveNext)
        {
            return false;
        }

        Emit(Cs.Assign(Cs.Id("Current"), r.Value is null ? Cs.Null : ExpressionAs(r.Value, _frame.Function!.Return)));
        Emit(ReturnStatement(Cs.True));
        return true;
    }

    private bool InMoveNext => _frame.Function switch
    {
        { Name: "__anext__", Owner: { } owner } => IsOwnAsyncIterator(owner),
        { Name: "__next__", Owner: { } owner } => IsOwnIterator(owner),
        _ => false,
    };

    private bool SpecialRaise(RaiseStmt r)
    {
        var raised = r.Exc is CallExpr c ? c.Func : r.Exc;
        if (!InMoveNext || raised is not NameExpr { Id: "StopAsyncIteration" or "StopIteration" })
        {
            return false;
        }

        Emit(ReturnStatement(Cs.False));
        return true;
    }

    private MethodDeclarationSyntax AsyncGeneratorMethod(FunctionSymbol method)
    {
        var token = Parameter(Identifier("cancellationToken")).WithType(Cs.Type("CancellationToken")).WithDefault(EqualsValueClause(Cs.Default));
        var written = MethodDeclarationOf(method, "GetAsyncEnumerator", [SyntaxKind.PublicKeyword]);
        if (_model.IsStepped(method) && written.ExpressionBody is { Expression: ImplicitObjectCreationExpressionSyntax made })
        {
            var generator = ObjectCreationExpression(_types.Of(method.CallResult(Types)), made.ArgumentList, null);
            written = written.WithExpressionBody(ArrowExpressionClause(Cs.CallMember(generator, "GetAsyncEnumerator", Cs.Id("cancellationToken"))));
        }

        return WithComments(
            written
                .WithReturnType(Cs.Type($"IAsyncEnumerator<{_types.Text(method.Yield)}>"))
                .WithParameterList(ParameterList(SingletonSeparatedList(token))),
            method.Def!);
    }
}
