using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>
/// Which types and members of the runtime an output needs, by name alone: no compilation is made. A name that could mean a
/// helper does; what is kept beyond need costs lines, never meaning.
/// </summary>
/// <param name="library">The runtime.</param>
/// <param name="absent">The types of .NET that the output has no values of.</param>
internal sealed partial class HelperReachability(HelperLibrary library, IReadOnlySet<string> absent)
{
    // What the language calls without naming it.
    private static readonly HashSet<string> s_called =
    [
        "GetAwaiter", "IsCompleted", "GetResult", "OnCompleted", "UnsafeOnCompleted", "GetEnumerator", "GetAsyncEnumerator",
        "MoveNext", "MoveNextAsync", "Current", "Deconstruct", "Invoke", "AppendLiteral", "AppendFormatted",
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

    private readonly HelperTrimmer? _trimmer = absent.Count == 0 ? null : new(absent.Contains, absent.Contains);
    private readonly Dictionary<string, List<HelperType>> _types = [];
    private readonly HashSet<string> _loaded = [];
    private readonly Dictionary<string, HashSet<int>> _names = [];
    private readonly HashSet<(string Name, int Arguments)> _extensions = [];
    private readonly Dictionary<HelperType, List<HelperType>> _bases = [];
    private readonly List<HelperType> _keptTypes = [];
    private readonly Queue<(HelperType Type, SyntaxNode Node)> _unread = new();
    private readonly List<(HelperType Type, BaseTypeSyntax Base)> _implemented = [];

    /// <summary>The types that are kept and not nested, in the order of files and of declarations in them.</summary>
    public IEnumerable<HelperType> KeptTypes => _keptTypes
        .Where(type => type.Outer is null)
        .OrderBy(type => type.Files[0], StringComparer.Ordinal)
        .ThenBy(type => type.Parts[0].SpanStart);

    /// <summary>Adds what one reference needs.</summary>
    /// <param name="reference">The type, and the member if only that is used.</param>
    /// <param name="calls">How many arguments the calls of the member have; null if that is not known.</param>
    /// <exception cref="ArgumentException">The runtime has no such type or member.</exception>
    public void Add(HelperReference reference, IReadOnlyCollection<int>? calls = null)
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
            found |= type.Parts[0] is EnumDeclarationSyntax;
            foreach (var member in type.Members)
            {
                if (reference.Member is null ? type.IsStatic : member.Names.Contains(reference.Member))
                {
                    found = true;
                    if (reference.Member is null || calls is null || calls.Any(count => member.Fits(reference.Member, count)))
                    {
                        Keep(member);
                    }
                }
            }

            if (reference.Member is not null && !type.IsStatic)
            {
                UseName(reference.Member, -1);
            }
        }

        if (!found)
        {
            throw new ArgumentException($"The runtime has no '{reference.Type}.{reference.Member}'.", nameof(reference));
        }

        Read();
    }

    /// <summary>Adds a name that the output's own code uses on some value, which may be of a helper type.</summary>
    /// <param name="name">A member's name. Extension methods are not looked for: the output registers those it calls.</param>
    /// <param name="arguments">How many arguments the call has; negative where the name is not called.</param>
    public void AddName(string name, int arguments)
    {
        UseInstanceName(name, arguments);
        Read();
    }

    /// <summary>How many arguments a name is called with; negative where it is not called.</summary>
    public static int ArgumentsOf(SimpleNameSyntax name)
    {
        SyntaxNode callee = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : name;
        return callee.Parent is InvocationExpressionSyntax call && call.Expression == callee ? call.ArgumentList.Arguments.Count : -1;
    }

    /// <summary>Whether a node, other than by name, disposes of something.</summary>
    public static bool Disposes(SyntaxNode node) => node is UsingStatementSyntax
        or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword };

    /// <summary>Adds that something is disposed of.</summary>
    public void AddDisposal()
    {
        UseDisposal();
        Read();
    }

    // A helper is disposable in an output only if something in the output disposes: what Dispose needs can be large.
    private void UseDisposal()
    {
        UseInstanceName("Dispose", 0);
        UseInstanceName("DisposeAsync", 0);
    }

    private void Read()
    {
        for (; _unread.TryDequeue(out var item); ReadImplemented())
        {
            foreach (var node in item.Node.DescendantNodesAndSelf())
            {
                if (node is SimpleNameSyntax name)
                {
                    Use(item.Type, name, ArgumentsOf(name));
                }
                else if (Disposes(node))
                {
                    UseDisposal();
                }
            }
        }
    }

    private void Use(HelperType type, SimpleNameSyntax name, int arguments)
    {
        var text = name.Identifier.ValueText;
        switch (name.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Name == name:
                if (access.Expression is not SimpleNameSyntax receiver || !UseMember(receiver, text, arguments))
                {
                    UseName(text, arguments);
                }

                return;
            case QualifiedNameSyntax qualified when qualified.Right == name:
                KeepNested(Find(HelperType.SimpleName(qualified.Left)), text);
                return;
            case MemberBindingExpressionSyntax or NameColonSyntax or ExpressionColonSyntax:
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment when assignment.Left == name:
                UseName(text, arguments);
                return;
        }

        if (text is "IDisposable" or "IAsyncDisposable" && name.Parent is not BaseTypeSyntax)
        {
            UseDisposal();
        }

        KeepTypes(name);
        var isType = SyntaxFacts.IsInTypeOnlyContext(name);
        for (var outer = type; outer is not null; outer = outer.Outer)
        {
            KeepNested([outer], text);
            if (!isType)
            {
                UseOwn(outer, text, arguments);
            }
        }
    }

    /// <summary>A name without a receiver, in the body of a type: its own member or an inherited one.</summary>
    private void UseOwn(HelperType type, string name, int arguments)
    {
        if (type.IsStatic)
        {
            KeepMembers(type, name, arguments);
        }
        else if (SelfAndBases(type).Any(candidate => candidate.Members.Any(member => member.Names.Contains(name))))
        {
            // By name in all types, because the member may be virtual.
            UseName(name, arguments);
        }
    }

    /// <summary>A static member of what a plain name means, if that is a helper type.</summary>
    private bool UseMember(SimpleNameSyntax receiver, string name, int arguments)
    {
        var types = KeepTypes(receiver);
        KeepNested(types, name);
        var isStatic = false;
        foreach (var type in types)
        {
            isStatic |= type.IsStatic || type.Members.Any(member => member.IsStatic && member.Names.Contains(name));
            KeepMembers(type, name, arguments);
        }

        return isStatic;
    }

    private void KeepMembers(HelperType type, string name, int arguments)
    {
        foreach (var member in type.Members)
        {
            if (member.Fits(name, arguments))
            {
                Keep(member);
            }
        }
    }

    private void KeepNested(List<HelperType> types, string name)
    {
        foreach (var nested in types.SelectMany(type => type.Nested))
        {
            if (nested.Name == name)
            {
                Keep(nested);
            }
        }
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

    private void UseName(string name, int arguments)
    {
        UseInstanceName(name, arguments);
        UseExtension(name, arguments);
    }

    private void UseInstanceName(string name, int arguments)
    {
        if (!_names.TryGetValue(name, out var uses))
        {
            _names.Add(name, uses = []);
        }

        if (!uses.Add(arguments))
        {
            return;
        }

        for (var i = 0; i < _keptTypes.Count; i++)
        {
            if (!_keptTypes[i].IsStatic)
            {
                KeepMembers(_keptTypes[i], name, arguments);
            }
        }
    }

    private void UseExtension(string name, int arguments)
    {
        var files = library.FilesOfExtension(name);
        if (files.Count == 0 || !_extensions.Add((name, arguments)))
        {
            return;
        }

        foreach (var file in files)
        {
            Load(file);
            foreach (var member in _types.Values.SelectMany(types => types).SelectMany(type => type.Members).ToList())
            {
                if (member.IsExtension && member.Fits(name, arguments))
                {
                    Keep(member.Type);
                    Keep(member);
                }
            }
        }
    }

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
                if (child is BaseListSyntax list && part is not InterfaceDeclarationSyntax)
                {
                    ReadBases(type, list);
                }
                else if (child is not MemberDeclarationSyntax)
                {
                    _unread.Enqueue((type, child));
                }
            }
        }

        foreach (var member in type.Members)
        {
            if (IsAlwaysNeeded(member) || (!type.IsStatic && IsUsed(member)))
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
            if (_trimmer is not null)
            {
                member.Trim(_trimmer);
            }

            _unread.Enqueue((member.Type, member.Syntax));
        }
    }
}
