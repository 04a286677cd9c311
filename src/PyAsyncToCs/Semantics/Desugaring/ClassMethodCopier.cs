using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A class method that asks for its class is another one for each class that it is called on: a derived class gets its
/// own (library reference, <c>classmethod</c>), as static methods of C# know nothing of the class before the dot.
/// </summary>
internal sealed class ClassMethodCopier : TreeCopier
{
    private readonly ClassTable _classes;
    private readonly HashSet<(string Class, string Method)> _called = [];
    private readonly Dictionary<string, List<FunctionDefStmt>> _copied = [];

    /// <summary>Names of methods that are called on something that is no class by its name: any class may be meant.</summary>
    private readonly HashSet<string> _calledOnValues = [];

    /// <summary>Names of attributes that are assigned on a class: each derived class then has its own.</summary>
    private readonly HashSet<string> _assigned = [];

    private readonly Surroundings? _around;

    private ClassMethodCopier(ModuleNode module, Surroundings? around)
    {
        _around = around;
        _classes = new ClassTable(module, new ModuleNames(module));
        var receivers = _classes.All.SelectMany(ClassTable.Methods).Where(m => m.Args.Args is [{ Name: "cls" }, ..])
            .SelectMany(BaseFlattener.Nodes).Where(n => n is NameExpr { Id: "cls" }).ToHashSet();
        foreach (var node in BaseFlattener.Nodes(module).OfType<AttributeExpr>())
        {
            if (node.Value is NameExpr owner && _classes.Find(owner.Id) is not null)
            {
                _called.Add((owner.Id, node.Attr));
            }
            else if (!receivers.Contains(node.Value) && node.Value is not CallExpr { Func: NameExpr { Id: "super" } })
            {
                _calledOnValues.Add(node.Attr);
            }

            if (node.Context == ExprContext.Store && node.Value is CallExpr { Func: NameExpr { Id: "type" } } or AttributeExpr { Attr: "__class__" } or NameExpr { Id: "cls" })
            {
                _assigned.Add(node.Attr);
            }

            if (node.Context == ExprContext.Store && node.Value is NameExpr named && _classes.Find(named.Id) is { } assigned && _classes.Bases(assigned).Any())
            {
                _assigned.Add(node.Attr);
            }
        }

        foreach (var cls in _classes.All)
        {
            Collect(cls);
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    /// <param name="parsed">The module.</param>
    /// <param name="around">What the modules of the folder ask of it.</param>
    public static ParseResult Run(ParseResult parsed, Surroundings? around)
    {
        var copier = new ClassMethodCopier(parsed.Module, around);
        return copier._copied.Count > 0 ? parsed with { Module = copier.Copy(parsed.Module) } : parsed;
    }

    /// <summary>Finds the class methods that a class inherits, is called with, and needs as its own.</summary>
    private void Collect(ClassDefStmt cls)
    {
        if (_classes.Order(cls.Name) is not [_, .. var bases])
        {
            return;
        }

        var inherited = new Dictionary<string, FunctionDefStmt>();
        foreach (var method in bases.SelectMany(b => ClassTable.Methods(_classes.Find(b)!)).Where(m => m.DecoratorList is [NameExpr { Id: "classmethod" }] && Receiver(m) is not null))
        {
            inherited.TryAdd(method.Name, method);
        }

        var needed = inherited.Values.Where(m => !_classes.Defines(cls.Name, m.Name) && AsksForClass(m, cls.Name)).ToDictionary(m => m.Name);
        for (var count = -1; count != needed.Count;)
        {
            // What calls such a method on its class is such a method.
            count = needed.Count;
            foreach (var method in inherited.Values.Where(m => !needed.ContainsKey(m.Name) && !_classes.Defines(cls.Name, m.Name) && Members(m).Any(needed.ContainsKey)))
            {
                needed.Add(method.Name, method);
            }
        }

        var wanted = needed.Keys.Where(name => _called.Contains((cls.Name, name)) || _calledOnValues.Contains(name) || _around?.Asks(cls.Name, name) == true).ToHashSet();
        for (var count = -1; count != wanted.Count;)
        {
            count = wanted.Count;
            wanted.UnionWith(wanted.SelectMany(name => Members(needed[name])).Where(needed.ContainsKey).ToList());
        }

        var methods = needed.Values.Where(m => wanted.Contains(m.Name)).ToList();
        foreach (var group in bases.SelectMany(b => ClassTable.Methods(_classes.Find(b)!)).Where(m => m.DecoratorList.All(d => d is NameExpr { Id: "property" })).GroupBy(m => m.Name))
        {
            if (!_classes.Defines(cls.Name, group.Key) && group.First() is var method && MakesOwnKind(method, cls))
            {
                methods.Add(method);
            }
        }

        if (methods.Count > 0)
        {
            _copied.Add(cls.Name, methods);
        }
    }

    /// <summary>Whether a method makes an instance of its object's class (<c>type(self)(…)</c>), which a derived class can make in the same way.</summary>
    private bool MakesOwnKind(FunctionDefStmt method, ClassDefStmt derived)
    {
        if (method.Args.Args.Length == 0)
        {
            return false;
        }

        var self = method.Args.Args[0].Name;
        bool IsSelf(Expr node) => node is NameExpr name && name.Id == self;
        var calls = BaseFlattener.Nodes(method).OfType<CallExpr>().Where(c => c.Func is AttributeExpr { Attr: "__class__", Value: var owner } && IsSelf(owner) || c.Func is CallExpr { Func: NameExpr { Id: "type" }, Args: [var typed] } && IsSelf(typed)).ToList();
        return calls.Count > 0 && calls.All(c => ClassTable.Methods(derived).FirstOrDefault(m => m.Name == "__init__") is not { Args: var init }
            || (c.Args.Length <= init.Args.Length - 1 && c.Args.Length + c.Keywords.Length >= init.Args.Length - 1 - init.Defaults.Length));
    }

    private static string? Receiver(FunctionDefStmt method) => method.Args.PosOnlyArgs.Concat(method.Args.Args).FirstOrDefault()?.Name;

    private static IEnumerable<string> Members(FunctionDefStmt method) =>
        BaseFlattener.Nodes(method).OfType<AttributeExpr>().Where(a => a.Value is NameExpr owner && owner.Id == Receiver(method)).Select(a => a.Attr);

    /// <summary>Whether a method makes an instance of its class, names it, passes it on, or reads what the derived class defines.</summary>
    private bool AsksForClass(FunctionDefStmt method, string derived)
    {
        var cls = Receiver(method);
        var uses = BaseFlattener.Nodes(method).OfType<NameExpr>().Count(n => n.Id == cls);
        return uses > BaseFlattener.Nodes(method).OfType<AttributeExpr>().Count(a => a.Value is NameExpr owner && owner.Id == cls && a.Attr is not ("__name__" or "__qualname__") && !_classes.Defines(derived, a.Attr) && !_assigned.Contains(a.Attr));
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt cls || _classes.Find(cls.Name) != cls || !_copied.TryGetValue(cls.Name, out var methods))
        {
            return null;
        }

        ImmutableArray<Stmt> own = cls.Body.Any(s => s is not PassStmt) ? [.. cls.Body.Where(s => s is not PassStmt)] : [];
        return [(Stmt)CopyParts(new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. own, .. methods], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End))];
    }

    protected override Node? Replace(Node node) => null;
}
