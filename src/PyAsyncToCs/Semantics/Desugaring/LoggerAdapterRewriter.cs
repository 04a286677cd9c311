using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// Classes derived from <c>logging.LoggerAdapter</c> as classes of their own: each method that the module calls changes the
/// message by <c>process</c> and hands it on to the logger.
/// </summary>
internal sealed class LoggerAdapterRewriter : TreeCopier
{
    private static readonly string[] s_methods = ["debug", "info", "warning", "error", "critical"];

    private readonly ModuleNames _names;

    private LoggerAdapterRewriter(ModuleNode module) => _names = new ModuleNames(module);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("LoggerAdapter", StringComparison.Ordinal) || !BaseFlattener.Nodes(parsed.Module).Any(n => n is ClassDefStmt cls && IsAdapter(cls)))
        {
            return parsed;
        }

        return parsed with { Module = new ModuleNode(new LoggerAdapterRewriter(parsed.Module).Copy(parsed.Module.Body), parsed.Module.Start, parsed.Module.End) };
    }

    private static bool IsAdapter(ClassDefStmt cls) => cls is { Bases: [NameExpr { Id: "LoggerAdapter" } or AttributeExpr { Attr: "LoggerAdapter" }], Keywords.IsEmpty: true }
        && cls.Body.OfType<FunctionDefStmt>().Any(f => f is { Name: "process", Args.Args.Length: 3 });

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt cls || !IsAdapter(cls))
        {
            return null;
        }

        var at = cls.Start;
        NameExpr Name(string id, ExprContext context = ExprContext.Load) => new(id, context, at, at);
        AttributeExpr Self(string member, ExprContext context = ExprContext.Load) => new(Name("self"), member, context, at, at);
        Arg Parameter(string id, Expr? annotation = null) => new(id, annotation, at, at);
        Stmt Keep(string member, Expr value) => new AssignStmt([Self(member, ExprContext.Store)], value, at, at);
        FunctionDefStmt Method(string name, Arguments parameters, Stmt[] steps) => new(false, name, parameters, [.. steps], [], null, [], at, at);

        var body = new List<Stmt>();
        if (!cls.Body.OfType<FunctionDefStmt>().Any(f => f.Name == "__init__"))
        {
            body.Add(Method(
                "__init__",
                new Arguments([], [Parameter("self"), Parameter("logger"), Parameter("extra")], null, [], [], null, [new ConstantExpr(null, null, at, at)], at, at),
                [Keep("logger", Name("logger")), Keep("extra", Name("extra"))]));
        }

        foreach (var member in cls.Body)
        {
            body.Add(member is FunctionDefStmt { Name: "__init__" } init
                ? new FunctionDefStmt(init.IsAsync, init.Name, init.Args, [.. init.Body.SelectMany(s => Initialized(s, Keep))], init.DecoratorList, init.Returns, init.TypeParams, init.Start, init.End)
                : Copy(member));
        }

        foreach (var method in s_methods.Where(m => _names.CallsOf(m).Count > 0))
        {
            body.Add(Method(
                method,
                new Arguments([], [Parameter("self"), Parameter("msg", Name("str"))], Parameter("args", Name("object")), [], [], null, [], at, at),
                [
                    new AssignStmt(
                        [new TupleExpr([Name("text", ExprContext.Store), Name("_", ExprContext.Store)], ExprContext.Store, at, at)],
                        new CallExpr(Self("process"), [Name("msg"), new DictExpr([], [], at, at)], [], at, at),
                        at,
                        at),
                    new ExprStmt(
                        new CallExpr(
                            new AttributeExpr(Self("logger"), method, ExprContext.Load, at, at),
                            [Name("text"), new StarredExpr(Name("args"), ExprContext.Load, at, at)],
                            [],
                            at,
                            at),
                        at,
                        at),
                ]));
        }

        return [new ClassDefStmt(cls.Name, [], [], [.. body], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End)];
    }

    /// <summary><c>super().__init__(logger, extra)</c> keeps both.</summary>
    private IEnumerable<Stmt> Initialized(Stmt stmt, Func<string, Expr, Stmt> keep)
    {
        if (stmt is not ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__init__", Value: CallExpr { Func: NameExpr { Id: "super" } } } } call })
        {
            return [Copy(stmt)];
        }

        var given = call.Args.Concat(call.Keywords.Where(k => k.Arg == "extra").Select(k => k.Value)).ToList();
        return
        [
            keep("logger", Copy(given[0])),
            keep("extra", given.Count > 1 ? Copy(given[1]) : new ConstantExpr(null, null, stmt.Start, stmt.End)),
        ];
    }
}
