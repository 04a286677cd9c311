using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>connection.row_factory = dict_factory</c>, a function of the module that makes a dict of a row's columns, is
/// <c>connection.row_factory = dict</c>, which the runtime knows how to make; <c>create_function</c> has the number of
/// arguments in its name.
/// </summary>
internal sealed class SqliteRewriter : TreeCopier
{
    private readonly HashSet<string> _factories = [];

    private SqliteRewriter(ModuleNode module)
    {
        var names = new ModuleNames(module);
        foreach (var node in BaseFlattener.Nodes(module))
        {
            if (IsFactoryPlace(node, out var value) && value is NameExpr { Id: var name } && names.DefinitionOf(name) is FunctionDefStmt { IsAsync: false, DecoratorList.IsEmpty: true } function && MakesDict(function.Args, function.Body))
            {
                _factories.Add(name);
            }
        }

        // What is used for something else, too, stays a function.
        _factories.RemoveWhere(name => BaseFlattener.Nodes(module).Count(n => n is NameExpr { Context: ExprContext.Load } use && use.Id == name)
            != BaseFlattener.Nodes(module).Count(n => IsFactoryPlace(n, out var value) && value is NameExpr use && use.Id == name));
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        parsed.Source.Text.Contains("row_factory", StringComparison.Ordinal) || parsed.Source.Text.Contains("create_function", StringComparison.Ordinal) ? parsed with { Module = new SqliteRewriter(parsed.Module).Copy(parsed.Module) } : parsed;

    protected override Node? Replace(Node node) => node switch
    {
        AssignStmt assigned when IsFactoryPlace(node, out var value) && IsDictFactory(value!) =>
            new AssignStmt([.. assigned.Targets.Select(Copy)], new NameExpr("dict", ExprContext.Load, value!.Start, value.End), node.Start, node.End),
        CallExpr { Func: AttributeExpr { Attr: "create_function" } f, Args: [var name, ConstantExpr { Value: >= 1L and <= 3L and var count }, var function] } call =>
            new CallExpr(new AttributeExpr(Copy(f.Value), $"_create_function_{count}", ExprContext.Load, f.Start, f.End), [Copy(name), Copy(function)], [.. call.Keywords.Select(Copy)], call.Start, call.End),
        _ => null,
    };

    private bool IsDictFactory(Expr value) => value switch
    {
        NameExpr { Id: var name } => _factories.Contains(name),
        LambdaExpr { Body: var made } lambda => MakesDict(lambda.Args, [new ReturnStmt(made, made.Start, made.End)]),
        _ => false,
    };

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) => stmt is FunctionDefStmt f && _factories.Contains(f.Name) ? [] : null;

    private static bool IsFactoryPlace(Node node, out Expr? value)
    {
        value = node is AssignStmt { Targets: [AttributeExpr { Attr: "row_factory" }] } assigned ? assigned.Value : null;
        return value is not null;
    }

    /// <summary>Whether a function of a cursor and a row gives the dict of the columns' names and values, and does nothing else.</summary>
    private static bool MakesDict(Arguments parameters, IReadOnlyList<Stmt> body)
    {
        if (parameters is not { Args: [var cursor, var row], PosOnlyArgs.IsEmpty: true, KwOnlyArgs.IsEmpty: true, VarArg: null, KwArg: null } || body is not [.., ReturnStmt { Value: { } result }])
        {
            return false;
        }

        var nodes = body.SelectMany(BaseFlattener.Nodes).ToList();
        return nodes.OfType<AttributeExpr>().All(a => a.Attr == "description" && a.Value is NameExpr owner && owner.Id == cursor.Name)
            && nodes.OfType<AttributeExpr>().Any()
            && nodes.Exists(n => n is NameExpr read && read.Id == row.Name)
            && nodes.OfType<CallExpr>().All(c => c.Func is NameExpr { Id: "enumerate" or "zip" or "dict" or "len" or "range" })
            && !nodes.Exists(n => n is IfExpr or IfStmt or BinOpExpr or Comprehension { Ifs.IsEmpty: false })
            && (result is DictCompExpr or CallExpr { Func: NameExpr { Id: "dict" }, Args: [CallExpr { Func: NameExpr { Id: "zip" } }] } || body.Any(s => s is AssignStmt { Targets: [NameExpr made], Value: DictExpr { Keys.IsEmpty: true } } && result is NameExpr given && given.Id == made.Id));
    }
}
