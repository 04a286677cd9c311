using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>
/// <c>Task.WhenAll</c> gives an array where <c>gather</c> gives a list: a variable that is only read may stay one, any
/// other place gets a list.
/// </summary>
internal sealed partial class Lowerer
{
    private readonly HashSet<Variable> _arrayVariables = [];
    private readonly HashSet<Expr> _keptArrays = [];
    private Dictionary<Node, Node>? _parents;

    /// <summary>Whether an expression is written as an array though its type is a list.</summary>
    private bool IsArray(Expr node) => node switch
    {
        NameExpr n => _model.VariableOf(n) is { } variable && _arrayVariables.Contains(variable),
        AwaitExpr { Value: CallExpr call } => !OnAsyncio && _model.Calls.TryGetValue(call, out var target) && target.Function?.Meaning?.Intrinsic == "gather"
            && !(call.Keywords.Any(k => k is { Arg: "return_exceptions", Value: ConstantExpr { Value: true } }) && _types.Text(_model.TypeOf(node)) is "List<object>" or "List<object?>")
            && _model.TypeOf(node) is InstanceType { Args: [var item] } list && list.Class == Types.ListClass && !item.Type.IsNone && item.Type is not NeverType,
        _ => false,
    };

    /// <summary>Notes that a fresh variable holds the array, if nothing that is done with it needs a list.</summary>
    private void NoteArray(Variable variable, Expr value)
    {
        if (IsArray(value) && !_continued.Contains(variable) && variable.Definitions.Count == 1 && !variable.Symbol.IsCaptured && !variable.Symbol.IsAssignedElsewhere && variable.Uses.All(IsOnlyRead))
        {
            _keptArrays.Add(value);
            _arrayVariables.Add(variable);
        }
    }

    private bool IsOnlyRead(NameExpr use) => Parents.GetValueOrDefault(use) switch
    {
        ForStmt f => f.Iter == use,
        Comprehension c => c.Iter == use,
        SubscriptExpr { Context: ExprContext.Load, Slice: not SliceExpr } s => s.Value == use,
        FormattedValueExpr => true,
        CompareExpr c => c.Ops is [CompareOperator.In or CompareOperator.NotIn],
        CallExpr { Func: NameExpr { Id: "len" or "sum" or "min" or "max" or "sorted" or "zip" or "enumerate" or "print" or "list" or "set" or "any" or "all" or "map" or "filter" } f } => _model.SymbolOf(f) is null,
        CallExpr { Func: AttributeExpr { Attr: "join" } } => true,
        _ => false,
    };

    private Dictionary<Node, Node> Parents
    {
        get
        {
            if (_parents is null)
            {
                _parents = new(ReferenceEqualityComparer.Instance);
                var pending = new Stack<Node>([_module.Node!]);
                List<Node> children = [];
                while (pending.TryPop(out var node))
                {
                    children.Clear();
                    node.AddChildren(children);
                    foreach (var child in children)
                    {
                        _parents[child] = node;
                        pending.Push(child);
                    }
                }
            }

            return _parents;
        }
    }
}
