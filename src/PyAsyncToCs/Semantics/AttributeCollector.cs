using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Finds the attributes that a method binds on its receiver (<c>self.x = …</c>), nested functions included.</summary>
internal sealed class AttributeCollector(SemanticModel model, ClassSymbol cls, Symbol self, FunctionSymbol method)
{
    public void Collect(IEnumerable<Stmt> body)
    {
        var stack = new Stack<Node>(body.Reverse());
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is AttributeExpr { Value: NameExpr name } attribute && model.SymbolOf(name) == self && attribute.Context != ExprContext.Load
                && cls.Methods.GetValueOrDefault(attribute.Attr) is not { IsProperty: true, Setter: not null })
            {
                Add(attribute, name);
            }

            if (node is AnnAssignStmt { Target: AttributeExpr { Value: NameExpr owner } target } annotated && model.SymbolOf(owner) == self)
            {
                var declared = Add(target, owner);
                declared.Annotation ??= annotated.Annotation;
                declared.StartsEmpty = annotated.Value is ListExpr { Elts.IsEmpty: true } or DictExpr { Keys.IsEmpty: true } or CallExpr { Func: NameExpr { Id: "list" or "dict" or "set" }, Args.IsEmpty: true, Keywords.IsEmpty: true };
            }

            children.Clear();
            node.AddChildren(children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                stack.Push(children[i]);
            }
        }
    }

    private AttributeSymbol Add(AttributeExpr node, NameExpr owner)
    {
        if (!cls.Attributes.TryGetValue(node.Attr, out var attribute))
        {
            cls.Attributes.Add(node.Attr, attribute = new AttributeSymbol(node.Attr, cls));
        }

        if (!attribute.Definitions.Contains(node))
        {
            attribute.Definitions.Add(node);
        }

        if (method.IsClassMethod)
        {
            attribute.IsAssignedOnClass = true;
        }
        else
        {
            attribute.IsInstanceLevel = true;
        }

        attribute.IsMutated |= method.Name != "__init__" || owner.Start > node.End;
        return attribute;
    }
}
