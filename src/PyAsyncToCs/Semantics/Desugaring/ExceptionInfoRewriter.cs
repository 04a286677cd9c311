using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>sys.exc_info()</c> and <c>sys.exception()</c> in a handler are what the handler caught.</summary>
internal sealed class ExceptionInfoRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private string? _caught;

    private ExceptionInfoRewriter(ModuleNode module) => _names = new ModuleNames(module);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        BaseFlattener.Nodes(parsed.Module).Any(n => IsAsked(n) || IsTraced(n)) ? parsed with { Module = new ExceptionInfoRewriter(parsed.Module).Copy(parsed.Module) } : parsed;

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case CallExpr { Func: AttributeExpr { Value: var raised } } traced when IsTraced(traced):
                return Copy(raised);
            case ExceptHandler handler when BaseFlattener.Nodes(handler).Any(IsAsked):
                var outer = _caught;
                _caught = handler.Name ?? _names.Fresh("caught");
                var type = handler.Type is null ? new NameExpr("BaseException", ExprContext.Load, handler.Start, handler.Start) : Copy(handler.Type);
                var copy = new ExceptHandler(type, _caught, Copy(handler.Body), handler.Start, handler.End);
                _caught = outer;
                return copy;
            case FunctionDefStmt or LambdaExpr when _caught is not null:
                var around = _caught;
                _caught = null;
                var function = CopyParts(node);
                _caught = around;
                return function;
            case SubscriptExpr { Value: CallExpr asked, Slice: ConstantExpr { Value: long and (0 or 1) and var part } } when _caught is not null && IsAsked(asked):
                return part == 1 ? Caught(asked.Start) : TypeOf(asked.Start);
            case CallExpr { Func: AttributeExpr { Attr: var name } } call when _caught is not null && IsAsked(call):
                return name == "exception" ? Caught(call.Start)
                    : new TupleExpr([TypeOf(call.Start), Caught(call.Start), Caught(call.Start)], ExprContext.Load, call.Start, call.End);
            default:
                return null;
        }
    }

    private static bool IsAsked(Node node) => node is CallExpr { Func: AttributeExpr { Value: NameExpr { Id: "sys" }, Attr: "exc_info" or "exception" }, Args.IsEmpty: true };

    /// <summary><c>error.with_traceback(tb)</c>: the error itself.</summary>
    private static bool IsTraced(Node node) => node is CallExpr { Func: AttributeExpr { Attr: "with_traceback" }, Args.Length: 1, Keywords.IsEmpty: true };

    private NameExpr Caught(int at) => new(_caught!, ExprContext.Load, at, at);

    private CallExpr TypeOf(int at) => new(new NameExpr("type", ExprContext.Load, at, at), [Caught(at)], [], at, at);
}
