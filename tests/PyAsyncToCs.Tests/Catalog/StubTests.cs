using PyAsyncToCs.Catalog;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;
using Xunit;

namespace PyAsyncToCs.Tests.Catalog;

/// <summary>The catalog's stubs are cut into definitions without parsing them; the parser has the last word on where.</summary>
public class StubTests
{
    private const string Folder = "Stubs/";

    public static TheoryData<string> Modules => [.. Names];

    private static IEnumerable<string> Names => typeof(Transpiler).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^".pyi".Length])
        .Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_stub_is_cut_where_the_parser_sees_its_definitions(string module)
    {
        using var reader = new StreamReader(typeof(Transpiler).Assembly.GetManifestResourceStream($"{Folder}{module}.pyi")!);
        var parsed = PythonParser.Parse(new SourceText(reader.ReadToEnd(), $"{module}.pyi"));
        Assert.True(parsed.Success);
        Assert.Equal(Defined(parsed.Module.Body), StubTexts.Find(module)!.Definitions.SelectMany(Named).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Every_definition_of_a_stub_can_be_made(string module)
    {
        var loaded = new StubLoader().Load(module)!;
        foreach (var member in loaded.Members.Values)
        {
            if (member is ClassSymbol cls)
            {
                Assert.All(cls.Methods.Values, Assert.NotNull);
                Assert.All(cls.Attributes.Values, Assert.NotNull);
            }
        }
    }

    private static IEnumerable<string> Defined(IEnumerable<Stmt> body) => body.SelectMany(Named).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Named(Stmt statement) => statement switch
    {
        ClassDefStmt c => [c.Name, .. c.Body.SelectMany(Named).Select(name => $"{c.Name}.{name}")],
        FunctionDefStmt f => [f.Name],
        AnnAssignStmt { Target: NameExpr name } => [name.Id],
        AssignStmt { Targets: [NameExpr name] } => [name.Id],
        _ => [],
    };

    private static IEnumerable<string> Named(StubDefinition definition) => definition.Kind switch
    {
        StubKind.Import => [],
        StubKind.Class => [definition.Name, .. definition.Body.SelectMany(Named).Select(name => $"{definition.Name}.{name}")],
        _ => definition.Statements.SelectMany(Named),
    };
}
