using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>The classes of a module by name, and the order in which Python looks into their bases.</summary>
internal sealed class ClassTable
{
    private readonly Dictionary<string, ClassDefStmt> _classes = [];
    private readonly Dictionary<string, List<string>?> _orders = [];

    public ClassTable(ModuleNode module, ModuleNames names)
    {
        foreach (var cls in module.Body.OfType<ClassDefStmt>().Where(c => names.DefinitionOf(c.Name) == c))
        {
            _classes.Add(cls.Name, cls);
        }
    }

    public IEnumerable<ClassDefStmt> All => _classes.Values;

    public ClassDefStmt? Find(string name) => _classes.GetValueOrDefault(name);

    /// <summary>The bases of a class that are the module's own.</summary>
    public IEnumerable<string> Bases(ClassDefStmt cls) => cls.Bases.Select(NameOf).OfType<string>().Where(_classes.ContainsKey);

    /// <summary>The name of a base, without its type arguments.</summary>
    public static string? NameOf(Expr @base) => @base switch
    {
        NameExpr n => n.Id,
        SubscriptExpr { Value: NameExpr n } => n.Id,
        _ => null,
    };

    /// <summary>Whether a base makes its class an enum.</summary>
    public static bool IsEnumBase(Expr @base) =>
        @base is NameExpr { Id: "Enum" or "IntEnum" or "StrEnum" or "Flag" or "IntFlag" } or AttributeExpr { Attr: "Enum" or "IntEnum" or "StrEnum" or "Flag" or "IntFlag", Value: NameExpr { Id: "enum" } };

    /// <summary>Whether a class is an enum, by itself or by a base.</summary>
    public bool IsEnum(ClassDefStmt cls) => cls.Bases.Any(IsEnumBase) || Order(cls.Name)?.Skip(1).Any(b => _classes[b].Bases.Any(IsEnumBase)) == true;

    public static IEnumerable<FunctionDefStmt> Methods(ClassDefStmt cls) => cls.Body.OfType<FunctionDefStmt>();

    /// <summary>What a class's body binds.</summary>
    public static IEnumerable<(string Name, Stmt Node)> Members(ClassDefStmt cls)
    {
        foreach (var stmt in cls.Body)
        {
            switch (stmt)
            {
                case FunctionDefStmt f:
                    yield return (f.Name, f);
                    break;
                case AssignStmt { Targets: [NameExpr name] }:
                    yield return (name.Id, stmt);
                    break;
                case AnnAssignStmt { Target: NameExpr name }:
                    yield return (name.Id, stmt);
                    break;
                case ClassDefStmt c:
                    yield return (c.Name, c);
                    break;
            }
        }
    }

    public bool Defines(string cls, string member) => _classes.TryGetValue(cls, out var found) && Members(found).Any(m => m.Name == member);

    /// <summary>The method resolution order among the module's classes (C3); null where there is none.</summary>
    public List<string>? Order(string name)
    {
        if (_orders.TryGetValue(name, out var known))
        {
            return known;
        }

        _orders[name] = null;
        if (!_classes.TryGetValue(name, out var cls))
        {
            // A class in a function has the name to itself.
            return null;
        }

        var bases = Bases(cls).ToList();
        var lists = bases.Select(Order).ToList();
        if (lists.Any(l => l is null))
        {
            return null;
        }

        return _orders[name] = Merge(name, [.. lists.Select(l => new List<string>(l!)), [.. bases]]);
    }

    private static List<string>? Merge(string name, List<List<string>> lists)
    {
        var order = new List<string> { name };
        lists.RemoveAll(l => l.Count == 0);
        while (lists.Count > 0)
        {
            if (lists.Select(l => l[0]).FirstOrDefault(head => lists.All(l => l.LastIndexOf(head) <= 0)) is not { } next)
            {
                return null;
            }

            order.Add(next);
            lists.ForEach(l => l.Remove(next));
            lists.RemoveAll(l => l.Count == 0);
        }

        return order;
    }
}
