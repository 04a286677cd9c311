using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>What a class statement gives to its metaclass beside the bases: <c>class Report(Plugin, alias="rep")</c>.</summary>
internal sealed class ClassKeywords : TreeCopier
{
    private readonly Dictionary<string, Expr> _given;

    private ClassKeywords(Dictionary<string, Expr> values, Dictionary<string, Expr> given, string? rest) => (Values, _given, Rest) = (values, given, rest);

    /// <summary>For each parameter that a keyword fills: its value.</summary>
    public Dictionary<string, Expr> Values { get; }

    /// <summary>The parameter that takes all other keywords.</summary>
    public string? Rest { get; }

    /// <summary>What the parameters behind the class's own three are given; null where that is not known.</summary>
    public static ClassKeywords? Of(ClassDefStmt cls, Arguments args)
    {
        var given = cls.Keywords.Where(k => k.Arg is not null and not "metaclass").ToDictionary(k => k.Arg!, k => k.Value);
        if (given.Values.Any(v => v is not (ConstantExpr or NameExpr)) || cls.Keywords.Any(k => k.Arg is null))
        {
            return null;
        }

        var values = new Dictionary<string, Expr>();
        var positional = args.Args.Length - args.Defaults.Length;
        var options = args.Args.Skip(4).Select((a, i) => (a.Name, Default: args.Defaults.ElementAtOrDefault(i + 4 - positional)))
            .Concat(args.KwOnlyArgs.Zip(args.KwDefaults, (a, d) => (a.Name, Default: (Expr?)d)));
        foreach (var (name, fallback) in options)
        {
            if ((given.TryGetValue(name, out var value) ? value : fallback) is not (ConstantExpr or NameExpr))
            {
                return null;
            }

            values[name] = given.Remove(name, out value) ? value : fallback!;
        }

        return new(values, given, args.KwArg?.Name);
    }

    /// <summary>Whether a metaclass's method takes a keyword of the class statement.</summary>
    public static bool Takes(Arguments args, string? keyword) =>
        args.KwArg is not null || args.Args.Skip(4).Concat(args.KwOnlyArgs).Any(a => a.Name == keyword);

    /// <summary>What is asked of the other keywords is known; handed on they mean nothing more.</summary>
    protected override Node? Replace(Node node) => node switch
    {
        CallExpr { Func: AttributeExpr { Attr: "get" or "pop", Value: NameExpr rest }, Args: [ConstantExpr { Value: string key }, ..], Keywords.IsEmpty: true } call when rest.Id == Rest =>
            _given.TryGetValue(key, out var value) ? Copy(value) : call.Args.Length > 1 ? Copy(call.Args[1]) : new ConstantExpr(null, null, call.Start, call.End),
        SubscriptExpr { Value: NameExpr rest, Slice: ConstantExpr { Value: string key } } item when rest.Id == Rest && _given.TryGetValue(key, out var value) => Copy(value),
        CompareExpr { Left: ConstantExpr { Value: string key }, Ops: [CompareOperator.In or CompareOperator.NotIn], Comparators: [NameExpr rest] } asked when rest.Id == Rest =>
            new ConstantExpr(_given.ContainsKey(key) == (asked.Ops[0] == CompareOperator.In), null, asked.Start, asked.End),
        CallExpr call when call.Keywords.Any(k => k.Arg is null && k.Value is NameExpr rest && rest.Id == Rest) =>
            new CallExpr(Copy(call.Func), [.. call.Args.Select(Copy)], [.. call.Keywords.Where(k => k.Arg is not null).Select(Copy)], call.Start, call.End),
        _ => null,
    };
}
