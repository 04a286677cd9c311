using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Dicts that keep their order when keys are removed (<see cref="DictOrder"/>).</summary>
internal sealed partial class Lowerer
{
    /// <summary>Whether what an expression becomes is a <c>Dictionary</c> where the program needs an ordered one.</summary>
    private bool MakesPlainDict(Expr node) =>
        node is DictCompExpr or BinOpExpr or DictExpr or CallExpr && _model.IsOrderedDict(_model.TypeOf(node)) && node switch
        {
            DictExpr display => display.Keys.Any(key => key is null),
            CallExpr call => _model.Calls.TryGetValue(call, out var target)
                && (target.Constructed == Types.DictClass || target.Function is { IsStub: true, DeclaredReturn: InstanceType { Class: var cls } } && cls == Types.DictClass),
            _ => true,
        };
}
