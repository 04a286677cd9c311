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
}
