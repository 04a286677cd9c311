using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A class with several bases extends one of them and has copies of what it takes from the others; <c>super()</c> then
/// means what comes next in the class's own order (language reference, 3.3.3). Bases that only name methods are protocols.
/// An enum has copies of the methods of all its bases.
/// </summary>
internal sealed partial class BaseFlattener : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly ClassTable _classes;

    /// <summary>For a base that is copied, the classes that have its copy.</summary>
    private readonly Dictionary<string, List<string>> _copied = [];

    private readonly Dictionary<string, FlatClass> _flat = [];
    private readonly HashSet<string> _protocols = [];
    private readonly HashSet<string> _dropped = [];
    private bool _inAnnotation;

    private BaseFlattener(ModuleNode module)
    {
        _names = new ModuleNames(module);
        _classes = new ClassTable(module, _names);
    }

    /// <summary>Rewrites a module's classes; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Module.Body.OfType<ClassDefStmt>().Any(c => c.Bases.Length > 0))
        {
            return parsed;
        }

        var flattener = new BaseFlattener(parsed.Module);
        return flattener.Plan(parsed.Module) ? parsed with { Module = flattener.Rewrite(parsed.Module) } : parsed;
    }

    private bool Plan(ModuleNode module)
    {
        var several = _classes.All.Where(IsFlat).ToList();
        foreach (var name in several.SelectMany(_classes.Bases).Distinct())
        {
            if (IsOnlySignatures(_classes.Find(name)!))
            {
                _protocols.Add(name);
            }
        }

        foreach (var cls in several.Where(IsFlat))
        {
            if (FlatClass.Of(cls, _classes, _protocols, _names) is { } flat && flat.Rest.All(r => !IsMatchedOn(module, r)))
            {
                _flat.Add(cls.Name, flat);
                foreach (var rest in flat.Rest)
                {
                    if (!_copied.TryGetValue(rest, out var list))
                    {
                        _copied.Add(rest, list = []);
                    }

                    list.Add(cls.Name);
                }
            }
        }

        foreach (var name in _copied.Keys.Where(n => !IsNeeded(module, n)).ToList())
        {
            _dropped.Add(name);
        }

        return _protocols.Count > 0 || _flat.Count > 0 || _classes.All.Any(CallsBaseByName) || Nodes(module).Any(n => n is Comprehension c && ListedOrder(c) is not null || n is AttributeExpr { Attr: "__name__" } shown && BaseName(shown) is not null);
    }

    /// <summary>Whether a class has bases that C#'s cannot have.</summary>
    private bool IsFlat(ClassDefStmt cls) => _classes.Bases(cls).Count(b => !_protocols.Contains(b)) is var count && (count > 1 || (count == 1 && _classes.IsEnum(cls)));

    /// <summary>Whether a class has nothing but methods without a body, which each derived class writes.</summary>
    private bool IsOnlySignatures(ClassDefStmt cls) =>
        cls.Bases.All(b => ClassTable.NameOf(b) is "ABC" or "object" || b is AttributeExpr { Attr: "ABC" })
        && cls.Body.All(s => s is ExprStmt { Value: ConstantExpr } or PassStmt or FunctionDefStmt)
        && ClassTable.Methods(cls).Any()
        && ClassTable.Methods(cls).All(m => m.DecoratorList.Any(d => d is NameExpr { Id: "abstractmethod" } or AttributeExpr { Attr: "abstractmethod" })
            && m.DecoratorList.All(d => d is NameExpr { Id: "abstractmethod" or "property" } or AttributeExpr { Attr: "abstractmethod" })
            && m.Body.All(s => s is ExprStmt { Value: ConstantExpr } or PassStmt or RaiseStmt))
        && _names.CallsOf(cls.Name).Count == 0
        && ClassTable.Methods(cls).All(m => _classes.All.Where(c => _classes.Bases(c).Contains(cls.Name)).All(c => _classes.Defines(c.Name, m.Name)));

    private static bool IsMatchedOn(ModuleNode module, string name) =>
        Nodes(module).Any(n => n is MatchClassPattern { Cls: NameExpr c } && c.Id == name || n is ExceptHandler { Type: { } type } && Nodes(type).Any(t => t is NameExpr e && e.Id == name));

    /// <summary>Whether a base whose members were copied is used otherwise too.</summary>
    private bool IsNeeded(ModuleNode module, string name)
    {
        if (_classes.All.Any(c => !_flat.ContainsKey(c.Name) && _classes.Bases(c).Contains(name) && !(_copied.ContainsKey(c.Name) && !IsNeeded(module, c.Name))))
        {
            return true;
        }

        // A base that a flat class extends stays; what extends it in turn was asked above.
        if (_flat.Values.Any(f => f.Parent is not null && Kept(f.Parent).Contains(name)))
        {
            return true;
        }

        var expected = Nodes(module).Sum(n => n switch
        {
            ClassDefStmt c => c.Bases.Count(b => ClassTable.NameOf(b) == name),
            CallExpr { Func: NameExpr { Id: "isinstance" or "issubclass" }, Args: [_, var classes] } => Nodes(classes).Count(c => c is NameExpr x && x.Id == name),
            Arg { Annotation: { } annotation } => Nodes(annotation).Count(c => c is NameExpr x && x.Id == name),
            FunctionDefStmt { Returns: { } returns } => Nodes(returns).Count(c => c is NameExpr x && x.Id == name),
            // Of a method on another receiver, the receiver is told apart where the call is rewritten.
            CallExpr { Func: AttributeExpr { Value: NameExpr owner }, Args: [NameExpr { Id: "self" }, ..] } when owner.Id == name => 1,
            _ => 0,
        });
        return _names.Reads(name) > expected;
    }

    /// <summary>A class and the bases that it still has when it is flat.</summary>
    private IEnumerable<string> Kept(string name) => _flat.TryGetValue(name, out var flat) ? (flat.Parent is null ? [] : Kept(flat.Parent)).Prepend(name)
        : _classes.Bases(_classes.Find(name)!).SelectMany(Kept).Prepend(name);

    internal static IEnumerable<Node> Nodes(Node root)
    {
        var stack = new Stack<Node>([root]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            yield return node;
            children.Clear();
            node.AddChildren(children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                stack.Push(children[i]);
            }
        }
    }

    /// <summary>Whether a class without several bases calls a method of its base by the base's name.</summary>
    private bool CallsBaseByName(ClassDefStmt cls) =>
        _classes.Bases(cls).Any() && ClassTable.Methods(cls).Any(m => Nodes(m).Any(n => n is CallExpr { Func: AttributeExpr { Value: NameExpr owner }, Args: [NameExpr self, ..] }
            && m.Args.Args.Length > 0 && m.Args.Args[0].Name == self.Id && _classes.Order(cls.Name)?.Skip(1).Contains(owner.Id) == true));

    private ModuleNode Rewrite(ModuleNode module)
    {
        var body = Copy(module.Body);
        if (_protocols.Count > 0 && !_names.IsImported("Protocol", "typing"))
        {
            var at = body.IndexOf(body.FirstOrDefault(s => s is not (ExprStmt { Value: ConstantExpr } or ImportFromStmt { Module: "__future__" }))!);
            body = body.Insert(at, new ImportFromStmt("typing", [new Alias("Protocol", null, module.Start, module.Start)], 0, module.Start, module.Start));
        }

        return new ModuleNode(body, module.Start, module.End);
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt cls || _classes.Find(cls.Name) != cls)
        {
            return null;
        }

        if (_dropped.Contains(cls.Name))
        {
            return [];
        }

        if (_protocols.Contains(cls.Name))
        {
            return [new ClassDefStmt(cls.Name, [new NameExpr("Protocol", ExprContext.Load, cls.Start, cls.Start)], [], [.. cls.Body.Select(Copy)], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End)];
        }

        if (_flat.TryGetValue(cls.Name, out var flat))
        {
            var written = flat.Write();
            return [(Stmt)CopyParts(written)];
        }

        return CallsBaseByName(cls) && _classes.Order(cls.Name) is { } order
            ? [(Stmt)CopyParts(new SuperRewriter(cls.Name, cls.Name, order, [], _classes, null).Class(cls))]
            : null;
    }

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case CallExpr { Func: NameExpr { Id: "isinstance" or "issubclass" } func, Args: [var value, var classes] } call when Nodes(classes).Any(c => c is NameExpr n && _copied.ContainsKey(n.Id)):
                return new CallExpr(Copy(func), [Copy(value), Widened(classes)], [], call.Start, call.End);
            case Arg { Annotation: not null } or FunctionDefStmt { Returns: not null } or AnnAssignStmt when !_inAnnotation && _dropped.Count > 0 && node is Arg:
                _inAnnotation = true;
                var arg = CopyParts(node);
                _inAnnotation = false;
                return arg;
            case AttributeExpr { Attr: "__mro__" } order when _flat.Count > 0:
                // What was flattened no longer has all of its bases when the program runs.
                return new AttributeExpr(Copy(order.Value), "__mro__ beside several bases", order.Context, order.Start, order.End);
            case NameExpr name when _inAnnotation && _dropped.Contains(name.Id):
                return _copied[name.Id].Select(c => (Expr)new NameExpr(c, ExprContext.Load, name.Start, name.End)).Aggregate((a, b) => new BinOpExpr(a, BinaryOperator.BitOr, b, name.Start, name.End));
            case AttributeExpr { Attr: "__name__" } shown when BaseName(shown) is { } known:
                return known;
            case ListCompExpr { Generators: [var only] } list when ListedOrder(only) is { } order && OnlyNames(list.Elt, only):
                return new ListCompExpr(NamesOnly(list.Elt, only), [NamesOf(order, only)], list.Start, list.End);
            case GeneratorExpr { Generators: [var only] } items when ListedOrder(only) is { } order && OnlyNames(items.Elt, only):
                return new GeneratorExpr(NamesOnly(items.Elt, only), [NamesOf(order, only)], items.Start, items.End);
            default:
                return null;
        }
    }

    private Expr Widened(Expr classes)
    {
        var wanted = new List<string>();
        var others = new List<Expr>();
        foreach (var item in classes is TupleExpr t ? t.Elts : [classes])
        {
            if (item is NameExpr name && _copied.TryGetValue(name.Id, out var holders))
            {
                wanted.AddRange(_dropped.Contains(name.Id) ? holders : holders.Prepend(name.Id));
            }
            else
            {
                others.Add(Copy(item));
            }
        }

        others.AddRange(wanted.Distinct().Select(w => new NameExpr(w, ExprContext.Load, classes.Start, classes.End)));
        return others is [var one] ? one : new TupleExpr([.. others], ExprContext.Load, classes.Start, classes.End);
    }
}
