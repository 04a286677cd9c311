using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Concurrency;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private void Try(TryStmt t)
    {
        if (t.FinalBody.Length > 0 && LeavesFinally(t.FinalBody))
        {
            LeavingFinally(t);
            return;
        }

        if (_frame.Function is { IsGenerator: true } generator && !_model.IsStepped(generator) && t.Handlers.Length > 0 && ContainsYield(t.Body))
        {
            throw Unsupported(t, "a 'yield' inside 'try … except'");
        }

        if (TryInContext(t))
        {
            return;
        }

        NotePlainTimeout(t);
        string? failed = null;
        if (t.OrElse.Length > 0)
        {
            // `else` runs when the body ended by itself, outside the handlers' reach.
            if (!t.IsStar && t.FinalBody.Length == 0 && t.Handlers.Length > 0 && t.Handlers.All(h => !Reachability.EndIsReachable(h.Body)))
            {
                ElseBehindHandlers(t);
                return;
            }

            if (!t.IsStar && t.Handlers.All(h => !Reachability.EndIsReachable(h.Body)))
            {
                var outer = _frame.Out;
                _frame.Out = [];
                ElseBehindHandlers(t);
                var inner = Cs.Block(_frame.Out);
                _frame.Out = outer;
                Emit(TryStatement(inner, default, FinallyClause(Block(t.FinalBody))));
                return;
            }

            failed = _frame.Fresh("succeeded");
            Emit(Cs.Local(null, failed, Cs.False));
        }

        var body = Block(t.Body);
        if (failed is not null && Reachability.EndIsReachable(t.Body))
        {
            body = body.AddStatements(Cs.Stmt(Cs.Assign(Cs.Id(failed), Cs.True)));
        }

        var handlers = t.IsStar ? [StarHandlers(t)] : Handlers(t);
        if (failed is null)
        {
            Emit(TryStatement(body, List(handlers), t.FinalBody.Length > 0 ? FinallyClause(WithToken(null, () => Block(t.FinalBody))) : null));
            return;
        }

        var elseBlock = IfStatement(Cs.Id(failed), AfterSuccess(t));
        StatementSyntax guarded = TryStatement(body, List(handlers), null);
        if (t.FinalBody.Length == 0)
        {
            Emit(guarded);
            Emit(elseBlock);
            return;
        }

        Emit(TryStatement(Cs.Block([guarded, elseBlock]), default, FinallyClause(WithToken(null, () => Block(t.FinalBody)))));
    }

    /// <summary>What follows a body that ended by itself: C# does not see that it has bound what it binds.</summary>
    private BlockSyntax AfterSuccess(TryStmt t)
    {
        var outer = _boundBefore;
        _boundBefore = [.. outer, .. t.Body.SelectMany(s => NodesOf<NameExpr>(s)).Where(n => n.Context == ExprContext.Store).Select(VariableOf).Where(v => v.Slot.Type.AllowsNone).Select(NameOf)];
        var block = Block(t.OrElse);
        _boundBefore = outer;
        return block;
    }

    /// <summary>Whether control can leave statements for outside, which C# allows in no <c>finally</c>.</summary>
    private static bool LeavesFinally(IEnumerable<Stmt> body)
    {
        var stack = new Stack<(Node Node, bool InLoop)>(body.Select(s => ((Node)s, false)));
        var children = new List<Node>();
        while (stack.TryPop(out var item))
        {
            switch (item.Node)
            {
                case ReturnStmt:
                case BreakStmt or ContinueStmt when !item.InLoop:
                    return true;
                case FunctionDefStmt or ClassDefStmt or Expr:
                    continue;
            }

            children.Clear();
            item.Node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push((child, item.InLoop || item.Node is ForStmt or WhileStmt));
            }
        }

        return false;
    }

    /// <summary>Where every handler leaves, what stands behind the statement runs only after success.</summary>
    private void ElseBehindHandlers(TryStmt t)
    {
        Emit(TryStatement(Block(t.Body), List(Handlers(t)), null));
        var orElse = Block(t.OrElse);
        if (orElse.Statements.Any(s => s is LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax || s.DescendantNodes().Any(n => n is SingleVariableDesignationSyntax)))
        {
            Emit(orElse);
            return;
        }

        foreach (var statement in orElse.Statements)
        {
            Emit(statement);
        }
    }

    private static bool ContainsYield(IEnumerable<Node> nodes)
    {
        var stack = new Stack<Node>(nodes);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is YieldExpr or YieldFromExpr)
            {
                return true;
            }

            if (node is FunctionDefStmt or LambdaExpr or ClassDefStmt)
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

        return false;
    }

    private List<CatchClauseSyntax> Handlers(TryStmt t)
    {
        var clauses = new List<CatchClauseSyntax>();
        var covered = new List<ClassSymbol>();
        for (var i = 0; i < t.Handlers.Length; i++)
        {
            var handler = t.Handlers[i];
            var dynamic = handler.Type is null ? null : DynamicClasses(handler.Type);
            var classes = dynamic is null ? CaughtClasses(handler.Type) : [];
            if (dynamic is null && classes.All(c => covered.Any(c.IsSubclassOf)))
            {
                // Nothing is left for it: Python never gets here, and C# takes no such clause.
                continue;
            }

            covered.AddRange(classes);
            var variable = handler.Name is null ? null : VariableOf(handler);
            var isNamed = variable is not null && IsUsed(variable) && _frame.Placement.DeclaredAt.Contains(handler) && !IsField(variable.Symbol);
            (string Type, ExpressionSyntax? Filter) Clause(string name) =>
                dynamic is null ? CatchFilter(classes, name, handler, t) : ("Exception", CallHelper("PyException", "IsAny", Cs.Id(name), dynamic));
            var name = isNamed ? NameOf(variable!) : _frame.Fresh("e");
            var (type, filter) = Clause(name);
            var needsName = isNamed || (filter is not null);
            CatchDeclarationSyntax? declaration = CatchDeclaration(Cs.Type(type), needsName ? Identifier(name) : default);
            var reassigned = variable is not null && IsUsed(variable) && !isNamed;
            var replaced = reassigned ? _frame.Fresh("caught") : "";
            var caught = new CaughtException(isNamed ? name : reassigned ? replaced : needsName ? name : null);
            _caught.Push(caught);
            var body = CancellationPlan.MeetsCancellation(_model, handler) ? WithToken(null, () => HandlerBlock(handler.Body)) : HandlerBlock(handler.Body);
            _caught.Pop();
            if (isNamed && filter is null && !body.DescendantTokens().Any(token => token.ValueText == name))
            {
                // Only the cause of another exception, which nothing reads.
                declaration = CatchDeclaration(Cs.Type(type));
            }

            if (caught.Name is { } asked && !needsName && !reassigned)
            {
                declaration = CatchDeclaration(Cs.Type(type), Identifier(asked));
            }

            if (reassigned)
            {
                declaration = CatchDeclaration(Cs.Type(type), Identifier(replaced));
                body = body.WithStatements(body.Statements.Insert(0, Cs.Stmt(Cs.Assign(Place(variable!), Cs.Id(replaced)))));
                filter = filter is null ? null : Clause(replaced).Filter;
                _frame.Names.Remove(replaced);
            }

            if (!isNamed)
            {
                _frame.Names.Remove(name);
            }

            clauses.Add(CatchClause(declaration, filter is null ? null : CatchFilterClause(filter), body));
        }

        return clauses;
    }

    private enum RaiseKind
    {
        Index,
        Format,
        Cancel,
        Exit,
        Close,
        Overflow,
    }

    /// <summary>Whether guarded code can raise what .NET would mix up with what the clause names.</summary>
    private bool MayRaise(TryStmt t, RaiseKind kind) => kind switch
    {
        // Cancellation is only in the program where something cancels.
        RaiseKind.Cancel => _model.Cancels,
        RaiseKind.Exit => _model.Exits,
        RaiseKind.Close => _frame.Function is { IsGenerator: true } generator && _model.IsStepped(generator) && ContainsYield(t.Body),
        RaiseKind.Overflow => false,
        _ => RaisesIn(t.Body, kind, []),
    };

    private bool RaisesIn(IEnumerable<Node> nodes, RaiseKind kind, HashSet<FunctionSymbol> seen)
    {
        var stack = new Stack<Node>(nodes);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case SubscriptExpr s when kind == RaiseKind.Index && s.Slice is not SliceExpr && _model.TypeOf(s.Value) is not TupleType && !(_model.TypeOf(s.Value) is InstanceType { Class.Name: "dict" }):
                    return true;
                case CallExpr { Func: AttributeExpr { Attr: "pop" or "popleft" or "popitem" or "choice" or "choices" or "heappop" or "heapreplace" or "get_nowait" } } when kind == RaiseKind.Index:
                    return true;
                case RaiseStmt { Exc: { } raised } when kind == RaiseKind.Index && MentionsIndexError(raised):
                    return true;
                case CallExpr { Func: var held } when _model.TypeOf(held) is CallableType or FunctionType { Function.Node: LambdaExpr } && ValuesRaise(kind, seen):
                    return true;
                case CallExpr { Func: AttributeExpr { Attr: "loads" or "fromisoformat" or "strptime" } } when kind == RaiseKind.Format:
                    return true;
            }

            if (node is NameExpr or AttributeExpr && _model.TypeOf((Expr)node) is FunctionType { Function: { IsStub: false, Def: { } def } called } && seen.Add(called) && RaisesIn(def.Body, kind, seen))
            {
                return true;
            }

            if (node is CallExpr call && _model.Calls.GetValueOrDefault(call) is { Constructed: not null, Function: { IsStub: false, Def: { } init } constructor } && seen.Add(constructor) && RaisesIn(init.Body, kind, seen))
            {
                return true;
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

    /// <summary>Whether some function that the program passes on as a value can raise such: which one is called is not followed.</summary>
    private bool ValuesRaise(RaiseKind kind, HashSet<FunctionSymbol> seen) =>
        ProgramNodes<LambdaExpr>().Any(lambda => RaisesIn([lambda.Body], kind, seen))
        || _model.Functions.Values.Any(f => f is { IsUsedAsValue: true, Def: { } def } && seen.Add(f) && RaisesIn(def.Body, kind, seen));

    private bool MentionsIndexError(Expr raised) =>
        _model.TypeOf(raised) switch
        {
            ClassType c => c.Class.Lineage().Any(b => b.Name == "IndexError"),
            InstanceType i => i.Class.Lineage().Any(b => b.Name is "IndexError"),
            _ => true,
        };
}
