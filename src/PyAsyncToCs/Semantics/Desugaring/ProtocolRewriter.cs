using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>A class with a protocol's methods and no base, as asyncio takes it, is derived from the protocol: C# asks for the type.</summary>
internal sealed class ProtocolRewriter : TreeCopier
{
    private ProtocolRewriter()
    {
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var text = parsed.Source.Text;
        if ((!text.Contains("create_", StringComparison.Ordinal) && !text.Contains("connect_", StringComparison.Ordinal)) || !text.Contains("_received", StringComparison.Ordinal)
            || !parsed.Module.Body.Any(s => s is ImportStmt i && i.Names.Any(a => a is { Name: "asyncio", AsName: null })))
        {
            return parsed;
        }

        return parsed.Module.Body.Any(s => ProtocolOf(s) is not null) ? parsed with { Module = new ProtocolRewriter().Copy(parsed.Module) } : parsed;
    }

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (ProtocolOf(stmt) is not { } protocol)
        {
            return null;
        }

        var c = (ClassDefStmt)CopyParts(stmt);
        var derived = new AttributeExpr(new NameExpr("asyncio", ExprContext.Load, c.Start, c.Start), protocol, ExprContext.Load, c.Start, c.Start);
        return [new ClassDefStmt(c.Name, [derived], c.Keywords, c.Body, c.DecoratorList, c.TypeParams, c.Start, c.End)];
    }

    private static string? ProtocolOf(Stmt stmt)
    {
        if (stmt is not ClassDefStmt { Bases.IsEmpty: true, Keywords.IsEmpty: true } c || !Has("connection_made"))
        {
            return null;
        }

        return Has("datagram_received") ? "DatagramProtocol" : Has("data_received") ? "Protocol" : null;

        bool Has(string method) => c.Body.Any(s => s is FunctionDefStmt f && f.Name == method);
    }
}
