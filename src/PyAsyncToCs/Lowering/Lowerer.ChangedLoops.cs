using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Loops that change what they go through.</summary>
internal sealed partial class Lowerer
{
    /// <summary>A list that the body changes is walked by index in Python; a dict or set that it makes longer or shorter ends the loop with an exception.</summary>
    private ExpressionSyntax GuardMutation(ForStmt f, ExpressionSyntax source, PyType type)
    {
        var container = f.Iter is CallExpr { Func: AttributeExpr { Attr: "keys" or "values" or "items", Value: var viewed }, Args.IsEmpty: true } ? viewed : f.Iter;
        if (container is not (NameExpr or AttributeExpr) || !IsRepeatable(container) || _model.TypeOf(container) is not InstanceType { Class: { IsUser: false } cls } i)
        {
            return source;
        }

        if (f.Iter == container && type is InstanceType list && list.Class.AsBase(list, Types.ListClass) is not null)
        {
            return MayChange(f.Body, container) || (_plan.ListChanges ??= new ListChanges(_model)).MayChange(container, f.Body) ? CallHelper("PyIter", "Live", source) : source;
        }

        var isSet = cls.Name == "set";
        return (isSet || cls.AsBase(i, Types.DictClass) is not null) && (ChangesAndGoesOn(f.Body, Source.Text[container.Start..container.End], f.Target) || (_plan.ListChanges ??= new ListChanges(_model)).MayChange(container, f.Body))
            ? CallHelper("PyIter", "OfOneSize", source, Cs.Lambda([], Cs.Member(Receiver(container), "Count")), Cs.Str(isSet ? "Set changed size during iteration" : "dictionary changed size during iteration"))
            : source;
    }

    /// <summary>Lists that a loop enumerates or zips and stores into: .NET's own walk would throw.</summary>
    private readonly HashSet<Expr> _changedMeanwhile = [];

    private void NoteChanged(ForStmt f)
    {
        if (f.Iter is CallExpr { Func: NameExpr { Id: "enumerate" or "zip" } } walk)
        {
            var walked = walk.Args.SelectMany(a => a is CallExpr { Func: NameExpr { Id: "zip" } } zip ? (IEnumerable<Expr>)zip.Args : [a]);
            _changedMeanwhile.UnionWith(walked.Where(list => list is NameExpr or AttributeExpr && IsRepeatable(list)
                && _model.TypeOf(list) is InstanceType { Class.IsUser: false } type && type.Class.AsBase(type, Types.ListClass) is not null && MayChange(f.Body, list)));
        }
    }

    /// <summary>A list that the loop around it changes, walked by index.</summary>
    private ExpressionSyntax AsWalked(Expr list, ExpressionSyntax source) => _changedMeanwhile.Contains(list) ? CallHelper("PyIter", "Live", source) : source;

    /// <summary>Whether a block may add to or take from a container, and the loop may take its next step afterwards.</summary>
    private bool ChangesAndGoesOn(IReadOnlyList<Stmt> body, string container, Expr target)
    {
        for (var at = 0; at < body.Count; at++)
        {
            IReadOnlyList<IReadOnlyList<Stmt>> inner = body[at] switch
            {
                IfStmt s => [s.Body, s.OrElse],
                ForStmt s => [s.Body, s.OrElse],
                WhileStmt s => [s.Body, s.OrElse],
                WithStmt s => [s.Body],
                TryStmt s => [s.Body, .. s.Handlers.Select(h => h.Body), s.OrElse, s.FinalBody],
                MatchStmt s => [.. s.Cases.Select(c => c.Body)],
                _ => [],
            };
            var changes = inner.Count > 0 ? inner.Any(block => ChangesAndGoesOn(block, container, target)) : NodesOf<Node>(body[at]).Any(n => ChangesSize(n, container, target));
            if (changes && !body.Skip(at + 1).Any(s => s is BreakStmt or ReturnStmt or RaiseStmt))
            {
                return true;
            }
        }

        return false;
    }

    private bool ChangesSize(Node node, string container, Expr target)
    {
        bool IsIt(Expr value) => Source.Text[value.Start..value.End] == container;
        return node switch
        {
            CallExpr { Func: AttributeExpr { Attr: "pop" or "popitem" or "clear" or "add" or "remove" or "discard", Value: var owner } } => IsIt(owner),
            SubscriptExpr { Context: ExprContext.Del } s => IsIt(s.Value),
            SubscriptExpr { Context: ExprContext.Store, Slice: var key } s => IsIt(s.Value) && !NodesOf<NameExpr>(target).Any(t => key is NameExpr k && k.Id == t.Id),
            _ => false,
        };
    }

    private bool MayChange(IEnumerable<Node> body, Expr list)
    {
        var text = Source.Text[list.Start..list.End];
        return body.SelectMany(NodesOf<Node>).Any(node => node switch
        {
            CallExpr { Func: AttributeExpr { Attr: "append" or "remove" or "pop" or "insert" or "extend" or "clear", Value: var owner } } => Source.Text[owner.Start..owner.End] == text,
            SubscriptExpr { Context: ExprContext.Store, Value: var stored } => Source.Text[stored.Start..stored.End] == text,
            DeleteStmt or AugAssignStmt => Source.Text[node.Start..node.End].Contains(text, StringComparison.Ordinal),
            _ => false,
        });
    }
}
