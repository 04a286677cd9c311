using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A handler of <c>http.server</c> that logs nothing, <c>def log_message(self, *args): pass</c>, takes what its base gives.
/// </summary>
internal sealed class HttpHandlerRewriter : TreeCopier
{
    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        parsed.Source.Text.Contains("BaseHTTPRequestHandler", StringComparison.Ordinal) && BaseFlattener.Nodes(parsed.Module).Any(n => n is FunctionDefStmt f && IsSilent(f))
            ? parsed with { Module = new ModuleNode(new HttpHandlerRewriter().Copy(parsed.Module.Body), parsed.Module.Start, parsed.Module.End) }
            : parsed;

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not FunctionDefStmt silent || !IsSilent(silent))
        {
            return null;
        }

        Arg Parameter(string name, string? type) => new(name, type is null ? null : new NameExpr(type, ExprContext.Load, stmt.Start, stmt.Start), stmt.Start, stmt.Start);
        var parameters = new Arguments([], [Parameter("self", null), Parameter("format", "str")], Parameter("args", "object"), [], [], null, [], silent.Args.Start, silent.Args.End);
        return [new FunctionDefStmt(false, silent.Name, parameters, [.. silent.Body.Select(Copy)], [], null, [], stmt.Start, stmt.End)];
    }

    private static bool IsSilent(FunctionDefStmt function) => function is { Name: "log_message", IsAsync: false, DecoratorList.IsEmpty: true }
        && function.Body.All(s => s is PassStmt or ReturnStmt { Value: null or ConstantExpr } or ExprStmt { Value: ConstantExpr });
}
