using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>A property of a protocol that some class has as an attribute is an attribute of the protocol: a class may have it as either.</summary>
internal sealed class ProtocolPropertyRewriter : TreeCopier
{
    private readonly HashSet<string> _attributes;

    private ProtocolPropertyRewriter(HashSet<string> attributes) => _attributes = attributes;

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var protocols = parsed.Module.Body.OfType<ClassDefStmt>().Where(IsProtocol).ToList();
        if (!protocols.Exists(p => p.Body.Any(s => PropertyOf(s) is not null)))
        {
            return parsed;
        }

        var attributes = new HashSet<string>();
        foreach (var node in parsed.Module.Body.OfType<ClassDefStmt>().Except(protocols).SelectMany(BaseFlattener.Nodes))
        {
            if (node is AttributeExpr { Context: ExprContext.Store, Value: NameExpr { Id: "self" }, Attr: var attribute })
            {
                attributes.Add(attribute);
            }
            else if (node is AnnAssignStmt { Target: NameExpr { Id: var field } })
            {
                attributes.Add(field);
            }
        }

        var rewriter = new ProtocolPropertyRewriter(attributes);
        return protocols.Exists(p => p.Body.Any(rewriter.IsAttribute)) ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    private static bool IsProtocol(ClassDefStmt cls) => cls.Bases.Any(b => ClassTable.NameOf(b) == "Protocol");

    private static FunctionDefStmt? PropertyOf(Stmt stmt) => stmt is FunctionDefStmt { IsAsync: false, Returns: not null, DecoratorList: [NameExpr { Id: "property" }] } f && f.Body.All(s => s is PassStmt or ExprStmt { Value: ConstantExpr }) ? f : null;

    private bool IsAttribute(Stmt stmt) => PropertyOf(stmt) is { Name: var name } && _attributes.Contains(name);

    protected override Node? Replace(Node node) => node is ClassDefStmt cls && IsProtocol(cls) && cls.Body.Any(IsAttribute)
        ? CopyParts(new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. cls.Body.Select(s => IsAttribute(s) ? Attribute((FunctionDefStmt)s) : s)], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End))
        : null;

    private static AnnAssignStmt Attribute(FunctionDefStmt property) =>
        new(new NameExpr(property.Name, ExprContext.Store, property.Start, property.Start), property.Returns!, null, true, property.Start, property.End);
}
