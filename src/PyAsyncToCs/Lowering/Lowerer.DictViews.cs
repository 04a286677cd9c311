using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>The views of a dict: <c>items()</c> is the C# dictionary itself where each entry is taken apart on the spot.</summary>
internal sealed partial class Lowerer
{
    private HashSet<Expr>? _entries;

    /// <summary>The <c>items()</c> calls whose entries are taken apart by the loop or comprehension that they stand in.</summary>
    private HashSet<Expr> Entries
    {
        get
        {
            if (_entries is not null)
            {
                return _entries;
            }

            _entries = new HashSet<Expr>(ReferenceEqualityComparer.Instance);
            var stack = new Stack<Node>([_module.Node!]);
            var children = new List<Node>();
            while (stack.TryPop(out var node))
            {
                if (node is Comprehension { Target: TupleExpr { Elts.Length: 2 } } c)
                {
                    _entries.Add(c.Iter);
                }

                children.Clear();
                node.AddChildren(children);
                foreach (var child in children)
                {
                    stack.Push(child);
                }
            }

            return _entries;
        }
    }

    private ExpressionSyntax DictItems(CallExpr call)
    {
        var dict = Receiver(((AttributeExpr)call.Func).Value);
        return Entries.Contains(call)
            ? dict
            : Cs.CallMember(dict, "Select", Cs.Lambda(["item"], Cs.Tuple([Cs.Member(Cs.Id("item"), "Key"), Cs.Member(Cs.Id("item"), "Value")])));
    }

    /// <summary><c>dict_keys([…])</c>: a view that is written as it is made.</summary>
    private List<TextPart>? ViewText(Expr? node, ExpressionSyntax value, PyType type) =>
        node is CallExpr call && type is InstanceType { Args: [var item, ..] } && _model.Calls.GetValueOrDefault(call) is { Function: { Owner: { IsUser: false, Name: "dict" }, Name: "keys" or "values" or "items" } view }
            ? [Literal($"dict_{view.Name}("), new TextPart(null, CallHelper("PyText", "ListText", value, ItemFunction(item.Type, 0)), true), Literal(")")]
            : null;

    /// <summary>Views compared: those of entries as their dicts, those of values never equal, not even to themselves; null for others.</summary>
    private ExpressionSyntax? ViewEquality(Expr left, Expr right) => (DictView(left), DictView(right)) switch
    {
        ("values", "values") => Cs.Bool(false),
        ("items", "items") => CallHelper("PyEq", "AreEqual", Boxed(((AttributeExpr)((CallExpr)left).Func).Value), Boxed(((AttributeExpr)((CallExpr)right).Func).Value)),
        ("keys", "keys") => CallHelper("PyEq", "AreEqual", KeySet(left), KeySet(right)),
        ("keys", null) when _model.TypeOf(right) is InstanceType { Class.Name: "set" or "frozenset" } => CallHelper("PyEq", "AreEqual", KeySet(left), Boxed(right)),
        (null, "keys") when _model.TypeOf(left) is InstanceType { Class.Name: "set" or "frozenset" } => CallHelper("PyEq", "AreEqual", Boxed(left), KeySet(right)),
        _ => null,
    };

    private ExpressionSyntax KeySet(Expr view) => Cs.CallMember(Expression(view), "ToHashSet");

    private string? DictView(Expr node) =>
        node is CallExpr { Func: AttributeExpr { Value: var dict } } call && IsRepeatable(dict) && _model.Calls.GetValueOrDefault(call) is { Function: { Owner: { IsUser: false, Name: "dict" } } view } ? view.Name : null;
}
