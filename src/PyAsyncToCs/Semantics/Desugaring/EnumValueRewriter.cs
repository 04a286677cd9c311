using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>auto()</c> where an enum says itself what it gives (<c>_generate_next_value_</c>): the value is worked out where it only needs
/// the member's name and place.
/// </summary>
internal sealed class EnumValueRewriter : TreeCopier
{
    private readonly ClassTable _classes;

    private EnumValueRewriter(ModuleNode module) => _classes = new ClassTable(module, new ModuleNames(module));

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        parsed.Source.Text.Contains("_generate_next_value_", StringComparison.Ordinal) || parsed.Source.Text.Contains("unique", StringComparison.Ordinal)
            ? parsed with { Module = new EnumValueRewriter(parsed.Module).Copy(parsed.Module) }
            : parsed;

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is ClassDefStmt { DecoratorList: [NameExpr { Id: "unique" } or AttributeExpr { Attr: "unique", Value: NameExpr { Id: "enum" } }] } only && Duplicates(only) is { Length: > 0 } twice)
        {
            return [new RaiseStmt(
                new CallExpr(
                    new NameExpr("ValueError", ExprContext.Load, only.Start, only.Start),
                    [new ConstantExpr($"duplicate values found in <enum '{only.Name}'>: {twice}", null, only.Start, only.Start)],
                    [],
                    only.Start,
                    only.Start),
                null,
                only.Start,
                only.End)];
        }

        if (stmt is not ClassDefStmt cls || GeneratorOf(cls) is not { Body: [.., ReturnStmt { Value: { } result }] body, Args.Args: { Length: >= 4 } parameters } || body.Length > 2)
        {
            return null;
        }

        var values = new List<Stmt>();
        var count = 0L;
        foreach (var member in cls.Body)
        {
            if (member is FunctionDefStmt { Name: "_generate_next_value_" })
            {
                continue;
            }

            if (member is not AssignStmt { Targets: [NameExpr name] } assignment)
            {
                values.Add(member);
                continue;
            }

            if (assignment.Value is CallExpr { Func: NameExpr { Id: "auto" } or AttributeExpr { Attr: "auto" }, Args.IsEmpty: true })
            {
                if (ValueOf(result, new() { [parameters[^4].Name] = name.Id, [parameters[^3].Name] = 1L, [parameters[^2].Name] = count }) is not { } value)
                {
                    return null;
                }

                assignment = new AssignStmt([name], new ConstantExpr(value, null, assignment.Value.Start, assignment.Value.End), assignment.Start, assignment.End);
            }

            values.Add(assignment);
            count++;
        }

        if (values.Count == 0)
        {
            values.Add(new PassStmt(cls.Start, cls.End));
        }

        return [(Stmt)CopyParts(new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. values], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End))];
    }

    /// <summary>The members of a unique enum whose written values others have before them.</summary>
    private static string Duplicates(ClassDefStmt cls)
    {
        var first = new Dictionary<object, string>();
        var found = new List<string>();
        foreach (var (name, value) in cls.Body.OfType<AssignStmt>().Select(a => (a.Targets is [NameExpr n] ? n.Id : "", (a.Value as ConstantExpr)?.Value)))
        {
            if (value is string or long && !first.TryAdd(value, name))
            {
                found.Add($"{name} -> {first[value]}");
            }
        }

        return string.Join(", ", found);
    }

    private FunctionDefStmt? GeneratorOf(ClassDefStmt cls) => (_classes.Find(cls.Name) is null ? [] : _classes.Order(cls.Name) ?? [cls.Name])
        .Select(name => _classes.Find(name)?.Body.OfType<FunctionDefStmt>().FirstOrDefault(f => f.Name == "_generate_next_value_")).FirstOrDefault(f => f is not null);

    /// <summary>What an expression gives; null where that is for the program to say.</summary>
    private static object? ValueOf(Expr node, Dictionary<string, object> known) => node switch
    {
        ConstantExpr { Value: string or long } constant => constant.Value,
        NameExpr name => known.GetValueOrDefault(name.Id),
        CallExpr { Func: AttributeExpr { Attr: "lower", Value: var text }, Args.IsEmpty: true } => (ValueOf(text, known) as string)?.ToLowerInvariant(),
        CallExpr { Func: AttributeExpr { Attr: "upper", Value: var text }, Args.IsEmpty: true } => (ValueOf(text, known) as string)?.ToUpperInvariant(),
        CallExpr { Func: AttributeExpr { Attr: "capitalize", Value: var text }, Args.IsEmpty: true } => ValueOf(text, known) is string { Length: > 0 } word ? char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant() : null,
        CallExpr { Func: AttributeExpr { Attr: "replace", Value: var text }, Args: [var old, var other] } => ValueOf(text, known) is string whole && ValueOf(old, known) is string { Length: > 0 } from && ValueOf(other, known) is string to ? whole.Replace(from, to, StringComparison.Ordinal) : null,
        BinOpExpr { Op: BinaryOperator.Add } sum => (ValueOf(sum.Left, known), ValueOf(sum.Right, known)) switch
        {
            (string left, string right) => left + right,
            (long left, long right) => left + right,
            _ => null,
        },
        BinOpExpr { Op: BinaryOperator.Mult } product => (ValueOf(product.Left, known), ValueOf(product.Right, known)) is (long left, long right) && left is > -1000 and < 100_000 && right is > -1000 and < 100_000 ? left * right : null,
        BinOpExpr { Op: BinaryOperator.Pow } power => (ValueOf(power.Left, known), ValueOf(power.Right, known)) is (2L, long and >= 0 and < 62 and var bits) ? 1L << (int)bits : null,
        BinOpExpr { Op: BinaryOperator.LShift } shift => (ValueOf(shift.Left, known), ValueOf(shift.Right, known)) is (1L, long and >= 0 and < 62 and var bits) ? 1L << (int)bits : null,
        JoinedStrExpr joined => joined.Values.Select(part => part is FormattedValueExpr { Conversion: < 0, FormatSpec: null } field ? ValueOf(field.Value, known)?.ToString() : ValueOf(part, known) as string).ToList() is var parts && parts.TrueForAll(p => p is not null) ? string.Concat(parts) : null,
        _ => null,
    };
}
