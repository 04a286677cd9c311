using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Numbers that may be ints or floats, where the program shows which (<see cref="MixedNumbers"/>).</summary>
internal sealed partial class Lowerer
{
    /// <summary>An int that may be a bool calculates as an int.</summary>
    private (ExpressionSyntax Value, PyType Type) WithoutBools(ExpressionSyntax value, PyType type) =>
        _model.IsMixedNumber(type) && !IsFloat(type) ? (Cs.Cast(_types.Of(PyType.Int), value), PyType.Int) : (value, type);

    /// <summary>Beside a float an int becomes one: C# would keep a number of several kinds, which an object shows.</summary>
    private (ExpressionSyntax Value, PyType Type) BesideFloat(ExpressionSyntax value, PyType type, PyType other) =>
        other == PyType.Float && _model.IsMixedNumber(type) && !type.AllowsNone ? (Cs.Cast(_types.Of(PyType.Float), value), PyType.Float) : (value, type);

    /// <summary>Whether a default is the int 0, which the type's own default is.</summary>
    private bool IsZeroDefault(Expr? value, Slot slot) => value is ConstantExpr { Value: 0L } && !slot.Type.AllowsNone && (_model.IsMixedNumber(slot.Type) || IsBig(slot));

    /// <summary>Whether a place holds whole numbers that C# has no constants for.</summary>
    private static bool IsBig(Slot slot) => slot.Type == PyType.Int && IntWidth.TypeOf(slot.Range) == "BigInteger";

    /// <summary>Whether a default is a number that C# has no constant for.</summary>
    private bool IsNumberDefault(Expr? value, Slot slot) =>
        value is not null and not ConstantExpr { Value: 0L or null } && _model.IsMixedNumber(slot.Type) && IsLiteral(value);

    /// <summary>An operation that C# has no operator for; null where the plain one will do.</summary>
    private ExpressionSyntax? MixedOperation(BinaryOperator op, ExpressionSyntax left, PyType leftType, ExpressionSyntax right, PyType rightType)
    {
        if (!_model.IsMixedNumber(leftType) && !_model.IsMixedNumber(rightType))
        {
            return null;
        }

        switch (op)
        {
            case BinaryOperator.FloorDiv:
                return CallHelper("PyNumber", "FloorDiv", left, right);
            case BinaryOperator.Mod:
                return CallHelper("PyNumber", "Mod", left, right);
            case BinaryOperator.Pow:
                return CallHelper("PyNumber", "Pow", left, right);
            case BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mult or BinaryOperator.Div:
                return null;
            default:
                // Only ints have these.
                ExpressionSyntax Whole(ExpressionSyntax value, PyType type) => _model.IsMixedNumber(type) ? Cs.Cast(Cs.Type("long"), value) : value;
                return op switch
                {
                    BinaryOperator.LShift => Cs.Cast(Cs.Type("PyNumber"), CallHelper("PyInt", "ShiftLeft", Whole(left, leftType), Whole(right, rightType))),
                    BinaryOperator.RShift => Cs.Cast(Cs.Type("PyNumber"), CallHelper("PyInt", "ShiftRight", Whole(left, leftType), Whole(right, rightType))),
                    _ => Cs.Cast(Cs.Type("PyNumber"), Cs.Binary(KindOf(op), Whole(left, leftType), Whole(right, rightType))),
                };
        }
    }

    /// <summary><c>isinstance(x, int)</c> and its like.</summary>
    private ExpressionSyntax IsKindOfNumber(Expr subject, CallExpr call)
    {
        var value = RawPlace(subject);
        ExpressionSyntax? result = null;
        var asked = _model.TypeOf(call.Args[1]);
        foreach (var item in asked is TupleType t ? t.Items.Select(i => i.Type) : asked.Parts)
        {
            var test = item switch
            {
                ClassType { Class: { IsUser: false, Name: "int" } } => Cs.Member(value, "IsInt"),
                ClassType { Class: { IsUser: false, Name: "float" } } => Cs.Member(value, "IsFloat"),
                ClassType { Class: { IsUser: false, Name: "bool" } } => Cs.Member(value, "IsBool"),
                ClassType { Class: { IsUser: false, Name: "object" } } => Cs.True,
                ClassType => null,
                _ => throw Unsupported(call, "this 'isinstance'"),
            };
            result = test is null ? result : result is null ? test : Cs.Or(result, test);
        }

        return result ?? Cs.False;
    }

    /// <summary><c>statistics.mean(ints)</c>: an int where it is whole, which a double does not show.</summary>
    private ExpressionSyntax MixedStatistic(CallExpr call, string name)
    {
        var isShown = _model.IsMixedNumber(_model.TypeOf(call));
        var item = ElementType(_model.TypeOf(call.Args[0]));
        var kind = name switch { "mean" => "Mean", "median" => "Median", _ => "Variance" };
        ExpressionSyntax source = ConsumedInPlace(call.Args[0]);
        if (IsJson(item))
        {
            (source, item) = (Cs.CallMember(source, "Select", Cs.Lambda(["x"], Cs.Member(Cs.Id("x"), "Value"))), PyType.Any);
        }

        if (isShown && !_model.IsMixedNumber(item) && !IsDynamic(item))
        {
            _usings.Add("System.Numerics");
            kind += "OfInts";
            source = Cs.CallMember(source, "Select", Cs.Lambda(["x"], Cs.Cast(Cs.Type("BigInteger"), Cs.Id("x"))));
        }
        else if (isShown)
        {
            kind += "Of";
            source = IsDynamic(item) ? Cs.CallMember(source, "Select", Cs.Lambda(["x"], CallHelper("PyDynamic", "Number", Cs.Id("x")))) : source;
        }
        else if (item != PyType.Float)
        {
            source = Cs.CallMember(source, "Select", Cs.Lambda(["x"], IsDynamic(item) ? CallHelper("PyDynamic", "Float", Cs.Id("x")) : Cs.Cast(Cs.Type("double"), Cs.Id("x"))));
        }

        if (kind == "Median" && _model.HasNaN)
        {
            return CallHelper("PyStatistics", "Middle", CallHelper("PyFloatSort", "Sorted", source, Cs.Lambda(["x"], Cs.Id("x"))));
        }

        return Template($"PyStatistics.{kind}([.. $data]{(name == "pvariance" ? ", 0" : "")})", new() { ["data"] = source });
    }
}
