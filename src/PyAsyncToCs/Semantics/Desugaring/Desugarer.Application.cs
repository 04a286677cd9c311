using System.Runtime.CompilerServices;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>A decorator that cannot be written out is called, as the language says: <c>f = decorator(f)</c>.</summary>
internal sealed partial class Desugarer
{
    private static readonly ConditionalWeakTable<Stmt, string> s_shownNames = [];

    /// <summary>The <c>__name__</c> of a function or class that is defined under another name.</summary>
    public static string? ShownName(Stmt def) => s_shownNames.TryGetValue(def, out var name) ? name : null;

    /// <summary>Says the <c>__name__</c> of a definition whose name is another.</summary>
    public static void ShowAs(Stmt def, string name) => s_shownNames.AddOrUpdate(def, name);

    private IEnumerable<Stmt> Applied(FunctionDefStmt f)
    {
        var keepsFunction = f.DecoratorList.All(GivesItsArgument);
        var core = keepsFunction ? f.Name : _names.Fresh(f.Name + "_core");
        var plain = new FunctionDefStmt(f.IsAsync, core, f.Args, f.Body, [], f.Returns, f.TypeParams, f.Start, f.End);
        s_shownNames.AddOrUpdate(plain, f.Name);
        var at = f.DecoratorList[0].Start;
        Expr value = new NameExpr(core, ExprContext.Load, at, at);
        foreach (var decorator in f.DecoratorList.Reverse())
        {
            // One that takes the function beside its options is called with both.
            value = decorator is CallExpr { Args.IsEmpty: true } options && Definitions(decorator) is { Count: > 0 } known && known.All(IsOptionalRegistrar)
                ? new CallExpr(Copy(options.Func), [value], [.. options.Keywords.Select(Copy)], decorator.Start, decorator.End)
                : new CallExpr(Copy(decorator), [value], [], decorator.Start, decorator.End);
        }

        Stmt applied = keepsFunction ? new ExprStmt(value, at, at) : new AssignStmt([new NameExpr(f.Name, ExprContext.Store, at, at)], value, at, at);
        return [.. Defined(plain), applied];
    }

    /// <summary>Whether a decorator surely gives back the function that it gets: it only registers it.</summary>
    private bool GivesItsArgument(Expr decorator)
    {
        var definitions = Definitions(decorator);
        return definitions.Count > 0 && definitions.All(d => IsOptionalRegistrar(d) || (decorator is CallExpr ? GivesRegistrar(d) : GivesParameter(d)));
    }

    /// <summary>The functions and methods that a decorator may be.</summary>
    private IReadOnlyList<FunctionDefStmt> Definitions(Expr decorator)
    {
        var name = ((decorator as CallExpr)?.Func ?? decorator) switch
        {
            NameExpr n => n.Id,
            AttributeExpr a => a.Attr,
            _ => "",
        };
        IReadOnlyList<FunctionDefStmt> definitions = _names.FunctionsNamed(name);
        if (definitions.Count == 0 && _around is not null)
        {
            definitions = [.. _around.Functions[name]];
        }

        return definitions;
    }

    /// <summary>Whether a decorator, used with a call or without, only registers its function: <c>def method(self, fn=None, *, name=None)</c>.</summary>
    private static bool IsOptionalRegistrar(FunctionDefStmt f)
    {
        var args = f.Args;
        var own = args.Args is [{ Name: "self" or "cls" }, ..] ? args.Args.RemoveAt(0) : args.Args;
        return f is { IsAsync: false } && HasKind(f)
            && AsFactory(new FunctionDefStmt(false, f.Name, new Arguments(args.PosOnlyArgs, own, args.VarArg, args.KwOnlyArgs, args.KwDefaults, args.KwArg, args.Defaults, args.Start, args.End), f.Body, [], null, [], f.Start, f.End)) is { } factory
            && GivesRegistrar(factory);
    }

    private static bool GivesParameter(FunctionDefStmt f) =>
        f is { IsAsync: false } && HasKind(f) && f.Args.Args.LastOrDefault() is { } parameter && ReturnsOf(f) is { Count: > 0 } returns
        && returns.All(r => r.Value is NameExpr name && name.Id == parameter.Name) && !Rebinds(f, parameter.Name);

    private static bool GivesRegistrar(FunctionDefStmt f) =>
        f is { IsAsync: false } && HasKind(f) && ReturnsOf(f) is [{ Value: NameExpr returned }]
        && f.Body.OfType<FunctionDefStmt>().Where(inner => inner.Name == returned.Id).ToList() is [var registrar] && GivesParameter(registrar);

    /// <summary>Whether a function's decorators only say what kind of method it is.</summary>
    private static bool HasKind(FunctionDefStmt f) => f.DecoratorList.All(d => d is NameExpr { Id: "classmethod" or "staticmethod" });

    private static bool Rebinds(FunctionDefStmt f, string name) => Inside(f).Any(n => n is NameExpr { Context: not ExprContext.Load } bound && bound.Id == name);

    private static List<ReturnStmt> ReturnsOf(FunctionDefStmt f) => [.. Inside(f).OfType<ReturnStmt>()];

    /// <summary>The nodes of a function's own body, without those of functions inside it.</summary>
    internal static IEnumerable<Node> Inside(FunctionDefStmt f)
    {
        var stack = new Stack<Node>(f.Body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            yield return node;
            if (node is FunctionDefStmt or ClassDefStmt or LambdaExpr)
            {
                continue;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }
    }
}
