using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>super().create(n)</c> in a class method calls the base's with the derived class as its class. A static method of C#
/// knows nothing of that: the derived class gets a copy of what it calls, under a name that tells where it is from.
/// </summary>
internal sealed class ClassMethodsOfBases : TreeCopier
{
    private readonly ClassTable _classes;
    private readonly List<FunctionDefStmt> _added = [];
    private List<string> _order = [];
    private string _owner = "";
    private string? _receiver;

    private ClassMethodsOfBases(ModuleNode module) => _classes = new ClassTable(module, new ModuleNames(module));

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        parsed.Module.Body.OfType<ClassDefStmt>().SelectMany(ClassTable.Methods).Any(m => IsClassMethod(m) && BaseFlattener.Nodes(m).Any(n => IsSuper(n)))
            ? parsed with { Module = new ClassMethodsOfBases(parsed.Module).Copy(parsed.Module) }
            : parsed;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt cls || _classes.Find(cls.Name) != cls || _classes.Order(cls.Name) is not { Count: > 1 } order)
        {
            return null;
        }

        (_order, _owner) = ([.. order], cls.Name);
        _added.Clear();
        var copy = (ClassDefStmt)CopyParts(cls);
        for (var i = 0; i < _added.Count; i++)
        {
            // What a copy calls of the next base is copied in its turn.
            _owner = _added[i].Name[(_added[i].Name.LastIndexOf("_of_", StringComparison.Ordinal) + 4)..];
            _added[i] = Method(_added[i]);
        }

        var whole = _added.Count == 0 ? copy : new ClassDefStmt(copy.Name, copy.Bases, copy.Keywords, [.. copy.Body, .. _added], copy.DecoratorList, copy.TypeParams, copy.Start, copy.End);
        return [whole];
    }

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case FunctionDefStmt f when _receiver is null && _order.Count > 0 && IsClassMethod(f):
                return Method(f);
            case CallExpr { Func: AttributeExpr { Value: CallExpr super } called } call when _receiver is not null && IsSuper(super) && BaseMethod(called.Attr) is var (holder, method):
                var name = $"{called.Attr}_of_{holder}";
                if (!_added.Exists(m => m.Name == name))
                {
                    _added.Add(new FunctionDefStmt(method.IsAsync, name, method.Args, method.Body, method.DecoratorList, method.Returns, method.TypeParams, method.Start, method.End));
                }

                return new CallExpr(
                    new AttributeExpr(new NameExpr(_receiver, ExprContext.Load, call.Start, call.Start), name, ExprContext.Load, called.Start, called.End),
                    [.. call.Args.Select(Copy)],
                    [.. call.Keywords.Select(Copy)],
                    call.Start,
                    call.End);
            default:
                return null;
        }
    }

    private FunctionDefStmt Method(FunctionDefStmt f)
    {
        _receiver = f.Args.PosOnlyArgs.Concat(f.Args.Args).First().Name;
        var copy = (FunctionDefStmt)CopyParts(f);
        _receiver = null;
        return copy;
    }

    /// <summary>The class method that <c>super()</c> finds behind the class whose text it is, where it asks for its class.</summary>
    private (string Holder, FunctionDefStmt Method)? BaseMethod(string name)
    {
        foreach (var holder in _order.SkipWhile(c => c != _owner).Skip(1))
        {
            if (_classes.Find(holder) is { } cls && ClassTable.Methods(cls).FirstOrDefault(m => m.Name == name) is { } method)
            {
                return IsClassMethod(method) && BaseFlattener.Nodes(method).Any(n => n is NameExpr used && used.Id == method.Args.PosOnlyArgs.Concat(method.Args.Args).First().Name || IsSuper(n)) ? (holder, method) : null;
            }
        }

        return null;
    }

    private static bool IsClassMethod(FunctionDefStmt f) => f.DecoratorList is [NameExpr { Id: "classmethod" }] && f.Args.PosOnlyArgs.Concat(f.Args.Args).Any();

    private static bool IsSuper(Node node) => node is CallExpr { Func: NameExpr { Id: "super" } };
}
