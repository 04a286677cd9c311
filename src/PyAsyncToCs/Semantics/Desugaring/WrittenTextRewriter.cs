using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// What a known text names: <c>eval("x + 1")</c> is that expression, <c>globals()["main"]</c> that name of the module. A
/// text is known where it is written there, or where the variable that holds it is bound to it and to nothing else. A
/// documentation that is given to an object (<c>f.__doc__ = "…"</c>) and that nothing reads is left out.
/// </summary>
internal sealed class WrittenTextRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly Dictionary<string, string> _texts;
    private readonly bool _readsDocs;
    private bool _isInFunction;

    private WrittenTextRewriter(ModuleNode module)
    {
        _names = new ModuleNames(module);
        _readsDocs = BaseFlattener.Nodes(module).Any(n => n is AttributeExpr { Attr: "__doc__", Context: ExprContext.Load } or NameExpr { Id: "help" or "getdoc" or "getattr" or "vars" });
        _texts = module.Body.OfType<AssignStmt>()
            .Where(a => a is { Targets: [NameExpr name], Value: ConstantExpr { Value: string } } && _names.IsConstant(name.Id))
            .ToDictionary(a => ((NameExpr)a.Targets[0]).Id, a => (string)((ConstantExpr)a.Value).Value!);
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var text = parsed.Source.Text;
        if (!new[] { "eval(", "globals()[", "locals()[", ".__doc__ =" }.Any(call => text.Contains(call, StringComparison.Ordinal)))
        {
            return parsed;
        }

        return parsed with { Module = new WrittenTextRewriter(parsed.Module).Copy(parsed.Module) };
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) =>
        stmt is AssignStmt { Targets: [AttributeExpr { Attr: "__doc__", Value: NameExpr { Id: var name } }], Value: ConstantExpr } && !_readsDocs && _names.IsBoundOnce(name) && _names.DefinitionOf(name) is null
            ? [new PassStmt(stmt.Start, stmt.End)]
            : null;

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case FunctionDefStmt or LambdaExpr or ClassDefStmt when !_isInFunction:
                _isInFunction = true;
                var copy = CopyParts(node);
                _isInFunction = false;
                return copy;
            case CallExpr { Func: NameExpr { Id: "eval" }, Args: [var given], Keywords.IsEmpty: true } call when _names.IsBuiltin("eval") && Known(given) is { } source && Parsed(source) is { } expression:
                return new Placed(call.Start).Copy(expression);
            case SubscriptExpr { Value: CallExpr { Func: NameExpr { Id: "globals" or "locals" } space, Args.IsEmpty: true, Keywords.IsEmpty: true }, Slice: var key } item
                when _names.IsBuiltin(space.Id) && !(_isInFunction && space.Id == "locals") && Known(key) is { } name && !_names.IsBuiltin(name):
                return new NameExpr(name, item.Context, item.Start, item.End);
            default:
                return null;
        }
    }

    private string? Known(Expr text) => text switch
    {
        ConstantExpr { Value: string written } => written,
        NameExpr name => _texts.GetValueOrDefault(name.Id),
        _ => null,
    };

    private static Expr? Parsed(string source) =>
        PythonParser.Parse(new SourceText(source.Trim(), "<string>")) is { Errors.IsEmpty: true, Module.Body: [ExprStmt { Value: var expression }] } ? expression : null;

    private sealed class Placed(int at) : TreeCopier
    {
        protected override int? Position => at;

        protected override Node? Replace(Node node) => null;
    }
}
