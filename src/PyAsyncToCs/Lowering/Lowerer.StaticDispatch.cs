using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Static methods and class methods that are called on an object: which one it is, the class of the object says.</summary>
internal sealed partial class Lowerer
{
    /// <summary>The call, where derived classes have a method of their own; null where there is but one.</summary>
    private ExpressionSyntax? ByClassOfReceiver(CallExpr call, AttributeExpr callee, FunctionSymbol function)
    {
        var receiver = callee.Value switch
        {
            CallExpr { Func: NameExpr { Id: "type" }, Args: [var asked] } => asked,
            AttributeExpr { Attr: "__class__", Value: var asked } => asked,
            var value => value,
        };
        if (!(function.IsStatic || function.IsClassMethod) || Inferrer.IsSuper(receiver) || _model.TypeOf(receiver) is not InstanceType { Class: { IsUser: true } cls })
        {
            return null;
        }

        var own = Descendants(cls).Where(c => c != cls && c.Methods.GetValueOrDefault(function.Name) is { } other && (other.IsStatic || other.IsClassMethod) && other != function)
            .Distinct().OrderByDescending(c => c.Lineage().Count()).ToList();
        if (own.Count == 0)
        {
            return null;
        }

        if (ReturnsNothing(function) && !function.IsAsync)
        {
            throw Unsupported(call, $"'{function.Name}' of an object, which derived classes have their own of,");
        }

        var arms = own.Select(c => SwitchExpressionArm(TypePattern(_types.Of(c.Self)), Written(c.Methods[function.Name])))
            .Append(SwitchExpressionArm(DiscardPattern(), Written(function)));
        return SwitchExpression(Cs.Primary(Expression(receiver)), SeparatedList(arms));

        ExpressionSyntax Written(FunctionSymbol method) =>
            InvocationExpression(Cs.Member(Cs.Name(method.Owner!.CsPath), MethodName(method)), Arguments(call, method));
    }
}
