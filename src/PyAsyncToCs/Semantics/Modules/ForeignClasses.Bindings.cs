using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>What a module's own text binds.</summary>
internal sealed partial class ForeignClasses
{
    /// <summary>What a module binds outside functions and classes.</summary>
    internal static Dictionary<string, List<Stmt>> Bindings(ModuleNode module)
    {
        var bindings = new Dictionary<string, List<Stmt>>();
        var pending = new Stack<Node>(module.Body.Reverse());
        var children = new List<Node>();
        Stmt? around = null;
        while (pending.TryPop(out var node))
        {
            around = node as Stmt ?? around;
            switch (node)
            {
                case FunctionDefStmt f:
                    Bind(f.Name, f);
                    continue;
                case ClassDefStmt c:
                    Bind(c.Name, c);
                    continue;
                case LambdaExpr:
                    continue;
                case ImportStmt i:
                    foreach (var alias in i.Names)
                    {
                        Bind(alias.AsName ?? alias.Name.Split('.')[0], i);
                    }

                    break;
                case ImportFromStmt from:
                    foreach (var alias in from.Names)
                    {
                        Bind(alias.AsName ?? alias.Name, from);
                    }

                    break;
                case NameExpr { Context: not ExprContext.Load } name:
                    Bind(name.Id, around!);
                    break;
            }

            children.Clear();
            node.AddChildren(children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                pending.Push(children[i]);
            }
        }

        return bindings;

        void Bind(string name, Stmt by)
        {
            if (!bindings.TryGetValue(name, out var list))
            {
                bindings.Add(name, list = []);
            }

            list.Add(by);
        }
    }
}
