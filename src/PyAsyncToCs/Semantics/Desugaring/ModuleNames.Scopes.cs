using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>What a name means at the module's top, whatever parameters and variables of functions have the same one.</summary>
internal sealed partial class ModuleNames
{
    private readonly Dictionary<string, (int Bindings, int Reads)> _atTop = [];

    /// <summary>The function or class that a name always is where no function has another of that name, or null.</summary>
    public Stmt? DefinitionAtTop(string name) =>
        DefinitionOf(name) ?? (AtTop(name).Bindings == 1 ? _definitions.GetValueOrDefault(name) : null);

    /// <summary>The class that a name always is an instance of where no function has another of that name, or null.</summary>
    public ClassDefStmt? InstanceAtTop(string name) => InstanceOf(name)
        ?? (!_definitions.ContainsKey(name) && AtTop(name).Bindings == 1 && MadeAtTop(name) is { } maker ? DefinitionAtTop(maker) as ClassDefStmt : null);

    /// <summary>How often the name of the module's top is read.</summary>
    public int ReadsAtTop(string name) => AtTop(name).Reads;

    private string? MadeAtTop(string name) => _module.Body.OfType<AssignStmt>()
        .Where(a => a is { Targets: [NameExpr made], Value: CallExpr { Func: NameExpr } } && made.Id == name)
        .Select(a => ((NameExpr)((CallExpr)a.Value).Func).Id).FirstOrDefault();

    private (int Bindings, int Reads) AtTop(string name)
    {
        if (!_atTop.TryGetValue(name, out var counts))
        {
            _atTop.Add(name, counts = Count(name));
        }

        return counts;
    }

    private (int Bindings, int Reads) Count(string name)
    {
        var (bindings, reads) = (0, 0);
        var stack = new Stack<Node>([_module]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            children.Clear();
            switch (node)
            {
                case FunctionDefStmt f when HasOwn(f, name):
                    bindings += f.Name == name ? 1 : 0;
                    children.AddRange([.. f.DecoratorList, .. f.Args.Defaults, .. f.Args.KwDefaults.OfType<Expr>()]);
                    break;
                case LambdaExpr l when IsParameter(l.Args, name):
                    children.AddRange([.. l.Args.Defaults, .. l.Args.KwDefaults.OfType<Expr>()]);
                    break;
                case ClassDefStmt c when c.Name != name && c.Body.Any(s => IsAttribute(s, name)) && !c.Body.Any(s => ReadsItself(s, name)):
                    // A class's own attribute of that name: methods mean the module's.
                    children.AddRange([.. c.DecoratorList, .. c.Bases, .. c.Keywords, .. c.Body.Where(s => !IsAttribute(s, name))]);
                    break;
                default:
                    bindings += Binds(node, name) ? 1 : 0;
                    reads += node is NameExpr { Context: ExprContext.Load } read && read.Id == name ? 1 : 0;
                    node.AddChildren(children);
                    break;
            }

            children.ForEach(stack.Push);
        }

        return (bindings, reads);
    }

    private static bool IsAttribute(Stmt stmt, string name) => stmt is AnnAssignStmt { Target: NameExpr declared } && declared.Id == name || stmt is AssignStmt { Targets: [NameExpr assigned] } && assigned.Id == name;

    /// <summary>Whether a statement of a class reads a name while the class is made.</summary>
    private static bool ReadsItself(Stmt stmt, string name) =>
        (stmt is FunctionDefStmt f ? [.. f.DecoratorList, .. f.Args.Defaults, .. f.Args.KwDefaults.OfType<Expr>()] : (Node[])[stmt])
        .Any(n => BaseFlattener.Nodes(n).Any(read => read is NameExpr { Context: ExprContext.Load } load && load.Id == name));

    /// <summary>Whether a name is a parameter or a variable of a function's own.</summary>
    public static bool HasOwn(FunctionDefStmt f, string name)
    {
        var own = Desugarer.Inside(f).ToList();
        return !own.Exists(n => (n is GlobalStmt g && g.Names.Contains(name)) || (n is NonlocalStmt l && l.Names.Contains(name)))
            && (IsParameter(f.Args, name) || own.Exists(n => Binds(n, name)));
    }

    private static bool IsParameter(Arguments args, string name) =>
        args.PosOnlyArgs.Concat(args.Args).Concat(args.KwOnlyArgs).Append(args.VarArg).Append(args.KwArg).Any(a => a?.Name == name);

    private static bool Binds(Node node, string name) => node switch
    {
        NameExpr { Context: not ExprContext.Load } n => n.Id == name,
        FunctionDefStmt f => f.Name == name,
        ClassDefStmt c => c.Name == name,
        Alias a => (a.AsName ?? a.Name.Split('.')[0]) == name,
        ExceptHandler h => h.Name == name,
        MatchAsPattern m => m.Name == name,
        MatchStarPattern m => m.Name == name,
        MatchMappingPattern m => m.Rest == name,
        GlobalStmt g => g.Names.Contains(name),
        NonlocalStmt l => l.Names.Contains(name),
        _ => false,
    };
}
