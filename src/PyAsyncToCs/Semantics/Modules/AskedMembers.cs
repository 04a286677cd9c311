using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>What a folder's code asks of values: attributes of anything that is not the plain name of a module.</summary>
internal sealed class AskedMembers
{
    private readonly HashSet<string> _read = [];
    private readonly HashSet<string> _assigned = [];
    private readonly HashSet<string> _uncalled = [];
    private bool _all;

    /// <summary>Adds what a module's code asks.</summary>
    /// <param name="module">The module.</param>
    /// <param name="isModule">Whether an expression is the plain name of a module.</param>
    public void Add(ModuleNode module, Func<Expr, bool> isModule)
    {
        var called = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        foreach (var node in BaseFlattener.Nodes(module))
        {
            switch (node)
            {
                case CallExpr { Func: NameExpr { Id: "hasattr" }, Args: [_, ConstantExpr { Value: string name }] }:
                    _read.Add(name);
                    break;
                case CallExpr { Func: NameExpr { Id: "getattr" or "setattr" }, Args: [_, ConstantExpr { Value: string name }, ..] }:
                    _read.Add(name);
                    _uncalled.Add(name);
                    break;
                case CallExpr { Func: NameExpr { Id: "getattr" or "hasattr" or "dir" or "vars" } or AttributeExpr { Attr: "getmembers" } }:
                    _all = true;
                    break;
                case CallExpr call:
                    called.Add(call.Func);
                    break;
                case AttributeExpr member when isModule(member.Value):
                    break;
                case AttributeExpr { Context: ExprContext.Load } member:
                    _read.Add(member.Attr);
                    if (!called.Contains(member))
                    {
                        _uncalled.Add(member.Attr);
                    }

                    break;
                case AttributeExpr member:
                    _assigned.Add(member.Attr);
                    break;
            }
        }
    }

    /// <summary>Whether a name is read of some value.</summary>
    public bool Reads(string name) => _read.Contains(name) || _assigned.Contains(name) || (_all && !name.StartsWith('_'));

    /// <summary>Whether a name is assigned of some value.</summary>
    public bool Assigns(string name) => _assigned.Contains(name);

    /// <summary>Whether what has the name is only called.</summary>
    public bool OnlyCalls(string name) => !_uncalled.Contains(name) && !_all;
}
