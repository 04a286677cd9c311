using PyAsyncToCs.Semantics;

namespace PyAsyncToCs.Lowering;

/// <summary>What methods are called in C#.</summary>
internal sealed partial class Lowerer
{
    private readonly Dictionary<FunctionSymbol, int> _hiddenBehind = [];

    /// <summary>Extension methods of sequences, by what they are called with, that a method of the same name would hide.</summary>
    private static readonly HashSet<(string Name, bool HasArgument)> SequenceMethods =
    [
        ("Any", false), ("Average", false), ("Count", false), ("Distinct", false), ("First", false), ("Index", false), ("Last", false), ("Max", false), ("Min", false), ("Order", false), ("Reverse", false), ("Sum", false),
        ("ToArray", false), ("ToHashSet", false), ("ToList", false),
        ("Aggregate", true), ("All", true), ("Any", true), ("Concat", true), ("OrderBy", true), ("Select", true), ("SelectMany", true), ("Skip", true), ("Take", true), ("ToDictionary", true), ("Where", true), ("Zip", true),
    ];

    private string MethodName(FunctionSymbol method)
    {
        if (Dunders.TryGetValue(method.Name, out var known))
        {
            return known;
        }

        if (method is { Name: "__hash__", Owner: not null })
        {
            return "GetHashCode";
        }

        if (method is { Name: "__eq__", IsStub: false })
        {
            return "Equals";
        }

        if (method.Name is "__str__" or "__repr__" && method.Owner is { } shown)
        {
            return method.Name == "__repr__" && SeparateRepr(shown) ? "Repr" : "ToString";
        }

        var name = NameStyle.Method(method.Name, method.IsAsync);

        // A member may not have its class's name, nor an attribute's.
        if (method.Owner is { } owner && owner.IsUser)
        {
            name = Distinguished(method, name);
            if (owner.Lineage().Any(c => c.IsUser && c.CsName == name) || HasNestedType(owner, name) || IsNamedAsOverrider(method, name))
            {
                name += method.IsProperty ? "Value" : "Method";
            }

            if (owner.Lineage().Any(c => c.IsUser && c.Attributes.Keys.Any(a => NameStyle.Pascal(a) == name && a != method.Name && !a.StartsWith('_'))))
            {
                name += "Method";
            }

            if (owner.Lineage().Concat(owner.Subclasses).Any(c => c.IsUser && c.Methods.Keys.Any(m => Dunders.GetValueOrDefault(m) == name)))
            {
                // An operator's method has that name.
                name += "Method";
            }

            if (SequenceMethods.Contains((name, method.Parameters.Skip(method.IsStatic ? 0 : 1).Any(p => p.Default is null && !p.IsVariadic))) && owner.FindMethod("__iter__") is { IsStub: false })
            {
                // Sequences of C# have that one.
                name += "Method";
            }

            if (name is "GetType" or "GetHashCode" or "Equals" or "MemberwiseClone" or "Finalize" or "ReferenceEquals" or "ToString" || (owner.IsException && name is "GetBaseException" or "GetObjectData"))
            {
                // Every object has that one.
                name += "Method";
            }

            if (name == "Count" && owner.FindMethod("__len__") is { IsStub: false })
            {
                // That is the length.
                name = "CountOf";
            }
        }

        return name;
    }

    /// <summary>Whether a class that has the method, too, is called as the method is: what overrides has the name of what it overrides.</summary>
    private static bool IsNamedAsOverrider(FunctionSymbol method, string name) =>
        Descendants(method.Owner!.Lineage().Last(c => c.IsUser && (c == method.Owner || c.Methods.ContainsKey(method.Name))))
            .Any(c => c.CsName == name && c.Methods.ContainsKey(method.Name));

    /// <summary>
    /// Python tells <c>_run</c> from <c>run</c> by the underscore, which C# does not have: <c>RunCore</c> beside <c>Run</c>,
    /// unless the number of arguments says which overload is meant.
    /// </summary>
    private string Distinguished(FunctionSymbol method, string name)
    {
        if (!method.Name.StartsWith('_'))
        {
            return name;
        }

        if (!_hiddenBehind.TryGetValue(method, out var depth))
        {
            var family = method.Owner!.Lineage().Where(c => c.IsUser).SelectMany(Descendants).ToHashSet();
            _hiddenBehind[method] = depth = family.SelectMany(c => c.Methods.Values)
                .Where(other => other.Name.Length < method.Name.Length && other.Name.TrimStart('_') == method.Name.TrimStart('_') && !other.Name.EndsWith("__", StringComparison.Ordinal)
                    && NameStyle.Method(other.Name, other.IsAsync) == name && (other.IsProperty || method.IsProperty || MayTakeAsMany(method, other)))
                .Select(other => other.Name).Distinct().Count();
        }

        var end = method.IsAsync && name.EndsWith("Async", StringComparison.Ordinal) ? name.Length - "Async".Length : name.Length;
        return name.Insert(end, string.Concat(Enumerable.Repeat("Core", depth)));
    }

    /// <summary>Whether some call could mean either of two methods, by the number of its arguments.</summary>
    private static bool MayTakeAsMany(FunctionSymbol one, FunctionSymbol other)
    {
        var (a, b) = (Counts(one), Counts(other));
        return a.Least <= b.Most && b.Least <= a.Most;

        static (int Least, int Most) Counts(FunctionSymbol function)
        {
            var skipped = function.IsStatic ? 0 : 1;
            return (function.Parameters.Count(p => p.Default is null && !p.IsVariadic) - skipped,
                function.Parameters.Exists(p => p.IsVariadic) ? int.MaxValue : function.Parameters.Count - skipped);
        }
    }
}
