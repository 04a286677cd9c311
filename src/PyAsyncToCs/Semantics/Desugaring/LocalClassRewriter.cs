using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A class in a function that reads the function's variables is given them when it is made: C# has no classes that capture.
/// Only where the variables keep their values, and the class is only called.
/// </summary>
internal sealed class LocalClassRewriter : TreeCopier
{
    private readonly Dictionary<ClassDefStmt, Captures> _captures = [];

    // Names of the classes that are in sight, innermost last.
    private readonly Stack<Captures> _visible = new();
    private Captures? _inside;
    private string? _receiver;
    private bool _inConstructor;

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var rewriter = new LocalClassRewriter();
        rewriter.Collect(parsed.Module.Body, []);
        return rewriter._captures.Count == 0 ? parsed : parsed with { Module = rewriter.Copy(parsed.Module) };
    }

    /// <summary>What a class takes from the function around it.</summary>
    private sealed record Captures(string Class, ImmutableArray<string> Names, Dictionary<string, string> Fields);

    private void Collect(IEnumerable<Stmt> body, ImmutableArray<FunctionDefStmt> around)
    {
        foreach (var stmt in body)
        {
            switch (stmt)
            {
                case FunctionDefStmt f:
                    Collect(f.Body, around.Add(f));
                    break;
                case ClassDefStmt c:
                    if (!around.IsEmpty && CapturesOf(c, around) is { } captures)
                    {
                        _captures.Add(c, captures);
                    }
                    else
                    {
                        Collect(c.Body, []);
                    }

                    break;
                case IfStmt i:
                    Collect(i.Body.Concat(i.OrElse), around.IsEmpty ? around : []);
                    break;
                case TryStmt t:
                    Collect(t.Body, around.IsEmpty ? around : []);
                    break;
            }
        }
    }

    private static Captures? CapturesOf(ClassDefStmt cls, ImmutableArray<FunctionDefStmt> around)
    {
        var owner = around[^1];
        var methods = ClassTable.Methods(cls).ToList();
        var init = methods.Find(m => m.Name == "__init__");
        if (!cls.DecoratorList.IsEmpty || !cls.Keywords.IsEmpty || (init is null && cls.Bases.Any(b => ClassTable.NameOf(b) is not ("object" or "ABC" or "Generic"))))
        {
            return null;
        }

        var bound = around.SelectMany(BoundIn).GroupBy(b => b.Name).ToDictionary(g => g.Key, g => g.Max(b => b.At));
        var read = new HashSet<string>();
        foreach (var member in cls.Body)
        {
            var names = FreeNames(member).Where(n => n != cls.Name && bound.ContainsKey(n)).ToHashSet();
            if (names.Count > 0 && member is not FunctionDefStmt { Args.Args: [_, ..], DecoratorList: [] or [NameExpr { Id: "property" } or AttributeExpr { Attr: "setter" }] })
            {
                return null;
            }

            read.UnionWith(names);
        }

        // What changes behind the class's back, or by it, is no value that can be handed over.
        var changed = around.SelectMany(BaseFlattener.Nodes).OfType<NonlocalStmt>().SelectMany(n => n.Names).ToHashSet();
        if (read.Count == 0 || read.Any(n => changed.Contains(n) || bound[n] > cls.Start) || !IsOnlyCalled(cls, owner))
        {
            return null;
        }

        var taken = BaseFlattener.Nodes(cls).Select(n => n is AttributeExpr a ? a.Attr : n is FunctionDefStmt f ? f.Name : n is Arg p ? p.Name : null).ToHashSet();
        var ordered = read.Order(StringComparer.Ordinal).ToImmutableArray();
        return new Captures(cls.Name, ordered, ordered.ToDictionary(n => n, n => taken.Contains("_" + n) ? $"_outer_{n}" : "_" + n));
    }

    /// <summary>What a function's own scope binds, and where last.</summary>
    private static IEnumerable<(string Name, int At)> BoundIn(FunctionDefStmt f)
    {
        foreach (var arg in f.Args.PosOnlyArgs.Concat(f.Args.Args).Concat(f.Args.KwOnlyArgs).Concat(new[] { f.Args.VarArg, f.Args.KwArg }.OfType<Arg>()))
        {
            yield return (arg.Name, arg.Start);
        }

        foreach (var node in OwnNodes(f.Body))
        {
            switch (node)
            {
                case NameExpr { Context: not ExprContext.Load } name:
                    yield return (name.Id, name.Start);
                    break;
                case FunctionDefStmt inner:
                    yield return (inner.Name, inner.Start);
                    break;
                case ClassDefStmt inner:
                    yield return (inner.Name, inner.Start);
                    break;
            }
        }
    }

    /// <summary>The nodes of a block that belong to its own scope: functions and classes themselves, not what is in them.</summary>
    private static IEnumerable<Node> OwnNodes(IEnumerable<Node> roots)
    {
        var stack = new Stack<Node>(roots);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            yield return node;
            if (node is FunctionDefStmt or ClassDefStmt or LambdaExpr)
            {
                continue;
            }

            children.Clear();
            node.AddChildren(children);
            children.ForEach(stack.Push);
        }
    }

    /// <summary>The names that a member of a class reads and does not bind itself, wherever in it.</summary>
    private static HashSet<string> FreeNames(Stmt member)
    {
        var nodes = BaseFlattener.Nodes(member).ToList();
        var own = nodes.Select(n => n switch
        {
            NameExpr { Context: not ExprContext.Load } name => name.Id,
            Arg arg => arg.Name,
            FunctionDefStmt f when f != member => f.Name,
            ExceptHandler { Name: { } caught } => caught,
            _ => null,
        }).ToHashSet();
        return [.. nodes.OfType<NameExpr>().Where(n => n.Context == ExprContext.Load && !own.Contains(n.Id)).Select(n => n.Id)];
    }

    private static bool IsOnlyCalled(ClassDefStmt cls, FunctionDefStmt owner)
    {
        var nodes = BaseFlattener.Nodes(owner).ToList();
        var elsewhere = nodes.OfType<ClassDefStmt>().Where(c => c != cls).SelectMany(BaseFlattener.Nodes).OfType<NameExpr>();
        var allowed = nodes.OfType<CallExpr>().SelectMany<CallExpr, Expr>(c => c.Func is NameExpr { Id: "isinstance" } && c.Args.Length == 2 ? [c.Args[1]] : [c.Func]).OfType<NameExpr>().ToHashSet();
        allowed.UnionWith(nodes.SelectMany(n => n is Arg { Annotation: { } annotation } ? BaseFlattener.Nodes(annotation) : n is FunctionDefStmt { Returns: { } returns } ? BaseFlattener.Nodes(returns) : []).OfType<NameExpr>());
        return !elsewhere.Any(n => n.Id == cls.Name) && nodes.OfType<NameExpr>().Where(n => n.Id == cls.Name).All(allowed.Contains);
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        switch (stmt)
        {
            case FunctionDefStmt f when _inside is null && f.Body.OfType<ClassDefStmt>().Where(_captures.ContainsKey).ToList() is { Count: > 0 } classes:
                classes.ForEach(c => _visible.Push(_captures[c]));
                var copy = (Stmt)CopyParts(f);
                classes.ForEach(_ => _visible.Pop());
                return [copy];
            case ClassDefStmt c when _captures.TryGetValue(c, out var captures):
                return [Rewritten(c, captures)];
            default:
                return null;
        }
    }

    private ClassDefStmt Rewritten(ClassDefStmt cls, Captures captures)
    {
        var outer = _inside;
        _inside = captures;
        var body = cls.Body.Select(s => s is FunctionDefStmt f ? Method(f, captures) : Copy(s)).ToList();
        if (!ClassTable.Methods(cls).Any(m => m.Name == "__init__"))
        {
            var at = cls.Start;
            var args = new Arguments([], [new Arg("self", null, at, at), .. captures.Names.Select(n => new Arg(n, null, at, at))], null, [], [], null, [], at, at);
            body.Insert(cls.Body is [ExprStmt { Value: ConstantExpr }, ..] ? 1 : 0, new FunctionDefStmt(false, "__init__", args, [.. Stores(captures, "self", at)], [], null, [], at, at));
        }

        _inside = outer;
        return new ClassDefStmt(cls.Name, [.. cls.Bases.Select(Copy)], [], [.. body], [], cls.TypeParams, cls.Start, cls.End);
    }

    private FunctionDefStmt Method(FunctionDefStmt f, Captures captures)
    {
        _receiver = f.Args.Args.FirstOrDefault()?.Name;
        _inConstructor = f.Name == "__init__";
        var copy = (FunctionDefStmt)CopyParts(f);
        var (isConstructor, receiver) = (_inConstructor, _receiver);
        (_receiver, _inConstructor) = (null, false);
        if (!isConstructor)
        {
            return copy;
        }

        var args = copy.Args;
        var taken = new Arguments(args.PosOnlyArgs, [args.Args[0], .. captures.Names.Select(n => new Arg(n, null, f.Start, f.Start)), .. args.Args.Skip(1)], args.VarArg, args.KwOnlyArgs, args.KwDefaults, args.KwArg, args.Defaults, args.Start, args.End);
        var index = copy.Body is [ExprStmt { Value: ConstantExpr }, ..] ? 1 : 0;
        return new FunctionDefStmt(false, copy.Name, taken, copy.Body.InsertRange(index, Stores(captures, receiver!, f.Start)), copy.DecoratorList, copy.Returns, copy.TypeParams, copy.Start, copy.End);
    }

    private static IEnumerable<Stmt> Stores(Captures captures, string receiver, int at) => captures.Names.Select(n => new AssignStmt(
        [new AttributeExpr(new NameExpr(receiver, ExprContext.Load, at, at), captures.Fields[n], ExprContext.Store, at, at)],
        new NameExpr(n, ExprContext.Load, at, at),
        at,
        at));

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case CallExpr { Func: NameExpr made } call when (_inside is { } own && own.Class == made.Id ? own : _visible.FirstOrDefault(c => c.Class == made.Id)) is { } captures:
                var given = captures.Names.Select(n => Value(n, captures, made));
                return new CallExpr(Copy(call.Func), [.. given, .. call.Args.Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End);
            case NameExpr { Context: ExprContext.Load } name when _inside is { } inside && _receiver is not null && inside.Fields.ContainsKey(name.Id):
                return Value(name.Id, inside, name);
            default:
                return null;
        }
    }

    private Expr Value(string name, Captures captures, Node at) => _inside == captures && !_inConstructor && _receiver is not null
        ? new AttributeExpr(new NameExpr(_receiver, ExprContext.Load, at.Start, at.Start), captures.Fields[name], ExprContext.Load, at.Start, at.End)
        : new NameExpr(name, ExprContext.Load, at.Start, at.End);
}
