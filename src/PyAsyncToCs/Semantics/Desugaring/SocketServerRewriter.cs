using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A server class that adds nothing of its own, <c>class Server(ThreadingMixIn, TCPServer): daemon_threads = True</c>, is the
/// library's class under another name.
/// </summary>
internal sealed class SocketServerRewriter : TreeCopier
{
    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        parsed.Source.Text.Contains("Server", StringComparison.Ordinal) && parsed.Module.Body.Any(s => Library(s) is not null)
            ? parsed with { Module = new ModuleNode(new SocketServerRewriter().Copy(parsed.Module.Body), parsed.Module.Start, parsed.Module.End) }
            : parsed;

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) => Library(stmt) is { } name
        ? [new ImportFromStmt(name.EndsWith("HTTPServer", StringComparison.Ordinal) ? "http.server" : "socketserver", [new Alias(name, ((ClassDefStmt)stmt).Name, stmt.Start, stmt.Start)], 0, stmt.Start, stmt.Start)]
        : null;

    // The library's class that a class is.
    private static string? Library(Stmt stmt)
    {
        if (stmt is not ClassDefStmt { DecoratorList.IsEmpty: true, Keywords.IsEmpty: true } cls || !cls.Body.All(IsSetting))
        {
            return null;
        }

        return BaseNames(cls.Bases) switch
        {
            ["ThreadingMixIn", "TCPServer" or "HTTPServer" or "ThreadingHTTPServer" or "ThreadingTCPServer"] and [_, var served] => served.StartsWith("Threading", StringComparison.Ordinal) ? served : "Threading" + served,
            ["TCPServer" or "ThreadingTCPServer" or "HTTPServer" or "ThreadingHTTPServer"] and [var plain] => plain,
            _ => null,
        };
    }

    private static ImmutableArray<string> BaseNames(IEnumerable<Expr> bases) => [.. bases.Select(b => b switch
    {
        NameExpr name => name.Id,
        AttributeExpr attribute => attribute.Attr,
        _ => "",
    })];

    private static bool IsSetting(Stmt stmt) => stmt is PassStmt or ExprStmt { Value: ConstantExpr }
        or AssignStmt { Targets: [NameExpr { Id: "allow_reuse_address" or "daemon_threads" or "block_on_close" or "request_queue_size" }] };
}
