using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>The types of the files that were needed so far.</summary>
internal sealed partial class HelperReachability
{
    private List<HelperType> SelfAndBases(HelperType type)
    {
        if (_bases.TryGetValue(type, out var result))
        {
            return result;
        }

        _bases.Add(type, result = [type]);
        for (var i = 0; i < result.Count; i++)
        {
            foreach (var parent in result[i].Bases.SelectMany(Find))
            {
                if (!result.Contains(parent))
                {
                    result.Add(parent);
                }
            }
        }

        return result;
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

    /// <summary>The interfaces of the runtime that are named by the types that implement them alone.</summary>
    public IReadOnlySet<string> UnusedInterfaces() => _implemented.Select(item => HelperType.SimpleName(item.Base.Type)).ToHashSet();

    // An interface of the runtime that nothing names but the types that implement it is none that an output needs.
    private void ReadBases(HelperType type, BaseListSyntax list)
    {
        foreach (var item in list.Types)
        {
            var found = Find(HelperType.SimpleName(item.Type));
            if (found.Count > 0 && found.TrueForAll(candidate => candidate is { IsInterface: true, IsKept: false }))
            {
                _implemented.Add((type, item));
            }
            else
            {
                _unread.Enqueue((type, item));
            }
        }
    }

    private void ReadImplemented()
    {
        var needed = _implemented.FindAll(item => Find(HelperType.SimpleName(item.Base.Type)).Exists(type => type.IsKept));
        _implemented.RemoveAll(needed.Contains);
        needed.ForEach(item => _unread.Enqueue((item.Type, item.Base)));
    }

    private bool IsForeignInterface(string name) =>
        name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) && Find(name).Count == 0;
}
