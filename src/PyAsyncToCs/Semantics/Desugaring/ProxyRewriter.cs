using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// An object that hands on what it lacks to another (<c>def __getattr__(self, name): … getattr(self._target, name)</c>) has
/// a property for each method that the program calls on it so.
/// </summary>
internal sealed class ProxyRewriter : TreeCopier
{
    private readonly ModuleNode _module;
    private readonly ClassTable _classes;
    private readonly Dictionary<ClassDefStmt, List<string>> _proxies = [];

    private ProxyRewriter(ModuleNode module)
    {
        _module = module;
        _classes = new ClassTable(module, new ModuleNames(module));
        foreach (var cls in _classes.All.Where(c => Fallback(c) is { } fallback && HandsOn(fallback)))
        {
            var names = MethodsCalledOn(ObjectsOf(cls).ToHashSet()).Where(m => !_classes.Order(cls.Name)!.Exists(c => _classes.Defines(c, m)) && !IsSet(cls, m) && _classes.All.Any(c => _classes.Defines(c.Name, m))).Distinct().ToList();
            if (names.Count > 0)
            {
                _proxies.Add(cls, names);
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Module.Body.Any(s => s is ClassDefStmt c && Fallback(c) is not null))
        {
            return parsed;
        }

        var rewriter = new ProxyRewriter(parsed.Module);
        return rewriter._proxies.Count > 0 ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    private static FunctionDefStmt? Fallback(ClassDefStmt cls) =>
        ClassTable.Methods(cls).FirstOrDefault(m => m is { Name: "__getattr__", IsAsync: false, DecoratorList.IsEmpty: true, Args: { Args.Length: 2, VarArg: null, KwArg: null } });

    /// <summary>Whether a <c>__getattr__</c> ends with the attribute of the same name of another object.</summary>
    private static bool HandsOn(FunctionDefStmt fallback) =>
        fallback.Body is [.., ReturnStmt { Value: CallExpr { Func: NameExpr { Id: "getattr" }, Args: [AttributeExpr { Value: NameExpr self }, NameExpr name] } }]
        && self.Id == fallback.Args.Args[0].Name && name.Id == fallback.Args.Args[1].Name;

    private IEnumerable<string> ObjectsOf(ClassDefStmt cls) => BaseFlattener.Nodes(_module).OfType<AssignStmt>()
        .Where(a => a is { Targets: [NameExpr], Value: CallExpr { Func: NameExpr made } } && made.Id == cls.Name).Select(a => ((NameExpr)a.Targets[0]).Id);

    private IEnumerable<string> MethodsCalledOn(HashSet<string> objects) => BaseFlattener.Nodes(_module).OfType<CallExpr>()
        .Select(c => c.Func is AttributeExpr { Value: NameExpr owner } a && objects.Contains(owner.Id) ? a.Attr : null).OfType<string>();

    private static bool IsSet(ClassDefStmt cls, string name) => BaseFlattener.Nodes(cls).Any(n => n is AttributeExpr { Context: ExprContext.Store } a && a.Attr == name);

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt cls || !_proxies.TryGetValue(cls, out var names))
        {
            return null;
        }

        var fallback = Fallback(cls)!;
        var properties = names.Select(n => (Stmt)new FunctionDefStmt(
            false,
            n,
            new Arguments([], [new Arg(fallback.Args.Args[0].Name, null, cls.End, cls.End)], null, [], [], null, [], cls.End, cls.End),
            new Writer(fallback, n).Copy(fallback.Body),
            [new NameExpr("property", ExprContext.Load, cls.End, cls.End)],
            null,
            [],
            cls.End,
            cls.End + 1));
        var objects = ObjectsOf(cls).ToHashSet();
        var isCalledOnly = !BaseFlattener.Nodes(_module).OfType<AttributeExpr>().Any(a => a.Value is NameExpr owner && objects.Contains(owner.Id) && !names.Contains(a.Attr) && !_classes.Defines(cls.Name, a.Attr) && !IsSet(cls, a.Attr));
        return [new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. cls.Body.Where(m => !isCalledOnly || m != fallback).Select(Copy), .. properties], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End)];
    }

    protected override Node? Replace(Node node) => null;

    private sealed class Writer(FunctionDefStmt fallback, string name) : NameFolder(fallback.Args.Args[1].Name, name, fallback.Start)
    {
        protected override Node? Replace(Node node) => node is CallExpr { Func: NameExpr { Id: "getattr" }, Args: [var owner, var asked] } && IsName(asked)
            ? new AttributeExpr(Copy(owner), Name, ExprContext.Load, node.Start, node.End)
            : base.Replace(node);
    }
}
