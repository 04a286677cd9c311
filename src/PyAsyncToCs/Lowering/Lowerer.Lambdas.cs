using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

        foreach (var parameter in function.Parameters.Where(p => p.Default is not null))
        {
            VariableOfParameter(parameter).CsName = BoundInLambda(parameter);
        }

        if (function.Return.Type.IsNone && l.Body is CallExpr call && IsStatementCall(call))
        {
            return LambdaOfStatement(function, call);
        }

        if (function.Return.Type.IsNone && l.Body is IfExpr choice)
        {
            return LambdaOfChoice(function, choice);
        }

        return InLambda(() =>
        {
            var names = function.Parameters.Where(p => p.Default is null).Select(p => VariableOfParameter(p).CsName = _frame.Parameter(p.Name)).ToArray();
            var body = _resultPlaces.TryGetValue(l, out var result) ? ExpressionAs(l.Body, result) : function.Return.Type.IsNone ? Bare(l.Body) : _model.IsFreelyCalled(function.Return.Type.WithoutNone) ? ExpressionAs(l.Body, function.Return) : IsVoid(l.Body) ? ExpressionAs(l.Body, function.Return) : _model.TypeOf(l.Body) is NeverType or AnyType ? FromUnknown(Started(l.Body), function.Return.Type) : Started(l.Body);
            if (function.Parameters.Where(p => p.Default is null).All(p => p.Symbol is { IsRead: false }) && names.Length > 0)
            {
                names = [.. names.Select(_ => "_")];
            }

            return Cs.Lambda(names, body);
        });
    }

    /// <summary>A value that takes statements, where none can stand: a function that is called at once.</summary>
    private ExpressionSyntax AtOnce(TypeSyntax type, Func<ExpressionSyntax> write)
    {
        var (outer, canHoist, names) = (_frame.Out, _frame.CanHoist, _frame.Names.Mark);
        _frame.Out = [];
        _frame.CanHoist = true;
        try
        {
            Emit(ReturnStatement(write()));
            return Cs.Call(ParenthesizedExpression(Cs.Cast(Cs.Type($"Func<{type}>"), ParenthesizedExpression(Cs.Lambda([], Cs.Block(_frame.Out))))));
        }
        finally
        {
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
