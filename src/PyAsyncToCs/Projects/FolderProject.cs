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
    private const string OlderFrameworkFile = "Framework.cs";

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

        var names = new ProjectNames(options.Namespace ?? options.ProjectName.Replace('.', '_'), table.Modules);
        var groups = graph.Parts();
        var parts = new ProgramPart[groups.Count];
        ForEach(groups.Count, 0.3, 0.4, i => parts[i] = ProgramPart.Analyze(table, groups[i], options));

        var isTopLevel = scripts.Count == 1 && options.Layout == ScriptLayout.Script;
        var plans = parts.Select(p => ProgramPlan.OfModules(p.Model, names, scripts.Contains, isTopLevel)).ToList();
        var lowered = new LoweredPart[parts.Length];
        ForEach(parts.Length, 0.7, 0.15, i => lowered[i] = new LoweredPart(parts[i], plans[i], options));
        return Assemble(lowered, names, scripts, plans);
    }

    private ModuleTable Table(IReadOnlyCollection<ParseResult> parsed)
    {
        var table = ModuleTable.OfFolder([.. parsed.Where(p => p.Success)], options.PackageName);
        table.NotPython.UnionWith(parsed.Where(p => !p.Success).Select(p => QualifiedClasses.Dotted(p.Source.Path)));
        return table;
    }

    private ParseResult[] Parse()
    {
        var parsed = new ParseResult[files.Count];
        ForEach(files.Count, 0, 0.2, i =>
        {
            parsed[i] = PythonParser.Parse(files[i], new ParseOptions(options.PythonVersion, TopLevelAwait: true));
            parsed[i] = options.PackageName is { } package && parsed[i].Success ? OwnPackage.AsRelative(parsed[i], package) : parsed[i];
        });
        DynamicImports.Expand(parsed, options.PackageName);
        ModuleValues.Expand(parsed, options.PackageName);
        ForeignNewTypes.Expand(parsed, options.PackageName);
        ForwardedCalls.Expand(parsed, options.PackageName);
        GivenResultRewriter.Expand(parsed);
        var foreign = new ForeignClasses([.. parsed.Where(p => p.Success)], options.PackageName);
        ForEach(files.Count, 0.2, 0.1, i => parsed[i] = parsed[i].Success ? foreign.Desugar(parsed[i]) : parsed[i]);
        foreign.DropUnused(parsed);
        return parsed;
    }

    /// <summary>One phase on all threads.</summary>
    /// <param name="count">How many items there are.</param>
    /// <param name="start">How much of the whole is done before it.</param>
    /// <param name="share">How much of the whole it is.</param>
    /// <param name="work">What to do with the item of a number.</param>
    private void ForEach(int count, double start, double share, Action<int> work)
    {
        var done = 0;
        DeepStack.ForEach([.. Enumerable.Range(0, count)], options.Jobs, i =>
        {
            work(i);
            options.Progress?.Report(start + (share * Interlocked.Increment(ref done) / count));
        });
    }

    /// <summary>The name of a shared file that no module is converted to.</summary>
    private string Free(string name) =>
        files.Any(f => Path.ChangeExtension(f.Path, ".cs").Equals(name, StringComparison.OrdinalIgnoreCase)) ? Free("Python" + name) : name;

    private ImmutableArray<ConvertedFile> Assemble(LoweredPart[] parts, ProjectNames names, IReadOnlyList<ModuleSymbol> scripts, IReadOnlyList<ProgramPlan> plans)
    {
        var printers = parts.SelectMany(p => p.Printers()).ToList();
        var printed = new (SourceText Source, ConversionResult Result)[printers.Count];
        ForEach(printed.Length, 0.85, 0.15, i => printed[i] = printers[i]());
        foreach (var (source, result) in printed)
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

        if (!output.Any(f => f.Result.CSharp is not null))
        {
            // A project of nothing helps nobody.
            return output.ToImmutable();
        }

        var helpers = parts.SelectMany(p => p.Helpers).Distinct().OrderBy(h => h.Type, StringComparer.Ordinal).ThenBy(h => h.Member, StringComparer.Ordinal).ToList();
        var units = parts.SelectMany(p => p.Units).ToList();
        if (helpers.Count > 0 && options.Runtime == RuntimeKind.Inline)
        {
            var shared = HelperSlicer.SliceShared(helpers, names.Root, units, parts.Select(p => p.AbsentTypes).Aggregate((a, b) => a.Intersect(b).ToHashSet()));
            if (shared.Members is not [FileScopedNamespaceDeclarationSyntax { Members.Count: 0 }])
            {
                units.Add(shared);
                output.Add(new ConvertedFile(Free(HelpersFile), null, new ConversionResult(FileText.Of(shared, options), [])));
            }
        }

        if (options.TargetFramework == TargetFramework.Net8 && OlderFramework.Missing(units) is { } missing)
        {
            output.Add(new ConvertedFile(Free(OlderFrameworkFile), null, new ConversionResult(FileText.Of(missing, options), [])));
        }

        var startup = scripts.Count > 1
            ? plans.Select(p => p.Find(scripts[0])).OfType<ModulePlan>().Select(p => $"{p.Namespace}.{p.ClassName}").First()
            : null;
        output.Add(new ConvertedFile(names.Root + ".csproj", null, new ConversionResult(ProjectFile.Text(scripts.Count > 0, startup, names.Root, [.. parts.SelectMany(p => p.Packages).Distinct().Order(StringComparer.Ordinal)], helpers.Count > 0, options), [])));
        if (Handover.Text(output) is { } handover)
        {
            output.Add(new ConvertedFile("CONVERSION.md", null, new ConversionResult(handover, [])));
        }

        return output.ToImmutable();
    }
}
