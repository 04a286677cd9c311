using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Members that a value's class lacks, but that classes derived from it have, or of a value of which nothing is known.</summary>
internal sealed partial class Inferrer
{
    /// <summary>A member that a class lacks but classes derived from it have, or that is read of a value of which nothing is known.</summary>
    private PyType MemberOfSpread(AttributeExpr node, PyType part)
    {
        var owners = SpreadOf(node, part);
        return owners.Count == 0 ? PyType.Any : owners.Aggregate(PyType.Never, (sum, owner) => _joiner.Join(sum, MemberOfPart(node, owner)));
    }

    /// <summary>The classes that have a member which is read of, or given to, a value of which nothing is known.</summary>
    private List<InstanceType> SpreadOf(AttributeExpr node, PyType part)
    {
        var owners = OwnersOf(part, node.Attr);
        if (owners.Count == 0)
        {
            return [];
        }

        if (!model.Spread.TryGetValue(node, out var known))
        {
            model.Spread.Add(node, known = []);
        }

        known.AddRange(owners.Where(o => !known.Any(o.SameAs)));
        return owners;
    }

    /// <summary>The classes, as near to the bases as they are, whose instances have a member and of which a value may be.</summary>
    private List<InstanceType> OwnersOf(PyType type, string name)
    {
        var candidates = type switch
        {
            InstanceType { Class: { IsUser: true } cls } => Descendants(cls).Skip(1),
            InstanceType { Class: { IsUser: false, IsException: true } cls } => model.Classes.Values.Where(c => c is { IsUser: true, Self.Args.IsEmpty: true } && c.IsSubclassOf(cls)),
            AnyType when _force && !_hasUnknownModules => model.Classes.Values.Where(c => c is { IsUser: true, Self.Args.IsEmpty: true } && !c.HasBase("Protocol")),
            _ => [],
        };
        var having = candidates.Where(c => c.FindMethod(name) is { IsStub: false } || c.FindAttribute(name) is { Owner.IsUser: true }).ToList();
        return having.Count == 0 && type is InstanceType { Class: { IsUser: false, IsException: true } caught }
            ? LibraryOwnersOf(caught, name)
            : [.. having.Where(c => !having.Any(o => o != c && c.IsSubclassOf(o))).Select(c => c.Self)];
    }

    private readonly Dictionary<ClassSymbol, InstanceType> _libraryOwners = [];

    /// <summary>The library's exceptions that add an attribute to a base of theirs: <c>e.errno</c> of an exception that is an OSError.</summary>
    private List<InstanceType> LibraryOwnersOf(ClassSymbol caught, string name)
    {
        var owners = new List<InstanceType>();
        foreach (var cls in model.Builtins.Members.Values.OfType<ClassSymbol>().Distinct().Where(c => c.IsException && c != caught && c.IsSubclassOf(caught) && c.Attributes.ContainsKey(name)))
        {
            if (!_libraryOwners.TryGetValue(cls, out var owner))
            {
                _libraryOwners.Add(cls, owner = cls.TypeParams.IsEmpty ? cls.Self : new InstanceType(cls, [new Slot(Types.BaseExceptionClass.Self)]));
            }

            owners.Add(owner);
        }

        return owners;
    }

    private static IEnumerable<ClassSymbol> Descendants(ClassSymbol cls) => cls.Subclasses.SelectMany(Descendants).Prepend(cls);

    /// <summary>The kinds that the owner of a member may be, one by one.</summary>
    private IEnumerable<PyType> OwnerParts(AttributeExpr node, PyType part) =>
        model.Spread.TryGetValue(node, out var owners) && OwnersOf(part, node.Attr) is { Count: > 0 } mine ? owners.Where(o => mine.Any(o.SameAs)) : [part];

    /// <summary>A member of one of the kinds that a value may be.</summary>
    private PyType MemberOfPart(AttributeExpr node, PyType part)
    {
        model.AttributeTargets.Remove(node);
        var type = MemberOf(node, part, node.Attr);
        if (model.AttributeTargets.TryGetValue(node, out var target) && part is InstanceType { Class: var cls })
        {
            model.PartTargets[(node, cls)] = target;
        }

        return type;
    }
}
