using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>functools.cached_property</c>: a property that keeps what it computed when it was first read.</summary>
internal sealed partial class Desugarer
{
    private IEnumerable<Stmt>? CachedProperty(FunctionDefStmt f)
    {
        if (f.IsAsync || f.DecoratorList is not [NameExpr { Id: "cached_property" } or AttributeExpr { Attr: "cached_property" }] || f.Args.Args is not [var self])
        {
            return null;
        }

        var at = f.Start;
        var (kept, isKept, compute) = ($"_{f.Name}", $"_has_{f.Name}", $"_compute_{f.Name}");
        Expr Name(string id) => new NameExpr(id, ExprContext.Load, at, at);
        Expr Self(string attribute, ExprContext context = ExprContext.Load) => new AttributeExpr(Name(self.Name), attribute, context, at, at);
        Expr Constant(object value) => new ConstantExpr(value, null, at, at);
        Arguments Receiver() => new([], [new Arg(self.Name, null, at, at)], null, [], [], null, [], at, at);
        var computed = new FunctionDefStmt(false, compute, f.Args, f.Body, [], f.Returns, [], f.Start, f.End);
        var property = new FunctionDefStmt(
            false,
            f.Name,
            Receiver(),
            [
                new IfStmt(
                    new UnaryOpExpr(UnaryOperator.Not, Self(isKept), at, at),
                    [
                        new AssignStmt([Self(kept, ExprContext.Store)], new CallExpr(Self(compute), [], [], at, at), at, at),
                        new AssignStmt([Self(isKept, ExprContext.Store)], Constant(true), at, at),
                    ],
                    [],
                    at,
                    at),
                new ReturnStmt(Self(kept), at, at),
            ],
            [Name("property")],
            null,
            [],
            at,
            at);
        return [.. Defined(computed), new AssignStmt([new NameExpr(isKept, ExprContext.Store, at, at)], Constant(false), at, at), .. Defined(property)];
    }
}
