using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>with NamedTemporaryFile("w") as f:</c> is a path that is deleted at the end, and <c>open</c> of it; so is what is made
/// of the number that <c>mkstemp</c> gives.
/// </summary>
internal sealed class TemporaryFileRewriter : TreeCopier
{
    private readonly ModuleNames _names;

    /// <summary>The paths' names, by the names of the numbers that came with them: <c>fd, path = mkstemp()</c>.</summary>
    private readonly Dictionary<string, string> _paths;

    private TemporaryFileRewriter(ModuleNode module)
    {
        _names = new ModuleNames(module);
        _paths = BaseFlattener.Nodes(module)
            .OfType<AssignStmt>()
            .Where(a => a is { Targets: [TupleExpr { Elts: [NameExpr, NameExpr] }], Value: CallExpr { Func: AttributeExpr { Attr: "mkstemp" } or NameExpr { Id: "mkstemp" } } })
            .Select(a => ((TupleExpr)a.Targets[0]).Elts)
            .GroupBy(names => ((NameExpr)names[0]).Id, names => ((NameExpr)names[1]).Id)
            .Where(group => group.Distinct().Count() == 1)
            .ToDictionary(group => group.Key, group => group.First());
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("tempfile", StringComparison.Ordinal))
        {
            return parsed;
        }

        var rewriter = new TemporaryFileRewriter(parsed.Module);
        return BaseFlattener.Nodes(parsed.Module).Any(n => n is CallExpr call && (rewriter.IsMaker(call) || rewriter.PathOf(call) is not null)) ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    protected override Node? Replace(Node node) => node switch
    {
        CallExpr call when IsMaker(call) && IsKept(call) => Opened(call, Path(call, "_named")),
        CallExpr { Func: AttributeExpr { Attr: "fdopen" } } call when PathOf(call) is { } path =>
            new CallExpr(new NameExpr("open", ExprContext.Load, call.Start, call.Start), [path, .. call.Args.Skip(1).Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End),
        _ => null,
    };

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "close" } } closed } && PathOf(closed) is not null)
        {
            // The file is closed already.
            return [new PassStmt(stmt.Start, stmt.End)];
        }

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

    /// <summary>The path of what <c>os.fdopen(fd, …)</c> or <c>os.close(fd)</c> is about.</summary>
    private NameExpr? PathOf(CallExpr call) =>
        call is { Func: AttributeExpr { Value: NameExpr { Id: "os" }, Attr: "fdopen" or "close" }, Args: [NameExpr handle, ..] } && _paths.TryGetValue(handle.Id, out var path)
            ? new NameExpr(path, ExprContext.Load, call.Start, call.Start)
            : null;

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
