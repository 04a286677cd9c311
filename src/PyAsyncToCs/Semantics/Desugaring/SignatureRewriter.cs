using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>inspect.signature(f)</c> of a function of the module is the signature that its parameters make, as a program would
/// build it: <c>Signature([Parameter("a", Parameter.POSITIONAL_OR_KEYWORD)])</c>.
/// </summary>
internal sealed class SignatureRewriter : TreeCopier
{
    private static readonly HashSet<string> s_generics = ["Optional", "Union", "List", "Dict", "Set", "FrozenSet", "Tuple", "Type", "Any", "Callable", "Iterable", "Iterator", "Sequence", "Mapping", "Literal"];

    private readonly ModuleNames _names;
    private readonly string _parameter;
    private readonly string _signature;
    private readonly string _written;
    private int _at;

    private SignatureRewriter(ModuleNames names)
    {
        _names = names;
        (_parameter, _signature, _written) = (names.Fresh("signature_parameter"), names.Fresh("signature_of"), names.Fresh("written_type"));
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("signature(", StringComparison.Ordinal) && !parsed.Source.Text.Contains("get_type_hints(", StringComparison.Ordinal))
        {
            return parsed;
        }

        var rewriter = new SignatureRewriter(new ModuleNames(parsed.Module));
        if (!BaseFlattener.Nodes(parsed.Module).Any(n => rewriter.AskedOf(n) is not null || rewriter.HintsOf(n) is not null))
        {
            return parsed;
        }

        var module = rewriter.Copy(parsed.Module);
        var head = module.Body.TakeWhile(s => s is ExprStmt { Value: ConstantExpr } or ImportFromStmt { Module: "__future__" }).Count();
        var at = head < module.Body.Length ? module.Body[head].Start : module.End;
        var import = new ImportFromStmt("inspect", [new Alias("Parameter", rewriter._parameter, at, at), new Alias("Signature", rewriter._signature, at, at), new Alias("_written", rewriter._written, at, at)], 0, at, at);
        return parsed with { Module = new ModuleNode(module.Body.Insert(head, import), module.Start, module.End) };
    }

    protected override Node? Replace(Node node) => AskedOf(node) is { } function ? Made(function, node.Start) : HintsOf(node) is { } hints ? Dict(hints, node.Start) : null;

    /// <summary>What <c>get_type_hints(x)</c> gives of a function of the module, or of a class without bases; null where it is not all plain.</summary>
    private List<(string Name, Expr Type)>? HintsOf(Node node)
    {
        if (node is not CallExpr { Args: [NameExpr { Id: var name }], Keywords.IsEmpty: true, Func: var asked }
            || !(asked is NameExpr { Id: "get_type_hints" } ? _names.IsImported("get_type_hints", "typing") : asked is AttributeExpr { Attr: "get_type_hints", Value: NameExpr { Id: "typing" } }))
        {
            return null;
        }

        List<(string Name, Expr Type)>? hints = _names.DefinitionOf(name) switch
        {
            FunctionDefStmt { DecoratorList.IsEmpty: true, Args: var given } f =>
                [.. given.PosOnlyArgs.Concat(given.Args).Append(given.VarArg).Concat(given.KwOnlyArgs).Append(given.KwArg).Select(a => (a?.Name ?? "", a?.Annotation!)).Append(("return", f.Returns!)).Where(h => h.Item2 is not null)],
            ClassDefStmt { Bases.IsEmpty: true } c => [.. c.Body.OfType<AnnAssignStmt>().Where(a => a.Target is NameExpr).Select(a => (((NameExpr)a.Target).Id, a.Annotation))],
            _ => null,
        };
        return hints?.TrueForAll(h => h.Type is ConstantExpr { Value: null } || Text(h.Type) is not null) == true ? hints : null;
    }

    private DictExpr Dict(List<(string Name, Expr Type)> hints, int at)
    {
        _at = at;
        return new DictExpr(
            [.. hints.Select(h => new ConstantExpr(h.Name, null, at, at))],
            [.. hints.Select(h => h.Type is ConstantExpr ? Call("type", [Copy(h.Type)]) : Annotation(h.Type)!)],
            at,
            at);
    }

    /// <summary>The function of the module whose signature is asked for; null where it is none whose parts are all plain.</summary>
    private FunctionDefStmt? AskedOf(Node node) =>
        node is CallExpr { Args: [NameExpr { Id: var name }], Keywords.IsEmpty: true, Func: var asked }
        && (asked is NameExpr { Id: "signature" } ? _names.IsImported("signature", "inspect") : asked is AttributeExpr { Attr: "signature", Value: NameExpr { Id: "inspect" } })
        && _names.DefinitionOf(name) is FunctionDefStmt { DecoratorList.IsEmpty: true } function
        && Annotations(function).All(a => a is null or ConstantExpr || Text(a) is not null)
        && function.Args.Defaults.Concat(function.Args.KwDefaults).All(d => d is null or ConstantExpr or UnaryOpExpr { Operand: ConstantExpr } || d is TupleExpr { Elts: var items } && items.All(i => i is ConstantExpr))
            ? function
            : null;

    private static IEnumerable<Expr?> Annotations(FunctionDefStmt function) =>
        function.Args.PosOnlyArgs.Concat(function.Args.Args).Concat(function.Args.KwOnlyArgs).Append(function.Args.VarArg).Append(function.Args.KwArg).Select(a => a?.Annotation).Append(function.Returns);

    private CallExpr Made(FunctionDefStmt function, int at)
    {
        _at = at;
        var given = function.Args;
        var byPlace = given.PosOnlyArgs.Concat(given.Args).ToList();
        var parameters = new List<Expr>();
        for (var i = 0; i < byPlace.Count; i++)
        {
            var fromEnd = i - (byPlace.Count - given.Defaults.Length);
            parameters.Add(Parameter(byPlace[i], i < given.PosOnlyArgs.Length ? "POSITIONAL_ONLY" : "POSITIONAL_OR_KEYWORD", fromEnd >= 0 ? given.Defaults[fromEnd] : null));
        }

        if (given.VarArg is { } rest)
        {
            parameters.Add(Parameter(rest, "VAR_POSITIONAL", null));
        }

        parameters.AddRange(given.KwOnlyArgs.Select((a, i) => Parameter(a, "KEYWORD_ONLY", given.KwDefaults[i])));
        if (given.KwArg is { } named)
        {
            parameters.Add(Parameter(named, "VAR_KEYWORD", null));
        }

        return Call(_signature, [new ListExpr([.. parameters], ExprContext.Load, at, at)], ("return_annotation", Annotation(function.Returns)));
    }

    private CallExpr Parameter(Arg arg, string kind, Expr? otherwise) => Call(
        _parameter,
        [new ConstantExpr(arg.Name, null, _at, _at), new AttributeExpr(new NameExpr(_parameter, ExprContext.Load, _at, _at), kind, ExprContext.Load, _at, _at)],
        ("default", otherwise is null ? null : Copy(otherwise)),
        ("annotation", Annotation(arg.Annotation)));

    private CallExpr Call(string name, List<Expr> args, params (string Name, Expr? Value)[] keywords) => new(
        new NameExpr(name, ExprContext.Load, _at, _at),
        [.. args],
        [.. keywords.Where(k => k.Value is not null).Select(k => new Keyword(k.Name, k.Value!, _at, _at))],
        _at,
        _at);

    private Expr? Annotation(Expr? written) => written switch
    {
        null => null,
        ConstantExpr => Copy(written),
        NameExpr name when !s_generics.Contains(name.Id) => Copy(written),
        _ => Call(_written, [new ConstantExpr(Text(written), null, _at, _at)]),
    };

    /// <summary>What CPython shows of a type that is written so; null where that takes more than its text.</summary>
    private string? Text(Expr written) => written switch
    {
        NameExpr name when s_generics.Contains(name.Id) => _names.IsImported(name.Id, "typing") ? "typing." + name.Id : null,
        NameExpr name => _names.IsBuiltin(name.Id) ? name.Id : _names.DefinitionOf(name.Id) is ClassDefStmt ? "__main__." + name.Id : null,
        ConstantExpr { Value: null } => "None",
        SubscriptExpr { Slice: TupleExpr items } generic => Joined(Text(generic.Value), items.Elts),
        SubscriptExpr generic => Joined(Text(generic.Value), [generic.Slice]),
        ListExpr items => Joined("", items.Elts),
        BinOpExpr { Op: BinaryOperator.BitOr } union => Text(union.Left) is { } left && Text(union.Right) is { } right ? $"{left} | {right}" : null,
        _ => null,
    };

    private string? Joined(string? generic, IEnumerable<Expr> items) =>
        generic is not null && items.Select(Text).ToList() is var texts && texts.TrueForAll(t => t is not null) ? $"{generic}[{string.Join(", ", texts)}]" : null;
}
