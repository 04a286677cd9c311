using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>with NamedTemporaryFile("w") as f:</c> is a path that is deleted at the end, and <c>open</c> of it.</summary>
internal sealed class TemporaryFileRewriter : TreeCopier
{
    private readonly ModuleNames _names;

    private TemporaryFileRewriter(ModuleNode module) => _names = new ModuleNames(module);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("tempfile", StringComparison.Ordinal))
        {
            return parsed;
        }

        var rewriter = new TemporaryFileRewriter(parsed.Module);
        return BaseFlattener.Nodes(parsed.Module).Any(n => n is CallExpr call && rewriter.IsMaker(call)) ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    protected override Node? Replace(Node node) => node is CallExpr call && IsMaker(call) && IsKept(call) ? Opened(call, Path(call, "_named")) : null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not WithStmt { IsAsync: false } with || !with.Items.Any(i => i.ContextExpr is CallExpr call && IsMaker(call) && !IsKept(call)))
        {
            return null;
        }

        var items = new List<WithItem>();
        foreach (var item in with.Items)
        {
            if (item.ContextExpr is not CallExpr made || !IsMaker(made) || IsKept(made))
            {
                items.Add(Copy(item));
                continue;
            }

            var path = _names.Fresh("temporary_path");
            items.Add(new WithItem(Path(made, "_TemporaryPath"), new NameExpr(path, ExprContext.Store, item.Start, item.Start), item.Start, item.Start));
            items.Add(new WithItem(
                Opened(made, new NameExpr(path, ExprContext.Load, item.Start, item.Start)), item.OptionalVars is null ? null : Copy(item.OptionalVars), item.Start, item.End));
        }

        return [new WithStmt(false, [.. items], Copy(with.Body), with.Start, with.End)];
    }

    private bool IsMaker(CallExpr call) => call.Func switch
    {
        NameExpr { Id: "NamedTemporaryFile" or "TemporaryFile" } name => _names.IsImported(name.Id, "tempfile"),
        AttributeExpr { Value: NameExpr { Id: "tempfile" }, Attr: "NamedTemporaryFile" or "TemporaryFile" } => !_names.IsAssigned("tempfile"),
        _ => false,
    };

    private static bool IsKept(CallExpr call) => call.Keywords.Any(k => k is { Arg: "delete", Value: ConstantExpr { Value: false } });

    private static CallExpr Path(CallExpr call, string function) => new(
        new AttributeExpr(new NameExpr("tempfile", ExprContext.Load, call.Start, call.Start), function, ExprContext.Load, call.Start, call.Start),
        [],
        [.. call.Keywords.Where(k => k.Arg is "suffix" or "prefix" or "dir")],
        call.Start,
        call.End);

    /// <summary><c>open</c> with the mode that temporary files have.</summary>
    private CallExpr Opened(CallExpr call, Expr path)
    {
        Expr mode = call.Args.Length > 0 ? Copy(call.Args[0])
            : call.Keywords.FirstOrDefault(k => k.Arg == "mode") is { } named ? Copy(named.Value)
            : new ConstantExpr("w+b", null, call.Start, call.Start);
        ImmutableArray<Keyword> options = [.. call.Keywords.Where(k => k.Arg is "encoding" or "newline" or "errors").Select(Copy)];
        return new CallExpr(new NameExpr("open", ExprContext.Load, call.Start, call.Start), [path, mode], options, call.Start, call.End);
    }
}
