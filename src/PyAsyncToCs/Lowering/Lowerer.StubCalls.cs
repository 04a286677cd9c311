using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax CallStub(CallExpr call, FunctionSymbol stub, PyType? receiver)
    {
        var target = _model.Calls.GetValueOrDefault(call) ?? throw Unsupported(call, $"'{stub.Name}' with these arguments");
        return CallStubBound(call, target.Function ?? stub, receiver, target);
    }

    private ExpressionSyntax CallStubBound(CallExpr call, FunctionSymbol stub, PyType? receiver, CallTarget target)
    {
        if (call.Keywords.FirstOrDefault(k => k.Arg is not null && !target.Bound.Any(b => b.Arguments.Contains(k.Value))) is { } unknown)
        {
            throw Unsupported(unknown, $"the argument '{unknown.Arg}' of '{stub.Name}'");
        }

        if (call.Args.Any(a => a is not StarredExpr && !target.Bound.Any(b => b.Arguments.Contains(a))))
        {
            throw Unsupported(call, $"'{stub.Name}' with these arguments");
        }

        if (call.Func is AttributeExpr { Value: var text } && stub.Owner is { IsUser: false, Name: "str" } && IsTextEnum(_model.TypeOf(text).WithoutNone))
        {
            _textReceivers.Add(text);
        }

        if (!target.HasUnpacking && target.Bound.Any(b => b.Arguments.Count == 0 && b.Parameter is { Default: null, Kind: not (ParameterKind.VarArgs or ParameterKind.KwArgs) }))
        {
            throw Unsupported(call, $"'{stub.Name}' without an argument that it needs");
        }

        if (stub is { Owner: null, Name: "sorted" or "min" or "max" or "sum" or "print" or "round" or "enumerate" or "zip" or "open" } && call.Keywords.Any(k => k.Arg is null))
        {
            throw Unsupported(call, "a call that unpacks its arguments");
        }

        var meaning = stub.Meaning!;
        if (meaning.Intrinsic is { } intrinsic)
        {
            return Intrinsic(intrinsic, call, stub, receiver, target);
        }

        var template = meaning.StatementTemplate is { } statement && _statementCall == call ? statement
            : meaning.SeparatorTemplate is { } plainly && HasWrittenSeparator(target) ? plainly
            : meaning.Utf8Template is null ? TemplateOf(meaning)
            : !IsStrictUtf8(target) ? meaning.Template
            : _model.OnlyPlainText && meaning.PlainTemplate is { } plain ? plain
            : meaning.Utf8Template;
        if (template is null)
        {
            ReportUnknown(call, stub.Name);
            throw new UnsupportedException(stub.Name);
        }

        foreach (var ns in meaning.Usings.Where(ns => !_model.HasFrozenSetKeys || ns != "System.Collections.Frozen"))
        {
            _usings.Add(ns);
        }

        var places = new Dictionary<string, ExpressionSyntax>();
        if (call.Func is AttributeExpr a && receiver is not null and not ClassType && !IsOfTheLoop(a.Value))
        {
            places["self"] = IsDynamic(_model.TypeOf(a.Value)) && !IsDynamic(receiver) ? FromObject(Receiver(a.Value), receiver, null) : Receiver(a.Value);
        }

        HoistUnpacked(target, call);
        foreach (var (parameter, arguments) in target.Bound)
        {
            places[parameter.Name] = arguments switch
            {
                _ when parameter.Kind == ParameterKind.VarArgs => VariadicArgument(arguments, parameter, target),
                [] => parameter.Default is { } value ? DefaultOf(value) : throw Unsupported(call, $"'{stub.Name}' with these arguments"),
                [var one] => StubArgument(one, parameter, target),
                _ => throw Unsupported(call, "this call"),
            };
        }

        var passed = call.Keywords.Any(k => k.Arg is null) ? PassedKeywords(call, target, places) : null;
        if (passed is null && (call.Keywords.Any(k => k.Arg is null) && (target.Written.Count == 0 || target.HasUnpacking)) || (passed is null && target.HasUnpacking && call.Args.Any(a => a is StarredExpr) && target.Bound.All(b => b.Parameter.Kind != ParameterKind.VarArgs)))
        {
            return stub.Owner is { IsUser: false, Name: "timedelta" } && call is { Args: [], Keywords: [var parts] }
                ? CallHelper("PyTimeDelta", "OfParts", Expression(parts.Value))
                : throw Unsupported(call, "a call that unpacks its arguments");
        }

        if (template == meaning.SeparatorTemplate && places.GetValueOrDefault("sep") is LiteralExpressionSyntax { Token.Value: string { Length: 1 } letter })
        {
            places["sep"] = LiteralExpression(SyntaxKind.CharacterLiteralExpression, SyntaxFactory.Literal(letter[0]));
        }

        template = ForNullKeys(template, receiver is null or ClassType ? _model.TypeOf(call) : receiver);
        AddTypePlaces(places, template, target.TypeArguments);
        if (template.Contains("$args_named", StringComparison.Ordinal))
        {
            places["args_named"] = NamedArguments(target, places, passed: passed);
            if (template.Split("$args_named_but_") is [_, var rest])
            {
                var except = new string([.. rest.TakeWhile(c => char.IsLetter(c) || c == '_')]);
                places["args_named_but_" + except] = NamedArguments(target, places, except, passed);
            }
        }

        var written = WithoutDoubleCast(Template(template, places), stub.Owner is { IsUser: false, Name: "float" } && call.Args is [var given] && _model.TypeOf(given) == PyType.Float);
        return meaning.Returns == "BigInteger" && stub.Owner is { IsUser: false, Name: "int" } ? _model.Widths.GetValueOrDefault(call) is var width && width == 2 ? written : Cs.Cast(WidthType(width), written)
            : meaning.Returns == "BigInteger" ? NarrowedInt(written, call)
            : stub.Owner is { IsUser: false, Name: "int" } && written is CastExpressionSyntax parsed && _model.Widths.GetValueOrDefault(call) is > 0 and var wide ? wide == 2 ? parsed.Expression : parsed.WithType(WidthType(wide))
            : _model.OpensJson && !stub.IsAsync && stub.DeclaredReturn is { } read && IsJson(read) && !IsJson(_model.TypeOf(call)) ? OpenedJson(written, _model.TypeOf(call))
            : template.StartsWith("PyItertools.", StringComparison.Ordinal) ? AsTupleKeys(call, WidenedResult(written, call, stub))
            : WidenedResult(written, call, stub);
    }

    /// <summary>Whether a call encodes or decodes UTF-8 and takes what is not for an error.</summary>
    private static bool IsStrictUtf8(CallTarget target) => target.Bound.All(b => (b.Parameter.Name, b.Arguments) switch
    {
        ("encoding" or "errors", []) => true,
        ("encoding", [ConstantExpr { Value: string name }]) => name.ToLowerInvariant() is "utf-8" or "utf8" or "utf_8",
        ("errors", [ConstantExpr { Value: string handler }]) => handler == "strict",
        ("encoding" or "errors", _) => false,
        _ => true,
    });

    private static bool HasWrittenSeparator(CallTarget target) => target.Bound.All(b => (b.Parameter.Name, b.Arguments) switch
    {
        ("sep", [ConstantExpr { Value: string { Length: > 0 } }]) => true,
        ("maxsplit", []) => true,
        ("old", [var old]) => old is not ConstantExpr { Value: "" },
        ("new", _) => true,
        _ => false,
    });

    private ExpressionSyntax DefaultOf(Expr value) => value is ConstantExpr or UnaryOpExpr ? value is ConstantExpr c ? Constant(c) : Expression(value) : Cs.Default;

    /// <summary><c>float(x)</c> of what is a double as it is written.</summary>
    private static ExpressionSyntax WithoutDoubleCast(ExpressionSyntax written, bool isDouble) => written switch
    {
        CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.Text: "double" }, Expression: var value } when isDouble => value is ParenthesizedExpressionSyntax inner ? inner.Expression : value,
        CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.Text: "double" }, Expression: LiteralExpressionSyntax { Token.Value: double } literal } => literal,
        CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.Text: "double" }, Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "PyInt" }, Name.Identifier.Text: "ToFloat" } } call } => call,
        _ => written,
    };

    private ExpressionSyntax StubArgument(Expr argument, ParameterSymbol parameter, CallTarget target)
    {
        var type = _model.TypeOf(argument);
        switch (parameter.Declared)
        {
            case InstanceType { Class.Name: "Iterable", Args: [{ Type: TupleType { Items: [_, { Type: TypeParamType held }] } }] } when IsJson(type) && target.TypeArguments.TryGetValue(held.Name, out var values):
                return Cs.CallMember(Receiver(argument), IsDynamic(values.Type) ? "Entries" : "Items");
            case InstanceType { Class.Name: "Iterable", Args: [{ Type: TypeParamType item }] } when target.TypeArguments.TryGetValue(item.Name, out var several)
                && several.Type is UnionType && TypeMapper.IsValueType(ElementType(type)) && _types.Text(several) is var wanted && wanted != _types.Text(ElementType(type)):
                // Numbers are of another type alone than among values of several kinds.
                return IsDynamic(several.Type)
                    ? Cs.CastItems(Iterable(argument), Cs.Type(wanted))
                    : Cs.CallMember(Iterable(argument), "Select", Cs.Lambda(["item"], Cs.Cast(Cs.Type(wanted), Cs.Id("item"))));
            case InstanceType { Class.Name: "Iterable", Args: [{ Type: TypeParamType item }] } when target.TypeArguments.TryGetValue(item.Name, out var wider)
                && wider.Type == PyType.Int && IntWidth.Of(wider.Range) is > 0 and var width && ItemWidth(type) < width:
                // What is made of the items may be larger than each.
                return Cs.CallMember(Iterable(argument), "Select", Cs.Lambda(["item"], Cs.Cast(WidthType(width), Cs.Id("item"))));
            case InstanceType { Class.Name: "Iterable", Args: [{ Type: PrimitiveType { IsNone: false } }] } when ElementType(type) is UnionType { AllowsNone: true, WithoutNone: PrimitiveType items } && !TypeMapper.IsValueType(items):
                return Cs.Forgive(Iterable(argument));
            case InstanceType { Class.Name: "Iterable", Args: [{ Type: PrimitiveType { IsNone: false } }] } when ElementType(type) is UnionType { AllowsNone: true, WithoutNone: PrimitiveType } missing && !_model.IsMixedNumber(missing):
                // None among them is an exception in Python, too.
                return Cs.CallMember(Iterable(argument), "Select", Cs.Lambda(["item"], Cs.Member(Cs.Forgive(Cs.Id("item")), "Value")));
            case InstanceType { Class.Name: "Iterable", Args: [{ Type: PrimitiveType { Name: "str" } }] } when ElementType(type) is InstanceType { Class: { IsUser: false, CsType: "PyPath" } }:
                return Cs.CallMember(Iterable(argument), "Select", Cs.Lambda(["path"], Cs.Member(Cs.Id("path"), "Text")));
            case InstanceType { Class.Name: "Iterable", Args: [{ Type: InstanceType { Class.Name: "Iterable", Args: [{ Type: TypeParamType part }] } }] }
                when argument is ListExpr or TupleExpr && RowsOf(argument) is { } rows && target.TypeArguments.TryGetValue(part.Name, out var cell):
                return Rows(rows, cell);
            case InstanceType { Class.Name: "Iterable", Args: [{ Type: InstanceType { Class.Name: "Iterable", Args: [{ Type: TypeParamType chars }] } row }] }
                when ElementType(type) == PyType.Str && !type.AllowsNone && target.TypeArguments.TryGetValue(chars.Name, out var character) && character.Type == PyType.Str:
                return AsSequence(argument, new Slot(new InstanceType(row.Class, [character]))) ?? Iterable(argument);
            case InstanceType { Class.Name: "Iterable", Args: [{ Type: PrimitiveType { Name: "float" } }] } when _model.IsMixedNumber(ElementType(type)):
                return argument is ListExpr or TupleExpr && RowsOf(argument) is { } numbers
                    ? Cs.Cast(Cs.Type("double[]"), Cs.Collection([.. numbers.Select(n => ExpressionAs(n, PyType.Float))]))
                    : Cs.CallMember(Iterable(argument), "Select", Cs.Lambda(["item"], Cs.Cast(Cs.Type("double"), Cs.Id("item"))));
            case InstanceType { Class.Name: "Iterable", Args: [{ Type: PrimitiveType { Name: "float" } }] } when ElementType(type) is AnyType or UnionType && IsDynamic(ElementType(type)):
                return Cs.CallMember(Iterable(argument), "Select", Cs.Lambda(["item"], CallHelper("PyDynamic", "Float", Cs.Id("item"))));
            case InstanceType { Class.Name: "Iterable", Args: [{ Type: PrimitiveType { Name: "str" or "bytes" } texts }] } when ElementType(type) is AnyType:
                return Cs.CastItems(Iterable(argument), _types.Of(texts));
            case InstanceType { Class.Name: "Iterable", Args: [{ Type: TypeParamType item }] } when IsDynamic(type) && !IsJson(type) && target.TypeArguments.TryGetValue(item.Name, out var known)
                && known.Type is PrimitiveType { IsNone: false } or InstanceType { Class.IsUser: true }:
                return Cs.Call(GenericHelper("PyDynamicItems", "Each", _types.Of(known)), Receiver(argument));
            case InstanceType { Class.Name: "Iterable" }:
                return argument is ListExpr { Elts.Length: 0 } && target.Function?.Owner is { IsUser: false, Name: "set" or "frozenset" } ? Cs.Collection([]) : Iterable(argument);
            case TypeParamType p when target.TypeArguments.TryGetValue(p.Name, out var slot):
                return IsNone(argument) && slot.Type.WithoutNone is TypeParamType ? Cs.Default : ExpressionAs(argument, slot);
            case CallableType callable:
                return CatalogCallback(argument, callable, target);
            case PrimitiveType { Name: "str" } or UnionType { WithoutNone: PrimitiveType { Name: "str" } } when type is InstanceType { Class: { IsUser: false, CsType: "PyPath" } }:
                return Cs.CallMember(Receiver(argument), "ToString");
            case PrimitiveType { Name: "str" } or UnionType { WithoutNone: PrimitiveType { Name: "str" } } when argument is NameExpr or AttributeExpr && _model.DeclaredTypeOf(argument) is UnionType { AllowsNone: false } places && places.Members.All(m => m == PyType.Str || m is InstanceType { Class: { IsUser: false, CsType: "PyPath" } }):
                // A path or its text.
                return Cs.Forgive(Cs.CallMember(RawPlace(argument), "ToString"));
            case PrimitiveType { Name: "int" } when type == PyType.Int && (target.Function?.Owner is { Name: "str" or "bytes" or "bytearray" or "list" or "tuple" or "deque" or "date" or "datetime" or "time" } || target.Function is { Owner: null, Name: "unpack_from" or "pack_into" or "monthrange" or "isleap" or "monthcalendar" or "factorial" or "comb" or "perm" } or { Owner: not null, Name: "recv" or "read" or "readexactly" }):
                return IntExpression(argument);
            case PrimitiveType { Name: "str" or "bytes" } text when type is ClassType or FunctionType or TupleType || (type is PrimitiveType { Name: "str" or "bytes" } && type != text):
                throw Unsupported(argument, $"the argument '{parameter.Name}' as {type}");
            case PrimitiveType { Name: "complex" } when IsJson(type):
                return Cs.Cast(Cs.Type("double"), Expression(argument));
            case PrimitiveType { Name: "str" or "bytes" } text when type is UnionType { AllowsNone: true } given && given.WithoutNone == text:
                // None fails there, as it does in Python.
                return Cs.Forgive(ExpressionAs(argument, text));
            case PrimitiveType { Name: "int" or "float" or "bool" } number when type is UnionType { AllowsNone: true } given && given.WithoutNone.SameAs(number):
                return Receiver(argument);
            case PrimitiveType declared:
                return ExpressionAs(argument, declared);
            case UnionType optional when optional.WithoutNone == PyType.Int && type == PyType.Int:
                return IntExpression(argument);
            case UnionType { WithoutNone: PrimitiveType } when IsDynamic(type) && !type.IsNone:
            case InstanceType { Args.IsEmpty: true, Class: { IsUser: false, Name: not ("object" or "Any") } } when type is AnyType or NeverType:
                return FromObject(Expression(argument), parameter.Declared, argument);
            case UnionType optional when type is ClassType && optional.Members.OfType<CallableType>().FirstOrDefault() is { } callable:
                return CatalogCallback(argument, callable, target);
            case UnionType texts when IsJson(type.WithoutNone) && texts.Members.Contains(PyType.Str) && !texts.Members.Any(m => IsJson(m) || IsDynamic(m)):
                // A value of JSON goes through its items, should it be taken for a sequence.
                return texts.Members.All(m => m == PyType.Str || m.IsNone || m is InstanceType { Class: { IsUser: false, CsType: "PyPath" } }) ? ExpressionAs(argument, PyType.Str) : Cs.Forgive(Cs.Member(Receiver(argument), "Value"));
            case UnionType several when IsIntEnumMember(type) && several.Members.Contains(PyType.Int):
                return ExpressionAs(argument, PyType.Int);
            case UnionType:
                return ExpressionAs(argument, type);
            case InstanceType { Class: { IsUser: false, Name: "Pickled" } } when type is not InstanceType:
                throw Unsupported(argument, $"the argument '{parameter.Name}' as {type}");
            case InstanceType { Class.Name: "object" } when argument is TupleExpr:
                return Boxed(argument);
            case InstanceType when type is UnionType { AllowsNone: true } && !TypeMapper.IsValueType(type.WithoutNone):
                return Cs.Forgive(Untyped(argument));
            case InstanceType:
                return JsonArgument(target.Function?.Owner, Untyped(argument));
            default:
                return Expression(argument);
        }
    }

    /// <summary>What a delegate of the library's is called with, where its place says so.</summary>
    private ImmutableArray<Slot> _calledWith = [];

    /// <summary>A delegate's parameter, as what the library takes: its callers may know less of it.</summary>
    private ExpressionSyntax Given(int place, string name, PyType? needed) =>
        place >= 0 && place < _calledWith.Length && needed is InstanceType { Class.Name: "Iterable", Args: [var item] } && _calledWith[place].Type is TupleType { Items: var items }
            ? Cs.Cast(Cs.Type($"{_types.Text(item)}[]"), Cs.Collection([.. items.Select((_, i) => (ExpressionSyntax)Cs.Member(Cs.Id(name), $"Item{i + 1}"))]))
        : place >= 0 && place < _calledWith.Length && needed is not null && _calledWith[place].Type is { AllowsNone: true, IsNone: false } optional && TypeMapper.IsValueType(optional.WithoutNone) ? Cs.Member(Cs.Forgive(Cs.Id(name)), "Value")
        : place >= 0 && place < _calledWith.Length && needed == PyType.Str && _calledWith[place].Type is InstanceType { Class: { IsUser: false, CsType: "PyPath" } } ? Cs.Member(Cs.Id(name), "Text")
        : place >= 0 && place < _calledWith.Length && needed is not null && _types.Text(_calledWith[place]) == "object" && _types.Text(needed) is ("string" or "double" or "int" or "BigInteger") and var text
            ? Cs.Cast(Cs.Type(text), Cs.Id(name))
            : Cs.Id(name);

    /// <summary>The width of a sequence's integers in C#, the largest where it is not known.</summary>
    private static int ItemWidth(PyType sequence) => sequence switch
    {
        InstanceType { Class: { IsUser: false, Name: "list" or "set" or "frozenset" or "tuple" or "dict" or "Iterator" or "Generator" }, Args: [var item, ..] } => IntWidth.Of(item.Range),
        InstanceType { Class: { IsUser: false, Name: "range" } } => 0,
        TupleType tuple => tuple.Items.Select(i => IntWidth.Of(i.Range)).DefaultIfEmpty(2).Max(),
        _ => 2,
    };

    /// <summary>A catalog function as a value: <c>key=len</c>, <c>map(str, …)</c>.</summary>
    private ExpressionSyntax StubAsValue(FunctionSymbol stub, Expr? receiver, Node node)
    {
        var candidates = stub.Overloads.Prepend(stub).Where(f => f.Meaning?.Template is not null).ToList();
        if (candidates.Count == 0 && stub.Meaning?.Intrinsic == "future" && receiver is not null && OnAsyncio && stub.Name is "set_result" or "set_exception")
        {
            return Cs.Member(Receiver(receiver), NameStyle.Pascal(stub.Name));
        }

        if (candidates.Count == 0 && receiver is null && stub.Owner is null && node is Expr taken && stub.Parameters.All(p => p.Default is not null || p.IsVariadic))
        {
            // What is written for a call without arguments.
            var call = new CallExpr(taken, [], [], taken.Start, taken.End);
            _model.Calls[call] = new CallTarget { Function = stub, Bound = [], TypeArguments = TypeArguments.None };
            _model.ExprTypes[call] = stub.CallResult(Types);
            return Cs.Lambda([], InLambda(() => CallStub(call, stub, null)));
        }

        if (stub.IsLoose && node is Expr loose)
        {
            UseType("PyFunction");
            return NewFunctionObject(stub.Name, StubBody(stub, loose), Cs.Str(stub.Name), isAsync: false);
        }

        if (candidates.Count == 0 || (stub.IsAsync && stub.Owner is not null && receiver is not null))
        {
            throw Unsupported(node, $"'{stub.Name}' as a value");
        }

        var function = candidates[0];
        foreach (var ns in function.Meaning!.Usings)
        {
            _usings.Add(ns);
        }

        var parameters = function.Parameters.Skip(receiver is not null ? 1 : 0).Where(p => p.Default is null && !p.IsVariadic).Select(p => NameStyle.Camel(p.Name)).ToList();
        var places = new Dictionary<string, ExpressionSyntax>();
        if (receiver is not null)
        {
            places["self"] = Receiver(receiver);
        }
        else if (stub.Owner is not null && !stub.IsStatic)
        {
            parameters = ["x", .. parameters.Skip(1)];
            places["self"] = stub.Owner.TypeParams.IsEmpty ? Given(0, "x", stub.Owner.Self) : Cs.Id("x");
        }

        foreach (var p in function.Parameters.Skip(receiver is not null || (stub.Owner is not null && !stub.IsStatic) ? 1 : 0))
        {
            places[p.Name] = p.Default is { } value ? DefaultOf(value) : Given(parameters.IndexOf(NameStyle.Camel(p.Name)), NameStyle.Camel(p.Name), p.Declared);
        }

        var template = function.Meaning!.Template!;
        if (template.Contains("$args_named", StringComparison.Ordinal))
        {
            places["args_named"] = InvocationExpression(Cs.Id("__named"), ArgumentList(SeparatedList(parameters.Select(p => Argument(Cs.Id(p))))));
        }

        // What orders the values is not known here.
        return template.Contains("$args_order_", StringComparison.Ordinal) ? throw Unsupported(node, $"'{stub.Name}' as a value") : Cs.Lambda([.. parameters], Template(template, places));
    }
}
