using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary><c>__iter__</c> and <c>__next__</c> as the enumeration interfaces.</summary>
internal sealed partial class Lowerer
{
    /// <summary>Whether a class is its own iterator: <c>__iter__</c> returns self.</summary>
    private static bool IsOwnIterator(ClassSymbol cls) =>
        cls.Methods.GetValueOrDefault("__iter__") is { IsGenerator: false, Def: not null } iter && iter.ReturnsSelf && cls.Methods.ContainsKey("__next__");

    /// <summary>The C# type of what iterating over an instance gives; a slot knows the width of a number, a type does not.</summary>
    private string IteratedText(ClassSymbol cls)
    {
        var iter = cls.Methods["__iter__"];
        if (IsAbstract(iter) && Descendants(cls).Where(c => c != cls && c.Methods.TryGetValue("__iter__", out var own) && !IsAbstract(own)).Select(IteratedText).Distinct().ToList() is [var given])
        {
            return given;
        }

        return iter.IsGenerator ? _types.Text(iter.Yield)
            : IsOwnIterator(cls) ? _types.Text(cls.Methods["__next__"].Return)
            : iter.Return.Type is InstanceType { Class: { IsUser: true } made } && made.FindMethod("__next__") is { IsStub: false } next ? _types.Text(next.Return)
            : iter.Return.Type is InstanceType { Args: [var item, ..] } ? _types.Text(item)
            : _types.Text(ElementType(cls.Self));
    }

    /// <summary>As <see cref="IteratedText"/>, for <c>async for</c>.</summary>
    private string AsyncIteratedText(ClassSymbol cls)
    {
        var aiter = cls.Methods["__aiter__"];
        return aiter.IsGenerator ? _types.Text(aiter.Yield)
            : aiter.Return.Type is InstanceType { Class: { IsUser: true } made } && made.FindMethod("__anext__") is { IsStub: false } next ? _types.Text(next.Return)
            : aiter.Return.Type is InstanceType { Args: [var item, ..] } ? _types.Text(item)
            : _types.Text(AsyncElementType(cls.Self));
    }

    private IEnumerable<MemberDeclarationSyntax> IteratorMembers(ClassSymbol cls, HashSet<FunctionSymbol> replaced)
    {
        if (cls.Methods.GetValueOrDefault("__iter__") is not { } iter)
        {
            return [];
        }

        replaced.Add(iter);
        var item = IteratedText(cls);
        var members = new List<MemberDeclarationSyntax>();
        MethodDeclarationSyntax start;
        if (IsAbstract(iter))
        {
            start = MethodDeclaration(Cs.Type("object"), "GetEnumerator").WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword))).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        }
        else if (iter.IsGenerator || IsOwnIterator(cls))
        {
            start = MethodDeclarationOf(iter, "GetEnumerator", [SyntaxKind.PublicKeyword]);
        }
        else if (iter.Def!.Body.Where(s => !IsDocstring(s)).ToList() is [ReturnStmt { Value: { } value }])
        {
            start = EnumeratorOf(cls, iter, value);
        }
        else if (iter.Return.Type is not InstanceType returned || returned.Class == cls)
        {
            Report(Diagnostics.Rules.Unsupported, iter.Def, "this '__iter__'");
            start = ArrowMethod(Cs.Type("object"), "GetEnumerator", [SyntaxKind.PublicKeyword], [], ThrowExpression(Cs.New(Cs.Type("NotSupportedException"))));
        }
        else
        {
            start = MethodDeclarationOf(iter, "GetEnumerator", [SyntaxKind.PublicKeyword]);
            start = iter.Return.Type is InstanceType { Class: { IsUser: true } made } && IsOwnIterator(made) ? start : (MethodDeclarationSyntax)new EnumeratorReturns().Visit(start);
        }

        members.Add(WithComments(start.WithReturnType(Cs.Type($"IEnumerator<{item}>")).AddModifiers([.. InheritanceOfIteration(cls, iter, item).Select(Token)]), iter.Def!));
        members.Add(MethodDeclaration(Cs.Type("System.Collections.IEnumerator"), "GetEnumerator")
            .WithExplicitInterfaceSpecifier(ExplicitInterfaceSpecifier(CSharpReader.Name("System.Collections.IEnumerable")))
            .WithExpressionBody(ArrowExpressionClause(Cs.Call("GetEnumerator"))).WithSemicolonToken(Token(SyntaxKind.SemicolonToken)));
        if (IsOwnIterator(cls))
        {
            var next = cls.Methods["__next__"];
            replaced.Add(next);
            var current = PropertyDeclaration(Cs.Type(item), "Current")
                .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword)))
                .WithAccessorList(Accessors(settable: true, SyntaxKind.PrivateKeyword));
            if (!TypeMapper.IsValueType(next.Return.Type) && !item.EndsWith('?'))
            {
                current = current.WithInitializer(EqualsValueClause(Cs.Forgive(Cs.Null))).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
            }

            members.Insert(0, current);
            members.Insert(1, PropertyDeclaration(Cs.Type(item == "object" || item.EndsWith('?') ? "object?" : "object"), "Current")
                .WithExplicitInterfaceSpecifier(ExplicitInterfaceSpecifier(CSharpReader.Name("System.Collections.IEnumerator")))
                .WithExpressionBody(ArrowExpressionClause(Cs.Id("Current")))
                .WithSemicolonToken(Token(SyntaxKind.SemicolonToken)));
            members.Add(WithComments(EndingWithOthers(next, MethodDeclarationOf(next, "MoveNext", [SyntaxKind.PublicKeyword]).WithReturnType(Cs.Type("bool"))), next.Def!));
            members.Add(ArrowMethod(PredefinedType(Token(SyntaxKind.VoidKeyword)), "Reset", [SyntaxKind.PublicKeyword], [], ThrowExpression(Cs.New(Cs.Type("NotSupportedException")))));
            members.Add(MethodDeclaration(PredefinedType(Token(SyntaxKind.VoidKeyword)), "Dispose")
                .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword)))
                .WithBody(Cs.Block([])));
        }

        return members;
    }

    /// <summary>How the enumeration of a class stands to those of its base and of its derived classes.</summary>
    private IEnumerable<SyntaxKind> InheritanceOfIteration(ClassSymbol cls, FunctionSymbol iter, string item)
    {
        var above = OverriddenMethod(cls, iter)?.Owner;
        if (above is not null && IteratedText(above) == item)
        {
            return IsAbstract(iter) ? [SyntaxKind.AbstractKeyword, SyntaxKind.OverrideKeyword] : [SyntaxKind.OverrideKeyword];
        }

        IEnumerable<SyntaxKind> hides = above is not null ? [SyntaxKind.NewKeyword] : [];
        return IsAbstract(iter) ? hides.Append(SyntaxKind.AbstractKeyword)
            : Descendants(cls).Any(c => c != cls && c.Methods.ContainsKey("__iter__") && IteratedText(c) == item) ? hides.Append(SyntaxKind.VirtualKeyword)
            : hides;
    }

    /// <summary>A step that takes steps of other iterators ends where one of those does.</summary>
    private MethodDeclarationSyntax EndingWithOthers(FunctionSymbol next, MethodDeclarationSyntax written)
    {
        if (written.Body is not { } body || !NodesOf<CallExpr>(next.Def!).Any(c => c is { Func: NameExpr { Id: "next" }, Args.Length: 1 }))
        {
            return written;
        }

        NoteExceptionType("StopIterationException");
        var ended = CatchClause().WithDeclaration(CatchDeclaration(Cs.Type("StopIterationException"))).WithBlock(Cs.Block([ReturnStatement(Cs.False)]));
        return written.WithBody(Cs.Block([TryStatement(body, SingletonList(ended), null)]));
    }

    /// <summary>What is iterated, as a sequence whose enumerator is an object: an immutable array has one of its own kind.</summary>
    private ExpressionSyntax AsSequence(Expr node) => _model.TypeOf(node) is InstanceType { Class: { IsUser: false, Name: "tuple" } }
        ? Cs.CallMember(Iterable(node), "AsEnumerable")
        : Iterable(node);

    /// <summary>What a method returns is gone through from its start: it returns the enumerator instead.</summary>
    private sealed class EnumeratorReturns : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node) =>
            node.Expression is { } value ? node.WithExpression(Cs.CallMember(Cs.Primary(value), "GetEnumerator")) : node;

        public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => node;

        public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => node;

        public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => node;
    }

    /// <summary><c>return iter(x)</c>, or another object that iterates.</summary>
    private MethodDeclarationSyntax EnumeratorOf(ClassSymbol cls, FunctionSymbol iter, Expr value)
    {
        var outer = _frame;
        _frame = new Frame(iter.Scope!, iter, VariablePlacement.Of(_model, iter.Scope!, iter.Def!.Body), outer) { Class = cls };
        try
        {
            var body = value is CallExpr { Func: NameExpr { Id: "iter" }, Args: [var items] } ? Cs.CallMember(AsSequence(items), "GetEnumerator")
                : _model.TypeOf(value) is InstanceType { Class: { IsUser: true } made } && IsOwnIterator(made) ? Expression(value)
                : Cs.CallMember(AsSequence(value), "GetEnumerator");
            return ArrowMethod(Cs.Type("object"), "GetEnumerator", [SyntaxKind.PublicKeyword], [], body);
        }
        finally
        {
            _frame = outer;
        }
    }

    /// <summary><c>__aiter__</c> that makes another object, which iterates.</summary>
    private MethodDeclarationSyntax AsyncEnumeratorMethod(ClassSymbol cls, FunctionSymbol aiter)
    {
        var value = (aiter.Def!.Body.Where(s => !IsDocstring(s)).ToList() is [ReturnStmt { Value: { } returned }] ? returned : null) ?? throw Unsupported(aiter.Def, "this '__aiter__'");
        var outer = _frame;
        _frame = new Frame(aiter.Scope!, aiter, VariablePlacement.Of(_model, aiter.Scope!, aiter.Def.Body), outer) { Class = cls };
        try
        {
            var token = Parameter(Identifier("cancellationToken")).WithType(Cs.Type("CancellationToken")).WithDefault(EqualsValueClause(Cs.Default));
            var body = _model.TypeOf(value) is InstanceType { Class: { IsUser: true } made } && IsOwnAsyncIterator(made) ? Expression(value) : Cs.CallMember(Expression(value), "GetAsyncEnumerator", Cs.Id("cancellationToken"));
            return WithComments(ArrowMethod(Cs.Type($"IAsyncEnumerator<{AsyncIteratedText(cls)}>"), "GetAsyncEnumerator", [SyntaxKind.PublicKeyword], [token], body), aiter.Def);
        }
        finally
        {
            _frame = outer;
        }
    }
}
