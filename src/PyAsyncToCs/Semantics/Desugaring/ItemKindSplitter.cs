using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A <c>__getitem__</c> that asks of what kind its key is (<c>m[i, j]</c> beside <c>m[i]</c>, <c>row["name"]</c> beside
/// <c>row[0]</c>) is a method for each kind, as C# has an indexer for each type of index.
/// </summary>
internal sealed class ItemKindSplitter : TreeCopier
{
    private const string Other = "other";

    private static readonly HashSet<string> Names = ["__getitem__", "__setitem__", "__delitem__"];
    private static readonly string[] Kinds = ["slice", "tuple", "str", "int"];

    private readonly Dictionary<FunctionDefStmt, List<string>> _split = [];

    /// <summary>The method of <paramref name="name"/> that takes keys of a kind only.</summary>
    public static string NameFor(string name, string kind) => $"{name[..^2]}_{kind}__";

    /// <summary>The method of a class that an item goes to whose key is of a type.</summary>
    public static FunctionSymbol? Find(ClassSymbol cls, string name, PyType key) => !cls.IsUser ? cls.FindMethod(name) : Find(cls, name, key.WithoutNone switch
    {
        TupleType or InstanceType { Class: { IsUser: false, Name: "tuple" } } => "tuple",
        PrimitiveType { Name: "bool" } => "int",
        PrimitiveType p => p.Name,
        _ => Other,
    });

    /// <summary>The method of a class that an item goes to whose key is of a kind.</summary>
    public static FunctionSymbol? Find(ClassSymbol cls, string name, string kind) =>
        cls.FindMethod(NameFor(name, kind)) ?? (kind == "int" ? null : cls.FindMethod(NameFor(name, Other))) ?? cls.FindMethod(name);

    /// <summary>Whether a class has more than one method for items.</summary>
    public static bool IsSplit(ClassSymbol cls, string name) => Kinds.Append(Other).Any(kind => cls.FindMethod(NameFor(name, kind)) is not null);

    /// <summary>What the names of such methods end with, the one without an end first.</summary>
    public static IEnumerable<Func<string, string>> Endings => Kinds.Append(Other).Select(kind => (Func<string, string>)(name => NameFor(name, kind))).Prepend(name => name);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var classes = BaseFlattener.Nodes(parsed.Module).OfType<ClassDefStmt>().Where(c => ClassTable.Methods(c).Any(m => Names.Contains(m.Name))).ToList();
        if (classes.Count == 0)
        {
            return parsed;
        }

        var splitter = new ItemKindSplitter();
        var table = new ClassTable(parsed.Module, new ModuleNames(parsed.Module));
        foreach (var cls in classes.Where(c => !classes.Exists(other => other != c && AreRelated(c, other, table))))
        {
            var methods = ClassTable.Methods(cls).Where(m => Names.Contains(m.Name)).ToList();
            if (KindsOf(methods) is { } kinds)
            {
                methods.ForEach(m => splitter._split.Add(m, kinds));
            }
        }

        return splitter._split.Count == 0 ? parsed : parsed with { Module = splitter.Copy(parsed.Module) };
    }

    /// <summary>Whether one class replaces the other's methods: a place typed as the one may hold the other.</summary>
    private static bool AreRelated(ClassDefStmt a, ClassDefStmt b, ClassTable table) =>
        table.Find(a.Name) == a && table.Find(b.Name) == b && (table.Order(a.Name)?.Contains(b.Name) != false || table.Order(b.Name)?.Contains(a.Name) != false);

    /// <summary>The kinds that a class's methods ask for; null where they are to stay whole.</summary>
    private static List<string>? KindsOf(List<FunctionDefStmt> methods)
    {
        var each = methods.ConvertAll(AskedIn);
        if (each.Contains(null))
        {
            return null;
        }

        // Slices beside an index are told apart by how they are written.
        var kinds = each.SelectMany(k => k!).ToHashSet();
        return kinds.Contains("tuple") || kinds.Contains("str") || (kinds.SetEquals(["int"]) && methods.Exists(m => !OnlyRaises(Halve(m, m.Args.Args[1].Name, kinds, null).Body)))
            ? [.. Kinds.Where(kinds.Contains)]
            : null;
    }

    /// <summary>The kinds that a method asks for; null where it does more than that with its key.</summary>
    private static HashSet<string>? AskedIn(FunctionDefStmt f)
    {
        if (f is not { DecoratorList.IsEmpty: true, IsAsync: false, Args: { Args: [_, { Name: var key }, ..], VarArg: null, KwArg: null, Defaults.IsEmpty: true } })
        {
            return null;
        }

        HashSet<string> kinds = [];
        int firstBound = int.MaxValue, lastAsked = 0;
        foreach (var node in BaseFlattener.Nodes(f))
        {
            switch (node)
            {
                case NameExpr { Context: not ExprContext.Load } bound when bound.Id == key:
                    firstBound = Math.Min(firstBound, bound.Start);
                    break;
                case CallExpr { Func: NameExpr { Id: "isinstance" }, Args: [NameExpr subject, var type] } when subject.Id == key:
                    if (TestedKinds(type) is not { } tested)
                    {
                        return null;
                    }

                    kinds.UnionWith(tested);
                    lastAsked = Math.Max(lastAsked, node.Start);
                    break;
            }
        }

        // What is asked of a key that was bound anew is not known from the call.
        return firstBound < lastAsked ? null : kinds;
    }

    private static List<string>? TestedKinds(Expr type) => type switch
    {
        NameExpr { Id: var name } => Kinds.Contains(name) ? [name] : null,
        TupleExpr t => t.Elts.Select(TestedKinds).ToList() is var each && each.TrueForAll(k => k is not null) ? [.. each.SelectMany(k => k!)] : null,
        BinOpExpr { Op: BinaryOperator.BitOr, Left: var left, Right: var right } => TestedKinds(left) is { } a && TestedKinds(right) is { } b ? [.. a, .. b] : null,
        _ => null,
    };

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not FunctionDefStmt f || !_split.TryGetValue(f, out var kinds))
        {
            return null;
        }

        var key = f.Args.Args[1].Name;
        var halves = new List<Stmt>();
        var rest = Halve(f, key, kinds, null);
        var hasSlices = kinds.Contains("slice") && f.Name == "__getitem__";
        if (AskedIn(f) is { Count: 0 } && OnlyKind(f, key) is { } taken)
        {
            var name = kinds.Contains(taken) && taken != "int" ? NameFor(f.Name, taken) : taken != "int" && kinds.Contains("int") ? NameFor(f.Name, Other) : f.Name;
            return [Named(rest, name, null, f.Start)];
        }

        foreach (var kind in kinds.Where(k => k != "slice"))
        {
            halves.Add(Named(Halve(f, key, kinds, kind), kind == "int" && !hasSlices ? f.Name : NameFor(f.Name, kind), kind, f.Start));
        }

        if (hasSlices)
        {
            // What is left of the method still asks for slices; an index is one of the others.
            var others = kinds.Where(k => k is not ("slice" or "int")).ToList();
            halves.RemoveAll(h => ((FunctionDefStmt)h).Name == NameFor(f.Name, "int"));
            return [Named(Halve(f, key, others, null), f.Name, null, f.Start), .. halves];
        }

        halves.Add(kinds.Contains("int") ? Named(rest, NameFor(f.Name, Other), Other, f.Start) : Named(rest, f.Name, null, f.Start));
        return halves.OrderBy(h => ((FunctionDefStmt)h).Name == f.Name ? 0 : 1);
    }

    /// <summary>The one kind of keys that a method without tests takes, as far as its text tells.</summary>
    private static string? OnlyKind(FunctionDefStmt f, string key) =>
        f.Args.Args[1].Annotation is { } annotation && Alternatives(annotation).ToList() is [var only] && NameOfKind(only) is { } name && Kinds.Contains(name.ToLowerInvariant()) ? name.ToLowerInvariant()
        : BaseFlattener.Nodes(f).Any(n => n is AssignStmt { Targets: [TupleExpr or ListExpr], Value: NameExpr unpacked } && unpacked.Id == key) ? "tuple"
        : null;

    private static string? NameOfKind(Expr annotation) => annotation is SubscriptExpr { Value: NameExpr generic } ? generic.Id : (annotation as NameExpr)?.Id;

    private static bool OnlyRaises(ImmutableArray<Stmt> body) => body.FirstOrDefault(s => s is not ExprStmt { Value: ConstantExpr }) is RaiseStmt;

    private static FunctionDefStmt Halve(FunctionDefStmt f, string key, IEnumerable<string> asked, string? kind)
    {
        var half = new Half(key, [.. asked], kind);
        var body = half.Copy(f.Body);
        var reached = body.TakeWhile(s => !Ends(s)).Count() + 1;
        return new FunctionDefStmt(false, f.Name, half.Copy(f.Args), [.. body.Take(reached)], [], f.Returns is { } given && !IsOpen(given) ? half.Copy(given) : null, [], f.Start, f.End);
    }

    /// <summary>Whether control never gets behind a statement.</summary>
    private static bool Ends(Stmt stmt) => stmt switch
    {
        ReturnStmt or RaiseStmt => true,
        IfStmt i => i.Body.Any(Ends) && i.OrElse.Any(Ends),
        TryStmt t => (t.Body.Any(Ends) || t.OrElse.Any(Ends)) && t.Handlers.All(h => h.Body.Any(Ends)),
        _ => false,
    };

    /// <summary>A half by its name; what only refuses a key is told where it is called alone.</summary>
    private static FunctionDefStmt Named(FunctionDefStmt half, string name, string? kind, int at)
    {
        var args = half.Args;
        var typed = args.Args.Select((a, i) => i == 0 ? a : new Arg(a.Name, i == 1 ? OfKind(a.Annotation, kind) : a.Annotation is { } open && IsOpen(open) ? null : a.Annotation, a.Start, a.End));
        var end = kind == Other && OnlyRaises(half.Body) ? at : half.End;
        return new FunctionDefStmt(false, name, new Arguments(args.PosOnlyArgs, [.. typed], args.VarArg, args.KwOnlyArgs, args.KwDefaults, args.KwArg, args.Defaults, args.Start, args.End), half.Body, [], half.Returns, [], half.Start, end);
    }

    /// <summary>What an annotation says of one kind.</summary>
    private static Expr? OfKind(Expr? annotation, string? kind)
    {
        if (annotation is null || kind is null or Other)
        {
            return annotation is not null && IsOpen(annotation) ? null : annotation;
        }

        return Alternatives(annotation).FirstOrDefault(a => NameOfKind(a) is { } name && string.Equals(name, kind, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<Expr> Alternatives(Expr annotation) => annotation switch
    {
        BinOpExpr { Op: BinaryOperator.BitOr } both => Alternatives(both.Left).Concat(Alternatives(both.Right)),
        SubscriptExpr { Value: NameExpr { Id: "Union" }, Slice: TupleExpr all } => all.Elts.SelectMany(Alternatives),
        _ => [annotation],
    };

    private static bool IsOpen(Expr annotation) => annotation is BinOpExpr or SubscriptExpr { Value: NameExpr { Id: "Union" } } or NameExpr { Id: "Any" or "object" } or ConstantExpr { Value: string };

    private sealed class Half(string key, HashSet<string> asked, string? kind) : TreeCopier
    {
        protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
        {
            if (stmt is not IfStmt i)
            {
                return null;
            }

            var test = Decided(i.Test);
            return Truth(test) is { } truth ? Copy(truth ? i.Body : i.OrElse)
                : [new IfStmt(test, Copy(i.Body), Copy(i.OrElse), i.Start, i.End)];
        }

        protected override Node? Replace(Node node) => node switch
        {
            IfExpr i when Truth(Decided(i.Test)) is { } truth => Copy(truth ? i.Body : i.OrElse),
            CallExpr { Func: NameExpr { Id: "isinstance" }, Args: [NameExpr subject, var type] } when subject.Id == key && TestedKinds(type) is { } tested && tested.TrueForAll(asked.Contains) =>
                new ConstantExpr(kind is not null && tested.Contains(kind), null, node.Start, node.End),
            _ => null,
        };

        private static bool? Truth(Expr test) => test is ConstantExpr { Value: bool truth } ? truth : null;

        /// <summary>A test without the parts that the kind decides.</summary>
        private Expr Decided(Expr test)
        {
            switch (test)
            {
                case UnaryOpExpr { Op: UnaryOperator.Not, Operand: var operand }:
                    var inner = Decided(operand);
                    return Truth(inner) is { } truth ? new ConstantExpr(!truth, null, test.Start, test.End) : new UnaryOpExpr(UnaryOperator.Not, inner, test.Start, test.End);
                case BoolOpExpr both:
                    var ends = both.Op == BoolOperator.Or;
                    var values = new List<Expr>();
                    foreach (var value in both.Values.Select(Decided))
                    {
                        if (Truth(value) is not { } known)
                        {
                            values.Add(value);
                        }
                        else if (known == ends)
                        {
                            values.Add(value);
                            break;
                        }
                    }

                    return values.Count == 0 ? new ConstantExpr(!ends, null, test.Start, test.End)
                        : values.Count == 1 ? values[0]
                        : new BoolOpExpr(both.Op, [.. values], test.Start, test.End);
                default:
                    return Copy(test);
            }
        }
    }
}
