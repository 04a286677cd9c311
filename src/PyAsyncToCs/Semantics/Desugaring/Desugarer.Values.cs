using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// Functions of the library as values. A lambda that calls them says the same, and has parameters whose types are
/// inferred as any others: <c>{"+": operator.add}</c> is <c>{"+": lambda a, b: a + b}</c>.
/// </summary>
internal sealed partial class Desugarer
{
    private static readonly HashSet<string> s_oneArgument =
        ["len", "abs", "sum", "sorted", "repr", "round", "chr", "ord", "hex", "bin", "oct", "any", "all", "hash", "list", "set", "tuple"];

    private static readonly HashSet<string> s_conversions = ["int", "float", "str", "bool"];

    private static readonly HashSet<string> s_textMethods =
        ["upper", "lower", "strip", "lstrip", "rstrip", "title", "capitalize", "swapcase", "casefold", "split", "isdigit", "isalpha", "isalnum", "isspace", "isupper", "islower", "isnumeric", "isdecimal", "isidentifier", "istitle"];

    // What takes functions of the library as they are.
    private static readonly HashSet<string> s_takers =
        ["map", "filter", "sorted", "min", "max", "isinstance", "issubclass", "defaultdict", "field", "type", "print", "getattr", "zip", "cast", "TypeVar", "callable", "partial", "reduce", "groupby", "run_in_executor", "to_thread", "submit"];

    private static readonly Dictionary<string, BinaryOperator> s_operators = new()
    {
        ["add"] = BinaryOperator.Add,
        ["sub"] = BinaryOperator.Sub,
        ["mul"] = BinaryOperator.Mult,
        ["truediv"] = BinaryOperator.Div,
        ["floordiv"] = BinaryOperator.FloorDiv,
        ["mod"] = BinaryOperator.Mod,
        ["pow"] = BinaryOperator.Pow,
        ["matmul"] = BinaryOperator.MatMult,
        ["and_"] = BinaryOperator.BitAnd,
        ["or_"] = BinaryOperator.BitOr,
        ["xor"] = BinaryOperator.BitXor,
        ["lshift"] = BinaryOperator.LShift,
        ["rshift"] = BinaryOperator.RShift,
        ["concat"] = BinaryOperator.Add,
    };

    private static readonly Dictionary<string, CompareOperator> s_comparisons = new()
    {
        ["eq"] = CompareOperator.Eq,
        ["ne"] = CompareOperator.NotEq,
        ["lt"] = CompareOperator.Lt,
        ["le"] = CompareOperator.LtE,
        ["gt"] = CompareOperator.Gt,
        ["ge"] = CompareOperator.GtE,
        ["is_"] = CompareOperator.Is,
    };

    /// <summary>The lambda that an expression stands for wherever it is not called; null where it is none.</summary>
    private LambdaExpr? OperatorFunction(Expr node)
    {
        if (OperatorName(node) is not { } name)
        {
            return null;
        }

        var at = node.Start;
        return s_operators.TryGetValue(name, out var op) ? LambdaOf(["a", "b"], at, ps => new BinOpExpr(ps[0], op, ps[1], at, node.End))
            : s_comparisons.TryGetValue(name, out var comparison) ? LambdaOf(["a", "b"], at, ps => new CompareExpr(ps[0], [comparison], [ps[1]], at, node.End))
            : name == "contains" ? LambdaOf(["a", "b"], at, ps => new CompareExpr(ps[1], [CompareOperator.In], [ps[0]], at, node.End))
            : name == "getitem" ? LambdaOf(["a", "b"], at, ps => new SubscriptExpr(ps[0], ps[1], ExprContext.Load, at, node.End))
            : name is "neg" or "pos" or "not_" or "invert" ? LambdaOf(["a"], at, ps => new UnaryOpExpr(name switch { "neg" => UnaryOperator.USub, "pos" => UnaryOperator.UAdd, "not_" => UnaryOperator.Not, _ => UnaryOperator.Invert }, ps[0], at, node.End))
            : null;
    }

    private string? OperatorName(Expr node) => node switch
    {
        NameExpr { Context: ExprContext.Load } n when _names.IsImported(n.Id, "operator") => n.Id,
        AttributeExpr { Value: NameExpr { Id: "operator" }, Context: ExprContext.Load } a when !_names.IsAssigned("operator") => a.Attr,
        // `int.__add__`: what the class does with its operator.
        AttributeExpr { Value: NameExpr { Id: "int" or "float" or "str" or "list" or "tuple" or "dict" or "set" } type, Attr: ['_', '_', .. var dunder, '_', '_'], Context: ExprContext.Load } when _names.IsBuiltin(type.Id) => dunder is "and" or "or" ? dunder + "_" : dunder is "concat" ? null : dunder,
        _ => null,
    };

    private static LambdaExpr LambdaOf(string[] parameters, int at, Func<Expr[], Expr> body) => new(
        new Arguments([], [.. parameters.Select(p => new Arg(p, null, at, at))], null, [], [], null, [], at, at),
        body([.. parameters.Select(p => (Expr)new NameExpr(p, ExprContext.Load, at, at))]),
        at,
        at);

    /// <summary>A builtin function in a place for a value, as a lambda; null where it stays.</summary>
    private LambdaExpr? BuiltinFunction(Expr node, bool conversionsToo, int arity = 0)
    {
        var at = node.Start;
        return node switch
        {
            NameExpr { Id: "max" or "min" } n when arity > 0 && _names.IsBuiltin(n.Id) =>
                LambdaOf([.. new[] { "a", "b", "c" }.Take(arity)], at, ps => new CallExpr(new NameExpr(n.Id, ExprContext.Load, at, node.End), [.. ps], [], at, node.End)),
            NameExpr n when _names.IsBuiltin(n.Id) && (s_oneArgument.Contains(n.Id) || (conversionsToo && s_conversions.Contains(n.Id))) =>
                LambdaOf(["x"], at, ps => new CallExpr(new NameExpr(n.Id, ExprContext.Load, at, node.End), [ps[0]], [], at, node.End)),
            AttributeExpr { Value: NameExpr { Id: "str" } } a when s_textMethods.Contains(a.Attr) && _names.IsBuiltin("str") =>
                LambdaOf(["x"], at, ps => new CallExpr(new AttributeExpr(ps[0], a.Attr, ExprContext.Load, at, node.End), [], [], at, node.End)),
            AttributeExpr { Value: NameExpr or AttributeExpr or ConstantExpr, Attr: "__contains__" } a =>
                LambdaOf(["x"], at, ps => new CompareExpr(ps[0], [CompareOperator.In], [Copy(a.Value)], at, node.End)),
            AttributeExpr { Value: NameExpr or AttributeExpr, Attr: "__getitem__" } a =>
                LambdaOf(["x"], at, ps => new SubscriptExpr(Copy(a.Value), ps[0], ExprContext.Load, at, node.End)),
            AttributeExpr { Value: ConstantExpr { Value: string }, Attr: "join" } a =>
                LambdaOf(["x"], at, ps => new CallExpr(new AttributeExpr(Copy(a.Value), a.Attr, ExprContext.Load, at, node.End), [ps[0]], [], at, node.End)),
            AttributeExpr { Value: ConstantExpr { Value: string text }, Attr: "format" } a when FieldsOf(text) is > 0 and < 4 and var fields =>
                LambdaOf([.. new[] { "a", "b", "c" }.Take(fields)], at, ps => new CallExpr(new AttributeExpr(Copy(a.Value), a.Attr, ExprContext.Load, at, node.End), [.. ps], [], at, node.End)),
            AttributeExpr { Value: NameExpr { Id: "math" }, Attr: "sqrt" or "floor" or "ceil" or "sin" or "cos" or "tan" or "exp" or "log" or "log2" or "log10" or "factorial" or "trunc" or "radians" or "degrees" } m =>
                LambdaOf(["x"], at, ps => new CallExpr(new AttributeExpr(new NameExpr("math", ExprContext.Load, at, at), m.Attr, ExprContext.Load, at, node.End), [ps[0]], [], at, node.End)),
            _ => null,
        };
    }

    /// <summary>How many arguments a text for <c>format</c> takes, all by their order; 0 where it is not so plain.</summary>
    private static int FieldsOf(string text)
    {
        var fields = text.Split('{').Skip(1).ToList();
        return fields.All(f => f.IndexOf('}') is >= 0 and var end && (end == 0 || f[0] is ':' or '!') && f.IndexOf('}', end + 1) < 0) ? fields.Count : 0;
    }

    /// <summary>Whether a dict is one of types, which are asked for their names, or which <c>get_type_hints</c> gives.</summary>
    private bool HoldsTypes(DictExpr dict) =>
        dict.Start == dict.End || (_names.ReadsNamesOfFunctions && dict.Values.All(v => v is NameExpr { Id: "int" or "float" or "str" or "bool" or "list" or "dict" or "set" or "tuple" or "bytes" } type && _names.IsBuiltin(type.Id)));

    private static LambdaExpr BuiltinOfTwo(NameExpr n) =>
        LambdaOf(["a", "b"], n.Start, ps => new CallExpr(new NameExpr(n.Id, ExprContext.Load, n.Start, n.End), [.. ps], [], n.Start, n.End));

    /// <summary><c>key=items.__getitem__</c> as a lambda.</summary>
    private LambdaExpr? ItemLookup(Expr node) => node is AttributeExpr { Attr: "__getitem__", Value: NameExpr or AttributeExpr } lookup
        ? LambdaOf(["x"], node.Start, ps => new SubscriptExpr(Copy(lookup.Value), ps[0], ExprContext.Load, node.Start, node.End))
        : null;

    /// <summary>What stands for a node that holds functions of the library as values.</summary>
    private Expr? WithFunctions(Node node)
    {
        switch (node)
        {
            case Expr e when OperatorFunction(e) is { } function:
                return function;
            case CallExpr { Func: NameExpr { Id: "getattr" }, Args: [var owner, ConstantExpr { Value: string attribute }] } call when _names.IsBuiltin("getattr") && attribute.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'):
                return new AttributeExpr(Copy(owner), attribute, ExprContext.Load, call.Start, call.End);
            case CallExpr { Func: NameExpr { Id: "partial" } or AttributeExpr { Attr: "partial", Value: NameExpr { Id: "functools" } } } call when PartialOfBuiltin(call) is { } partial:
                return partial;
            case CallExpr call when OperatorName(call.Func) is not null:
                // An operator that is called on the spot.
                return OperatorFunction(call.Func) is { Body: var body, Args.Args: var parameters } && parameters.Length == call.Args.Length && call.Keywords.IsEmpty && call.Args.All(a => a is not StarredExpr)
                    ? new Substitution(parameters.Select((p, i) => (p.Name, Copy(call.Args[i]))).ToDictionary()).Copy(body)
                    : null;
            case DictExpr d when !HoldsTypes(d) && d.Values.Any(v => BuiltinFunction(v, !_names.TestsTypesByValue, Arity(d.Values)) is not null):
                return new DictExpr([.. d.Keys.Select(k => k is null ? null : Copy(k))], [.. d.Values.Select(v => BuiltinFunction(v, !_names.TestsTypesByValue, Arity(d.Values)) ?? Copy(v))], d.Start, d.End);
            case CallExpr { Func: NameExpr { Id: "map" }, Args: [NameExpr { Id: "max" or "min" } extreme, .. var iterables] } call when _names.IsBuiltin("map") && BuiltinFunction(extreme, false, iterables.Length) is { } mapped:
                return new CallExpr(Copy(call.Func), [mapped, .. iterables.Select(Copy)], [], call.Start, call.End);
            case CallExpr { Func: NameExpr { Id: "map" or "filter" }, Args: [var mapping, var iterable] } call when BuiltinFunction(mapping, false) is { } mapped && mapping is not NameExpr { Id: "len" } && (mapping is not AttributeExpr { Value: not ConstantExpr } || mapping is AttributeExpr { Attr: "__contains__" or "__getitem__" }):
                return new CallExpr(Copy(call.Func), [mapped, Copy(iterable)], [], call.Start, call.End);
            case CallExpr { Func: NameExpr { Id: "starmap" } or AttributeExpr { Attr: "starmap" } or NameExpr { Id: "map" }, Args: [NameExpr { Id: "pow" or "divmod" } two, .. var given] } call when _names.IsBuiltin(two.Id) && BuiltinOfTwo(two) is { } pair:
                return new CallExpr(Copy(call.Func), [pair, .. given.Select(Copy)], [], call.Start, call.End);
            case CallExpr call when call.Keywords.Any(k => k.Arg == "key" && ItemLookup(k.Value) is not null):
                return new CallExpr(
                    Copy(call.Func),
                    [.. call.Args.Select(Copy)],
                    [.. call.Keywords.Select(k => new Keyword(k.Arg, ItemLookup(k.Value) ?? Copy(k.Value), k.Start, k.End))],
                    call.Start,
                    call.End);
            case CallExpr call when IsTaker(call.Func) && call.Keywords.Any(k => IsOfItems(k.Value) && k.Arg == "key"):
                return new CallExpr(
                    Copy(call.Func),
                    [.. call.Args.Select(Copy)],
                    [.. call.Keywords.Select(k => k.Arg == "key" ? new Keyword(k.Arg, BuiltinFunction(k.Value, false, arity: 1) ?? Copy(k.Value), k.Start, k.End) : Copy(k))],
                    call.Start,
                    call.End);
            case TupleExpr { Context: ExprContext.Load } t when t.Elts.Any(e => e is LambdaExpr || (e is NameExpr n && !_names.TestsTypesByValue && !_names.ReadsNamesOfFunctions && s_oneArgument.Contains(n.Id) && n.Id is not ("list" or "set" or "tuple"))) && t.Elts.Any(v => BuiltinFunction(v, true) is not null):
                return new TupleExpr([.. t.Elts.Select(v => BuiltinFunction(v, true) ?? Copy(v))], t.Context, t.Start, t.End);
            case ListExpr l when l.Elts.Any(v => BuiltinFunction(v, false) is not null):
                return new ListExpr([.. l.Elts.Select(v => BuiltinFunction(v, !_names.TestsTypesByValue) ?? Copy(v))], l.Context, l.Start, l.End);
            case CallExpr call when !IsTaker(call.Func) && (call.Args.Where((a, i) => BuiltinFunction(a, false, ArityOf(call, i, null)) is not null).Any() || call.Keywords.Any(k => BuiltinFunction(k.Value, false, ArityOf(call, -1, k.Arg)) is not null)):
                return new CallExpr(
                    Copy(call.Func),
                    [.. call.Args.Select((a, i) => BuiltinFunction(a, false, ArityOf(call, i, null)) ?? Copy(a))],
                    [.. call.Keywords.Select(k => new Keyword(k.Arg, BuiltinFunction(k.Value, false, ArityOf(call, -1, k.Arg)) ?? Copy(k.Value), k.Start, k.End))],
                    call.Start,
                    call.End);
            default:
                return null;
        }
    }

    /// <summary><c>partial(int, base=2)</c>: what is given stands in the lambda, evaluated where the partial is made.</summary>
    private LambdaExpr? PartialOfBuiltin(CallExpr call)
    {
        var at = call.Start;
        if (call.Args.Any(a => a is StarredExpr) || call.Keywords.Any(k => k.Arg is null) || call.Args.IsEmpty)
        {
            return null;
        }

        List<string> open;
        string? rest = null;
        Func<ImmutableArray<Expr>, Expr> body;
        switch (call.Args[0])
        {
            case NameExpr { Id: "int" or "round" or "sorted" or "sum" or "pow" or "isinstance" or "divmod" or "max" or "min" or "format" or "print" or "len" or "str" or "float" } n when _names.IsBuiltin(n.Id):
                var arity = n.Id is "pow" or "isinstance" or "divmod" or "format" || (n.Id is "max" or "min" && call.Keywords.IsEmpty) ? 2 : 1;
                open = [.. new[] { "x", "y" }.Take(Math.Max(0, arity - (call.Args.Length - 1) - call.Keywords.Count(k => n.Id == "pow" && k.Arg == "exp")))];
                rest = n.Id == "print" ? "rest" : null;
                var exponent = call.Keywords.Where(k => n.Id == "pow" && k.Arg == "exp").ToList();
                body = arguments => new CallExpr(new NameExpr(n.Id, ExprContext.Load, at, at), [.. arguments, .. exponent.Select(k => Copy(k.Value))], [.. call.Keywords.Except(exponent).Select(Copy)], at, call.End);
                break;
            case var function when OperatorFunction(function) is { } op:
                open = [.. op.Args.Args.Skip(call.Args.Length - 1).Select(a => a.Name)];
                body = arguments => new Substitution(op.Args.Args.Select((p, i) => (p.Name, arguments[i])).ToDictionary()).Copy(op.Body);
                break;
            default:
                return null;
        }

        var kept = new List<(Arg Parameter, Expr Value)>();
        var given = call.Args.Skip(1).Select(a =>
        {
            if (a is ConstantExpr)
            {
                return Copy(a);
            }

            var name = $"given{kept.Count + 1}";
            kept.Add((new Arg(name, null, at, at), Copy(a)));
            return new NameExpr(name, ExprContext.Load, at, at);
        }).ToList();
        var parameters = open.Select(p => new Arg(p, null, at, at)).Concat(kept.Select(k => k.Parameter));
        return new LambdaExpr(
            rest is null
                ? new Arguments([], [.. parameters], null, [], [], null, [.. kept.Select(k => k.Value)], at, at)
                : new Arguments([], [], new Arg(rest, null, at, at), [.. kept.Select(k => k.Parameter)], [.. kept.Select(k => k.Value)], null, [], at, at),
            body([.. given, .. rest is null ? open.Select(p => (Expr)new NameExpr(p, ExprContext.Load, at, at)) : [new StarredExpr(new NameExpr(rest, ExprContext.Load, at, at), ExprContext.Load, at, at)]]),
            at,
            call.End);
    }

    /// <summary>How many arguments the functions of a display take: as many as the lambdas among them, else one where one of them takes one; 0 where no number is right for all.</summary>
    private int Arity(ImmutableArray<Expr> functions) =>
        functions.OfType<LambdaExpr>().Any(l => l.Args.Args.Length != 1) && functions.Any(f => BuiltinFunction(f, false) is not null) ? 0
        // Beside functions of one number, `max` is one of several numbers.
        : functions.Any(f => f is NameExpr { Id: "max" or "min" }) && functions.Any(IsOfNumber) ? 0
        : functions.OfType<LambdaExpr>().FirstOrDefault() is { } lambda ? functions.OfType<LambdaExpr>().All(l => l.Args.VarArg is null && l.Args.Args.Length == lambda.Args.Args.Length) ? lambda.Args.Args.Length : 0
        : functions.OfType<NameExpr>().Any(n => n.Id is "len" or "sum") ? 1
        : 0;

    private static bool IsOfNumber(Expr node) => node is NameExpr { Id: "abs" or "chr" or "hex" or "bin" or "oct" } or AttributeExpr { Value: NameExpr { Id: "math" } };

    // What these give depends on the items of what they are given.
    private bool IsOfItems(Expr node) => node is NameExpr { Id: "sum" or "max" or "min" or "sorted" or "round" or "any" or "all" } n && _names.IsBuiltin(n.Id);

    /// <summary>With how many arguments a function of the module calls what it is given for a parameter; 0 where that is not one number.</summary>
    private int ArityOf(CallExpr call, int index, string? keyword) =>
        call.Func is NameExpr callee && _names.DefinitionOf(callee.Id) is FunctionDefStmt { Args.Args: var parameters }
        && (keyword ?? (index >= 0 && index < parameters.Length ? parameters[index].Name : null)) is { } parameter
        && _names.CallsOf(parameter) is [var first, ..] calls && calls.All(c => c.Args.Length == first.Args.Length && c.Keywords.IsEmpty && c.Args.All(a => a is not StarredExpr))
            ? first.Args.Length
            : 0;

    private bool IsTaker(Expr callee) => callee switch
    {
        NameExpr n => s_takers.Contains(n.Id),
        AttributeExpr a => s_takers.Contains(a.Attr) || a.Attr is "sort" or "append" or "get" or "setdefault",
        _ => false,
    };

    private sealed class Substitution(Dictionary<string, Expr> values) : TreeCopier
    {
        protected override Node? Replace(Node node) => node is NameExpr n && values.TryGetValue(n.Id, out var value) ? value : null;
    }
}
