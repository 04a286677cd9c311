using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>functools.singledispatch</c>: a function that asks of what class its first argument is.</summary>
internal sealed partial class Desugarer
{
    /// <summary>The functions that are dispatched, with the statements that register one.</summary>
    private readonly Dictionary<string, List<FunctionDefStmt>> _registered = [];

    /// <summary>What was written for each registration: the class it is for, and its function.</summary>
    private readonly Dictionary<string, List<(Expr Class, string Function)>> _dispatched = [];

    private readonly Dictionary<string, FunctionDefStmt> _generic = [];

    private void FindDispatched(ModuleNode module)
    {
        foreach (var f in module.Body.OfType<FunctionDefStmt>())
        {
            if (f.DecoratorList is [NameExpr { Id: "singledispatch" }] && _names.IsImported("singledispatch", "functools") || f.DecoratorList is [AttributeExpr { Attr: "singledispatch", Value: NameExpr { Id: "functools" } }])
            {
                _registered[f.Name] = [];
                _dispatched[f.Name] = [];
            }
            else if (RegisteredWith(f) is { } name && _registered.TryGetValue(name, out var list))
            {
                list.Add(f);
            }
        }
    }

    private static string? RegisteredWith(FunctionDefStmt f) =>
        f.DecoratorList.Length > 0 && f.DecoratorList.All(d => ((d as CallExpr)?.Func ?? d) is AttributeExpr { Attr: "register", Value: NameExpr }) && ((f.DecoratorList[0] as CallExpr)?.Func ?? f.DecoratorList[0]) is AttributeExpr { Value: NameExpr owner }
            ? owner.Id
            : null;

    /// <summary>A dispatched function, or one that is registered with it, under a name of its own; the last one brings the function that asks.</summary>
    private IEnumerable<Stmt>? Dispatched(FunctionDefStmt f)
    {
        if (_inClass || _functionDepth > 0)
        {
            return null;
        }

        if (_registered.TryGetValue(f.Name, out var registered) && RegisteredWith(f) is null)
        {
            _generic[f.Name] = f;
            var written = Defined(Renamed(f, f.Name + "_default"));
            return registered.Count == 0 ? [.. written, .. Defined(Dispatcher(f.Name))] : written;
        }

        if (RegisteredWith(f) is not { } name || !_registered.TryGetValue(name, out registered))
        {
            return null;
        }

        var function = _names.Fresh($"{name}_{(f.Name == "_" ? "case" : f.Name)}");
        var classes = f.DecoratorList.OfType<CallExpr>().SelectMany(d => d.Args).ToList();
        if (classes.Count == 0 && f.Args.Args.Concat(f.Args.PosOnlyArgs).FirstOrDefault()?.Annotation is { } annotation)
        {
            classes.Add(annotation is SubscriptExpr generic ? generic.Value : annotation);
        }

        _dispatched[name].AddRange(classes.Select(c => (c, function)));
        var own = Defined(Renamed(f, function));
        return ReferenceEquals(registered[^1], f) ? [.. own, .. Defined(Dispatcher(name))] : own;
    }

    private static FunctionDefStmt Renamed(FunctionDefStmt f, string name) => new(f.IsAsync, name, f.Args, f.Body, [], f.Returns, f.TypeParams, f.Start, f.End);

    /// <summary>The function that asks: of classes that derive from each other, the derived one comes first.</summary>
    private FunctionDefStmt Dispatcher(string name)
    {
        var f = _generic[name];
        var at = f.End;
        var parameters = f.Args.PosOnlyArgs.Concat(f.Args.Args).ToList();
        var body = new List<Stmt>();
        foreach (var (cls, function) in _dispatched[name].Index().OrderBy(d => d.Item.Class is NameExpr { Id: "bool" } ? int.MinValue : d.Item.Class is NameExpr c && _names.DefinitionOf(c.Id) is { } defined ? -defined.Start : d.Index + 1).Select(d => d.Item))
        {
            var test = new CallExpr(Name("isinstance"), [Name(parameters[0].Name), Classes(cls)], [], at, at);
            body.Add(new IfStmt(test, [Return(function)], [], at, at));
        }

        body.Add(Return(name + "_default"));
        var signature = new Arguments([], [.. parameters.Select((p, i) => new Arg(p.Name, i == 0 ? null : p.Annotation is null ? null : Copy(p.Annotation), at, at))], null, [], [], null, [.. f.Args.Defaults.Select(Copy)], at, at);
        return new FunctionDefStmt(f.IsAsync, name, signature, [.. body], [], f.Returns is null ? null : Copy(f.Returns), [], at, at);

        NameExpr Name(string id) => new(id, ExprContext.Load, at, at);

        ReturnStmt Return(string function)
        {
            Expr call = new CallExpr(Name(function), [.. parameters.Select(p => Name(p.Name))], [], at, at);
            return new ReturnStmt(f.IsAsync ? new AwaitExpr(call, at, at) : call, at, at);
        }

        Expr Classes(Expr cls) => cls is BinOpExpr { Op: BinaryOperator.BitOr } union ? new TupleExpr([.. Parts(union)], ExprContext.Load, at, at) : Copy(cls);

        ImmutableArray<Expr> Parts(Expr cls) => cls is BinOpExpr { Op: BinaryOperator.BitOr } union ? [.. Parts(union.Left), .. Parts(union.Right)] : [Copy(cls)];
    }
}
