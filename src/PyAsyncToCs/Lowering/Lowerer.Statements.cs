using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private BlockSyntax Block(IReadOnlyList<Stmt> body, Action? first = null, Node? owner = null)
    {
        var outer = _frame.Out;
        _frame.Out = [];
        first?.Invoke();
        Statements(body);
        var block = Closed(Cs.Block(_frame.Out), body);
        _frame.Out = outer;
        return block;
    }

    private void Statements(IReadOnlyList<Stmt> body)
    {
        for (var i = 0; i < body.Count; i++)
        {
            if (i == 0 && IsDocstring(body[0]) && _frame.Out.Count == 0)
            {
                continue;
            }

            if (DeadCodeRemover.IsDeadYield(body, i))
            {
                StayGenerator();
                continue;
            }

            Statement(body[i], i == body.Count - 1);
            if (_model.EndsBlock(body[i]))
            {
                break;
            }
        }
    }

    /// <summary>A generator that only throws has to yield somewhere, in C#, too; one that returns does with <c>yield break</c>.</summary>
    private void StayGenerator()
    {
        if (_frame.Function is { } function && !_model.IsStepped(function) && _frame.Out is [.., ThrowStatementSyntax { Expression: { } thrown } last])
        {
            var nothing = Cs.Cast(Cs.Type(_types.Text(function.Yield).TrimEnd('?') + "?"), Cs.Null);
            _frame.Out[^1] = YieldStatement(SyntaxKind.YieldReturnStatement, BinaryExpression(SyntaxKind.CoalesceExpression, nothing, ThrowExpression(thrown))).WithTriviaFrom(last);
        }
    }

    private static bool IsDocstring(Stmt stmt) => stmt is ExprStmt { Value: ConstantExpr { Value: string } };

    private void Emit(StatementSyntax statement) => _frame.Out.Add(statement);

    private void Emit(ExpressionSyntax expression) => Emit(Cs.Stmt(expression));

    /// <summary>Where in the block being written the statement begins that is being written.</summary>
    private int _statementStart;

    private void Statement(Stmt stmt, bool isLast)
    {
        var (frame, written) = (_frame, _frame.Out);
        var start = written.Count;
        var outer = _statementStart;
        _statementStart = start;
        try
        {
            DeclareBefore(stmt);
            KeepWhatComesFirst(stmt);
            var core = _frame.Out.Count;
            StatementCore(stmt, isLast);
            TakeTurns(stmt, core);
            DeclareInConditions(stmt, start);
        }
        catch (Exception e) when (e is UnsupportedException || !_options.ThrowsOnFault)
        {
            // A fault of the converter is told as what it does not know is: the rest of the file is none the worse for it.
            var what = e is UnsupportedException ? e.Message : $"this statement (a fault of the converter, {e.GetType().Name})";

            // The exception may come out of a block that was being written.
            (_frame, frame.Out) = (frame, written);
            Report(Diagnostics.Rules.Unsupported, stmt, what);
            _frame.Out.RemoveRange(start, _frame.Out.Count - start);
            DeclareBefore(stmt);
            EmitMarked(stmt, what);
        }

        _statementStart = outer;
        if (_frame.Out.Count > start)
        {
            for (var i = start + 1; _options.LineDirectives && i < _frame.Out.Count; i++)
            {
                _frame.Out[i] = _frame.Out[i].WithTriviaBefore(TriviaList(LineDirective(stmt)));
            }

            _frame.Out[start] = WithComments(_frame.Out[start], stmt);
            _frame.Out[^1] = WithTrailing(_frame.Out[^1], stmt);
        }
    }

    private void DeclareBefore(Stmt stmt)
    {
        if (_frame.Placement.DeclaredBefore.TryGetValue(stmt, out var variables))
        {
            foreach (var variable in variables)
            {
                if (IsField(variable.Symbol) || (variable.Symbol.Name == "_" && !IsUsed(variable)) || (!OnAsyncio && variable.Slot.Type is InstanceType { Class: { IsUser: false, Name: "TaskGroup" } }))
                {
                    continue;
                }

                var type = _types.Of(variable.Slot);
                Emit(Cs.Local(type, NameOf(variable), NeedsInitial(variable, stmt) ? InitialOf(variable) : null));
            }
        }
    }

    /// <summary>C# follows an if/else and no more: there each branch is seen to assign, elsewhere a first value is given.</summary>
    private static bool NeedsInitial(Variable variable, Stmt stmt) => variable.MaybeUnbound || variable.Symbol.IsCaptured || stmt is not IfStmt;

    private ExpressionSyntax InitialOf(Variable variable)
    {
        var type = variable.Slot.Type;
        return variable.IsNullWhileUnbound ? Cs.Null : TypeMapper.IsValueType(type) || _types.Text(variable.Slot).EndsWith('?') ? Cs.Default : Cs.Forgive(Cs.Null);
    }

    /// <summary>Whether the output holds a marked throw, behind which code may be unreachable.</summary>
    public bool HasMarkedThrow { get; private set; }

    private void EmitMarked(Stmt stmt, string what)
    {
        HasMarkedThrow = true;
        DeclareForRest(stmt);
        var line = Source.GetLineText(Source.GetLine(stmt.Start)).Trim().ToString();
        var thrown = Cs.Throw(Cs.New(Cs.Type("NotSupportedException"), Cs.Str(what)));
        Emit(thrown.WithLeadingTrivia(Comment("// Python: " + Printable(line))));
    }

    /// <summary>What a statement that is not converted would have declared, for the code behind it.</summary>
    private void DeclareForRest(Stmt stmt)
    {
        var stack = new Stack<Node>([stmt]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (_frame.Placement.DeclaredAt.Contains(node) && VariableOf(node) is var variable && IsUsed(variable) && !IsField(variable.Symbol)
                && _frame.Placement.IsSeenBehind(variable, stmt))
            {
                Emit(Cs.Local(_types.Of(variable.Slot), NameOf(variable), null));
            }

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

    private static string Printable(string line) => string.Concat(line.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u0085' ? ' ' : c));

    private void StatementCore(Stmt stmt, bool isLast)
    {
        switch (stmt)
        {
            case ExprStmt e:
                ExpressionStatement(e);
                break;
            case ReturnStmt or AssignStmt or AnnAssignStmt when ReflectedError(stmt) is { } missing:
                Emit(Cs.Throw(missing));
                break;
            case AssignStmt or AugAssignStmt or DeleteStmt or ForStmt or WithStmt when SureError(stmt) is { } error:
                Emit(error);
                break;
            case AssignStmt { Targets: [AttributeExpr target], Value: var given } when AssignsInVain(target, given):
                break;
            case AugAssignStmt { Target: AttributeExpr target, Value: var given } when AssignsInVain(target, given):
                break;
            case AssignStmt a:
                Assignment(a);
                break;
            case AugAssignStmt a:
                AugmentedAssignment(a);
                break;
            case AnnAssignStmt a:
                if (a.Value is not null && !EmitConstant(a.Target, a.Value))
                {
                    AssignTo(a.Target, a.Value);
                }

                break;
            case ReturnStmt r:
                Return(r, isLast);
                break;
            case IfStmt i:
                If(i);
                break;
            case ForStmt f:
                For(f);
                break;
            case WhileStmt w:
                While(w);
                break;
            case TryStmt t:
                Try(t);
                break;
            case WithStmt w:
                With(w);
                break;
            case MatchStmt m:
                Match(m);
                break;
            case RaiseStmt r:
                Raise(r);
                break;
            case AssertStmt a:
                Assert(a);
                break;
            case DeleteStmt d:
                Delete(d);
                break;
            case BreakStmt:
                if (_frame.BreakFlags.TryPeek(out var flag) && flag is not null)
                {
                    Emit(Cs.Assign(Cs.Id(flag), Cs.True));
                }

                Emit(BreakStatement());
                break;
            case ContinueStmt:
                Emit(ContinueStatement());
                break;
            case PassStmt or GlobalStmt or NonlocalStmt:
                break;
            case ImportStmt or ImportFromStmt or TypeAliasStmt:
                Import(stmt);
                break;
            case FunctionDefStmt f:
                NestedFunction(f);
                break;
            case ClassDefStmt c:
                NestedClass(c);
                break;
            default:
                throw Unsupported(stmt, $"'{stmt.Kind}'");
        }
    }

    /// <summary>The call whose value a statement drops.</summary>
    private CallExpr? _statementCall;

    private void ExpressionStatement(ExprStmt e)
    {
        _statementCall = e.Value as CallExpr;
        switch (e.Value)
        {
            case ConstantExpr:
                return;
            case CallExpr c when SearchPath.IsChangedBy(e):
                Report(Diagnostics.Rules.LeftOut, c, "the search path of modules");
                return;
            case YieldExpr or YieldFromExpr when _frame.Function is { } stepped && _model.IsStepped(stepped):
                SteppedYield(e.Value);
                return;
            case YieldExpr y:
                Emit(YieldStatement(SyntaxKind.YieldReturnStatement, y.Value is null ? Cs.Null : ExpressionAs(y.Value, _frame.Function!.Yield)));
                return;
            case YieldFromExpr y:
                YieldFrom(y);
                return;
            case IfExpr { Body: CallExpr, OrElse: CallExpr or ConstantExpr { Value: null } } choice:
                If(AsStatement(choice));
                return;
            case BoolOpExpr { Values: [var tested, CallExpr then] } either when !_model.TypeOf(tested).IsNone && !NodesOf<NamedExpr>(either).Any():
                If(new IfStmt(
                    either.Op == BoolOperator.And ? tested : new UnaryOpExpr(UnaryOperator.Not, tested, tested.Start, tested.End),
                    [new ExprStmt(then, then.Start, then.End)],
                    [],
                    either.Start,
                    either.End));
                return;
            case TupleExpr several when !several.Elts.Any(i => i is StarredExpr):
                Statements([.. several.Elts.Select(i => new ExprStmt(i, i.Start, i.End))]);
                return;
            case CallExpr c when IsOfTheLoop(c) || StatementCall(c):
                return;
            case CallExpr { Func: AttributeExpr { Value: NameExpr group } } c when !OnAsyncio && _model.SymbolOf(group) is { } owner && _groups.TryGetValue(owner, out var known) && IsMemberCall(c, owner):
                var added = GroupTask(c);
                if (known.List is not null)
                {
                    Emit(added);
                }

                return;
            case CallExpr { Func: NameExpr { Id: "setattr" }, Args: [_, not ConstantExpr, _] } c when _model.NamedMembers.TryGetValue(c, out var named) && named.Count > 0:
                StoreNamedMember(c, named);
                return;
            case CallExpr { Func: AttributeExpr member } c when _model.TypeOf(c).IsNone && StatementOfSeveral(member, target => OfPart(c, target).Written):
                return;
        }

        // A coroutine object that nobody keeps never runs.
        if (e.Value is CallExpr made && IsCoroutine(_model.TypeOf(made)) && made.Func is not AwaitExpr)
        {
            Report(Diagnostics.Rules.NeverAwaited, made, Source.Text[made.Func.Start..made.Func.End]);
            foreach (var arg in made.Args.Concat(made.Keywords.Select(k => k.Value)).Where(HasEffect))
            {
                Emit(Cs.Assign(Cs.Id("_"), Expression(arg)));
            }

            return;
        }

        if (OnAsyncio && HandlesFailures && e.Value is CallExpr { Args: [var coroutine], Keywords.IsEmpty: true } forgotten && IsCoroutine(_model.TypeOf(coroutine))
            && _model.TypeOf(forgotten.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "create_task" or "ensure_future" } })
        {
            Emit(CallHelper("Asyncio", "Forget", CoroutineArgument(coroutine)));
            return;
        }

        var value = e.Value is AwaitExpr ? WithoutView(Bare(e.Value)) : Bare(e.Value);
        if (value is InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or ObjectCreationExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression })
        {
            // Nobody waits for it, on purpose: the compiler would ask.
            Emit(value is not AwaitExpressionSyntax and not AssignmentExpressionSyntax && (IsAwaitable(_model.TypeOf(e.Value)) || IsUserAwaitable(_model.TypeOf(e.Value))) ? Cs.Assign(Cs.Id("_"), value) : value);
        }
        else if (HasEffect(e.Value))
        {
            Emit(Cs.Assign(Cs.Id("_"), value));
        }
    }

    /// <summary>An awaited list without what makes another one of its items, which nobody looks at.</summary>
    private static ExpressionSyntax WithoutView(ExpressionSyntax value) => value switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.Text: "ToList" } or GenericNameSyntax { Identifier.Text: "Cast" }, Expression: var viewed }, ArgumentList.Arguments.Count: 0 }
            when WithoutView(viewed) is AwaitExpressionSyntax awaited => awaited,
        ParenthesizedExpressionSyntax { Expression: AwaitExpressionSyntax awaited } => awaited,
        _ => value,
    };

    private bool HasEffect(Expr node) => node switch
    {
        ConstantExpr or NameExpr or LambdaExpr => false,
        AttributeExpr a => HasEffect(a.Value),
        TupleExpr t => t.Elts.Any(HasEffect),
        ListExpr t => t.Elts.Any(HasEffect),
        DictExpr d => (CatchesTypeErrors && IsGuarded(d) && ErrorOf(d) is not null) || d.Keys.Concat(d.Values).Any(e => e is not null && HasEffect(e)),
        CallExpr { Func: NameExpr { Id: "str" }, Args: [NameExpr told], Keywords.IsEmpty: true } => _model.TypeOf(told) is not (PrimitiveType or InstanceType { Class: { IsUser: false, Module.Name: "pathlib" or "uuid" or "datetime" } }),
        _ => true,
    };

    private bool IsAwaitable(PyType type) => type is InstanceType i && i.Class.AsBase(i, Types.AwaitableClass) is not null;

    private bool IsCoroutine(PyType type) => type is InstanceType i && i.Class == Types.CoroutineClass;
}
