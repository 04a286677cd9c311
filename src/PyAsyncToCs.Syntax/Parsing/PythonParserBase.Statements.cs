using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>Statements (language reference, chapters 7 and 8).</summary>
internal abstract partial class PythonParserBase
{
    private readonly PendingList<IfPart> _ifs = new();
    private readonly PendingList<ExceptHandler> _handlers = new();
    private readonly PendingList<bool> _starKinds = new();
    private readonly PendingList<int> _assignMarks = new();

    private record struct IfPart(int Start, Expr Test, ImmutableArray<Stmt> Body);

    private protected void AddStatement(Stmt statement) => Statements.Add(statement);

    private protected void AddExpressionStatement(int start, Expr value) => AddStatement(new ExprStmt(value, start, End));

    private protected void BeginAssign(int start, Expr target)
    {
        _assignMarks.Add(Exprs.Count);
        Exprs.Add(AssignmentTarget(target, start, isFirst: true));
    }

    private protected void NextAssign(Expr target) => Exprs.Add(AssignmentTarget(target, target.Start, isFirst: false));

    private protected void AddAssign(int start, Expr value)
    {
        var targets = Exprs.Take(_assignMarks.Pop());
        AddStatement(new AssignStmt(targets, value, start, End));
    }

    private protected void BeginAugmented(int start, Expr target)
    {
        if (target is not (NameExpr or AttributeExpr or SubscriptExpr))
        {
            throw Error($"'{Describe(target)}' is an illegal expression for augmented assignment", target);
        }

        SetContext(target, ExprContext.Store);
    }

    private protected void AddAugAssign(int start, Expr target, BinaryOperator op, Expr value) =>
        AddStatement(new AugAssignStmt(target, op, value, start, End));

    private protected void BeginAnnotated(int start, Expr target)
    {
        switch (target)
        {
            case NameExpr or AttributeExpr or SubscriptExpr:
                SetContext(target, ExprContext.Store);
                break;
            case TupleExpr or ListExpr:
                throw Error($"only single target (not {Describe(target)}) can be annotated", target);
            default:
                throw Error("illegal target for annotation", target);
        }
    }

    private protected void AddAnnAssign(int start, Expr target, Expr annotation, Expr? value) =>
        AddStatement(new AnnAssignStmt(target, annotation, value, target is NameExpr && target.Start == start, start, End));

    private protected void AddDelete(int start, Expr targets)
    {
        // Without parentheses of its own, a tuple is the list of targets.
        var isList = targets is TupleExpr && !IsParenthesized(targets);
        var items = isList ? ((TupleExpr)targets).Elts : [targets];
        foreach (var item in items)
        {
            DeleteTarget(item);
        }

        AddStatement(new DeleteStmt(items, start, End));
    }

    private protected void RefuseAssignmentToYield()
    {
        if (NextType == PythonLexer.EQUAL)
        {
            throw Error("assignment to yield expression not possible", _tokens[_tokens.Position].Start, _tokens[_tokens.Position].End);
        }
    }

    private protected void CheckFrom(int level, string? module)
    {
        if (level == 0 && module is null)
        {
            throw Unexpected();
        }
    }

    private protected string Dotted(int mark) => Strings.Count == mark + 1 ? Strings.Pop() : string.Join('.', Strings.Take(mark));

    private protected int BeginIf() => _ifs.Count;

    private protected void PushIf(int start) => _ifs.Add(new IfPart(start, null!, []));

    private protected void SetIf(Expr test, ImmutableArray<Stmt> body)
    {
        ref var top = ref _ifs[_ifs.Count - 1];
        top.Test = test;
        top.Body = body;
    }

    private protected void AddIf(int mark, ImmutableArray<Stmt> orElse)
    {
        while (true)
        {
            var part = _ifs.Pop();
            var statement = new IfStmt(part.Test, part.Body, orElse, part.Start, End);
            if (_ifs.Count == mark)
            {
                AddStatement(statement);
                return;
            }

            orElse = [statement];
        }
    }

    private protected int BeginTry() => _handlers.Count;

    private protected void CheckTryElse(int mark)
    {
        if (_handlers.Count == mark)
        {
            throw Error("expected 'except' or 'finally' block", LastStart, End);
        }
    }

    private protected void CheckExcept(Expr type, bool isNamed)
    {
        if (type is TupleExpr && !IsParenthesized(type) && (isNamed || Version < PythonVersion.Python314))
        {
            var message = Version < PythonVersion.Python314
                ? "multiple exception types must be parenthesized"
                : "multiple exception types must be parenthesized when using 'as'";
            throw Error(message, type, "Write: except (A, B):, or except A as b:.");
        }
    }

    private protected void CheckExceptStar(bool star, bool hasType)
    {
        if (star && !hasType)
        {
            throw Error("expected one or more exception types", _tokens[_tokens.Position].Start, _tokens[_tokens.Position].End);
        }
    }

    private protected void AddHandler(bool star, int start, Expr? type, string? name, ImmutableArray<Stmt> body)
    {
        _handlers.Add(new ExceptHandler(type, name, body, start, End));
        _starKinds.Add(star);
    }

    private protected void AddTry(
        int mark,
        int start,
        ImmutableArray<Stmt> body,
        ImmutableArray<Stmt> orElse,
        ImmutableArray<Stmt>? finalBody)
    {
        if (_handlers.Count == mark && finalBody is null)
        {
            throw Error("expected 'except' or 'finally' block", _tokens[_tokens.Position].Start, _tokens[_tokens.Position].End);
        }

        var kinds = _starKinds.Take(_starKinds.Count - (_handlers.Count - mark));
        if (kinds.Contains(true) && kinds.Contains(false))
        {
            throw Error("cannot have both 'except' and 'except*' on the same 'try'", _handlers[_handlers.Count - 1]);
        }

        AddStatement(new TryStmt(!kinds.IsEmpty && kinds[0], body, _handlers.Take(mark), orElse, finalBody ?? [], start, End));
    }

    private protected void AddFunction(
        int start,
        bool isAsync,
        ImmutableArray<Expr> decorators,
        string name,
        ImmutableArray<TypeParam> typeParams,
        Arguments parameters,
        Expr? returns,
        ImmutableArray<Stmt> body) =>
        AddStatement(new FunctionDefStmt(isAsync, name, parameters, body, OrEmpty<Expr>(decorators), returns, typeParams, start, End));
}
