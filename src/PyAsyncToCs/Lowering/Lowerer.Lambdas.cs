using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax Lambda(LambdaExpr l)
    {
        var function = _model.Functions[l];
        return _model.IsFreelyCalled(_model.TypeOf(l)) ? LambdaObject(l, function) : LambdaDelegate(l);
    }

    private ExpressionSyntax LambdaDelegate(LambdaExpr l)
    {
        var function = _model.Functions[l];
        if (function.Parameters.Any(p => p.IsVariadic))
        {
            throw Unsupported(l, "a lambda with '*args' or '**kwargs'");
        }

        BindDefaults(function);
        if (function.Return.Type.IsNone && l.Body is CallExpr call && IsStatementCall(call))
        {
            return LambdaOfStatement(function, new ExprStmt(call, call.Start, call.End));
        }

        if (function.Return.Type.IsNone && l.Body is IfExpr choice)
        {
            return LambdaOfStatement(function, AsStatement(choice));
        }

        if (l.Body is CallExpr started && AmongOthers(started) is not null)
        {
            return Starting(started, LambdaParameters(function));
        }

        var told = _diagnostics.Count;
        try
        {
            if (GivesNothing(l.Body) && (_resultPlaces.GetValueOrDefault(l) ?? function.Return.Type) is InstanceType { Args: [{ Type: not NeverType } wanted] } given && given.Class == Types.CoroutineClass && !wanted.Type.IsNone)
            {
                // Beside functions that give something, it gives None.
                return InLambda(() => Cs.Lambda(LambdaParameters(function), Cs.Block([Cs.Stmt(Cs.Await(Started(l.Body))), ReturnStatement(Cs.Cast(_types.Of(wanted), Cs.Null))]), isAsync: true));
            }

            return InLambda(() => Cs.Lambda(LambdaParameters(function), LambdaBody(l, function)));
        }
        catch (UnsupportedException) when (!_lambdaInBlock)
        {
            Withdraw(told);
            return LambdaInBlock(l, function);
        }
    }

    private string[] LambdaParameters(FunctionSymbol function)
    {
        var own = function.Parameters.Where(p => p.Default is null).ToList();
        string[] names = [.. own.Select(p => VariableOfParameter(p).CsName = _frame.Parameter(p.Name))];
        return own.All(p => p.Symbol is { IsRead: false }) ? [.. names.Select(_ => "_")] : names;
    }

    private void BindDefaults(FunctionSymbol function)
    {
        foreach (var parameter in function.Parameters.Where(p => p.Default is not null))
        {
            VariableOfParameter(parameter).CsName = BoundInLambda(parameter);
        }
    }

    private ExpressionSyntax LambdaBody(LambdaExpr l, FunctionSymbol function) =>
        _resultPlaces.TryGetValue(l, out var result) ? ExpressionAs(l.Body, result)
        : function.Return.Type.IsNone ? Bare(l.Body)
        : _model.IsFreelyCalled(function.Return.Type.WithoutNone) || IsVoid(l.Body) ? ExpressionAs(l.Body, function.Return)
        : _model.TypeOf(l.Body) is TypeParamType ? ExpressionAs(l.Body, function.Return)
        : _model.TypeOf(l.Body) is NeverType or AnyType ? FromUnknown(Started(l.Body), function.Return.Type)
        : function.Return.Type == PyType.Int && _model.TypeOf(l.Body) == PyType.Int ? Narrowed(Started(l.Body), l.Body, IntWidth.Of(function.Return.Range))
        : Started(l.Body);

    private bool _lambdaInBlock;

    /// <summary>A lambda with something that needs a statement before it.</summary>
    private LambdaExpressionSyntax LambdaInBlock(LambdaExpr l, FunctionSymbol function)
    {
        var (outer, canHoist, taken) = (_frame.Out, _frame.CanHoist, _frame.Names.Mark);
        (_frame.Out, _frame.CanHoist, _lambdaInBlock) = ([], true, true);
        try
        {
            var names = LambdaParameters(function);
            var body = LambdaBody(l, function);
            Emit(function.Return.Type.IsNone ? Cs.Stmt(body) : ReturnStatement(body));
            return Cs.Lambda(names, Cs.Block(_frame.Out));
        }
        finally
        {
            (_frame.Out, _frame.CanHoist, _lambdaInBlock) = (outer, canHoist, false);
            _frame.Restore(taken);
        }
    }

    /// <summary>A value that takes statements, where none can stand: a function that is called at once.</summary>
    private ExpressionSyntax AtOnce(TypeSyntax type, Func<ExpressionSyntax> write, bool isAsync = false)
    {
        var (outer, canHoist, names, branches) = (_frame.Out, _frame.CanHoist, _frame.Names.Mark, _branches);
        _branches = 0;
        _frame.Out = [];
        _frame.CanHoist = true;
        try
        {
            Emit(ReturnStatement(write()));
            var called = Cs.Call(ParenthesizedExpression(Cs.Cast(Cs.Type(isAsync ? $"Func<Task<{type}>>" : $"Func<{type}>"), ParenthesizedExpression(Cs.Lambda([], Cs.Block(_frame.Out), isAsync)))));
            return isAsync ? Cs.Await(called) : called;
        }
        finally
        {
            _branches = branches;
            _frame.Out = outer;
            _frame.CanHoist = canHoist;
            _frame.Restore(names);
        }
    }

    /// <summary>Writes what stands inside a lambda's expression, where no statement can be put before.</summary>
    private T InLambda<T>(Func<T> write)
    {
        var (outer, canHoist, names) = (_frame.Out, _frame.CanHoist, _frame.Names.Mark);
        _frame.Out = [];
        _frame.CanHoist = false;
        try
        {
            var result = write();
            if (_frame.Out.Count > 0)
            {
                throw new UnsupportedException("an expression that needs statements inside a lambda");
            }

            return result;
        }
        finally
        {
            _frame.Out = outer;
            _frame.CanHoist = canHoist;
            _frame.Restore(names);
        }
    }
}
