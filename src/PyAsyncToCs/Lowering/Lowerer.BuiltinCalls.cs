using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>What the end of an iterator leaves as, where Python makes another exception of it.</summary>
    private ExpressionSyntax[] EscapesFrom(CallExpr call) => _model.EscapingStops.TryGetValue(call, out var kind) ? [Cs.Str(kind)] : [];

    private ExpressionSyntax NextItem(CallExpr call)
    {
        if (_model.TypeOf(call.Args[0]) is InstanceType { Class: { IsUser: true } own } && IsOwnIterator(own))
        {
            return call.Args.Length == 1 ? CallHelper("PyIter", "Next", [Expression(call.Args[0]), .. EscapesFrom(call)])
                : _model.TypeOf(call) is UnionType either && _types.Text(either) != _types.Text(own.Methods["__next__"].Return) ? CallHelper("PyIter", "NextOrOther", Expression(call.Args[0]), ExpressionAs(call.Args[1], either))
                : CallHelper("PyIter", "NextOr", Expression(call.Args[0]), ExpressionAs(call.Args[1], own.Methods["__next__"].Return));
        }

        if (_model.TypeOf(call.Args[0]) is InstanceType { Class: { IsUser: false } file } opened && file.AsBase(opened, Types.IteratorClass) is null && file.FindMethod("readline") is { Meaning.Template: not null, IsAsync: false } reading)
        {
            // The next of a file's items is its next line.
            var line = CatalogTemplate(reading, opened, new() { ["self"] = Receiver(call.Args[0]) });
            return call.Args.Length == 1 ? CallHelper("PyFiles", "Line", line)
                : _model.TypeOf(call).AllowsNone && IsNone(call.Args[1]) ? CallHelper("PyFiles", "LineOr", line, Cs.Null)
                : Cs.Forgive(CallHelper("PyFiles", "LineOr", line, Expression(call.Args[1])));
        }

        if (_model.TypeOf(call.Args[0]) is not InstanceType { Class: { IsUser: false } stub } given
            || (stub.Name == "Generator" ? given : stub.AsBase(given, Types.IteratorClass)) is not { } iterator)
        {
            throw Unsupported(call, "'next' of this");
        }

        if (call.Args is [GeneratorExpr searched, var otherwise] && FirstOr(call, searched, otherwise, iterator.Args[0]) is { } first)
        {
            return first;
        }

        var source = Expression(call.Args[0]);
        if (call.Args.Length == 1)
        {
            return Cs.CallMember(source, EscapesFrom(call).Length > 0 ? "NextOrFail" : "Next", EscapesFrom(call));
        }

        if (_model.TypeOf(call).AllowsNone && TypeMapper.IsValueType(iterator.Args[0].Type) && IsNone(call.Args[1]))
        {
            return CallHelper("PyIter", "NextOrNull", source);
        }

        if (_model.TypeOf(call).AllowsNone && IsNone(call.Args[1]) && _types.Text(_model.TypeOf(call)).TrimEnd('?') == _types.Text(iterator.Args[0]))
        {
            return Cs.CallMember(source, "NextOr", Cs.Forgive(iterator.Args[0].Type is TypeParamType ? Cs.Default : Cs.Null));
        }

        if (_model.TypeOf(call) is UnionType several && !_model.IsMixedNumber(several) && _types.Text(several) != _types.Text(iterator.Args[0]))
        {
            return CallHelper("PyIter", "NextOrOther", source, ExpressionAs(call.Args[1], several));
        }

        return Cs.CallMember(source, "NextOr", ExpressionAs(call.Args[1], iterator.Args[0]));
    }

    /// <summary><c>next((x for x in items if …), None)</c>: the first of a query; null where .NET's default is not what else there is.</summary>
    private ExpressionSyntax? FirstOr(CallExpr call, GeneratorExpr searched, Expr otherwise, Slot item)
    {
        var isNone = IsNone(otherwise);
        if (isNone ? !_model.TypeOf(call).AllowsNone || TypeMapper.IsValueType(item.Type) || item.Type is TypeParamType || _types.Text(_model.TypeOf(call)).TrimEnd('?') != _types.Text(item).TrimEnd('?')
            : _types.Text(_model.TypeOf(call)) != _types.Text(item) || HasEffect(otherwise))
        {
            return null;
        }

        _oneShotOk.Add(searched);
        var query = Expression(searched);
        _oneShotOk.Remove(searched);
        var (source, test) = query is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Where" } where, ArgumentList.Arguments: [{ Expression: SimpleLambdaExpressionSyntax } only] }
            ? (where.Expression, [only.Expression])
            : (query, Array.Empty<ExpressionSyntax>());
        return Cs.CallMember(source, "FirstOrDefault", isNone ? test : [.. test, ExpressionAs(otherwise, item)]);
    }

    private ExpressionSyntax Length(Expr node)
    {
        var type = _model.TypeOf(node).WithoutNone;
        switch (type)
        {
            case PrimitiveType { Name: "str" }:
                return _model.HasAstralText ? CallHelper("PyStr", "Len", Receiver(node)) : Cs.Member(Receiver(node), "Length");
            case PrimitiveType { Name: "bytes" }:
                return Cs.Member(Receiver(node), "Length");
            case TupleType t:
                return Cs.Int(t.Items.Length);
            case InstanceType { Class: { IsUser: false, Name: "tuple" } }:
                return Cs.Member(Receiver(node), "Length");
            case InstanceType named when IsNamedTuple(named.Class) && named.Class.IsUser:
                return Cs.Int(DataclassField.All(named.Class).Count);
            case InstanceType { Class.IsUser: true } i when i.Class.FindMethod("__len__") is { IsStub: false }:
                return Cs.Member(Receiver(node), "Count");
            case InstanceType { Class: { IsUser: true } wider } when Descendants(wider).Where(c => c.Methods.GetValueOrDefault("__len__") is { IsStub: false }).ToList() is [var only]:
                return Cs.Member(Cs.Cast(_types.Of(only.Self), Receiver(node)), "Count");
            case InstanceType { Class: { IsUser: false, Name: "range" or "Iterable" } }:
                return Cs.CallMember(Receiver(node), "Count");
            case InstanceType { Class: { IsUser: false, Name: "object" } }:
                return CallHelper("PyDynamicItems", "Length", Expression(node));
            case InstanceType { Class.IsUser: false } stub when stub.Class.FindMethod("__len__") is { Meaning.Template: not null } length:
                return CatalogTemplate(length, stub, new() { ["self"] = Receiver(node) });
            case InstanceType { Class.IsUser: false }:
                return Cs.Member(Receiver(node), IsArray(node) ? "Length" : "Count");
            case InstanceType { Class: { IsUser: true, IsEnum: true } flag } when IsFlag(flag):
                return Cs.CallMember(CallHelper("PyFlag", "Members", Receiver(node)), "Count");
            case ClassType { Class: { IsUser: true, IsEnum: true } flags } when IsFlag(flags):
                return Cs.Int(CanonicalFlags(flags).Count());
            case ClassType { Class: { IsUser: true, IsEnum: true } e }:
                return Cs.Int(EnumMembers(e).Count(a => AliasedBy(e, a) is null));
            default:
                return IsDynamic(type) ? CallHelper("PyDynamicItems", "Length", Expression(node)) : throw Unsupported(node, $"'len' of {type}");
        }
    }

    /// <summary>A float as the int that it is rounded to.</summary>
    private ExpressionSyntax WholeNumber(CallExpr call, string function)
    {
        var arg = call.Args[0];
        var type = _model.TypeOf(arg);
        if (type == PyType.Int || type == PyType.Bool)
        {
            return Convert(Expression(arg), type, PyType.Int);
        }

        if (MixedNumbers.Is(type) && !type.AllowsNone && !_model.IsMixedNumber(type) && !type.Parts.Contains(PyType.Float))
        {
            return Expression(arg);
        }

        if (type is not PrimitiveType { IsNumeric: true } && !MixedNumbers.Is(type) && !IsFloatPlace(type.WithoutNone))
        {
            throw Unsupported(call, $"'{function}' of {type}");
        }

        var value = ExpressionAs(arg, PyType.Float);
        var whole = function switch { "floor" => Cs.Call("Math.Floor", value), "ceil" => Cs.Call("Math.Ceiling", value), "trunc" => Cs.Call("Math.Truncate", value), "round" => Cs.Call("Math.Round", value), _ => value };
        return _model.Widths.GetValueOrDefault(call) == 2 ? CallHelper("PyInt", "FromFloat", whole) : NarrowedInt(whole, call);
    }

    private ExpressionSyntax ToInt(CallExpr call, Expr arg)
    {
        var type = _model.TypeOf(arg);
        return type switch
        {
            PrimitiveType { Name: "int" } => Expression(arg),
            PrimitiveType { Name: "bool" } => Convert(Expression(arg), type, PyType.Int),
            _ when type.WithoutNone == PyType.Bytes => NarrowedInt(CallHelper("PyInt", "Parse", Cs.Call("Encoding.UTF8.GetString", Receiver(arg))), call),
            InstanceType { Class: { IsUser: false, Name: "bytearray" } } => NarrowedInt(CallHelper("PyInt", "Parse", Cs.Call("Encoding.UTF8.GetString", Cs.CallMember(Receiver(arg), "ToArray"))), call),
            InstanceType { Class.IsUser: false } catalog when catalog.Class.FindMethod("__int__") is { Meaning.Template: not null } whole => CatalogTemplate(whole, catalog, new() { ["self"] = Receiver(arg) }),
            UnionType u when u.Members.All(m => m.IsNumeric) => Cs.Checked(Cs.Cast(Cs.Type("int"), Expression(arg))),
            InstanceType { Class: { IsUser: true, IsEnum: true } e } when TypeMapper.LowersToEnum(e) => Cs.Cast(Cs.Type("int"), Expression(arg)),
            InstanceType { Class.IsUser: true } own when own.Class.FindMethod("__int__") is { IsStub: false } whole => Cs.CallMember(Receiver(arg), MethodName(whole)),
            _ when IsIntEnumMember(type) => AsNumber(Expression(arg), ((InstanceType)type).Class),
            UnionType { AllowsNone: true } text when text.WithoutNone == PyType.Str => NarrowedInt(CallHelper("PyInt", "Parse", Receiver(arg)), call),
            UnionType or AnyType => NarrowedInt(CallHelper("PyNumbers", "Int", Boxed(arg)), call),
            _ => throw Unsupported(call, $"'int' of {type}"),
        };
    }

    /// <summary>Whether a type is that of what was read from JSON, whose kind only shows when the program runs.</summary>
    private static bool IsJson(PyType type) => type is InstanceType { Class: { IsUser: false, Name: "JsonValue" } };

    private bool HasLongs => _plan.Fact(() => _model.Widths.ContainsValue(1) || HasBigIntegers);

    private bool HasBigIntegers => _plan.Fact(() => _model.Widths.ContainsValue(2));

    private ExpressionSyntax RangeValue(CallExpr call)
    {
        switch (call.Args)
        {
            case [var stop]:
                return IsNonNegativeValue(stop) || stop is ConstantExpr ? Cs.Call("Enumerable.Range", Cs.Int(0), IntExpression(stop)) : NewRange(IntExpression(stop));
            case [ConstantExpr { Value: long start }, ConstantExpr { Value: long stop }] when stop >= start:
                return Cs.Call("Enumerable.Range", Cs.Int(start), Cs.Int(stop - start));
            case [ConstantExpr { Value: 1L }, BinOpExpr { Op: BinaryOperator.Add, Right: ConstantExpr { Value: 1L }, Left: var count }] when IsNonNegativeValue(count):
                return Cs.Call("Enumerable.Range", Cs.Int(1), IntExpression(count));
            default:
                return NewRange([.. call.Args.Select(IntExpression)]);
        }
    }

    private ExpressionSyntax NewRange(params ReadOnlySpan<ExpressionSyntax> args)
    {
        UseType("PyRange");
        return Cs.New(Cs.Type("PyRange"), args);
    }

    private ExpressionSyntax Enumerate(CallExpr call)
    {
        var start = call.Args.Length > 1 ? call.Args[1] : call.Keywords.FirstOrDefault(k => k.Arg == "start")?.Value;
        var source = ConsumedInPlace(call.Args[0]);
        source = _oneShotOk.Contains(call) ? WithoutList(source, call.Args[0]) : source;
        if (_model.TypeOf(call.Args[0]) is InstanceType { Class: { IsUser: false, Name: "CompletionIterator" } })
        {
            // It is an async sequence too: C# must be told which of the two is meant.
            source = Cs.CallMember(source, "AsEnumerable");
        }

        if (start is null or ConstantExpr { Value: 0L })
        {
            return Cs.CallMember(source, "Index");
        }

        return Cs.CallMember(source, "Select", Cs.Lambda(["item", "index"], Cs.Tuple([Cs.Binary(SyntaxKind.AddExpression, Cs.Id("index"), Cs.Operand(Expression(start), Precedence.Additive + 1)), Cs.Id("item")])));
    }

    /// <summary>The rows that are unpacked into <c>zip</c>, each as a sequence in C#.</summary>
    private ExpressionSyntax UnpackedRows(Expr rows) => ElementType(_model.TypeOf(rows)) switch
    {
        TupleType items => Cs.CallMember(ConsumedInPlace(rows), "Select", Cs.Lambda(["row"], Cs.Cast(Cs.Type($"{ItemText(items)}[]"), Cs.Collection([.. items.Items.Select((_, i) => (ExpressionSyntax)Cs.Member(Cs.Id("row"), $"Item{i + 1}"))])))),
        var row when IsDynamic(row) && row is not NeverType => Cs.CallMember(ConsumedInPlace(rows), "Select", Cs.Lambda(["row"], CallHelper("PyDynamicItems", "Each", Cs.Id("row")))),
        var row when row == PyType.Str => Cs.CallMember(ConsumedInPlace(rows), "Select", Helper("PyStr", "Chars")),
        _ => ConsumedInPlace(rows),
    };

    /// <summary><c>zip_longest(*rows, fillvalue=…)</c>.</summary>
    private ExpressionSyntax ZipLongestRows(CallExpr call)
    {
        if (call.Args is not [StarredExpr { Value: var unpacked }] || ElementType(_model.TypeOf(call)) is not InstanceType { Args: [var item] })
        {
            throw Unsupported(call, "'zip_longest' of these arguments");
        }

        var rows = UnpackedRows(unpacked);
        if (_types.Text(item) != _types.Text(ElementType(ElementType(_model.TypeOf(unpacked)))))
        {
            rows = Cs.CallMember(rows, "Select", Cs.Lambda(["row"], Cs.CallMember(Cs.Id("row"), "Select", Cs.Lambda(["x"], Cs.Cast(_types.Of(item), Cs.Id("x"))))));
        }

        var fill = call.Keywords.FirstOrDefault(k => k.Arg == "fillvalue")?.Value;
        return Cs.Call(GenericHelper("PyItertools", "ZipLongestRows", _types.Of(item)), rows, fill is null ? Cs.Null : ExpressionAs(fill, item));
    }

    private ExpressionSyntax Zip(CallExpr call)
    {
        if (call is { Args: [StarredExpr pairs] } && _model.TypeOf(call) is TupleType)
        {
            return CallHelper("PyIter", "Unzip", ConsumedInPlace(pairs.Value));
        }

        if (call is { Args: [StarredExpr rows], Keywords.IsEmpty: true })
        {
            var columns = CallHelper("PyIter", "Transpose", UnpackedRows(rows.Value));
            return AsTupleKeys(call, columns);
        }

        if (call is { Args.Length: 2, Keywords: [{ Arg: "strict", Value: ConstantExpr { Value: bool strict } }] } && call.Args.All(a => a is not StarredExpr))
        {
            return strict
                ? CallHelper("PyIter", "ZipStrict", ConsumedInPlace(call.Args[0]), ConsumedInPlace(call.Args[1]))
                : Cs.CallMember(ConsumedInPlace(call.Args[0]), "Zip", ConsumedInPlace(call.Args[1]));
        }

        if (call.Keywords.Length > 0 || call.Args.Any(a => a is StarredExpr) || call.Args.Length is < 1 or > 7)
        {
            throw Unsupported(call, "this 'zip'");
        }

        if (call.Args.Length == 1)
        {
            return Cs.CallMember(ConsumedInPlace(call.Args[0]), "Select", Cs.Lambda(["item"], Cs.Call("ValueTuple.Create", Cs.Id("item"))));
        }

        // .NET zips three at once.
        var zipped = Cs.CallMember(ConsumedInPlace(call.Args[0]), "Zip", [.. call.Args.Skip(1).Take(2).Select(ConsumedInPlace)]);
        for (var i = 3; i < call.Args.Length; i++)
        {
            zipped = Cs.CallMember(zipped, "Zip", ConsumedInPlace(call.Args[i]), Cs.Lambda(["items", "last"], Cs.Tuple([.. Enumerable.Range(1, i).Select(n => Cs.Member(Cs.Id("items"), $"Item{n}")), Cs.Id("last")])));
        }

        return zipped;
    }

    private ExpressionSyntax LengthOf(ExpressionSyntax value, PyType type) => type switch
    {
        PrimitiveType { Name: "str" } when _model.HasAstralText => CallHelper("PyStr", "Len", value),
        PrimitiveType { Name: "str" or "bytes" } or InstanceType { Class: { IsUser: false, Name: "tuple" } } => Cs.Member(value, "Length"),
        InstanceType => Cs.Member(value, "Count"),
        UnionType { AllowsNone: true } optional when optional.WithoutNone is PrimitiveType or InstanceType => LengthOf(Cs.Forgive(value), optional.WithoutNone),
        _ => CallHelper("PyDynamicItems", "Length", value),
    };

    private ExpressionSyntax Parsed(ExpressionSyntax text, int width) =>
        width == 2 ? CallHelper("PyInt", "Parse", text) : Cs.Cast(WidthType(width), CallHelper("PyInt", "Parse", text));
}
