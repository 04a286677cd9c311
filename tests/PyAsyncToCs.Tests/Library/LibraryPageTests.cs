using System.Text;
using PyAsyncToCs.Catalog;
using PyAsyncToCs.Semantics;

namespace PyAsyncToCs.Tests.Library;

/// <summary>docs/library.md is what the stubs say; <c>UPDATE_DOCS=1</c> writes it anew.</summary>
public sealed class LibraryPageTests
{
    private static readonly string s_page = Path.Combine(Harness.Repository.Root, "docs", "library.md");

    [Fact]
    public void The_page_lists_what_the_stubs_hold()
    {
        var page = Page();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(s_page, page);
        }

        Assert.Equal(File.ReadAllText(s_page).ReplaceLineEndings("\n"), page);
    }

    private static string Page()
    {
        var loader = new StubLoader();
        var page = new StringBuilder("# The library\n\nWhat the catalog knows of Python's standard library, made from its stubs (`src/PyAsyncToCs/Catalog/Stubs`) by a test.\nA name that is not here gives PAC3002, with the nearest that is.\n");
        foreach (var name in StubLoader.ModuleNames)
        {
            var module = loader.Load(name)!;
            page.Append($"\n## {name}\n\n");
            var functions = module.Members.Where(m => m.Value is FunctionSymbol).Select(m => m.Key).ToList();
            var constants = module.Members.Where(m => m.Value is CatalogConstant).Select(m => m.Key).ToList();
            Line(page, "Functions", functions);
            Line(page, "Constants", constants);
            foreach (var (known, cls) in module.Members.Where(m => m.Value is ClassSymbol && !m.Key.StartsWith('_') && m.Key != "Self").Select(m => (m.Key, (ClassSymbol)m.Value)))
            {
                var members = cls.Methods.Keys.Where(m => !m.StartsWith('_')).Concat(cls.Attributes.Keys).Order(StringComparer.Ordinal).ToList();
                page.Append($"- class `{known}`{(members.Count == 0 ? "" : ": " + string.Join(", ", members.Select(m => $"`{m}`")))}\n");
            }
        }

        return page.ToString();
    }

    private static void Line(StringBuilder page, string title, List<string> names)
    {
        if (names.Count > 0)
        {
            page.Append($"- {title}: {string.Join(", ", names.Order(StringComparer.Ordinal).Select(n => $"`{n}`"))}\n");
        }
    }
}
