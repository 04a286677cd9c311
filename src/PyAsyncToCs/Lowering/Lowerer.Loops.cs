using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private void For(ForStmt f)
    {
        var flag = BreakFlag(f.Body, f.OrElse);
        if (PlainCompletions(f) || CancelLoop(f))
        {
            // Written.
        }
        else if (!f.IsAsync && RangeLoop(f) is { } counted)
        {
            Emit(counted);
        }
        else
        {
            ForEach(f);
        }

        _frame.BreakFlags.Pop();
        ElseOfLoop(f.OrElse, flag);
    }

    /// <summary>Declares the flag that says a loop with <c>else</c> was left by <c>break</c>, and enters the loop.</summary>
    private string? BreakFlag(IReadOnlyList<Stmt> body, IReadOnlyList<Stmt> orElse)
    {
        string? flag = null;
        if (orElse.Count > 0 && Reachability.HasBreak(body))
        {
            flag = _frame.Fresh("broken");
            Emit(Cs.Local(null, flag, Cs.False));
        }

        _frame.BreakFlags.Push(flag);
        return flag;
    }

    private void ElseOfLoop(IReadOnlyList<Stmt> orElse, string? flag)
    {
        if (orElse.Count == 0)
        {
            return;
        }

        if (flag is null)
        {
            Statements(orElse);
            return;
        }

        Emit(IfStatement(Cs.Not(Cs.Id(flag)), Block(orElse)));
    }

    /// <summary><c>for i in range(…)</c> as a counting loop, where the body does not bind the counter and no closure keeps it.</summary>
    private StatementSyntax? RangeLoop(ForStmt f)
    {
        if (f.Target is not NameExpr name || f.Iter is not CallExpr { Func: NameExpr { Id: "range" } func, Keywords.Length: 0 } call
            || _model.SymbolOf(func) is not null || call.Args.Any(a => a is StarredExpr) || call.Args.Length is 0 or > 3)
        {
            return null;
        }

        var variable = VariableOf(name);
        if (!IsFresh(name) || variable.Definitions.Count > 1 || variable.Symbol.IsCaptured || variable.Slot.Type != PyType.Int)
        {
            return null;
        }

        // A lambda made in the body would see the one counter change; `foreach` gives each round its own.
        if (IsUsed(variable) && MakesCoroutineValues(f.Body))
        {
            return null;
        }

        // Nothing would reach the counting where every round leaves the loop.
        if (!Reachability.EndIsReachable(f.Body, _model.Decides) && !NodesOf<ContinueStmt>(f).Any())
        {
            return null;
        }

        var step = call.Args.Length == 3 ? Inferrer.ConstantIndex(call.Args[2]) : 1;
        if (step is null or 0)
        {
            return null;
        }

        var width = IntWidth.Of(variable.Slot.Range);
        var start = call.Args.Length > 1 ? Narrowed(Expression(call.Args[0]), call.Args[0], width) : Cs.Int(0);
        var stopNode = call.Args.Length > 1 ? call.Args[1] : call.Args[0];
        var stop = StableBound(stopNode, f);
        var counter = IsUsed(variable) ? NameOf(variable) : _frame.Fresh(name.Id == "_" ? "i" : NameStyle.Camel(name.Id));
        var id = Cs.Id(counter);
        var condition = stop is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Right: LiteralExpressionSyntax { Token.Value: 1 } } plusOne && step > 0
            ? Cs.Binary(SyntaxKind.LessThanOrEqualExpression, id, plusOne.Left)
            : Cs.Binary(step > 0 ? SyntaxKind.LessThanExpression : SyntaxKind.GreaterThanExpression, id, stop);
        ExpressionSyntax next = step switch
        {
            1 => PostfixUnaryExpression(SyntaxKind.PostIncrementExpression, id),
            -1 => PostfixUnaryExpression(SyntaxKind.PostDecrementExpression, id),
            > 0 => Cs.Assign(id, Cs.Int(step.Value), SyntaxKind.AddAssignmentExpression),
            _ => Cs.Assign(id, Cs.Int(-step.Value), SyntaxKind.SubtractAssignmentExpression),
        };
        return ForStatement(Block(f.Body))
            .WithDeclaration(VariableDeclaration(width == 0 ? Cs.Id("var") : WidthType(width), SingletonSeparatedList(VariableDeclarator(Identifier(counter), null, EqualsValueClause(start)))))
            .WithCondition(condition)
            .WithIncrementors(SingletonSeparatedList(next));
    }

    /// <summary>The bound of a counting loop; one that the body could change is evaluated once, before.</summary>
    private ExpressionSyntax StableBound(Expr node, ForStmt loop)
    {
        var bound = Expression(node);
        if (IsStable(node, loop))
        {
            return bound;
        }

        var name = _frame.Fresh("end");
        Emit(Cs.Local(null, name, bound));
        return Cs.Id(name);
    }

    private bool IsStable(Expr node, ForStmt loop) => node switch
    {
        ConstantExpr => true,
        UnaryOpExpr u => IsStable(u.Operand, loop),
        BinOpExpr b => IsStable(b.Left, loop) && IsStable(b.Right, loop),
        NameExpr n => _model.SymbolOf(n) is { } symbol && !symbol.IsAssignedElsewhere && (_model.VariableOf(n)?.Definitions ?? symbol.Definitions).All(d => d.Start < loop.Start || d.Start > loop.End),
        _ => false,
    };

    /// <summary>Whether statements make lambdas, or coroutine values that become lambdas.</summary>
    private bool MakesCoroutineValues(IEnumerable<Node> body)
    {
        var stack = new Stack<Node>(body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is LambdaExpr or FunctionDefStmt or GeneratorExpr || (node is CallExpr later && _model.Deferred.ContainsKey(later)))
            {
                return true;
            }

            if (node is CallExpr call && IsCoroutine(_model.TypeOf(call)) && OnAsyncio && !_awaitedOnTheSpot.Contains(call))
            {
                return true;
            }

            if (node is AwaitExpr { Value: CallExpr awaited })
            {
                _awaitedOnTheSpot.Add(awaited);
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return false;
    }

    private readonly HashSet<CallExpr> _awaitedOnTheSpot = [];

    private void ForEach(ForStmt f)
    {
        var type = _model.TypeOf(f.Iter);
        if (f.Target is TupleExpr { Elts.Length: 2 } entry && GivesEntries(f.Iter) && ElementType(type) is TupleType { Items.Length: 2 } parts && entry.Elts.All(e => IsSimpleTarget(e, parts, entry)))
        {
            Entries.Add(f.Iter);
        }

        NoteChanged(f);
        var source = f.IsAsync ? AsyncIterable(f.Iter) : Iterable(f.Iter);
        source = f.IsAsync ? source : Cs.AsArray(GuardMutation(f, WithoutList(source, f.Iter), type));
        var element = f.IsAsync ? AsyncElementType(type) : ElementType(type);
        StatementSyntax loop;
        switch (f.Target)
        {
            case NameExpr name when IsFresh(name) && VariableOf(name).Definitions.Count == 1 && !VariableOf(name).Symbol.IsKept && (_types.Text(VariableOf(name).Slot) == _types.Text(element) || (element == PyType.Int && VariableOf(name).Slot.Type == PyType.Int)):
                var body = Block(f.Body);
                var each = !IsIgnored(name) || name.Id != "_" ? NameOf(VariableOf(name))
                    // Within a loop over `_`, a discard would be an assignment to it.
                    : _frame.Fresh(body.DescendantTokens().Any(t => t.ValueText == "_") ? "item" : "_");
                loop = ForEachStatement(Cs.Id("var"), Identifier(each), source, body);
                break;
            case TupleExpr t when element is TupleType tuple && tuple.Items.Length == t.Elts.Length && t.Elts.All(e => IsSimpleTarget(e, tuple, t)):
                loop = ForEachVariableStatement(
                    DeclarationExpression(Cs.Id("var"), DesignationOf(t)),
                    source, Block(f.Body));
                break;
            default:
                var item = _frame.Fresh("item");
                loop = ForEachStatement(Cs.Id("var"), Identifier(item), source, Block(f.Body, () => Store(f.Target, Cs.Id(item), element, null)));
                break;
        }

        if (f.IsAsync)
        {
            loop = loop switch
            {
                ForEachStatementSyntax s => s.WithAwaitKeyword(Token(SyntaxKind.AwaitKeyword)),
                ForEachVariableStatementSyntax s => s.WithAwaitKeyword(Token(SyntaxKind.AwaitKeyword)),
                _ => loop,
            };
        }

        Emit(loop);
    }

    private bool IsSimpleTarget(Expr target, TupleType tuple, TupleExpr whole)
    {
        var item = tuple.Items[whole.Elts.IndexOf(target)];
        return target switch
        {
            NameExpr n => n.Id == "_" || (IsFresh(n) && VariableOf(n).Definitions.Count == 1 && !VariableOf(n).Symbol.IsKept && _types.Text(VariableOf(n).Slot) == _types.Text(item)),
            TupleExpr inner => item.Type is TupleType t && t.Items.Length == inner.Elts.Length && inner.Elts.All(e => IsSimpleTarget(e, t, inner)),
            _ => false,
        };
    }

    private VariableDesignationSyntax DesignationOf(TupleExpr target) =>
        ParenthesizedVariableDesignation(SeparatedList(target.Elts.Select(e => e is TupleExpr inner ? DesignationOf(inner) : Designation((NameExpr)e))));

    private void While(WhileStmt w)
    {
        var flag = BreakFlag(w.Body, w.OrElse);
        var outer = _frame.Out;
        _frame.Out = [];
        var test = w.Test is ConstantExpr { Value: long and not 0 } ? Cs.True : Condition(w.Test);
        var before = _frame.Out;
        _frame.Out = outer;
        if (before.Count > 0)
        {
            // A test with statements of its own is evaluated inside the loop.
            var body = Block(w.Body, () =>
            {
                _frame.Out.AddRange(before);
                Emit(IfStatement(Cs.Not(test), Cs.Block([BreakStatement()])));
            });
            Emit(WhileStatement(Cs.True, body));
        }
        else
        {
            Emit(WhileStatement(test, Block(w.Body)));
        }

        _frame.BreakFlags.Pop();
        ElseOfLoop(w.OrElse, flag);
    }
}
