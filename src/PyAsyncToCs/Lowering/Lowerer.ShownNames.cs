using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Semantics;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Exceptions keep the name that Python shows, where the program can show it.</summary>
internal sealed partial class Lowerer
{
    /// <summary>Whether code with these helpers asks objects for the names of their classes.</summary>
    public static bool ShowsNames(IEnumerable<HelperReference> helpers) => helpers.Any(h => h switch
    {
        { Type: "PyException" } => h.Member is "TypeName" or "TypeNameOf" or "Repr",
        { Type: "PyText" } => h.Member is "Repr" or "Str" or "Ascii" or "Any",
        { Type: "PyType" } => true,
        _ => false,
    });

    /// <summary>Marks the classes that C# calls otherwise with their Python names.</summary>
    /// <param name="program">The file.</param>
    /// <param name="classes">The program's classes.</param>
    public static CompilationUnitSyntax WithShownNames(CompilationUnitSyntax program, IEnumerable<ClassSymbol> classes)
    {
        var names = classes.Where(c => c.IsException && c.CsName is { } name && name != c.Name).ToDictionary(c => c.CsName!, c => c.Name);
        if (names.Count == 0)
        {
            return program;
        }

        var marked = program.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<ClassDeclarationSyntax>()
            .Where(c => names.ContainsKey(c.Identifier.ValueText))
            .ToList();
        return program.ReplaceNodes(marked, (_, c) =>
        {
            var attribute = SyntaxFactory.Attribute(IdentifierName("PyName"), AttributeArgumentList(SingletonSeparatedList(AttributeArgument(Cs.Str(names[c.Identifier.ValueText])))));
            return c.WithLeadingTrivia().AddAttributeLists(SyntaxFactory.AttributeList(SingletonSeparatedList(attribute))).WithLeadingTrivia(c.GetLeadingTrivia());
        });
    }
}
