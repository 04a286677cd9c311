using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// Functions that <c>json.dumps(…, default=f)</c> and encoders call: what they are given may be anything that JSON lacks,
/// so what they ask of it by its members (<c>o.value</c>, <c>hasattr(o, "isoformat")</c>, <c>o.__dict__</c>) becomes the
/// question which of the module's classes it is.
/// </summary>
internal sealed class JsonDefaultRewriter : TreeCopier
{
    private static readonly string[] s_dateClasses = ["datetime", "date", "time"];

    private readonly ModuleNode _module;
    private readonly ModuleNames _names;
    private readonly ClassTable _classes;
    private readonly HashSet<Node> _functions = new(ReferenceEqualityComparer.Instance);
    private readonly string _missing;
    private bool _mayMiss;

    private JsonDefaultRewriter(ModuleNode module)
    {
        _module = module;
        _names = new ModuleNames(module);
        _classes = new ClassTable(module, _names);
        _missing = _names.Fresh("missing_member");
        foreach (var node in BaseFlattener.Nodes(module))
        {
            switch (node)
            {
                case CallExpr { Func: AttributeExpr { Attr: "dumps" or "dump" } or NameExpr { Id: "dumps" or "dump" } } call:
                    switch (call.Keywords.FirstOrDefault(k => k.Arg == "default")?.Value)
                    {
                        case LambdaExpr { Args.Args.Length: 1 } lambda:
                            _functions.Add(lambda);
                            break;
                        case NameExpr { Id: var name } when FunctionNamed(name) is { Args.Args.Length: 1 } function:
                            _functions.Add(function);
                            break;
                    }

                    break;
                case ClassDefStmt { Bases: [NameExpr { Id: "JSONEncoder" } or AttributeExpr { Attr: "JSONEncoder" }] } encoder
                    when encoder.Body.OfType<FunctionDefStmt>().FirstOrDefault(f => f.Name == "default") is { Args.Args.Length: 2 } method:
                    _functions.Add(method);
                    break;
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("json", StringComparison.Ordinal) || !parsed.Source.Text.Contains("default", StringComparison.Ordinal))
        {
            return parsed;
        }

        var rewriter = new JsonDefaultRewriter(parsed.Module);
        if (rewriter._functions.Count == 0 && !BaseFlattener.Nodes(parsed.Module).Any(IsDefaultVars))
        {
            return parsed;
        }

        var body = rewriter.Copy(parsed.Module.Body);
        if (rewriter._mayMiss)
        {
            var at = body.TakeWhile(s => s is ExprStmt { Value: ConstantExpr } or ImportFromStmt { Module: "__future__" }).Count();
            body = body.Insert(at, new ImportFromStmt("json", [new Alias("_missing_member", rewriter._missing, parsed.Module.Start, parsed.Module.Start)], 0, parsed.Module.Start, parsed.Module.Start));
        }

        return parsed with { Module = new ModuleNode(body, parsed.Module.Start, parsed.Module.End) };
    }

    /// <summary>The module's function of that name, which methods may have, too.</summary>
    private FunctionDefStmt? FunctionNamed(string name) =>
        _names.DefinitionOf(name) as FunctionDefStmt
        ?? (_names.IsNeverAssigned(name) && _module.Body.Where(s => s is FunctionDefStmt f && f.Name == name).ToList() is [FunctionDefStmt only] ? only : null);

    private static bool IsDefaultVars(Node node) => node is Keyword { Arg: "default", Value: NameExpr { Id: "vars" } };

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case Keyword { Arg: "default", Value: NameExpr { Id: "vars" } asked } keyword when _names.IsBuiltin("vars"):
                var item = _names.Fresh("item");
                return new Keyword(
                    keyword.Arg,
                    new LambdaExpr(
                        new Arguments([], [new Arg(item, null, asked.Start, asked.End)], null, [], [], null, [], asked.Start, asked.End),
                        Members(new NameExpr(item, ExprContext.Load, asked.Start, asked.End), "__dict__"),
                        asked.Start,
                        asked.End),
                    keyword.Start,
                    keyword.End);
            case LambdaExpr lambda when _functions.Remove(lambda):
                return new LambdaExpr(lambda.Args, new Body(this, lambda.Args.Args[0].Name, lambda.Body).Copy(lambda.Body), lambda.Start, lambda.End);
            case FunctionDefStmt function when _functions.Remove(function):
                var body = new Body(this, function.Args.Args[^1].Name, function);
                return new FunctionDefStmt(function.IsAsync, function.Name, function.Args, body.Copy(function.Body), function.DecoratorList, function.Returns, function.TypeParams, function.Start, function.End);
            default:
                return null;
        }
    }

    private bool IsEnum(ClassDefStmt cls) => cls.Bases.Any(b => (b as NameExpr)?.Id is "Enum" or "IntEnum" or "StrEnum" || (b as AttributeExpr)?.Attr is "Enum" or "IntEnum" or "StrEnum");

    private static bool IsDataclass(ClassDefStmt cls) => cls.DecoratorList.Any(d => ((d as CallExpr)?.Func ?? d) is NameExpr { Id: "dataclass" } or AttributeExpr { Attr: "dataclass" });

    /// <summary>Whether objects of a class have a member, of its own or of a base.</summary>
    private bool Has(ClassDefStmt cls, string member) =>
        IsEnum(cls) ? member is "value" or "name" || _classes.Defines(cls.Name, member)
        : (_classes.Order(cls.Name) ?? [cls.Name]).Select(_classes.Find).OfType<ClassDefStmt>().Any(c => _classes.Defines(c.Name, member)
            || BaseFlattener.Nodes(c).Any(n => n is AttributeExpr { Context: ExprContext.Store, Value: NameExpr { Id: "self" } } set && set.Attr == member));

    /// <summary>The classes of the module whose objects have a member, and those of the library that are known to.</summary>
    private List<Expr> ClassesWith(string member, Node at)
    {
        var found = _classes.All.Where(c => !c.Bases.Any(b => b is NameExpr { Id: "JSONEncoder" or "Protocol" or "ABC" } or AttributeExpr { Attr: "JSONEncoder" or "Protocol" or "ABC" }))
            .Where(c => member == "__dict__" ? !IsEnum(c) && c.Bases.All(b => b is NameExpr n && _classes.Find(n.Id) is not null) : Has(c, member))
            .Select(c => (Expr)new NameExpr(c.Name, ExprContext.Load, at.Start, at.Start)).ToList();
        if (member is "isoformat" or "strftime")
        {
            found.AddRange(s_dateClasses.Select(name => DateClass(name, at)).OfType<Expr>());
        }

        return found;
    }

    private Expr? DateClass(string name, Node at)
    {
        if (_names.IsImported(name, "datetime") && _module.Body.OfType<ImportFromStmt>().Any(i => i.Module == "datetime" && i.Names.Any(n => n.Name == name && n.AsName is null)))
        {
            return new NameExpr(name, ExprContext.Load, at.Start, at.Start);
        }

        return _module.Body.OfType<ImportStmt>().SelectMany(i => i.Names).FirstOrDefault(n => n.Name == "datetime") is { } module
            ? new AttributeExpr(new NameExpr(module.AsName ?? "datetime", ExprContext.Load, at.Start, at.Start), name, ExprContext.Load, at.Start, at.Start)
            : null;
    }

    /// <summary>A member of a value that is of one of several classes, each asked for in turn.</summary>
    private Expr Members(NameExpr subject, string member, Func<Expr, Expr>? call = null)
    {
        var classes = ClassesWith(member, subject);
        if (classes.Count == 0)
        {
            return Member();
        }

        _mayMiss = true;
        Expr missing = new CallExpr(new NameExpr(_missing, ExprContext.Load, subject.Start, subject.End), [Copy((Expr)subject), new ConstantExpr(member, null, subject.Start, subject.End)], [], subject.Start, subject.End);
        return classes.AsEnumerable().Reverse().Aggregate(missing, (rest, cls) => new IfExpr(Test([cls], subject), Member(), rest, subject.Start, subject.End));

        Expr Member()
        {
            var read = new AttributeExpr(Copy((Expr)subject), member, ExprContext.Load, subject.Start, subject.End);
            return call is null ? read : call(read);
        }
    }

    private Expr Test(IReadOnlyList<Expr> classes, NameExpr subject) => classes.Count == 0
        ? new ConstantExpr(false, null, subject.Start, subject.End)
        : new CallExpr(
            new NameExpr("isinstance", ExprContext.Load, subject.Start, subject.End),
            [Copy((Expr)subject), classes is [var only] ? Copy(only) : new TupleExpr([.. classes.Select(Copy)], ExprContext.Load, subject.Start, subject.End)],
            [],
            subject.Start,
            subject.End);

    /// <summary>The body of one such function.</summary>
    private sealed class Body(JsonDefaultRewriter owner, string parameter, Node body) : TreeCopier
    {
        private readonly bool _tests = BaseFlattener.Nodes(body).Any(n =>
            n is CallExpr { Func: NameExpr { Id: "isinstance" or "hasattr" or "is_dataclass" or "type" } or AttributeExpr { Attr: "is_dataclass" }, Args: [NameExpr subject, ..] } && subject.Id == parameter);

        protected override Node? Replace(Node node)
        {
            switch (node)
            {
                case CallExpr { Func: NameExpr { Id: "isinstance" }, Args: [NameExpr subject, var classes] } when subject.Id == parameter:
                    var asked = (classes as TupleExpr)?.Elts ?? [classes];
                    var known = asked.SelectMany(c => c is NameExpr { Id: "Enum" } or AttributeExpr { Attr: "Enum" }
                        ? owner._classes.All.Where(owner.IsEnum).Select(e => (Expr)new NameExpr(e.Name, ExprContext.Load, c.Start, c.Start))
                        : [c]).ToList();
                    return known.SequenceEqual(asked) ? null : owner.Test(known, subject);
                case CallExpr { Func: NameExpr { Id: "is_dataclass" } or AttributeExpr { Attr: "is_dataclass" }, Args: [NameExpr subject] } when subject.Id == parameter:
                    return owner.Test([.. owner._classes.All.Where(IsDataclass).Select(c => (Expr)new NameExpr(c.Name, ExprContext.Load, node.Start, node.Start))], subject);
                case CallExpr { Func: NameExpr { Id: "hasattr" }, Args: [NameExpr subject, ConstantExpr { Value: string member }] } when subject.Id == parameter:
                    return owner.Test(owner.ClassesWith(member, node), subject);
                case CallExpr { Func: NameExpr { Id: "vars" }, Args: [NameExpr subject] } when subject.Id == parameter:
                    return owner.Members(subject, "__dict__");
                case AttributeExpr { Attr: "__dict__", Context: ExprContext.Load, Value: NameExpr subject } when subject.Id == parameter:
                    return owner.Members(subject, "__dict__");
                case CallExpr { Func: AttributeExpr { Value: NameExpr subject } method } call when subject.Id == parameter && !_tests:
                    return owner.Members(subject, method.Attr, member => new CallExpr(member, [.. call.Args.Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End));
                case AttributeExpr { Context: ExprContext.Load, Value: NameExpr subject } attribute when subject.Id == parameter && !_tests && attribute.Attr != "__class__":
                    return owner.Members(subject, attribute.Attr);
                default:
                    return null;
            }
        }
    }
}
