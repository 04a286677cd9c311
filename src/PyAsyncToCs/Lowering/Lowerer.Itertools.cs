using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>itertools, as far as a template cannot say it.</summary>
internal sealed partial class Lowerer
{
    /// <summary><c>combinations</c> and its kin: pairs and triples are C# tuples, what is longer is an array.</summary>
    private ExpressionSyntax Combinations(CallExpr call, FunctionSymbol stub)
    {
        var kind = stub.Name switch
        {
            "combinations" => "Combinations",
            "permutations" => "Permutations",
            _ => "CombinationsWithReplacement",
        };
        List<ExpressionSyntax> args = [ConsumedInPlace(call.Args[0])];
        var length = call.Args.Length > 1 ? call.Args[1] : call.Keywords.FirstOrDefault(k => k.Arg == "r")?.Value;
        var items = CallHelper("PyItertools", kind, length is null ? [.. args] : [.. args, Expression(length)]);
        if (ElementType(_model.TypeOf(call)) is not TupleType tuple)
        {
            return AsTupleKeys(call, items);
        }

        return Cs.CallMember(items, "Select", Cs.Lambda(["x"], Cs.Tuple(tuple.Items.Select((_, i) => (ExpressionSyntax)Cs.Index(Cs.Id("x"), Cs.Int(i))))));
    }

    /// <summary><c>accumulate(items)</c>: the sums, also of objects that add.</summary>
    private ExpressionSyntax Accumulated(CallExpr call)
    {
        var sum = ElementType(_model.TypeOf(call)) switch
        {
            { } number when _model.IsMixedNumber(number) => Cs.Binary(SyntaxKind.AddExpression, Cs.Id("sum"), Cs.Id("item")),
            InstanceType { Class: { IsUser: true } cls } when cls.FindMethod("__add__") is { IsStub: false } => Cs.Binary(SyntaxKind.AddExpression, Cs.Id("sum"), Cs.Id("item")),
            InstanceType list when list.Class == _model.Types.ListClass => Cs.Collection([Cs.Spread(Cs.Id("sum")), Cs.Spread(Cs.Id("item"))]),
            InstanceType { Class.IsUser: false } item => CatalogOperator("__add__", Cs.Id("sum"), item, item, () => Cs.Id("item")),
            _ => null,
        };
        return sum is not null
            ? CallHelper("PyItertools", "Accumulate", ConsumedInPlace(call.Args[0]), Cs.Lambda(["sum", "item"], sum))
            : CallHelper("PyItertools", "Sums", ConsumedInPlace(call.Args[0]));
    }
}
