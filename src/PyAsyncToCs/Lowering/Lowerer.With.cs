using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private void With(WithStmt w) => With(w, 0);

    private void With(WithStmt w, int index)
    {
        if (index == w.Items.Length)
        {
            Statements(w.Body);
            return;
        }

        var item = w.Items[index];
        var manager = _model.TypeOf(item.ContextExpr).WithoutNone;
        if (manager is not InstanceType instance)
        {
            throw Unsupported(item, "this context manager");
        }

        if (instance.Class.IsUser)
        {
            WithUser(w, index, item, instance.Class);
            return;
        }

        if (CatalogWith(w, index, item, instance))
        {
            return;
        }

        throw Unsupported(item, $"'with' of {instance.Class.Name}");
    }

    private BlockSyntax Inner(WithStmt w, int index, Action? first = null)
    {
        var outer = _frame.Out;
        _frame.Out = [];
        first?.Invoke();
        With(w, index + 1);
        var block = Cs.Block(_frame.Out);
        _frame.Out = outer;
        return block;
    }

    private void WithUser(WithStmt w, int index, WithItem item, ClassSymbol cls)
    {
        var enter = cls.FindMethod(w.IsAsync ? "__aenter__" : "__enter__");
        var exit = cls.FindMethod(w.IsAsync ? "__aexit__" : "__exit__");
        if (enter is null || exit is null || enter.IsStub || exit.IsStub)
        {
            throw Unsupported(item, $"'{(w.IsAsync ? "async with" : "with")}' of {cls.Name}");
        }

        var entered = enter.CallResult(Types);
        if (w.IsAsync)
        {
            entered = enter.Return.Type;
        }

        var returnsSelf = entered is InstanceType i && i.Class == cls && ReturnsSelf(enter);
        var disposes = IsDisposable(cls);
        var name = item.OptionalVars as NameExpr;
        var needsName = name is not null && IsUsed(VariableOf(name));
        if (disposes && returnsSelf && (item.OptionalVars is null || (name is not null && (IsFresh(name) || !needsName))))
        {
            // `await using (var x = await new X().EnterAsync())`
            var value = EnterCall(Expression(item.ContextExpr), enter, w.IsAsync);
            var statement = needsName
                ? UsingStatement(VariableDeclaration(Cs.Id("var"), SingletonSeparatedList(VariableDeclarator(Identifier(NameOf(VariableOf(name!))), null, EqualsValueClause(value)))), null, Inner(w, index))
                : UsingStatement(null, value, Inner(w, index));
            Emit(w.IsAsync ? statement.WithAwaitKeyword(Token(SyntaxKind.AwaitKeyword)) : statement);
            return;
        }

        var managerName = _frame.Fresh("manager");
        if (disposes)
        {
            var statement = UsingStatement(
                VariableDeclaration(Cs.Id("var"), SingletonSeparatedList(VariableDeclarator(Identifier(managerName), null, EqualsValueClause(Expression(item.ContextExpr))))),
                null,
                Inner(w, index, () => BindEntered(item, EnterCall(Cs.Id(managerName), enter, w.IsAsync), entered)));

            // Entering may fail; then there is nothing to leave: it happens before the `using`.
            Emit(Cs.Local(null, managerName, Expression(item.ContextExpr)));
            BindEntered(item, EnterCall(Cs.Id(managerName), enter, w.IsAsync), entered);
            statement = UsingStatement(null, Cs.Id(managerName), Inner(w, index));
            Emit(w.IsAsync ? statement.WithAwaitKeyword(Token(SyntaxKind.AwaitKeyword)) : statement);
            return;
        }

        Emit(Cs.Local(null, managerName, Expression(item.ContextExpr)));
        BindEntered(item, EnterCall(Cs.Id(managerName), enter, w.IsAsync), entered);
        EmitExit(managerName, exit, w.IsAsync, Inner(w, index));
    }

    /// <summary>The general form: the exit sees the exception, and may swallow it.</summary>
    private void EmitExit(string manager, FunctionSymbol exit, bool isAsync, BlockSyntax body)
    {
        var left = _frame.Fresh("failure");
        var caught = _frame.Fresh("error");
        ExpressionSyntax Exit(params ReadOnlySpan<ExpressionSyntax> args)
        {
            var call = Cs.CallMember(Cs.Id(manager), MethodName(exit), args);
            return isAsync ? Cs.Await(call) : call;
        }

        ExpressionSyntax TypeArgument() => Cs.CallMember(Cs.Id(caught), "GetType");
        var suppresses = !ReturnsNothing(exit);
        var args = new List<ExpressionSyntax> { TypeArgument(), Cs.Id(caught), Cs.Null };
        var onError = new List<StatementSyntax> { Cs.Stmt(Cs.Assign(Cs.Id(left), Cs.True)) };
        if (suppresses)
        {
            onError.Add(IfStatement(Cs.Not(TruthOf(Exit([.. args]), exit.Return.Type)), Cs.Block([ThrowStatement()])));
        }
        else
        {
            onError.Add(Cs.Stmt(Exit([.. args])));
            onError.Add(ThrowStatement());
        }

        Emit(Cs.Local(null, left, Cs.False));
        Emit(TryStatement(
            body,
            SingletonList(CatchClause(CatchDeclaration(Cs.Type("Exception"), Identifier(caught)), null, Cs.Block(onError))),
            FinallyClause(Cs.Block([IfStatement(Cs.Not(Cs.Id(left)), Cs.Block([Cs.Stmt(Exit(Cs.Null, Cs.Null, Cs.Null))]))]))));
    }

    private void BindEntered(WithItem item, ExpressionSyntax value, PyType type)
    {
        if (item.OptionalVars is null)
        {
            Emit(value);
        }
        else
        {
            Store(item.OptionalVars, value, type, null);
        }
    }

    private ExpressionSyntax EnterCall(ExpressionSyntax manager, FunctionSymbol enter, bool isAsync)
    {
        var call = Cs.CallMember(manager, MethodName(enter));
        return isAsync ? Cs.Await(call) : call;
    }

    private static bool ReturnsSelf(FunctionSymbol enter) =>
        enter.Def!.Body.OfType<ReturnStmt>().All(r => r.Value is NameExpr n && n.Id == enter.Parameters[0].Name) && enter.HasReturnValue;

    /// <summary>Whether a context manager's exit ignores the exception and swallows nothing, so that it is a Dispose.</summary>
    private bool IsDisposable(ClassSymbol cls)
    {
        var exit = cls.FindMethod("__aexit__") ?? cls.FindMethod("__exit__");
        if (exit is null || exit.IsStub || exit.Owner != cls || !ReturnsNothing(exit) || cls.Subclasses.Count > 0)
        {
            return false;
        }

        if (cls.FindMethod("__aexit__") is not null && cls.FindMethod("__exit__") is not null)
        {
            return false;
        }

        return exit.Parameters.Skip(1).All(p => p.Symbol is { IsRead: false });
    }
}
