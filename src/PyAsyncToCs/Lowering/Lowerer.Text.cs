using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Text: f-strings, <c>str</c>, <c>repr</c>, <c>print</c>. A helper appears only where C#'s own text would differ.</summary>
internal sealed partial class Lowerer
{
    /// <summary>A piece of text: literal characters, or a value whose C# text is Python's.</summary>
    private sealed record TextPart(string? Text, ExpressionSyntax? Value, bool IsString = false, int? Alignment = null, string? Format = null);

    private static TextPart Literal(string text) => new(text, null);

    private static string? TextOfLiteral(TextPart part) =>
        part is { Alignment: null, Format: null, Value: LiteralExpressionSyntax { Token.Value: string value } } ? value : null;

    private static ExpressionSyntax Interpolated(IReadOnlyList<TextPart> parts)
    {
        var merged = new List<TextPart>();
        foreach (var part in parts)
        {
            if ((part.Text ?? TextOfLiteral(part)) is { } text && merged.Count > 0 && merged[^1].Text is { } before)
            {
                merged[^1] = Literal(before + text);
            }
            else if (part.Text != "")
            {
                merged.Add(TextOfLiteral(part) is { } literal ? Literal(literal) : part);
            }
        }

        switch (merged)
        {
            case []:
                return Cs.Str("");
            case [{ Text: { } only }]:
                return Cs.Str(only);
            case [{ IsString: true, Alignment: null, Value: { } value }]:
                return value;
        }

        var contents = new List<InterpolatedStringContentSyntax>();
        foreach (var part in merged)
        {
            if (part.Text is { } text)
            {
                contents.Add(InterpolatedStringText(StringLiteral.InterpolatedText(text)));
                continue;
            }

            if (part is { Alignment: null, Format: null, Value: InterpolatedStringExpressionSyntax inner })
            {
                contents.AddRange(inner.Contents);
                continue;
            }

            var shown = part.Value is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ToString", Expression: not (BaseExpressionSyntax or LiteralExpressionSyntax) and var it } } ? it : part.Value!;
            var hole = Interpolation(HoleOperand(shown));
            if (part.Alignment is { } alignment)
            {
                hole = hole.WithAlignmentClause(InterpolationAlignmentClause(Token(SyntaxKind.CommaToken), Cs.Int(alignment)));
            }

            if (part.Format is { } format)
            {
                hole = hole.WithFormatClause(InterpolationFormatClause(Token(SyntaxKind.ColonToken), Token(default, SyntaxKind.InterpolatedStringTextToken, format, format, default)));
            }

            contents.Add(hole);
        }

        return InterpolatedStringExpression(Token(SyntaxKind.InterpolatedStringStartToken), List(contents), Token(SyntaxKind.InterpolatedStringEndToken));
    }

    // A conditional's colon would start the format.
    private static ExpressionSyntax HoleOperand(ExpressionSyntax value) =>
        value is ConditionalExpressionSyntax or LambdaExpressionSyntax or AssignmentExpressionSyntax || value.DescendantNodesAndSelf().OfType<AliasQualifiedNameSyntax>().Any()
            ? ParenthesizedExpression(value)
            : value;

    private List<TextPart> Parts(JoinedStrExpr node)
    {
        var parts = new List<TextPart>();
        foreach (var value in node.Values)
        {
            switch (value)
            {
                case ConstantExpr { Value: string text }:
                    parts.Add(Literal(text));
                    break;
                case FormattedValueExpr f:
                    parts.AddRange(Formatted(f));
                    break;
                default:
                    parts.AddRange(StrParts(value));
                    break;
            }
        }

        return parts;
    }

    private List<TextPart> Formatted(FormattedValueExpr f)
    {
        if (f.Conversion <= 0 && _model.TypeOf(f.Value) is InstanceType { Class.IsUser: true } own && own.Class.FindMethod("__format__") is { IsStub: false } formatting)
        {
            return [new TextPart(null, Cs.CallMember(Receiver(f.Value), MethodName(formatting), f.FormatSpec is JoinedStrExpr written ? Interpolated(Parts(written)) : Cs.Str("")), true)];
        }

        if (f.FormatSpec is null or JoinedStrExpr { Values.IsEmpty: true })
        {
            return f.Conversion == 'a' ? [new TextPart(null, CallHelper("PyText", "Ascii", ReprOf(f.Value)), true)]
                : f.Conversion == 'r' ? ReprPart(f.Value)
                : StrParts(f.Value);
        }

        var value = f.Conversion switch
        {
            'r' or 'a' => ReprOf(f.Value),
            's' => TextOf(f.Value),
            _ => Boxed(f.Value),
        };
        var type = f.Conversion > 0 ? PyType.Str : _model.TypeOf(f.Value);
        if (f.Value is not IfExpr && type is { AllowsNone: true, WithoutNone: PrimitiveType { Name: "int" or "float" } })
        {
            // None takes no spec.
            (value, type) = (Receiver(f.Value), type.WithoutNone);
        }

        if (type is InstanceType { Class: { IsUser: true, IsEnum: true } members })
        {
            // A member is formatted as the number or the text that it prints as.
            var isNumber = IsIntEnum(members) && PrintsValue(members);
            (value, type) = isNumber ? (AsNumber(Expression(f.Value), members), PyType.Int) : (TextOf(f.Value), PyType.Str);
        }

        if (type is InstanceType { Class.IsUser: false } catalog && catalog.Class.FindMethod("__format__") is { Meaning.Template: not null } format)
        {
            return [new TextPart(null, CatalogTemplate(format, catalog, new() { ["self"] = value, [format.Parameters[1].Name] = Interpolated(Parts((JoinedStrExpr)f.FormatSpec)) }), true)];
        }

        if (f.FormatSpec is JoinedStrExpr { Values: [ConstantExpr { Value: string spec }] })
        {
            if (f is { Conversion: <= 0, Value: ConstantExpr { Value: string known } } && PaddedText(known, spec) is { } padded)
            {
                return [Literal(padded)];
            }

            if (PlainFormat(spec, type, f) is { } plain)
            {
                return [new TextPart(null, value, type == PyType.Str, plain.Alignment, plain.Format)];
            }

            if (DecimalFormat(spec, type, f) is { } part)
            {
                return part;
            }

            // Of what may be of any kind, a spec with directives is one for a date or a time.
            return [new TextPart(null, spec.Contains('%', StringComparison.Ordinal) && !spec.EndsWith('%') && IsDynamic(type) ? CallHelper("PyTime", "FormatAny", value, Cs.Str(spec)) : CallHelper("PyFormat", FormatMember(type), value, Cs.Str(spec)), true)];
        }

        return [new TextPart(null, PaddedTo(value, type, (JoinedStrExpr)f.FormatSpec) ?? CallHelper("PyFormat", FormatMember(type), value, Interpolated(Parts((JoinedStrExpr)f.FormatSpec))), true)];
    }

    /// <summary>An expression as a C# string with the characters of <c>str(x)</c>.</summary>
    private ExpressionSyntax TextOf(Expr node) => AsString(StrParts(node), _model.TypeOf(node));

    /// <summary>Text as one C# string; what may be null has no ToString that C# takes for one.</summary>
    private ExpressionSyntax AsString(List<TextPart> parts, PyType type) =>
        parts is [{ IsString: false, Value: { } value, Alignment: null, Format: null }] && !IsScalar(type) ? Cs.CallMember(value, "ToString") : Interpolated(parts);

    private List<TextPart> StrParts(Expr node)
    {
        switch (node)
        {
            case ConstantExpr { Value: string s }:
                return [Literal(s)];
            case ConstantExpr { Value: null }:
                return [Literal("None")];
            case ConstantExpr { Value: bool b }:
                return [Literal(b ? "True" : "False")];
            case ConstantExpr { Value: long i }:
                return [Literal(i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
            case JoinedStrExpr j:
                return Parts(j);
            case NameExpr or AttributeExpr when _model.IsMixedNumber(_model.DeclaredTypeOf(node)) && !_model.TypeOf(node).IsNone && !(node is AttributeExpr member && IsOneOfSeveral(member)):
                return ValueText(RawPlace(node), _model.DeclaredTypeOf(node), repr: false, node);
        }

        return ValueText(Untyped(node), _model.TypeOf(node), repr: false, node);
    }

    private List<TextPart> ReprPart(Expr node) => node is ConstantExpr { Value: string s } && s.All(c => c is >= ' ' and < (char)127 and not ('\'' or '\\'))
        ? [Literal($"'{s}'")]
        : ValueText(Untyped(node), _model.TypeOf(node), repr: true, node);

    private ExpressionSyntax ReprOf(Expr node) => Interpolated(ReprPart(node)) switch
    {
        InterpolatedStringExpressionSyntax { Contents: [InterpolationSyntax { AlignmentClause: null, FormatClause: null } only] } when _model.TypeOf(node) is not PrimitiveType => Cs.CallMember(only.Expression, "ToString"),
        var text => text,
    };

    /// <summary>The text of a written value by its type.</summary>
    private List<TextPart> ValueText(ExpressionSyntax value, PyType type, bool repr, Expr? node)
    {
        if (ViewText(node, value, type) is { } view)
        {
            return view;
        }

        switch (type)
        {
            case ClassType { Class: { IsUser: true, IsEnum: true, Subclasses.Count: 0 } members } when node is NameExpr || (node is CallExpr { Func: NameExpr { Id: "type" }, Args: [var member] } && (IsRepeatable(member) || member is SubscriptExpr { Value: NameExpr, Slice: ConstantExpr })):
                return [Literal($"<enum '{members.Name}'>")];
            case InstanceType { Args: [var result] } when IsLoopFuture(type):
                return [new TextPart(null, CallHelper("Asyncio", "FutureText", value, ItemFunction(result.Type, 0)), true)];
            case TupleType { IsList: true } gathered:
                return value is IdentifierNameSyntax && HasTypedText(gathered)
                    ? [Literal("["), .. TupleParts(value, gathered)[1..^1], Literal("]")]
                    : [Literal("["), new TextPart(null, Cs.Index(CallHelper("PyText", "Str", value), Cs.Id("1..^1")), true), Literal("]")];
            case InstanceType { Class: { IsUser: false, Name: "range" } }:
                return [new TextPart(null, node is CallExpr { Func: NameExpr { Id: "range" } } range && range.Args.All(a => a is not StarredExpr) ? NewRange([.. range.Args.Select(IntExpression)]) : CallHelper("PyRange", "From", value))];
            case PrimitiveType { Name: "str" }:
                return [new TextPart(null, repr ? CallHelper("PyText", "Quote", value) : value, true)];
            case PrimitiveType { Name: "int" or "bool" }:
                return [new TextPart(null, value)];
            case PrimitiveType { Name: "float" }:
                return [new TextPart(null, CallHelper("PyText", "Float", value), true)];
            case PrimitiveType { Name: "bytes" or "complex" } bytes:
                return [new TextPart(null, Cs.Call(ItemFunction(bytes, 0), value is CollectionExpressionSyntax ? Cs.Cast(_types.Of(type), value) : value), true)];
            case PrimitiveType { Name: "None" }:
                return [node is not null && HasEffect(node) ? new TextPart(null, CallHelper("PyText", "ScalarRepr", value), true) : Literal("None")];
            case UnionType when _model.IsMixedNumber(type):
                return [type.AllowsNone ? new TextPart(null, Cs.Binary(SyntaxKind.CoalesceExpression, ConditionalAccessExpression(Cs.Primary(value), InvocationExpression(MemberBindingExpression(IdentifierName("ToString")))), Cs.Str("None")), true) : new TextPart(null, value)];
            case UnionType u when u.Members.All(m => m.IsNumeric):
                return [new TextPart(null, CallHelper("PyText", "Float", value), true)];
            case UnionType u when !repr && IsScalar(u):
                return [ScalarText(value, u)];
            case InstanceType { Class: { IsUser: true, IsEnum: true } members } when (repr ? members.FindMethod("__repr__") : members.FindMethod("__str__")) is not { IsStub: false }:
                return IsFlag(members) ? FlagText(value, members, repr) : EnumText(value, members, repr);
            case InstanceType { Class: { IsUser: false } cls } instance when CatalogText(cls, repr) is { } textMethod:
                return [new TextPart(null, CatalogTemplate(textMethod, instance, new() { ["self"] = value }), true)];
            case InstanceType { Class: { IsException: true, IsUser: true } } when !repr:
                return [new TextPart(null, Cs.Member(value, "Message"), true)];
            case InstanceType { Class: { IsUser: true, IsException: false } wide } when repr && !SeparateRepr(wide) && Descendants(wide).Any(SeparateRepr):
                return [new TextPart(null, CallHelper("PyText", "Repr", value), true)];
            case InstanceType { Class: { IsUser: true } cls } when repr ? HasRepr(cls) : HasText(cls):
                return [new TextPart(null, repr && SeparateRepr(cls) ? Cs.CallMember(value, "Repr") : value)];
            case InstanceType { Class: { IsException: true } cls } when !repr && !cls.IsUser:
                return [new TextPart(null, ExceptionText(value, cls), true)];
            case UnionType { AllowsNone: true } u when OptionalText(value, u.WithoutNone, repr) is { } optional:
                return [new TextPart(null, optional, true)];
            case TupleType { Items.Length: > 1 } t when node is TupleExpr display && display.Elts.All(e => e is not StarredExpr):
                return [Literal("("), .. Join(display.Elts, ", ", ReprPart), Literal(")")];
            case TupleType { Items.Length: > 1 } t when node is not null && IsRepeatable(node) && t.Items.All(i => HasSimpleRepr(i.Type)):
                return [Literal("("), .. t.Items.SelectMany((item, i) => (i > 0 ? [Literal(", ")] : Array.Empty<TextPart>()).Concat(ValueText(Cs.Member(value, $"Item{i + 1}"), item.Type, repr: true, null))), Literal(")")];
            case UnionType { AllowsNone: false } errors when errors.Members.All(IsException) && _types.Text(errors) != "object":
                return [new TextPart(null, CallHelper("PyException", repr ? "Repr" : "Str", value), true)];
            case UnionType results when IsResult(results):
                return [new TextPart(null, CallHelper("PyException", repr ? "ReprOrScalar" : "StrOrScalar", value), true)];
            case InstanceType { Class: { IsUser: false, Name: "dict" } } dict when HasSimpleRepr(dict.Args[0].Type) && HasSimpleRepr(dict.Args[1].Type):
                return [new TextPart(null, CallHelper("PyText", "DictText", value, ReprFunction(dict.Args[0].Type), ReprFunction(dict.Args[1].Type)), true)];
            case InstanceType { Class.IsException: true } when repr:
                return [new TextPart(null, CallHelper("PyException", "Repr", value), true)];
            case InstanceType { Class: { IsUser: false, Name: "list" } } list:
                if (list.Args[0].Type == PyType.Str && _model.OnlyPlainText)
                {
                    return PlainStrings(value, node);
                }

                if (ListText(Streamed(value, node), list.Args[0].Type) is { } text)
                {
                    return [Literal("["), new TextPart(null, text, true), Literal("]")];
                }

                if (HasSimpleRepr(list.Args[0].Type))
                {
                    return [new TextPart(null, CallHelper("PyText", "ListText", value, ReprFunction(list.Args[0].Type)), true)];
                }

                break;
        }

        return ContainerText(value, type, repr, node)
            ?? [new TextPart(null, CallHelper("PyText", repr ? "Repr" : "Str", value is CollectionExpressionSyntax ? Cs.Cast(_types.Of(type), value) : value), true)];
    }

    /// <summary>The catalog's own text for the values of a class of its.</summary>
    private static FunctionSymbol? CatalogText(ClassSymbol cls, bool repr) =>
        !cls.IsException && ((repr ? null : cls.FindMethod("__str__")) ?? cls.FindMethod("__repr__")) is { IsStub: true, Meaning.Template: not null } method ? method : null;

    private bool HasSimpleRepr(PyType type) => (_model.IsMixedNumber(type) && !type.AllowsNone) || type is PrimitiveType { Name: "str" or "int" or "bool" or "float" };

    /// <summary>The text of a value that may be None.</summary>
    private ExpressionSyntax? OptionalText(ExpressionSyntax value, PyType inner, bool repr) => OptionalText(inner, WithTypedNull(value, inner), repr);

    /// <summary>A choice between a number and null, whose type C# must be told where nothing else says it.</summary>
    private ExpressionSyntax WithTypedNull(ExpressionSyntax value, PyType inner) =>
        TypeMapper.IsValueType(inner) && (value is ParenthesizedExpressionSyntax whole ? whole.Expression : value) is ConditionalExpressionSyntax { WhenFalse: LiteralExpressionSyntax { Token.Value: null } } choice && choice.WhenTrue is not (LiteralExpressionSyntax or CastExpressionSyntax)
            ? choice.WithWhenTrue(Cs.Cast(Cs.Type(_types.Text(inner) + "?"), Cs.Primary(choice.WhenTrue)))
            : value;

    private ExpressionSyntax? OptionalText(PyType inner, ExpressionSyntax value, bool repr) => inner switch
    {
        PrimitiveType { Name: "str" } when !repr => Cs.Binary(SyntaxKind.CoalesceExpression, value, Cs.Str("None")),
        PrimitiveType { Name: "int" or "bool" } => Cs.Binary(
            SyntaxKind.CoalesceExpression,
            ConditionalAccessExpression(Cs.Primary(value), InvocationExpression(MemberBindingExpression(IdentifierName("ToString")))),
            Cs.Str("None")),
        PrimitiveType { Name: "float" or "bytes" or "complex" } => CallHelper("PyText", "OrNone", value, ItemFunction(inner, 0)),
        InstanceType { Class.IsException: true } => CallHelper("PyText", "OrNone", value, Helper("PyException", repr ? "Repr" : "Str")),
        InstanceType { Class: { IsUser: false } catalog } when !repr && CatalogText(catalog, repr: false) is not null =>
            CallHelper("PyText", "OrNone", value, Cs.Lambda(["item"], Interpolated(ValueText(Cs.Id("item"), inner, repr: false, null)))),
        InstanceType { Class: { IsUser: true, IsException: false } } => OptionalObject(inner, value, repr),
        _ => null,
    };

    private ExpressionSyntax OptionalObject(PyType inner, ExpressionSyntax value, bool repr) =>
        ValueText(Cs.Id("item"), inner, repr, null) is var parts && parts is [{ Value: IdentifierNameSyntax { Identifier.Text: "item" } }]
            ? Cs.Binary(SyntaxKind.CoalesceExpression, ConditionalAccessExpression(Cs.Primary(value), InvocationExpression(MemberBindingExpression(IdentifierName("ToString")))), Cs.Str("None"))
            : CallHelper("PyText", "OrNone", value, Cs.Lambda(["item"], Interpolated(parts)));

    /// <summary>A list of strings that hold nothing to escape: joined in place.</summary>
    private List<TextPart> PlainStrings(ExpressionSyntax value, Expr? node)
    {
        if (node is NameExpr name && _model.VariableOf(name) is { Definitions: [var definition] } && _model.IsNeverEmpty(definition))
        {
            return [Literal("['"), new TextPart(null, Cs.Call("string.Join", Cs.Str("', '"), value), true), Literal("']")];
        }

        var quoted = Cs.Lambda(["item"], Interpolated([Literal("'"), new TextPart(null, Cs.Id("item")), Literal("'")]));
        return [Literal("["), new TextPart(null, Cs.Call("string.Join", Cs.Str(", "), Cs.CallMember(Streamed(value, node), "Select", quoted)), true), Literal("]")];
    }

    /// <summary>The joined items of a list whose items' own text is Python's.</summary>
    private static ExpressionSyntax? ListText(ExpressionSyntax list, PyType item) =>
        item is PrimitiveType { Name: "int" or "bool" } ? Cs.Call("string.Join", Cs.Str(", "), list) : null;

    /// <summary><c>str(e)</c>: the message, where the type of the exception has it as Python does.</summary>
    private ExpressionSyntax ExceptionText(ExpressionSyntax value, ClassSymbol cls)
    {
        // BaseException and Exception may be any, among them those whose message .NET words itself.
        return cls.Name is "ValueError" or "RuntimeError" or "NotImplementedError" or "TypeError" or "AssertionError" or "ConnectionError" or "KeyError" && ExceptionTable.IsBuiltin(cls) && !_model.RaisesBuiltin(cls)
            ? Cs.Member(value, "Message")
            : CallHelper("PyException", "Str", value);
    }

    private static bool HasText(ClassSymbol cls) =>
        cls.FindMethod("__str__") is { IsStub: false } || HasRepr(cls);

    private static bool HasRepr(ClassSymbol cls) =>
        cls.FindMethod("__repr__") is { IsStub: false } || (DataclassField.HasFields(cls) && !cls.IsException);

    /// <summary>Whether a class has a <c>repr</c> that is not its <c>str</c>.</summary>
    private static bool SeparateRepr(ClassSymbol cls) => cls.FindMethod("__str__") is { IsStub: false } && HasRepr(cls);

    private IEnumerable<TextPart> Join(IReadOnlyList<Expr> items, string separator, Func<Expr, List<TextPart>> text)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                yield return Literal(separator);
            }

            foreach (var part in text(items[i]))
            {
                yield return part;
            }
        }
    }
}
