using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>functools.singledispatchmethod</c>: a method that asks of what class its first argument is.</summary>
internal sealed class MethodDispatchRewriter : TreeCopier
{
    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        parsed.Module.Body.Any(s => s is ClassDefStmt c && ClassTable.Methods(c).Any(IsGeneric)) ? parsed with { Module = new MethodDispatchRewriter().Copy(parsed.Module) } : parsed;

    private static bool IsGeneric(FunctionDefStmt method) =>
        method.DecoratorList is [NameExpr { Id: "singledispatchmethod" }] or [AttributeExpr { Attr: "singledispatchmethod" }] && method.Args is { Args.Length: > 1, VarArg: null, KwArg: null, KwOnlyArgs.IsEmpty: true, PosOnlyArgs.IsEmpty: true };

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt cls || !ClassTable.Methods(cls).Any(IsGeneric))
        {
            return null;
        }

        var body = new List<Stmt>();
        var generic = ClassTable.Methods(cls).Where(IsGeneric).ToDictionary(m => m.Name);
        var cases = generic.Keys.ToDictionary(n => n, _ => new List<(Expr Class, string Method)>());
        foreach (var member in cls.Body)
        {
            if (member is FunctionDefStmt f && IsGeneric(f))
            {
                body.Add(Renamed(f, f.Name + "_default"));
            }
            else if (member is FunctionDefStmt { DecoratorList: [var decorator], Args.Args: [_, var first, ..] } one && (decorator as CallExpr ?? decorator) is var given
                && ((given as CallExpr)?.Func ?? given) is AttributeExpr { Attr: "register", Value: NameExpr owner } && cases.TryGetValue(owner.Id, out var known)
                && ((given as CallExpr)?.Args.FirstOrDefault() ?? first.Annotation) is { } kind)
            {
                var name = kind is NameExpr n ? $"{owner.Id}_{n.Id.ToLowerInvariant()}" : $"{owner.Id}_case{known.Count + 1}";
                known.Add((kind is SubscriptExpr s ? s.Value : kind, name));
                body.Add(Renamed(one, name));
            }
            else
            {
                body.Add(member);
            }
        }

        body.AddRange(generic.Values.Select(g => Dispatcher(g, cases[g.Name])));
        return [(Stmt)CopyParts(new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. body], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End))];
    }

    private static FunctionDefStmt Renamed(FunctionDefStmt f, string name) => new(f.IsAsync, name, f.Args, f.Body, [], f.Returns, f.TypeParams, f.Start, f.End);

    private static FunctionDefStmt Dispatcher(FunctionDefStmt f, List<(Expr Class, string Method)> cases)
    {
        var at = f.End;
        NameExpr Name(string id) => new(id, ExprContext.Load, at, at);
        var parameters = f.Args.Args.Select(a => a.Name).ToList();
        ReturnStmt Return(string method)
        {
            Expr call = new CallExpr(new AttributeExpr(Name(parameters[0]), method, ExprContext.Load, at, at), [.. parameters.Skip(1).Select(Name)], [], at, at);
            return new ReturnStmt(f.IsAsync ? new AwaitExpr(call, at, at) : call, at, at);
        }

        // Of kinds that are kinds of others, the narrower is asked for first: a bool is an int.
        var body = cases.OrderBy(c => c.Class is NameExpr { Id: "bool" } ? 0 : 1)
            .Select(Stmt (c) => new IfStmt(new CallExpr(Name("isinstance"), [Name(parameters[1]), c.Class], [], at, at), [Return(c.Method)], [], at, at))
            .Append(Return(f.Name + "_default")).ToImmutableArray();
        var args = new Arguments([], [.. f.Args.Args.Select(a => new Arg(a.Name, null, at, at))], null, [], [], null, f.Args.Defaults, at, at);
        return new FunctionDefStmt(f.IsAsync, f.Name, args, body, [], null, [], at, at);
    }

    protected override Node? Replace(Node node) => null;
}
