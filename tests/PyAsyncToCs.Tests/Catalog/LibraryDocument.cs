using System.Text;
using PyAsyncToCs.Catalog;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Tests.Harness;

namespace PyAsyncToCs.Tests.Catalog;

/// <summary>docs/library.md: what the catalog has of each module, beside what CPython has (python-names.txt).</summary>
internal static class LibraryDocument
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "docs", "library.md");

    public static string Text()
    {
        var text = new StringBuilder("""
            # The library

            What is converted of Python's library, module by module. This page is made from the stubs
            (`src/PyAsyncToCs/Catalog/Stubs`) and from the names that CPython 3.13 has; a test keeps it equal
            (`UPDATE_EXAMPLES=1 dotnet test` writes it anew). A name that is not here gets PAC3002, with the nearest that is.
            "Without" lists parameters and members that are refused at the line that uses them.

            """.ReplaceLineEndings("\n"));
        var known = File.ReadLines(System.IO.Path.Combine(Repository.Root, "tests", "PyAsyncToCs.Tests", "Catalog", "python-names.txt"))
            .Select(line => line.Split('\t'))
            .GroupBy(row => row[0]);
        foreach (var module in known)
        {
            Module(text, module.Key, [.. module.Select(row => (row[1], row[2]))]);
        }

        return text.ToString();
    }

    private static void Module(StringBuilder text, string name, List<(string Name, string Parameters)> names)
    {
        var module = new StubLoader { UsesZones = true }.Load(name)!;
        List<string> whole = [], partly = [], missing = [];
        foreach (var (shown, parameters) in names.Where(n => !n.Name.Contains('.')))
        {
            switch (module.Members.GetValueOrDefault(shown))
            {
                case null:
                    missing.Add($"`{shown}`");
                    break;
                case ClassSymbol cls:
                    var members = names.Where(n => n.Name.StartsWith(shown + ".", StringComparison.Ordinal)).ToList();
                    var absent = members.Where(m => cls.FindMethod(m.Name[(shown.Length + 1)..]) is null && cls.FindAttribute(m.Name[(shown.Length + 1)..]) is null).Select(m => m.Name[(shown.Length + 1)..]);
                    var cut = members.Select(m => (Name: m.Name[(shown.Length + 1)..], Lost: Lost(cls.FindMethod(m.Name[(shown.Length + 1)..]), m.Parameters))).Where(m => m.Lost.Count > 0).Select(m => $"{m.Name}({string.Join(", ", m.Lost)})");
                    Add(shown, [.. absent, .. cut]);
                    break;
                case FunctionSymbol function:
                    Add(shown, Lost(function, parameters));
                    break;
                default:
                    whole.Add($"`{shown}`");
                    break;
            }
        }

        text.Append($"\n## {name}\n");
        Paragraph("Whole", whole);
        Paragraph("Without", partly);
        Paragraph("Not", missing);

        void Add(string shown, IReadOnlyList<string> lost) => (lost.Count == 0 ? whole : partly).Add(lost.Count == 0 ? $"`{shown}`" : $"`{shown}`: {string.Join(", ", lost)}");

        void Paragraph(string title, List<string> items)
        {
            if (items.Count > 0)
            {
                text.Append($"\n{title}: {string.Join(items == partly ? "; " : ", ", items)}.\n");
            }
        }
    }

    /// <summary>The parameters that no signature of a stub has.</summary>
    private static List<string> Lost(FunctionSymbol? function, string parameters)
    {
        if (function is null || function.Meaning is { Template: null, Intrinsic: null } || parameters.Length == 0)
        {
            return [];
        }

        var signatures = function.Overloads.Prepend(function).ToList();
        var count = signatures.Max(s => s.Parameters.Count(p => p.Name != "self"));
        if (signatures.Exists(s => s.Parameters.Exists(p => p.IsVariadic)))
        {
            return [];
        }

        // Positional ones may have other names.
        return [.. parameters.Split(' ').Where((name, i) => i >= count && !signatures.Exists(s => s.Parameters.Exists(p => p.Name == name)))];
    }
}
