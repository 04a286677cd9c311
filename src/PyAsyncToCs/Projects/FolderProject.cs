using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Lowering;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Projects;

/// <summary>Converts the files of a folder into one project.</summary>
internal sealed class FolderProject(IReadOnlyList<SourceText> files, ConversionOptions options)
{
    private const string HelpersFile = "Helpers.cs";

    private readonly Dictionary<SourceText, ConversionResult> _results = [];

    /// <summary>The paths of the files that are run rather than imported, the program of the folder first.</summary>
    public ImmutableArray<string> Scripts() => [.. new ImportGraph(Table(Parse())).Scripts().Select(s => s.Parsed!.Source.Path)];

    /// <summary>Converts the files.</summary>
    /// <returns>The C# files in the order of the Python files, then the shared files.</returns>
    public ImmutableArray<ConvertedFile> Convert()
    {
        var parsed = Parse();
        var table = Table(parsed);
        var graph = new ImportGraph(table);
        var scripts = graph.Scripts();
        if (options.Script is { } path && table.Modules.Find(m => m.Parsed?.Source.Path == path) is { } script)
        {
            var wanted = graph.ReachedFrom(script).Select(m => m.Parsed?.Source).ToHashSet();
            parsed = [.. parsed.Where(p => wanted.Contains(p.Source))];
            table = Table(parsed);
            graph = new ImportGraph(table);
            scripts = [.. table.Modules.Where(m => m.Parsed?.Source.Path == path)];
        }

        foreach (var refused in parsed.Where(p => !p.Success))
        {
            _results[refused.Source] = Transpiler.NotPython(refused);
        }

        var names = new ProjectNames(options.ProjectName, table.Modules);
        var groups = graph.Parts();
        var parts = new ProgramPart[groups.Count];
        DeepStack.ForEach([.. Enumerable.Range(0, groups.Count)], options.Jobs, i => parts[i] = ProgramPart.Analyze(table, groups[i], options));

        var isTopLevel = scripts.Count == 1;
        var plans = parts.Select(p => ProgramPlan.OfModules(p.Model, names, scripts.Contains, isTopLevel)).ToList();
        var lowered = new LoweredPart[parts.Length];
        DeepStack.ForEach([.. Enumerable.Range(0, parts.Length)], options.Jobs, i => lowered[i] = new LoweredPart(parts[i], plans[i], options));
        return Assemble(lowered, names, scripts, plans);
    }

    private static ModuleTable Table(IEnumerable<ParseResult> parsed) => ModuleTable.OfFolder([.. parsed.Where(p => p.Success).Select(Desugarer.Run)]);

    private ParseResult[] Parse()
    {
        var parsed = new ParseResult[files.Count];
        DeepStack.ForEach([.. Enumerable.Range(0, files.Count)], options.Jobs, i => parsed[i] = PythonParser.Parse(files[i], new ParseOptions(options.PythonVersion, TopLevelAwait: true)));
        return parsed;
    }

    private ImmutableArray<ConvertedFile> Assemble(LoweredPart[] parts, ProjectNames names, IReadOnlyList<ModuleSymbol> scripts, IReadOnlyList<ProgramPlan> plans)
    {
        DeepStack.ForEach(parts, options.Jobs, p => p.Print());
        foreach (var (source, result) in parts.SelectMany(p => p.Results))
        {
            _results[source] = result;
        }

        var output = ImmutableArray.CreateBuilder<ConvertedFile>();
        foreach (var file in files)
        {
            if (_results.TryGetValue(file, out var result))
            {
                output.Add(new ConvertedFile(Path.ChangeExtension(file.Path, ".cs"), file.Path, result));
            }
        }

        var helpers = parts.SelectMany(p => p.Helpers).Distinct().OrderBy(h => h.Type, StringComparer.Ordinal).ThenBy(h => h.Member, StringComparer.Ordinal).ToList();
        var units = parts.SelectMany(p => p.Units).ToList();
        if (helpers.Count > 0)
        {
            var shared = HelperSlicer.SliceShared(helpers, names.Root, units);
            if (shared.Members is not [FileScopedNamespaceDeclarationSyntax { Members.Count: 0 }])
            {
                output.Add(new ConvertedFile(HelpersFile, null, new ConversionResult(CSharpPrinter.Print(shared), [])));
            }
        }

        var startup = scripts.Count > 1
            ? plans.Select(p => p.Find(scripts[0])).OfType<ModulePlan>().Select(p => $"{p.Namespace}.{p.ClassName}").First()
            : null;
        output.Add(new ConvertedFile(names.Root + ".csproj", null, new ConversionResult(ProjectFile.Text(scripts.Count > 0, startup, names.Root), [])));
        if (Handover.Text(output) is { } handover)
        {
            output.Add(new ConvertedFile("CONVERSION.md", null, new ConversionResult(handover, [])));
        }

        return output.ToImmutable();
    }
}
