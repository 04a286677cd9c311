using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>
/// Which types and members of the runtime an output needs, by name alone: no compilation is made. A name that could mean a
/// helper does; what is kept beyond need costs lines, never meaning.
/// </summary>
internal sealed class HelperReachability(HelperLibrary library)
{
    // What the language calls without naming it.
    private static readonly HashSet<string> s_called =
    [
        "GetAwaiter", "IsCompleted", "GetResult", "OnCompleted", "UnsafeOnCompleted", "GetEnumerator", "GetAsyncEnumerator",
        "MoveNext", "MoveNextAsync", "Current", "Dispose", "DisposeAsync", "Deconstruct", "Invoke", "AppendLiteral",
        "AppendFormatted",
    ];

    private static readonly Dictionary<string, string[]> s_interfaces = new()
    {
        ["IDisposable"] = [],
        ["IAsyncDisposable"] = [],
        ["IEnumerable"] = [],
        ["IEnumerator"] = ["Reset"],
        ["IAsyncEnumerable"] = [],
        ["IAsyncEnumerator"] = [],
        ["INotifyCompletion"] = [],
        ["ICriticalNotifyCompletion"] = [],
        ["IComparable"] = ["CompareTo"],
        ["IComparer"] = ["Compare"],
        ["IEquatable"] = ["Equals"],
        ["IEqualityComparer"] = ["Equals", "GetHashCode"],
        ["IReadOnlyCollection"] = ["Count"],
        ["IReadOnlyList"] = ["Count"],
        ["IFormattable"] = ["ToString"],
    };

    private readonly Dictionary<string, List<HelperType>> _types = [];
    private readonly HashSet<string> _loaded = [];
    private readonly HashSet<string> _names = [];
    private readonly HashSet<string> _extensions = [];
    private readonly List<HelperType> _keptTypes = [];
    private readonly Queue<(HelperType Type, SyntaxNode Node)> _unread = new();

    /// <summary>The types that are kept and not nested, in the order of files and of declarations in them.</summary>
    public IEnumerable<HelperType> KeptTypes => _keptTypes
        .Where(type => type.Outer is null)
        .OrderBy(type => type.Files[0], StringComparer.Ordinal)
        .ThenBy(type => type.Parts[0].SpanStart);

    /// <summary>Adds what one reference needs.</summary>
    /// <exception cref="ArgumentException">The runtime has no such type or member.</exception>
    public void Add(HelperReference reference)
    {
        var types = Find(reference.Type);
        if (types.Count == 0)
        {
            throw new ArgumentException($"The runtime has no type '{reference.Type}'.", nameof(reference));
        }

        var found = reference.Member is null || reference.Member == reference.Type;
        foreach (var type in types)
        {
            Keep(type);
            foreach (var member in type.Members)
            {
                if (reference.Member is null ? type.IsStatic : member.Names.Contains(reference.Member))
                {
                    found = true;
                    Keep(member);
                }
            }
        }

        if (!found)
        {
            throw new ArgumentException($"The runtime has no '{reference.Type}.{reference.Member}'.", nameof(reference));
        }

        if (reference.Member is not null)
        {
            UseName(reference.Member);
        }

        Read();
    }

    /// <summary>Adds a name that the output's own code uses on some value, which may be of a helper type.</summary>
    /// <param name="name">A member's name. Extension methods are not looked for: the output registers those it calls.</param>
    public void AddName(string name)
    {
        UseInstanceName(name);
        Read();
    }

    private void Read()
    {
        while (_unread.TryDequeue(out var item))
        {
            foreach (var node in item.Node.DescendantNodesAndSelf())
            {
                if (node is SimpleNameSyntax name)
                {
                    Use(item.Type, name);
                }
            }
        }
    }

    private void Use(HelperType type, SimpleNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        switch (name.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Name == name:
                if (access.Expression is not SimpleNameSyntax receiver || !UseMember(receiver, text))
                {
                    UseName(text);
                }

                return;
            case QualifiedNameSyntax qualified when qualified.Right == name:
                foreach (var nested in Find(HelperType.SimpleName(qualified.Left)).SelectMany(outer => outer.Nested).ToList())
                {
                    if (nested.Name == text)
                    {
                        Keep(nested);
                    }
                }

                return;
            case MemberBindingExpressionSyntax or NameColonSyntax or ExpressionColonSyntax:
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment when assignment.Left == name:
                UseName(text);
                return;
        }

        KeepTypes(name);
        for (var outer = type; outer is not null; outer = outer.Outer)
        {
            foreach (var nested in outer.Nested)
            {
                if (nested.Name == text)
                {
                    Keep(nested);
                }
            }

            UseOwn(outer, text);
        }
    }

    /// <summary>A name without a receiver, in the body of a type: its own member or an inherited one.</summary>
    private void UseOwn(HelperType type, string name)
    {
        if (!type.IsStatic)
        {
            // By name in all types, because the member may be virtual.
            if (SelfAndBases(type).Any(candidate => candidate.Members.Any(member => member.Names.Contains(name))))
            {
                UseName(name);
            }

            return;
        }

        foreach (var member in type.Members)
        {
            if (member.Names.Contains(name))
            {
                Keep(member);
            }
        }
    }

    /// <summary>A member of what a plain name means, if that is a static helper class.</summary>
    private bool UseMember(SimpleNameSyntax receiver, string name)
    {
        var isStatic = false;
        foreach (var type in KeepTypes(receiver))
        {
            isStatic |= type.IsStatic;
            foreach (var nested in type.Nested)
            {
                if (nested.Name == name)
                {
                    Keep(nested);
                }
            }

            foreach (var member in type.Members)
            {
                if (member.Names.Contains(name))
                {
                    Keep(member);
                }
            }
        }

        return isStatic;
    }

    private List<HelperType> KeepTypes(SimpleNameSyntax name)
    {
        var types = Find(name.Identifier.ValueText);
        if (types.Count > 1)
        {
            var exact = types.FindAll(type => type.Arity == name.Arity);
            types = exact.Count > 0 ? exact : types;
        }

        foreach (var type in types)
        {
            Keep(type);
        }

        return types;
    }

    private void UseName(string name)
    {
        UseInstanceName(name);
        UseExtension(name);
    }

    private void UseInstanceName(string name)
    {
        if (!_names.Add(name))
        {
            return;
        }

        for (var i = 0; i < _keptTypes.Count; i++)
        {
            foreach (var member in _keptTypes[i].Members)
            {
                if (!_keptTypes[i].IsStatic && member.Names.Contains(name))
                {
                    Keep(member);
                }
            }
        }
    }

    private void UseExtension(string name)
    {
        if (!_extensions.Add(name))
        {
            return;
        }

        foreach (var file in library.FilesOfExtension(name))
        {
            Load(file);
            foreach (var member in _types.Values.SelectMany(types => types).SelectMany(type => type.Members).ToList())
            {
                if (member.Names.Contains(name) && IsExtension(member))
                {
                    Keep(member.Type);
                    Keep(member);
                }
            }
        }
    }

    private static bool IsExtension(HelperMember member) =>
        member.Syntax is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    private void Keep(HelperType type)
    {
        if (type.IsKept)
        {
            return;
        }

        type.IsKept = true;
        _keptTypes.Add(type);
        if (type.Outer is not null)
        {
            Keep(type.Outer);
        }

        foreach (var part in type.Parts)
        {
            if (part is not TypeDeclarationSyntax declaration)
            {
                _unread.Enqueue((type, part));
                continue;
            }

            foreach (var child in declaration.ChildNodes())
            {
                if (child is not MemberDeclarationSyntax)
                {
                    _unread.Enqueue((type, child));
                }
            }
        }

        foreach (var member in type.Members)
        {
            if (IsAlwaysNeeded(member) || (!type.IsStatic && member.Names.Any(_names.Contains)))
            {
                Keep(member);
            }
        }
    }

    private void Keep(HelperMember member)
    {
        if (!member.IsKept)
        {
            member.IsKept = true;
            _unread.Enqueue((member.Type, member.Syntax));
        }
    }

    private bool IsAlwaysNeeded(HelperMember member)
    {
        if (member.Names.Count == 0)
        {
            return true;
        }

        var name = member.Names[0];
        var modifiers = member.Syntax.Modifiers;
        if (member.Syntax is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null }
            or BasePropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null })
        {
            return true;
        }

        if (IsSetFromParameter(member))
        {
            return true;
        }

        if (member.Syntax is BaseFieldDeclarationSyntax || member.Type.IsStatic)
        {
            return false;
        }

        if (modifiers.Any(SyntaxKind.OverrideKeyword))
        {
            return !SelfAndBases(member.Type).Skip(1).Any(type => type.Members.Any(other => other.Names.Contains(name)));
        }

        return s_called.Contains(name) || (modifiers.Any(SyntaxKind.PublicKeyword) && SelfAndBases(member.Type)
            .SelectMany(type => type.Bases)
            .Where(IsForeignInterface)
            .Any(type => !s_interfaces.TryGetValue(type, out var needed) || needed.Contains(name)));
    }

    // A primary constructor's parameter that nothing reads is a warning.
    private static bool IsSetFromParameter(HelperMember member)
    {
        var parameters = member.Type.Parts.OfType<TypeDeclarationSyntax>()
            .SelectMany(part => part.ParameterList?.Parameters ?? [])
            .Select(parameter => parameter.Identifier.ValueText)
            .ToHashSet();
        IEnumerable<EqualsValueClauseSyntax?> initializers = member.Syntax switch
        {
            PropertyDeclarationSyntax property => [property.Initializer],
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Initializer),
            _ => [],
        };
        return parameters.Count > 0 && initializers.Any(initializer => initializer?.DescendantNodes()
            .OfType<IdentifierNameSyntax>().Any(name => parameters.Contains(name.Identifier.ValueText)) == true);
    }

    private bool IsForeignInterface(string name) =>
        name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) && Find(name).Count == 0;

    private IEnumerable<HelperType> SelfAndBases(HelperType type)
    {
        var seen = new HashSet<HelperType>();
        var pending = new Stack<HelperType>([type]);
        while (pending.TryPop(out var next))
        {
            if (seen.Add(next))
            {
                yield return next;
                foreach (var name in next.Bases)
                {
                    foreach (var parent in Find(name))
                    {
                        pending.Push(parent);
                    }
                }
            }
        }
    }

    private List<HelperType> Find(string name)
    {
        foreach (var file in library.FilesOfType(name))
        {
            Load(file);
        }

        return _types.GetValueOrDefault(name, []);
    }

    private void Load(string file)
    {
        if (!_loaded.Add(file))
        {
            return;
        }

        var declared = library.Parse(file).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Cast<MemberDeclarationSyntax>()
            .ToList();
        foreach (var part in declared)
        {
            Declare(part, null, file);
        }

        // The other parts of a partial type: its members are complete before anything is kept.
        foreach (var name in declared.Where(part => part.Modifiers.Any(SyntaxKind.PartialKeyword)).Select(part => NameOf(part).Name).Distinct())
        {
            Find(name);
        }
    }

    private static (string Name, int Arity) NameOf(MemberDeclarationSyntax declaration) => declaration switch
    {
        TypeDeclarationSyntax type => (type.Identifier.ValueText, type.Arity),
        BaseTypeDeclarationSyntax type => (type.Identifier.ValueText, 0),
        DelegateDeclarationSyntax type => (type.Identifier.ValueText, type.Arity),
        _ => ("", 0),
    };

    private void Declare(MemberDeclarationSyntax part, HelperType? outer, string file)
    {
        var (name, arity) = NameOf(part);
        List<HelperType> siblings;
        if (outer is not null)
        {
            siblings = outer.Nested;
        }
        else if (!_types.TryGetValue(name, out siblings!))
        {
            _types.Add(name, siblings = []);
        }

        var type = siblings.Find(other => other.Name == name && other.Arity == arity);
        if (type is null)
        {
            siblings.Add(type = new HelperType(name, arity, outer));
        }

        type.Add(part, file);
        if (part is not TypeDeclarationSyntax declaration)
        {
            return;
        }

        foreach (var member in declaration.Members)
        {
            if (member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            {
                Declare(member, type, file);
            }
            else
            {
                type.Members.Add(new HelperMember(type, member));
            }
        }
    }
}
