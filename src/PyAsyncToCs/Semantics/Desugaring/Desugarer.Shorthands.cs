using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>What a call or a member says briefly and others say at length: <c>throw(kind, text)</c>, <c>format_map</c>, <c>__annotations__</c>.</summary>
internal sealed partial class Desugarer
{
    private bool IsShorthand(Node node) => node is AttributeExpr { Attr: "throw" or "format_map" or "__annotations__" or "loads" } or AttributeExpr { Attr: "register", Value: NameExpr { Id: "atexit" } } || node is AttributeExpr { Attr: "get_args" } or NameExpr { Id: "get_args" } || (node is CallExpr call && (DecimalDigits(call) is not null || CallsChosenClass(call) || IsDictOfRows(call)));

    /// <summary>Whether a call makes a dict of what a database answers: each row is a pair.</summary>
    private bool IsDictOfRows(CallExpr call) => call is { Func: NameExpr { Id: "dict" }, Args: [CallExpr { Func: AttributeExpr { Attr: "fetchall" or "execute" } }], Keywords.IsEmpty: true } && _names.IsBuiltin("dict");

    private DictCompExpr DictOfRows(CallExpr call)
    {
        var (row, at) = (_names.Fresh("row"), call.Start);
        Expr Part(long index) => new SubscriptExpr(new NameExpr(row, ExprContext.Load, at, at), new ConstantExpr(index, null, at, at), ExprContext.Load, at, at);
        return new DictCompExpr(Part(0), Part(1), [new Comprehension(new NameExpr(row, ExprContext.Store, at, at), Copy(call.Args[0]), [], false, at, at)], at, call.End);
    }

    /// <summary><c>Decimal((0, (3, 1, 4), -2))</c>: its text; null for other calls.</summary>
    private static string? DecimalDigits(CallExpr call) =>
        call is { Func: NameExpr { Id: "Decimal" } or AttributeExpr { Attr: "Decimal" }, Args: [TupleExpr { Elts: [ConstantExpr { Value: 0L or 1L } sign, TupleExpr { Elts: { IsEmpty: false } digits }, var exponent] }] }
        && digits.All(d => d is ConstantExpr { Value: >= 0L and <= 9L })
        && (exponent is ConstantExpr { Value: long up } ? up : exponent is UnaryOpExpr { Op: UnaryOperator.USub, Operand: ConstantExpr { Value: long down } } ? -down : (long?)null) is { } power
            ? $"{(sign.Value is 1L ? "-" : "")}{string.Concat(digits.Select(d => ((ConstantExpr)d).Value))}E{power}"
            : null;

    /// <summary><c>get_args(Mode)</c> of <c>Mode = Literal["r", "w"]</c>: the values.</summary>
    private TupleExpr? LiteralValues(CallExpr call)
    {
        if (call is not { Args: [NameExpr alias], Keywords.IsEmpty: true } || !IsCallOf(call, "typing", "get_args") || !_names.IsBoundOnce(alias.Id))
        {
            return null;
        }

        var value = _module.Body.Select(s => s switch
        {
            AssignStmt { Targets: [NameExpr target] } assigned when target.Id == alias.Id => assigned.Value,
            AnnAssignStmt { Target: NameExpr target } assigned when target.Id == alias.Id => assigned.Value,
            TypeAliasStmt { Name: NameExpr target } named when target.Id == alias.Id => named.Value,
            _ => null,
        }).FirstOrDefault(v => v is not null);
        return value is SubscriptExpr { Value: NameExpr { Id: "Literal" } or AttributeExpr { Attr: "Literal" }, Slice: var values } && (values is TupleExpr t ? t.Elts : [values]) is var all && all.All(v => v is ConstantExpr)
            ? new TupleExpr([.. all.Select(Copy)], ExprContext.Load, call.Start, call.End)
            : null;
    }

    private Expr? Shorthand(CallExpr call) => (Expr?)LiteralValues(call) ?? (CallsChosenClass(call) ? OfChosenClass(call) : ShortCall(call));

    /// <summary>Whether a class is chosen and called in one: <c>(ValueError if n else KeyError)(n)</c>.</summary>
    private bool CallsChosenClass(CallExpr call) => call.Func is IfExpr { Body: NameExpr yes, OrElse: NameExpr no } && (IsClass(yes.Id) || IsClass(no.Id));

    private bool IsClass(string name) => _names.IsBuiltin(name) ? name is [.., 'E', 'r', 'r', 'o', 'r'] or "Exception" : _names.DefinitionOf(name) is ClassDefStmt;

    private IfExpr OfChosenClass(CallExpr call)
    {
        var choice = (IfExpr)call.Func;
        return new IfExpr(Copy(choice.Test), Of(choice.Body), Of(choice.OrElse), call.Start, call.End);

        CallExpr Of(Expr cls) => new(Copy(cls), [.. call.Args.Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End);
    }

    private Expr? ShortCall(CallExpr call) => call.Func switch
    {
        AttributeExpr { Attr: "loads" } or NameExpr { Id: "loads" } when call.Keywords.Any(k => k is { Arg: "parse_float", Value: NameExpr or AttributeExpr }) => ParsedBy(call),
        _ when IsDictOfRows(call) => DictOfRows(call),
        _ when DecimalDigits(call) is { } text => new CallExpr(Copy(call.Func), [new ConstantExpr(text, null, call.Args[0].Start, call.Args[0].End)], [], call.Start, call.End),
        AttributeExpr { Attr: "throw" } f when call is { Args: [NameExpr or AttributeExpr, ConstantExpr or JoinedStrExpr], Keywords.IsEmpty: true } =>
            new CallExpr(Copy(f), [new CallExpr(Copy(call.Args[0]), call.Args[1] is ConstantExpr { Value: null } ? [] : [Copy(call.Args[1])], [], call.Args[0].Start, call.Args[1].End)], [], call.Start, call.End),
        AttributeExpr { Attr: "register", Value: NameExpr { Id: "atexit" } } f when call.Args.Length + call.Keywords.Length > 1 => AtExit(call, f),
        _ => null,
    };

    /// <summary><c>loads(text, parse_float=Decimal)</c>: a class is called by a lambda.</summary>
    private CallExpr ParsedBy(CallExpr call)
    {
        var at = call.Start;
        return new CallExpr(Copy(call.Func), [.. call.Args.Select(Copy)], [.. call.Keywords.Select(k => k.Arg != "parse_float" ? (Keyword)Copy(k) : new Keyword(k.Arg, ByLambda(k.Value), k.Start, k.End))], call.Start, call.End);

        LambdaExpr ByLambda(Expr maker) => new(
            new Arguments([], [new Arg("number", null, at, at)], null, [], [], null, [], at, at),
            new CallExpr(Copy(maker), [new NameExpr("number", ExprContext.Load, at, at)], [], at, at),
            maker.Start,
            maker.End);
    }

    /// <summary><c>atexit.register(f, 1, key=2)</c>: the arguments are those of the time of registration.</summary>
    private CallExpr AtExit(CallExpr call, AttributeExpr register)
    {
        if (IsLibraryFunction(call.Args[0]) && IsStable(call))
        {
            var called = new CallExpr(Copy(call.Args[0]), [.. call.Args.Skip(1).Select(Copy)], [.. call.Keywords.Select(k => (Keyword)Copy(k))], call.Start, call.End);
            return new CallExpr(Copy(register), [new LambdaExpr(new Arguments([], [], null, [], [], null, [], call.Start, call.Start), called, call.Start, call.End)], [], call.Start, call.End);
        }

        _needed["partial"] = "functools";
        return new CallExpr(Copy(register), [new CallExpr(new NameExpr("partial", ExprContext.Load, call.Start, call.Start), [.. call.Args.Select(Copy)], [.. call.Keywords.Select(k => (Keyword)Copy(k))], call.Start, call.End)], [], call.Start, call.End);
    }

    /// <summary><c>@atexit.register</c> on a function is a call after it.</summary>
    private IEnumerable<Stmt>? RegisteredAtExit(FunctionDefStmt f) =>
        f.DecoratorList is [AttributeExpr { Attr: "register", Value: NameExpr { Id: "atexit" } } register]
            ? [.. Defined(new FunctionDefStmt(f.IsAsync, f.Name, f.Args, f.Body, [], f.Returns, f.TypeParams, f.Start, f.End)),
                new ExprStmt(new CallExpr(Copy(register), [new NameExpr(f.Name, ExprContext.Load, f.Start, f.Start)], [], register.Start, register.End), register.Start, register.End)]
            : null;

    /// <summary><c>template.format_map(values)</c>: of a written template each field is an item, else it is <c>format(**values)</c>.</summary>
    private Expr? MappedFormat(CallExpr call)
    {
        if (call is not { Func: AttributeExpr { Attr: "format_map" } f, Args: [not StarredExpr and var values], Keywords.IsEmpty: true })
        {
            return null;
        }

        if (values is NameExpr or AttributeExpr { Value: NameExpr } or CallExpr { Func: NameExpr } && f.Value is ConstantExpr { Value: string template } && FieldNames(template) is { IsEmpty: false } names)
        {
            var held = values is CallExpr ? _names.Fresh("values") : "";
            var items = names.Select((n, i) => new Keyword(n, new SubscriptExpr(Values(i), new ConstantExpr(n, null, values.Start, values.End), ExprContext.Load, values.Start, values.End), values.Start, values.End));
            return FormattedText(new CallExpr(new AttributeExpr(f.Value, "format", ExprContext.Load, f.Start, f.End), [], [.. items], call.Start, call.End));

            Expr Values(int i) => held.Length == 0 ? values
                : i > 0 ? new NameExpr(held, ExprContext.Load, values.Start, values.End)
                : new NamedExpr(new NameExpr(held, ExprContext.Store, values.Start, values.Start), values, values.Start, values.End);
        }

        if (values is CallExpr || (values is NameExpr name && _names.InstanceOf(name.Id) is not null))
        {
            // It may have a __missing__, which format(**values) does not ask.
            return null;
        }

        var spread = new CallExpr(
            new AttributeExpr(f.Value, "format", ExprContext.Load, f.Start, f.End),
            [],
            values is DictExpr { Keys: var keys } display && keys.All(k => k is ConstantExpr { Value: string })
                ? [.. keys.Select((k, i) => new Keyword((string)((ConstantExpr)k!).Value!, display.Values[i], k.Start, display.Values[i].End))]
                : [new Keyword(null, values, values.Start, values.End)],
            call.Start,
            call.End);
        return FormattedText(spread) ?? CopyParts(spread) as Expr;
    }

    /// <summary>The names in a template's fields, each once; null where there are positions or parts of values.</summary>
    private static ImmutableArray<string>? FieldNames(string template)
    {
        var names = new List<string>();
        var plain = template.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal);
        for (var at = plain.IndexOf('{'); at >= 0; at = plain.IndexOf('{', at + 1))
        {
            var end = plain.IndexOfAny(['}', ':', '!', '.', '['], at);
            var name = end < 0 ? "" : plain[(at + 1)..end];
            if (name.Length == 0 || char.IsAsciiDigit(name[0]) || plain[end] is '.' or '[' || names.Contains(name))
            {
                return null;
            }

            names.Add(name);
        }

        return [.. names];
    }

    /// <summary><c>f.__annotations__</c> of a function or class that the module defines once: a dict of what is written there.</summary>
    private DictExpr? Annotations(AttributeExpr member)
    {
        if (member is not { Attr: "__annotations__", Context: ExprContext.Load, Value: NameExpr name })
        {
            return null;
        }

        IEnumerable<(string Name, Expr Type)>? annotated = _names.DefinitionOf(name.Id) switch
        {
            FunctionDefStmt { DecoratorList.IsEmpty: true } f => AnnotatedIn(f),
            ClassDefStmt { DecoratorList.IsEmpty: true } c => c.Body.OfType<AnnAssignStmt>().Where(a => a.Target is NameExpr).Select(a => (((NameExpr)a.Target).Id, a.Annotation)),
            _ => null,
        };
        if (annotated?.ToList() is not { } all || !all.All(a => IsPlainType(a.Type)))
        {
            return null;
        }

        var isText = _module.Body.Any(s => s is ImportFromStmt { Module: "__future__" } future && future.Names.Any(n => n.Name == "annotations"));
        return new DictExpr(
            [.. all.Select(a => new ConstantExpr(a.Name, null, member.Start, member.Start))],
            [.. all.Select(a => isText ? new ConstantExpr(TextOf(a.Type), null, member.Start, member.Start) : Copy(a.Type))],
            member.Start,
            member.End);
    }

    private static IEnumerable<(string Name, Expr Type)> AnnotatedIn(FunctionDefStmt f)
    {
        Arg?[] all = [.. f.Args.PosOnlyArgs, .. f.Args.Args, f.Args.VarArg, .. f.Args.KwOnlyArgs, f.Args.KwArg];
        var annotated = all.Where(a => a?.Annotation is not null).Select(a => (a!.Name, a.Annotation!));
        return f.Returns is null ? annotated : annotated.Append(("return", f.Returns));
    }

    private bool IsPlainType(Expr type) => type is ConstantExpr { Value: string or null }
        || type is NameExpr name && (_names.DefinitionOf(name.Id) is ClassDefStmt || name.Id is "int" or "str" or "float" or "bool" or "list" or "dict" or "set" or "tuple" or "bytes" && _names.IsBuiltin(name.Id));

    private static string TextOf(Expr type) => type switch
    {
        NameExpr name => name.Id,
        ConstantExpr { Value: string text } => $"'{text}'",
        _ => "None",
    };

    /// <summary><c>sys.version_info[:2]</c>: the parts one by one.</summary>
    private static TupleExpr? VersionParts(Node node) => node is SubscriptExpr { Context: ExprContext.Load, Value: AttributeExpr { Attr: "version_info", Value: NameExpr { Id: "sys" } module } version, Slice: SliceExpr { Lower: null, Upper: ConstantExpr { Value: long and > 0 and <= 3 and var count }, Step: null } }
        ? new TupleExpr([.. Enumerable.Range(0, (int)count).Select(i => (Expr)new SubscriptExpr(
            new AttributeExpr(new NameExpr(module.Id, ExprContext.Load, node.Start, node.Start), version.Attr, ExprContext.Load, node.Start, node.Start),
            new ConstantExpr((long)i, null, node.Start, node.Start),
            ExprContext.Load,
            node.Start,
            node.Start))], ExprContext.Load, node.Start, node.End)
        : null;
}
