using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax Slice(SubscriptExpr s, PyType container, SliceExpr slice)
    {
        var receiver = Receiver(s.Value);
        if (container is InstanceType { Class.IsUser: true } user && user.Class.FindMethod(ItemMethodSplitter.SliceMethod) is { IsStub: false } slicing)
        {
            ExpressionSyntax Part(Expr? part, int index) => part is null ? Cs.Null : ExpressionAs(part, slicing.Parameters[index].Slot);
            return Cs.CallMember(receiver, MethodName(slicing), Part(slice.Lower, 1), Part(slice.Upper, 2), Part(slice.Step, 3));
        }

        if (container is InstanceType { Class.IsUser: false } stub && stub.Class.FindMethod("__getslice__") is { } sliced)
        {
            return CatalogTemplate(sliced, stub, SlicePlaces(receiver, sliced, slice));
        }

        if (slice is { Lower: null, Upper: null, Step: null } && !IsDynamic(container))
        {
            return container == PyType.Str || container == PyType.Bytes ? receiver : Cs.Index(receiver, RangeExpression());
        }

        if (SliceHelper(container) == "PyList" && PlainSlice(receiver, s.Value, slice) is { } plain)
        {
            return plain;
        }

        return SliceHelper(container) is { } helper ? CallHelper(helper, "Slice", [receiver, .. SliceArguments(slice)]) : container switch
        {
            TupleType t when _model.TypeOf(s) is TupleType part => TupleOf([.. part.Items.Select(item => t.Items.IndexOf(item))
                .Select(at => s.Value is TupleExpr display && display.Elts.All(IsRepeatable) ? Expression(display.Elts[at]) : Cs.Member(receiver, $"Item{at + 1}"))]),
            InstanceType record when IsNamedTuple(record.Class) && _model.TypeOf(s) is TupleType fields && IsRepeatable(s.Value) =>
                Cs.Tuple(fields.Items.Select(item => (ExpressionSyntax)Cs.Member(receiver, MemberName(DataclassField.All(record.Class).First(f => f.Attribute.Slot == item).Attribute)))),
            _ when IsDynamic(container) => FromObject(CallHelper("PyDynamicItems", "Slice", [receiver, .. SliceArguments(slice)]), _model.TypeOf(s), s),
            _ => throw Unsupported(s, $"a slice of {container}"),
        };
    }

    /// <summary>A slice of a list whose bounds are known to count from its start or from its end.</summary>
    private ExpressionSyntax? PlainSlice(ExpressionSyntax receiver, Expr sliced, SliceExpr slice)
    {
        if (slice.Step is not null || receiver is CollectionExpressionSyntax || (slice.Lower is not null && !IsPlainBound(slice.Lower)) || (slice.Upper is not null && !IsPlainBound(slice.Upper)))
        {
            return null;
        }

        // What a comprehension computes, it computes for each item, taken or not.
        receiver = sliced is ListCompExpr ? receiver : Streamed(receiver, sliced);
        ExpressionSyntax? End(Expr? bound) => bound is not null && Inferrer.ConstantIndex(bound) is < 0 and var n ? Cs.Int(-n) : null;
        var part = (slice.Lower, slice.Upper) switch
        {
            ({ } lower, null) => End(lower) is { } last ? Cs.CallMember(receiver, "TakeLast", last) : Cs.CallMember(receiver, "Skip", IntExpression(lower)),
            (null, { } upper) => End(upper) is { } left ? Cs.CallMember(receiver, "SkipLast", left) : Cs.CallMember(receiver, "Take", IntExpression(upper)),
            ({ } from, BinOpExpr { Op: BinaryOperator.Add, Left: { } again, Right: { } count }) when IsRepeatable(from) && Source.Text[from.Start..from.End] == Source.Text[again.Start..again.End] && _model.TypeOf(count) == PyType.Int =>
                Cs.CallMember(Cs.CallMember(receiver, "Skip", IntExpression(from)), "Take", IntExpression(count)),
            ({ } lower, { } upper) => Cs.CallMember(receiver, "Take", RangeExpression(RangeEnd(lower), RangeEnd(upper))),
            _ => null,
        };
        return part is null ? null : Cs.CallMember(part, "ToList");

        ExpressionSyntax RangeEnd(Expr bound) => End(bound) is { } fromEnd ? PrefixUnaryExpression(SyntaxKind.IndexExpression, fromEnd) : Cs.Operand(IntExpression(bound), Precedence.Unary);
    }

    /// <summary>Whether a bound is a negative constant, or surely not negative.</summary>
    private bool IsPlainBound(Expr bound) => _model.TypeOf(bound) == PyType.Int && !_replaced.ContainsKey(bound)
        && (Inferrer.ConstantIndex(bound) is not null || _model.Ranges.GetValueOrDefault(bound, Interval.All) is { IsEmpty: false, Low: { } low } && low >= 0);

    /// <summary>What is assigned to a slice, as items of the list.</summary>
    private ExpressionSyntax SliceItems(Expr value, PyType list)
    {
        var items = Iterable(value);
        var (own, wanted) = (_types.Text(ElementType(_model.TypeOf(value))), _types.Text(ElementType(list)));
        return items is CollectionExpressionSyntax ? Cs.Cast(_types.Of(list), items)
            : own == wanted ? items
            : Cs.CallMember(items, "Select", Cs.Lambda(["item"], Cs.Cast(Cs.Type(wanted), Cs.Id("item"))));
    }

    private static string? SliceHelper(PyType container) => container switch
    {
        PrimitiveType { Name: "str" } => "PyStr",
        PrimitiveType { Name: "bytes" } => "PyBytes",
        InstanceType { Class: { IsUser: false, Name: "list" } } => "PyList",
        InstanceType { Class: { IsUser: false, Name: "tuple" } } => "PyTuple",
        _ => null,
    };

    /// <summary><c>items[slice(…)]</c>, which is <c>items[start:stop:step]</c>.</summary>
    private ExpressionSyntax? SliceByObject(SubscriptExpr s, PyType container)
    {
        if (SliceHelper(container) is not { } helper)
        {
            return null;
        }

        var slice = Receiver(s.Slice);
        if (!IsRepeatable(s.Slice))
        {
            if (!_frame.CanHoist)
            {
                throw Unsupported(s, "this slice");
            }

            var name = _frame.Fresh("slice");
            Emit(Cs.Local(null, name, slice));
            slice = Cs.Id(name);
        }

        return CallHelper(helper, "Slice", Receiver(s.Value), Cs.Member(slice, "Start"), Cs.Member(slice, "Stop"), Cs.Member(slice, "Step"));
    }

    /// <summary>The places of a catalog class's method for slices: the receiver, the bounds and the step.</summary>
    private Dictionary<string, ExpressionSyntax> SlicePlaces(ExpressionSyntax receiver, FunctionSymbol method, SliceExpr slice)
    {
        var bounds = SliceArguments(slice);
        var places = new Dictionary<string, ExpressionSyntax> { ["self"] = receiver };
        foreach (var (index, parameter) in method.Parameters.Skip(1).Take(3).Index())
        {
            places[parameter.Name] = index < bounds.Count ? bounds[index] : Cs.Null;
        }

        return places;
    }

    private List<ExpressionSyntax> SliceArguments(SliceExpr slice)
    {
        ExpressionSyntax Bound(Expr bound) => _model.TypeOf(bound) is var type && type == PyType.Int ? IntExpression(bound)
            : IsDynamic(type) && !type.IsNone ? Cs.Cast(Cs.Type("int?"), Expression(bound))
            : Expression(bound);
        List<ExpressionSyntax> args = [slice.Lower is null ? Cs.Null : Bound(slice.Lower), slice.Upper is null ? Cs.Null : Bound(slice.Upper)];
        if (slice.Step is not null)
        {
            args.Add(Bound(slice.Step));
        }

        return args;
    }
}
