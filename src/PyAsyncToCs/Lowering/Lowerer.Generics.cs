using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Type parameters of classes and functions, with what C# wants to know of them.</summary>
internal sealed partial class Lowerer
{
    /// <summary>The type that a class is in its own text: its name with its type parameters.</summary>
    private static string SelfText(ClassSymbol cls) =>
        cls.TypeParams.IsEmpty ? cls.CsName! : $"{cls.CsName}<{string.Join(", ", cls.TypeParams.Select(NameStyle.TypeParameter))}>";

    private TypeDeclarationSyntax WithTypeParameters(TypeDeclarationSyntax declaration, ClassSymbol cls) =>
        cls.TypeParams.IsEmpty ? declaration : (TypeDeclarationSyntax)declaration.WithTypeParameterList(TypeParameters(cls.TypeParams)).WithConstraintClauses(Constraints(cls, cls.TypeParams, cls.KeyParams));

    private MethodDeclarationSyntax WithTypeParameters(MethodDeclarationSyntax method, FunctionSymbol function) =>
        !function.IsGeneric ? method : method.WithTypeParameterList(TypeParameters(function.TypeParams)).WithConstraintClauses(Constraints(function, function.TypeParams, function.KeyParams));

    private LocalFunctionStatementSyntax WithTypeParameters(LocalFunctionStatementSyntax local, FunctionSymbol function) =>
        !function.IsGeneric ? local : local.WithTypeParameterList(TypeParameters(function.TypeParams)).WithConstraintClauses(Constraints(function, function.TypeParams, function.KeyParams));

    /// <summary>The name of a generic function that is called, with the type arguments where C# would not find these.</summary>
    private ExpressionSyntax WithTypeArguments(ExpressionSyntax callee, CallExpr call, FunctionSymbol function)
    {
        var given = _model.Calls[call];
        string[] texts = [.. function.TypeParams.Select(p => _types.Text(given.TypeArguments[p]))];
        var isFound = texts.All(t => t is not ("long" or "BigInteger") && !t.Contains('?') && !t.Contains("object", StringComparison.Ordinal))
            && function.TypeParams.All(p => function.Parameters.Any(f => TypeParamType.IsIn(f.Declared, p)))
            && given.Bound.All(b => b.Parameter.Declared is null || b.Arguments.All(a => IsTypedLikeC(a, texts) && !(a is ListExpr or SetExpr or DictExpr && b.Parameter.Declared is TypeParamType)));
        if (isFound)
        {
            return callee;
        }

        TypeSyntax[] arguments = [.. function.TypeParams.Select(p => _types.Of(given.TypeArguments[p]))];
        return callee switch
        {
            IdentifierNameSyntax name => Cs.Generic(name.Identifier.Text, arguments),
            MemberAccessExpressionSyntax member => member.WithName((SimpleNameSyntax)Cs.Generic(member.Name.Identifier.Text, arguments)),
            _ => callee,
        };
    }

    /// <summary>Whether C# gives an argument the type that it has here: it has none for groups of methods, and an int where a float is meant is an int.</summary>
    private bool IsTypedLikeC(Expr argument, string[] texts) => argument switch
    {
        LambdaExpr { Body: ListExpr or SetExpr or DictExpr } => false,
        LambdaExpr lambda => !texts.Contains("double") || _model.TypeOf(lambda.Body) == PyType.Float,
        _ => _model.TypeOf(argument) is not (ClassType or FunctionType { Function.IsStub: true } or NeverType) && !_model.TypeOf(argument).IsNone && (!texts.Contains("double") || _model.TypeOf(argument) is not PrimitiveType { IsNumeric: true } n || n == PyType.Float),
    };

    /// <summary>What a call hands to a parameter that is declared as a callable of type parameters, where it is no function of the program.</summary>
    private ExpressionSyntax? GivenCallback(Expr argument, ParameterSymbol parameter, CallTarget target) =>
        parameter.Declared is CallableType formal && (_model.TypeOf(argument) is ClassType or FunctionType { Function.IsStub: true } or InstanceType { Class.IsUser: true } || (argument is LambdaExpr && formal.Result.Type == PyType.Bool))
            ? CatalogCallback(argument, formal, target) : null;

    /// <summary>A function whose coroutine gives nothing, for a parameter whose coroutine gives a <c>T</c>: C# has no type of no values.</summary>
    private ExpressionSyntax WithNothing(ExpressionSyntax function, ParameterSymbol parameter, CallTarget target)
    {
        if (target.Function is not { IsGeneric: true } || parameter.Declared is not CallableType { Parameters.IsEmpty: true, Result.Type: InstanceType { Args: [{ Type: TypeParamType result }] } made } || !IsAwaitable(made)
            || !target.TypeArguments.TryGetValue(result.Name, out var given) || given.Type is not (PrimitiveType { IsNone: true } or NeverType))
        {
            return function;
        }

        return function switch
        {
            ParenthesizedLambdaExpressionSyntax { AsyncKeyword.RawKind: 0, ExpressionBody: { } started } => Cs.Lambda([], Cs.Block([Cs.Stmt(Cs.Await(started)), ReturnStatement(Cs.Null)]), isAsync: true),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => Cs.Lambda([], Cs.Block([Cs.Stmt(Cs.Await(Cs.Call(function))), ReturnStatement(Cs.Null)]), isAsync: true),
            _ => function,
        };
    }

    /// <summary>What a parameter is in one call of a generic.</summary>
    private static Slot SlotIn(ParameterSymbol parameter, CallTarget target) => parameter.Declared is null ? parameter.Slot : target.TypeArguments.Apply(parameter.Slot);

    /// <summary>The class that a static method is called on, with what the call has for its type parameters.</summary>
    private ExpressionSyntax OwnerOf(FunctionSymbol function, CallExpr call)
    {
        var owner = function.Owner!;
        return owner.TypeParams.IsEmpty || _model.Calls.GetValueOrDefault(call) is not { TypeArguments: var given } ? Cs.Name(owner.CsPath)
            : Cs.Type($"{owner.CsPath}<{string.Join(", ", owner.TypeParams.Select(p => given.TryGetValue(p, out var slot) ? _types.Text(slot) : "object"))}>");
    }

    /// <summary>Whether a type is <c>T?</c>: C# has no null for it, but its default is what stands for None.</summary>
    private static bool IsOptionalParameter(PyType type) => type.AllowsNone && type.WithoutNone is TypeParamType;

    /// <summary>None, where a function ends without a value.</summary>
    private static ExpressionSyntax NothingOf(PyType type) =>
        IsOptionalParameter(type) || (TypeMapper.IsValueType(type.WithoutNone) && !type.AllowsNone) ? Cs.Default : Cs.Null;

    private static TypeParameterListSyntax TypeParameters(IEnumerable<string> names) =>
        TypeParameterList(SeparatedList(names.Select(n => TypeParameter(NameStyle.TypeParameter(n)))));

    /// <summary>What a dictionary has for keys is never null; what has a bound derives from it.</summary>
    private SyntaxList<TypeParameterConstraintClauseSyntax> Constraints(object owner, IEnumerable<string> names, IReadOnlySet<string> keys) => List(
        from name in names
        let bound = _model.TypeParameter(owner, name).Bound
        where bound is not null || keys.Contains(name)
        let constraint = TypeConstraint(bound is null ? IdentifierName("notnull") : _types.Of(new Slot(bound)))
        select TypeParameterConstraintClause(IdentifierName(NameStyle.TypeParameter(name)), SingletonSeparatedList<TypeParameterConstraintSyntax>(constraint)));
}
