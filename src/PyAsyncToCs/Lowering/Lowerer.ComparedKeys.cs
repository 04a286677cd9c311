using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>
/// Dicts and sets of what C# would compare otherwise than Python (bytes by identity, members of an IntEnum beside numbers
/// never as equal): they are made with a comparer.
/// </summary>
internal sealed partial class Lowerer
{
    private readonly HashSet<Expr> _compared = [];

    /// <summary>Whether an expression makes a dict or set whose keys need a comparer.</summary>
    private bool HasComparedKeys(Expr node) =>
        node is DictExpr or SetExpr or DictCompExpr or SetCompExpr or CallExpr
        && _model.TypeOf(node) is InstanceType { Class: { IsUser: false, Name: "dict" or "set" or "frozenset" or "defaultdict" or "OrderedDict" or "Counter" }, Args: [{ Type: var key }, ..] } && IsComparedKey(key)
        && (node is not CallExpr call || call.Func is NameExpr { Id: "dict" or "set" or "frozenset" or "defaultdict" or "OrderedDict" or "Counter" or "sorted" } || _model.Calls.GetValueOrDefault(call) is { Function.IsStub: true })
        && !_compared.Contains(node);

    private static bool IsComparedKey(PyType key) => key is PrimitiveType { Name: "bytes" } || (key is UnionType several && several.Members.Any(m => m is InstanceType { Class.IsAmongNumbers: true }));

    private ExpressionSyntax WithComparer(Expr node)
    {
        _compared.Add(node);
        try
        {
            var type = (InstanceType)_model.TypeOf(node);
            var comparer = Argument(Cs.Call(GenericHelper("PyEq", "ComparerOf", Cs.Type(_types.Text(type.Args[0])))));
            return Expression(node) switch
            {
                ObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } made when type.Class.Name is not ("defaultdict" or "Counter") => made.WithArgumentList(ArgumentList(SingletonSeparatedList(comparer))),
                ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } made when type.Class.Name is not ("defaultdict" or "Counter") => made.WithArgumentList(ArgumentList(SingletonSeparatedList(comparer))),
                CollectionExpressionSyntax { Elements.Count: 0 } => ObjectCreationExpression(_types.Of(type)).WithArgumentList(ArgumentList(SingletonSeparatedList(comparer))),
                CollectionExpressionSyntax items when type.Class.Name == "set" => ObjectCreationExpression(_types.Of(type)).WithArgumentList(ArgumentList(SeparatedList([Argument(Cs.Cast(Cs.Type(_types.Text(type.Args[0]) + "[]"), items)), comparer]))),
                InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ToHashSet" } } made => made.WithArgumentList(ArgumentList(SingletonSeparatedList(comparer))),
                InvocationExpressionSyntax { ArgumentList.Arguments.Count: 2, Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ToDictionary" } } made => made.AddArgumentListArguments(comparer),
                _ => throw Unsupported(node, $"{(type.Args[0].Type is UnionType ? "members of an enum beside numbers" : "bytes")} as keys of this"),
            };
        }
        finally
        {
            _compared.Remove(node);
        }
    }
}
