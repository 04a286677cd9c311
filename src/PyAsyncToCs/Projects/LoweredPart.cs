using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Facts;
using PyAsyncToCs.Lowering;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Projects;

/// <summary>A program's files in C#.</summary>
internal sealed class LoweredPart
{
    private readonly ProgramPart _part;
    private readonly ConversionOptions _options;
    private readonly List<(ModuleSymbol Module, CompilationUnitSyntax Unit, List<Diagnostic> Diagnostics, Lowerer Lowerer)> _files = [];

    public LoweredPart(ProgramPart part, ProgramPlan plan, ConversionOptions options)
    {
        _part = part;
        _options = options;

        // What the program ends itself with, the scripts provide for: they come last.
        foreach (var module in part.Model.Modules.OrderBy(m => plan.Of(m).IsScript))
        {
            var diagnostics = new List<Diagnostic>();
            var lowerer = new Lowerer(plan, part.Model, module, options, diagnostics);
            var unit = lowerer.LowerModule();
            plan.UsesExit |= lowerer.UsesExit;
            Helpers.UnionWith(lowerer.Helpers);
            Packages.UnionWith(lowerer.Packages);
            if (!module.IsSynthetic)
            {
                _files.Add((module, unit, diagnostics, lowerer));
            }
        }
    }

    /// <summary>The helpers that the files use.</summary>
    public HashSet<HelperReference> Helpers { get; } = [];

    /// <summary>The types of .NET that the program has no values of.</summary>
    public IReadOnlySet<string> AbsentTypes => Lowering.AbsentTypes.Of(_part.Model, _options);

    /// <summary>The NuGet packages that the libraries of the program are.</summary>
    public SortedSet<string> Packages { get; } = new(StringComparer.Ordinal);

    public IEnumerable<CompilationUnitSyntax> Units => _files.Select(f => f.Unit);

    /// <summary>What writes the text of each file; they may run side by side.</summary>
    public IEnumerable<Func<(SourceText Source, ConversionResult Result)>> Printers()
    {
        var shared = _part.Diagnostics.ToLookup(d => d.Source);
        return _files.Select(file => (Func<(SourceText, ConversionResult)>)(() =>
        {
            var source = file.Module.Parsed!.Source;
            return (source, new ConversionResult(
                FileText.Of(file.Unit, file.Lowerer, _options, isWhole: false),
                DiagnosticOrder.Of(shared[source].Concat(file.Diagnostics)))
            {
                Facts = FactsOfModule.Of(_part.Model, file.Module, file.Unit, file.Lowerer.Helpers, _options),
            });
        }));
    }
}
