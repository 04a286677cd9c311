using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>A context manager as a decorator: the function's body is its block (library reference, <c>contextlib.ContextDecorator</c>).</summary>
internal sealed partial class Desugarer
{
    /// <summary>The function with the managers that decorate it, innermost first, around its body.</summary>
    private FunctionDefStmt WithManagers(FunctionDefStmt f, List<Stmt> before)
    {
        while (f.DecoratorList is [.., CallExpr { Func: NameExpr maker } call] && !ContainsYield(f.Body)
            && ManagerKind(maker.Id) is { } isAsync && isAsync == f.IsAsync && call.Args.Concat(call.Keywords.Select(k => k.Value)).All(IsStateless))
        {
            Expr manager = call;
            if (_names.DefinitionOf(maker.Id) is ClassDefStmt)
            {
                // One object serves all calls.
                var name = _names.Fresh($"{f.Name}_{maker.Id.ToLowerInvariant()}");
                before.Add(new AssignStmt([new NameExpr(name, ExprContext.Store, call.Start, call.Start)], call, call.Start, call.Start));
                manager = new NameExpr(name, ExprContext.Load, call.Start, call.Start);
            }

            var documented = f.Body is [ExprStmt { Value: ConstantExpr { Value: string } }, ..] ? 1 : 0;
            var block = f.Body.Skip(documented).ToImmutableArray();
            if (block.IsEmpty)
            {
                break;
            }

            var with = new WithStmt(isAsync, [new WithItem(manager, null, block[0].Start, block[0].Start)], block, block[0].Start, f.End);
            f = new FunctionDefStmt(f.IsAsync, f.Name, f.Args, [.. f.Body.Take(documented), with], f.DecoratorList[..^1], f.Returns, f.TypeParams, f.Start, f.End);
        }

        return f;
    }

    /// <summary>Whether a name makes async context managers that decorate (true), or plain ones (false).</summary>
    private bool? ManagerKind(string name) => _names.DefinitionOf(name) switch
    {
        FunctionDefStmt { DecoratorList: [NameExpr { Id: "contextmanager" } or AttributeExpr { Attr: "contextmanager" }] } => false,
        FunctionDefStmt { DecoratorList: [NameExpr { Id: "asynccontextmanager" } or AttributeExpr { Attr: "asynccontextmanager" }] } => true,
        ClassDefStmt c when c.Bases.Any(b => BaseName(b) == "ContextDecorator") => false,
        ClassDefStmt c when c.Bases.Any(b => BaseName(b) == "AsyncContextDecorator") => true,
        _ => null,
    };

    private static string? BaseName(Expr node) => (node as NameExpr)?.Id ?? (node as AttributeExpr)?.Attr;

    private static bool ContainsYield(IEnumerable<Node> body)
    {
        foreach (var node in body)
        {
            if (node is YieldExpr or YieldFromExpr)
            {
                return true;
            }

            if (node is FunctionDefStmt or LambdaExpr or ClassDefStmt)
            {
                continue;
            }

            var children = new List<Node>();
            node.AddChildren(children);
            if (ContainsYield(children))
            {
                return true;
            }
        }

        return false;
    }
}
