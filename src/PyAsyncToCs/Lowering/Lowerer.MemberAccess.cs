using Microsoft.CodeAnalysis.CSharp;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Who may call a method: one whose name begins with an underscore is its class's own (PEP 8, "Naming Conventions").</summary>
internal sealed partial class Lowerer
{
    /// <summary>Private where only the class itself calls a method, protected where its derived classes do or override it, else public.</summary>
    private SyntaxKind AccessOf(ClassSymbol cls, FunctionSymbol method)
    {
        var name = method.Name;
        if (name == "__post_init__" || (name.StartsWith("__", StringComparison.Ordinal) && !name.EndsWith("__", StringComparison.Ordinal)))
        {
            return SyntaxKind.PrivateKeyword;
        }

        if (!IsOwnName(name) || method.Decorators.Count > 0)
        {
            return SyntaxKind.PublicKeyword;
        }

        var root = cls.Lineage().Last(c => c.Methods.ContainsKey(name));
        var uses = (_plan.OwnUses ??= FindOwnUses())[name].ToList();
        var family = Descendants(root).ToHashSet();
        if (uses.Count == 0 || !root.IsUser || IsProtocol(root) || family.Any(c => c.Attributes.ContainsKey(name) || ProtocolsOf(c).Any(p => p.Methods.ContainsKey(name)))
            || uses.Any(u => !u.IsThroughSelf && (u.Class is null || u.Class != root)))
        {
            return SyntaxKind.PublicKeyword;
        }

        var isShared = family.Any(c => c != root && c.Methods.ContainsKey(name)) || uses.Any(u => u.Class != root && family.Contains(u.Class!));
        return !isShared ? SyntaxKind.PrivateKeyword
            : uses.TrueForAll(u => u.IsThroughSelf) ? SyntaxKind.ProtectedKeyword
            : SyntaxKind.PublicKeyword;
    }

    /// <summary>Protected where a class and its derived ones have an attribute for themselves, else public.</summary>
    private SyntaxKind AccessOf(AttributeSymbol attribute)
    {
        if (!IsOwnName(attribute.Name) || attribute.Owner is not { IsUser: true, Subclasses.Count: > 0 } owner || attribute.IsUsedOutside || !attribute.IsRead || attribute.IsClassLevel || DataclassField.HasFields(owner)
            || owner.Lineage().Concat(Descendants(owner)).Any(c => c != owner && (c.Attributes.ContainsKey(attribute.Name) || c.Methods.ContainsKey(attribute.Name))))
        {
            return SyntaxKind.PublicKeyword;
        }

        return (_plan.OwnUses ??= FindOwnUses())[attribute.Name].All(u => u.IsThroughSelf) ? SyntaxKind.ProtectedKeyword : SyntaxKind.PublicKeyword;
    }

    private static bool IsOwnName(string name) => name is ['_', not '_', ..];

    /// <summary>Where the program reads attributes whose names begin with an underscore: in which class, and whether of the object that the method is called on.</summary>
    private ILookup<string, (ClassSymbol? Class, bool IsThroughSelf)> FindOwnUses()
    {
        var uses = new HashSet<(string Name, ClassSymbol? Class, bool IsThroughSelf)>();
        var stack = new Stack<(Node Node, ClassSymbol? Class, string? Self)>(_model.Modules.Select(m => ((Node)m.Node!, (ClassSymbol?)null, (string?)null)));
        var children = new List<Node>();
        while (stack.TryPop(out var item))
        {
            var (node, cls, self) = item;
            switch (node)
            {
                case ClassDefStmt inner:
                    (cls, self) = (_model.Classes.GetValueOrDefault(inner), null);
                    break;
                case FunctionDefStmt def when _model.Functions.GetValueOrDefault(def) is { Owner: not null, Parameters: [var first, ..] }:
                    self = first.Name;
                    break;
                case AttributeExpr { Attr: var attr } read when IsOwnName(attr):
                    uses.Add((attr, cls, read.Value is NameExpr name && name.Id == self || read.Value is CallExpr { Func: NameExpr { Id: "super" } }));
                    break;

                // In a class body itself, or by its name, anybody may come to have it.
                case NameExpr { Id: var id } when self is null && cls is not null && IsOwnName(id):
                    uses.Add((id, null, false));
                    break;
                case ConstantExpr { Value: string text } when IsOwnName(text):
                    uses.Add((text, null, false));
                    break;
            }

            children.Clear();
            node.AddChildren(children);
            children.ForEach(child => stack.Push((child, cls, self)));
        }

        foreach (var name in _model.NamedMembers.Values.SelectMany(m => m.Keys).Where(IsOwnName))
        {
            uses.Add((name, null, false));
        }

        return uses.ToLookup(u => u.Name, u => (u.Class, u.IsThroughSelf));
    }
}
