using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>A member of a helper type, and whether an output needs it.</summary>
internal sealed class HelperMember(HelperType type, MemberDeclarationSyntax syntax)
{
    /// <summary>The type that declares it.</summary>
    public HelperType Type { get; } = type;

    /// <summary>Its declaration.</summary>
    public MemberDeclarationSyntax Syntax { get; private set; } = syntax;

    /// <summary>Its name, or the names that one field declaration declares.</summary>
    public IReadOnlyList<string> Names { get; } = NamesOf(syntax);

    /// <summary>Whether an output needs it.</summary>
    public bool IsKept { get; set; }

    /// <summary>Takes out what an output has no use for.</summary>
    public void Trim(HelperTrimmer trimmer) => Syntax = trimmer.Trim(Syntax);

    /// <summary>Whether it is static or a constant.</summary>
    public bool IsStatic => Syntax.Modifiers.Any(SyntaxKind.StaticKeyword) || Syntax.Modifiers.Any(SyntaxKind.ConstKeyword);

    /// <summary>Whether it is an extension method.</summary>
    public bool IsExtension =>
        Syntax is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    /// <summary>Whether a use may mean this member.</summary>
    /// <param name="name">The name.</param>
    /// <param name="arguments">How many arguments a call has; negative where the name is not called.</param>
    public bool Fits(string name, int arguments)
    {
        if (!Names.Contains(name))
        {
            return false;
        }

        if (arguments < 0 || Syntax is not MethodDeclarationSyntax method)
        {
            return true;
        }

        var parameters = method.ParameterList.Parameters;
        var least = parameters.Count(parameter => parameter.Default is null && !parameter.Modifiers.Any(SyntaxKind.ParamsKeyword));
        var most = parameters.Any(parameter => parameter.Modifiers.Any(SyntaxKind.ParamsKeyword)) ? int.MaxValue : parameters.Count;

        // An extension method's first argument may stand before the dot.
        return arguments <= most && arguments >= least - (IsExtension ? 1 : 0);
    }

    private static IReadOnlyList<string> NamesOf(MemberDeclarationSyntax syntax) => syntax switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        EventDeclarationSyntax declaration => [declaration.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => [.. field.Declaration.Variables.Select(variable => variable.Identifier.ValueText)],
        _ => [],
    };
}

/// <summary>A type of the runtime, its parts put together.</summary>
internal sealed class HelperType
{
    private readonly List<MemberDeclarationSyntax> _parts = [];
    private readonly List<string> _files = [];
    private List<string>? _bases;

    /// <summary>Starts a type.</summary>
    /// <param name="name">Its simple name.</param>
    /// <param name="arity">How many type parameters it has.</param>
    /// <param name="outer">The type it is nested in, or null.</param>
    public HelperType(string name, int arity, HelperType? outer)
    {
        Name = name;
        Arity = arity;
        Outer = outer;
    }

    /// <summary>Its simple name.</summary>
    public string Name { get; }

    /// <summary>How many type parameters it has.</summary>
    public int Arity { get; }

    /// <summary>The type it is nested in, or null.</summary>
    public HelperType? Outer { get; }

    /// <summary>Whether an output needs it.</summary>
    public bool IsKept { get; set; }

    /// <summary>Its declarations, in the order of the files.</summary>
    public IReadOnlyList<MemberDeclarationSyntax> Parts => _parts;

    /// <summary>The files that its parts are in.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Its members but for nested types.</summary>
    public List<HelperMember> Members { get; } = [];

    /// <summary>The types nested in it.</summary>
    public List<HelperType> Nested { get; } = [];

    /// <summary>Whether it is a static class.</summary>
    public bool IsStatic { get; private set; }

    /// <summary>Whether it is an interface.</summary>
    public bool IsInterface => _parts[0] is InterfaceDeclarationSyntax;

    /// <summary>The simple names of the types it names as its bases, once all its parts are there.</summary>
    public IReadOnlyList<string> Bases => _bases ??= _parts
        .OfType<BaseTypeDeclarationSyntax>()
        .Where(part => part.BaseList is not null)
        .SelectMany(part => part.BaseList!.Types)
        .Select(type => SimpleName(type.Type))
        .ToList();

    /// <summary>Adds a declaration of the type.</summary>
    public void Add(MemberDeclarationSyntax part, string file)
    {
        _parts.Add(part);
        IsStatic |= part.Modifiers.Any(SyntaxKind.StaticKeyword);
        if (!_files.Contains(file))
        {
            _files.Add(file);
        }
    }

    /// <summary>The last name of a type's name.</summary>
    public static string SimpleName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => SimpleName(nullable.ElementType),
        _ => "",
    };
}
