using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Dicts and sets of bytes, which C# would compare by identity: they are made with a comparer.</summary>
internal sealed partial class Lowerer
{
    private readonly HashSet<Expr> _comparedBytes = [];

    /// <summary>Whether an expression makes a dict or set with bytes for keys.</summary>
    private bool HasBytesKeys(Expr node) =>
        node is DictExpr or SetExpr or DictCompExpr or SetCompExpr or CallExpr
        && _model.TypeOf(node) is InstanceType { Class: { IsUser: false, Name: "dict" or "set" or "frozenset" or "defaultdict" or "OrderedDict" or "Counter" }, Args: [{ Type: PrimitiveType { Name: "bytes" } }, ..] }
        && (node is not CallExpr call || call.Func is NameExpr { Id: "dict" or "set" or "frozenset" or "defaultdict" or "OrderedDict" or "Counter" or "sorted" } || _model.Calls.GetValueOrDefault(call) is { Function.IsStub: true })
        && !_comparedBytes.Contains(node);

    private ExpressionSyntax WithBytesKeys(Expr node)
    {
        _comparedBytes.Add(node);
        try
        {
            var type = (InstanceType)_model.TypeOf(node);
            var comparer = Argument(Cs.Call(GenericHelper("PyEq", "ComparerOf", Cs.Type("byte[]"))));
            return Expression(node) switch
            {
                ObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } made when type.Class.Name is not ("defaultdict" or "Counter") => made.WithArgumentList(ArgumentList(SingletonSeparatedList(comparer))),
                ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } made when type.Class.Name is not ("defaultdict" or "Counter") => made.WithArgumentList(ArgumentList(SingletonSeparatedList(comparer))),
                CollectionExpressionSyntax { Elements.Count: 0 } => ObjectCreationExpression(_types.Of(type)).WithArgumentList(ArgumentList(SingletonSeparatedList(comparer))),
                CollectionExpressionSyntax items when type.Class.Name == "set" => ObjectCreationExpression(_types.Of(type)).WithArgumentList(ArgumentList(SeparatedList([Argument(Cs.Cast(Cs.Type("byte[][]"), items)), comparer]))),
                InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ToHashSet" } } made => made.WithArgumentList(ArgumentList(SingletonSeparatedList(comparer))),
                InvocationExpressionSyntax { ArgumentList.Arguments.Count: 2, Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ToDictionary" } } made => made.AddArgumentListArguments(comparer),
                _ => throw Unsupported(node, "bytes as keys of this"),
            };
        }
        finally
        {
            _comparedBytes.Remove(node);
        }
    }
}
