using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>async with limit or nullcontext():</c> and <c>with lock if shared else nullcontext():</c>, a manager that may be
/// none: a stack enters it where there is one.
/// </summary>
internal sealed class OptionalManagerRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly Dictionary<bool, string> _stacks = [];

    private OptionalManagerRewriter(ModuleNode module) => _names = new ModuleNames(module);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("nullcontext()", StringComparison.Ordinal))
        {
            return parsed;
        }

        var rewriter = new OptionalManagerRewriter(parsed.Module);
        var body = rewriter.Copy(parsed.Module.Body);
        if (rewriter._stacks.Count == 0)
        {
            return parsed;
        }

        var head = body.TakeWhile(s => s is ExprStmt { Value: ConstantExpr } or ImportFromStmt { Module: "__future__" }).Count();
        var at = head < body.Length ? body[head].Start : parsed.Module.End;
        var import = new ImportFromStmt("contextlib", [.. rewriter._stacks.Select(s => new Alias(s.Key ? "AsyncExitStack" : "ExitStack", s.Value, at, at))], 0, at, at);
        return parsed with { Module = new ModuleNode(body.Insert(head, import), parsed.Module.Start, parsed.Module.End) };
    }

    protected override Node? Replace(Node node)
    {
        if (node is not WithStmt { Items: [{ OptionalVars: null or NameExpr, ContextExpr: var manager }] } with || Choice(manager) is not { } choice)
        {
            return null;
        }

        if (!_stacks.TryGetValue(with.IsAsync, out var made))
        {
            _stacks.Add(with.IsAsync, made = _names.Fresh(with.IsAsync ? "AsyncExitStack" : "ExitStack"));
        }

        var (at, end) = (manager.Start, manager.End);
        var stack = _names.Fresh("stack");
        var entered = new CallExpr(new AttributeExpr(Name(stack, ExprContext.Load), with.IsAsync ? "enter_async_context" : "enter_context", ExprContext.Load, at, end), [Copy(choice.Manager)], [], at, end);
        Expr value = with.IsAsync ? new AwaitExpr(entered, at, end) : entered;
        var enter = with.Items[0].OptionalVars is { } target
            ? new IfStmt(Copy(choice.Test), [new AssignStmt([Copy(target)], value, at, end)], [new AssignStmt([Copy(target)], new ConstantExpr(null, null, at, at), at, at)], at, end)
            : new IfStmt(Copy(choice.Test), [new ExprStmt(value, at, end)], [], at, end);
        return new WithStmt(
            with.IsAsync,
            [new WithItem(new CallExpr(Name(made, ExprContext.Load), [], [], at, at), Name(stack, ExprContext.Store), at, at)],
            [enter, .. Copy(with.Body)],
            with.Start,
            with.End);

        NameExpr Name(string id, ExprContext context) => new(id, context, at, at);
    }

    /// <summary>When there is a manager, and which; null where it is no such choice.</summary>
    private static (Expr Test, Expr Manager)? Choice(Expr manager) => manager switch
    {
        BoolOpExpr { Op: BoolOperator.Or, Values: [(NameExpr or AttributeExpr { Value: NameExpr }) and var given, var none] } when IsNone(none) => (given, given),
        IfExpr { Test: var test, Body: var given, OrElse: var none } when IsNone(none) => (test, given),
        IfExpr { Test: var test, Body: var none, OrElse: var given } when IsNone(none) => (new UnaryOpExpr(UnaryOperator.Not, test, test.Start, test.End), given),
        _ => null,
    };

    private static bool IsNone(Expr node) => node is CallExpr { Func: NameExpr { Id: "nullcontext" } or AttributeExpr { Attr: "nullcontext" }, Args.IsEmpty: true, Keywords.IsEmpty: true };
}
